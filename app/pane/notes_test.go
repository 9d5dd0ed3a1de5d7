package pane

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"diptych/app/reading"
	"diptych/compare/text"
)

func noteRow(id, words string, tags ...string) reading.NoteRow {
	return reading.NoteRow{
		Note: reading.Note{ID: id, Text: words, Tags: tags}, Label: "Note on A and B",
		Evidence: [2]reading.Evidence{
			{Snippets: []reading.Snippet{{Who: "own voice", Runs: []reading.Run{{Text: "the old harbour"}}}}},
			{Snippets: []reading.Snippet{{Who: "own voice", Runs: []reading.Run{{Text: "the old stone harbour"}}}}},
		},
	}
}

func noteGroups() []reading.NoteGroup {
	gone := noteRow("gone", "It was a mistake to write this, or anything so long")
	gone.Gone = true
	away := noteRow("away", "Elsewhere.")
	away.Away = []reading.Away{{Article: "c.txt", Words: "the new harbour"}}
	return []reading.NoteGroup{
		{Rows: []reading.NoteRow{noteRow("one", "Which harbour?\n\nThere are two.", "places", "harbour", "a tag that is long"), gone}},
		{Title: "About another pair", Rows: []reading.NoteRow{away}},
	}
}

func TestNotes(t *testing.T) {
	start(t)
	n := NewNotes()
	var did []string
	for name, f := range map[string]*func(string){"take": &n.OnNote, "edit": &n.OnEdit, "delete": &n.OnDelete, "undo": &n.OnUndo} {
		*f = func(id string) { did = append(did, name+" "+id) }
	}
	c := windowOf(t, n, 340, 400)
	n.SetGroups(nil, "No notes.")
	if label := n.AccessibilityLabel(); !strings.HasPrefix(label, "No notes.") {
		t.Errorf("an empty list says %q", label)
	}
	n.SetGroups(noteGroups(), "")
	n.Select("one")
	golden(t, "notes/plain.xml", c)

	c.Focus(n)
	n.Point("one")
	press(n, fyne.KeyReturn)
	for range 2 {
		press(n, fyne.KeyRight)
		press(n, fyne.KeyReturn)
	}
	press(n, fyne.KeyDown)
	press(n, fyne.KeyReturn) // the row itself does nothing
	press(n, fyne.KeyRight)
	press(n, fyne.KeyReturn)
	press(n, fyne.KeyDown)
	press(n, fyne.KeyReturn)
	want := "[take one edit one delete one undo gone take away]"
	if got := fmt.Sprint(did); got != want {
		t.Errorf("did %s, want %s", got, want)
	}

	// A note that goes takes the selection with it; one that comes before moves it.
	n.SetGroups(append([]reading.NoteGroup{{Rows: []reading.NoteRow{noteRow("new", "New.")}}}, noteGroups()...), "")
	if n.ids[n.selected] != "one" {
		t.Errorf("selected is %q", n.ids[n.selected])
	}
	n.SetGroups(noteGroups()[1:], "")
	if n.selected != -1 {
		t.Error("what is gone is selected")
	}
}

func TestNoteEditor(t *testing.T) {
	start(t)
	e := NewNoteEditor()
	var did []string
	e.OnText = func(s string) { did = append(did, "text "+s) }
	e.OnTags = func(s string) { did = append(did, "tags "+s) }
	e.OnDone = func() { did = append(did, "done") }
	e.SetOnKey(func(k *fyne.KeyEvent) { did = append(did, string(k.Name)) }, func(s fyne.Shortcut) { did = append(did, s.ShortcutName()) })
	c := windowOf(t, e, 340, 320)
	e.Edit(noteRow("one", "Which of the two, as there is an old one and a stone one? It says\nharbour", "places", "two words"))
	c.Focus(e.Field())
	if wanted, least := e.Height(340); wanted <= least || least > 320 {
		t.Errorf("wants %v, needs %v", wanted, least)
	}
	test.Type(e.text, "?")
	press(e.text, fyne.KeyF7)
	e.text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierShortcutDefault})
	c.FocusNext()
	test.Type(c.Focused(), ",x")
	press(c.Focused(), fyne.KeyReturn)
	c.FocusNext()
	press(c.Focused(), fyne.KeySpace)
	press(e.text, fyne.KeyEscape)
	want := "[text Which of the two, as there is an old one and a stone one? It says\nharbour? F7 CustomDesktop:Control+D tags places, two words, tags places, two words,x done done done]"
	if got := fmt.Sprint(did); got != want {
		t.Errorf("did %q, want %q", got, want)
	}
	golden(t, "notes/editor.xml", c)
	e.SetSaved(false)
	if !strings.HasPrefix(e.saved.Text, "Not saved") {
		t.Errorf("when nothing can be saved it says %q", e.saved.Text)
	}
	e.SetSaved(true)
	if e.saved.Text != "Saved as you type" {
		t.Errorf("when it can again it says %q", e.saved.Text)
	}
}

// The leaf in the margin means the words of its note.
func TestTheLeafOfANote(t *testing.T) {
	a, _ := pageOf(t, truce(), 420, 250)
	words := find(t, a.doc, "in the north")
	a.SetMarks([]reading.Mark{{Span: words, Kind: reading.Noted, Item: reading.None}})
	pos := -1
	a.OnTapped = func(at int, on bool) {
		if on {
			pos = at
		}
	}
	x, y := a.page.leafAt(a.page.lineOf(words.Start))
	a.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x+4, y+4)})
	if pos != words.Start {
		t.Errorf("a click on it means byte %d, want %d", pos, words.Start)
	}
	pos = -1
	a.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x+4, y+60)})
	if pos != -1 {
		t.Errorf("a click below it means byte %d", pos)
	}
	if x < 0 || x+leafWide > a.page.left {
		t.Errorf("it stands at %v, words begin at %v", x, a.page.left)
	}
	a.SetMarks([]reading.Mark{{Span: text.Span{Start: 0, End: len(a.doc.Source)}, Kind: reading.Noted, Item: reading.None}})
}
