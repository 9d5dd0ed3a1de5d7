package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/reading"
)

// command is something a reader can ask for. The list of them is the one
// source of the menus, the shortcuts and the list of keys.
type command struct {
	menu string          // the menu it stands in
	name string          // as menus and lists say it
	keys []stroke        // shown and bound
	also []stroke        // bound, and shown nowhere
	hand string          // how it is done where no key is bound here: "Double click"
	does func(w *Window) // nil: it is done by hand, and stands on the list of keys only

	on     func(w *Window) bool             // whether it is ticked; nil: never
	within func(w *Window) []*fyne.MenuItem // a menu of its own in place of does
	pair   bool                             // it needs two articles
	always bool                             // its keys work behind a sheet too
	sizes  bool                             // it stands in the menu of sizes
	text   bool                             // a field for text has a use for its keys too, and on a Mac the menu would take them
	hidden bool                             // not in a menu
	apart  bool                             // a line in the menu before it
	quits  bool                             // it ends the program: a Mac puts it in a place of its own
}

// menus are the menus in their order.
var menus = []string{"File", "Edit", "View", "Go", "Help"}

// commands are all commands as they are on the system named.
func commands(goos string) []command {
	mac := goos == "darwin"
	return []command{
		{menu: "File", name: "Open on page A…", does: func(w *Window) { w.askFor(reading.A) }},
		{menu: "File", name: "Open on page B…", does: func(w *Window) { w.askFor(reading.B) }},
		{menu: "File", name: "Paste an article…", keys: only(fyne.KeyV, ctrlKey), does: (*Window).Paste, text: true},
		{menu: "File", name: "Open on the page used last…", keys: only(fyne.KeyO, ctrlKey), does: (*Window).AskForFile, hidden: true},
		{menu: "File", name: "Save the comparison…", keys: only(fyne.KeyS, ctrlKey), does: (*Window).SaveComparison, pair: true, apart: true},
		{menu: "File", name: "About these two articles…", does: (*Window).ShowSources, pair: true},
		{menu: "File", name: "New window", keys: only(fyne.KeyN, ctrlKey), does: (*Window).NewWindow, apart: true},
		{menu: "File", name: "Close", keys: only(fyne.KeyW, ctrlKey), does: (*Window).Close, always: true},
		{menu: "File", name: "Quit", keys: only(fyne.KeyQ, ctrlKey), does: (*Window).Quit, always: true, quits: true},

		{menu: "Edit", name: "Copy", keys: only(fyne.KeyC, ctrlKey), does: func(w *Window) { w.desk.Copy(w.app.Clipboard()) }, text: true},
		{menu: "Edit", name: "Copy with source", keys: only(fyne.KeyC, ctrlKey|shiftKey), does: (*Window).CopyWithSource, pair: true},
		{menu: "Edit", name: "Select all", keys: only(fyne.KeyA, ctrlKey), does: func(w *Window) { w.desk.SelectAll() }, text: true},
		{menu: "Edit", name: "Select", hand: "Shift arrows"},
		{menu: "Edit", name: "What can be done with a word", hand: "Shift F10"},
		{menu: "Edit", name: "Find in both articles", keys: only(fyne.KeyF, ctrlKey), does: (*Window).Find, pair: true, apart: true},
		{menu: "Edit", name: "Next hit", keys: only(fyne.KeyF3, 0), also: only(fyne.KeyG, ctrlKey), does: func(w *Window) { w.StepFind(1) }, pair: true},
		{menu: "Edit", name: "Previous hit", keys: only(fyne.KeyF3, shiftKey), also: only(fyne.KeyG, ctrlKey|shiftKey), does: func(w *Window) { w.StepFind(-1) }, pair: true},
		{menu: "Edit", name: "Note on the words selected", keys: only(fyne.KeyM, ctrlKey), does: (*Window).AddNote, pair: true, apart: true},

		{menu: "View", name: "Marks", within: (*Window).markItems, pair: true},
		{menu: "View", name: "How the text is set…", does: (*Window).ShowTypography},
		{menu: "View", name: "Text size", within: (*Window).sizeItems},
		{menu: "View", name: "Appearance", within: (*Window).appearanceItems},
		{
			menu: "View", name: "Articles beside the pages", keys: only(fyne.KeyB, ctrlKey), does: (*Window).ToggleSide, apart: true,
			on: func(w *Window) bool { return w.library.Box.Visible() },
		},
		{
			menu: "View", name: "Findings beside the pages", keys: only(fyne.KeyF4, 0), does: (*Window).TogglePanel,
			on: func(w *Window) bool { return w.panel.Box.Visible() },
		},
		{menu: "View", name: "Usual widths", does: (*Window).UsualWidths},
		{
			menu: "View", name: "Scroll the pages together", keys: only(fyne.KeyL, ctrlKey), does: (*Window).ToggleLock,
			on: func(w *Window) bool { return w.desk.Locked() },
		},
		{
			menu: "View", name: "For a room", does: (*Window).ToggleRoom,
			keys: first(mac, stroke{fyne.KeyF, ctrlKey | macCtrl}, stroke{fyne.KeyF11, 0}),
			on:   func(w *Window) bool { return w.win.FullScreen() },
		},
		{
			menu: "View", name: "Larger text", does: func(w *Window) { w.StepTextSize(1) }, keys: only(fyne.KeyPlus, ctrlKey),
			// A plus stands on shift on many keyboards.
			also: []stroke{{fyne.KeyEqual, ctrlKey}, {fyne.KeyEqual, ctrlKey | shiftKey}, {fyne.KeyPlus, ctrlKey | shiftKey}}, hidden: true, sizes: true,
		},
		{
			menu: "View", name: "Smaller text", does: func(w *Window) { w.StepTextSize(-1) }, keys: only(fyne.KeyMinus, ctrlKey),
			also: []stroke{{fyne.KeyMinus, ctrlKey | shiftKey}}, hidden: true, sizes: true,
		},
		{menu: "View", name: "Usual text size", keys: only(fyne.Key0, ctrlKey), does: (*Window).ResetTextSize, hidden: true, sizes: true},

		{
			menu: "Go", name: "Next mark", does: (*Window).Next, pair: true,
			keys: first(mac, stroke{fyne.KeyJ, ctrlKey}, stroke{fyne.KeyF7, 0}),
		},
		{
			menu: "Go", name: "Previous mark", does: (*Window).Prev, pair: true,
			keys: first(mac, stroke{fyne.KeyJ, ctrlKey | shiftKey}, stroke{fyne.KeyF7, shiftKey}),
		},
		{menu: "Go", name: "Let go of what is in focus", keys: only(fyne.KeyEscape, 0), does: (*Window).LetGo},
		{menu: "Go", name: "Swap the pages", keys: only(fyne.KeyD, ctrlKey), does: (*Window).Swap, pair: true, apart: true},
		{menu: "Go", name: "What stands beside a mark or a ribbon", hand: "Click"},
		{menu: "Go", name: "A word, wherever it stands in both", hand: "Double click"},
		{menu: "Go", name: "Bar, articles, page A, page B, findings", hand: "Tab, Shift Tab"},
		{menu: "Go", name: "Scroll the page", hand: "Space, Page, arrows"},
		{menu: "Go", name: "Among articles and findings", hand: "↑, ↓, Enter, →"},

		{menu: "Help", name: "Keys", keys: first(mac, stroke{fyne.KeySlash, ctrlKey}, stroke{fyne.KeyF1, 0}), does: (*Window).ShowKeys},
		{menu: "Help", name: "The log", does: (*Window).ShowLog},
		{menu: "Help", name: "About Diptych", does: (*Window).ShowAbout, apart: true},
		{
			menu: "Help", name: "Menu", keys: only(fyne.KeyF10, 0), does: (*Window).ShowMenu, hidden: true,
			also: []stroke{{desktop.KeyMenu, 0}},
		},
	}
}

func only(key fyne.KeyName, with held) []stroke { return []stroke{{key, with}} }

// first puts one stroke before the other where it is used at all: a key
// beyond F1 is hard to reach on a Mac.
func first(used bool, s, other stroke) []stroke {
	if used {
		return []stroke{s, other}
	}
	return []stroke{other}
}

// command finds what a stroke asks for.
func (w *Window) command(pressed func(stroke) bool) (command, bool) {
	for _, c := range w.commands {
		for _, list := range [][]stroke{c.keys, c.also} {
			for _, s := range list {
				if pressed(s) {
					return c, true
				}
			}
		}
	}
	return command{}, false
}

// can reports whether a command has something to work on.
func (w *Window) can(c command) bool { return w.reading != nil || !c.pair }
