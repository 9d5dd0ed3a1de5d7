// Package command is what a reader can ask for: one table behind the menus, the
// keys and the list of keys.
package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Command is something a reader can ask for.
type Command struct {
	Menu string   // the menu it stands in
	Name string   // as menus and lists say it
	Keys []Stroke // shown and bound
	Also []Stroke // bound, and shown nowhere
	Hand string   // how it is done where no key is bound here: "Double click"
	Does func()   // nil: it is done by hand, and stands on the list of keys only

	On     func() bool             // whether it is ticked; nil: never
	Within func() []*fyne.MenuItem // a menu of its own in place of Does
	Pair   bool                    // it needs two articles
	Always bool                    // its keys work behind a sheet too
	Sizes  bool                    // it stands in the menu of sizes
	Text   bool                    // a field for text has a use for its keys too, and on a Mac the menu would take them
	Hidden bool                    // not in a menu
	Apart  bool                    // a line in the menu before it
	Quits  bool                    // it ends the program: a Mac puts it in a place of its own
}

// Menus are the menus in their order.
var Menus = []string{"File", "Edit", "View", "Go", "Library", "Lesson", "Help"}

// Table is all commands of a window as they are on a system.
type Table struct {
	Commands []Command
	System   string      // as Go names it: "darwin"
	Pair     func() bool // whether two articles are open
}

// Can reports whether a command has something to work on.
func (t *Table) Can(c Command) bool { return !c.Pair || t.Pair() }

// Always is the table of those that work at any time, for a window that shows
// something else.
func (t *Table) Always() *Table {
	always := *t
	always.Commands = nil
	for _, c := range t.Commands {
		if c.Always {
			always.Commands = append(always.Commands, c)
		}
	}
	return &always
}

// Typed finds what a key asks for that comes as a key and not as a shortcut:
// with Shift, or else without.
func (t *Table) Typed(key fyne.KeyName, shift bool) (Command, bool) {
	if shift {
		if c, ok := t.find(func(s Stroke) bool { return s == Stroke{key, Shift} }); ok {
			return c, true
		}
	}
	return t.find(func(s Stroke) bool { return s == Stroke{Key: key} })
}

// Pressed finds what a shortcut asks for.
func (t *Table) Pressed(pressed fyne.Shortcut) (Command, bool) {
	key, ok := pressed.(fyne.KeyboardShortcut)
	if !ok {
		return Command{}, false
	}
	return t.find(func(s Stroke) bool {
		return !s.typed() && s.Key == key.Key() && s.Modifier(t.System) == key.Mod()
	})
}

func (t *Table) find(pressed func(Stroke) bool) (Command, bool) {
	for _, c := range t.Commands {
		for _, list := range [][]Stroke{c.Keys, c.Also} {
			for _, s := range list {
				if pressed(s) {
					return c, true
				}
			}
		}
	}
	return Command{}, false
}

// Shortcuts are those that Fyne has to know of.
func (t *Table) Shortcuts() []fyne.Shortcut {
	var list []fyne.Shortcut
	for _, c := range t.Commands {
		for _, strokes := range [][]Stroke{c.Keys, c.Also} {
			for _, s := range strokes {
				if !s.typed() {
					list = append(list, s.shortcut(t.System))
				}
			}
		}
	}
	return list
}

// ShiftHeld asks the desktop, as a key event does not say it.
func ShiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
