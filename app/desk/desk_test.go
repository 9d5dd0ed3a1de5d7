package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/reading"
	"diptych/app/reading/crowd"
	"diptych/compare"
	"diptych/compare/text"
)

// Both pages are set before they are measured: a new width of the window is
// one new lock, one set of ticks, one look at what is in focus.
func TestNewWidthIsMeasuredOnce(t *testing.T) {
	r := crowd.Reading(1_000)
	d := deskAlone(t, r)
	r.FocusItem(10)
	d.Refresh()
	d.Bring()
	set := 0
	d.OnSet = func() { set++ }
	for i, size := range []fyne.Size{{Width: 1100, Height: 700}, {Width: 1280, Height: 700}, {Width: 1280, Height: 640}} {
		if d.Box.Resize(size); set != i+1 {
			t.Fatalf("at %v: measured %d times, want %d", size, set, i+1)
		}
		if d.measure() != d.extents || d.Tops() != d.tops {
			t.Errorf("at %v: the desk does not know how its pages stand", size)
		}
		for i, it := range r.Items {
			a, b := d.OnScreen(i, reading.A), d.OnScreen(i, reading.B)
			seen := it.Both() && (d.Visible(a, reading.A) || d.Visible(b, reading.B))
			if slices.Contains(d.endsOnScreen(), i) != seen {
				t.Errorf("at %v: item %d has an end on screen: %v", size, i, seen)
			}
		}
		f, _ := r.Focus()
		for _, s := range []reading.Side{reading.A, reading.B} {
			if !d.Visible(d.OnScreen(f.Item, s), s) {
				t.Errorf("at %v: what is in focus left page %v", size, s)
			}
		}
	}
}

// BenchmarkScrolledFrame is what a frame costs us while a reader scrolls, with
// all marks on: both pages, the ribbons between them, the thumbs outside. It
// does not grow with the article.
func BenchmarkScrolledFrame(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := deskAlone(b, crowd.Reading(n))
			a, step := d.Articles[reading.A], float32(40)
			for b.Loop() {
				before := a.Top()
				if a.ScrollTo(before+step, false); a.Top() == before {
					step = -step
				}
			}
		})
	}
}

// BenchmarkNewWidth is what it costs to set both pages in another width.
func BenchmarkNewWidth(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := deskAlone(b, crowd.Reading(n))
			wide := float32(1280)
			for b.Loop() {
				wide = 2480 - wide
				d.Box.Resize(fyne.NewSize(wide, 700))
			}
		})
	}
}

// deskAlone is a desk in a window of its own, 1280 pixels wide.
func deskAlone(t testing.TB, r *reading.Reading) *Desk {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	d := New()
	d.OnSet = func() {}
	kittest.Window(t, d.Box, 1280, 700)
	d.Show(r, [2]float32{})
	d.Refresh()
	return d
}

func TestADeskOpensAlone(t *testing.T) {
	d := deskAlone(t, crowd.Reading(1_000))
	d.Articles[reading.A].ScrollTo(900, false)
	if tops := d.Tops(); tops[reading.A] != 900 || tops[reading.B] != 900 {
		t.Errorf("two copies of an article scroll to %v", tops)
	}
	var tapped []int
	d.OnItem = func(item int) { tapped = append(tapped, item) }
	d.Ribbons.OnTapped(7)
	if len(tapped) != 1 || tapped[0] != 7 {
		t.Errorf("a ribbon tells of %v", tapped)
	}
}

// lengths are words of an article; what a desk costs from moment to moment
// must not grow with them.
var lengths = []int{1_000, 10_000, 100_000}

// BenchmarkFind is a key typed into the field, both articles of 100,000 words
// on the desk.
func BenchmarkFind(b *testing.B) {
	source := "A long article\n\n" + strings.Repeat("He left the harbour at noon with nine words to say. ", 10) + "\n\n"
	doc := text.Parse(strings.Repeat(source, 1000))
	c := &compare.Comparison{A: doc, B: doc}
	for _, q := range []string{"h", "harbour at noon", "xqz"} {
		b.Run(q, func(b *testing.B) {
			d := deskAlone(b, reading.New(c))
			b.ResetTimer()
			for b.Loop() {
				d.reading.EndSearch()
				d.reading.Search(reading.Query{Text: q}, d.Seen())
				d.Refresh()
			}
		})
	}
}

func TestPagesKeepTheirLeastWidth(t *testing.T) {
	for _, split := range []float32{0.35, 0.5, 0.65} {
		d := &Desk{split: split}
		for both := float32(2 * PageLeast); both < 2000; both += 7 {
			if a := d.page(both); a < PageLeast || both-a < PageLeast {
				t.Fatalf("split %v of %v: %v and %v", split, both, a, both-a)
			}
		}
	}
	if d := (&Desk{split: 0.65}); d.page(1000) != 650 {
		t.Errorf("page A has %v", d.page(1000))
	}
}
