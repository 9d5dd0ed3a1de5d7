package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheLastWindowEndsTheProgramWithAllRemembered(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, _ := startIn(t, a)
	status := -1
	w.all.exit = func(s int) { status = s }
	w.NewWindow()
	other := w.all.open[1]
	other.win.Resize(fyne.NewSize(1111, 777))
	other.Close()
	if status != -1 {
		t.Fatal("the program ends with a window open")
	}
	if got := w.set.Size(); got != fyne.NewSize(1111, 777) {
		t.Errorf("remembers %v", got)
	}
	w.win.Resize(fyne.NewSize(1200, 700))
	w.Close()
	if status != 0 || w.set.Size() != fyne.NewSize(1200, 700) {
		t.Errorf("status %d, remembers %v", status, w.set.Size())
	}
}
