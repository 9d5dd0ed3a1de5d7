// Package compare sets two articles side by side.
package compare

import (
	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Comparison is all that is found in a pair of articles.
type Comparison struct {
	A, B         *text.Document
	SaysA, SaysB []quote.Attribution
	Passages     []reuse.Passage // rarest first
	Relation     align.Relation
	Links        []align.Link
	NearA, NearB []align.Near
}

// Documents compares a with b. It cannot fail, and gives the same answer for
// the same two articles.
func Documents(a, b *text.Document) *Comparison {
	c := &Comparison{A: a, B: b, SaysA: quote.Attributions(a), SaysB: quote.Attributions(b), Passages: reuse.Passages(a, b)}
	al := align.Align(align.Input{A: a, B: b, SaysA: c.SaysA, SaysB: c.SaysB, Passages: c.Passages})
	c.Relation, c.Links, c.NearA, c.NearB = al.Relation, al.Links, al.NearA, al.NearB
	return c
}
