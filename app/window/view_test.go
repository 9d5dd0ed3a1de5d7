package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
)

func TestTheCardForTheTypeWorksOnThePagesBehindIt(t *testing.T) {
	w, _ := start(t)
	w.bar.Size.OnTapped()
	c := w.win.Canvas()
	key := func(name fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyRight) // larger
	c.FocusNext()
	key(fyne.KeyLeft) // shorter lines
	c.FocusNext()
	key(fyne.KeyRight) // further apart
	if want := (pane.Type{Size: 20, Chars: 58, Lead: 1.6}); w.desk.Type() != want || w.set.Type() != want {
		t.Errorf("set as %v, remembered %v, want %v", w.desk.Type(), w.set.Type(), want)
	}
	c.FocusNext()
	key(fyne.KeyRight)
	if w.appearance != kit.Light {
		t.Errorf("appearance %v", w.appearance)
	}
	items := appearances(w.appearance, w.SetAppearance)
	items[len(items)-1].Action()
	if want := kit.Light | kit.MoreContrast; w.appearance != want || w.set.Appearance() != want {
		t.Errorf("with more contrast it is %v, remembered %v", w.appearance, w.set.Appearance())
	}
	key(fyne.KeyRight)
	if want := kit.Dark | kit.MoreContrast; w.appearance != want {
		t.Errorf("in the dark it is %v", w.appearance)
	}
	pressCtrl(w, fyne.Key0) // works on the pages, not behind a card
	c.FocusNext()
	key(fyne.KeySpace)
	if w.desk.Type() != pane.Usual {
		t.Errorf("usual settings are %v", w.desk.Type())
	}
	key(fyne.KeyEscape)
	if c.Overlays().Top() != nil {
		t.Error("Esc does not close the card")
	}
}

func TestTheUsualSizeLeavesTheLines(t *testing.T) {
	w, _ := start(t)
	w.SetType(pane.Type{Size: 28, Chars: 50, Lead: 1.8})
	pressCtrl(w, fyne.Key0)
	if want := (pane.Type{Size: 18, Chars: 50, Lead: 1.8}); w.desk.Type() != want {
		t.Errorf("set as %v", w.desk.Type())
	}
}

func TestTheCardLiesWithinTheWindow(t *testing.T) {
	w, _ := start(t)
	for _, width := range []float32{1000, 1280} {
		for range 2 { // in a room, too
			press(w, fyne.KeyF11)
			w.win.Resize(fyne.NewSize(width, 640))
			w.ShowTypography()
			c := w.win.Canvas()
			card := c.Focused().(fyne.CanvasObject)
			at := w.app.Driver().AbsolutePositionForObject(card)
			if at.X < 0 || at.X+card.Size().Width > width || at.Y < 0 {
				t.Errorf("%v wide: the card’s first control stands at %v, %v wide", width, at, card.Size().Width)
			}
			c.Overlays().Remove(c.Overlays().Top())
		}
	}
}

func TestKeysForTheSizeWorkBesideTheCard(t *testing.T) {
	w, _ := start(t)
	w.ShowTypography()
	pressCtrl(w, fyne.KeyPlus)
	pressCtrl(w, fyne.KeyPlus)
	if w.desk.Type().Size != 22 {
		t.Errorf("%v px", w.desk.Type().Size)
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if w.desk.Type().Size != 20 {
		t.Errorf("the card goes on from another size: %v px", w.desk.Type().Size)
	}
	pressCtrl(w, fyne.KeyD)
	if w.work.Busy() {
		t.Error("the pages are swapped behind the card")
	}
	press(w, fyne.KeyEscape)
	ask(w, "Keys")
	pressCtrl(w, fyne.KeyPlus)
	if w.desk.Type().Size != 20 {
		t.Error("the size changes behind a sheet")
	}
}

func TestHomeAndEndBringBothPages(t *testing.T) {
	w, _ := start(t)
	w.SetTextSize(28)
	a, b := w.desk.Articles[reading.A], w.desk.Articles[reading.B]
	w.ToggleLock()
	a.ScrollTo(0, false)
	b.ScrollTo(900, false)
	w.ToggleLock() // as far apart as can be
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if end := w.desk.Extents(); abs(a.Top()-end[reading.A].Max()) > 1 || abs(b.Top()-end[reading.B].Max()) > 1 {
		t.Errorf("End leads to %v and %v", a.Top(), b.Top())
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if a.Top() != 0 || b.Top() != 0 {
		t.Errorf("Home leads to %v and %v", a.Top(), b.Top())
	}
	w.ToggleLock()
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if a.Top() != 0 || b.Top() == 0 {
		t.Error("unlocked, End moves both")
	}
}
