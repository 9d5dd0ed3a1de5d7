package pane

import (
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/reading"
)

func TestTheLegendStandsOnOneLine(t *testing.T) {
	start(t)
	l := NewLegend()
	windowOf(t, l.Box, 700, 60)
	l.Set([]reading.Kind{reading.Quotation, reading.Statement}, "11 findings (F4)")
	l.Box.Resize(fyne.NewSize(700, 60))
	note := l.note.Position().Y + kit.BaselineOf(l.note)
	for _, o := range l.Box.Objects {
		s, ok := o.(*Sample)
		if !ok {
			continue
		}
		if got := s.Position().Y + s.words.Position().Y + kit.BaselineOf(s.words); abs32(got-note) > 1 {
			t.Errorf("%q stands at %v, the note at %v", s.words.Text, got, note)
		}
	}
}

// A bar stands clear of the words it marks, and each row begins at the edge with what is
// furthest left in it, a mark or a word.
func TestTheLegendBeginsAtTheEdge(t *testing.T) {
	start(t)
	for _, k := range []reading.Kind{reading.Statement, reading.OnlyHere, reading.Quotation, reading.Wording, reading.Noted} {
		l := NewLegend()
		l.SetLeft(30)
		l.Set([]reading.Kind{k}, "11 findings (F4)")
		windowOf(t, l.Box, 700, 60)
		s := l.Box.Objects[0].(*Sample)
		first := s.Position().X + s.words.Position().X
		for _, m := range s.marks {
			if m.Visible() {
				first = min(first, s.Position().X+m.Position().X)
			}
		}
		if first != 30 {
			t.Errorf("%q begins at %v, the row at 30", s.words.Text, first)
		}
		m := s.marks[0]
		if gap := s.words.Position().X - m.Position().X - m.Size().Width; m.Size().Width == barWidth && gap < 4 {
			t.Errorf("%q stands %v from its bar", s.words.Text, gap)
		}
	}
}

func abs32(x float32) float32 { return max(x, -x) }
