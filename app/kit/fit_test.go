package kit

import (
	"strings"
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

// What is too long keeps both of its ends, and what is not keeps all.
func TestFitEndsKeepsTheEnd(t *testing.T) {
	start(t)
	line := canvas.NewText("", nil)
	line.TextSize = SizeSmall
	all := "Saved: “Two articles about one matter - worksheet.pdf”"
	if got := FitEnds(line, all, WidthOf(line, all)); got != all {
		t.Errorf("in its own room it is %q", got)
	}
	room := WidthOf(line, "Saved: “Two … worksheet.pdf”")
	got := FitEnds(line, all, room)
	if !strings.HasPrefix(got, "Saved: “T") || !strings.HasSuffix(got, "sheet.pdf”") || !strings.Contains(got, "…") || WidthOf(line, got) > room {
		t.Errorf("in little room it is %q", got)
	}
	if got := FitEnds(line, all, 0); got != "…" {
		t.Errorf("without room it is %q", got)
	}
}
