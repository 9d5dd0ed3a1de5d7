package reuse

import (
	"cmp"
	"math"
	"slices"

	"diptych/compare/text"
)

// Matcher finds shared wording, with a library's word for what is rare.
type Matcher struct {
}

type matcher struct {
	a, b *side
}

// Passages lists the shared wording of a and b, rarest first.
func (Matcher) Passages(a, b *text.Document) []Passage {
	m := &matcher{}
	m.a, m.b = prepare(a, b)
	var found []Passage
	for _, c := range settle(chains(m.a, m.b)) {
		if p, ok := m.passage(c); ok {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(x, y Passage) int {
		return cmp.Or(cmp.Compare(y.Rarity, x.Rarity), cmp.Compare(y.Words, x.Words), cmp.Compare(x.A.Start, y.A.Start), cmp.Compare(x.B.Start, y.B.Start))
	})
	return found
}

func (m *matcher) passage(c chain) (Passage, bool) {
	t := m.count(c)
	class := t.class(m.a.kind(c.first().a), m.b.kind(c.first().b))
	if class == "" {
		return Passage{}, false
	}
	f, l := c.first(), c.last()
	p := Passage{A: m.a.span(f.a, l.a+l.n), B: m.b.span(f.b, l.b+l.n), Class: class, Words: c.words, Rarity: t.rarity()}
	for k, r := range c.islands[1:] {
		q := c.islands[k]
		p.Gaps = append(p.Gaps, Gap{A: m.a.between(q.a+q.n, r.a), B: m.b.between(q.b+q.n, r.b)})
	}
	return p, true
}

func (m *matcher) bits(norm string) float64 { return Surprise(norm) }

func round3(x float64) float64 { return math.Round(x*1000) / 1000 }
