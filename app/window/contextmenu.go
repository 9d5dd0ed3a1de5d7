package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/command"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/sheet"
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
	add(selected, key(lang.L("Copy"), command.Press(fyne.KeyC, ctrl), func() { w.desk.Copy(w.app.Clipboard()) }))
	add(selected || focused, key(lang.L("Copy with source"), command.Press(fyne.KeyC, ctrl|command.Shift), func() { copyWithSource(w) }))
	add(focused, fyne.NewMenuItem(lang.L("Copy as HTML"), func() { copyFocus(w) }))
	if word, ok := w.desk.Articles[s].WordAt(pos); ok && w.reading != nil {
		name := reading.Brief(w.reading.Document(s).Plain(word.Span), menuWord)
		add(true, fyne.NewMenuItem(lang.L("Find “{{.Words}}” in both articles", kit.With{"Words": name}), func() { w.tappedWord(s, word) }))
	}
	add(w.reading != nil && (selected || focused), key(lang.L("Note…"), command.Press(fyne.KeyM, ctrl), func() { w.notes.Add(w.desk.Chosen()) }))
	items = append(items, fyne.NewMenuItemSeparator())
	add(under != reading.None, fyne.NewMenuItem(lang.L("What stands beside it"), func() { w.desk.OnTick(s, under, pos) }))
	add(focused, key(lang.L("Let go"), command.Press(fyne.KeyEscape, 0), func() { w.change(w.reading.Clear) }))
	items = append(items, fyne.NewMenuItemSeparator())
	add(true, key(lang.L("Select all"), command.Press(fyne.KeyA, ctrl), w.desk.SelectAll))
	return items
}

// showRowMenu drops the menu of a row of the panel.
func (w *Window) showRowMenu(item int, at fyne.Position) {
	w.tips.Clear()
	kit.DropAt(fyne.NewMenu("", rowItems(w, item)...), w.win.Canvas(), at, nil)
}

// rowItems are the items of that menu.
func rowItems(w *Window, item int) []*fyne.MenuItem {
	was, held := w.reading.Judged(item)
	items := []*fyne.MenuItem{
		w.asked.Shown(lang.L("Copy with both sources"), command.Press(fyne.KeyC, command.Ctrl), func() { copyRow(w, item) }),
		fyne.NewMenuItem(lang.L("Copy as HTML"), func() { copyAsHTML(w, w.reading.Items[item].Number(), "") }),
		fyne.NewMenuItem(lang.L("Note…"), func() { w.notes.Add(w.reading.Items[item].Places) }),
		fyne.NewMenuItemSeparator(),
	}
	if !held || !was.Aside {
		items = append(items, fyne.NewMenuItem(lang.L("Put aside as wrong…"), func() { judge(w, item, true) }))
	}
	if !held || was.Aside {
		items = append(items, fyne.NewMenuItem(lang.L("Confirm…"), func() { judge(w, item, false) }))
	}
	if held {
		back := lang.L("No longer confirmed")
		if was.Aside {
			back = lang.L("Bring back")
		}
		items = append(items, fyne.NewMenuItem(back, func() { w.notes.Unjudge(was.ID) }))
	}
	return items
}

// copyRow puts a row on the clipboard: what was found, and the words of both
// articles with where they come from.
func copyRow(w *Window, item int) {
	it := w.reading.Items[item]
	words := it.Heading() + ": " + it.Claim
	if cited := w.desk.CiteAt(w.reading.Quotable(item)); cited != "" {
		words += "\n\n" + cited
	}
	w.app.Clipboard().SetContent(words + "\n")
	w.status.Say(lang.L("Copied, with where the words come from."))
}

// copyWithSource puts what was chosen on the clipboard, with where it comes
// from; of a note first what it says.
func copyWithSource(w *Window) {
	words := w.desk.Cite()
	if words == "" {
		return
	}
	if note := noteInFocus(w); note != "" {
		words = note + "\n\n" + words
	}
	w.app.Clipboard().SetContent(words)
}

// noteInFocus is what the note says that is in focus while nothing is selected.
func noteInFocus(w *Window) string {
	places := w.desk.Selections()
	if w.reading == nil || len(places[reading.A])+len(places[reading.B]) > 0 {
		return ""
	}
	focus, _ := w.reading.Focus()
	for _, g := range w.reading.Notes() {
		for _, n := range g.Rows {
			if focus.Note != "" && n.ID == focus.Note {
				return n.Text
			}
		}
	}
	return ""
}

// copyFocus copies what is in focus as HTML.
func copyFocus(w *Window) {
	if w.reading == nil {
		return
	}
	switch focus, _ := w.reading.Focus(); {
	case focus.Note != "":
		copyAsHTML(w, 0, focus.Note)
	case focus.Item != reading.None:
		copyAsHTML(w, w.reading.Items[focus.Item].Number(), "")
	}
}

// copyAsHTML puts the source of a piece of a page on the clipboard, which holds
// plain text only: what was found, the words of both articles, and where they
// come from.
func copyAsHTML(w *Window, number int, note string) {
	if page := exported(w, false).Excerpt(number, note); page != "" {
		w.app.Clipboard().SetContent(page)
		w.status.Say(lang.L("Copied as the source of a web page, with where the words come from."))
	}
}

// judge asks why a finding is put aside or confirmed, and keeps both.
func judge(w *Window, item int, aside bool) {
	it := w.reading.Items[item]
	was, _ := w.reading.Judged(item)
	title, way := lang.L("Confirm what was found"), lang.L("Confirm")
	if aside {
		title, way = lang.L("Put aside as wrong"), lang.L("Put aside")
	}
	r := w.reading
	sheet.Reason(w.win.Canvas(), title, it.Heading()+": "+it.Claim, way, func(reason string) {
		if r != w.reading {
			return
		}
		w.notes.Judge(reading.Judgement{ID: was.ID, Key: r.Key(item), Aside: aside, Reason: reason, Places: it.Heads()})
		if f, _ := r.Focus(); aside && f.Item == item {
			w.change(r.Clear)
		}
	})
}
