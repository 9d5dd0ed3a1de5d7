package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// restless is a driver that counts the animations that run.
type restless struct {
	fyne.Driver
	running map[*fyne.Animation]bool
}

func (d restless) StartAnimation(a *fyne.Animation) { d.running[a] = true }
func (d restless) StopAnimation(a *fyne.Animation)  { delete(d.running, a) }

type restlessApp struct {
	fyne.App
	driver restless
}

func (a restlessApp) Driver() fyne.Driver { return a.driver }

// Nothing moves while a field waits for a letter, and its caret is seen.
func TestTheCaretStandsStill(t *testing.T) {
	a := restlessApp{test.NewApp(), restless{running: map[*fyne.Animation]bool{}}}
	a.driver.Driver = a.App.Driver()
	a.Settings().SetTheme(&Theme{Appearance: Light})
	fyne.SetCurrentApp(a)
	t.Cleanup(func() { fyne.SetCurrentApp(a.App) })
	for _, lines := range []int{1, 3} {
		f := NewField("Find", nil)
		if lines > 1 {
			f.SetLines(lines)
		}
		w := test.NewWindow(f.Dressed())
		w.Resize(fyne.NewSize(300, 200))
		w.Canvas().Focus(f)
		for _, r := range "a b" {
			f.TypedRune(r)
		}
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		caret, blink := blinking(&f.Entry)
		switch {
		case blink == nil || !f.Entry.Visible():
			t.Errorf("%d lines: Fyne keeps its caret elsewhere now", lines)
		case len(a.driver.running) > 0:
			t.Errorf("%d lines: the caret blinks", lines)
		case caret.FillColor != ColorOf(ColorAccent) || caret.Hidden:
			t.Errorf("%d lines: the caret is of %v, hidden: %v", lines, caret.FillColor, caret.Hidden)
		}
		w.Canvas().Unfocus()
		if !caret.Hidden {
			t.Errorf("%d lines: the caret stays when the keyboard has gone", lines)
		}
		w.Close()
	}
}
