package frame

import (
	"slices"

	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/text"
)

const outlookWeight = 0.95

// outlooks finds a deed that one tells as still to come and the other as done.
func outlooks(c *Case) []Finding {
	if !oneOccasion(c) {
		return nil
	}
	x := newContradictions(c)
	var found []Finding
	for _, m := range c.pairings() {
		if !m.linked && m.bits < opposedBits || !mayAwait(x.a.WordsIn(m.a)) && !mayAwait(x.b.WordsIn(m.b)) {
			continue
		}
		a, b := x.a.clauses(m.a), x.b.clauses(m.b)
		for i := range a.list {
			for k := range b.list {
				p, q := a.standing(&a.list[i]), b.standing(&b.list[k])
				if p == unclear || q == unclear || p == q || !x.oneDeed(a, i, b, k) {
					continue
				}
				s, t := a.shown(i), b.shown(k)
				found = append(found, Finding{
					Claim: toldInTime(p == coming, quoted(x.a.Document, s, clauseWords-1), quoted(x.b.Document, t, clauseWords-1)),
					A:     []text.Span{s}, B: []text.Span{t}, Weight: outlookWeight,
				})
			}
		}
	}
	return singly(found)
}

// toldInTime is a claim that one tells as still to come what the other tells as done.
func toldInTime(comingInA bool, a, b text.Quote) text.Said {
	with := text.With{"A": a, "B": b}
	if comingInA {
		return text.Say("A tells as still to come: {{.A}}; B as done: {{.B}}.", with)
	}
	return text.Say("A tells as done: {{.A}}; B as still to come: {{.B}}.", with)
}

const (
	unclear = iota
	coming
	done
)

var awaiting = setOf("will would expected set due scheduled going planned poised shall")

func mayAwait(words []text.Word) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return awaiting[w.Norm] })
}

// standing is whether a deed is told as done or as still to come.
func (x *clauses) standing(c *grammar.Clause) int {
	if c.Negated || c.Question || c.Conditional {
		return unclear
	}
	tag := x.tree.Tokens[c.Head].Tag
	if c.Future && c.Modal != "would" {
		return coming
	}
	if up := x.tree.Tokens[c.Head].Head; up >= 0 && x.tree.Tokens[c.Head].Label == "xcomp" && awaiting[x.word(up)] && x.tree.Child(c.Head, "mark") >= 0 {
		return coming
	}
	if c.Modal == "" && c.Finite && (tag == "VERB.past" || c.Passive && x.tree.Child(c.Head, "aux:pass") >= 0 && pastBe[x.word(x.tree.Child(c.Head, "aux:pass"))]) && x.tree.Child(c.Head, "mark") < 0 {
		return done
	}
	return unclear
}

var pastBe = setOf("was were")

func (x *contradictions) oneDeed(a *clauses, i int, b *clauses, k int) bool {
	m := meet(a, i, b, k)
	return m.predicate && !m.light && m.subject >= 0 && m.object >= 0 && m.subject+m.object > 0 && m.shared > 0 && x.a.Voices.At(a.list[i].Verb) != quote.Quoted && x.b.Voices.At(b.list[k].Verb) != quote.Quoted
}
