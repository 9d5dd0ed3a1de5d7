package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestALongSheetScrollsByKeys(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(800, 400))
	s := ShowSheet(w.Canvas(), "Long", 400, widget.NewLabel(strings.Repeat("line\n", 60)))
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyEnd})
	end := s.roll.Offset.Y
	if end == 0 {
		t.Fatal("End does not scroll")
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyDown})
	if s.roll.Offset.Y > end {
		t.Error("the arrow goes beyond the end")
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if s.roll.Offset.Y >= end {
		t.Error("Page Up does not scroll")
	}
}
