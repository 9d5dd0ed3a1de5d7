package shelf

import (
	"testing"

	"diptych/app/pane"
	"diptych/compare"
	"diptych/compare/text"
)

// A dot says what the comparison of the pair says when it is open.
func TestADotSaysWhatTheComparisonSays(t *testing.T) {
	s := Founding()
	var g grid
	for _, b := range s {
		if !g.add(b.Document(), func() bool { return false }) {
			t.Fatal("given up")
		}
	}
	for i, row := range g.dots {
		for k, d := range row {
			c := compare.Documents(s[k].Document(), s[i].Document())
			if want := relations[c.Relation.Kind]; d.Relation != want {
				t.Errorf("%d and %d: relation %v, want %v", k, i, d.Relation, want)
			}
		}
	}
	if d := g.dots[3][1]; d.Words != 5 || d.Relation != pane.SameStory {
		t.Errorf("the two calls: %+v", d)
	}
	if d := g.dots[2][0]; d.Words != 0 {
		t.Errorf("no copied words between 000 and 002, and yet %+v", d)
	}
	if g.add(text.Parse("One more."), func() bool { return true }) {
		t.Error("given up, and yet it is added")
	}
}
