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
	for _, c := range settle(m.a, m.b, chains(m.a, m.b)) {
		found = append(found, m.passages(c)...)
	}
	slices.SortFunc(found, func(x, y Passage) int {
		return cmp.Or(cmp.Compare(y.Rarity, x.Rarity), cmp.Compare(y.Words, x.Words), cmp.Compare(x.A.Start, y.A.Start), cmp.Compare(x.B.Start, y.B.Start))
	})
	return found
}

// passages is the passage that a chain makes, none when it is no evidence of
// anything. Names and stock phrases have no gaps: there the equal words are
// passages of their own.
func (m *matcher) passages(c chain) []Passage {
	t := m.count(c)
	class := t.class(m.a.kind(c.first().a), m.b.kind(c.first().b))
	if class == "" {
		return nil
	}
	if len(c.islands) > 1 && (class == Name || class == Stock) {
		var out []Passage
		for _, r := range c.islands {
			out = append(out, m.passages(newChain([]run{r}))...)
		}
		return out
	}
	f, l := c.first(), c.last()
	p := Passage{A: m.a.span(f.a, l.a+l.n), B: m.b.span(f.b, l.b+l.n), Class: class, Words: c.words, Rarity: t.rarity()}
	for k, r := range c.islands[1:] {
		q := c.islands[k]
		p.Gaps = append(p.Gaps, Gap{A: m.a.between(q.a+q.n, r.a), B: m.b.between(q.b+q.n, r.b)})
	}
	return []Passage{p}
}

// bits is what the word i of a and j of b, the same word, tells: little where
// it is common anywhere, and little where either article has it often.
func (m *matcher) bits(i, j int) float64 {
	return min(Surprise(m.a.doc.Words[i].Norm), m.a.topical(i), m.b.topical(j))
}

func round3(x float64) float64 { return math.Round(x*1000) / 1000 }
