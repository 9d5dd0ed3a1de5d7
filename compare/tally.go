package compare

import (
	"cmp"
	"math"
	"slices"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Tally counts shared wording as a reader would: what one article prints once
// and the other three times is one passage, though it is three entries of
// Comparison.Passages.
type Tally struct {
	Passages int
	Words    int         // that match, without those that differ inside a passage
	A, B     []text.Span // where they stand, in order and without overlap
}

// Tally counts the passages of the given classes.
func (c *Comparison) Tally(classes ...reuse.Class) Tally {
	var a, b []text.Span
	groups := c.Shared(classes...)
	for _, g := range groups {
		for _, p := range g {
			a, b = append(a, p.A), append(b, p.B)
		}
	}
	return Tally{len(groups), c.equalWords(classes...), merged(a), merged(b)}
}

// equalWords counts the words that match in the passages of the given classes.
func (c *Comparison) equalWords(classes ...reuse.Class) int {
	var a, b []text.Span
	for _, p := range c.Passages {
		if slices.Contains(classes, p.Class) {
			inA, inB := EqualParts(p)
			a, b = append(a, inA...), append(b, inB...)
		}
	}
	return min(words(c.A, merged(a)), words(c.B, merged(b)))
}

// Shared lists the passages of the given classes as Tally counts them: those
// that meet in one of the articles, the same words in several places of the
// other, together. Both the list and each of it keep the order of Passages.
func (c *Comparison) Shared(classes ...reuse.Class) (groups [][]reuse.Passage) {
	var list []reuse.Passage
	for _, p := range c.Passages {
		if slices.Contains(classes, p.Class) {
			list = append(list, p)
		}
	}
	of := make([]int, len(list)) // the first of those a passage is together with
	for i := range of {
		of[i] = i
	}
	first := func(i int) int {
		for of[i] != i {
			of[i] = of[of[i]]
			i = of[i]
		}
		return i
	}
	join := func(place func(i int32) text.Span) {
		order := make([]int32, len(list))
		for i := range order {
			order[i] = int32(i)
		}
		slices.SortStableFunc(order, func(i, k int32) int { return cmp.Compare(place(i).Start, place(k).Start) })
		last := int32(-1) // the one that reaches furthest
		for _, i := range order {
			if last >= 0 && place(last).Overlaps(place(i)) {
				x, y := first(int(last)), first(int(i))
				of[max(x, y)] = min(x, y)
			}
			if last < 0 || place(i).End > place(last).End {
				last = i
			}
		}
	}
	join(func(i int32) text.Span { return list[i].A })
	join(func(i int32) text.Span { return list[i].B })
	at := map[int]int{}
	for i, p := range list {
		g, seen := at[first(i)]
		if !seen {
			g = len(groups)
			at[first(i)] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], p)
	}
	return groups
}

// EqualParts are the parts of a passage whose words match, on each side: the
// passage without its gaps.
func EqualParts(p reuse.Passage) (a, b []text.Span) {
	atA, atB := p.A.Start, p.B.Start
	for _, g := range p.Gaps {
		a = append(a, text.Span{Start: atA, End: g.A.Start})
		b = append(b, text.Span{Start: atB, End: g.B.Start})
		atA, atB = g.A.End, g.B.End
	}
	a = append(a, text.Span{Start: atA, End: p.A.End})
	b = append(b, text.Span{Start: atB, End: p.B.End})
	return a, b
}

// merged joins the spans that overlap, in order of place. They are sorted as numbers:
// of two long texts with much in common there are tens of thousands.
func merged(spans []text.Span) []text.Span {
	places := make([]uint64, len(spans))
	for i, s := range spans {
		places[i] = uint64(s.Start)<<32 | uint64(s.End)
	}
	slices.Sort(places)
	var out []text.Span
	for _, at := range places {
		s := text.Span{Start: int(at >> 32), End: int(at & math.MaxUint32)}
		if n := len(out); n > 0 && out[n-1].Overlaps(s) {
			out[n-1] = out[n-1].Cover(s)
		} else {
			out = append(out, s)
		}
	}
	return out
}

func words(d *text.Document, in []text.Span) int {
	n := 0
	for _, s := range in {
		n += len(d.WordsIn(s))
	}
	return n
}
