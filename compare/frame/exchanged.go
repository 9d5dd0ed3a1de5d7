package frame

import "diptych/compare/text"

const (
	exchangedWords = 6 // of a sentence at least
	shownBefore    = 4 // words of it that a claim shows before the one that differs
	shownBehind    = 3
)

// exchanged compares two sentences that differ in one word only: opposites
// contradict one another there, whatever the grammar makes of the rest.
func (x *contradictions) exchanged(a, b text.Span) {
	v, w := x.a.WordsIn(a), x.b.WordsIn(b)
	if len(v) < exchangedWords || len(w) < exchangedWords {
		return
	}
	from := 0
	for from < min(len(v), len(w)) && v[from].Norm == w[from].Norm {
		from++
	}
	end := 0
	for end < min(len(v), len(w))-from && v[len(v)-1-end].Norm == w[len(w)-1-end].Norm {
		end++
	}
	if len(v) != len(w) || from+end+1 != len(v) || !x.contrary(v[from], w[from]) {
		return
	}
	show := func(list []text.Word) text.Span {
		return list[max(0, from-shownBefore)].Cover(list[min(len(list), from+1+shownBehind)-1].Span)
	}
	inA, inB := show(v), show(w)
	x.add(Finding{
		Claim: against(quoted(x.a.Document, inA, clauseWords), quoted(x.b.Document, inB, clauseWords)),
		A:     []text.Span{v[from].Span}, B: []text.Span{w[from].Span}, Weight: conflictWeight,
	}, inA, inB)
}

// contrary reports whether the word v of A and w of B are opposites that the
// other article does not have as well.
func (x *contradictions) contrary(v, w text.Word) bool {
	p, q, o := lemma(v.Norm), lemma(w.Norm), opposites()
	return (o.deed[p][q] || o.state[v.Norm][w.Norm]) && !x.b.writes(p) && !x.a.writes(q)
}
