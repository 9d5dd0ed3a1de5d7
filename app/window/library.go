package window

import (
	"fmt"

	"fyne.io/fyne/v2"

	"diptych/app/reading"
	"diptych/app/shelf"
)

func (w *Window) buildSide() {
	s := shelf.NewLibrary(w.work)
	s.Order = w.set.Order()
	s.OnOrder = func(o shelf.Order) { w.set.SetOrder(o) }
	s.Head.OnHint = w.status.Hint
	s.Filter.OnShortcut = w.shortcut
	s.OnKey = w.typed
	s.OnPage = func(page reading.Side, place int) {
		w.opener.Choose(page, shelf.Wanted{Book: w.opener.Shelf[place]})
	}
	s.OnTaken = func(place int) { // on the page used last, with shift on the other
		page := w.desk.Used
		if w.shift() {
			page = page.Other()
		}
		s.OnPage(page, place)
	}
	s.OnFile = func() { w.askFor(w.desk.Used) }
	s.OnFocus = w.focus
	s.OnLeave = func() { w.focus(w.desk.Page()) }
	s.OnPoint = func(on bool) {
		if on {
			w.status.Hint(fmt.Sprintf("Click or Enter: open on page %v · with Shift: on page %v", w.desk.Used, w.desk.Used.Other()))
		} else {
			w.status.Hint("")
		}
	}
	w.library = s
	w.bar.Library.OnTapped = w.ToggleSide
}

// focus brings the keyboard to o, also where o was not painted yet.
func (w *Window) focus(o fyne.Focusable) { w.win.Canvas().Focus(o) }

// listShelf offers the articles of the shelf wherever one can be chosen.
func (w *Window) listShelf() {
	choices := w.opener.Shelf.Choices()
	for _, p := range w.bar.Pickers {
		p.Choices = choices
	}
	w.library.Show(w.opener.Shelf, w.opener.Pair)
}
