package app

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
	"diptych/seeds/note"
)

// notes is what readers wrote on the two articles that are open, and the note
// that is being written.
type notes struct {
	folder string               // where the notes on the founding articles are kept, and those that have no other place
	books  map[string]*notebook // by path
	pair   [2]*notebook         // one and the same where both articles have their notes in one file
	names  [2]string            // of the articles, as anchors have them
	docs   [2]*text.Document
	spots  [2]map[note.Anchor]locus // where the words of anchors stand in docs, as far as it was asked

	shown   []reading.Note
	gone    []written // deleted since the pair was opened
	editing *written  // nil when none is
	before  note.Note // as it was when editing began
	kept    note.Note // as this window saved it last
	warned  bool      // that there are notes in this window only
}

// locus is where the words of an anchor stand, if they do.
type locus struct {
	text.Span
	ok bool
}

// written is a note and where it is kept.
type written struct {
	note.Note
	book *notebook
}

func newNotes(a fyne.App) *notes {
	return &notes{folder: filepath.Join(a.Storage().RootURI().Path(), "notes"), books: map[string]*notebook{}}
}

// list is all notes that the two notebooks hold, as the reading wants them; of
// the one that is being written only where it stands. Notes whose words moved
// are amended.
func (n *notes) list() []reading.Note {
	var list []reading.Note
	there := map[string]bool{}
	for side, book := range n.pair {
		if book == nil || book.file == nil || side > 0 && book == n.pair[0] {
			continue
		}
		for _, x := range book.Notes() {
			placed, moved := n.place(&x, reading.Side(side))
			if moved {
				book.Amend(x)
			}
			if n.editing != nil && n.editing.ID == x.ID {
				placed.Text, placed.Tags = "", nil
			}
			list = append(list, placed)
			there[x.ID] = true
		}
	}
	for _, x := range n.gone {
		if there[x.ID] {
			continue // another window brought it back, or wrote on it
		}
		placed, _ := n.place(&x.Note, reading.Side(slices.Index(n.pair[:], x.book)))
		placed.Gone = true
		list = append(list, placed)
	}
	return list
}

// place finds the words of a note that is kept with the article of a side, and
// anchors it anew where they stand elsewhere or read otherwise.
func (n *notes) place(x *note.Note, home reading.Side) (placed reading.Note, moved bool) {
	placed = reading.Note{ID: x.ID, Text: x.Text, Tags: x.Tags}
	x.Anchors = slices.Clone(x.Anchors)
	for i, a := range x.Anchors {
		s, open := n.sideOf(a, i, home)
		if !open {
			placed.Away = append(placed.Away, reading.Away{Article: a.Article, Words: a.Exact})
			continue
		}
		at := n.locate(a, s)
		if !at.ok {
			placed.Lost[s] = append(placed.Lost[s], a.Exact)
			continue
		}
		placed.Places[s] = append(placed.Places[s], at.Span)
		if (at.Span != text.Span{Start: a.Start, End: a.End} || n.docs[s].Text(at.Span) != a.Exact) {
			x.Anchors[i] = note.Mark(n.names[s], n.docs[s], at.Span)
			moved = true
		}
	}
	return placed, moved
}

// locate looks for the words of an anchor once: to learn that they are lost may
// take some milliseconds, and is asked at every letter that is typed.
func (n *notes) locate(a note.Anchor, s reading.Side) locus {
	at, known := n.spots[s][a]
	if !known {
		at.Span, at.ok = a.Find(n.docs[s])
		n.spots[s][a] = at
	}
	return at
}

// sideOf is the page an anchor is about, the i-th of its note. The first names
// the article beside which the note is kept, also where that was renamed.
func (n *notes) sideOf(a note.Anchor, i int, home reading.Side) (s reading.Side, open bool) {
	mine, other := n.names[home], home.Other()
	switch {
	case i > 0 && a.Article == n.names[other]:
		return other, true
	case a.Article == mine:
		return home, true
	case a.Article == n.names[other] && n.pair[home] == n.pair[other]:
		return other, true
	case i == 0 && note.Beside(a.Article) != note.Beside(mine):
		return home, true
	}
	return home, false
}

// anchors marks the first place of either side.
func (n *notes) anchors(places [2][]text.Span) (list []note.Anchor, home *notebook) {
	for s, spans := range places {
		if len(spans) == 0 {
			continue
		}
		if a := note.Mark(n.names[s], n.docs[s], spans[0]); a.Exact != "" {
			list = append(list, a)
			home = cmp.Or(home, n.pair[s])
		}
	}
	return list, home
}

// find is a note of the two notebooks.
func (n *notes) find(id string) (x written, ok bool) {
	for _, book := range n.pair {
		if book == nil || book.file == nil {
			continue
		}
		list := book.Notes()
		if i := slices.IndexFunc(list, func(m note.Note) bool { return m.ID == id }); i >= 0 {
			return written{list[i], book}, true
		}
	}
	return x, false
}

// keep saves the note that is being written, as it is now. Where another window
// wrote on it meanwhile, that stays, and this one goes on as a note of its own.
func (n *notes) keep() {
	x := n.editing
	if there, ok := n.find(x.ID); ok && (there.Text != n.kept.Text || !slices.Equal(there.Tags, n.kept.Tags)) {
		x.Note = note.Note{ID: note.New("").ID, Text: x.Text, Tags: x.Tags, Anchors: x.Anchors}
		n.before = note.Note{}
	}
	n.kept = x.Note
	if blank(n.editing.Note) {
		n.editing.book.Delete(n.editing.ID)
	} else {
		n.editing.book.Put(n.editing.Note)
	}
}

// buildNotes joins the Notes tab to the window.
func (w *Window) buildNotes() {
	w.notes = newNotes(w.app)
	list, editor := w.panel.notes, w.panel.editor
	list.OnNote = w.tappedNote
	list.OnEdit = w.EditNote
	list.OnDelete = w.DeleteNote
	list.OnUndo = w.UndoDelete
	list.OnKey = w.typed
	editor.OnText = func(s string) { w.writeNote(func(x *written) { x.Text = s }) }
	editor.OnTags = func(s string) { w.writeNote(func(x *written) { x.Tags = reading.Tags(s) }) }
	editor.OnDone = w.EndNote
	editor.SetOnKey(w.typed, w.shortcut)
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

// openNotes reads the notes on a pair, and shows those that are known already.
func (w *Window) openNotes(books [2]*book) {
	n := w.notes
	w.leaveNote()
	n.gone = nil
	for s, b := range books {
		n.names[s], n.pair[s], n.docs[s] = b.Name, w.notebook(b), w.reading.Document(reading.Side(s))
		n.spots[s] = map[note.Anchor]locus{}
	}
	w.listNotes()
	for _, k := range n.pair {
		k.Look()
	}
}

// notebook is the one on an article, not yet read when it is new.
func (w *Window) notebook(b *book) *notebook {
	n := w.notes
	path, spare := filepath.Join(n.folder, filepath.Base(note.Beside(b.Name))), ""
	if b.path != "" {
		path, spare = note.Beside(b.path), spareFor(n.folder, b.path)
	}
	if k, ok := n.books[path]; ok {
		return k
	}
	k := newNotebook(w.work, b.Name, path, spare)
	n.books[path] = k
	k.OnRead = func() { w.notesRead(k) }
	k.OnSaved = func() {
		n.warned = false
		w.panel.editor.SetSaved(true)
		w.tellNotes(k)
	}
	k.OnMoved = func() {
		w.notice.Say(fmt.Sprintf("The notes on %s are kept in %s, because nothing can be written beside the article.", k.article, k.spare), "Close", w.notice.Clear)
	}
	k.OnError = func(err error) { w.refuseNotes(k, err) }
	return k
}

// notesRead shows what is in a notebook now, if that is not what is shown.
func (w *Window) notesRead(k *notebook) {
	n := w.notes
	if w.reading != nil && slices.Contains(n.pair[:], k) && !reflect.DeepEqual(n.list(), n.shown) {
		w.showNotes()
	}
}

// tellNotes lets the other windows of the program read what this one saved.
func (w *Window) tellNotes(k *notebook) {
	for _, x := range w.all.open {
		for _, other := range x.notes.books {
			if x != w && other.path == k.path {
				other.Look()
			}
		}
	}
}

// refuseNotes says why notes could not be read or saved, and the way out.
func (w *Window) refuseNotes(k *notebook, err error) {
	if x := w.notes.editing; x != nil && x.book == k {
		w.panel.editor.SetSaved(false)
	}
	var e *note.Error
	if !errors.As(err, &e) {
		fyne.LogError("the notes in "+k.path, err)
		w.notice.Say(fmt.Sprintf("The notes in %s could not be read or saved. What you type stays in this window.", k.path), "Save the notes elsewhere…", func() { w.askForNotes(k) })
		return
	}
	sentence := fmt.Sprintf("%s: %s. %s.", e.File, e.Problem, upper(e.Cure))
	if sentence == k.told {
		return // at the last letter
	}
	k.told = sentence
	w.notice.Say(sentence, "Save the notes elsewhere…", func() { w.askForNotes(k) })
}

// askForNotes lets the reader choose another file for notes.
func (w *Window) askForNotes(k *notebook) {
	w.askWhere("Save the notes elsewhere", filepath.Base(k.path), func(path string) {
		w.notice.Clear()
		k.Elsewhere(path)
	})
}

// listNotes gives the notes to the reading and the panel.
func (w *Window) listNotes() {
	w.notes.shown = w.notes.list()
	w.reading.SetNotes(w.notes.shown)
	groups, empty := w.reading.Notes(), "No notes on these two articles. Select words on a page, or on both, and press "+ctrl+" M."
	if x := w.notes.editing; x != nil {
		for i := range groups {
			groups[i].Rows = slices.DeleteFunc(groups[i].Rows, func(r reading.NoteRow) bool { return r.ID == x.ID })
		}
		groups = slices.DeleteFunc(groups, func(g reading.NoteGroup) bool { return len(g.Rows) == 0 })
		empty = "No other notes on these two articles."
	}
	w.panel.notes.SetGroups(groups, empty)
}

// showNotes draws what depends on the notes, and leaves the panel where it is.
func (w *Window) showNotes() {
	w.listNotes()
	w.bar.SetChips(w.reading.Chips())
	w.desk.Refresh()
	w.refreshStatus()
}

// AddNote begins a note on the words that are selected, on one page or both,
// or else on what is in focus.
func (w *Window) AddNote() {
	if w.reading == nil {
		return
	}
	for _, k := range w.notes.pair {
		k.Wait()
	}
	anchors, book := w.notes.anchors(w.desk.Chosen())
	if len(anchors) == 0 {
		w.say("To write a note, select words on a page or on both, or take a mark into focus, then press " + ctrl + " M.")
		return
	}
	w.leaveNote()
	w.editNote(written{note.New("", anchors...), book})
}

// EditNote takes a note up again.
func (w *Window) EditNote(id string) {
	w.leaveNote()
	if x, ok := w.notes.find(id); ok {
		w.editNote(x)
	}
}

func (w *Window) editNote(x written) {
	n := w.notes
	n.editing, n.before, n.kept = &x, x.Note, x.Note
	x.book.told = ""
	w.panel.editor.SetSaved(true)
	placed, _ := n.place(&x.Note, reading.Side(slices.Index(n.pair[:], x.book)))
	if !w.panel.box.Visible() {
		w.TogglePanel()
	}
	w.panel.tabs.Choose(tabNotes)
	w.showNotes()
	w.panel.edit(w.reading.NoteRow(placed))
	w.win.Canvas().Focus(w.panel.editor.Field())
}

// writeNote is a change of the note that is being written. Where it stands on the
// pages changes only with the first letter and the last.
func (w *Window) writeNote(change func(x *written)) {
	x := w.notes.editing
	if x == nil {
		return
	}
	was := blank(x.Note)
	change(x)
	w.notes.keep()
	if blank(x.Note) != was {
		w.showNotes()
	}
}

// EndNote ends the writing of a note. One on which nothing is written is none.
func (w *Window) EndNote() {
	id := ""
	if w.notes.editing != nil {
		id = w.notes.editing.ID
	}
	w.leaveNote()
	w.showNotes()
	w.panel.notes.Point(id)
	w.win.Canvas().Focus(w.panel.notes)
}

// leaveNote ends the writing where it is. A note of which all was taken out is
// deleted like any other, and can be brought back.
func (w *Window) leaveNote() {
	n := w.notes
	if n.editing == nil {
		return
	}
	x := *n.editing
	n.editing = nil
	if blank(x.Note) && !blank(n.before) {
		n.gone = append(n.gone, written{n.before, x.book})
	}
	w.panel.edit(reading.NoteRow{})
}

// DeleteNote takes a note away, and keeps its row as the way back.
func (w *Window) DeleteNote(id string) {
	x, ok := w.notes.find(id)
	if !ok {
		return
	}
	w.notes.gone = append(w.notes.gone, x)
	x.book.Delete(id)
	w.showNotes()
}

// UndoDelete brings back a note that was deleted since the pair was opened.
func (w *Window) UndoDelete(id string) {
	n := w.notes
	i := slices.IndexFunc(n.gone, func(x written) bool { return x.ID == id })
	if i < 0 {
		return
	}
	x := n.gone[i]
	n.gone = slices.Delete(n.gone, i, i+1)
	if _, back := n.find(id); !back {
		x.book.Put(x.Note)
	}
	w.showNotes()
}

// lookForNotes reads what other programs wrote while the reader was there.
func (all *windows) lookForNotes() {
	for _, w := range all.open {
		for _, k := range w.notes.pair {
			if k != nil {
				k.Look()
			}
		}
	}
}

// finishNotes waits until what was typed is on the disk. Where it cannot be
// written it says so, the first time, and reports false.
func (w *Window) finishNotes() bool {
	n := w.notes
	var unsaved *notebook
	for _, k := range n.books {
		if !k.Finish() {
			unsaved = k
		}
	}
	if unsaved == nil || n.warned {
		w.leaveNote()
		return true
	}
	n.warned = true
	w.notice.Say(fmt.Sprintf("Notes on %s could not be saved; they are in this window only. Close the window again to close it without them.", unsaved.article),
		"Save the notes elsewhere…", func() { w.askForNotes(unsaved) })
	return false
}

// notesLayout sets the editor above the list, as long as a note is written.
type notesLayout struct{ editor *pane.NoteEditor }

func (notesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 120) }

func (l notesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const list = 120 // as much of it as stays on screen where there is room
	var high float32
	if l.editor.Visible() {
		wanted, least := l.editor.Height(size.Width)
		high = min(size.Height, max(least, min(wanted, size.Height-kit.Scaled(list))))
		l.editor.Resize(fyne.NewSize(size.Width, high))
	}
	objects[1].Move(fyne.NewPos(0, high))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-high))
}
