package app

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// bind makes the keys work wherever the keyboard is: a page that has it hands
// on what it has no use for.
func (w *Window) bind() {
	w.commands = commands(runtime.GOOS)
	c := w.win.Canvas()
	c.SetOnTypedKey(w.typed)
	for _, does := range w.commands {
		for _, list := range [][]stroke{does.keys, does.also} {
			for _, s := range list {
				if !s.typed() {
					c.AddShortcut(s.shortcut(runtime.GOOS), w.shortcut)
				}
			}
		}
	}
	w.desk.SetKeys(w.typed, w.shortcut)
	if runtime.GOOS == "darwin" {
		w.mac = &macMenu{set: w.win.SetMainMenu}
	}
	w.renewMacMenu()
}

// shortcut is a key pressed together with Ctrl or Alt.
func (w *Window) shortcut(pressed fyne.Shortcut) {
	key, ok := pressed.(fyne.KeyboardShortcut)
	if !ok {
		return
	}
	c, ok := w.command(func(s stroke) bool {
		return !s.typed() && s.key == key.Key() && s.modifier(runtime.GOOS) == key.Mod()
	})
	if ok && w.can(c) && (c.always || c.sizes && w.cardOpen() || w.win.Canvas().Overlays().Top() == nil) {
		c.does(w)
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
	var with held
	if w.shift() {
		with = shiftKey
	}
	c, ok := w.command(func(s stroke) bool { return s == stroke{key.Name, with} })
	if !ok {
		c, ok = w.command(func(s stroke) bool { return s == stroke{key: key.Name} })
	}
	if ok {
		if w.can(c) {
			c.does(w)
		}
		return
	}
	switch key.Name {
	case fyne.KeySpace, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown:
		if w.win.Canvas().Focused() == nil {
			w.desk.Page().TypedKey(key)
		}
	}
}

// shiftHeld asks the desktop, as a key event does not say it.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
