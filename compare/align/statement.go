package align

import (
	"slices"

	"diptych/compare/align/vectors"
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
	bestB        []float64 // scratch of soft: how near A comes to each of onlyB
	laid         laid      // too
	kindred      *kindred  // nil where terms are compared as they meet
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
		sumB += float64(o.bestB[i] * v.terms[y].weight)
	}
	if all := 2*shared + (sumA + sumB); all > 0 {
		return all / (a.mass + b.mass)
	}
	return 0
}

// meet weighs each of onlyA by its nearest term of B, and leaves in bestB how
// near each of onlyB comes to a term of A.
func (v *vocabulary) meet(o *overlap) float64 {
	o.bestB = append(o.bestB[:0], make([]float64, len(o.onlyB))...)
	if o.kindred != nil {
		return o.kindred.meet(v, o)
	}
	o.laid.out(v, o.onlyB)
	sum := 0.0
	for _, x := range o.onlyA {
		best := v.nearest(x, o.shared)
		for _, i := range o.laid.near(&v.sieves[x]) {
			c := v.close(x, o.onlyB[i])
			best, o.bestB[i] = max(best, c), max(o.bestB[i], c)
		}
		sum += float64(best * v.terms[x].weight)
	}
	for i, y := range o.onlyB {
		o.bestB[i] = max(o.bestB[i], v.nearest(y, o.shared))
	}
	return sum
}

// laid is the sieves of some terms, side by side: most pairs of terms go
// through them and no further.
type laid struct {
	sieves []sieve
	signs  []vectors.Signs // of those that are listed
	at     []int32         // their numbers among the terms
	others []int32         // the numbers of those that are not
	passed []int32         // scratch of near
}

func (l *laid) out(v *vocabulary, terms []int32) {
	l.sieves, l.signs, l.at, l.others = l.sieves[:0], l.signs[:0], l.at[:0], l.others[:0]
	for i, t := range terms {
		s := v.sieves[t]
		l.sieves = append(l.sieves, s)
		if s.listed {
			l.signs, l.at = append(l.signs, s.signs), append(l.at, int32(i))
		} else {
			l.others = append(l.others, int32(i))
		}
	}
}

// near is the numbers of the terms that may be near to that of s, in any order,
// until the next call.
func (l *laid) near(s *sieve) []int32 {
	l.passed = l.passed[:0]
	if s.listed {
		signs := s.signs
		for k, t := range l.signs {
			if signs.MayBeNear(t) {
				l.passed = append(l.passed, l.at[k])
			}
		}
	} else {
		for _, i := range l.at {
			if s.spelledMuchLike(&l.sieves[i]) {
				l.passed = append(l.passed, i)
			}
		}
	}
	for _, i := range l.others {
		if s.spelledMuchLike(&l.sieves[i]) {
			l.passed = append(l.passed, i)
		}
	}
	return l.passed
}
