package reading

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folder writes text as queries are compared with it, and notes which byte of
// the source each of its own came from. (compare/text folds words one by one
// and drops what stands between and inside them, which a reader may look for.)
type folder struct {
	accents  bool // keep accents
	capitals bool // keep capital letters

	out   []byte
	jumps []jump
	next  int // the source byte that the next byte of out stands for, unless it is told otherwise; -1: must be told
	end   int // where the source of what was written ends
}

// jump says that from byte at of the folded text on, bytes follow the source
// from src. What stands before at ends at end in the source: signs that are
// overlooked may stand between.
type jump struct{ at, src, end int }

// fold writes s, whose first byte is byte 0 of the source.
func (f *folder) fold(s string) {
	if f.out == nil {
		f.out = make([]byte, 0, len(s)+8)
	}
	f.next, f.end = 0, 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			f.rune(r, s[i:i+n], i)
			i += n
			continue
		}
		switch p := ascii[c]; {
		case p == 0:
		case p == ' ':
			f.blank(i, i+1)
		default:
			if f.capitals && 'A' <= c && c <= 'Z' {
				p = c
			}
			if f.next != i || f.end != i {
				f.jumps = append(f.jumps, jump{len(f.out), i, f.end})
			}
			f.out = append(f.out, p)
			f.next, f.end = i+1, i+1
		}
		i++
	}
}

// ascii is what a byte is folded to, 0 what is overlooked.
var ascii = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		t[c] = byte(unicode.ToLower(rune(c)))
		if c < ' ' {
			t[c] = ' '
		}
	}
	t['`'], t['*'], t[0x7F] = '\'', 0, 0
	return t
}()

// rune writes r, which is not ASCII and stands at byte i of the source.
func (f *folder) rune(r rune, raw string, i int) {
	end := i + len(raw)
	switch {
	case unicode.IsSpace(r):
		f.blank(i, end)
	case unicode.Is(unicode.Mn, r):
		f.mark(r, i, end)
	case unicode.Is(unicode.Cf, r), unicode.IsControl(r):
	case r == utf8.RuneError:
		f.put(r, i, end)
	default:
		if p, ok := alike[r]; ok {
			f.spread(p, i, end)
		} else if d := norm.NFKD.PropertiesString(raw).Decomposition(); d == nil || d[0] == ' ' || unicode.Is(unicode.Hangul, r) {
			f.put(r, i, end)
		} else {
			f.spread(string(d), i, end)
		}
	}
}

// spread writes what one rune stands for.
func (f *folder) spread(as string, i, end int) {
	for _, r := range as {
		if unicode.Is(unicode.Mn, r) {
			f.mark(r, i, end)
		} else {
			f.put(r, i, end)
		}
	}
}

// put writes r for source[i:end].
func (f *folder) put(r rune, i, end int) {
	if !f.capitals {
		r = unicode.ToLower(r)
	}
	if f.next != i || f.end != i {
		f.jumps = append(f.jumps, jump{len(f.out), i, f.end})
	}
	n := len(f.out)
	f.out = utf8.AppendRune(f.out, r)
	f.next, f.end = -1, end
	if len(f.out)-n == end-i {
		f.next = end
	}
}

// blank writes one blank for a run of them.
func (f *folder) blank(i, end int) {
	if n := len(f.out); n > 0 && f.out[n-1] == ' ' {
		f.next, f.end = -1, end
		return
	}
	f.put(' ', i, end)
}

// mark writes an accent, or lets it belong to the letter before it. In other
// scripts than Latin a mark makes another letter, and stays.
func (f *folder) mark(r rune, i, end int) {
	base, _ := utf8.DecodeLastRune(f.out)
	switch {
	case unicode.Is(unicode.Variation_Selector, r):
	case len(f.out) == 0: // of a letter that is not there
	case !f.accents && unicode.Is(unicode.Latin, base):
		f.next, f.end = -1, end
	default:
		f.put(r, i, end)
	}
}

// alike is what letters and signs stand for beside what Unicode says of them:
// letters with a stroke are treated as if it were an accent.
var alike = func() map[rune]string {
	m := map[rune]string{
		'ø': "o\u0338", 'Ø': "O\u0338", 'ł': "l\u0335", 'Ł': "L\u0335", 'đ': "d\u0335", 'Đ': "D\u0335",
		'ð': "d\u0336", 'Ð': "D\u0336", 'ı': "i\u0336", 'ß': "ss", 'ẞ': "SS", 'æ': "ae", 'Æ': "AE",
		'œ': "oe", 'Œ': "OE", 'þ': "th", 'Þ': "TH", 'ς': "σ",
	}
	for plain, signs := range map[string]string{
		"'":  "‘’‚‛′‹›´ʼʹ",
		"\"": "“”„‟″«»",
		"-":  "‐‑‒–—―−﹘﹣－⁃",
	} {
		for _, r := range signs {
			m[r] = plain
		}
	}
	return m
}()
