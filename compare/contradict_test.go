package compare

import (
	"testing"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/text"
)

// What is told otherwise makes two that are only alike one statement told otherwise
// on one occasion; of two, each may tell its own.
func TestContradict(t *testing.T) {
	told := text.Span{Start: 2, End: 5}
	for _, c := range []struct {
		kind     align.LinkKind
		relation align.RelationKind
		want     align.LinkKind
	}{
		{align.Parallel, align.SameEvent, align.Otherwise},
		{align.Parallel, align.SameStory, align.Parallel},
		{align.Detailed, align.SameStory, align.Otherwise},
		{align.Background, align.SameEvent, align.Background},
	} {
		whole := text.Span{Start: 0, End: 9}
		x := Comparison{Relation: align.Relation{Kind: c.relation}, Links: []align.Link{{A: whole, B: whole, Kind: c.kind, Why: text.Say("shares the mill")}}}
		x.contradict(frame.Finding{Claim: text.Say("A has one and B has another."), A: []text.Span{told}, B: []text.Span{told}})
		l := x.Links[0]
		if l.Kind != c.want || (l.But.String() == "A has one and B has another") != (c.want == align.Otherwise) {
			t.Errorf("%s, %s: %s, %q", c.kind, c.relation, l.Kind, l.But)
		}
	}
}
