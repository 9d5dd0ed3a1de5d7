package app

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"weak"

	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/window"
)

// start makes the program with its first window, whose work is done at once.
func start(t *testing.T, files ...string) (*App, *byhand.Work) {
	t.Helper()
	t.Setenv("FYNE_THEME", "")
	a := test.NewApp()
	t.Cleanup(a.Quit)
	all, l := New(a, ""), &byhand.Work{}
	l.Install(all.worker)
	all.Start(files...)
	l.Finish()
	return all, l
}

// another opens another window as a reader does in the first.
func another(all *App, l *byhand.Work) *window.Window {
	all.open[0].OnNew()
	l.Finish()
	return all.open[len(all.open)-1]
}

// open names the pair of a window.
func open(w *window.Window) string {
	s := w.State()
	return s.A + " " + s.B
}

func TestAnotherWindowHasTheSamePair(t *testing.T) {
	all, l := start(t)
	x := another(all, l)
	if w := all.open[0]; x == w || open(x) != open(w) || open(w) != "001-kerry-to-lavrov.md 003-rein-in.md" {
		t.Fatalf("the windows show %s and %s", open(w), open(x))
	}
	x.Swap()
	x.Next()
	l.Finish()
	if w := all.open[0]; open(w) == open(x) || w.State().Item != 0 || x.State().Item == 0 {
		t.Error("what is done in one window is done in the other")
	}
}

func TestAWindowThatIsClosedLeavesTheOther(t *testing.T) {
	all, l := start(t)
	status := -1
	all.exit = func(s int) { status = s }
	w, x := all.open[0], another(all, l)
	x.Swap()
	x.Close()
	l.Finish() // what it was still about
	if len(all.open) != 1 || all.open[0] != w || status != -1 {
		t.Fatalf("%d windows are left, status %d", len(all.open), status)
	}
	if open(x) != "001-kerry-to-lavrov.md 003-rein-in.md" {
		t.Error("a closed window goes on reading")
	}
	w.SetAppearance(kit.Dark)
	w.Swap()
	l.Finish()
	if open(w) != "003-rein-in.md 001-kerry-to-lavrov.md" {
		t.Errorf("the other shows %s", open(w))
	}
	another(all, l)
	if all.Quit(); len(all.open) != 0 || status != 0 {
		t.Error("Quit leaves a window")
	}
}

func TestWindowsLookAlike(t *testing.T) {
	all, l := start(t)
	w, x := all.open[0], another(all, l)
	x.SetAppearance(kit.Dark)
	if w.State().Appearance != int(kit.Dark) {
		t.Error("one light, one dark")
	}
	x.ToggleRoom()
	w.SetAppearance(kit.Light)
	if kit.Scaled(100) != 150 {
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
	all, l := start(t)
	x := another(all, l)
	another(all, l).Close()
	x.ToggleLock()
	another(all, l)
	for _, name := range []string{state, state + ".2", state + ".3", state + ".4"} {
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
	}
}

func TestAnotherWindowIsNotOpenedBehindARoom(t *testing.T) {
	all, l := start(t)
	all.open[0].ToggleRoom()
	another(all, l)
	if all.open[0].State().Room || kit.Scaled(100) != 100 {
		t.Error("the room hides the other window")
	}
}

func TestTheLastWindowEndsTheProgram(t *testing.T) {
	all, l := start(t)
	status := -1
	all.exit = func(s int) { status = s }
	other := another(all, l)
	other.Close()
	if status != -1 {
		t.Fatal("the program ends with a window open")
	}
	if all.open[0].Close(); status != 0 {
		t.Errorf("status %d", status)
	}
}

// What was open when the program was left is open again.
func TestOtherWindowsAreOpenAgain(t *testing.T) {
	all, l := start(t)
	another(all, l).Swap()
	l.Finish()
	first, second := open(all.open[0]), open(all.open[1])
	all.Quit()
	again := func() *App {
		x, l := New(all.app, ""), &byhand.Work{}
		l.Install(x.worker)
		x.Start()
		x.reopen()
		l.Finish()
		return x
	}
	x := again()
	if len(x.open) != 2 || open(x.open[0]) != first || open(x.open[1]) != second || first == second {
		t.Fatalf("%d windows: %s", len(x.open), open(x.open[0]))
	}
	x.open[1].Close()
	x.open[0].Close()
	if y := again(); len(y.open) != 1 {
		t.Errorf("a window that was closed is open again: %d", len(y.open))
	}
}

// Windows that were closed leave nothing in memory, once Fyne has dropped what
// it keeps of each widget for a minute: here for no time at all, which it asks
// for when a program starts.
func TestClosedWindowsAreLetGo(t *testing.T) {
	const key, none = "FYNE_CACHE", "1ns"
	if os.Getenv(key) != none {
		child := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		child.Env = append(os.Environ(), key+"="+none)
		if out, err := child.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	all, l := start(t)
	var closed []weak.Pointer[window.Window]
	for range 3 {
		x := another(all, l)
		x.Next()
		closed = append(closed, weak.Make(x))
		x.Close()
		l.Finish()
		l.Rest()
	}
	another(all, l) // is open
	software.NewCanvas().Capture()
	for range 3 {
		runtime.GC()
	}
	for i, x := range closed {
		if x.Value() != nil {
			t.Errorf("window %d of %d is still there", i+1, len(closed))
		}
	}
	if len(all.open) != 2 {
		t.Errorf("%d windows are open", len(all.open))
	}
}
