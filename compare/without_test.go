package compare

import (
	"strings"
	"testing"

	"diptych/compare/frame"
	"diptych/compare/text"
)

// TestNoneComesToTheFront: where one of the first findings is gone there is one fewer, and
// none of those behind them takes its place.
func TestNoneComesToTheFront(t *testing.T) {
	long := text.Parse(strings.Repeat("The ferry of Orlo sank on Friday. ", 400))
	c := &Comparison{A: long, B: long, Findings: make([]frame.Finding, frame.Dozen+3)}
	for i := range c.Findings {
		c.Findings[i] = frame.Finding{Device: "only-here", Weight: 1}
	}
	if n := c.First(); n != frame.Dozen {
		t.Fatalf("%d findings are shown first", n)
	}
	for _, x := range []struct{ gone, first int }{{0, frame.Dozen - 1}, {frame.Dozen, frame.Dozen}} {
		left := c.Without(func(number int) bool { return number == x.gone })
		if got := left.First(); got != x.first || len(left.Findings) != len(c.Findings)-1 {
			t.Errorf("without finding %d: %d of %d are shown first", x.gone, got, len(left.Findings))
		}
	}
}
