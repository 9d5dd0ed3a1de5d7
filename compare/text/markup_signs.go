package text

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sign reads a zero-width sign, a ligature, a soft hyphen, a raised number, or
// what stands for an apostrophe or a hyphen inside a word.
func (m *inline) sign(i int) int {
	r, n := utf8.DecodeRuneInString(m.src[i:])
	switch r {
	case '\u00AD':
		if k := m.hyphen(i, n); k > 0 {
			return k
		}
		return m.hide(i, n, "")
	case '\u2010':
		return max(n, m.hyphen(i, n))
	case '\u2060', '\u200E', '\u200F', '\uFEFF', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069':
		return m.hide(i, n, "")
	case '\u200B', '\u200C', '\u200D':
		if before, after := m.around(i, i+n); !needsJoiner(before) && !needsJoiner(after) {
			return m.hide(i, n, "")
		}
	case '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹':
		if before, _ := m.around(i, i); strings.ContainsRune(".,;:!?\"”’»)", before) || m.behindWord(i) {
			return m.hide(i, n+raised(m.src[i+n:]), "")
		}
	case 'ʼ', '´', '′', '‛', '＇':
		if before, after := m.around(i, i+n); unicode.IsLetter(before) && unicode.IsLetter(after) {
			return m.hide(i, n, "’")
		}
	case '－':
		if before, after := m.around(i, i+n); wordRune(before) && wordRune(after) {
			return m.hide(i, n, "-")
		}
	case 'ﬀ', 'ﬁ', 'ﬂ', 'ﬃ', 'ﬄ', 'ﬅ', 'ﬆ':
		return m.hide(i, n, ligatures[r-'ﬀ'])
	}
	return n
}

// longestPower is how many letters a unit has that is raised to a power: "km²".
const longestPower = 3

// behindWord reports whether the letters that end at i are more than a unit
// has: what is raised behind them is the mark of a note.
func (m *inline) behindWord(i int) bool {
	for range longestPower + 1 {
		r, n := utf8.DecodeLastRuneInString(m.src[:i])
		if !unicode.IsLetter(r) {
			return false
		}
		i -= n
	}
	return true
}

// raisedDigits are the raised forms of 0 to 9.
const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// Raised is s with its digits raised and all else as it stands: "6b" as "⁶b".
func Raised(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return []rune(raisedDigits)[r-'0']
		}
		return r
	}, s)
}

// raised is the length of the raised digits that s begins with.
func raised(s string) int {
	for i, r := range s {
		if !strings.ContainsRune(raisedDigits, r) {
			return i
		}
	}
	return len(s)
}

// needsJoiner reports whether zero-width signs tell something beside r: in
// scripts without blanks or with joined letters, and in pictures.
func needsJoiner(r rune) bool {
	return r >= utf8.RuneSelf && !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Punct, unicode.Zs)
}

// ligatures are the letters of U+FB00 to U+FB06.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// hyphen reads a hyphen of n bytes at i that the end of a line set into a
// word, and the line end with it: "quar-" and "ry" are "quarry". It is kept
// where the first part stands before hyphens of its own: "self-", "five-". In
// "pre-" before "and post-war" it is no such hyphen.
func (m *inline) hyphen(i, n int) int {
	k := i + n
	for k < len(m.src) && (m.src[k] == ' ' || m.src[k] == '\r') {
		k++
	}
	if k == len(m.src) || m.src[k] != '\n' {
		return 0
	}
	for k++; k < len(m.src) && m.src[k] == ' '; k++ {
	}
	before, after := m.around(i, k)
	if !unicode.IsLetter(before) || !unicode.IsLower(after) {
		return 0
	}
	first, rest := m.src[:i], m.src[k:]
	first = first[max(0, len(first)-longestEntity):]
	first = strings.ToLower(first[strings.LastIndexAny(first, " \n-\"“(")+1:])
	if e := strings.IndexByte(rest[:min(len(rest), 6)], ' '); e > 0 && suspended[rest[:e]] || utf8.RuneCountInString(first) < 2 {
		return 0
	}
	if hyphenated[first] {
		return n + m.hide(i+n, k-i-n, "")
	}
	return m.hide(i, k-i, "")
}

var suspended = set("and or to und oder bis et ou y o e")

var hyphenated = set(`one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety
	half self well ill ex non anti pro all then north south east west mid semi quasi vice so long short high low full part cross year old`)

// entity reads &amp; and its like, also one that was written twice over.
func (m *inline) entity(i int) int {
	n, with := entityAt(m.src[i:])
	if n == 0 {
		return 1
	}
	if with == "&" {
		if k, twice := entityAt("&" + m.src[i+n:min(len(m.src), i+n+longestEntity)]); k > 0 {
			n, with = n+k-1, twice
		}
	}
	switch with {
	case "\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060":
		with = ""
	case "\n", "\r", "\t":
		with = " "
	}
	return m.hide(i, n, with)
}

// entityAt is the length of the entity that s begins with, and its character.
func entityAt(s string) (int, string) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < 2 {
		return 0, ""
	}
	for k, c := range []byte(s[1:end]) {
		if !alnum[c] && !(c == '#' && k == 0) {
			return 0, ""
		}
	}
	with := html.UnescapeString(s[:end+1])
	if with == s[:end+1] || strings.HasSuffix(with, ";") && with != ";" || with == "\uFFFD" {
		return 0, ""
	}
	return end + 1, with
}
