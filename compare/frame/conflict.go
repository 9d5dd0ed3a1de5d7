package frame

import (
	"slices"

	"diptych/compare/text"
)

// Contradiction is the name of the device that shows where two statements of one
// thing contradict one another.
const Contradiction = "conflict"

var conflict = Device{
	Name: Contradiction,
	Doc: `Where the two contradict one another: another number of the same people or things, another share of one whole, another day, hour or age, a deed that one tells as done nearly or in part, a word of one quotation, what one says of all and the other of nearly all, or a thing that one says happened or is to come and the other says did not or hardly will.

Two statements are compared where they are linked and their sentences say the same of the same. What both count once only, a share of one whole and what is to come are compared without a link, by the words around them. A number counts as another one only where it cannot be the other rounded, where the other article has it nowhere, and where it is no sum of the other's numbers.

Both may be right at their hour: counts grow as a day goes on.`,
	Find: findConflicts,
}

const (
	conflictNear   = 0.35 // how near statements must be that are alike and not the same
	conflictSure   = 0.45 // and for money, shares and measures
	opposedBits    = 8.0  // that sentences share which are not linked
	sureBits       = 24.0 // and for money, shares and measures
	clauseWords    = 10   // of a clause in a claim
	sumParts       = 4    // numbers of one sentence that are tried as a sum
	sharedBeside   = 2    // nouns that clauses must share beside a predicate that is not the same
	conflictWeight = 1.0
)

func findConflicts(c *Case) []Finding {
	if !c.english() || !oneOccasion(c) {
		return nil
	}
	x := newContradictions(c)
	for _, m := range c.pairings() {
		x.compare(m)
	}
	x.dates()
	x.clocks()
	x.reworded()
	x.wills()
	x.sites()
	x.unknowns()
	x.none()
	x.disowned()
	x.disputes()
	x.ages()
	x.compounds()
	x.soleCounts()
	x.portions()
	x.forecasts()
	return x.found
}

// contradictions gathers findings; the words of one are told once.
type contradictions struct {
	c     *Case
	a, b  *witnessed
	found []Finding
}

func newContradictions(c *Case) *contradictions {
	if c.witnesses == nil {
		c.witnesses = &[2]witnessed{{Side: c.A}, {Side: c.B}}
	}
	return &contradictions{c: c, a: &c.witnesses[0], b: &c.witnesses[1]}
}

// compare compares two sentences. Most have nothing that could contradict the
// other, and are not parsed.
func (x *contradictions) compare(m pairing) {
	x.figures(m)
	if (m.linked || m.bits >= opposedBits) && mayOppose(x.a.worded(m.a), x.b.worded(m.b)) {
		x.opposites(x.a.clauses(m.a), x.b.clauses(m.b))
		x.exchanged(m.a, m.b)
	}
	x.doerCounts(m)
	x.denials(m)
	x.nearly(m)
	x.nearlyAll(m)
	x.halted(m)
}

// say adds that clause i of a and k of b contradict one another by the words
// at inA and inB.
func (x *contradictions) say(a *clauses, i int, b *clauses, k int, inA, inB text.Span) {
	x.show(a.shown(i), b.shown(k), inA, inB)
}

// show adds that the words p of A and q of B contradict one another by those at
// inA and inB.
func (x *contradictions) show(p, q, inA, inB text.Span) {
	x.add(Finding{
		Claim: against(quoted(x.a.Document, p, clauseWords), quoted(x.b.Document, q, clauseWords)),
		A:     []text.Span{inA}, B: []text.Span{inB}, Weight: conflictWeight,
	}, p, q)
}

// shown is clause i without what hangs loosely on it: subject, verb, object.
func (x *clauses) shown(i int) text.Span {
	c := &x.list[i]
	t := x.tree
	s := c.Verb
	subject := c.Subject
	if n := t.Child(c.Head, "nsubj", "nsubj:pass"); n >= 0 {
		subject = n // of two the noun
	}
	if subject >= 0 && t.Tokens[subject].Start < c.Verb.Start && c.Own {
		s = s.Cover(t.Whole(subject))
	}
	if c.Object >= 0 {
		s = s.Cover(t.Phrase(c.Object))
	}
	t.Children(c.Head, func(k int) bool {
		if l := t.Tokens[k].Label; (l == "obl" || l == "obl:agent" || l == "cop" || l == "xcomp") && x.of[k] < 0 {
			s = s.Cover(t.Whole(k))
		}
		return true
	})
	return s.Intersect(x.Span)
}

func (x *contradictions) add(f Finding, clauseA, clauseB text.Span) {
	for _, g := range x.found {
		if overlap(g.A, f.A) || overlap(g.B, f.B) {
			return
		}
	}
	if v := x.a.Voices.At(f.A[0]); v == x.b.Voices.At(f.B[0]) {
		f.Voice = v
	}
	f.Facts = []Fact{
		saysFact("A", quoted(x.a.Document, clauseA, claimWords)),
		saysFact("B", quoted(x.b.Document, clauseB, claimWords)),
	}
	x.found = append(x.found, f)
}

func overlap(a, b []text.Span) bool {
	return slices.ContainsFunc(a, func(s text.Span) bool {
		return slices.ContainsFunc(b, s.Overlaps)
	})
}
