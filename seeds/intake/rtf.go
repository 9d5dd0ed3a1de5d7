package intake

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"diptych/seeds"
)

// rtfLine is a paragraph of an RTF file, or of another that is read like one; see
// carried. A line break in it is "\n", the end of a cell of a table "\t".
type rtfLine struct {
	text   string
	bold   bool     // every letter of it is
	italic bool     // every letter of it is
	page   bool     // a page or a section begins with it
	marks  []string // names of the bookmarks that begin in it
	style  string   // the name of its style, in lower case: "heading 1"
	link   string   // the address of the first link in it
	level  int      // its rank as a heading, as para has it
	middle bool     // it is set in the middle of the page
	row    int      // of a table that it is part of, from 1; 0 outside
	cells  []int    // where in text the cells of the row end, each at its "\t"
	apart  []pendant
}

// isRTF tells a file of the Rich Text Format, with or without the version that
// should follow its first word.
func isRTF(in *input) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(in.data[:min(len(in.data), 64)], []byte("\xef\xbb\xbf")), " \r\n\t")
	return bytes.HasPrefix(head, []byte(`{\rtf`)) || bytes.HasPrefix(head, []byte(`{\urtf`))
}

// rtfDepth is how deep groups may stand in one another.
const rtfDepth = 2000

// rtfLines are the paragraphs of an RTF file, empty ones too: what is shown of
// it, without hidden and deleted text. Notes hang at their paragraphs; headers
// and footers, and what else the reader should know, are the rest.
func rtfLines(data []byte) (lines []rtfLine, rest manuscript, err *seeds.Error) {
	r := &rtfReader{
		data: data, utf8: utf8.Valid(data), page: charmap.Windows1252, all: [2]bool{true, true},
		fonts: map[int]encoding.Encoding{}, styles: map[int]string{},
	}
	r.state.skipAfter, r.rowFrom = 1, -1
	for r.at < len(r.data) {
		if !r.step() {
			return nil, rest, &seeds.Error{Problem: seeds.Say("the groups of this RTF file are nested too deep"), Cure: seeds.Say("open it in a word processor and save it again")}
		}
	}
	if r.text.Len() > 0 || len(r.raw) > 0 {
		r.paragraph()
	}
	return r.out, r.rest, nil
}

// rtfState is what a group inherits and gives back at its end.
type rtfState struct {
	skip         bool // what stands here is not shown
	fonts        bool // the table of fonts is read
	sheet        bool // the table of styles is read
	mark         bool // the name of a bookmark is read
	field        bool // the instruction of a field is read
	bold, italic bool
	hidden       bool
	deleted      bool
	raised       bool
	aside        string // what the text of the group is beside the page: "footnote"
	skipAfter    int    // the characters behind \u that stand in for it
	font         int
}

// rtfReader goes through the file once.
type rtfReader struct {
	data  []byte
	at    int
	utf8  bool // bytes beyond ASCII are UTF-8
	page  encoding.Encoding
	fonts map[int]encoding.Encoding

	styles map[int]string // names of styles
	style  int            // of the paragraph
	level  int            // of the paragraph as a heading
	middle bool           // the paragraph is set in the middle

	state   rtfState
	stack   []rtfState
	star    bool // \* stands before the next word
	pending int  // characters to pass over after \u
	high    rune // the first half of a pair

	raw         []byte // bytes in the encoding of the font
	text        strings.Builder
	instruction strings.Builder
	all         [2]bool // every letter so far is bold, italic
	letters     bool
	newPage     bool
	link        string
	marks       []string
	aside       strings.Builder // words beside the page, see rtfState
	apart       []pendant       // those of the paragraph
	cells       []int           // ends of cells in the paragraph
	rows        int             // of tables so far
	rowFrom     int             // the paragraph that the row being read begins with, -1 between rows
	veiled      bool            // words of the paragraph are hidden
	out         []rtfLine
	rest        manuscript
}

// step reads the next piece; false where groups are nested too deep.
func (r *rtfReader) step() bool {
	switch c := r.data[r.at]; c {
	case '{':
		r.flush()
		if len(r.stack) == rtfDepth {
			return false
		}
		r.stack, r.pending = append(r.stack, r.state), 0
		r.at++
	case '}':
		r.flush()
		r.endGroup()
		r.at++
	case '\\':
		r.at++
		r.control()
	case '\r', '\n', 0:
		r.at++
	default:
		r.at++
		r.literal(c)
	}
	return true
}

func (r *rtfReader) endGroup() {
	r.pending, r.star = 0, false
	n := len(r.stack)
	if n == 0 {
		return
	}
	if r.state.aside != "" && r.stack[n-1].aside == "" {
		r.hang(pendant{strings.TrimSpace(flow(r.aside.String())), r.state.aside})
		r.aside.Reset()
	}
	if r.state.field && !r.stack[n-1].field {
		if m := rtfLink().FindStringSubmatch(r.instruction.String()); m != nil && r.link == "" {
			r.link = m[1]
		}
		r.instruction.Reset()
	}
	r.state, r.stack = r.stack[n-1], r.stack[:n-1]
}

// hang takes a note to its paragraph, a header or a footer to the file.
func (r *rtfReader) hang(a pendant) {
	switch {
	case a.text == "":
	case !strings.HasPrefix(a.why, "page "):
		r.apart = append(r.apart, a)
	case !slices.Contains(r.rest.pages, a) && len(r.rest.pages) < 20:
		r.rest.pages = append(r.rest.pages, a)
	}
}

var rtfLink = pattern(`HYPERLINK\s+"(https?://[^"\s]+)"`)

// literal takes a byte of the text.
func (r *rtfReader) literal(c byte) {
	if r.pending > 0 {
		r.pending--
		return
	}
	r.raw = append(r.raw, c)
}

// flush turns the bytes that were gathered into text.
func (r *rtfReader) flush() {
	if len(r.raw) == 0 {
		return
	}
	raw := r.raw
	r.raw = r.raw[:0]
	ascii := true
	for _, c := range raw {
		ascii = ascii && c < utf8.RuneSelf
	}
	switch {
	case ascii, r.utf8 && utf8.Valid(raw):
		r.add(string(raw))
	default:
		page := r.page
		if p := r.fonts[r.state.font]; p != nil {
			page = p
		}
		s, _ := page.NewDecoder().Bytes(raw)
		r.add(string(s))
	}
}

// add takes characters where they are shown.
func (r *rtfReader) add(s string) {
	switch {
	case r.state.field:
		r.instruction.WriteString(s)
	case r.state.mark:
		if len(r.marks) < 100 {
			r.marks = append(r.marks, strings.TrimSpace(s))
		}
	case r.state.sheet:
		if len(r.styles) < 1000 && len(r.styles[r.style]) < 100 {
			r.styles[r.style] += strings.ToLower(s)
		}
	case r.state.skip || r.state.deleted:
	case r.state.hidden:
		r.veiled = r.veiled || strings.TrimSpace(s) != ""
	case r.state.aside != "":
		r.aside.WriteString(s)
	default:
		r.text.WriteString(raisedIf(r.state.raised, strings.ReplaceAll(s, "\u00ad", "")))
		if strings.ContainsFunc(s, func(c rune) bool { return !unicode.IsSpace(c) }) {
			r.letters = true
			r.all[0], r.all[1] = r.all[0] && r.state.bold, r.all[1] && r.state.italic
		}
	}
}

// paragraph ends one.
func (r *rtfReader) paragraph() {
	r.flush()
	switch {
	case r.state.skip:
		return
	case r.state.aside != "":
		r.aside.WriteString("\n")
		return
	}
	if r.veiled {
		r.rest.hidden++
	}
	r.out = append(r.out, rtfLine{
		text: r.text.String(), bold: r.letters && r.all[0], italic: r.letters && r.all[1], page: r.newPage, marks: r.marks, link: r.link,
		style: strings.TrimSuffix(r.styles[r.style], ";"), level: r.level, middle: r.middle, apart: r.apart, cells: r.cells,
	})
	r.text.Reset()
	r.all, r.letters, r.newPage, r.link, r.marks, r.apart, r.veiled, r.cells = [2]bool{true, true}, false, false, "", nil, nil, false, nil
}

// cell ends a cell of a table, unless it is hidden or no part of the text.
func (r *rtfReader) cell() {
	end := r.text.Len()
	if r.add("\t"); r.text.Len() > end {
		r.cells = append(r.cells, end)
	}
}

// row ends a row of a table.
func (r *rtfReader) row() {
	from := len(r.out)
	if r.rowFrom >= 0 {
		from = r.rowFrom
	}
	r.paragraph()
	r.rows, r.rowFrom = r.rows+1, -1
	for i := range r.out[from:] {
		r.out[from+i].row = r.rows
	}
}
