package align

import "math"

// glance is what an article shows at a glance, by the numbers of its terms.
type glance struct {
	heads   []int32 // terms that tell something and stand in the head, in rising order
	inHead  []int32 // how many sentences of the head have a term
	names   []named // where a term stands as a name: with a capital letter inside a sentence, and not as a day or month
	telling int     // terms that tell something
	said    map[string]bool
}

// glance is taken once the terms of x are known; of is as of [Article.count].
func (x *Article) glance(of []int32) glance {
	g := glance{inHead: make([]int32, len(x.terms)), names: make([]named, len(x.terms)), said: make(map[string]bool, len(x.Sentences))}
	for i, s := range x.Sentences {
		g.said[x.Text(s.Span)] = true
		if i < headSentences {
			for _, t := range x.held[i] {
				g.inHead[t]++
			}
		}
		first := x.WordAt(s.Start)
		for k, w := range x.WordsIn(s.Span) {
			if asName(x.Document, w) {
				g.names[of[first+k]].add(w.Span, k == 0)
			}
		}
	}
	for t := range x.terms {
		if x.terms[t].telling <= 0 {
			continue
		}
		g.telling++
		if g.inHead[t] > 0 {
			g.heads = append(g.heads, int32(t))
		}
	}
	return g
}

// Apart proves that two articles have nothing to do with one another, without
// a look at their statements and in a hundredth of the time: their heads share
// next to nothing. Then [Align] finds their relation to be Different, and no
// links but where they share wording or a whole sentence. It is false where
// nothing is proven.
func Apart(a, b *Article) bool {
	const sure = 3 * fewestWords // telling words, of which no other article takes so many away
	if a.Foreign() != b.Foreign() || a.OtherScript() || b.OtherScript() || a.glimpse.telling < sure || b.glimpse.telling < sure {
		return false
	}
	return headsOf(a, b) < sureApart*headsApart
}

// sureApart is how much of the bound may be used: terms that weigh nothing in a
// pair, which are seen only when it is aligned, would use the rest.
const sureApart = .8

// headsOf is the cosine of the heads, as relate has it.
func headsOf(a, b *Article) float64 {
	dot, aa, bb := 0.0, 0.0, 0.0
	for _, t := range a.glimpse.heads {
		u, both := b.byStem[a.terms[t].stem]
		if !both {
			u = -1
		}
		told := toldOf(a, b, t, u)
		x := float64(a.glimpse.inHead[t]) * told
		aa += float64(x * x)
		if both {
			dot += float64(x * float64(b.glimpse.inHead[u]) * told)
		}
	}
	if dot == 0 {
		return 0
	}
	for _, u := range b.glimpse.heads {
		t, both := a.byStem[b.terms[u].stem]
		if !both {
			t = -1
		}
		y := float64(b.glimpse.inHead[u]) * toldOf(a, b, t, u)
		bb += float64(y * y)
	}
	return dot / math.Sqrt(aa*bb)
}

// toldOf is what a term tells in the profile of a head: t is its number in a,
// u that in b, -1 in one that does not have it.
func toldOf(a, b *Article, t, u int32) float64 {
	told, named := math.Inf(1), false
	if t >= 0 {
		told, named = a.terms[t].telling, a.glimpse.names[t].n > 0
	}
	if u >= 0 {
		told, named = min(told, b.terms[u].telling), named || b.glimpse.names[u].n > 0
	}
	if named {
		told *= nameShare
	}
	return told
}

// Repeats reports whether the two have a whole sentence in common.
func Repeats(a, b *Article) bool {
	if len(a.glimpse.said) > len(b.glimpse.said) {
		a, b = b, a
	}
	for s := range a.glimpse.said {
		if b.glimpse.said[s] {
			return true
		}
	}
	return false
}

// DaysApart is Relation.DaysApart of the two.
func DaysApart(a, b *Article) *int {
	x, okA := printedOn(a.Document)
	y, okB := printedOn(b.Document)
	if !okA || !okB {
		return nil
	}
	n := x.distance(y)
	return &n
}
