package window

import (
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"diptych/app/notebook"
	"diptych/app/panel"
	"diptych/app/reading"
	"diptych/compare/text"
)

func (w *Window) buildPanel() {
	w.panel = panel.New(w.notes.Box)
	w.panel.SetOnKey(w.typed)
	w.panel.SetOnPoint(w.tips.PointAt)
	w.panel.Writing = func() bool { return w.notes.Writing() != "" }
	w.panel.OnItem = w.desk.OnItem
	w.panel.OnMenu = w.showRowMenu
	w.panel.OnCopy = func(item int) { copyRow(w, item) }
	w.panel.SetOnShortcut(w.shortcut)
	w.panel.OnFollow = func(f reading.Focus) { w.notes.List.Select(f.Note) }
	w.panel.OnPlaces = func(places [2][]text.Span, words string) {
		w.change(func() { w.reading.Look(places, words, true) })
	}
	w.panel.OnSpoken = func(places [2][]text.Span, words string) {
		w.change(func() { w.reading.Look(places, words, false) })
	}
	w.bar.Panel.OnTapped = func() { w.table.TogglePanel() }
}

func (w *Window) buildNotes() {
	n := notebook.New(w.work, filepath.Join(w.app.Storage().RootURI().Path(), "notes"))
	n.SetKeys(w.typed, w.shortcut)
	n.OnNote = func(id string) {
		there := true
		w.change(func() { there = w.reading.FocusNote(id) })
		if !there {
			w.status.Say(lang.L("The words of this note are no longer in the article."))
		}
	}
	n.OnWriting = func() {
		if !w.panel.Box.Visible() {
			w.table.TogglePanel()
		}
		w.panel.Tabs.Choose(panel.TabNotes)
	}
	n.OnChanged = func() { // the panel stays where it is
		w.bar.SetChips(w.reading.Chips())
		w.desk.Refresh()
		w.refreshStatus()
	}
	n.OnJudged = func() {
		w.panel.Rejudge()
		w.refresh()
	}
	n.OnSay = w.status.Say
	n.OnProblem = w.notice.Say
	n.OnAsk = func(title, name string, chosen func(path string)) {
		w.saver.Ask(title, name, func(path string) {
			w.notice.Clear()
			chosen(path)
		})
	}
	n.OnSaved = func() { w.OnNotes() }
	n.OnFocus = w.focus
	w.notes = n
}

// sayDone says what was done beside the notes, and offers to undo it.
func sayDone(w *Window, sentence string, undo func()) {
	w.told = w.notes.Acts()
	w.notice.SayDone(sentence, undo)
}

// takeBack undoes what was done last: what a notice says, or a change in the notes.
func takeBack(w *Window) {
	if w.notes.Since(w.told) || !w.notice.Undo() {
		w.notes.TakeBack()
	}
}
