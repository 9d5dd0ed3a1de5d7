package align

import (
	"slices"

	"diptych/compare/text"
)

// answered is the share of what a tells that b tells too, in the same words or
// in words near in meaning, 0 to 1. Who vouches for it does not count.
func (p *pairs) answered(a, b *statement) float64 {
	all, met := 0.0, 0.0
	counted := p.v.counted(a, b)
	for _, t := range a.terms {
		if a.vouches(t) || b.vouches(t) {
			continue
		}
		w := p.v.terms[t].weight
		all += w
		if p.v.met(t, b.terms) > 0 || slices.Contains(counted, t) {
			met += w
		}
	}
	if all == 0 {
		return 0
	}
	return rounded(met / all)
}

// met is how near the nearest of terms is to t, 1 when it is among them, 0 when
// none is near.
func (v *vocabulary) met(t int32, terms []int32) float64 {
	if _, same := slices.BinarySearch(terms, t); same {
		return 1
	}
	return v.nearest(t, terms)
}

// counted are the terms of a number or day of a that b tells too, however it is
// written: "two dozen" and 24, "3 May" and "May 3rd".
func (v *vocabulary) counted(a, b *statement) []int32 {
	var out []int32
	add := func(s text.Span) {
		for _, w := range a.doc.WordsIn(s) {
			out = append(out, v.of(w))
		}
	}
	for _, n := range a.facts.numbers {
		if b.facts.counts(n) {
			add(n.Span)
		}
	}
	for _, n := range a.facts.bounds {
		if slices.ContainsFunc(b.facts.bounds, func(m number) bool { return n.value == m.value && n.least == m.least }) {
			add(n.Span)
		}
	}
	for _, x := range a.facts.days {
		if slices.ContainsFunc(b.facts.days, func(y day) bool { same, known := x.may(y); return same && known }) {
			add(x.Span)
		}
	}
	return out
}

// eachCounts reports whether each of two statements has all numbers of the other.
func eachCounts(a, b *statement) bool {
	has := func(s, o *statement) bool {
		return !slices.ContainsFunc(s.facts.numbers, func(n number) bool { return !o.facts.counts(n) })
	}
	return has(a, b) && has(b, a)
}

// counts reports whether a number that may be n is among those of f, of whatever.
func (f *facts) counts(n number) bool {
	return slices.ContainsFunc(f.numbers, func(m number) bool { return sameCount(n.value, m.value) })
}
