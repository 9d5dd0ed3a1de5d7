package intake

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isDocument tells a document of a word processor that was saved or copied as
// a page: Google Docs, Word, LibreOffice. All of it is the text.
func isDocument(root *html.Node) bool {
	return firstIn(root, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Meta:
			name, value := strings.ToLower(attr(n, "name")), attr(n, "content")
			return name == "progid" && value == "Word.Document" || name == "generator" && (strings.HasPrefix(value, "Microsoft Word") || strings.HasPrefix(value, "LibreOffice") || strings.HasPrefix(value, "OpenOffice"))
		case atom.B, atom.Span:
			return strings.HasPrefix(attr(n, "id"), "docs-internal-guid-")
		case atom.Body:
			return hasClass(n, "doc-content")
		case atom.Style:
			css := strings.Join(strings.Fields(rawText(n)), "")
			return strings.Contains(css, ".title{") && strings.Contains(css, ".subtitle{") && strings.Contains(css, "page-break-after:avoid")
		}
		return false
	}) != nil
}

// document takes all paragraphs of a document; one in the style for titles is
// the title, else the only heading of the first rank; see soleHeading.
func (d *draft) document(root *html.Node) {
	struck := classesOf(root, struckRule())
	raise(root, classesOf(root, raisedRule()))
	blocks := blocksIn(root, func(n *html.Node) bool { return hasAnyClass(n, struck) })
	paras := make([]para, len(blocks))
	for i, b := range blocks {
		paras[i] = documentPara(b)
	}
	titled, headed := soleHeading(paras)
	if titled {
		headed = -1
	}
	for i := range paras {
		switch p := &paras[i]; {
		case p.text == "":
		case i == headed, p.part() == "title" && d.fields.Title == "" && len(d.paragraphs) == 0:
			d.state("title", p.text, p.text)
		case i < headed && isMenuLine(p.text):
			d.leave(p.text, "line above the headline")
		case len(p.apart) > 0:
			d.leave(p.apart[0].text, p.apart[0].why)
		default:
			d.paragraph(p.text)
		}
	}
}

// documentPara is a paragraph of a document: its title, a heading of the first rank,
// a note or a comment at its end, or text.
func documentPara(b block) para {
	p := para{text: singleBlanks(b.text)}
	switch {
	case hasClass(b.in, "title"), hasClass(b.in, "MsoTitle"):
		p.role = "title"
	case b.in.DataAtom == atom.H1:
		p.level = 1
	}
	if why, mark := besideDocument(b.in); why != "" {
		p.apart = []pendant{{strings.TrimLeft(strings.TrimPrefix(p.text, mark), " \u00a0"), why}}
	}
	return p
}

// backMarks are the addresses of links that lead back from a note or a comment at the
// end of a document to its place in the text, as Google Docs, Word and LibreOffice
// write them.
var backMarks = []struct {
	why     string
	address func() *regexp.Regexp
}{
	{"footnote", pattern(`^#(?:ftnt_ref|_(?:ftn|edn)ref|sd(?:foot|end)note\d+anc)`)},
	{"comment", pattern(`^#(?:cmnt_ref|_msoanchor)`)},
}

// besideDocument is what a paragraph is that is none of the text: a caption, or by the
// link that leads back from it a note or a comment, and the words of that link. It is ""
// of the text.
func besideDocument(n *html.Node) (why, mark string) {
	if around(n, func(n *html.Node) bool { return n.DataAtom == atom.Figcaption }) != nil {
		return "caption", ""
	}
	if n.DataAtom != atom.P {
		return "", ""
	}
	back := firstIn(n, func(n *html.Node) bool { return n.DataAtom == atom.A && attr(n, "href") != "" })
	if back == nil {
		return "", ""
	}
	for _, m := range backMarks {
		if m.address().MatchString(attr(back, "href")) {
			return m.why, flow(rawText(back))
		}
	}
	return "", ""
}

// singleBlanks is a text in which several blanks, some of which word processors
// make no-break blanks to keep them, are one.
func singleBlanks(s string) string {
	return strings.Trim(manyBlanks().ReplaceAllString(flow(s), " "), " \u00a0")
}

var manyBlanks = pattern(`[ \x{a0}]{2,}`)

var (
	struckRule = pattern(`\.([\w-]+)\s*\{[^}]*text-decoration:\s*line-through`)
	raisedRule = pattern(`\.([\w-]+)\s*\{[^}]*vertical-align:\s*super`)
)

// classesOf are the classes of a document for which it has a rule.
func classesOf(root *html.Node, rule *regexp.Regexp) (out []string) {
	for n := range inside(root) {
		if n.DataAtom != atom.Style {
			continue
		}
		for _, m := range rule.FindAllStringSubmatch(rawText(n), -1) {
			out = append(out, m[1])
		}
	}
	return out
}

// raise makes the runs of a document <sup> whose class or style sets them above
// the line.
func raise(root *html.Node, classes []string) {
	for n := range inside(root) {
		if n.DataAtom == atom.Span && (hasStyle(attr(n, "style"), "vertical-align:super") || hasAnyClass(n, classes)) {
			n.DataAtom, n.Data = atom.Sup, "sup"
		}
	}
}

func hasAnyClass(n *html.Node, classes []string) bool {
	return len(classes) > 0 && slices.ContainsFunc(strings.Fields(attr(n, "class")), func(c string) bool { return slices.Contains(classes, c) })
}
