package intake

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

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
	if why := rtfBeside[name]; why != "" && !r.state.skip && r.state.aside == "" {
		r.state.aside = why
	} else if star && name != "fldinst" || rtfAside[name] {
		r.state.skip = true
	}
	if !r.shape(name, n) && !r.setting(name, n, has) {
		r.character(name, n)
	}
}

// rtfBeside are the groups whose text stands beside that of the page, by what
// it is.
var rtfBeside = map[string]string{
	"header": "page header", "headerl": "page header", "headerr": "page header", "headerf": "page header",
	"footer": "page footer", "footerl": "page footer", "footerr": "page footer", "footerf": "page footer",
	"footnote": "footnote", "annotation": "comment",
}

// rtfAside are the groups whose text is no part of the file as it is read:
// tables, pictures, names.
var rtfAside = set(`fonttbl colortbl stylesheet info pict object atnid atnauthor chatn atntime atnref atnicn atndate atrfstart atrfend
	bkmkstart bkmkend xe tc txe rxe nonshppict themedata datafield listtable listoverridetable revtbl rsidtbl generator xmlnstbl filetbl private fldtype objdata pntext listtext`)

// shape takes words that tell of a paragraph as a whole.
func (r *rtfReader) shape(name string, n int) bool {
	switch name {
	case "s":
		r.style = n
	case "trowd":
		if r.rowFrom < 0 && !r.state.skip {
			r.rowFrom = len(r.out)
		}
	case "pard":
		r.style, r.level, r.middle = 0, 0, false
	case "qc", "ql", "qr", "qj":
		r.middle = name == "qc"
	case "outlinelevel":
		r.level = (n + 1) % 10 // 9 is running text
	default:
		return false
	}
	return true
}

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
	case "fldinst":
		r.state.field = true
	case "b":
		r.state.bold = on
	case "i":
		r.state.italic = on
	case "v":
		r.state.hidden = on
	case "deleted", "revised":
		if on && !r.state.skip {
			r.rest.changes++
		}
		if name == "deleted" {
			r.state.deleted = on
		}
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
	case "par", "nestrow":
		r.paragraph()
	case "row":
		r.row()
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
	case "cell":
		r.cell()
	case "tab", "nestcell":
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

func isASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
