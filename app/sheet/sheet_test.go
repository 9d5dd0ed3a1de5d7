package sheet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
)

func overAWindow(t *testing.T, w, h float32) fyne.Canvas {
	t.Helper()
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	return kittest.Window(t, container.NewStack(), w, h)
}

func TestASheetOpensAlone(t *testing.T) {
	c := overAWindow(t, 800, 600)
	About(c, "1.2.3")
	s, ok := c.Overlays().Top().(*Sheet)
	if !ok || s.Title() != "Diptych" || c.Focused() != fyne.Focusable(s.close) {
		t.Fatalf("over the window lies a %T, the keyboard is at %T", c.Overlays().Top(), c.Focused())
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Overlays().Top() != nil {
		t.Error("Esc does not close it")
	}
}

func TestALongSheetScrollsByKeys(t *testing.T) {
	s := Show(overAWindow(t, 800, 400), "Long", 400, widget.NewLabel(strings.Repeat("line\n", 60)))
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

func TestTheLastLinesOfALog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.log")
	if err := os.WriteFile(path, []byte("one\ntwo\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int]string{10: "one\ntwo", 1: "two"} {
		if got, err := lastLines(path, n); err != nil || got != want {
			t.Errorf("%d lines: %q, %v", n, got, err)
		}
	}
}
