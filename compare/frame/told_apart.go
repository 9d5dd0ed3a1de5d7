package frame

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// What one article tells alone may answer what the other tells alone: the appeal here, the
// refusal there. Where two that are shown first have a word in common that stands in one
// sentence of each article, and are as near as two of one matter may be, they are one
// finding, and each claim stands in it as it is: one place of the list where they cost two.

const apartBits = 6.0 // of the word that two claims have in common

// toldApart are two findings of a list, of A alone and of B alone.
type toldApart struct {
	a, b  int     // their places in the list
	joins float64 // how near their sentences are, or as of two remarks
}

// ofOne reports whether f is what one article alone tells or quotes.
func (f Finding) ofOne() bool {
	return f.Device == onlyHereName && !f.Beside() && f.rank() >= floor
}

// toldApart joins, of the findings of list that are shown first, those of what A tells
// alone to those of what B does, the nearest first; the two stand in the earlier place.
func (c *Case) toldApart(list []Finding) []Finding {
	if c.A.matters == nil || c.B.matters == nil {
		return list
	}
	joined, behind := map[int]bool{}, map[int]bool{}
	first := list[:min(len(list), mostFirst(len(c.A.Words), len(c.B.Words)))]
	inA := c.A.alone(first, func(f Finding) []text.Span { return f.A })
	inB := c.B.alone(first, func(f Finding) []text.Span { return f.B })
	for _, v := range append(c.apartOf(inA, inB), c.quotedApart(first, inA, inB)...) {
		if joined[v.a] || joined[v.b] {
			continue
		}
		joined[v.a], joined[v.b], behind[max(v.a, v.b)] = true, true, true
		list[min(v.a, v.b)] = joinedAlone(list[v.a], list[v.b])
	}
	kept := list[:0]
	for i, f := range list {
		if !behind[i] {
			kept = append(kept, f)
		}
	}
	return kept
}

// apartOf are the findings that may be joined, of A alone and of B alone, the nearest first.
func (c *Case) apartOf(inA, inB []aloneAt) (met []toldApart) {
	for _, f := range inA {
		for _, g := range inB {
			if !c.shareRare(f.stems, g.stems) || f.words()+g.words() > goesMost {
				continue
			}
			if n := c.nearestOf(f.spans, g.spans); n >= figureNear {
				met = append(met, toldApart{f.at, g.at, n})
			}
		}
	}
	stable.Sort(met, byJoins)
	return met
}

// byJoins orders those first that are most joined, and then those that stand first.
func byJoins(v, w toldApart) int {
	return cmp.Or(cmp.Compare(w.joins, v.joins), v.a+v.b-w.a-w.b, min(v.a, v.b)-min(w.a, w.b))
}

// aloneAt is a finding of a list that tells what one article has alone.
type aloneAt struct {
	at    int // its place in the list
	spans []text.Span
	stems []string
	claim text.Said
}

// words is how many words the claim has.
func (f *aloneAt) words() int { return len(strings.Fields(f.claim.String())) }

// alone are the findings of list of what s alone tells or quotes, where of it.
func (s Side) alone(list []Finding, of func(Finding) []text.Span) (alone []aloneAt) {
	for i, f := range list {
		if spans := of(f); f.ofOne() && len(spans) > 0 {
			alone = append(alone, aloneAt{i, spans, s.tellingStems(spans), f.Claim})
		}
	}
	return alone
}

// shareRare reports whether stems of A and of B have one in common that says much and
// stands in one sentence of each article.
func (c *Case) shareRare(a, b []string) bool {
	return slices.ContainsFunc(common(a, b), func(stem string) bool {
		return len(c.A.matters.places(stem)) == 1 && len(c.B.matters.places(stem)) == 1 && c.A.matters.tells(c.B.matters, stem) >= apartBits
	})
}
