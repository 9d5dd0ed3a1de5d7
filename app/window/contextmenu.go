package window

import (
	"fyne.io/fyne/v2"

	"diptych/app/command"
	"diptych/app/kit"
	"diptych/app/reading"
)

// menuWord is the longest word that the menu names in full, in characters.
const menuWord = 28

// showPageMenu drops the menu of a page at a place of the window. What it
// speaks of stands at byte pos, -1 beside the words.
func (w *Window) showPageMenu(s reading.Side, pos int, at fyne.Position) {
	w.tips.Clear()
	a := w.desk.Articles[s]
	kit.DropAt(fyne.NewMenu("", w.pageItems(s, pos)...), w.win.Canvas(), at, a.Return)
}

// pageItems are the items of that menu.
func (w *Window) pageItems(s reading.Side, pos int) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	add := func(can bool, item *fyne.MenuItem) {
		command.Disable(item, !can)
		items = append(items, item)
	}
	under, focused := reading.None, w.reading != nil && w.reading.Focused()
	if w.reading != nil && pos >= 0 {
		under = w.reading.Under(s, pos)
	}
	places := w.desk.Selections()
	selected := len(places[reading.A])+len(places[reading.B]) > 0
	key, ctrl := w.asked.Shown, command.Ctrl
	add(selected, key("Copy", command.Press(fyne.KeyC, ctrl), func() { w.desk.Copy(w.app.Clipboard()) }))
	add(selected || focused, key("Copy with source", command.Press(fyne.KeyC, ctrl|command.Shift), func() { w.desk.CopyWithSource(w.app.Clipboard()) }))
	if word, ok := w.desk.Articles[s].WordAt(pos); ok && w.reading != nil {
		name := reading.Brief(w.reading.Document(s).Plain(word.Span), menuWord)
		add(true, fyne.NewMenuItem("Find “"+name+"” in both articles", func() { w.tappedWord(s, word) }))
	}
	add(w.reading != nil && (selected || focused), key("Note…", command.Press(fyne.KeyM, ctrl), func() { w.notes.Add(w.desk.Chosen()) }))
	items = append(items, fyne.NewMenuItemSeparator())
	add(under != reading.None, fyne.NewMenuItem("What stands beside it", func() { w.desk.OnTick(s, under, pos) }))
	add(focused, key("Let go", command.Press(fyne.KeyEscape, 0), func() { w.change(w.reading.Clear) }))
	items = append(items, fyne.NewMenuItemSeparator())
	add(true, key("Select all", command.Press(fyne.KeyA, ctrl), w.desk.SelectAll))
	return items
}
