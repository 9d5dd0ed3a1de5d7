// Package notebook is what readers write on the two articles that are open:
// the list of their notes, the editor of one, and the files that keep them.
package notebook

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
	"diptych/seeds/note"
)

// Article is what a notebook knows of an article that notes are about.
type Article struct {
	Name string // of its file, as anchors have it
	Path string // "" for an article that is no file; its notes are kept in the folder of the notebook
}

// Notebook is what readers wrote on the two articles that are open, and the
// note that is being written.
type Notebook struct {
	Box       *fyne.Container
	OnNote    func(id string)                                    // a row was taken
	OnWriting func()                                             // a note is taken up: the box is to be seen
	OnChanged func()                                             // the pages show other notes
	OnJudged  func()                                             // the reader holds something else of what was found
	OnSay     func(words string)                                 // in passing
	OnProblem func(sentence, way string, out func())             // way is "" where nothing can be done about it
	OnAsk     func(title, name string, chosen func(path string)) // for a file to save in
	OnSaved   func()                                             // for other windows to see
	OnFocus   func(fyne.Focusable)                               // the keyboard is to go there

	List   *pane.Notes
	Editor *pane.NoteEditor

	worker  *background.Worker
	folder  string             // where the notes on the founding articles are kept, and those that have no other place
	binders map[string]*binder // by path

	reading *reading.Reading // nil until the first pair is there
	pair    [2]*binder       // one and the same where both articles have their notes in one file
	names   [2]string        // of the articles, as anchors have them
	docs    [2]*text.Document
	spots   [2]map[note.Anchor]locus // where the words of anchors stand in docs, as far as it was asked

	shown    []reading.Note
	held     []reading.Judgement
	gone     []written     // deleted since the pair was opened
	changes  []change      // made since then, the last one at the end
	undone   []change      // of those, taken back and not written over since
	acts     int           // see Acts
	editing  *written      // nil when none is
	before   note.Note     // as it was when editing began
	kept     note.Note     // as this window saved it last
	warned   bool          // that there are notes in this window only
	slow     bool          // and that because saving them takes too long
	patience time.Duration // of the end
}

// locus is where the words of an anchor stand, if they do.
type locus struct {
	text.Span
	ok bool
}

// written is a note and where it is kept.
type written struct {
	note.Note
	binder *binder
}

// New makes a notebook that saves by worker, and in folder what has no place
// beside its article.
func New(worker *background.Worker, folder string) *Notebook {
	n := &Notebook{List: pane.NewNotes(), Editor: pane.NewNoteEditor(), worker: worker, folder: folder, binders: map[string]*binder{}, patience: longest}
	n.Editor.Hide()
	n.Box = &fyne.Container{Layout: notesLayout{n.Editor}, Objects: []fyne.CanvasObject{n.Editor, n.List}}
	n.List.OnNote = func(id string) { n.OnNote(id) }
	n.List.OnEdit = n.Edit
	n.List.OnDelete = n.Delete
	n.List.OnUndo = n.Undo
	n.Editor.OnText = func(s string) { n.write(func(x *written) { x.Text = s }) }
	n.Editor.OnTags = func(s string) { n.write(func(x *written) { x.Tags = reading.Tags(s) }) }
	n.Editor.OnDone = n.End
	return n
}

// SetKeys hands on keys and shortcuts that list and editor have no use for.
func (n *Notebook) SetKeys(typed func(*fyne.KeyEvent), shortcut func(fyne.Shortcut)) {
	n.List.OnKey = typed
	n.Editor.SetOnKey(typed, shortcut)
}

// Show reads the notes on a pair, and lists those that are known already.
func (n *Notebook) Show(r *reading.Reading, articles [2]Article) {
	n.leave()
	was := n.pair
	n.reading, n.held = r, nil
	for s, a := range articles {
		n.names[s], n.pair[s], n.docs[s] = a.Name, n.binderOf(a), r.Document(reading.Side(s))
		n.spots[s] = map[note.Anchor]locus{}
	}
	if n.pair != was && n.pair != [2]*binder{was[1], was[0]} {
		n.gone, n.changes, n.undone = nil, nil, nil
	}
	n.list()
	n.Look()
}

// binderOf is the notes on an article, not yet read when they are new.
func (n *Notebook) binderOf(a Article) *binder {
	path, spare := filepath.Join(n.folder, filepath.Base(note.Beside(a.Name))), ""
	if a.Path != "" {
		path, spare = note.Beside(a.Path), spareFor(n.folder, a.Path)
	}
	if k, ok := n.binders[path]; ok {
		return k
	}
	k := newBinder(n.worker, n.folder, a.Name, path, spare)
	n.binders[path] = k
	k.OnRead = func() { n.read(k) }
	k.OnSaved = func() {
		n.warned, n.slow = false, false
		n.Editor.SetSaved(true)
		n.OnSaved()
	}
	k.OnMoved = func() {
		n.OnProblem(lang.L("The notes on {{.Article}} are kept in {{.File}}, because nothing can be written beside the article.", kit.With{"Article": k.article, "File": k.spare}), "", nil)
	}
	k.OnError = func(err error) { n.refuse(k, err) }
	return k
}

// read shows what is in a file now, if that is not what is shown.
func (n *Notebook) read(k *binder) {
	if n.reading != nil && slices.Contains(n.pair[:], k) && (!reflect.DeepEqual(n.notes(), n.shown) || !reflect.DeepEqual(n.judgements(), n.held)) {
		n.renew()
	}
}

// refuse says why notes could not be read or saved, and the way out.
func (n *Notebook) refuse(k *binder, err error) {
	if x := n.editing; x != nil && x.binder == k {
		n.Editor.SetSaved(false)
	}
	var e *note.Error
	if !errors.As(err, &e) {
		fyne.LogError("the notes in "+k.path, err)
		n.offer(k, lang.L("The notes in {{.File}} could not be read or saved. What you type stays in this window.", kit.With{"File": k.path}))
		return
	}
	sentence := fmt.Sprintf("%s: %s. %s.", e.File, kit.Say(e.Problem), reading.Capital(kit.Say(e.Cure)))
	if sentence == k.told {
		return // at the last letter
	}
	k.told = sentence
	n.offer(k, sentence)
}

// offer says what is wrong with notes, and lets the reader choose another file
// for them.
func (n *Notebook) offer(k *binder, sentence string) {
	n.OnProblem(sentence, lang.L("Save the notes elsewhere…"), func() {
		n.OnAsk(lang.L("Save the notes elsewhere"), filepath.Base(k.path), k.Elsewhere)
	})
}

// list gives the notes to the reading and to the list.
func (n *Notebook) list() {
	n.shown = n.notes()
	n.reading.SetNotes(n.shown)
	if held := n.judgements(); !reflect.DeepEqual(held, n.held) {
		n.held = held
		n.reading.SetJudged(held)
		n.OnJudged()
	}
	groups, empty := n.reading.Notes(), lang.L("No notes on these two articles. Select words on a page, or on both, and press {{.Key}}.", kit.With{"Key": kit.KeysHere(fyne.KeyM)})
	if x := n.editing; x != nil {
		for i := range groups {
			groups[i].Rows = slices.DeleteFunc(groups[i].Rows, func(r reading.NoteRow) bool { return r.ID == x.ID })
		}
		groups = slices.DeleteFunc(groups, func(g reading.NoteGroup) bool { return len(g.Rows) == 0 })
		empty = lang.L("No other notes on these two articles.")
	}
	n.List.SetGroups(groups, empty)
}

// renew lists the notes and lets the pages show them.
func (n *Notebook) renew() {
	n.list()
	n.OnChanged()
}

// Add begins a note on the first place of either side.
func (n *Notebook) Add(places [2][]text.Span) {
	if n.reading == nil {
		return
	}
	anchors, home := n.anchors(places)
	if len(anchors) == 0 {
		n.OnSay(lang.L("To write a note, select words on a page or on both, or take a mark into focus, then press {{.Key}}.", kit.With{"Key": kit.KeysHere(fyne.KeyM)}))
		return
	}
	n.leave()
	n.edit(written{note.New("", anchors...), home})
}

// Edit takes a note up again.
func (n *Notebook) Edit(id string) {
	n.leave()
	if x, ok := n.find(id); ok {
		n.edit(x)
	}
}

func (n *Notebook) edit(x written) {
	n.editing, n.before, n.kept = &x, x.Note, x.Note
	x.binder.told = ""
	n.Editor.SetSaved(true)
	placed, _ := n.place(&x.Note, reading.Side(slices.Index(n.pair[:], x.binder)))
	n.OnWriting()
	n.renew()
	n.Editor.Show()
	n.Editor.Edit(n.reading.NoteRow(placed))
	n.Box.Refresh()
	n.OnFocus(n.Editor.Field())
}

// Writing is the note that is being written, "" for none.
func (n *Notebook) Writing() (id string) {
	if n.editing == nil {
		return ""
	}
	return n.editing.ID
}

// Text is what stands in the editor, "" when no note is written.
func (n *Notebook) Text() string {
	if !n.Editor.Visible() {
		return ""
	}
	return n.Editor.Text()
}

// write is a change of the note that is being written. Where it stands on the
// pages changes only with the first letter and the last.
func (n *Notebook) write(change func(x *written)) {
	x := n.editing
	if x == nil {
		return
	}
	was := blank(x.Note)
	n.acts++
	change(x)
	n.keep()
	if blank(x.Note) != was {
		n.renew()
	}
}

// keep saves the note that is being written, as it is now. Where another window
// wrote on it meanwhile, that stays, and this one goes on as a note of its own.
func (n *Notebook) keep() {
	x := n.editing
	if there, ok := n.find(x.ID); ok && (there.Text != n.kept.Text || !slices.Equal(there.Tags, n.kept.Tags)) {
		x.Note = note.Note{ID: note.New("").ID, Text: x.Text, Tags: x.Tags, Anchors: x.Anchors}
		n.before = note.Note{}
	}
	n.kept = x.Note
	if blank(n.editing.Note) {
		n.editing.binder.Delete(n.editing.ID)
	} else {
		n.editing.binder.Put(n.editing.Note)
	}
}

// End ends the writing of a note. One on which nothing is written is none.
func (n *Notebook) End() {
	id := n.Writing()
	n.leave()
	n.renew()
	n.List.Point(id)
	n.OnFocus(n.List)
}

// leave ends the writing where it is. A note of which all was taken out is
// deleted like any other, and can be brought back.
func (n *Notebook) leave() {
	if n.editing == nil {
		return
	}
	x := *n.editing
	n.editing = nil
	after := x
	if blank(x.Note) {
		after.Text, after.Tags = "", nil
	}
	n.did(written{n.before, x.binder}, after)
	if blank(x.Note) && !blank(n.before) {
		n.gone = append(n.gone, written{n.before, x.binder})
	}
	n.Editor.Hide()
	n.Box.Refresh()
}

// Look reads what other programs wrote on the pair.
func (n *Notebook) Look() {
	for _, k := range n.pair {
		if k != nil {
			k.Look()
		}
	}
}

// longest is how long the end waits for what was typed to be written.
const longest = 3 * time.Second

// Finish waits until what was typed is on the disk. Where it cannot be written,
// or that takes too long, it says so, the first time, and reports false.
func (n *Notebook) Finish() bool {
	if n.warned && n.slow {
		n.leave()
		return true
	}
	var unsaved, slow *binder
	until := time.Now().Add(n.patience)
	for _, k := range n.binders {
		saved, ended := k.Finish(time.Until(until))
		if !ended {
			slow = k
		} else if !saved {
			unsaved = k
		}
	}
	if slow == nil && (unsaved == nil || n.warned) {
		n.leave()
		return true
	}
	n.warned, n.slow = true, slow != nil
	if slow != nil {
		n.OnProblem(lang.L("The notes on {{.Article}} are still being saved. Close the window again to close it without waiting.", kit.With{"Article": slow.article}), "", nil)
		return false
	}
	n.offer(unsaved, lang.L("Notes on {{.Article}} could not be saved; they are in this window only. Close the window again to close it without them.", kit.With{"Article": unsaved.article}))
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
