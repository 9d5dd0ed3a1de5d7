package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/reading"
	"diptych/app/shelf"
)

func (w *Window) buildSide() {
	s := shelf.NewLibrary(w.work)
	s.Order = w.set.Order()
	s.OnOrder = func(o shelf.Order) { w.set.SetOrder(o) }
	s.Head.OnHint = w.showHint
	s.Filter.OnShortcut = w.shortcut
	s.OnKey = w.typed
	s.OnTaken = func(place int) { w.take(w.taking(), place) }
	s.OnPage = w.take
	s.OnFile = w.AskForFile
	s.OnFocus = w.focus
	s.OnLeave = func() { w.focus(w.desk.Page()) }
	s.OnPoint = func(on bool) {
		if on {
			w.showHint(fmt.Sprintf("Click or Enter: open on page %v · with Shift: on page %v", w.desk.Used, w.desk.Used.Other()))
		} else {
			w.showHint("")
		}
	}
	w.library = s
	w.bar.Library.OnTapped = w.ToggleSide
}

// focus brings the keyboard to o, also where o was not painted yet.
func (w *Window) focus(o fyne.Focusable) { w.win.Canvas().Focus(o) }

// taking is the page for the article that is taken now: the one used last,
// with shift the other.
func (w *Window) taking() reading.Side {
	if w.shift() {
		return w.desk.Used.Other()
	}
	return w.desk.Used
}

// take opens an article of the shelf on a page.
func (w *Window) take(s reading.Side, place int) {
	w.opener.Choose(s, shelf.Wanted{Book: w.opener.Shelf[place]})
}

func (w *Window) rememberOpened(pair [2]*shelf.Book) {
	before := w.set.Opened()
	if now := shelf.Latest(pair, before); !slices.Equal(now, before) {
		w.set.SetOpened(now)
	}
}

// listShelf offers the articles of the shelf wherever one can be chosen.
func (w *Window) listShelf() {
	choices := w.opener.Shelf.Choices()
	for _, p := range w.bar.Pickers {
		p.Choices = choices
	}
	w.library.Show(w.opener.Shelf, w.opener.Pair)
}
