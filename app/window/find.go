package window

import (
	"fyne.io/fyne/v2"

	"diptych/app/find"
	"diptych/app/reading"
	"diptych/compare/text"
)

func (w *Window) buildFind() {
	f := find.New()
	f.Seen, f.Shift = w.desk.Seen, func() bool { return w.shift() }
	f.OnSeek = func() { w.desk.Deselect() }
	f.OnFound = func(focused bool) {
		if focused {
			w.refresh()
			return
		}
		w.desk.Refresh()
		f.Tell()
		w.refreshStatus()
	}
	f.OnHit = w.desk.BringPlace
	f.OnFolded = func() { w.column.Relayout() }
	f.OnLeave = func(s reading.Side, hit text.Span) {
		if !hit.Empty() {
			w.desk.Used = s
			w.desk.Page().Select(hit)
		}
		w.focus(w.desk.Page())
	}
	f.OnFocus = w.focus
	f.OnLost = func(o fyne.Focusable) {
		if w.win.Canvas().Focused() == nil { // a click has taken it from all
			w.focus(o)
		}
	}
	f.OnScroll = func(e *fyne.KeyEvent) { w.desk.Page().TypedKey(e) }
	f.OnKey = w.typed
	f.Field.OnShortcut = w.shortcut
	for _, b := range f.Buttons() {
		b.OnHint, b.OnTip = w.status.Hint, w.tips.Point
	}
	w.find = f
	w.bar.Search.OnTapped = w.Find
}

// Find opens the search and gives it the keyboard. A short selection on a page
// is what is looked for, else what was looked for last.
func (w *Window) Find() {
	if w.reading != nil {
		w.find.Open(w.desk.Query())
	}
}

// StepFind goes to the next hit or the one before, or opens the search where it
// is closed.
func (w *Window) StepFind(by int) {
	switch {
	case w.reading == nil:
	case w.find.IsOpen():
		w.find.Step(by)
	default:
		w.Find()
	}
}
