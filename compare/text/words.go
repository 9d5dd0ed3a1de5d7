package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// wordsOf lists the words of src. Letters and digits are told from the rest,
// and one word from the next in scripts without blanks, as Unicode Standard
// Annex 29 says; what joins two of them into one word is our own: see
// [wordScanner.join].
func wordsOf(src string, f *folder) []Word {
	out := make([]Word, 0, len(src)/6+1)
	s := wordScanner{src: src}
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf && !alnum[src[i]] {
			i++
			continue
		}
		if e := s.word(i); e > i {
			out = append(out, Word{Span{i, e}, f.fold(src[i:e])})
			i = e
		} else {
			i = s.skip(i)
		}
	}
	if len(out) > bookWords {
		return slices.Clone(out) // without the room to grow
	}
	return out
}

// bookWords is more words than an article has.
const bookWords = 1 << 16

type wordScanner struct {
	src  string
	from int // the last token found by uax29 is src[from:upto];
	upto int // no byte is looked up twice
}

// word is the end of the word that begins at i, i when none does.
func (s *wordScanner) word(i int) int {
	e := s.unit(i)
	if e == i {
		return i
	}
	if n := spacedHalf(s.src[i:]); n > 0 && e == i+1 && s.behindDigit(i) {
		return i + n
	}
	dotted := letterUnit(s.src[i:e]) // "U", "U.S" so far
	pieces := 1
	for e < len(s.src) {
		n, dot := s.join(i, e)
		if n == e {
			break
		}
		u := s.unit(n)
		if u == n {
			break
		}
		dotted = dotted && dot && letterUnit(s.src[n:u])
		if pieces++; dotted && s.at(u) == '.' {
			if u++; !dottedGoesOn(s.src, u) {
				e, dotted, pieces = u, false, 0
				continue
			}
			u--
		}
		e = u
	}
	return s.tail(e)
}

// behindDigit reports whether a digit stands before i, with a blank between.
func (s *wordScanner) behindDigit(i int) bool {
	return i > 1 && s.src[i-1] == ' ' && isDigit(s.src[i-2])
}

// dottedGoesOn reports whether an abbreviation such as "U.S" goes on after
// the full stop before i.
func dottedGoesOn(src string, i int) bool {
	return i < len(src) && alnum[src[i]] && !(i+1 < len(src) && isLower(src[i+1]) && !isLower(src[i]))
}

// join is where a further unit of the word that began at i and stands at e may
// begin: after a hyphen, or after an apostrophe, full stop or comma inside a
// word or number. It is e when nothing joins. dot reports a full stop.
func (s *wordScanner) join(i, e int) (next int, dot bool) {
	src := s.src
	switch c := src[e]; {
	case c == ' ', c == 0xC2 && s.at(e+1) == 0xA0, c == 0xE2 && s.at(e+1) == 0x80 && (s.at(e+2) == 0xAF || s.at(e+2) == 0x89):
		if isDigit(src[e-1]) {
			if n := s.spaced(i, e); n > e {
				return n, false
			}
			return s.thousands(i, e), false
		}
	case c == '-':
		return s.after(e, 1), false
	case c == '\'', c == '.':
		n := s.after(e, 1)
		if n == e || isDigit(src[n]) != isDigit(src[e-1]) || c == '.' && glued(src, e) {
			return e, false
		}
		return n, c == '.'
	case c == ',':
		if n := s.after(e, 1); n > e && isDigit(src[n]) && isDigit(src[e-1]) {
			return n, false
		}
	case c == 0xE2 && e+2 < len(src) && src[e+1] == 0x80:
		switch src[e+2] {
		case 0x90, 0x91, 0x92, 0x93: // hyphen, no-break hyphen, figure dash, en dash
			return s.after(e, 3), false
		case 0x99: // apostrophe
			if n := s.after(e, 3); n > e && (!isDigit(src[n]) || isDigit(src[e-1]) && s.threeDigits(n)) {
				return n, false // 8’500 is a number, 5’10 are two
			}
		}
	case c == 0xC2 && e+1 < len(src) && src[e+1] == 0xAD: // soft hyphen
		return s.after(e, 2), false
	}
	return e, false
}

// thousands is where three further digits of the number src[i:e] stand, e when
// none do: "12 000", with any blank that sets thousands off. A date is no such
// number, nor is a year or what begins with 0.
func (s *wordScanner) thousands(i, e int) int {
	src, n, digits := s.src, 1, s.threeDigits
	switch src[e] {
	case 0xC2:
		n = 2
	case 0xE2:
		n = 3
	}
	if !digits(e + n) {
		return e
	}
	if e-i > 3 { // it has groups of three behind its first digits
		if e-i < 4+n || src[e-3-n:e-3] != src[e:e+n] || !digits(e-3) {
			return e
		}
		return e + n
	}
	for k := i; k < e; k++ {
		if !isDigit(src[k]) {
			return e
		}
	}
	if src[i] == '0' || n == 1 && s.numbered(i) {
		return e
	}
	return e + n
}

// threeDigits reports whether just three digits stand at i.
func (s *wordScanner) threeDigits(i int) bool {
	src := s.src
	return i+3 <= len(src) && isDigit(src[i]) && isDigit(src[i+1]) && isDigit(src[i+2]) && (i+3 == len(src) || !alnum[src[i+3]] && src[i+3] != '-' && src[i+3] != '/')
}

// numbered reports whether the number at i stands behind a month, another
// number or a hyphen, and so is whole: "March 3 200 people", "020 794 6095".
func (s *wordScanner) numbered(i int) bool {
	k := i
	if k > 0 && s.src[k-1] == ' ' {
		k--
	}
	from := k
	for from > 0 && k-from < longestMonth && alnum[s.src[from-1]] {
		from--
	}
	w := s.src[from:k]
	return w != "" && (isDigit(w[len(w)-1]) || isUpper(w[0]) && (months[strings.ToLower(w)] > 0 || counters[w])) || k > 0 && k == i && s.src[k-1] == '-'
}

const longestMonth = len("September")

// counters stand before a number that is whole.
var counters = set(`No Nr Route Flight Page Room Highway Boeing Airbus Article Section Chapter Unit Platform`)

// after is e+n when a letter or digit may stand there, else e.
func (s *wordScanner) after(e, n int) int {
	if e+n >= len(s.src) {
		return e
	}
	if c := s.src[e+n]; c < utf8.RuneSelf && !alnum[c] {
		return e
	}
	return e + n
}

func (s *wordScanner) at(i int) byte {
	if i < len(s.src) {
		return s.src[i]
	}
	return 0
}

// unit is the end of the run of letters and digits that begins at i.
func (s *wordScanner) unit(i int) int {
	e := i
	for e < len(s.src) && alnum[s.src[e]] {
		e++
	}
	if e == len(s.src) || s.src[e] < utf8.RuneSelf || e > i && s.breaks(e) {
		return e
	}
	return s.foreign(i)
}

// breaks reports whether the common punctuation of U+2000 to U+203F (dashes,
// quotation marks, ellipsis) or a no-break space stands at i.
func (s *wordScanner) breaks(i int) bool {
	if s.src[i] == 0xC2 {
		return s.at(i+1) == 0xA0 || s.at(i+1) == 0xAD
	}
	return s.src[i] == 0xE2 && s.at(i+1) == 0x80 && s.at(i+2) >= 0x90 && s.at(i+2) <= 0xBF
}

// foreign is unit for text that is not plain ASCII: the part of the uax29
// token at i up to the first mark that is no letter, digit or accent.
func (s *wordScanner) foreign(i int) int {
	if i >= s.upto || i < s.from {
		it := words.FromString(s.src[i:])
		it.Next()
		s.from, s.upto = i, i+len(it.Value())
	}
	e, found := i, false
	for e < s.upto {
		r, n := utf8.DecodeRuneInString(s.src[e:])
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) && r != utf8.RuneError:
			found = true
		case found && (unicode.IsMark(r) || r == '\u00AD' || r == '\u200C' || r == '\u200D'):
		default:
			if !found {
				return i
			}
			return trimJoiners(s.src, i, e)
		}
		e += n
	}
	return trimJoiners(s.src, i, e)
}

func trimJoiners(src string, i, e int) int {
	for e > i {
		r, n := utf8.DecodeLastRuneInString(src[i:e])
		if r != '\u00AD' && r != '\u200C' && r != '\u200D' {
			break
		}
		e -= n
	}
	return e
}

// skip steps over the rune at i, which begins no word.
func (s *wordScanner) skip(i int) int {
	_, n := utf8.DecodeRuneInString(s.src[i:])
	return i + max(n, 1)
}

// tail adds to a word that ends at e what tokenised texts split off it with a
// blank: "Kerry 's", "did n't".
func (s *wordScanner) tail(e int) int {
	src := s.src
	if e+2 >= len(src) || src[e] != ' ' {
		return e
	}
	switch rest := src[e+1:]; {
	case rest[0] == '\'':
		return e + clitic(rest[1:], 2, e)
	case len(rest) > 3 && rest[:3] == "\u2019":
		return e + clitic(rest[3:], 4, e)
	case len(rest) >= 3 && rest[:3] == "n't" && (len(rest) == 3 || rest[3] == ' '):
		return e + 4
	}
	return e
}

// clitic is the length of a split-off ending in rest with the lead bytes
// before it, 0 when there is none.
func clitic(rest string, lead, e int) int {
	n := 0
	for n < len(rest) && alnum[rest[n]] {
		n++
	}
	switch rest[:min(n, 3)] {
	case "s", "d", "m", "ll", "re", "ve":
		if n == len(rest) || rest[n] == ' ' || rest[n] == '\n' {
			return lead + n
		}
	}
	return 0
}

// glued reports whether the full stop at dot ends a sentence although no
// blank follows: "the end.The next". It is none in "U.S", "Ph.D", "Gen.Roe",
// "3.The" and "www.Example".
func glued(src string, dot int) bool {
	if dot < 2 || dot+2 >= len(src) || !isLower(src[dot-1]) || !isLower(src[dot-2]) || !isUpper(src[dot+1]) || !isLower(src[dot+2]) {
		return false
	}
	return dot == 2 || (isLower(src[dot-3]) || !alnum[src[dot-3]]) && !strings.HasSuffix(src[:dot], "www")
}

func letterUnit(s string) bool {
	return len(s) <= 2 && !isDigit(s[0]) && (len(s) == 1 || isLower(s[1]))
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

var alnum = func() (t [256]bool) {
	for c := range t {
		t[c] = isDigit(byte(c)) || isLower(byte(c)) || isUpper(byte(c))
	}
	return t
}()
