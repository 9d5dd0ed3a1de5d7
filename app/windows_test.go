package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
)

// second opens another window.
func second(t *testing.T, w *Window) *Window {
	t.Helper()
	pressCtrl(w, fyne.KeyN)
	return w.all.open[len(w.all.open)-1]
}

func TestAnotherWindowHasTheSamePair(t *testing.T) {
	w, l := ships(t)
	w.desk.Articles[reading.A].ScrollTo(40, false)
	x := second(t, w)
	if x == w || names(x) != names(w) || x.win.Canvas().Size() != w.win.Canvas().Size() {
		t.Fatalf("it shows %s", names(x))
	}
	if x.desk.Tops() != w.desk.Tops() {
		t.Errorf("it stands at %v, not %v", x.desk.Tops(), w.desk.Tops())
	}
	x.opener.Choose(reading.A, shelf.Wanted{Book: x.opener.Shelf[0]})
	x.flip(x.bar.Shown[0])
	press(x, fyne.KeyF7)
	l.Finish()
	if names(w) != "a.txt b.txt" || x.opener.Pair[reading.A].Name == "a.txt" {
		t.Errorf("the windows show %s and %s", names(w), names(x))
	}
	if at, _ := w.reading.Place(); at != 0 || !w.bar.Shown[0].On {
		t.Error("what is done in one window is done in the other")
	}
}

func TestAWindowThatIsClosedLeavesTheOther(t *testing.T) {
	w, l := ships(t)
	x := second(t, w)
	x.opener.Choose(reading.B, shelf.Wanted{Book: x.opener.Shelf[2]})
	pressCtrl(x, fyne.KeyW)
	l.Finish() // what it was still about
	if len(w.all.open) != 1 || w.all.open[0] != w {
		t.Fatalf("%d windows are left", len(w.all.open))
	}
	if x.opener.Pair[reading.B].Name != "b.txt" {
		t.Error("a closed window goes on reading")
	}
	press(w, fyne.KeyF7)
	w.SetAppearance(kit.Dark)
	w.Swap()
	l.Finish()
	if names(w) != "b.txt a.txt" {
		t.Errorf("the other shows %s", names(w))
	}
	second(t, w)
	w.Quit()
	if len(w.all.open) != 0 {
		t.Error("Quit leaves a window")
	}
}

func TestWindowsLookAlike(t *testing.T) {
	w, _ := ships(t)
	x := second(t, w)
	x.SetAppearance(kit.Dark)
	if w.appearance != kit.Dark {
		t.Error("one light, one dark")
	}
	x.ToggleRoom()
	w.SetAppearance(kit.Light)
	if kit.Scaled(100) != 100*roomScale {
		t.Error("another window makes the room small")
	}
	x.ToggleRoom()
	if kit.Scaled(100) != 100 {
		t.Error("the room is left, and the type stays large")
	}
	x.ToggleRoom()
	x.Close()
	if kit.Scaled(100) != 100 {
		t.Error("a closed room keeps the type large")
	}
}

func TestEachWindowHasItsStateFile(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	t.Setenv("DIPTYCH_STATE", state)
	w, _ := ships(t)
	x := second(t, w)
	second(t, w).Close()
	x.ToggleLock()
	second(t, x)
	for _, name := range []string{state, state + ".2", state + ".3", state + ".4"} {
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
	}
}

func TestAnotherWindowIsNotOpenedBehindARoom(t *testing.T) {
	w, _ := ships(t)
	press(w, fyne.KeyF11)
	w.win.Resize(fyne.NewSize(1920, 1200))
	x := second(t, w)
	if w.win.FullScreen() || w.before != nil || kit.Scaled(100) != 100 {
		t.Error("the room hides the other window")
	}
	if got := x.win.Canvas().Size(); got != fyne.NewSize(1280, 800) {
		t.Errorf("the other window is %v", got)
	}
}
