package library

import (
	"bufio"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/unicode/norm"

	"diptych/compare/text"
)

// folded is a text made ready for searching: small letters without accents,
// straight quotation marks, one blank between words and a line feed after a
// paragraph, the first of which is the title; and what brings the text back as
// a reader saw it.
type folded struct {
	text  string
	title int // bytes of text that are the title
	// A list of what stood there instead: how many bytes of text after the last
	// such place, as an unsigned varint, then 0 for the capital of the letter
	// there, or else 1 more than the bytes of text that are replaced, the number
	// of bytes that replace them, and these.
	changes string
	sieve   sieve // of text; nothing in a title alone, which is not searched
}

// foldedOf folds the title and the paragraphs of d.
func foldedOf(d *text.Document) folded {
	var b folding
	b.out = make([]byte, 0, len(d.Source))
	d = d.Unmarked()
	title := d.Title()
	b.paragraph(title)
	size := len(b.out)
	for _, p := range d.Paragraphs {
		if s := d.Text(p.Span); p.Kind != text.Headline || strings.TrimSpace(s) != title {
			b.paragraph(s)
		}
	}
	out := string(b.out)
	return folded{out, size, string(b.changes), sieveOf(out)}
}

// folding folds one text.
type folding struct {
	out, changes []byte
	last         int // in out, behind the last change
}

func (b *folding) paragraph(s string) {
	from := len(b.out)
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case isBlank(c):
			if !b.parted(from) {
				b.out = append(b.out, ' ')
			}
			i++
		case c >= 'A' && c <= 'Z':
			b.changed(0)
			b.out = append(b.out, c+'a'-'A')
			b.last = len(b.out)
			i++
		case c < utf8.RuneSelf:
			b.out = append(b.out, c)
			i++
		default:
			_, n := utf8.DecodeRuneInString(s[i:])
			n += marks(s[i+n:])
			was, now := s[i:i+n], foldLetter(s[i:i+n])
			if i += n; now == "" && b.parted(from) && i < len(s) && isBlank(s[i]) {
				was += " " // what is nothing when folded stands between two blanks, and only one of them is in out
				i++
			}
			b.foreign(was, now)
		}
	}
	b.out = append(b.out, '\n')
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// parted reports whether a blank, or nothing, stands before what comes next in
// the paragraph that begins at from.
func (b *folding) parted(from int) bool {
	n := len(b.out)
	return n == from || b.out[n-1] == ' '
}

// marks is how many bytes of combining marks s begins with.
func marks(s string) int {
	n := 0
	for _, r := range s {
		if r < 0x300 || !unicode.Is(unicode.Mn, r) || n > 24 {
			break
		}
		n += utf8.RuneLen(r)
	}
	return n
}

// foreign writes f for s, a letter outside ASCII with its marks.
func (b *folding) foreign(s, f string) {
	if f != s {
		b.changed(byte(1 + len(f)))
		b.changes = append(b.changes, byte(len(s)))
		b.changes = append(b.changes, s...)
	}
	b.out = append(b.out, f...)
	if f != s {
		b.last = len(b.out)
	}
}

func (b *folding) changed(how byte) {
	b.changes = binary.AppendUvarint(b.changes, uint64(len(b.out)-b.last))
	b.changes = append(b.changes, how)
}

// straight are the marks that keyboards do not have, and letters that have no
// accent to lose.
var straight = map[rune]string{
	'“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`, '’': "'", '‘': "'", '‚': "'", '–': "-", '—': "-", '‑': "-", '…': "...", '\u00A0': " ", '\u202F': " ",
	'\u00AD': "", '\u200B': "", '\uFEFF': "", '\u200E': "", '\u200F': "", 'ß': "ss", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'đ': "d", 'Đ': "d", 'ı': "i",
}

// foldLetter is a letter as folded has it; invalid bytes stay as they are.
func foldLetter(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if f, ok := straight[r]; ok && n == len(s) {
		return f
	}
	if r == utf8.RuneError || len(s) > 100 {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if b.Len() > 0 && unicode.Is(unicode.Mn, r) {
			continue
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// fold is a query as folded has it.
func fold(s string) string {
	var b folding
	b.paragraph(strings.TrimSpace(s))
	return strings.TrimSpace(string(b.out))
}

// original is the text from the byte from of f.text up to the byte to, as a
// reader saw it, with a blank for every line feed. At gives where in it a byte
// of f.text is.
func (f folded) original(from, to int) (s string, at func(int) int) {
	var b strings.Builder
	var starts []int // of the bytes from ... to in s
	pos, rest := 0, f.changes
	plain := func(upTo int) {
		for ; pos < upTo; pos++ {
			if pos >= from && pos < to {
				starts = append(starts, b.Len())
				b.WriteByte(blank(f.text[pos]))
			}
		}
	}
	for len(rest) > 0 && pos < to {
		gap, n := binary.Uvarint([]byte(rest[:min(len(rest), binary.MaxVarintLen32)]))
		if n <= 0 || len(rest) <= n || uint64(pos)+gap > uint64(len(f.text)) {
			break
		}
		plain(pos + int(gap))
		how := rest[n]
		rest = rest[n+1:]
		was, size := "", 1
		if how > 0 {
			if len(rest) == 0 || len(rest) < 1+int(rest[0]) {
				break
			}
			was, rest, size = rest[1:1+int(rest[0])], rest[1+int(rest[0]):], int(how)-1
		} else if pos < len(f.text) {
			was = strings.ToUpper(f.text[pos : pos+1])
		}
		size = min(size, len(f.text)-pos)
		// A letter of which a part is asked for is given whole; one that is nothing when folded belongs to the one before.
		if pos >= from && pos < to && (size > 0 || pos > from || from == 0) || pos < from && pos+size > from {
			for k := max(pos, from); k < min(pos+size, to); k++ {
				starts = append(starts, b.Len())
			}
			b.WriteString(was)
		}
		pos += size
	}
	plain(to)
	s = b.String()
	return s, func(i int) int {
		if i-from < 0 {
			return 0
		}
		if i-from >= len(starts) {
			return len(s)
		}
		return starts[i-from]
	}
}

func blank(c byte) byte {
	if c == '\n' {
		return ' '
	}
	return c
}

func (f *folded) read(b *summed) error {
	words, err := b.block()
	if err != nil {
		return err
	}
	changes, err := b.block()
	if err != nil {
		return err
	}
	title, err := binary.ReadUvarint(b)
	if err != nil || title > uint64(len(words)) {
		return errKept
	}
	out := owned(words)
	*f = folded{out, int(title), owned(changes), sieveOf(out)}
	return nil
}

// owned is data as a string, without a copy: nobody else has it.
func owned(data []byte) string { return unsafe.String(unsafe.SliceData(data), len(data)) }

func (f folded) write(w *bufio.Writer) {
	writeBlock(w, []byte(f.text))
	writeBlock(w, []byte(f.changes))
	w.Write(binary.AppendUvarint(nil, uint64(f.title)))
}
