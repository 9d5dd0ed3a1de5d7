package align

import "diptych/compare/text"

// told is what a day in a sentence is the day of.
type told int8

const (
	deedTold   told = iota // what the sentence tells first of all
	sayingTold             // who says it, and when
	besideTold             // what is told beside: "after it was counted on Monday"
)

// otherTimes reports whether two days that clash are not days of the same: one is that
// of what is told, the other that of what is told beside it or of who says so.
func (p *pairs) otherTimes(a, b *statement, c clash) bool {
	return p.toldAt(a, c.a) != p.toldAt(b, c.b)
}

// toldAt is what the day at a place of s is the day of.
func (p *pairs) toldAt(s *statement, at text.Span) told {
	tree := s.parses.Parse(s.Span, nil)
	i := tree.At(at.Start)
	switch {
	case i < 0:
		return deedTold
	case aside(tree, i):
		return besideTold
	}
	for i >= 0 && !verb(tree, i) {
		i = tree.Tokens[i].Head
	}
	if i >= 0 && s.vouches(p.termAt(s, tree.Tokens[i].Span)) {
		return sayingTold
	}
	return deedTold
}
