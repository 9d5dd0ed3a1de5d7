package intake

import (
	"bytes"
	"path"
	"path/filepath"
	"unicode/utf8"

	"diptych/seeds"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// input is a file to be read. What more than one reader asks of it is made once.
type input struct {
	name string // without folders
	data []byte
	text string // see decoded
	made bool
	json jsonValue // see object

	grid  *table           // see sheet
	lines []map[string]any // see lineRecords
	cut   bool

	pack     *pack // see packed
	packErr  *seeds.Error
	word     *manuscript // see worded
	pages    []sheet     // see sheets
	pagesErr *seeds.Error
	wordErr  *seeds.Error

	rtf     []rtfLine // see paragraphsOf
	rtfRest manuscript
	rtfErr  *seeds.Error
	told    *input   // see plain
	pdf     *pdfText // see printed
	edges   []string
	pdfErr  *seeds.Error

	charset string // as the server said it, "" where none did
	address string // where the file was fetched from, "" where it was not
}

// inputOf is the file called name, which may have its folders before it.
func inputOf(name string, data []byte) *input {
	return &input{name: path.Base(filepath.ToSlash(name)), data: data}
}

// decoded is the text in the file, line ends as "\n", its encoding found by its
// bytes first; see decode. A declaration in HTML or XML is looked for.
func (in *input) decoded() string {
	if !in.made {
		in.text, in.made = decode(in.data, in.charset), true
	}
	return in.text
}

// head is the beginning of the file as text, enough to tell what it is.
func (in *input) head() string {
	s := in.decoded()
	for i := min(len(s), 4096); i > 0; i-- {
		if i == len(s) || utf8.RuneStart(s[i]) {
			return s[:i]
		}
	}
	return ""
}

// decode is the text in data. Declarations lie: valid UTF-8 with a character
// beyond ASCII is UTF-8, whatever is declared; else what the byte-order mark,
// declared, or the HTML or XML itself say; else windows-1252.
func decode(data []byte, declared string) string {
	if rest, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		data = rest
	}
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		out, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		data = out
	case utf8.Valid(data):
	default:
		out, _ := encodingOf(data, declared).NewDecoder().Bytes(data)
		data = out
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return string(bytes.ReplaceAll(data, []byte("\r"), []byte("\n")))
}

// encodingOf is the encoding of bytes that are not UTF-8.
func encodingOf(data []byte, declared string) encoding.Encoding {
	if m := xmlDeclared().FindSubmatch(data[:min(len(data), 1024)]); declared == "" && m != nil {
		declared = string(m[1])
	}
	if declared == "" {
		_, declared, _ = charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	}
	if e, err := htmlindex.Get(declared); err == nil && e != unicode.UTF8 {
		return e
	}
	return charmap.Windows1252
}

// xmlDeclared is the encoding in an XML declaration, which what looks for that
// of HTML does not know.
var xmlDeclared = pattern(`^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']`)
