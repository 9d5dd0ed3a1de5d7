package app

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

func (w *Window) pageItems(s reading.Side, pos int) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	add := func(can bool, item *fyne.MenuItem) {
		command.Disable(item, !can)
		items = append(items, item)
	}
	item, focused := reading.None, false
	if w.reading != nil {
		_, focused = w.reading.Focus()
		if pos >= 0 {
			item = w.reading.Under(s, pos)
		}
	}
	places := w.desk.Selections()
	selected := len(places[reading.A])+len(places[reading.B]) > 0
	add(selected, w.asked.Shown("Copy", command.Press(fyne.KeyC, command.Ctrl), func() { w.desk.Copy(w.app.Clipboard()) }))
	add(selected || focused, w.asked.Shown("Copy with source", command.Press(fyne.KeyC, command.Ctrl|command.Shift), w.CopyWithSource))
	if word, ok := w.desk.Articles[s].WordAt(pos); ok && w.reading != nil {
		name := reading.Brief(w.reading.Document(s).Plain(word.Span), menuWord)
		add(true, fyne.NewMenuItem("Find “"+name+"” in both articles", func() { w.tappedWord(s, word) }))
	}
	add(w.reading != nil && (selected || focused), w.asked.Shown("Note…", command.Press(fyne.KeyM, command.Ctrl), w.AddNote))
	items = append(items, fyne.NewMenuItemSeparator())
	add(item != reading.None, fyne.NewMenuItem("What stands beside it", func() {
		w.change(func() { w.reading.FocusAt(item, s, pos) })
	}))
	add(focused, w.asked.Shown("Let go", command.Press(fyne.KeyEscape, 0), func() { w.change(w.reading.Clear) }))
	items = append(items, fyne.NewMenuItemSeparator())
	add(true, w.asked.Shown("Select all", command.Press(fyne.KeyA, command.Ctrl), w.desk.SelectAll))
	return items
}
