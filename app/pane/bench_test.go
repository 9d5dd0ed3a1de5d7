package pane

import (
	"fmt"
	"testing"

	"diptych/app/reading"
	"diptych/compare/text"
)

var lengths = []int{1_000, 10_000, 100_000}

// marked is a mark for every 130 bytes, of all kinds.
func marked(d *text.Document) []reading.Mark {
	var marks []reading.Mark
	for i := 0; i+60 < len(d.Source); i += 130 {
		marks = append(marks, reading.Mark{Span: text.Span{Start: i, End: i + 60}, Kind: layers[i/130%len(layers)], Item: i})
	}
	return marks
}

// BenchmarkLayout breaks an article into lines at two widths in turn.
func BenchmarkLayout(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			start(b)
			l := &layout{set: settings(Usual), chars: Usual.Chars, blocks: compose(prose(n), text.Fields{}, nil)}
			for i := 0; b.Loop(); i++ {
				l.flow(float32(500+i%2*100), reading.A)
			}
		})
	}
}

// BenchmarkFirstLayout is that of a face that knows no word yet.
func BenchmarkFirstLayout(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			start(b)
			d := prose(n)
			for b.Loop() {
				l := &layout{set: settings(Usual), chars: Usual.Chars, blocks: compose(d, text.Fields{}, nil)}
				l.flow(560, reading.A)
			}
		})
	}
}

// BenchmarkFrame scrolls 40 pixels on and draws the marks of the lines that
// came into view. Its cost must not grow with the article.
func BenchmarkFrame(b *testing.B) {
	for _, n := range lengths {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			a, _ := pageOf(b, prose(n), 560, 800)
			a.SetMarks(marked(a.doc))
			a.SetFocus([]text.Span{{Start: 500, End: 900}})
			for b.Loop() {
				a.ScrollTo(a.Top()+40, false)
				if a.Top() >= a.ContentHeight()-a.Height() {
					a.ScrollTo(0, false)
				}
			}
			b.ReportMetric(float64(objects(a)), "objects")
		})
	}
}

// BenchmarkRibbons draws seven ribbons in a gutter of 900 pixels.
func BenchmarkRibbons(b *testing.B) {
	start(b)
	r := NewRibbons()
	r.Resize(shape(72, 900))
	r.Set(weave(7))
	for b.Loop() {
		r.draw(72, 900)
	}
}
