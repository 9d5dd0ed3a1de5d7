package sheet

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	s, ok := c.Overlays().Top().(*kit.Sheet)
	if !ok || s.Title() != "Diptych" || c.Focused() == nil {
		t.Fatalf("over the window lies a %T, the keyboard is at %T", c.Overlays().Top(), c.Focused())
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Overlays().Top() != nil {
		t.Error("Esc does not close it")
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
