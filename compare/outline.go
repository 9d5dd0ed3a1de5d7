package compare

import (
	"slices"

	"diptych/compare/align"
	"diptych/compare/reuse"
)

// Outline is the part of a Comparison by which many pairs are told apart: what
// two articles are to one another, which wording they share and which of their
// statements answer one another. Spans named A are places in A.Source.
type Outline struct {
	A, B     *Article
	Relation align.Relation
	Passages []reuse.Passage // rarest first, the hidden classes among them
	Links    []align.Link    // in the order of A
}

// Meet finds the outline of two articles, in a part of the time that Pair
// takes: everything in it is as Pair finds it, but that no link is said to be
// told otherwise because of a finding, and that a relation that [align.Apart]
// proves has no evidence.
func Meet(a, b *Article) Outline {
	o := Outline{A: a, B: b}
	passages := reuse.Matcher{}.Between(a.wording, b.wording)
	c := Comparison{A: a.read, B: b.read, Passages: passages}
	if align.Apart(a.matter, b.matter) && !slices.ContainsFunc(passages, func(p reuse.Passage) bool { return p.Class.Shown() }) && !align.Repeats(a.matter, b.matter) {
		c.Relation = align.Relation{Kind: align.Different, DaysApart: align.DaysApart(a.matter, b.matter)}
	} else {
		found := align.Align(align.Input{A: a.matter, B: b.matter, Passages: passages})
		c.Relation, c.Links = found.Relation, found.Links
	}
	placed := c.placed(a.Document, b.Document)
	o.Relation, o.Passages, o.Links = placed.Relation, placed.Passages, placed.Links
	return o
}

// Telling is how much there is to show in the pair, for ranking: statements
// that are told in two ways, each article's own words beside shared quotations.
// It is 0 for articles that have nothing to do with one another, and for copies.
func (o Outline) Telling() int {
	n := 0
	for _, l := range o.Links {
		switch l.Kind {
		case align.Otherwise:
			n += 3
		case align.Same, align.Detailed, align.Parallel:
			n++
		}
	}
	for _, p := range o.Passages {
		if p.Class == reuse.Quotation {
			n += 2
		}
	}
	copied := o.Copied()
	if o.Relation.Kind == align.SameEvent {
		n += 5
	}
	return int(float64(n) * (1 - copied))
}

// Copied is the share of the words of the shorter article that stand in wording
// that both have and that is no quotation, 0 to 1.
func (o Outline) Copied() float64 {
	words := 0
	for _, p := range o.Passages {
		if p.Class.Shown() && p.Class != reuse.Quotation {
			words += p.Words
		}
	}
	all := min(len(o.A.Words), len(o.B.Words))
	if all == 0 {
		return 0
	}
	return min(1, float64(words)/float64(all))
}
