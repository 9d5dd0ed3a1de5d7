package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/command"
	"diptych/app/kit"
)

// ShowMenu drops the menu from its button; from the corner of the window where
// the bar is not shown.
func (w *Window) ShowMenu() {
	if w.bar.Box.Visible() {
		w.dropMenu(w.asked.Button(), w.bar.Menu)
		return
	}
	kit.DropAt(fyne.NewMenu("", w.asked.Button()...), w.win.Canvas(), fyne.NewPos(8, 8), nil)
}

func (w *Window) dropMenu(items []*fyne.MenuItem, from fyne.CanvasObject) {
	w.tips.Clear()
	below := w.app.Driver().AbsolutePositionForObject(from).AddXY(0, from.Size().Height+2)
	kit.DropAt(fyne.NewMenu("", items...), w.win.Canvas(), below, nil)
}

// renewMacMenu follows what has changed in the window.
func (w *Window) renewMacMenu() {
	if w.mac == nil || w.InMenu == nil {
		return
	}
	asked := w.asked
	if w.held != nil { // nothing else is to be opened over it
		asked = asked.Always()
	}
	w.mac.Renew(asked, w.InMenu())
}

// sizes are the sizes of the text; now is the one in use.
func sizes(now float32, choose func(float32)) []*fyne.MenuItem {
	items := []*fyne.MenuItem{fyne.NewMenuItemSeparator()}
	for _, size := range textSizes {
		items = append(items, command.Choice(lang.L("{{.Size}} px", kit.With{"Size": kit.Decimal(size)}), size == now, func() { choose(size) }))
	}
	return items
}

// appearances are how the windows can look, each with more contrast or without;
// now is how they do.
func appearances(now kit.Appearance, choose func(kit.Appearance)) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for i, label := range []string{lang.L("As the desktop"), lang.L("Light"), lang.L("Dark")} {
		is := kit.Appearance(i)
		items = append(items, command.Choice(label, is == now.Plain(), func() { choose(is | now&kit.MoreContrast) }))
	}
	more := command.Choice(lang.L("More contrast"), now&kit.MoreContrast != 0, func() { choose(now ^ kit.MoreContrast) })
	return append(items, fyne.NewMenuItemSeparator(), more)
}
