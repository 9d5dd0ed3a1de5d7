package seeds

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	utf "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode is the text in the bytes of a file, and a note when they had to be
// converted. UTF-8 comes first and on the whole file: the first letter that is
// not ASCII may stand far down. Byte-order marks come next, then guessing. A
// byte that was damaged costs no more than itself.
func decode(data []byte) (s string, note Said, err *Error) {
	if err := foreign(data); err != nil {
		return "", Said{}, err
	}
	data, enc, name := unmark(data)
	if enc == nil && utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		s, ok := Untangled(string(data))
		if ok {
			note = Say("letters were tangled by a program that took UTF-8 for windows-1252, and have been put right.")
		}
		return s, note, legible(s)
	}
	if name == "" {
		enc, name = guess(data)
	}
	if enc == nil {
		if err := broken(data); err != nil {
			return "", Said{}, err
		}
		s, note := mended(data)
		return s, note, legible(s)
	}
	out, _ := enc.NewDecoder().Bytes(data) // what it cannot decode becomes U+FFFD
	s = string(out)
	if i := strings.IndexRune(s, utf8.RuneError); i >= 0 {
		return "", Said{}, at(s, i, Say("the file seems to be {{.Encoding}}, but the character here is not", With{"Encoding": name}), Say("save the file as UTF-8"))
	}
	return s, Say("the file is not UTF-8 and was read as {{.Encoding}}; should letters look wrong, save it as UTF-8.", With{"Encoding": name}), legible(s)
}

// marks are the byte-order marks, longer ones first.
var marks = []struct {
	mark, name string
	enc        encoding.Encoding
}{
	{"\xff\xfe\x00\x00", "UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xfe\xff", "UTF-32", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xff\xfe", "UTF-16", utf.UTF16(utf.LittleEndian, utf.IgnoreBOM)},
	{"\xfe\xff", "UTF-16", utf.UTF16(utf.BigEndian, utf.IgnoreBOM)},
	{"\xef\xbb\xbf", "UTF-8", nil},
}

// unmark takes the byte-order mark off data and says what it stands for.
func unmark(data []byte) ([]byte, encoding.Encoding, string) {
	for _, m := range marks {
		if rest, ok := bytes.CutPrefix(data, []byte(m.mark)); ok {
			return rest, m.enc, m.name
		}
	}
	return data, nil, ""
}

// sure is the confidence from which the detector is believed: on the short
// texts it gets wrong it stays below.
const sure = 0.5

// guess names the encoding of bytes that are not UTF-8, nil when they are
// UTF-8 gone bad, or no text.
func guess(data []byte) (encoding.Encoding, string) {
	nul := bytes.IndexByte(data, 0) >= 0
	if damaged(data) {
		return nil, ""
	}
	if r := chardet.Detect(sample(data)); r.Confidence >= sure && nul == strings.HasPrefix(r.Encoding, "UTF-16") {
		if enc, err := htmlindex.Get(r.Encoding); err == nil && enc == charmap.Windows1252 {
			return western(data)
		} else if err == nil && enc != utf.UTF8 {
			name, _ := htmlindex.Name(enc)
			return enc, name
		}
	}
	if nul {
		return nil, ""
	}
	return western(data)
}

// western is the encoding of text that Windows wrote, or an old Mac where in
// that alone no letter stands in a strange place.
func western(data []byte) (encoding.Encoding, string) {
	data = sample(data)
	if misfits(charmap.Windows1252, data) > 0 && misfits(charmap.Macintosh, data) == 0 {
		return charmap.Macintosh, "Mac Roman"
	}
	return charmap.Windows1252, "windows-1252"
}

// misfits counts the signs beyond ASCII that no writer sets where they stand: a
// capital after a small letter or by itself, “ownerÕs”, and a sign in a word.
func misfits(enc encoding.Encoding, data []byte) (n int) {
	out, _ := enc.NewDecoder().Bytes(data)
	s := []rune(" " + string(out) + " ")
	for i := 1; i+1 < len(s); i++ {
		before, r, after := s[i-1], s[i], s[i+1]
		switch {
		case r < utf8.RuneSelf:
		case unicode.IsUpper(r):
			if unicode.IsLower(before) || !unicode.IsLetter(before) && !unicode.IsLetter(after) {
				n++
			}
		case unicode.IsLetter(r), unicode.IsSpace(r), unicode.Is(unicode.Pd, r), r == '’', r == '…':
		case unicode.IsLetter(before) && unicode.IsLetter(after), r == '¿' && !unicode.IsLetter(after), r == '¡' && !unicode.IsLetter(after):
			n++
		}
	}
	return n
}

// sample is what the detector, which reads 3 MB a second, is given of data: the
// first 64 KB that hold something to go by.
func sample(data []byte) []byte {
	i := slices.IndexFunc(data, func(c byte) bool { return c >= utf8.RuneSelf })
	data = data[max(0, i-1<<10)&^1:] // even, for UTF-16
	return data[:min(len(data), 64<<10)]
}

// damaged reports whether data is UTF-8 with a few bad bytes in it: in the old
// encodings two letters hardly ever make one of UTF-8.
func damaged(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case isSurrogate(data):
			good, n = good+1, 3
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good > bad
}

// isSurrogate reports whether data begins with half a UTF-16 pair written as if
// it were a character of UTF-8.
func isSurrogate(data []byte) bool {
	return len(data) > 2 && data[0] == 0xed && data[1]&0xe0 == 0xa0 && data[2]&0xc0 == 0x80
}

// broken is the error for data in which there is more amiss than a byte: a
// NUL, or half a character.
func broken(data []byte) *Error {
	s := string(data)
	if i := strings.IndexByte(s, 0); i >= 0 {
		return at(s, i, Say("there is a NUL byte, so this is not text"), Say("save the article as text"))
	}
	for i := range data {
		if isSurrogate(data[i:]) {
			return at(s, i, Say("half a character (a lone surrogate) stands here"), Say("save the file again as UTF-8, or delete that character"))
		}
	}
	return nil
}

// mended is UTF-8 in which a sign stands for each byte that is none, and a note
// that says where.
func mended(data []byte) (s string, note Said) {
	var b strings.Builder
	line, n := 1, 0
	where := With{}
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == '\n':
			line++
		case r == utf8.RuneError && size == 1:
			if n++; n == 1 {
				where = With{"Byte": fmt.Sprintf("%#x", data[0]), "Line": line, "Sign": string(r)}
			}
		}
		b.WriteRune(r)
		data = data[size:]
	}
	if n > 1 {
		where["N"] = n - 1
		return b.String(), Say("the byte {{.Byte}} in line {{.Line}} is not UTF-8, as the rest of the file is; “{{.Sign}}” stands for it, and for {{.N}} more.", where)
	}
	return b.String(), Say("the byte {{.Byte}} in line {{.Line}} is not UTF-8, as the rest of the file is; “{{.Sign}}” stands for it.", where)
}
