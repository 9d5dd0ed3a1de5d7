package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/compare/text"
)

// windows are the windows of the program that are open. They share its
// settings, where the last word counts, and its looks; each has a shelf and a
// pair of its own. The program ends with the last of them.
type windows struct {
	open   []*Window
	opened int              // also those that were closed since
	inMenu *Window          // the one that the menu above all windows is about, on a Mac
	exit   func(status int) // ends a program that runs; nil before
}

// add numbers a window; the state of all but the first goes to a file whose
// name ends in the number.
func (all *windows) add(w *Window) {
	all.open = append(all.open, w)
	all.opened++
	if all.opened > 1 && w.stateFile != "" {
		w.stateFile += fmt.Sprintf(".%d", all.opened)
	}
}

func (all *windows) remove(w *Window) {
	all.open = slices.DeleteFunc(all.open, func(x *Window) bool { return x == w })
	w.stateFile = "" // nothing more to tell
}

// dress gives all windows their colours and the size of their interface, which
// is one for all: large while any of them is made for a room.
func (all *windows) dress(a fyne.App, appearance kit.Appearance) {
	look := &kit.Theme{Appearance: appearance}
	for _, w := range all.open {
		w.appearance = appearance
		if w.before != nil {
			look.Scale = roomScale
		}
	}
	a.Settings().SetTheme(look)
	for _, w := range all.open {
		w.parts.Refresh()
		w.table.Refresh()
	}
}

// NewWindow opens another window with the same pair, at the same place.
func (w *Window) NewWindow() {
	size := w.win.Canvas().Size()
	if w.before != nil {
		size = w.before.size
		w.leaveRoom() // which fills the screen, in type too large for a window beside it
	}
	x := newWindow(w.app, w.all, w.appearance, w.work.Beside())
	x.opener.Shelf = w.opener.Shelf.Copied()
	x.win.Resize(size)
	x.win.Show()
	if w.reading == nil {
		x.Start()
		return
	}
	x.tellState()
	c := w.reading.Comparison
	o := shelf.Opened{Documents: [2]*text.Document{c.A, c.B}, Comparison: c}
	for s, b := range w.opener.Pair {
		o.Books[s] = x.opener.Shelf[x.opener.Shelf.Place(b.ID())]
	}
	x.present(o, reading.New(c), w.desk.Tops())
}

// Close closes this window, and with the last the program. Notes that cannot
// be saved hold it open until it is closed again.
func (w *Window) Close() {
	if !w.notes.Finish() {
		return
	}
	w.end()
	if len(w.all.open) == 0 {
		w.leave()
		return
	}
	if w.before != nil {
		w.dress() // no room any more
	}
	w.win.Close()
}

// Quit closes all windows, if Close would close each.
func (w *Window) Quit() {
	saved := true
	for _, x := range w.all.open {
		saved = x.notes.Finish() && saved
	}
	if !saved {
		return
	}
	for _, x := range slices.Clone(w.all.open) {
		x.end()
	}
	w.leave()
}

// end remembers the window; nothing that is still under way comes back to it.
func (w *Window) end() {
	if !w.win.FullScreen() {
		w.set.SetSize(w.win.Canvas().Size())
	}
	w.opener.Close()
	w.saver.Finish()
	w.desk.Stop()
	w.win.SetCloseIntercept(nil)
	w.all.remove(w)
}
