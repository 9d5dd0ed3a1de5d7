package app

import (
	"path/filepath"

	"diptych/app/notebook"
	"diptych/app/panel"
	"diptych/compare/text"
)

func (w *Window) buildPanel() {
	w.panel = panel.New(w.notes.Box)
	w.panel.SetOnKey(w.typed)
	w.panel.Writing = func() bool { return w.notes.Writing() != "" }
	w.panel.OnItem = w.tappedItem
	w.panel.OnPlaces = func(places [2][]text.Span, words string) {
		w.change(func() { w.reading.Look(places, words, true) })
	}
	w.panel.OnSpoken = func(places [2][]text.Span, words string) {
		w.change(func() { w.reading.Look(places, words, false) })
	}
	w.bar.Panel.OnTapped = w.TogglePanel
}

func (w *Window) buildNotes() {
	n := notebook.New(w.work, filepath.Join(w.app.Storage().RootURI().Path(), "notes"))
	n.SetKeys(w.typed, w.shortcut)
	n.OnNote = w.tappedNote
	n.OnWriting = func() {
		if !w.panel.Box.Visible() {
			w.TogglePanel()
		}
		w.panel.Tabs.Choose(panel.TabNotes)
	}
	n.OnChanged = w.showNotes
	n.OnSay = w.say
	n.OnProblem = w.tell
	n.OnAsk = func(title, name string, chosen func(path string)) {
		w.saver.Ask(title, name, func(path string) {
			w.notice.Clear()
			chosen(path)
		})
	}
	n.OnSaved = w.tellNotes
	n.OnFocus = w.focus
	w.notes = n
}

func (w *Window) tappedNote(id string) {
	there := true
	w.change(func() { there = w.reading.FocusNote(id) })
	if !there {
		w.say("The words of this note are no longer in the article.")
	}
}

// say puts words into the foot of the window until something else is to be said.
func (w *Window) say(words string) {
	w.showHint(words)
	w.hint = ""
}

// tell says what is wrong, and a way out if there is one.
func (w *Window) tell(sentence, way string, out func()) {
	if way == "" {
		way, out = "Close", w.notice.Clear
	}
	w.notice.Say(sentence, way, out)
}

// tellNotes lets the other windows of the program read what this one saved.
func (w *Window) tellNotes(path string) {
	for _, x := range w.all.open {
		if x != w {
			x.notes.LookAt(path)
		}
	}
}

// showNotes draws what depends on the notes, and leaves the panel where it is.
func (w *Window) showNotes() {
	w.bar.SetChips(w.reading.Chips())
	w.desk.Refresh()
	w.refreshStatus()
}

// AddNote begins a note on the words that are selected, on one page or both,
// or else on what is in focus.
func (w *Window) AddNote() {
	if w.reading != nil {
		w.notes.Add(w.desk.Chosen())
	}
}

// lookForNotes reads what other programs wrote while the reader was there.
func (all *windows) lookForNotes() {
	for _, w := range all.open {
		w.notes.Look()
	}
}

// followPanel marks in the lists of the panel what is in focus.
func (w *Window) followPanel() {
	if w.reading != nil && w.panel.Box.Visible() {
		focus, _ := w.reading.Focus()
		w.notes.List.Select(focus.Note)
	}
	w.panel.Follow()
}
