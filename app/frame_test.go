package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare"
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

// wideReading is two articles of n words with a passage in every second paragraph.
func wideReading(n int) *reading.Reading {
	d := long(n)
	c := &compare.Comparison{A: d, B: d}
	for i := 60; i+10 < len(d.Words); i += 100 {
		s := text.Span{Start: d.Words[i].Start, End: d.Words[i+8].End}
		c.Passages = append(c.Passages, reuse.Passage{A: s, B: s, Class: reuse.Quotation, Words: 9})
	}
	return reading.New(c)
}

// BenchmarkScrolledFrame is what a frame costs us while a reader scrolls: both
// pages, the ribbons between them, the thumbs outside. It does not grow with
// the article.
func BenchmarkScrolledFrame(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
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

// BenchmarkNewWidth is what it costs to set both pages in another width.
func BenchmarkNewWidth(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
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

func deskOf(b *testing.B, n int) *desk {
	a := test.NewApp()
	b.Cleanup(a.Quit)
	a.Settings().SetTheme(&pane.Theme{Appearance: pane.Light})
	d := newDesk()
	d.OnMoved, d.OnSet = func() {}, func() {}
	d.OnTapped, d.OnItem = func(reading.Side, int, bool) {}, func(int) {}
	w := a.NewWindow("")
	w.SetContent(d.box)
	w.Resize(fyne.NewSize(1280, 700))
	d.Show(wideReading(n), [2]float32{})
	return d
}
