package app

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// ctrl is what the key for shortcuts is called on this system.
var ctrl = map[bool]string{false: "Ctrl", true: "⌘"}[runtime.GOOS == "darwin"]

// shortcut is a key pressed together with ctrl.
type shortcut struct {
	key  fyne.KeyName
	does func(w *Window)
}

var shortcuts = []shortcut{
	{fyne.KeyD, (*Window).Swap},
	{fyne.KeyL, (*Window).ToggleLock},
	{fyne.KeyO, (*Window).AskForFile},
	{fyne.KeyPlus, func(w *Window) { w.StepTextSize(1) }},
	{fyne.KeyEqual, func(w *Window) { w.StepTextSize(1) }},
	{fyne.KeyMinus, func(w *Window) { w.StepTextSize(-1) }},
	{fyne.Key0, (*Window).ResetTextSize},
	{fyne.KeyQ, (*Window).Close},
	{fyne.KeyW, (*Window).Close},
}

// bind makes the keys work wherever the keyboard is: a page that has it hands
// on what it has no use for.
func (w *Window) bind() {
	c := w.win.Canvas()
	c.SetOnTypedKey(w.typed)
	for _, s := range shortcuts {
		// A plus stands on shift on many keyboards.
		for _, m := range []fyne.KeyModifier{fyne.KeyModifierShortcutDefault, fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift} {
			c.AddShortcut(&desktop.CustomShortcut{KeyName: s.key, Modifier: m}, w.shortcut)
		}
	}
	for _, a := range w.desk.articles {
		a.OnKey = w.typed
		a.OnShortcut = w.shortcut
	}
}

func (w *Window) shortcut(pressed fyne.Shortcut) {
	key, ok := pressed.(*desktop.CustomShortcut)
	if !ok || key.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return
	}
	for _, s := range shortcuts {
		if s.key == key.KeyName {
			s.does(w)
			return
		}
	}
}

// typed is a key that is pressed without ctrl.
func (w *Window) typed(key *fyne.KeyEvent) {
	if over := w.win.Canvas().Overlays(); over.Top() != nil { // a menu, a list or a sheet
		if key.Name == fyne.KeyEscape {
			over.Remove(over.Top())
		}
		return
	}
	switch key.Name {
	case fyne.KeyF7:
		if w.shift() {
			w.Prev()
		} else {
			w.Next()
		}
	case fyne.KeyEscape:
		w.LetGo()
	case fyne.KeyF1:
		w.ShowKeys()
	case fyne.KeyF4:
		w.TogglePanel()
	case fyne.KeyF10:
		w.ShowMenu()
	case fyne.KeyF11:
		w.ToggleRoom()
	case fyne.KeySpace, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown:
		if w.win.Canvas().Focused() == nil {
			w.desk.articles[w.side].TypedKey(key)
		}
	}
}

// shiftHeld asks the desktop, as a key event does not say it.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// keySheet is what F1 shows.
var keySheet = [][2]string{
	{"F7, Shift F7", "next, previous mark"},
	{"Click", "a mark, a ribbon or a sentence: what stands beside it"},
	{"Double click", "a word: wherever it stands in both"},
	{"Esc", "let go of what is in focus"},
	{"Tab, Shift Tab", "through the bar, page A, page B and the findings"},
	{"Space, Page keys, arrows", "scroll the page that has the keyboard"},
	{"F4", "open or fold the findings"},
	{"↑ ↓, Enter, →", "among the findings: from row to row, show one, why it is there"},
	{ctrl + " L", "scroll the pages together, or each alone"},
	{ctrl + " D", "swap the pages"},
	{ctrl + " O", "open an article on the page that has the keyboard"},
	{ctrl + " +, " + ctrl + " −, " + ctrl + " 0", "larger, smaller, usual text"},
	{ctrl + " C", "copy what is selected"},
	{"F1", "this list"},
	{"F10", "menu"},
	{"F11", "for a room: whole screen, large type"},
	{ctrl + " Q", "quit"},
}

// ShowKeys lists the keys.
func (w *Window) ShowKeys() {
	list := container.New(layout.NewFormLayout())
	for _, k := range keySheet {
		list.Add(widget.NewLabelWithStyle(k[0], fyne.TextAlignTrailing, fyne.TextStyle{Bold: true}))
		list.Add(widget.NewLabel(k[1]))
	}
	dialog.NewCustom("Keys", "Close (Esc)", list, w.win).Show()
}
