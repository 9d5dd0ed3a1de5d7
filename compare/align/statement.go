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
	facts     *facts  // noFacts of most; not changed once an article is read
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
		if n > 0 { // the terms of the first article keep their numbers
			st.facts = st.facts.renumbered(here)
		}
	}
	return out
}

// overlap compares two statements term by term.
type overlap struct {
	shared       []int32 // in both
	onlyA, onlyB []int32
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

// common is the weight of the terms in both.
func (v *vocabulary) common(a, b *statement) (weight float64) {
	i := 0
	for _, y := range b.terms {
		for i < len(a.terms) && a.terms[i] < y {
			i++
		}
		if i < len(a.terms) && a.terms[i] == y {
			weight += v.terms[y].weight
		}
	}
	return weight
}

// diceOf is dice of statement j of the other side, b, if need be found anew.
func (s *spread) diceOf(j int32, b *statement) float64 {
	k := &s.known[j%knownDice]
	if k.upto != j+1 {
		k.upto, k.dice = j+1, s.dice(b)
	}
	return k.dice
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
	known  [knownDice]knownOne
}

// knownDice is how many such values are kept, a power of two: where two share a place the
// later one is found anew.
const knownDice = 64

// knownOne is how near a statement is to the one that is laid out.
type knownOne struct {
	upto int32 // its number from 1, 0 for none
	dice float64
}

func (v *vocabulary) lay(a *statement, s *spread) {
	if s.of == nil {
		s.weight = make([]float64, len(v.terms))
	} else {
		for _, t := range s.of.terms {
			s.weight[t] = 0
		}
	}
	s.of, s.known = a, [knownDice]knownOne{}
	for _, t := range a.terms {
		s.weight[t] = v.terms[t].weight
	}
}
