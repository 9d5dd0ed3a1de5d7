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

func abs32(x float32) float32 { return max(x, -x) }
