package text

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folder turns words into their Norm.
type folder struct {
	buf   []byte          // the word that is being folded
	chunk strings.Builder // where folded words are kept, many in one allocation
}

// fold is w for matching: small letters without accents, without the marks
// inside a word, without a possessive ending, thousands separators gone, and
// one spelling for the names of variants.txt. Where that is w itself, or its
// beginning, nothing is copied.
func (f *folder) fold(w string) string {
	if w = dropPossessive(w); plain(w) {
		if v, ok := variantOf(w); ok {
			return v
		}
		return w
	}
	f.buf = f.buf[:0]
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case isUpper(c):
			f.buf = append(f.buf, c+'a'-'A')
		case alnum[c]:
			f.buf = append(f.buf, c)
		case c >= utf8.RuneSelf:
			n := f.mark(w, i)
			if n == 0 {
				return f.foreign(w)
			}
			i += n - 1
		case (c == '.' || c == '-') && betweenDigits(w, i, 1), c == '.' && i > 0 && i+2 < len(w) && w[i-1] == ' ' && isDigit(w[i+2]):
			f.buf = append(f.buf, c)
		}
	}
	return f.keep()
}

// mark handles a mark inside a word that is not ASCII: it is the length of
// the mark at i, 0 when a letter stands there.
func (f *folder) mark(w string, i int) int {
	switch {
	case strings.HasPrefix(w[i:], "\u2019"):
		return 3
	case strings.HasPrefix(w[i:], "\u2010"), strings.HasPrefix(w[i:], "\u2011"), strings.HasPrefix(w[i:], "\u2012"), strings.HasPrefix(w[i:], "\u2013"):
		if betweenDigits(w, i, 3) {
			f.buf = append(f.buf, '-')
		}
		return 3
	case strings.HasPrefix(w[i:], "\u00AD"):
		return 2
	}
	return 0
}

// keep gives the folded form in f.buf, its standing spelling if it has one.
func (f *folder) keep() string {
	if v, ok := variantOf(f.buf); ok {
		return v
	}
	if f.chunk.Cap()-f.chunk.Len() < len(f.buf) {
		f.chunk = strings.Builder{}
		f.chunk.Grow(max(chunkBytes, len(f.buf)))
	}
	n := f.chunk.Len()
	f.chunk.Write(f.buf)
	return f.chunk.String()[n:]
}

const chunkBytes = 4096

// foreign folds a word with letters that are not ASCII: full-width letters and
// ligatures to their common form (Unicode NFKC), and accents of Latin letters
// away. Scripts in which a mark makes another letter keep it.
func (f *folder) foreign(w string) string {
	f.buf = f.buf[:0]
	latin := false
	for _, r := range norm.NFKD.String(w) {
		switch {
		case unicode.Is(unicode.Mn, r) && latin, r == '\u00AD', r == '\u200C', r == '\u200D':
		case unicode.IsLetter(r):
			latin = unicode.Is(unicode.Latin, r) || r == 'Е' || r == 'е'
			f.buf = appendLetter(f.buf, unicode.ToLower(r))
		case unicode.IsNumber(r), unicode.IsMark(r):
			f.buf = utf8.AppendRune(f.buf, r)
		case len(f.buf) > 0 && isDigit(f.buf[len(f.buf)-1]) && (r == '.' || r == '-' || r == '\u2013'):
			f.buf = append(f.buf, byte(min(r, '.')))
		}
	}
	if len(f.buf) == 0 {
		return w // a letter whose plain form is none
	}
	f.buf = append(f.buf[:0], norm.NFC.Bytes(f.buf)...)
	return f.keep()
}

// appendLetter writes Latin letters that have no accent to drop, and still a
// plain form that English texts use.
func appendLetter(b []byte, r rune) []byte {
	switch r {
	case 'ı':
		r = 'i'
	case 'ø':
		r = 'o'
	case 'ł':
		r = 'l'
	case 'đ', 'ð':
		r = 'd'
	case 'ß':
		return append(b, "ss"...)
	case 'æ':
		return append(b, "ae"...)
	case 'œ':
		return append(b, "oe"...)
	case 'þ':
		return append(b, "th"...)
	}
	return utf8.AppendRune(b, r)
}

// dropPossessive cuts 's, and the blank that tokenised texts put before it.
func dropPossessive(w string) string {
	n := len(w)
	if n < 3 || w[n-1] != 's' && w[n-1] != 'S' {
		return w
	}
	stem := w
	if w[n-2] == '\'' {
		stem = w[:n-2]
	} else if n > 4 && w[n-4:n-1] == "\u2019" {
		stem = w[:n-4]
	}
	stem = strings.TrimSuffix(stem, " ")
	if stem == "" {
		return w
	}
	return stem
}

// plain reports whether w holds small letters and digits only.
func plain(w string) bool {
	for i := range len(w) {
		if c := w[i]; !isLower(c) && !isDigit(c) {
			return false
		}
	}
	return true
}

func betweenDigits(w string, i, n int) bool {
	return i > 0 && i+n < len(w) && isDigit(w[i-1]) && isDigit(w[i+n])
}

//go:embed variants.txt
var variantsFile string

var variants, variantLengths = readVariants(variantsFile)

// variantOf is the standing spelling of the folded word w, false when w has
// none but its own. Most words are told by their length and first letter
// without a look into the table.
func variantOf[T string | []byte](w T) (string, bool) {
	if len(w) == 0 || len(w) > 31 || !isLower(w[0]) || variantLengths[w[0]-'a']&(1<<len(w)) == 0 {
		return "", false
	}
	v, ok := variants[string(w)]
	return v, ok
}

func readVariants(file string) (map[string]string, [26]uint32) {
	table, lengths := map[string]string{}, [26]uint32{}
	for line := range strings.Lines(file) {
		name, others, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for other := range strings.FieldsSeq(others) {
			table[other] = strings.TrimSpace(name)
			lengths[other[0]-'a'] |= 1 << len(other)
		}
	}
	return table, lengths
}
