package command

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Bar is the menus side by side, as a Mac has them.
func (t *Table) Bar() *fyne.MainMenu {
	bar := fyne.NewMainMenu()
	for _, name := range Menus {
		bar.Items = append(bar.Items, fyne.NewMenu(lang.L(name), t.items(name)...))
	}
	return bar
}

// Button is the menu of the button: the menus within.
func (t *Table) Button() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, name := range Menus {
		items = append(items, submenu(lang.L(name), t.items(name)...))
	}
	return items
}

// Sizes are the commands for the size of the text.
func (t *Table) Sizes() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range t.Commands {
		if c.Sizes {
			items = append(items, t.item(c))
		}
	}
	return items
}

// items are the commands of one menu.
func (t *Table) items(menu string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range t.Commands {
		if c.Menu != menu || c.Hidden || c.Hand != "" {
			continue
		}
		if c.Apart && len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		items = append(items, t.item(c))
	}
	return items
}

func (t *Table) item(c Command) *fyne.MenuItem {
	if c.Within != nil {
		return submenu(c.Name, c.Within()...)
	}
	item := fyne.NewMenuItem(c.Name, c.Does)
	Disable(item, !t.Can(c))
	item.Checked = c.On != nil && c.On()
	item.IsQuit = c.Quits
	if len(c.Keys) > 0 && !(t.System == "darwin" && c.Text) {
		item.Shortcut = c.Keys[0].custom(t.System)
	}
	return item
}

// Shown is an item that a key does too; the menu only shows it.
func (t *Table) Shown(label string, by Stroke, does func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, does)
	item.Shortcut = by.custom(t.System)
	return item
}

// Disable greys an item out. Fyne lets the keyboard do what is greyed out, so
// that nothing is left to do.
func Disable(item *fyne.MenuItem, off bool) {
	item.Disabled = off
	if off {
		item.Action = nil
	}
}

func submenu(label string, items ...*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, nil)
	item.ChildMenu = fyne.NewMenu("", items...)
	item.Disabled = len(items) == 0
	return item
}

// Choice is an item that is ticked where it is on.
func Choice(label string, on bool, choose func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, choose)
	item.Checked = on
	return item
}

// MacMenu is the menus where a Mac has them, above all windows; elsewhere they
// drop from the button in the bar. They are set anew when anything of them has
// changed, or when another window is in use.
type MacMenu struct {
	Set     func(*fyne.MainMenu)
	outline string
}

// Renew follows what has changed in the window. inUse says that the menu is
// its own already.
func (m *MacMenu) Renew(t *Table, inUse bool) {
	bar := t.Bar()
	var outline strings.Builder
	for _, menu := range bar.Items {
		outlineOf(menu, &outline)
	}
	if inUse && m.outline == outline.String() {
		return
	}
	m.outline = outline.String()
	m.Set(bar)
}

// outlineOf writes what a reader sees of a menu.
func outlineOf(m *fyne.Menu, to *strings.Builder) {
	for _, item := range m.Items {
		fmt.Fprintln(to, m.Label, item.Label, item.Checked, item.Disabled)
		if item.ChildMenu != nil {
			outlineOf(item.ChildMenu, to)
		}
	}
}
