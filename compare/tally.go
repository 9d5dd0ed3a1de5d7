package compare

import (
	"cmp"
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
	var a, b, equalA, equalB []text.Span
	for _, p := range c.Passages {
		if !slices.Contains(classes, p.Class) {
			continue
		}
		a, b = append(a, p.A), append(b, p.B)
		ea, eb := EqualParts(p)
		equalA, equalB = append(equalA, ea...), append(equalB, eb...)
	}
	t := Tally{A: merged(a), B: merged(b)}
	t.Passages = min(len(t.A), len(t.B))
	t.Words = min(words(c.A, merged(equalA)), words(c.B, merged(equalB)))
	return t
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

// merged joins the spans that overlap, in order of place.
func merged(spans []text.Span) []text.Span {
	slices.SortFunc(spans, func(s, t text.Span) int { return cmp.Or(s.Start-t.Start, s.End-t.End) })
	var out []text.Span
	for _, s := range spans {
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
