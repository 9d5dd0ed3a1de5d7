package align

import (
	"slices"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// addedWords is how many words that tell something one side has in one place, where
// the other has none, when it adds to what both tell: "for the first time in the
// history of the town", all of them common.
const addedWords = 3

// adds reports whether one side of a group has in one place so many words more than
// the other that it tells something besides. Who vouches for it does not count, nor
// does a stock phrase; what is said to be the first of something needs one word more.
func (p *pairs) adds(g group, differ []Difference) bool {
	more := func(s, o *statement, at text.Span) (n int) {
		for _, w := range s.doc.WordsIn(at) {
			switch t := p.v.of(w); {
			case reuse.Function(w.Norm) || slices.Contains(o.terms, t):
			case w.Norm == "first":
				n += addedWords - 1
			case !s.vouches(t) && !o.vouches(t):
				n++
			}
		}
		return n
	}
	return slices.ContainsFunc(differ, func(d Difference) bool {
		n := more(g.a, g.b, d.A) - more(g.b, g.a, d.B)
		return max(n, -n) >= addedWords
	})
}
