package frame

import (
	"testing"

	"diptych/compare/text"
)

// TestOnceTold: what one article tells more is left out where two sentences side by side
// show it, and stays where these are weak or show a part of it, as does what is set beside
// a sentence itself.
func TestOnceTold(t *testing.T) {
	first, second := text.Span{Start: 0, End: 40}, text.Span{Start: 50, End: 90}
	list := func(spans ...text.Span) []text.Span { return spans }
	pair := Finding{Device: sameMatterName, A: list(first), B: list(second), Weight: 0.8}
	weak := pair
	weak.Weight = 0.3
	for _, x := range []struct {
		name string
		row  Finding
		pair Finding
		want int
	}{
		{"of A", Finding{Device: onlyHereName, A: list(first), Weight: 0.9}, pair, 1},
		{"of B, a part of it", Finding{Device: onlyHereName, B: list(text.Span{Start: 55, End: 80}), Weight: 0.9}, pair, 1},
		{"a sentence more", Finding{Device: onlyHereName, A: list(first, second), Weight: 0.9}, pair, 2},
		{"another sentence", Finding{Device: onlyHereName, A: list(second), Weight: 0.9}, pair, 2},
		{"set beside", Finding{Device: onlyHereName, A: list(first), B: list(second), Weight: 0.9}, pair, 2},
		{"a weak pair", Finding{Device: onlyHereName, A: list(first), Weight: 0.9}, weak, 2},
		{"another device", Finding{Device: voices.Name, A: list(first), Weight: 0.9}, pair, 2},
	} {
		if got := len(onceTold([]Finding{x.row, x.pair})); got != x.want {
			t.Errorf("%s: %d findings, want %d", x.name, got, x.want)
		}
	}
}
