package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
)

// What a card says stands on it from the left edge to the right, also in the
// least window, in the type of a room and in the longer words of German;
// downwards it may roll.
func TestNoWordsLeaveACard(t *testing.T) {
	noWordsLeaveACard(t)
	speakGerman(t)
	noWordsLeaveACard(t)
}

func noWordsLeaveACard(t *testing.T) {
	t.Helper()
	for _, scale := range []float32{1, roomScale} {
		w, l := ships(t)
		w.app.Settings().SetTheme(&kit.Theme{Appearance: kit.Light, Scale: scale})
		w.win.Resize(fyne.NewSize(leastWidth, leastHeight))
		for _, name := range []string{
			"Keys", "How to read this", "About Diptych", "About these two articles…", "For teachers: a lesson in five minutes", "How the engine decides", "For IT departments",
			"Make a lesson of these two articles…", "Ready lessons…", "Save the comparison…", "Open on page A…", "Open an address…", "Gather a class’s answers…", "All pairs of the story…",
		} {
			ask(w, lang.L(name))
			l.Finish()
			s := topSheet(w)
			if s == nil {
				t.Errorf("%s shows no card", name)
				continue
			}
			at, card, _ := cardOf(s)
			left, right, rolls := at.X, at.X+card.Width, map[fyne.CanvasObject]bool{}
			everyObject(s, func(o fyne.CanvasObject) {
				if f, ok := o.(*kit.Field); ok { // what is typed rolls in it
					everyObject(f, func(in fyne.CanvasObject) { rolls[in] = true })
				}
				words, ok := o.(*canvas.Text)
				if !ok || words.Text == "" || rolls[o] {
					return
				}
				x := w.app.Driver().AbsolutePositionForObject(words).X
				if end := x + kit.WidthOf(words, words.Text); x < left || end > right {
					t.Errorf("%s at %v: %q stands from %v to %v on a card from %v to %v", name, scale, words.Text, x, end, left, right)
				}
			})
			s.Close()
		}
	}
}

// The summary of the first pair takes three lines in a small window, in any
// language: the pages come first.
func TestTheSummaryLeavesRoomForThePages(t *testing.T) {
	three := func() {
		t.Helper()
		w, _ := start(t)
		w.win.Resize(fyne.NewSize(1000, 640))
		if high, most := w.summary.Size().Height, float32(3*20+2*13); high > most {
			t.Errorf("the summary is %v high, more than %v", high, most)
		}
	}
	three()
	speakGerman(t)
	three()
}

// The keys stand in two columns at the usual size, in any language.
func TestKeysStandInTwoColumns(t *testing.T) {
	right := func() {
		t.Helper()
		w, _ := start(t)
		w.win.Resize(fyne.NewSize(1000, 640))
		ask(w, lang.L("Keys"))
		found := false
		everyObject(topSheet(w), func(o fyne.CanvasObject) {
			words, ok := o.(*canvas.Text)
			found = found || ok && words.Text == lang.L("Go") && w.app.Driver().AbsolutePositionForObject(words).X > 500
		})
		if !found {
			t.Errorf("%q is not in a column on the right", lang.L("Go"))
		}
	}
	right()
	speakGerman(t)
	right()
}
