package window

import (
	"bytes"
	"errors"
	"image"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/sheet"
)

// differ counts the points in which two pictures differ.
func differ(a, b image.Image) (n int, where image.Rectangle) {
	if x, y := a.(*image.NRGBA), b.(*image.NRGBA); bytes.Equal(x.Pix, y.Pix) {
		return 0, where
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				n++
				where = where.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return n, where
}

// A window that takes another look is the window that Fyne makes of it.
func TestAChangeOfLookReachesEverything(t *testing.T) {
	w, l := ships(t)
	w.ToggleSide()
	selectWords(t, w, 0, "umbrellas")
	pressCtrl(w, "M")
	w.Find()
	l.Finish()
	for _, change := range []func(){
		func() { w.SetAppearance(kit.Dark) },
		w.ToggleRoom,
		func() { w.SetAppearance(kit.Light) },
		w.ToggleRoom,
		func() { w.ShowTypography(); w.SetAppearance(kit.Dark) },
	} {
		change()
		l.Finish()
		got := w.win.Canvas().Capture()
		w.app.Settings().SetTheme(w.app.Settings().Theme())
		if n, where := differ(got, w.win.Canvas().Capture()); n > 0 {
			t.Errorf("%d points are as they were, in %v", n, where)
		}
	}
}

// What lies over a window takes the look of it too.
func TestAChangeOfLookReachesWhatLiesOver(t *testing.T) {
	w, l := ships(t)
	many, columns, undated := article(t, "a.csv", threeRows), article(t, "d.csv", ownColumns), article(t, "mill.xml", strings.Replace(millWire, "norm=", "x=", 1))
	for name, open := range map[string]func(){
		"keys":       func() { ask(w, "Keys") },
		"how to":     func() { ask(w, "How to read this") },
		"about":      func() { ask(w, "About Diptych") },
		"sources":    func() { ask(w, "About these two articles…") },
		"files":      func() { w.askFor(reading.A) },
		"where":      w.SaveComparison,
		"details":    func() { articles{w}.details(reading.A) },
		"reason":     func() { judge(w, 0, true) },
		"log":        w.ShowLog,
		"page menu":  func() { w.showPageMenu(reading.A, 40, fyne.NewPos(200, 300)) },
		"menu":       w.ShowMenu,
		"typography": w.ShowTypography,
		"picker":     func() { test.Tap(w.bar.Pickers[reading.A]) },
		"many":       func() { w.door.openPath(many, reading.A) },
		"columns":    func() { w.door.openPath(columns, reading.A) },
		"taken":      func() { w.door.openPath(undated, reading.A) },
		"address":    func() { w.door.address("https://paper.example/mill", reading.A) },
		"unread":     func() { sheet.Unread(w.win.Canvas(), w.app.Clipboard(), []error{errors.New("one"), errors.New("two")}) },
		"paste": func() {
			w.app.Clipboard().SetContent(shipA)
			w.Paste()
			l.Finish()
		},
	} {
		w.SetAppearance(kit.Light)
		open()
		l.Finish()
		over := w.win.Canvas().Overlays()
		if len(over.List()) == 0 {
			t.Errorf("%s: nothing lies over the window", name)
		}
		w.SetAppearance(kit.Dark)
		l.Finish()
		got := w.win.Canvas().Capture()
		w.app.Settings().SetTheme(w.app.Settings().Theme())
		if n, where := differ(got, w.win.Canvas().Capture()); n > 0 {
			t.Errorf("%s: %d points are as they were, in %v", name, n, where)
		}
		for over.Top() != nil {
			over.Remove(over.Top())
		}
	}
}

// No change of look keeps anything.
func TestChangesOfLookKeepNothing(t *testing.T) {
	w, l := ships(t)
	heap := func() uint64 {
		for range 5 {
			w.ToggleRoom()
			w.ToggleRoom()
			w.SetAppearance(kit.Dark)
			w.SetAppearance(kit.Light)
			l.Finish()
			w.win.Canvas().Capture()
		}
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	heap()
	was := heap()
	if now := heap(); now > was+4<<20 {
		t.Errorf("20 changes keep %d kB", (now-was)>>10)
	}
}
