package frame

import (
	"cmp"

	"diptych/compare/align"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// pairing is a sentence of each article that may contradict one another.
type pairing struct {
	a, b    text.Span
	aroundA text.Span // what is linked, the sentence and its neighbours
	aroundB text.Span
	near    float64 // of linked ones, how near
	bits    float64 // that the two share
	linked  bool
	quoted  bool // they hold a quotation of both or stand before it
}

// pairings are the sentences that may contradict one another: those of links,
// and those that share words which tell as much, the surest first.
func (c *Case) pairings() []pairing {
	if c.paired == nil {
		list := c.pair()
		stable.Sort(list, surest)
		c.paired = &list
	}
	return *c.paired
}

func (c *Case) pair() (list []pairing) {
	type places struct{ a, b int }
	at := map[places]int{}
	c.linked(conflictNear, func(a, b text.Span, l align.Link) {
		at[places{a.Start, b.Start}] = len(list)
		list = append(list, pairing{a: a, b: b, aroundA: l.A, aroundB: l.B, near: l.Score, linked: true})
	})
	for _, e := range c.encounters() {
		if i, ok := at[places{e.a.Start, e.b.Start}]; ok {
			list[i].bits = e.bits
			continue
		}
		list = append(list, pairing{a: e.a.Span, b: e.b.Span, aroundA: e.a.Span, aroundB: e.b.Span, bits: e.bits})
	}
	return list
}

// linked calls do with each sentence of A and of B of the links that say the
// same, or are as near as that.
func (c *Case) linked(near float64, do func(a, b text.Span, l align.Link)) {
	for _, l := range c.Links {
		if !saysSame(l, near) {
			continue
		}
		for _, a := range c.A.SentencesIn(l.A) {
			for _, b := range c.B.SentencesIn(l.B) {
				do(a.Span, b.Span, l)
			}
		}
	}
}

// saysSame reports whether two statements are the same, or are alike and as
// near as that.
func saysSame(l align.Link, near float64) bool {
	return l.Kind.One() || l.Kind == align.Parallel && l.Score >= near
}

// surest puts the surest pairs first, in an order that is the same where the
// two articles change places.
func surest(m, n pairing) int {
	return cmp.Or(cmp.Compare(n.near, m.near), cmp.Compare(n.bits, m.bits), cmp.Compare(m.a.Start+m.b.Start, n.a.Start+n.b.Start), cmp.Compare(m.a.Len()+m.b.Len(), n.a.Len()+n.b.Len()))
}
