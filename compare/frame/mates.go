package frame

import (
	"slices"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Two sentences that stand in one article each may be mates: each shares
// much with the other that is no name, though the two are not near. Then neither
// is told alone, and the two are shown as what each article tells of one matter.

const (
	mateNear = 0.22 // below, words of two matters meet; from matterFar on the two are a pair already
	mateBits = 10.0 // that they share
	mateSame = 9.0  // of them, in words that are no names
)

// mates are what is found alone in each article, those that answer one another as
// one.
func (c *Case) mates(inA, inB []Finding) (found []Finding) {
	for _, f := range inA {
		k := slices.IndexFunc(inB, func(g Finding) bool {
			pair, ok := c.mated(f, g)
			if ok {
				f = pair
			}
			return ok
		})
		if found = append(found, f); k >= 0 {
			inB = slices.Delete(inB, k, k+1)
		}
	}
	return append(found, inB...)
}

// mate is the sentence of f and the one of g that answer one another, neither of
// which is quoted: two quotations of one matter tell two things.
func (c *Case) mate(f, g Finding) (a, b text.Span, ok bool) {
	for _, e := range c.encounters() {
		if e.bits < mateBits {
			break // the others share less
		}
		if c.A.Voices.At(e.a.Span) == quote.Quoted || c.B.Voices.At(e.b.Span) == quote.Quoted || !overlap(f.A, []text.Span{e.a.Span}) || !overlap(g.B, []text.Span{e.b.Span}) {
			continue
		}
		same := 0.0
		for _, w := range c.agreedIn(e.a.Span, e.b.Span) {
			same += w.bits
		}
		if near := c.nearOf(e.a.Span, e.b.Span); same >= mateSame && near >= mateNear && near < matterFar && !c.apartInTime(pairing{a: e.a.Span, b: e.b.Span}) {
			return e.a.Span, e.b.Span, true
		}
	}
	return a, b, false
}

// nearOf is how near a sentence of A is to one of B.
func (c *Case) nearOf(a, b text.Span) float64 {
	for _, n := range c.NearA {
		if n.Sentence != a {
			continue
		}
		for _, m := range n.Candidates {
			if m.Span == b {
				return m.Score
			}
		}
	}
	return 0
}

// mated is the pair of two findings that are mates: as telling as the better of
// them; false where they are none.
func (c *Case) mated(f, g Finding) (Finding, bool) {
	a, b, ok := c.mate(f, g)
	if !ok {
		return Finding{}, false
	}
	x, y := c.accounts()
	return Finding{
		Device: sameMatterName,
		Claim:  "Of one matter, A tells " + x.sentence(a, y, matterWords) + "; B tells " + y.sentence(b, x, matterWords) + ".",
		A:      []text.Span{a}, B: []text.Span{b}, Weight: standing[onlyHereName] * max(f.Weight, g.Weight),
	}, true
}
