package pane

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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

// A word that is wider than its column is cut, also where a part of it stands out.
func TestLongWordsStayInTheirColumn(t *testing.T) {
	start(t)
	plain, strong := newFace(13, fyne.TextStyle{}, kit.Serif), newFace(13, fyne.TextStyle{}, kit.SerifBold)
	long := strings.Repeat("kapitaensmuetze", 6)
	for name, runs := range map[string][]reading.Run{
		"alone":       {{Text: long}},
		"among words": {{Text: "at noon, " + long + " and so on"}},
		"in parts":    {{Text: "the kapitaen"}, {Text: long, Differs: true}, {Text: "ship" + long + " left"}},
		"address":     {{Text: "see https://paper.example/" + strings.Repeat("0123456789abcdef", 8)}},
	} {
		const x, width = 20, 140
		var b slip
		bottom := b.wrapRuns(runs, plain, strong, x, 0, width, 18)
		var set, want strings.Builder
		for _, w := range b.texts {
			set.WriteString(strings.ReplaceAll(w.text, " ", ""))
			if w.x < x || w.x+w.face.piece(w.text) > x+width+1 || w.y > bottom {
				t.Errorf("%s: %q reaches to %v", name, w.text, w.x+w.face.piece(w.text))
			}
		}
		for _, r := range runs {
			want.WriteString(strings.ReplaceAll(r.Text, " ", ""))
		}
		if set.String() != want.String() {
			t.Errorf("%s: set as %q", name, set.String())
		}
	}
}
