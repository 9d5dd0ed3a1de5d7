package frame

import (
	"slices"

	"diptych/compare/text"
)

// disputeReach is how many sentences apart two accounts of one number stand.
const disputeReach = 2

// disputes tells of numbers over which two speakers of one article contradict
// one another, where the other article has only the one.
func (x *contradictions) disputes() {
	x.disputesIn(x.a, x.b, false)
	x.disputesIn(x.b, x.a, true)
}

func (x *contradictions) disputesIn(v, w *witnessed, turned bool) {
	list := v.told.figures
	for i := range list {
		for k := i + 1; k < len(list) && v.apart(list[i].Span, list[k].Span) <= disputeReach; k++ {
			f, g := &list[i], &list[k]
			if f.Kind != Count || f.Kind != g.Kind || f.key == "" || f.key != g.key || f.mayBe(g) || !v.twoSpeakers(f.Span, g.Span) {
				continue
			}
			hasF, hasG := w.figure(f), w.figure(g)
			if (hasF == nil) == (hasG == nil) {
				continue
			}
			one := hasF
			if one == nil {
				one = hasG
			}
			x.disputed(v, f, g, w, one, turned)
		}
	}
}

// apart is how many sentences stand from s to t.
func (w *witnessed) apart(s, t text.Span) int {
	return len(w.SentencesIn(text.Span{Start: s.Start, End: t.End})) - 1
}

// twoSpeakers reports whether the sentences of f and g have words of speakers
// who are known, and not the same.
func (w *witnessed) twoSpeakers(f, g text.Span) bool {
	a, b := w.said.of(f), w.said.of(g)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return !slices.ContainsFunc(a, func(i int) bool {
		return w.Says[i].Speaker == "" || slices.ContainsFunc(b, func(k int) bool {
			return w.Says[k].Speaker == "" || mayBeOne(w.Side, w.Says[i], w.Side, w.Says[k])
		})
	})
}

// figure is the first count of the same things that may be f, nil for none.
func (w *witnessed) figure(f *Figure) *Figure {
	for i := range w.told.figures {
		if g := &w.told.figures[i]; g.Kind == f.Kind && g.key == f.key && f.mayBe(g) {
			return g
		}
	}
	return nil
}

func (x *contradictions) disputed(v *witnessed, f, g *Figure, w *witnessed, one *Figure, turned bool) {
	both, only := "A", "B"
	if turned {
		both, only = only, both
	}
	found := Finding{
		Claim: text.Say("{{.Of}}: {{.Both}} has {{.First}} and {{.Second}}, of two speakers; {{.Other}} has only {{.Only}}.", text.With{
			"Of": howMany(f.What), "Both": both, "First": quoted(v.Document, f.number, quotedWords), "Second": quoted(v.Document, g.number, quotedWords),
			"Other": only, "Only": quoted(w.Document, one.number, quotedWords),
		}),
		A: []text.Span{f.Span, g.Span}, B: []text.Span{one.Span}, Weight: conflictWeight,
	}
	p, q := f.Cover(g.Span), one.Span
	if turned {
		found.A, found.B, p, q = found.B, found.A, q, p
	}
	x.add(found, p, q)
}
