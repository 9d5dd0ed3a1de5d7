package align

import (
	"slices"

	"diptych/compare/text"
)

// group is what a link joins: the pair it rests on, and the statements of
// either side, which may be two sentences read as one.
type group struct {
	*pair
	a, b *statement
}

// alone is the group of q by itself: one sentence of either side.
func (p *pairs) alone(q *pair) group { return group{q, &p.a[q.a], &p.b[q.b]} }

// groups are the pairs joined, each with the sentence beside it that one side
// needs to tell what the other tells in one. All that they hold is taken.
func (p *pairs) groups(joined []*pair, t taken) []group {
	for _, q := range joined {
		t.add(q)
	}
	out := make([]group, len(joined))
	for i, q := range joined {
		g := p.alone(q)
		m, moreA := p.beyond(q, &p.forward, q.a, t.a)
		n, moreB := p.beyond(q, &p.backward, q.b, t.b)
		switch {
		case moreA > moreB:
			g.a, t.a[m] = both(p.a, q.a, m), true
		case moreB > moreA:
			g.b, t.b[n] = both(p.b, q.b, n), true
		}
		out[i] = g
	}
	return out
}

// beyond is the sentence right after number at of one side, or else right
// before it, that is joined to nothing, whose best counterpart is the one that
// q sets beside at, which answers most of it, and that tells of it what at does
// not, with the weight of that; 0 for none. Rows are those of that side.
func (p *pairs) beyond(q *pair, rows *rows, at int32, taken []bool) (int32, float64) {
	if q.own == 1 || p.self || p.a[q.a].head || p.b[q.b].head {
		return 0, 0
	}
	for _, n := range []int32{at + 1, at - 1} {
		if n < 0 || int(n) >= rows.size() || taken[n] {
			continue
		}
		r := rows.best(int(n))
		if r == nil || r.a != q.a && r.b != q.b || p.a[r.a].head || p.b[r.b].head || r.own < linkFloor || p.agreement(r) < joinFloor || !p.proven(r) || !p.mostlyAnswered(r, r.b == q.b) {
			continue
		}
		if more := p.added(r, q); more > 0 {
			return n, more
		}
	}
	return 0, 0
}

// mostlyAnswered reports whether the other side tells most of what the sentence
// of A in r tells, or else that of B.
func (p *pairs) mostlyAnswered(r *pair, inA bool) bool {
	s, o := &p.a[r.a], &p.b[r.b]
	if !inA {
		s, o = o, s
	}
	return p.answered(s, o) >= groupedAnswer
}

// added is the weight of what the pair r shares and q does not, 0 when that is
// little of it.
func (p *pairs) added(r, q *pair) float64 {
	var had, has overlap
	had.of(&p.a[q.a], &p.b[q.b])
	has.of(&p.a[r.a], &p.b[r.b])
	all, more, signs := 0.0, 0.0, 0
	for _, t := range has.shared {
		if p.a[r.a].vouches(t) || p.b[r.b].vouches(t) {
			continue
		}
		w := p.v.terms[t].weight
		all += w
		if !slices.Contains(had.shared, t) {
			more += w
			if p.v.terms[t].telling >= shownTelling {
				signs++
			}
		}
	}
	if signs < fewestSigns || rounded(more) < rounded(addedShare*all) {
		return 0
	}
	return rounded(more)
}

// both is two neighbouring statements as one, the earlier first.
func both(all []statement, x, y int32) *statement {
	s, t := all[min(x, y)], &all[max(x, y)]
	s.Span = text.Span{Start: s.Start, End: t.End}
	s.words += t.words
	terms := slices.Concat(s.terms, t.terms)
	slices.Sort(terms)
	s.terms = slices.Compact(terms)
	s.mass += t.mass
	f := *s.facts
	f.speakers = slices.Concat(f.speakers, t.facts.speakers)
	f.pronoun = f.pronoun || t.facts.pronoun
	f.days = slices.Concat(f.days, t.facts.days)
	f.numbers = slices.Concat(f.numbers, t.facts.numbers)
	f.vouchers = slices.Concat(f.vouchers, t.facts.vouchers)
	f.standing = f.standing && t.facts.standing
	s.facts = &f
	return &s
}
