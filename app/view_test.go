package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/pane"
)

func TestTheCardForTheTypeWorksOnThePagesBehindIt(t *testing.T) {
	w, _ := start(t)
	w.bar.size.OnTapped()
	c := w.win.Canvas()
	key := func(name fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyRight) // larger
	c.FocusNext()
	key(fyne.KeyLeft) // shorter lines
	c.FocusNext()
	key(fyne.KeyRight) // further apart
	if want := (pane.Type{Size: 20, Chars: 58, Lead: 1.6}); w.typ() != want || w.set.Type() != want {
		t.Errorf("set as %v, remembered %v, want %v", w.typ(), w.set.Type(), want)
	}
	c.FocusNext()
	key(fyne.KeyRight)
	if w.appearance != pane.Light {
		t.Errorf("appearance %v", w.appearance)
	}
	pressCtrl(w, fyne.Key0) // works on the pages, not behind a card
	c.FocusNext()
	key(fyne.KeySpace)
	if w.typ() != pane.Usual {
		t.Errorf("usual settings are %v", w.typ())
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
	if want := (pane.Type{Size: 18, Chars: 50, Lead: 1.8}); w.typ() != want {
		t.Errorf("set as %v", w.typ())
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
