package quote

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

//go:embed elisions.txt
var elisionsFile string

// elisions are the words that an apostrophe stands before, in small letters;
// clipped are those it stands behind.
var elisions, clipped = elisionLists(elisionsFile)

func elisionLists(file string) (before, behind map[string]bool) {
	before, behind = map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(file) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			if b, ok := strings.CutSuffix(w, "’"); ok {
				behind[b] = true
			} else {
				before[strings.TrimPrefix(w, "’")] = true
			}
		}
	}
	return before, behind
}

// longestElision bounds, in bytes, the words of the list.
const longestElision = 10

// elision reports whether s, what stands behind an apostrophe, begins with a
// short form that it belongs to: ’em, ’90s, ’s-Hertogenbosch.
func elision(s string) bool {
	if len(s) > 1 && digit(s[0]) && digit(s[1]) {
		return len(s) == 2 || !digit(s[2]) && s[2] != '%' // a year
	}
	n := 0
	for n < len(s) && n <= longestElision && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	return n > 0 && n <= longestElision && elisions[strings.ToLower(s[:n])] && !letterAt(s, n, len(s))
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// apostrophe decides what the single mark at i does, and returns its length:
// two of them together may be a double mark.
func (m *marks) apostrophe(i, n int, r rune, p text.Span) int {
	twice := strings.HasPrefix(m.src[i+n:p.End], m.src[i:i+n])
	k := len(m.open) - 1
	switch {
	case k >= 0 && m.open[k].kind == single && m.open[k].until > 0 && i <= m.open[k].until:
		if i == m.open[k].until {
			m.close(i, n, single)
		}
		return n
	case twice && r == '\'':
		before, after := m.around(i, 2, p)
		m.straight(i, 2, p, before, after)
		return 2
	case twice && r == '’' && m.openedBy("‘‘"):
		m.close(i, 2*n, double)
		return 2 * n
	case twice && r == '‘' && m.ahead(i+2*n, p.End, "’’"):
		m.begin(i, 2*n, double)
		return 2 * n
	}
	before, after := m.around(i, n, p)
	if m.mayOpen(before, after) && (k < 0 || m.open[k].kind != single) {
		m.beginSingle(i, n, p, r == '‘' || r == '‚')
	}
	return n
}

// mayOpen reports whether a single mark between these runes may open a
// quotation: it stands free before and touches what follows.
func (m *marks) mayOpen(before, after rune) bool {
	return (unicode.IsSpace(before) || strings.ContainsRune("([{—–―-/\"“„«…", before)) &&
		(wordRune(after) || strings.ContainsRune(".[(“\"’'…$£€-–—", after))
}

// beginSingle opens a quotation in single marks when a mark that closes it is
// found, or when it goes on in the next paragraph. sure says that the mark has
// no other use than to open.
func (m *marks) beginSingle(i, n int, p text.Span, sure bool) {
	rest := m.src[i+n : p.End]
	short := elision(rest)
	end, strong := m.closing(i, n, p)
	switch {
	case end > 0 && (strong || !short && (sure || m.near(i+n, end) || m.capitalised(i+n) && strings.HasPrefix(m.src[i:], "`"))):
		if !strong && m.reopens(single) && m.capitalised(i+n) && len(m.doc.WordsIn(text.Span{Start: i, End: end})) > scare {
			end = 0 // “’” of an owner, in a quotation that runs on
		}
	case short || !m.reopens(single) || !sure && !m.clauseBefore(i, p):
		return
	default:
		end = 0
	}
	m.begin(i, n, single)
	if k := len(m.open) - 1; k >= 0 && m.found[m.open[k].number].Start == i {
		m.open[k].until = end
	}
}

func (m *marks) capitalised(i int) bool {
	r, _ := utf8.DecodeRuneInString(m.src[i:])
	return unicode.IsUpper(r)
}

// clauseBefore reports whether a new sentence may begin at i.
func (m *marks) clauseBefore(i int, p text.Span) bool {
	s := strings.TrimRightFunc(m.src[p.Start:i], unicode.IsSpace)
	return s == "" || strings.ContainsAny(s[len(s)-1:], ".,:!?")
}

// nearReach is the most bytes between two marks that look like apostrophes and
// are yet taken for a pair.
const nearReach = 60

// near reports whether the marks before from and at end may be a pair although
// both may be apostrophes: they stand close together in one sentence.
func (m *marks) near(from, end int) bool {
	s := m.src[from:end]
	return len(s) <= nearReach && !strings.Contains(s, ". ") && !strings.ContainsAny(s, "?!;\"“")
}

// closing is where the mark stands that closes the single quotation opened at
// i, 0 when none does before the quotation it stands in, the paragraph or the
// reach ends. strong says that it can be no apostrophe. The mark of "workers’
// choice" is taken only where no better one follows.
func (m *marks) closing(i, n int, p text.Span) (end int, strong bool) {
	words, weak := m.words, 0
	var nested []rune // what closes the double marks opened inside
	low := strings.HasPrefix(m.src[i:], "‚")
	for k := i + n; k < min(p.End, i+aheadReach); {
		r, size := utf8.DecodeRuneInString(m.src[k:])
		at := k
		k += size
		switch {
		case r == '"' || r == '“' || r == '”' || r == '„':
			var inside bool
			if nested, inside = m.nestedMark(nested, r, at, p); !inside {
				return weak, false
			}
			continue
		case len(nested) > 0 || r != '\'' && r != '’' && r != '‘' && r != '`':
			continue
		}
		for len(words) > 0 && words[0].End <= at {
			words = words[1:]
		}
		before, after := m.around(at, size, p)
		switch {
		case len(words) > 0 && words[0].Start <= at:
		case r == '`', m.opensAgain(r, low, before, after, k, p):
			return weak, false
		case unicode.IsSpace(before) || wordRune(after) || r == '‘' && !low:
		case !m.mayOwn(at, before, after):
			return at, true
		case weak == 0:
			weak = at
		}
	}
	return weak, false
}

// nestedMark follows a double mark at the place at inside single ones. inside
// is false when it closes a quotation around them.
func (m *marks) nestedMark(nested []rune, r rune, at int, p text.Span) (_ []rune, inside bool) {
	n := len(nested)
	before, after := m.around(at, utf8.RuneLen(r), p)
	opens := r == '“' && (n == 0 || nested[n-1] != '“') || r == '„' ||
		r == '"' && (n == 0 || nested[n-1] != '"') && !wordRune(before) && !endMark(before) && !unicode.IsSpace(after)
	switch {
	case opens && r == '„':
		return append(nested, '“'), true
	case opens && r == '“':
		return append(nested, '”'), true
	case opens:
		return append(nested, '"'), true
	case n == 0:
		return nested, false
	}
	return nested[:n-1], true
}

// opensAgain reports whether a single mark, before k, opens another quotation.
func (m *marks) opensAgain(r rune, low bool, before, after rune, k int, p text.Span) bool {
	if r == '’' || low && r == '‘' || !m.mayOpen(before, after) {
		return false
	}
	return !elision(m.src[k:p.End])
}

// mayOwn reports whether the single mark at i may be an apostrophe at the end
// of a word: "workers’ wages", "talkin’ about".
func (m *marks) mayOwn(i int, before, after rune) bool {
	if !wordRune(before) || !unicode.IsSpace(after) && !wordRune(after) {
		return false // behind a full stop, or before a comma
	}
	if i+1 < len(m.src) && !m.goesOn(i) {
		return false
	}
	if before == 's' || before == 'S' {
		return true
	}
	from := i
	for from > 0 && i-from <= longestElision && letterBefore(m.src, from) {
		from--
	}
	w := strings.ToLower(m.src[from:i])
	return clipped[w] || len(w) > 4 && strings.HasSuffix(w, "in")
}

// goesOn reports whether text follows on the line behind the mark at i.
func (m *marks) goesOn(i int) bool {
	_, n := utf8.DecodeRuneInString(m.src[i:])
	rest := strings.TrimLeft(m.src[i+n:min(len(m.src), i+n+8)], " \u00a0")
	return rest != "" && rest[0] != '\n' && rest[0] != '\r'
}

func letterBefore(src string, i int) bool {
	c := src[i-1] | 0x20
	return c >= 'a' && c <= 'z'
}

func letterAt(src string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(src[i:])
	return wordRune(r)
}
