package frame

import (
	"slices"

	"diptych/compare/align"
	"diptych/compare/text"
)

// alike are sentences that may tell of one matter: those that are nearest to one
// another of all, and not so near that they tell the same; and of the others that
// have no counterpart those that share words which tell so much that no other
// sentence shares as much with either of them.
func (c *Case) alike() (list []pairing) {
	all := c.nearby()
	bestA, bestB := map[int]best{}, map[int]best{}
	for i := range all {
		m := &all[i]
		bestA[m.a.Start], bestB[m.b.Start] = bestA[m.a.Start].with(m), bestB[m.b.Start].with(m)
	}
	var pairedA, pairedB []text.Span
	for _, m := range all {
		if m.near >= matterLow && (m.bits >= matterBits || m.near >= matterClose) && m.near == bestA[m.a.Start].near && m.near == bestB[m.b.Start].near {
			pairedA, pairedB = append(pairedA, m.a), append(pairedB, m.b)
			if m.near < matterNear {
				list = append(list, m)
			}
		}
	}
	for _, l := range c.Links {
		pairedA, pairedB = append(pairedA, l.A), append(pairedB, l.B)
	}
	pairedA, pairedB = apart(pairedA), apart(pairedB)
	for _, m := range all {
		if (m.bits >= matterMet && m.near >= matterFar || m.bits >= matterMeets && m.near >= matterClose) && m.near < matterNear && m.kinship() == bestA[m.a.Start].kinship && m.kinship() == bestB[m.b.Start].kinship && !meets(pairedA, m.a) && !meets(pairedB, m.b) {
			list = append(list, m)
		}
	}
	return list
}

// best is how near a sentence is to any of the other article at most, and how much joins
// it with any.
type best struct{ near, kinship float64 }

func (x best) with(m *pairing) best { return best{max(x.near, m.near), max(x.kinship, m.kinship())} }

// kinship is how much joins two sentences.
func (m pairing) kinship() float64 { return m.near + m.bits/kinBits }

// nearby are the sentences of the text of A and of B that are near one another, and
// those that share words which tell much, in the order of A.
func (c *Case) nearby() []pairing {
	if c.near == nil {
		list := c.findNearby()
		c.near = &list
	}
	return *c.near
}

func (c *Case) findNearby() (list []pairing) {
	most := len(c.encounters())
	for _, near := range [...][]align.Near{c.NearA, c.NearB} {
		for i := range near {
			most += len(near[i].Candidates)
		}
	}
	all := make([]pairing, 0, most)
	places := make([]uint64, 0, most) // where both begin, A before B
	at := make(map[uint64]int, most)
	add := func(a, b text.Span) *pairing {
		p := uint64(a.Start)<<32 | uint64(b.Start)
		i, ok := at[p]
		if !ok {
			i = len(all)
			at[p] = i
			all, places = append(all, pairing{a: a, b: b}), append(places, p)
		}
		return &all[i]
	}
	for _, n := range c.NearA {
		for _, m := range n.Candidates {
			add(n.Sentence, m.Span).near = m.Score
		}
	}
	for _, n := range c.NearB {
		for _, m := range n.Candidates {
			add(m.Span, n.Sentence).near = m.Score
		}
	}
	for _, e := range c.encounters() {
		add(e.a.Span, e.b.Span).bits = e.bits
	}
	slices.Sort(places)
	list = make([]pairing, 0, len(all))
	for _, p := range places {
		if m := all[at[p]]; c.A.inBody(m.a) && c.B.inBody(m.b) {
			list = append(list, m)
		}
	}
	return list
}
