package intake

import (
	"encoding/xml"
	"strings"

	"diptych/seeds"
)

// isWord tells a DOCX by the part that it is about.
func isWord(in *input) bool {
	if !in.isPack() {
		return false
	}
	p, err := in.packed()
	if err != nil {
		return false
	}
	main, _ := p.wordMain()
	return main != ""
}

// wordMain is the name of the part with the text, "" where there is none.
func (p *pack) wordMain() (string, *seeds.Error) {
	main, err := p.main()
	if main == "" {
		main = "word/document.xml"
	}
	if !p.has(main) || !strings.Contains(main, "word/") && !strings.Contains(main, "document") {
		return "", err
	}
	return main, nil
}

// worded is the DOCX or the text of OpenDocument that the file is. It is read once.
func (in *input) worded() (*manuscript, *seeds.Error) {
	switch {
	case in.word != nil || in.wordErr != nil:
	case isWord(in):
		in.word, in.wordErr = readWord(in)
	default:
		in.word, in.wordErr = readOpenDocument(in)
	}
	return in.word, in.wordErr
}

func readWord(in *input) (*manuscript, *seeds.Error) {
	p, err := in.packed()
	if err != nil {
		return nil, err
	}
	main, err := p.wordMain()
	if err != nil {
		return nil, err
	}
	rels, err := p.related(main)
	if err != nil {
		return nil, err
	}
	f := &manuscript{}
	r := wordReader{file: f, pack: p, links: rels}
	if r.styles, err = wordStyles(p, rels); err != nil {
		return nil, err
	}
	if r.notes, err = r.apart(p); err != nil {
		return nil, err
	}
	data, err := p.read(main)
	if err == nil {
		err = r.walk(main, data)
	}
	f.paras, f.boxes = r.paras, r.boxes
	headContents(f.paras)
	return f, err
}

// outlineLevel is the rank that <w:outlineLvl w:val="0"/> gives, 1 the highest; 9 is running text.
func outlineLevel(e xml.StartElement) int {
	if v := attribute(e, "val"); len(v) == 1 && v[0] < '9' && v[0] >= '0' {
		return int(v[0]-'0') + 1
	}
	return 0
}

// wordName is the name of an element of WordprocessingML; one of mathematics
// or of compatible markup has a prefix, any other is "".
func wordName(n xml.Name) string {
	switch n.Space {
	case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main":
		return n.Local
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return "mc:" + n.Local
	case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math":
		return "m:" + n.Local
	}
	return ""
}

// wordReader reads the paragraphs of a part of a DOCX.
type wordReader struct {
	file   *manuscript
	pack   *pack    // of the text, nil while notes are read
	chunks []string // parts that were set into the text
	styles map[string]wordStyle
	links  map[string]relation
	notes  map[string]pendant

	markup
	paras, boxes []para
	at           []*wordPara
	rows         tableRows // of tables around
	box          int       // frames around
	carry        string    // words before a paragraph's end that was deleted
	marks        []string
	fields       []bool // fields around; whether their instruction is being read
	instruction  strings.Builder
	contents     int        // fields around the list of contents, it among them; 0 outside
	choice       wordChoice // of the field that is being read
	sdts         []bool     // controls around; whether they only show what to fill in

	piece, id string             // of a part that is read for its notes: "footnote" and the number of one
	found     map[string]pendant // by piece and id
}

// wordPara is a paragraph while it is read, and the run of it.
type wordPara struct {
	para
	words        strings.Builder
	style        wordStyle
	goesOn       bool // its end was deleted
	plain        bool // it holds words that are not bold
	veil, unveil bool // hidden as its run says, not hidden as its run says
	runStyle     wordStyle
	runBold      bool
	runStruck    bool
	runRaised    bool
	struck       bool // a line goes through words of it
	veiled       bool // words of it were hidden
	listed       bool // words of it are of the list of contents
	quoting      bool // words of unmarkedQuote are being read
	open         bool // marks were opened before them
}

func (r *wordReader) walk(part string, data []byte) *seeds.Error {
	err := r.markup.walk(part, data, wordName, r)
	r.flush()
	return err
}

// cur is the paragraph that is being read, nil between them.
func (r *wordReader) cur() *wordPara {
	if len(r.at) == 0 {
		return nil
	}
	return r.at[len(r.at)-1]
}

func (r *wordReader) start(name string, e xml.StartElement, depth int) {
	switch name {
	case "del", "moveFrom":
		r.deleted(depth)
	case "ins", "moveTo":
		r.file.changes++
	case "mc:Fallback", "delText", "delInstrText", "rt", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange":
		r.muted = depth
	case "p":
		r.begin()
	case "txbxContent":
		r.box++
	case "bookmarkStart":
		r.marks = append(r.marks, attribute(e, "name"))
	case "sdt":
		r.sdts = append(r.sdts, false)
	case "showingPlcHdr":
		if n := len(r.sdts); n > 0 && isOn(e) {
			r.sdts[n-1] = true
		}
	case "sdtContent":
		if n := len(r.sdts); n > 0 && r.sdts[n-1] {
			r.muted = depth
		}
	case "tbl":
		r.file.tables++
	case "tr":
		r.rows = append(r.rows, nil)
	case "tc":
		r.rows.cell(len(r.paras))
	case "altChunk":
		r.chunk(attribute(e, "id"))
	case "footnote", "endnote", "comment":
		r.id = attribute(e, "id")
		if kind := attribute(e, "type"); kind != "" && kind != "normal" {
			r.id = ""
		}
	default:
		if p := r.cur(); p != nil {
			r.inside(p, name, e)
		}
	}
}

// deleted leaves out a deletion, or notes the deleted end of a paragraph or
// a deleted row of a table.
func (r *wordReader) deleted(depth int) {
	r.file.changes++
	switch r.around(1) {
	case "rPr":
		if p := r.cur(); p != nil && r.around(2) == "pPr" {
			p.goesOn = true
		}
	case "trPr":
		r.muted = depth - 2
		r.rows.pop()
	default:
		r.muted = depth
	}
}

func (r *wordReader) begin() {
	p := &wordPara{}
	if r.box == 0 && len(r.at) == 0 {
		p.words.WriteString(r.carry)
		r.carry = ""
	}
	r.at = append(r.at, p)
}

func (r *wordReader) end(name string) {
	switch name {
	case "p":
		r.finish()
	case "txbxContent":
		r.box--
	case "sdt":
		r.sdts = r.sdts[:max(0, len(r.sdts)-1)]
	case "m:num":
		if p := r.cur(); p != nil {
			r.write(p, "/")
		}
	case "tc", "body":
		if len(r.at) == 0 {
			r.flush()
		}
	case "tr":
		r.paras = r.rows.pop().joined(r.paras)
	case "footnote", "endnote", "comment":
		if text := r.words(); r.id != "" && text != "" && r.found != nil {
			r.found[r.piece+" "+r.id] = pendant{text, r.piece}
		}
		r.paras, r.boxes = nil, nil
	}
}

// finish takes in the paragraph that has ended.
func (r *wordReader) finish() {
	p := r.cur()
	if p == nil {
		return
	}
	r.at = r.at[:len(r.at)-1]
	p.quote(false, "")
	p.text, p.bold = p.words.String(), !p.plain
	if p.listed {
		p.role, p.level = contentsRole, 0
	}
	if p.veiled {
		r.file.hidden++
	}
	if p.struck {
		r.file.struck++
	}
	if r.box > 0 {
		if flow(p.text) != "" {
			r.boxes = append(r.boxes, p.para)
		}
		return
	}
	for i := range r.fields {
		r.fields[i] = false // an instruction ends with its paragraph
	}
	p.marks, r.marks = r.marks, nil
	if p.goesOn {
		r.carry, r.marks = p.text, p.marks
		return
	}
	if p.drawn || len(p.marks)+len(p.apart) > 0 || flow(p.text) != "" {
		r.paras = append(r.paras, p.para)
	}
}

// flush ends a paragraph whose end was deleted and which none follows.
func (r *wordReader) flush() {
	if flow(r.carry) != "" {
		r.paras = append(r.paras, para{text: r.carry})
	}
	r.carry = ""
}

// readDocx makes an article of a DOCX that holds one.
func readDocx(in *input) ([]Article, *seeds.Error) {
	f, err := in.worded()
	if err != nil {
		return nil, err
	}
	return f.articles(in)
}
