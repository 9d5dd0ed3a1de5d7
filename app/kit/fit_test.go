package kit

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
)

func TestFitPartsLeavesWholeParts(t *testing.T) {
	start(t)
	line := canvas.NewText("", nil)
	line.TextSize = SizeSmall
	all := "3 May 2016 · 40 words"
	for _, c := range []struct{ in, want string }{{all, all}, {"3 May 2016 · 40 wor", "3 May 2016"}, {"3 May 2016", "3 May 2016"}, {"3 May", ""}} {
		if got := FitParts(line, all, WidthOf(line, c.in)); got != c.want {
			t.Errorf("in the room of %q: %q", c.in, got)
		}
	}
}
