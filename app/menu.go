package app

import (
	"fmt"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/kit"
)

// ShowMenu drops the menu from its button; from the corner of the window where
// the bar is not shown.
func (w *Window) ShowMenu() {
	m := fyne.NewMenu("", w.menuItems(runtime.GOOS)...)
	if w.bar.Box.Visible() {
		w.dropMenu(m, w.bar.Menu)
		return
	}
	kit.DropAt(m, w.win.Canvas(), fyne.NewPos(8, 8), nil)
}

func (w *Window) dropMenu(m *fyne.Menu, from fyne.CanvasObject) {
	w.tips.Clear()
	below := w.app.Driver().AbsolutePositionForObject(from).AddXY(0, from.Size().Height+2)
	kit.DropAt(m, w.win.Canvas(), below, nil)
}

// macMenu is the menus where a Mac has them, above all windows; elsewhere they
// drop from the button in the bar. They are set anew when anything of them has
// changed, or when another window is in use.
type macMenu struct {
	set     func(*fyne.MainMenu)
	outline string
}

// renewMacMenu follows what has changed in the window.
func (w *Window) renewMacMenu() {
	if w.mac == nil {
		return
	}
	m := w.mainMenu("darwin")
	var outline strings.Builder
	for _, menu := range m.Items {
		outlineOf(menu, &outline)
	}
	if w.all.inMenu == w && w.mac.outline == outline.String() {
		return
	}
	w.all.inMenu, w.mac.outline = w, outline.String()
	w.mac.set(m)
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

func (w *Window) mainMenu(goos string) *fyne.MainMenu {
	bar := fyne.NewMainMenu()
	for _, name := range menus {
		bar.Items = append(bar.Items, fyne.NewMenu(name, w.items(name, goos)...))
	}
	return bar
}

// menuItems is the menu of the button: the menus within, and what a reader who
// is lost looks for.
func (w *Window) menuItems(goos string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, name := range menus {
		items = append(items, submenu(name, w.items(name, goos)...))
	}
	items = append(items, fyne.NewMenuItemSeparator())
	for _, c := range w.commands {
		if c.quits || c.name == "Keys" {
			items = append(items, w.item(c, goos))
		}
	}
	return items
}

// items are the commands of one menu.
func (w *Window) items(menu, goos string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range w.commands {
		if c.menu != menu || c.hidden || c.hand != "" {
			continue
		}
		if c.apart && len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		items = append(items, w.item(c, goos))
	}
	return items
}

func (w *Window) item(c command, goos string) *fyne.MenuItem {
	if c.within != nil {
		return submenu(c.name, c.within(w)...)
	}
	item := fyne.NewMenuItem(c.name, func() { c.does(w) })
	disable(item, !w.can(c))
	item.Checked = c.on != nil && c.on(w)
	item.IsQuit = c.quits
	if len(c.keys) > 0 && !(goos == "darwin" && c.text) {
		s := c.keys[0]
		item.Shortcut = &desktop.CustomShortcut{KeyName: s.key, Modifier: s.modifier(goos)}
	}
	return item
}

// disable greys an item out. Fyne lets the keyboard do what is greyed out, so
// that nothing is left to do.
func disable(item *fyne.MenuItem, off bool) {
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

func checked(item *fyne.MenuItem, on bool) *fyne.MenuItem {
	item.Checked = on
	return item
}

// markItems repeats the chips, for those that find no room in the bar.
func (w *Window) markItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range w.bar.Shown {
		items = append(items, checked(fyne.NewMenuItem(fmt.Sprintf("%s %d", c.Label, c.Count), func() { w.flip(c) }), c.On))
	}
	return items
}

// sizeItems are the commands for the size of the text, and the sizes.
func (w *Window) sizeItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range w.commands {
		if c.sizes {
			items = append(items, w.item(c, runtime.GOOS))
		}
	}
	items = append(items, fyne.NewMenuItemSeparator())
	for _, size := range textSizes {
		items = append(items, checked(fyne.NewMenuItem(fmt.Sprintf("%g px", size), func() { w.SetTextSize(size) }), size == w.textSize()))
	}
	return items
}

func (w *Window) appearanceItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, a := range []struct {
		label string
		is    kit.Appearance
	}{{"As the desktop", kit.System}, {"Light", kit.Light}, {"Dark", kit.Dark}} {
		items = append(items, checked(fyne.NewMenuItem(a.label, func() { w.SetAppearance(a.is) }), w.appearance == a.is))
	}
	return items
}
