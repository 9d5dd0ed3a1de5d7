package align

import (
	"math"

	"diptych/compare/text"
)

// RelationKind says whether two articles are about one event.
type RelationKind string

const (
	SameEvent RelationKind = "same-event"
	SameStory RelationKind = "same-story" // the same actors, another day
	Different RelationKind = "different"
	Unknown   RelationKind = "unknown"
)

// Relation is what two articles are to one another.
type Relation struct {
	Kind      RelationKind
	DaysApart *int // nil unless both dates are known
	Evidence  []Evidence
}

// Evidence is a sentence a reader can check, and the words it points at.
type Evidence struct {
	Text string
	A, B []text.Span
}

// relate weighs what speaks for one event, and says what a reader can check.
func relate(in Input, a, b []statement, v *vocabulary) Relation {
	w := witness{in: in, a: a, b: b, v: v}
	r := Relation{DaysApart: w.dates()}
	otherDay := r.DaysApart != nil && *r.DaysApart > printedAfter
	k := kinship(a, b, v)
	if r.DaysApart == nil && w.days() {
		k = rounded(k * otherDayShare)
	}
	w.quotations()
	actors := w.actors()
	switch {
	case tellingWords(a) < fewestWords || tellingWords(b) < fewestWords:
		r.Kind = Unknown
		w.say(nil, nil, "One of the texts is too short to tell.")
	case k >= eventFloor && !otherDay:
		r.Kind = SameEvent
	case k >= storyFloor && actors > 0:
		r.Kind = SameStory
	default:
		r.Kind = Different
	}
	r.Evidence = w.evidence
	return r
}

// tellingWords counts the different stems of all that weigh something.
func tellingWords(all []statement) int {
	n := 0
	seen := map[int32]bool{}
	for i := range all {
		for _, t := range all[i].terms {
			if !seen[t] {
				seen[t] = true
				n++
			}
		}
	}
	return n
}

// kinship is how alike two articles are, 0 to 1: the cosine of their words
// and that of the words of their heads, in equal parts.
func kinship(a, b []statement, v *vocabulary) float64 {
	whole := cosine(v.profile(a), v.profile(b))
	heads := cosine(v.profile(head(a)), v.profile(head(b)))
	return rounded((whole + heads) / 2)
}

// head is the headline and the first sentences, where the news itself is told.
func head(s []statement) []statement { return s[:min(headSentences, len(s))] }

// profile is, for every term, the sentences that have it times what it tells.
func (v *vocabulary) profile(all []statement) []float64 {
	out := make([]float64, len(v.terms))
	for i := range all {
		for _, t := range all[i].terms {
			out[t] += v.terms[t].telling
		}
	}
	return out
}

func cosine(x, y []float64) float64 {
	var dot, xx, yy float64
	for i := range x {
		dot += float64(x[i] * y[i])
		xx += float64(x[i] * x[i])
		yy += float64(y[i] * y[i])
	}
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(xx*yy)
}
