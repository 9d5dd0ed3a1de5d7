package intake

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"diptych/seeds"
)

// rtfLine is a paragraph of an RTF file. A line break in it is "\n", the end
// of a cell of a table "\t".
type rtfLine struct {
	text   string
	bold   bool     // every letter of it is
	italic bool     // every letter of it is
	page   bool     // a page or a section begins with it
	marks  []string // names of the bookmarks that begin in it
	style  string   // the name of its style, in lower case: "heading 1"
	link   string   // the address of the first link in it
}

// isRTF tells a file of the Rich Text Format, with or without the version that
// should follow its first word.
func isRTF(in *input) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(in.data[:min(len(in.data), 64)], []byte("\xef\xbb\xbf")), " \r\n\t")
	return bytes.HasPrefix(head, []byte(`{\rtf`)) || bytes.HasPrefix(head, []byte(`{\urtf`))
}

// paragraphsOf are the paragraphs of an RTF file, nil of any other and of one
// that cannot be read, which readRTF tells. It is read once.
func (in *input) paragraphsOf() []rtfLine {
	if in.rtf == nil && in.rtfErr == nil && isRTF(in) {
		in.rtf, in.rtfErr = rtfLines(in.data)
	}
	return in.rtf
}

// rtfDepth is how deep groups may stand in one another.
const rtfDepth = 2000

// rtfLines are the paragraphs of an RTF file, empty ones too: what is shown of
// it, without headers, notes, hidden and deleted text.
func rtfLines(data []byte) ([]rtfLine, *seeds.Error) {
	r := &rtfReader{
		data: data, utf8: utf8.Valid(data), page: charmap.Windows1252, all: [2]bool{true, true},
		fonts: map[int]encoding.Encoding{}, styles: map[int]string{},
	}
	r.state.skipAfter = 1
	for r.at < len(r.data) {
		if !r.step() {
			return nil, &seeds.Error{Problem: seeds.Say("the groups of this RTF file are nested too deep"), Cure: seeds.Say("open it in a word processor and save it again")}
		}
	}
	if r.text.Len() > 0 || len(r.raw) > 0 {
		r.paragraph()
	}
	return r.out, nil
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
	skipAfter    int // the characters behind \u that stand in for it
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
	out         []rtfLine
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
	if r.state.field && !r.stack[n-1].field {
		if m := rtfLink().FindStringSubmatch(r.instruction.String()); m != nil && r.link == "" {
			r.link = m[1]
		}
		r.instruction.Reset()
	}
	r.state, r.stack = r.stack[n-1], r.stack[:n-1]
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
	case r.state.skip || r.state.hidden || r.state.deleted:
	default:
		r.text.WriteString(raisedIf(r.state.raised, s))
		if strings.ContainsFunc(s, func(c rune) bool { return !unicode.IsSpace(c) }) {
			r.letters = true
			r.all[0], r.all[1] = r.all[0] && r.state.bold, r.all[1] && r.state.italic
		}
	}
}

// paragraph ends one.
func (r *rtfReader) paragraph() {
	r.flush()
	if r.state.skip {
		return
	}
	s := strings.ReplaceAll(r.text.String(), "\u00ad", "")
	r.out = append(r.out, rtfLine{s, r.letters && r.all[0], r.letters && r.all[1], r.newPage, r.marks, strings.TrimSuffix(r.styles[r.style], ";"), r.link})
	r.text.Reset()
	r.all, r.letters, r.newPage, r.link, r.marks = [2]bool{true, true}, false, false, "", nil
}

// control reads what follows a backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	switch {
	case isASCIILetter(c):
		r.word()
		return
	case c == '\'':
		r.hex()
		return
	}
	r.at++
	if r.pending > 0 {
		r.pending--
		return
	}
	if c == '\\' || c == '{' || c == '}' {
		r.raw = append(r.raw, c)
		return
	}
	r.flush()
	switch c {
	case '*':
		r.star = true
	case '~':
		r.add("\u00a0")
	case '_':
		r.add("-")
	case '\n', '\r':
		r.paragraph()
	}
}

// hex reads a byte written in two digits.
func (r *rtfReader) hex() {
	end := min(r.at+3, len(r.data))
	n, err := strconv.ParseUint(string(r.data[r.at+1:end]), 16, 8)
	if err != nil || end-r.at < 3 {
		r.at++
		return
	}
	r.at = end
	if r.state.fonts {
		return // the name of a font
	}
	r.literal(byte(n))
}

// word reads a control word, its number and the blank that ends it.
func (r *rtfReader) word() {
	from := r.at
	for r.at < len(r.data) && isASCIILetter(r.data[r.at]) && r.at-from < 40 {
		r.at++
	}
	name := string(r.data[from:r.at])
	digits := r.at
	if r.at+1 < len(r.data) && r.data[r.at] == '-' && isDigit(r.data[r.at+1]) {
		r.at++
	}
	for r.at < len(r.data) && isDigit(r.data[r.at]) && r.at-digits < 12 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.data[digits:r.at]))
	has := err == nil
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	if name == "bin" && has {
		r.at = min(len(r.data), r.at+max(0, n))
		return
	}
	if r.pending > 0 && rtfCharacters[name] != "" {
		r.pending--
		return
	}
	r.pending = 0
	r.flush()
	star := r.star
	r.star = false
	if star && name != "fldinst" || rtfAside[name] {
		r.state.skip = true
	}
	if !r.setting(name, n, has) {
		r.character(name, n)
	}
}

// rtfAside are the groups whose text is no part of the page: tables, pictures,
// headers and footers, notes and remarks.
var rtfAside = set(`fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor
	bkmkstart bkmkend xe tc txe rxe nonshppict themedata datafield listtable listoverridetable revtbl rsidtbl generator xmlnstbl filetbl private fldtype objdata pntext listtext`)

// setting takes words that change how what follows is read.
func (r *rtfReader) setting(name string, n int, has bool) bool {
	on := !has || n != 0
	switch name {
	case "fonttbl":
		r.state.fonts = true
	case "bkmkstart":
		r.state.mark = true
	case "stylesheet":
		r.state.sheet = true
	case "s":
		r.style = n
	case "pard":
		r.style = 0
	case "fldinst":
		r.state.field = true
	case "b":
		r.state.bold = on
	case "i":
		r.state.italic = on
	case "v":
		r.state.hidden = on
	case "deleted":
		r.state.deleted = on
	case "super":
		r.state.raised = on
	case "sub", "nosupersub":
		r.state.raised = false
	case "up":
		r.state.raised = n > 0
	case "plain":
		r.state.bold, r.state.italic, r.state.hidden, r.state.deleted, r.state.raised, r.state.font = false, false, false, false, false, 0
	case "f":
		r.state.font = n
	case "fcharset":
		if p := rtfCharsets[n]; r.state.fonts && p != nil {
			r.fonts[r.state.font] = p
		}
	case "uc":
		r.state.skipAfter = max(0, min(n, 100))
	case "ansicpg":
		if p := rtfPages[n]; p != nil {
			r.page = p
		} else if n == 65001 {
			r.utf8 = true
		}
	case "mac":
		r.page = charmap.Macintosh
	case "pc":
		r.page = charmap.CodePage437
	case "pca":
		r.page = charmap.CodePage850
	default:
		return false
	}
	return true
}

// character takes words that stand for characters and ends.
func (r *rtfReader) character(name string, n int) {
	switch name {
	case "par", "row", "nestrow":
		r.paragraph()
	case "page", "sect", "pagebb":
		if r.state.skip {
			return
		}
		if name != "pagebb" && flow(r.text.String()) != "" {
			r.paragraph()
		}
		r.newPage = true
	case "line", "lbr":
		r.add("\n")
	case "tab", "cell", "nestcell":
		r.add("\t")
	case "u":
		r.unicode(n)
	default:
		r.add(rtfCharacters[name])
	}
}

var rtfCharacters = map[string]string{
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
}

// unicode takes a character by its number, which is signed and of 16 bits;
// those beyond come as two halves.
func (r *rtfReader) unicode(n int) {
	c := rune(n)
	if n < 0 {
		c = rune(n + 0x10000)
	}
	r.pending = r.state.skipAfter
	switch {
	case utf16.IsSurrogate(c) && r.high == 0:
		r.high = c
		return
	case utf16.IsSurrogate(c):
		c = utf16.DecodeRune(r.high, c)
	}
	r.high = 0
	if utf8.ValidRune(c) && c >= ' ' {
		r.add(string(c))
	}
}

// rtfPages are encodings by the numbers of their code pages, rtfCharsets by
// those that fonts have.
var (
	rtfPages = map[int]encoding.Encoding{
		437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 866: charmap.CodePage866, 874: charmap.Windows874,
		932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5,
		1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
		1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
	}
	rtfCharsets = map[int]encoding.Encoding{
		77: charmap.Macintosh, 128: japanese.ShiftJIS, 129: korean.EUCKR, 134: simplifiedchinese.GBK, 136: traditionalchinese.Big5,
		161: charmap.Windows1253, 162: charmap.Windows1254, 163: charmap.Windows1258, 177: charmap.Windows1255, 178: charmap.Windows1256,
		186: charmap.Windows1257, 204: charmap.Windows1251, 222: charmap.Windows874, 238: charmap.Windows1250,
	}
)

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// readRTF reads an RTF file: an export of many articles where it is one, else
// one article, whose headline is a first paragraph in bold.
func readRTF(in *input) ([]Article, *seeds.Error) {
	lines := in.paragraphsOf()
	if in.rtfErr != nil {
		return nil, in.rtfErr
	}
	d := &draft{}
	for i, l := range lines {
		words := flow(l.text)
		switch {
		case words == "":
		case len(d.paragraphs) == 0 && d.fields.Title == "" && l.titles() && hasText(lines[i+1:]):
			d.state("title", words, words)
		default:
			for s := range strings.SplitSeq(l.text, "\n\n") {
				d.paragraph(s)
			}
		}
	}
	if len(d.paragraphs) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this RTF file holds no text"), Cure: seeds.Say("see in a word processor whether its text is a picture, and bring the article in another form")}
	}
	return []Article{d.article(in)}, nil
}

// titles tells a headline by its style, or by letters that are all bold.
func (l rtfLine) titles() bool {
	words := flow(l.text)
	return l.style == "title" || l.style == "heading 1" || l.bold && utf8.RuneCountInString(words) < 200 && !strings.HasSuffix(words, ".")
}

func hasText(lines []rtfLine) bool {
	for _, l := range lines {
		if flow(l.text) != "" {
			return true
		}
	}
	return false
}
