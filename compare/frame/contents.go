package frame

import (
	"slices"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// contents are the pieces of what a list of attributions reports, for those who ask which
// of them stand at a place.
type contents struct {
	pieces []reportedPiece
	ends   []int // by piece: where that one, or one before it, ends last
}

// reportedPiece is one of an attribution, given by its place in the list.
type reportedPiece struct {
	text.Span
	of int
}

// anySaying reports whether something holds of an attribution, a sure one or not.
func (s Side) anySaying(is func(quote.Attribution) bool) bool {
	return slices.ContainsFunc(s.Says, is) || slices.ContainsFunc(s.Doubt, is)
}

func contentsOf(list []quote.Attribution) (c contents) {
	for i, a := range list {
		for _, s := range a.Content {
			c.pieces = append(c.pieces, reportedPiece{s, i})
		}
	}
	stable.Sort(c.pieces, func(p, q reportedPiece) int { return p.Start - q.Start })
	c.ends = make([]int, len(c.pieces))
	last := 0
	for i, p := range c.pieces {
		last = max(last, p.End)
		c.ends[i] = last
	}
	return c
}

// at are the attributions that are near s, in no order; one with several pieces there may
// be among them several times.
func (c *contents) at(s text.Span) (of []int) {
	i, _ := slices.BinarySearchFunc(c.pieces, s.End, func(p reportedPiece, end int) int { return p.Start - end })
	for i--; i >= 0 && c.ends[i] > s.Start; i-- {
		if c.pieces[i].Overlaps(s) {
			of = append(of, c.pieces[i].of)
		}
	}
	return of
}
