package app

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// long is an article of n words, of ten to a sentence and fifty to a paragraph.
func long(n int) *text.Document {
	var b strings.Builder
	b.WriteString("A long article\n\n")
	for i := range n {
		fmt.Fprintf(&b, "word%d", i%997)
		switch {
		case i%50 == 49:
			b.WriteString(".\n\n")
		case i%10 == 9:
			b.WriteString(". ")
		default:
			b.WriteString(" ")
		}
	}
	return text.Parse(b.String())
}

// crowded is two articles of n words with marks of every kind, twice as many
// as in the founding articles: in each paragraph of fifty words a passage, a
// statement with words that differ, a name, a stock phrase or site text, and
// two differences in the telling; in every second one something of its own.
// All marks are shown, and a word is looked for.
func crowded(n int) *reading.Reading {
	d := long(n)
	c := &compare.Comparison{A: d, B: d}
	run := func(from, words int) text.Span {
		return text.Span{Start: d.Words[from].Start, End: d.Words[from+words-1].End}
	}
	loud := []reuse.Class{reuse.Quotation, reuse.Copy, reuse.Voice}
	quiet := []reuse.Class{reuse.Name, reuse.Stock, reuse.Furniture}
	devices := []string{"naming", "loaded-wording", "reporting-verb"}
	pass := func(at, words int, class reuse.Class) {
		s := run(at, words)
		c.Passages = append(c.Passages, reuse.Passage{A: s, B: s, Class: class, Words: words, Gaps: []reuse.Gap{{A: run(at+1, 1), B: run(at+2, 1)}}})
	}
	for i, at := 0, 3; at+50 < len(d.Words); i, at = i+1, at+50 { // the headline has three words
		pass(at+1, 8, loud[i%3])
		pass(at+41, 3, quiet[i%3])
		c.Links = append(c.Links, align.Link{A: run(at+10, 10), B: run(at+10, 10), Kind: align.Same, Contrast: []align.Difference{{A: run(at+12, 1), B: run(at+13, 1)}}})
		for j := range 2 {
			s := []text.Span{run(at+25+4*j, 2)}
			c.Findings = append(c.Findings, frame.Finding{Device: devices[(i+j)%3], Claim: "Two words.", A: s, B: s})
		}
		if i%2 == 0 {
			c.Findings = append(c.Findings, frame.Finding{Device: "only-here", Claim: "In A only.", A: []text.Span{run(at+30, 10)}})
		}
	}
	r := reading.New(c)
	for _, chip := range r.Chips() {
		if !chip.On {
			r.Flip(chip)
		}
	}
	r.Find(d.Words[20])
	return r
}

// lengths are words of an article; what a window costs from moment to moment
// must not grow with them.
var lengths = []int{1_000, 10_000, 100_000}

// The window never holds more than it shows: the objects that Fyne walks for
// each frame are as many for a long article as for a short one.
func TestObjectsDoNotGrowWithTheArticle(t *testing.T) {
	const most = 600 // at 1280 x 800, with all marks on and the panel open
	for _, n := range lengths {
		w, _ := ships(t)
		crowd(w, n)
		kinds := map[reading.Kind]bool{}
		for _, m := range w.reading.Marks(reading.A) {
			kinds[m.Kind] = true
		}
		if len(kinds) < 13 {
			t.Errorf("%d words: only %d kinds of mark are shown", n, len(kinds))
		}
		for _, top := range []float32{0, .3, .9} {
			a := w.desk.articles[reading.A]
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

// Both pages are set before they are measured: a new width of the window is
// one new lock, one set of ticks, one look at what is in focus.
func TestNewWidthIsMeasuredOnce(t *testing.T) {
	w, _ := ships(t)
	w.win.Resize(fyne.NewSize(1280, 800))
	crowd(w, 1_000)
	w.reading.FocusItem(10)
	w.refresh()
	w.desk.Bring()
	set := 0
	w.desk.OnSet = func() { set++ }
	for i, size := range []fyne.Size{{Width: 1100, Height: 700}, {Width: 1280, Height: 700}, {Width: 1280, Height: 640}} {
		if w.desk.box.Resize(size); set != i+1 {
			t.Fatalf("at %v: measured %d times, want %d", size, set, i+1)
		}
		if w.desk.measure() != w.desk.extents || w.desk.now() != w.desk.tops {
			t.Errorf("at %v: the desk does not know how its pages stand", size)
		}
		for i, it := range w.reading.Items {
			a, b := w.desk.onScreen(i, reading.A), w.desk.onScreen(i, reading.B)
			seen := it.Both() && (w.desk.visible(a, reading.A) || w.desk.visible(b, reading.B))
			if slices.Contains(w.desk.endsOnScreen(), i) != seen {
				t.Errorf("at %v: item %d has an end on screen: %v", size, i, seen)
			}
		}
		f, _ := w.reading.Focus()
		for _, s := range []reading.Side{reading.A, reading.B} {
			if !w.desk.visible(w.desk.onScreen(f.Item, s), s) {
				t.Errorf("at %v: what is in focus left page %v", size, s)
			}
		}
	}
}

// crowd puts crowded articles into a window.
func crowd(w *Window, n int) {
	w.reading = crowded(n)
	w.desk.Show(w.reading, [2]float32{})
	w.panel.Show(w.reading, [2]string{"One paper", "The other"})
	w.refresh()
}

// BenchmarkScrolledFrame is what a frame costs us while a reader scrolls, with
// all marks on: both pages, the ribbons between them, the thumbs outside. It
// does not grow with the article.
func BenchmarkScrolledFrame(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := deskOf(b, n)
			a, step := d.articles[reading.A], float32(40)
			for b.Loop() {
				before := a.Top()
				if a.ScrollTo(before+step, false); a.Top() == before {
					step = -step
				}
			}
		})
	}
}

// BenchmarkMemory reports what a window with two crowded articles holds, in
// megabytes of the heap, beside what a window holds without them.
func BenchmarkMemory(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w, _ := ships(b)
			before := heap()
			for b.Loop() {
				crowd(w, n)
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

// BenchmarkNewWidth is what it costs to set both pages in another width.
func BenchmarkNewWidth(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := deskOf(b, n)
			wide := float32(1280)
			for b.Loop() {
				wide = 2480 - wide
				d.box.Resize(fyne.NewSize(wide, 700))
			}
		})
	}
}

// deskOf is the desk of a window with crowded articles.
func deskOf(b *testing.B, n int) *desk {
	w, _ := ships(b)
	w.win.Resize(fyne.NewSize(1280, 800))
	crowd(w, n)
	return w.desk
}
