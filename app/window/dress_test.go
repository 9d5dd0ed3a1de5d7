package window

import (
	"image"
	"runtime"
	"testing"

	"diptych/app/kit"
)

// differ counts the points in which two pictures differ.
func differ(a, b image.Image) (n int, where image.Rectangle) {
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
