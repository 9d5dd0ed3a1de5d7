package window

import (
	"fmt"
	"runtime"
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/reading"
	"diptych/app/reading/crowd"
)

// lengths are words of an article; what a window costs from moment to moment
// must not grow with them.
var lengths = []int{1_000, 10_000, 100_000}

// The window never holds more than it shows: the objects that Fyne walks for
// each frame are as many for a long article as for a short one.
func TestObjectsDoNotGrowWithTheArticle(t *testing.T) {
	const most = 600 // at 1280 x 800, with all marks on and the panel open
	for _, n := range lengths {
		w, _ := ships(t)
		fill(w, n)
		kinds := map[reading.Kind]bool{}
		for _, m := range w.reading.Marks(reading.A) {
			kinds[m.Kind] = true
		}
		if len(kinds) < 13 {
			t.Errorf("%d words: only %d kinds of mark are shown", n, len(kinds))
		}
		for _, top := range []float32{0, .3, .9} {
			a := w.desk.Articles[reading.A]
			a.ScrollTo(top*a.ContentHeight(), false)
			objects := 0
			everyObject(w.win.Canvas().Content(), func(fyne.CanvasObject) { objects++ })
			t.Logf("%d words, at %.1f: %d objects", n, top, objects)
			if objects > most {
				t.Errorf("%d words, at %.1f: %d objects, want %d at most", n, top, objects, most)
			}
		}
	}
}

// fill puts crowded articles into a window.
func fill(w *Window, n int) {
	w.reading = crowd.Reading(n)
	w.desk.Show(w.reading, [2]float32{})
	w.panel.Show(w.reading, [2]string{"One paper", "The other"})
	w.refresh()
}

// BenchmarkMemory reports what a window with two crowded articles holds, in
// megabytes of the heap, beside what a window holds without them.
func BenchmarkMemory(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w, _ := ships(b)
			before := heap()
			for b.Loop() {
				fill(w, n)
			}
			b.ReportMetric(heap()-before, "MB/pair")
			b.ReportMetric(before, "MB/window")
		})
	}
}

// heap is how many megabytes are in use.
func heap() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}
