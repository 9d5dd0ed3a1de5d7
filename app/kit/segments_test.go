package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

func TestSegmentsGiveALongLabelRoom(t *testing.T) {
	start(t)
	s := NewSegments("Sorted", "Opened", "Story", "Outlet", "Date")
	windowOf(t, s, 400, SegmentsHeight)
	if got := fmt.Sprint(s.borders(400)); got != "[0 100 200 300 400]" {
		t.Errorf("with room they stand at %s", got)
	}
	at := s.borders(180)
	for i, l := range s.labels {
		if room := at[i+1] - at[i] - 2*segmentInset; boldWidth(l) > room {
			t.Errorf("%q is %v wide and has %v", l.Text, boldWidth(l), room)
		}
	}
	s.Resize(fyne.NewSize(180, SegmentsHeight))
	for i := range s.labels {
		if got := s.hit((at[i] + at[i+1]) / 2); got != i {
			t.Errorf("in the middle of %d: %d", i, got)
		}
	}
}
