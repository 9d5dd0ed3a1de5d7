package intake

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"

	"diptych/seeds"
)

// isODT tells a text of OpenDocument (ISO 26300), as LibreOffice writes it,
// packed or as one XML file.
func isODT(in *input) bool {
	if !in.isPack() {
		return isFlatODT(in)
	}
	p, err := in.packed()
	if err != nil || !p.has("content.xml") {
		return false
	}
	kind, err := p.read("mimetype")
	return err == nil && (strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument.text") || strings.HasPrefix(string(kind), "application/vnd.sun.xml.writer"))
}

func isFlatODT(in *input) bool {
	head := in.data[:min(len(in.data), 4096)]
	return bytes.Contains(head, []byte("<office:document ")) && bytes.Contains(head, []byte("application/vnd.oasis.opendocument.text"))
}

// readODT makes an article of a text that holds one.
func readODT(in *input) ([]Article, *seeds.Error) {
	f, err := in.worded()
	if err != nil {
		return nil, err
	}
	return f.articles(in)
}

func readOpenDocument(in *input) (*manuscript, *seeds.Error) {
	r := odfReader{styles: map[string]odfStyle{}, file: &manuscript{}}
	if !in.isPack() {
		return r.file, r.walk(in.name, in.data)
	}
	p, err := in.packed()
	if err != nil {
		return nil, err
	}
	r.pack = p
	manifest, err := p.read("META-INF/manifest.xml")
	if err != nil {
		return nil, err
	}
	if bytes.Contains(manifest, []byte(":encryption-data")) || p.has("encrypted-package") {
		return nil, locked()
	}
	for _, part := range []string{"styles.xml", "content.xml"} {
		data, err := p.read(part)
		if err == nil && data != nil {
			err = r.walk(part, data)
		}
		if err != nil {
			return nil, err
		}
	}
	return r.file, nil
}

// odfReader reads the styles and the paragraphs of an OpenDocument. A style is
// known by its family and name: "paragraph P1".
type odfReader struct {
	file   *manuscript
	pack   *pack // nil of one XML file
	styles map[string]odfStyle

	markup
	style string // that is being defined
	at    []*odfPara
	rows  tableRows // of tables around
	box   int       // frames around
	aside string    // what the paragraphs around belong to: "footnote"
	parts []string  // the words of that
	spans []odfSpan // around
}

// odfSpan tells how a run of words is shown: not at all, or above the line;
// whether it is a quotation whose words have not begun, and whether marks were set
// before them.
type odfSpan struct{ hidden, raised, quote, open bool }

// odfPara is a paragraph while it is read.
type odfPara struct {
	para
	words  strings.Builder
	hidden bool
	veiled bool // words of it were hidden
	struck bool // a line goes through words of it
}

// odfPrefixes are the name spaces of OpenDocument and of its forerunner whose
// elements tell something here.
var odfPrefixes = map[string]string{
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:", "http://openoffice.org/2000/text": "text:",
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:", "http://openoffice.org/2000/office": "office:",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:", "http://openoffice.org/2000/style": "style:",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:", "http://openoffice.org/2000/table": "table:",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:", "http://openoffice.org/2000/drawing": "draw:",
	// descriptions of pictures, authors and days of comments, formulas
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "aside:", "http://purl.org/dc/elements/1.1/": "aside:",
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "aside:", "http://www.w3.org/1998/Math/MathML": "aside:", "urn:oasis:names:tc:opendocument:xmlns:form:1.0": "aside:",
}

func (r *odfReader) walk(part string, data []byte) *seeds.Error {
	return r.markup.walk(part, data, odfName, r)
}

func odfName(n xml.Name) string {
	name := odfPrefixes[n.Space]
	if name != "" && name != "aside:" {
		name += n.Local
	}
	return name
}

func (r *odfReader) chars(_, s string) { r.write(strings.ReplaceAll(s, "\n", " ")) }

func (r *odfReader) start(name string, e xml.StartElement, depth int) {
	switch name {
	case "text:tracked-changes":
		r.muted = depth
	case "text:change-start", "text:change":
		r.file.changes++
	case "text:p", "text:h":
		r.begin(name, e)
	case "text:span", "text:a":
		r.span(e)
	case "text:s":
		n, _ := strconv.Atoi(attribute(e, "c"))
		r.write(strings.Repeat(" ", min(max(n, 1), 8)))
	case "text:tab", "text:tab-stop":
		r.write("\t")
	case "text:line-break":
		r.write("\n")
	case "text:soft-page-break", "text:note-citation", "text:ruby-text", "text:placeholder", "text:sequence-decls", "office:forms", "text:list-style",
		"office:meta", "office:settings", "office:scripts", "office:binary-data", "draw:plugin", "table:covered-table-cell":
		r.muted = depth
	case "draw:object":
		r.muted = depth
		r.object(attribute(e, "href"))
	case "text:note", "text:footnote", "text:endnote", "office:annotation":
		r.setApart(name, e)
	case "text:hidden-text", "text:conditional-text":
		if attribute(e, "is-hidden") == "true" || name == "text:hidden-text" && attribute(e, "is-hidden") == "" {
			r.hide(depth)
		}
	case "text:hidden-paragraph":
		if p := r.cur(); p != nil && attribute(e, "is-hidden") == "true" {
			p.hidden = true
		}
	case "text:section":
		if attribute(e, "display") == "none" || attribute(e, "is-hidden") == "true" {
			r.hide(depth)
		}
	case "text:variable-set", "text:user-field-get", "text:variable-get":
		if attribute(e, "display") == "none" {
			r.muted = depth
		}
	case "text:table-of-content", "text:illustration-index", "text:table-index", "text:alphabetical-index", "text:bibliography", "text:user-index", "text:object-index":
		r.setApart("contents list", e)
	case "draw:text-box":
		r.box++
	case "draw:frame", "draw:image":
		if p := r.cur(); p != nil {
			p.drawn = true
		}
	case "table:table":
		r.file.tables++
	case "table:table-row":
		r.rows = append(r.rows, nil)
	case "table:table-cell":
		r.rows.cell(len(r.file.paras))
	case "style:header", "style:header-left", "style:header-first":
		r.setApart("page header", e)
	case "style:footer", "style:footer-left", "style:footer-first":
		r.setApart("page footer", e)
	case "aside:":
		r.muted = depth
	default:
		r.define(name, e)
	}
}

// object reads a formula that is set into the text from a part of its own. What
// is none is counted as not read.
func (r *odfReader) object(href string) {
	words := ""
	if name := within("content.xml", strings.TrimSuffix(href, "/")+"/content.xml"); r.pack != nil && name != "" {
		if data, err := r.pack.read(name); err == nil && bytes.Contains(data, []byte("<math")) {
			if root, err := xmlTree(decode(data, "")); err == nil {
				words = textIn(root)
			}
		}
	}
	if words == "" {
		r.file.other++
		return
	}
	if p := r.cur(); p != nil && unicode.IsDigit(lastRune(p.words.String())) {
		r.write(" ")
	}
	r.write(words)
}

func (r *odfReader) cur() *odfPara {
	if len(r.at) == 0 {
		return nil
	}
	return r.at[len(r.at)-1]
}

// hide leaves out an element that is not shown.
func (r *odfReader) hide(depth int) {
	r.muted = depth
	r.file.hidden++
}

// span begins a run of words of a style; see end.
func (r *odfReader) span(e xml.StartElement) {
	name := attribute(e, "style-name")
	_, _, hidden := r.resolved("text", name)
	r.spans = append(r.spans, odfSpan{hidden: hidden, raised: r.styles["text "+name].raised, quote: name == unmarkedQuote})
	if p := r.cur(); p != nil {
		p.struck = p.struck || r.styles["text "+name].struck || name == "del" // so LibreOffice calls what a page says is deleted
		p.linkTo(attribute(e, "href"))
	}
}

// setApart begins what is no part of the sentence around it.
func (r *odfReader) setApart(name string, e xml.StartElement) {
	if r.aside != "" {
		return // a list of contents has titles of its own
	}
	switch name {
	case "text:note":
		name = attribute(e, "note-class")
	case "office:annotation":
		name = "comment"
	}
	r.aside, r.parts = strings.TrimPrefix(name, "text:"), nil
	if r.aside == "" {
		r.aside = "footnote"
	}
}

// asideEnds are the elements that end what stands apart.
var asideEnds = map[string]bool{
	"text:note": true, "text:footnote": true, "text:endnote": true, "office:annotation": true,
	"text:table-of-content": true, "text:illustration-index": true, "text:table-index": true, "text:alphabetical-index": true, "text:bibliography": true, "text:user-index": true, "text:object-index": true,
	"style:header": true, "style:header-left": true, "style:header-first": true, "style:footer": true, "style:footer-left": true, "style:footer-first": true,
}

func (r *odfReader) end(name string) {
	switch name {
	case "text:p", "text:h":
		r.finish()
	case "text:span", "text:a":
		n := max(0, len(r.spans)-1)
		if n < len(r.spans) && r.spans[n].open {
			r.write("”")
		}
		r.spans = r.spans[:n]
	case "draw:text-box":
		r.box--
	case "style:style":
		r.style = ""
	case "table:table-row":
		r.file.paras = r.rows.pop().joined(r.file.paras)
	default:
		if asideEnds[name] && r.aside != "" {
			r.asideEnds()
		}
	}
}

// asideEnds hangs what stood apart at the paragraph that it stands in.
func (r *odfReader) asideEnds() {
	a := pendant{flow(strings.Join(r.parts, "\n")), r.aside}
	r.aside, r.parts = "", nil
	switch p := r.cur(); {
	case a.text == "":
	case p != nil:
		p.apart = append(p.apart, a)
	case strings.HasPrefix(a.why, "page "):
		r.file.pages = append(r.file.pages, a)
	default:
		r.file.paras = append(r.file.paras, para{apart: []pendant{a}})
	}
}

func (r *odfReader) begin(name string, e xml.StartElement) {
	p := &odfPara{}
	style := attribute(e, "style-name")
	p.role, p.level, p.hidden = r.resolved("paragraph", style)
	own := r.styles["paragraph "+style]
	if p.middle = own.middle; own.breaks {
		p.words.WriteString("\f")
	}
	if name == "text:h" {
		p.level, _ = strconv.Atoi(attribute(e, "outline-level"))
		p.level = max(p.level, 1)
	}
	r.at = append(r.at, p)
	r.spans = append(r.spans, odfSpan{})
}

// write adds words to the paragraph that is being read, unless they are hidden.
func (r *odfReader) write(s string) {
	p := r.cur()
	if p == nil {
		return
	}
	for _, around := range r.spans {
		if around.hidden {
			p.veiled = p.veiled || flow(s) != ""
			return
		}
		s = raisedIf(around.raised, s)
	}
	for i, around := range r.spans {
		if around.quote {
			r.spans[i].quote, r.spans[i].open = false, unmarked(p.words.String(), s)
			if r.spans[i].open {
				p.words.WriteString("“")
			}
		}
	}
	p.words.WriteString(s)
}

func (r *odfReader) finish() {
	p := r.cur()
	if p == nil {
		return
	}
	r.at = r.at[:len(r.at)-1]
	r.spans = r.spans[:max(0, len(r.spans)-1)]
	p.text = p.words.String()
	if p.veiled || p.hidden && flow(p.text) != "" {
		r.file.hidden++
	}
	if p.hidden {
		p.text = ""
	}
	if p.struck {
		r.file.struck++
	}
	switch {
	case r.aside != "":
		r.parts = append(r.parts, p.text)
	case r.box > 0 && p.part() == "caption" && r.cur() != nil:
		r.cur().apart = append(r.cur().apart, pendant{flow(p.text), "caption"})
	case r.box > 0:
		if flow(p.text) != "" {
			r.file.boxes = append(r.file.boxes, p.para)
		}
	case len(p.apart) > 0 || flow(p.text) != "":
		r.file.paras = append(r.file.paras, p.para)
	}
}
