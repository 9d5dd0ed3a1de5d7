package frame

import "testing"

// How many findings are shown first grows with the words of both articles, of which a much
// longer one counts in part, and ends where weak ones begin and at a dozen.
func TestFirst(t *testing.T) {
	list := make([]Finding, 20)
	for i := range list {
		list[i] = Finding{Device: onlyHereName, Weight: 0.8}
	}
	weak := make([]Finding, 20)
	copy(weak, list)
	weak[5].Weight = 0.2
	for _, c := range []struct {
		list []Finding
		a, b int
		want int
	}{
		{list, 0, 0, fewest},
		{list, 0, 900, fewest},
		{list, 120, 120, 7},
		{list, 120, 180, 7},
		{list, 120, 240, 8},
		{list, 240, 120, 8},
		{list, 120, 2400, 8},
		{list, 400, 400, Dozen},
		{weak, 400, 400, 5},
		{list[:3], 400, 400, 3},
	} {
		if got := First(c.list, c.a, c.b); got != c.want {
			t.Errorf("%d and %d words: %d of %d, want %d", c.a, c.b, got, len(c.list), c.want)
		}
	}
}
