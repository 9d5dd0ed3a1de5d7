package align

import (
	"slices"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// statement is a sentence as the scores see it.
type statement struct {
	text.Span
	doc       *text.Document
	parses    *grammar.Parses
	paragraph int // see text.Sentence
	words     int
	head      bool    // it is the headline
	terms     []int32 // that weigh something, once each, in rising order
	mass      float64 // their weight
	facts     facts
}

// statements are the sentences of the n-th article, with the terms that weigh
// something in this pair.
func (v *vocabulary) statements(n int) []statement {
	x, here := v.numbering[n].Article, v.numbering[n].here
	out := slices.Clone(x.statements)
	room := make([]int32, 0, len(x.Words))
	for i := range out {
		st := &out[i]
		from := len(room)
		for _, t := range x.held[i] {
			if t = here[t]; v.terms[t].weight > 0 {
				room = append(room, t)
			}
		}
		st.terms = room[from:len(room):len(room)]
		slices.Sort(st.terms)
		for _, t := range st.terms {
			st.mass += v.terms[t].weight
		}
		st.facts.renumber(here)
		st.facts.vouchers = termsOf(st.facts.vouchers, here)
	}
	return out
}

// overlap compares two statements term by term.
type overlap struct {
	shared       []int32 // in both
	onlyA, onlyB []int32
	bestB        []float64 // scratch of soft: how near A comes to each of onlyB
}

func (o *overlap) of(a, b *statement) {
	o.shared, o.onlyA, o.onlyB = o.shared[:0], o.onlyA[:0], o.onlyB[:0]
	i, j := 0, 0
	for i < len(a.terms) && j < len(b.terms) {
		switch x, y := a.terms[i], b.terms[j]; {
		case x == y:
			o.shared = append(o.shared, x)
			i++
			j++
		case x < y:
			o.onlyA = append(o.onlyA, x)
			i++
		default:
			o.onlyB = append(o.onlyB, y)
			j++
		}
	}
	o.onlyA = append(o.onlyA, a.terms[i:]...)
	o.onlyB = append(o.onlyB, b.terms[j:]...)
}

// dice is the weight of the terms in both over the mean weight of the two, 0 to 1.
func (s *spread) dice(b *statement) float64 {
	shared := 0.0
	for _, t := range b.terms {
		shared += s.weight[t]
	}
	if shared == 0 {
		return 0
	}
	return 2 * shared / (s.of.mass + b.mass)
}

// spread is a statement laid out by term, to be compared with many.
type spread struct {
	of     *statement
	weight []float64 // of its terms, 0 for all others
}

func (v *vocabulary) lay(a *statement, s *spread) {
	if s.of == nil {
		s.weight = make([]float64, len(v.terms))
	} else {
		for _, t := range s.of.terms {
			s.weight[t] = 0
		}
	}
	s.of = a
	for _, t := range a.terms {
		s.weight[t] = v.terms[t].weight
	}
}

// soft is dice where a term that the other side lacks counts by its nearest
// one in meaning there. The room for the overlap is the caller's.
func (v *vocabulary) soft(a, b *statement, o *overlap) float64 {
	o.of(a, b)
	shared := 0.0
	for _, t := range o.shared {
		shared += v.terms[t].weight
	}
	sumA := v.meet(o)
	sumB := 0.0
	for i, y := range o.onlyB {
		best := max(o.bestB[i], v.nearest(y, o.shared))
		sumB += float64(best * v.terms[y].weight)
	}
	if all := 2*shared + (sumA + sumB); all > 0 {
		return all / (a.mass + b.mass)
	}
	return 0
}

// meet weighs each of onlyA by its nearest term of B, and leaves in bestB how
// near each of onlyB comes to one of them.
func (v *vocabulary) meet(o *overlap) float64 {
	o.bestB = append(o.bestB[:0], make([]float64, len(o.onlyB))...)
	sum := 0.0
	for _, x := range o.onlyA {
		best := v.nearest(x, o.shared)
		s := &v.sieves[x]
		for i, y := range o.onlyB {
			if s.mayBeNear(&v.sieves[y]) {
				c := v.close(x, y)
				best, o.bestB[i] = max(best, c), max(o.bestB[i], c)
			}
		}
		sum += float64(best * v.terms[x].weight)
	}
	return sum
}
