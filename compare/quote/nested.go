package quote

import (
	"slices"
	"strings"
	"unicode"

	"diptych/compare/text"
)

// mend closes with the mark at i, which closes nothing, the first quotation of the
// paragraph that another opening mark cut in the middle of a sentence: what was found
// since stands inside it. "By calling it a "golden rule," Lund lost," Berg said. It
// reports whether there is one.
func (m *marks) mend(i, n int) bool {
	if len(m.broken) == 0 || len(m.open) > 0 {
		return false
	}
	b := m.broken[0]
	q := &m.found[b]
	q.End, q.Inner.End, q.Open = i+n, i, false
	m.nest(b + 1)
	m.broken = m.broken[:0]
	return true
}

// wronglyCloses reports whether the opening mark at i, n bytes long, is a slip for a closing
// one: it stands behind a comma in a quotation that the same mark has opened, and behind it
// somebody says so before any mark of the paragraph closes: "“It is late,“ Lund said."
func (m *marks) wronglyCloses(i, n int, p text.Span, mark string) bool {
	if !m.openedBy(mark) || !strings.HasSuffix(strings.TrimRight(m.src[p.Start:i], " "), ",") {
		return false
	}
	rest := m.src[i+n : min(p.End, i+n+aheadReach)]
	if end := strings.IndexAny(rest, "`“”\""); end >= 0 {
		if !strings.HasPrefix(rest[end:], mark) {
			return false
		}
		rest = rest[:end]
	}
	rest, _, _ = strings.Cut(rest, ". ")
	return !strings.Contains(rest, "''") && saysSo(rest)
}

// saysSo reports whether the words s, all of a sentence or its end, only tell who said what
// stands before them: "Karl Lund, a sailor, said in an interview."
func saysSo(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '.' })
	if len(words) < 2 || len(words) > longestTelling {
		return false
	}
	if !opensUpper(words[0]) && pronounGender(words[0]) == 0 && !tellingOpeners[words[0]] {
		return false
	}
	return slices.ContainsFunc(words, func(w string) bool { return w == "said" || w == "says" || w == "added" })
}

// longestTelling is the most words that tell who said what stands before them.
const longestTelling = 20

// tellingOpeners are further words with which such words begin.
var tellingOpeners = map[string]bool{"said": true, "says": true, "the": true, "a": true, "an": true, "they": true, "one": true}

// mendTorn lets the quotation with which an earlier paragraph began, and which another
// opening mark cut there, run on to the end of that paragraph, which left one open: a
// mark is about to close them together.
func (m *marks) mendTorn() {
	if len(m.torn) == 0 {
		return
	}
	q, n := &m.found[m.torn[0]], m.doc.ParagraphAt(m.found[m.torn[0]].Start)
	if p := m.doc.Paragraphs[n].Span; q.Start == p.Start {
		q.End, q.Inner.End = p.End, p.End
		m.nest(m.torn[0] + 1)
	}
	m.torn = m.torn[:0]
}

// nest sets the quotations from number k on one deeper.
func (m *marks) nest(k int) {
	for ; k < len(m.found); k++ {
		m.found[k].Depth++
	}
}
