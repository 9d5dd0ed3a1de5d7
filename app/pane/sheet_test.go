package pane

import (
	"testing"

	"fyne.io/fyne/v2/canvas"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Words that stand out have the blanks beside them in every size of the
// interface: what is set is as wide as what is drawn.
func TestRowsAreSetAsTheyAreDrawn(t *testing.T) {
	app := start(t)
	f := NewFindings("Nothing.")
	windowOf(t, f, 340, 400)
	r := row(0)
	r.Evidence[0].Snippets[0].Runs = []reading.Run{{Text: "Kerry made those "}, {Text: "accusations", Differs: true}, {Text: " while the airstrikes by the "}, {Text: "US", Differs: true}, {Text: " went on"}}
	f.SetGroups([]reading.Group{{Noun: "differences", First: 12, Rows: []reading.Row{r}}})
	for _, scale := range []float32{1, 1.25, 1.5, 2} {
		app.Settings().SetTheme(&kit.Theme{Appearance: kit.Light, Scale: scale})
		f.Refresh()
		blank := kit.WidthOf(f.sheet.words[0], " ")
		var before *canvas.Text
		for _, w := range f.sheet.words[:f.sheet.used] {
			if drawn := kit.WidthOf(w, w.Text); drawn < w.Size().Width-.1 || drawn > w.Size().Width+.1 {
				t.Errorf("at scale %v %q is set %v wide and drawn %v wide", scale, w.Text, w.Size().Width, drawn)
			}
			if before != nil && before.FontSource == kit.Serif && w.FontSource == kit.SerifBold && before.Position().Y == w.Position().Y {
				if gap := w.Position().X - before.Position().X - kit.WidthOf(before, before.Text); gap < blank-1 {
					t.Errorf("at scale %v %v pixels lie between %q and %q, a blank has %v", scale, gap, before.Text, w.Text, blank)
				}
			}
			before = w
		}
	}
}
