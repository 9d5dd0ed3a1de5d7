package app

import (
	"fmt"

	"fyne.io/fyne/v2"

	"diptych/app/command"
	"diptych/app/kit"
)

// ShowMenu drops the menu from its button; from the corner of the window where
// the bar is not shown.
func (w *Window) ShowMenu() {
	m := fyne.NewMenu("", w.asked.Button()...)
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

// renewMacMenu follows what has changed in the window.
func (w *Window) renewMacMenu() {
	if w.mac != nil {
		inUse := w.all.inMenu == w
		w.all.inMenu = w
		w.mac.Renew(w.asked, inUse)
	}
}

// markItems repeats the chips, for those that find no room in the bar.
func (w *Window) markItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range w.bar.Shown {
		items = append(items, command.Choice(fmt.Sprintf("%s %d", c.Label, c.Count), c.On, func() { w.flip(c) }))
	}
	return items
}

// sizeItems are the commands for the size of the text, and the sizes.
func (w *Window) sizeItems() []*fyne.MenuItem {
	items := w.asked.Sizes()
	items = append(items, fyne.NewMenuItemSeparator())
	for _, size := range textSizes {
		items = append(items, command.Choice(fmt.Sprintf("%g px", size), size == w.textSize(), func() { w.SetTextSize(size) }))
	}
	return items
}

func (w *Window) appearanceItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, a := range []struct {
		label string
		is    kit.Appearance
	}{{"As the desktop", kit.System}, {"Light", kit.Light}, {"Dark", kit.Dark}} {
		items = append(items, command.Choice(a.label, w.appearance == a.is, func() { w.SetAppearance(a.is) }))
	}
	return items
}
