package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"diptych/app/pane"
	"diptych/app/reading"
)

// ShowMenu drops the menu from its button.
func (w *Window) ShowMenu() {
	m := fyne.NewMenu("",
		fyne.NewMenuItem("Open on page A…", func() { w.askFor(reading.A) }),
		fyne.NewMenuItem("Open on page B…", func() { w.askFor(reading.B) }),
		withCtrl("Swap the pages", fyne.KeyD, w.Swap),
		fyne.NewMenuItem("About these two articles…", w.ShowSources),
		fyne.NewMenuItemSeparator(),
		within("Marks", w.markItems()...),
		within("Text size", w.sizeItems()...),
		within("Appearance", w.appearanceItems()...),
		checked(withCtrl("Scroll the pages together", fyne.KeyL, w.ToggleLock), w.desk.locked),
		checked(withKey("Findings beside the pages", fyne.KeyF4, 0, w.TogglePanel), w.panel.box.Visible()),
		withKey("For a room", fyne.KeyF11, 0, w.ToggleRoom),
		fyne.NewMenuItemSeparator(),
		withKey("Keys", fyne.KeyF1, 0, w.ShowKeys),
		withCtrl("Quit", fyne.KeyQ, w.Close),
	)
	w.dropMenu(m, w.bar.menu)
}

func (w *Window) dropMenu(m *fyne.Menu, from fyne.CanvasObject) {
	widget.NewPopUpMenu(m, w.win.Canvas()).ShowAtRelativePosition(fyne.NewPos(0, from.Size().Height+2), from)
}

func within(label string, items ...*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, nil)
	item.ChildMenu = fyne.NewMenu("", items...)
	item.Disabled = len(items) == 0
	return item
}

func checked(item *fyne.MenuItem, on bool) *fyne.MenuItem {
	item.Checked = on
	return item
}

// withCtrl is an item that a shortcut does too; the menu only shows it.
func withCtrl(label string, key fyne.KeyName, does func()) *fyne.MenuItem {
	return withKey(label, key, fyne.KeyModifierShortcutDefault, does)
}

func withKey(label string, key fyne.KeyName, with fyne.KeyModifier, does func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, does)
	item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: with}
	return item
}

// markItems repeats the chips, for those that find no room in the bar.
func (w *Window) markItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range w.bar.shown {
		items = append(items, checked(fyne.NewMenuItem(fmt.Sprintf("%s %d", c.Label, c.Count), func() { w.flip(c) }), c.On))
	}
	return items
}

func (w *Window) sizeItems() []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		withCtrl("Larger", fyne.KeyPlus, func() { w.StepTextSize(1) }),
		withCtrl("Smaller", fyne.KeyMinus, func() { w.StepTextSize(-1) }),
		withCtrl("Usual", fyne.Key0, w.ResetTextSize),
		fyne.NewMenuItemSeparator(),
	}
	for _, size := range textSizes {
		items = append(items, checked(fyne.NewMenuItem(fmt.Sprintf("%g px", size), func() { w.SetTextSize(size) }), size == w.textSize()))
	}
	return items
}

func (w *Window) appearanceItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, a := range []struct {
		label string
		is    pane.Appearance
	}{{"As the desktop", pane.System}, {"Light", pane.Light}, {"Dark", pane.Dark}} {
		items = append(items, checked(fyne.NewMenuItem(a.label, func() { w.SetAppearance(a.is) }), w.appearance == a.is))
	}
	return items
}

// ShowSources says where the facts about the two articles come from, and what
// had to be done to read their files.
func (w *Window) ShowSources() {
	if w.reading == nil {
		return
	}
	var b strings.Builder
	for s, book := range w.pair {
		fmt.Fprintf(&b, "## %s: %s\n\n", reading.Side(s), book.headline())
		for _, line := range facts(book) {
			fmt.Fprintf(&b, "%s\n\n", line)
		}
	}
	words := widget.NewRichTextFromMarkdown(b.String())
	words.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom("These two articles", "Close", words, w.win)
	d.Resize(fyne.NewSize(560, 420))
	d.Show()
}

// facts lists in words what is known about an article and whence.
func facts(b *book) []string {
	f := b.doc.Fields
	var lines []string
	for _, known := range [][2]string{
		{"Outlet", f.Outlet}, {"Agency", f.Agency}, {"By", f.Byline}, {"Dateline", f.Dateline}, {"Date", f.Date}, {"Address", f.URL}, {"File", b.id()},
	} {
		if known[1] != "" {
			lines = append(lines, known[0]+": "+known[1])
		}
	}
	if b.Basis != "" {
		lines = append(lines, "How this is known: "+b.Basis)
	}
	return append(lines, b.Notes...)
}
