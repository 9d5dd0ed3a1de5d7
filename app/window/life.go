package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/compare/text"
)

// Show shows the window, and reports whether this computer can draw it.
func (w *Window) Show() bool {
	showBare(w.win)
	if !shown(w.win) {
		return false
	}
	c := w.win.Canvas()
	width, height := screen()
	if size := fitting(c.Size(), width, height, c.Scale()); size != c.Size() {
		w.win.Resize(size)
	}
	return true
}

// titleHeight is what the desktop sets above a window, and around it.
const titleHeight = 40

// fitting is a size of a window that a screen of so many pixels has room for, as
// far as the window may be so small; the size itself where no screen is known.
func fitting(size fyne.Size, width, height int, scale float32) fyne.Size {
	if width == 0 || height == 0 || scale <= 0 {
		return size
	}
	return fyne.NewSize(
		max(leastWidth, min(size.Width, float32(width)/scale)),
		max(leastHeight, min(size.Height, (float32(height)-titleHeight)/scale)))
}

// Like opens the pair of another window, at the same place.
func (w *Window) Like(x *Window) {
	size := x.win.Canvas().Size()
	if x.before != nil {
		size = x.before.size
		x.leaveRoom() // which fills the screen, in type too large for a window beside it
	}
	w.opener.Shelf = x.opener.Shelf.Copied()
	w.win.Resize(size)
	showBare(w.win)
	if x.reading == nil {
		w.Start()
		return
	}
	w.script.follow(w)
	c := x.reading.Comparison
	o := shelf.Opened{Documents: [2]*text.Document{c.A, c.B}, Comparison: c}
	for s, b := range x.opener.Pair {
		o.Books[s] = w.opener.Shelf[w.opener.Shelf.Place(b.ID())]
	}
	w.present(o, reading.New(c), x.desk.Tops())
}

// Close ends this window. Notes that cannot be saved hold it open until it is
// closed again.
func (w *Window) Close() {
	if !w.Saved() {
		return
	}
	w.End()
	if w.OnClosed() {
		w.win.SetContent(container.NewWithoutLayout()) // Fyne never lets go of what a closed window holds
		w.win.Close()
	}
}

// Saved waits until what was typed is on the disk. Where it cannot be written
// the window says so, the first time, and Saved reports false.
func (w *Window) Saved() bool {
	w.draft.finish()
	return w.notes.Finish()
}

// Look reads what others wrote on the pair, and finds out whether its articles
// were changed on the disk. Where something else is to be said that waits for
// the next time.
func (w *Window) Look() {
	w.notes.Look()
	if w.notice.Text() == "" {
		w.opener.LookForChanges()
	}
}

// End remembers the window; nothing that is still under way comes back to it.
func (w *Window) End() {
	if !w.win.FullScreen() {
		w.set.SetSize(w.win.Canvas().Size())
	}
	w.chores.Finish()
	w.opener.Close()
	w.library.Close()
	w.saver.Finish()
	w.desk.Stop()
	w.held.stop()
	w.win.SetCloseIntercept(nil)
	w.script.path = "" // nothing more to tell
}

// pairOf is the IDs of two articles, "" for none.
func pairOf(books [2]*shelf.Book) (ids [2]string) {
	for s, b := range books {
		if b != nil {
			ids[s] = b.ID()
		}
	}
	return ids
}

// Keep remembers for the next start what windows show, and where.
func Keep(windows []*Window) {
	var others []place
	for i, w := range windows {
		p := place{pairOf(w.opener.Pair), w.desk.Places()}
		switch {
		case w.reading == nil:
		case i == 0:
			w.set.SetPlace(p)
			w.set.SetTab(w.panel.Tabs.Label())
		default:
			others = append(others, p)
		}
	}
	windows[0].set.SetOthers(others)
}

// Others is how many windows were open beside the first the last time.
func Others(a fyne.App) int { return len(settings{a.Preferences()}.Others()) }

// Reopen shows in w the pair of the window that was the ith beside the first,
// with what that one has on its shelf: it is read once for all.
func Reopen(w, first *Window, i int) {
	w.was = w.set.Others()[i]
	showBare(w.win)
	w.renewMacMenu()
	w.script.follow(w)
	w.opener.Start(nil, w.was.pair, nil)
	first.opener.Share(w.opener)
}
