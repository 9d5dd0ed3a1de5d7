package window

import (
	"runtime"

	"fyne.io/fyne/v2"

	"diptych/app/command"
)

// bind makes the keys work wherever the keyboard is: a page that has it hands
// on what it has no use for.
func (w *Window) bind() {
	w.asked = &command.Table{System: runtime.GOOS, Commands: w.commands(runtime.GOOS), Pair: func() bool { return w.reading != nil }}
	c := w.win.Canvas()
	c.SetOnTypedKey(w.typed)
	for _, s := range w.asked.Shortcuts() {
		c.AddShortcut(s, w.shortcut)
	}
	w.desk.SetKeys(w.typed, w.shortcut)
	if runtime.GOOS == "darwin" {
		w.mac = &command.MacMenu{Set: w.win.SetMainMenu}
	}
	w.renewMacMenu()
}

// shortcut is a key pressed together with Ctrl or Alt.
func (w *Window) shortcut(pressed fyne.Shortcut) {
	w.tips.Clear()
	c, ok := w.asked.Pressed(pressed)
	if w.held != nil {
		w.held.shortcut(w, c)
		return
	}
	if ok && w.asked.Can(c) && (c.Always || c.Sizes && w.card.IsOpen(w.win.Canvas()) || w.win.Canvas().Overlays().Top() == nil) {
		c.Does()
	}
}

// typed is a key that is pressed alone or with Shift.
func (w *Window) typed(key *fyne.KeyEvent) {
	w.tips.Clear()
	if over := w.win.Canvas().Overlays(); over.Top() != nil { // a menu, a list or a sheet
		if key.Name == fyne.KeyEscape {
			over.Remove(over.Top())
		}
		return
	}
	if w.held != nil {
		w.held.key(key, w.win.Canvas().Focused() == nil)
		return
	}
	c, ok := w.asked.Typed(key.Name, w.shift())
	switch {
	case ok && w.asked.Can(c):
		c.Does()
	case !ok && w.win.Canvas().Focused() == nil && scrolls(key.Name):
		w.desk.Page().TypedKey(key)
	}
}

// scrolls reports whether a page has a use for a key.
func scrolls(key fyne.KeyName) bool {
	switch key {
	case fyne.KeySpace, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown:
		return true
	}
	return false
}
