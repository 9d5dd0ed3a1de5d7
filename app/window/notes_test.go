package window

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"diptych/app/background/byhand"
	"diptych/app/panel"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/compare/text"
	"diptych/seeds/note"
)

// noted is a folder with the two ships, and a storage of the program beside it.
func noted(t testing.TB) (a, b string) {
	t.Helper()
	t.Setenv("TMPDIR", t.TempDir())
	dir := t.TempDir()
	a, b = filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt")
	rewrite(t, a, shipA)
	rewrite(t, b, shipB)
	return a, b
}

func rewrite(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func selectWords(t testing.TB, w *Window, s reading.Side, words string) {
	t.Helper()
	w.desk.Articles[s].Select(spanOf(t, w, s, words))
}

// onDisk is what another program would read, as "text #tag #tag; text".
func onDisk(t testing.TB, article string) string {
	t.Helper()
	f, err := note.Open(note.Beside(article))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, n := range f.Notes() {
		for _, tag := range n.Tags {
			n.Text += " #" + tag
		}
		list = append(list, n.Text)
	}
	return strings.Join(list, "; ")
}

// noteRows is the list of notes as "label: text", with the titles of its groups.
func noteRows(w *Window) string {
	var list []string
	for _, g := range w.reading.Notes() {
		if g.Title != "" {
			list = append(list, "== "+g.Title)
		}
		for _, r := range g.Rows {
			label := strings.TrimPrefix(r.Label, "Note on ")
			if r.Gone {
				label = "deleted"
			}
			list = append(list, label+": "+r.Text)
		}
	}
	return strings.Join(list, "\n")
}

// jot writes a note on words and ends it.
func jot(t testing.TB, w *Window, l *byhand.Work, s reading.Side, words, text string) (id string) {
	t.Helper()
	selectWords(t, w, s, words)
	pressCtrl(w, fyne.KeyM)
	id = w.notes.Writing()
	test.Type(w.win.Canvas().Focused(), text)
	w.notes.End()
	w.desk.Articles[s].Select(text0)
	l.Finish()
	return id
}

var text0 text.Span

func TestANoteIsOnDiskAfterEveryLetter(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	selectWords(t, w, reading.A, "three hundred yellow umbrellas")
	pressCtrl(w, fyne.KeyM)
	if w.panel.Tabs.Chosen() != panel.TabNotes || !w.notes.Editor.Visible() {
		t.Fatal("nowhere to write")
	}
	field := w.win.Canvas().Focused()
	typed := ""
	for _, r := range "who paid?" {
		field.TypedRune(r)
		l.Finish()
		typed += string(r)
		if got := onDisk(t, a); got != typed {
			t.Fatalf("typed %q, on disk %q", typed, got)
		}
	}
	w.win.Canvas().FocusNext()
	test.Type(w.win.Canvas().Focused(), "money, #Mayor")
	l.Finish()
	if got := onDisk(t, a); got != "who paid? #money #Mayor" {
		t.Errorf("on disk %q", got)
	}
	if onDisk(t, b) != "" {
		t.Error("the other article has it too")
	}
	if s := w.State(); s.Noted != 1 || s.Note != "who paid?" || s.Lost != 0 {
		t.Errorf("the state says %d notes, %d lost, %q", s.Noted, s.Lost, s.Note)
	}
	w.notes.Editor.OnDone()
	if w.notes.Editor.Visible() || w.win.Canvas().Focused() != fyne.Focusable(w.notes.List) || noteRows(w) != "A: who paid?" {
		t.Errorf("after the end: editor %v, rows %q", w.notes.Editor.Visible(), noteRows(w))
	}
	if on, ok := w.State().Chips["Notes"]; !on || !ok {
		t.Error("no chip for the notes")
	}
}

// What was typed while a save was under way is saved after it, in one.
func TestLettersTypedDuringASave(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	selectWords(t, w, reading.A, "at noon")
	w.notes.Add(w.desk.Chosen())
	field := w.win.Canvas().Focused()
	field.TypedRune('x')
	if len(l.Begun) != 1 {
		t.Fatalf("%d pieces of work for a letter", len(l.Begun))
	}
	byhand.Run(&l.Begun)
	test.Type(field, "yz")
	if len(l.Begun) != 0 {
		t.Error("two saves of one file at a time")
	}
	byhand.Run(&l.Ready)
	if len(l.Begun) != 1 {
		t.Fatalf("%d saves for what was typed meanwhile", len(l.Begun))
	}
	l.Finish()
	if got := onDisk(t, a); got != "xyz" {
		t.Errorf("on disk %q", got)
	}
	test.Type(field, " and more")
	w.Close() // nothing was begun yet
	if got := onDisk(t, a); got != "xyz and more" {
		t.Errorf("after the end %q", got)
	}
	l.Finish()
}

// A window that was killed, not closed, has lost nothing that was saved.
func TestAnotherStartSeesTheNotes(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	jot(t, w, l, reading.B, "A crowd came.", "how many?")
	jot(t, w, l, reading.A, "frightened", "loaded")
	v, _ := start(t, a, b)
	if got := noteRows(v); got != "A: loaded\nB: how many?" {
		t.Errorf("rows\n%s", got)
	}
	v.notes.List.OnNote(v.reading.Notes()[0].Rows[0].ID)
	f, ok := v.reading.Focus()
	if !ok || v.reading.Document(reading.A).Text(f.Places[reading.A][0]) != "frightened" {
		t.Errorf("a row leads to %+v", f)
	}
	if v.panel.Tabs.Chosen() != panel.TabNotes {
		t.Error("the list went away")
	}
	v.desk.OnItem(0)
	v.desk.OnTapped(reading.A, strings.Index(shipA, "frightened")+2, true)
	if f, _ := v.reading.Focus(); f.Note == "" || v.panel.Tabs.Chosen() != panel.TabNotes {
		t.Errorf("a click on the mark leads to %+v", f)
	}
}

func TestANoteOnAPair(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	selectWords(t, w, reading.A, "the town")
	selectWords(t, w, reading.B, "A crowd came.")
	if w.desk.Articles[reading.A].Selection().Empty() {
		t.Fatal("a selection on B takes that on A away")
	}
	w.notes.Add(w.desk.Chosen())
	test.Type(w.win.Canvas().Focused(), "the same people?")
	l.Finish()
	press(w, fyne.KeyF7) // read on while it is being written
	if w.panel.Tabs.Chosen() != panel.TabNotes {
		t.Error("the page that is written on went away")
	}
	w.notes.End()
	pressCtrl(w, fyne.KeyD)
	l.Finish()
	if got := names(w) + " " + noteRows(w); got != "b.txt a.txt A and B: the same people?" {
		t.Errorf("swapped: %s", got)
	}
	n := w.reading.Notes()[0].Rows[0]
	w.reading.FocusNote(n.ID)
	f, _ := w.reading.Focus()
	if len(f.Places[reading.A]) != 1 || w.reading.Document(reading.A).Text(f.Places[reading.A][0]) != "A crowd came." {
		t.Errorf("focus %+v", f)
	}

	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]}) // b.txt is not open any more
	l.Finish()
	if got := noteRows(w); got != "== About another pair\nB: the same people?" {
		t.Errorf("in another pair: %q", got)
	}
	if away := w.reading.Notes()[0].Rows[0].Away; len(away) != 1 || away[0].Article != "b.txt" {
		t.Errorf("names %+v", away)
	}
}

func TestANoteOnWhatIsInFocus(t *testing.T) {
	a, b := noted(t)
	w, _ := start(t, a, b)
	w.notes.Add(w.desk.Chosen())
	if w.notes.Editor.Visible() || !strings.Contains(w.status.Text(), "select words") {
		t.Errorf("with nothing selected: status %q", w.status.Text())
	}
	w.Next()
	if strings.Contains(w.status.Text(), "select words") {
		t.Error("the hint stays")
	}
	w.notes.Add(w.desk.Chosen())
	if s := w.State(); s.Noted != 0 {
		t.Error("a note on which nothing is written counts")
	}
	w.notes.End()
	if _, err := os.Stat(note.Beside(a)); err == nil {
		t.Error("a note on which nothing was written left a file")
	}
	w.notes.Add(w.desk.Chosen())
	test.Type(w.win.Canvas().Focused(), "both")
	if w.notes.End(); noteRows(w) != "A and B: both" {
		t.Errorf("rows %q", noteRows(w))
	}
}

func TestKeysInTheEditor(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	selectWords(t, w, reading.A, "at noon")
	w.notes.Add(w.desk.Chosen())
	field := w.win.Canvas().Focused()
	test.Type(field, "Word")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(field, "two")
	field.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyPlus, Modifier: fyne.KeyModifierShortcutDefault})
	if w.desk.Type().Size != 20 {
		t.Error("the window’s shortcuts do not work in the editor")
	}
	field.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if w.notes.Writing() != "" {
		t.Error("Ctrl+Enter does not end the note")
	}
	id := w.reading.Notes()[0].Rows[0].ID
	w.notes.List.OnEdit(id)
	field = w.win.Canvas().Focused()
	test.Type(field, "!")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	l.Finish()
	if got := onDisk(t, a); got != "Word\ntwo!" || w.notes.Writing() != "" {
		t.Errorf("on disk %q", got)
	}
}

// A reader who turned to the notes stays there, whatever is drawn anew.
func TestTheNotesStayInFront(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	jot(t, w, l, reading.A, "at noon", "when?")
	w.Next()
	if w.panel.Tabs.Chosen() == panel.TabNotes {
		t.Error("a mark that is taken into focus does not show its row")
	}
	w.panel.Tabs.Choose(panel.TabNotes)
	w.flip(w.bar.Shown[0])
	w.ToggleRoom()
	w.Look()
	l.Finish()
	if w.panel.Tabs.Chosen() != panel.TabNotes {
		t.Error("turned away from the notes")
	}
}

func TestDeleteAndUndo(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	id := jot(t, w, l, reading.A, "at noon", "when?")
	jot(t, w, l, reading.B, "A crowd came.", "how many?")
	w.notes.List.OnDelete(id)
	l.Finish()
	if got := noteRows(w); got != "B: how many?\ndeleted: when?" || onDisk(t, a) != "" {
		t.Errorf("rows %q, on disk %q", got, onDisk(t, a))
	}
	if s := w.State(); s.Noted != 1 {
		t.Errorf("%d notes", s.Noted)
	}
	w.notes.List.OnUndo(id)
	l.Finish()
	if got := noteRows(w); got != "B: how many?\nA: when?" || onDisk(t, a) != "when?" {
		t.Errorf("rows %q, on disk %q", got, onDisk(t, a))
	}

	// Taking out all of its words is a deletion too.
	w.notes.Edit(id)
	field := w.win.Canvas().Focused()
	for range 5 {
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	w.notes.End()
	l.Finish()
	if got := noteRows(w); got != "B: how many?\ndeleted: when?" || onDisk(t, a) != "" {
		t.Errorf("emptied: rows %q, on disk %q", got, onDisk(t, a))
	}
	w.notes.Undo(id)
	w.notes.List.OnDelete(id)
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Shelf[0]})
	l.Finish()
	if got := noteRows(w); got != "" {
		t.Errorf("in another pair: %q", got)
	}
}

func TestAChangedArticle(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	jot(t, w, l, reading.A, "the mayor of the town bought three hundred yellow umbrellas"[4:], "who paid?")
	jot(t, w, l, reading.A, "eleven frightened passengers", "counted?")
	w.Close()
	rewrite(t, a, "Ship leaves\n\nA new beginning of some length.\n\nThe mayor of the town bought three hundred red umbrellas for the ceremony.\n")

	v, vl := start(t, a, b)
	want := "A: who paid?\n== Lost its place: the words are no longer in the article\nA: counted?"
	if got := noteRows(v); got != want {
		t.Errorf("rows\n%s", got)
	}
	if s := v.State(); s.Noted != 2 || s.Lost != 1 {
		t.Errorf("the state says %d notes, %d lost", s.Noted, s.Lost)
	}
	n := v.reading.Notes()[0].Rows[0]
	if got := v.reading.Document(reading.A).Text(n.Places[reading.A][0]); got != "mayor of the town bought three hundred red umbrellas" {
		t.Errorf("it is on %q now", got)
	}
	v.notes.List.OnNote(v.reading.Notes()[1].Rows[0].ID)
	if !strings.Contains(v.status.Text(), "no longer") {
		t.Errorf("the lost one: status %q", v.status.Text())
	}
	v.notes.Edit(n.ID)
	test.Type(v.win.Canvas().Focused(), "!")
	vl.Finish()
	f, _ := note.Open(note.Beside(a))
	for _, x := range f.Notes() {
		if x.Text == "who paid?!" && !strings.Contains(x.Anchors[0].Exact, "red umbrellas") || x.Text == "counted?" && x.Anchors[0].Exact != "eleven frightened passengers" {
			t.Errorf("saved: %+v", x)
		}
	}
	if got := onDisk(t, a); got != "who paid?!; counted?" {
		t.Errorf("on disk %q", got)
	}
}

func TestTwoWindows(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	v := another(w)
	l.Finish()
	jot(t, w, l, reading.A, "at noon", "one")
	if got := noteRows(v); got != "A: one" {
		t.Errorf("the other window has %q", got)
	}

	// Another program writes while a note is being written here.
	selectWords(t, w, reading.A, "eleven frightened")
	w.notes.Add(w.desk.Chosen())
	test.Type(w.win.Canvas().Focused(), "two")
	l.Finish()
	f, _ := note.Open(note.Beside(a))
	f.Put(note.New("three", note.Mark("a.txt", w.reading.Document(reading.A), text.Span{Start: 0, End: 11})))
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	w.Look()
	l.Finish()
	if w.notes.Editor.Text() != "two" || w.win.Canvas().Focused() == nil || w.notes.Writing() == "" {
		t.Error("what is being written was disturbed")
	}
	test.Type(w.win.Canvas().Focused(), "!")
	w.notes.End()
	l.Finish()
	if got := noteRows(w); got != "A: three\nA: two!\nA: one" || noteRows(v) != got {
		t.Errorf("rows %q and %q", got, noteRows(v))
	}
}

// Where nothing can be written beside the article the notes go elsewhere, and
// back as soon as that is possible.
func TestNothingCanBeWrittenBesideTheArticle(t *testing.T) {
	a, b := noted(t)
	in := filepath.Join(note.Beside(a), "in the way")
	if err := os.MkdirAll(in, 0o700); err != nil {
		t.Fatal(err)
	}
	w, l := start(t, a, b)
	w.notice.Clear()
	id := jot(t, w, l, reading.A, "at noon", "when?")
	jot(t, w, l, reading.A, "eleven frightened", "counted?")
	spares, _ := filepath.Glob(filepath.Join(notesFolder(w), "a-*.notes.json"))
	if len(spares) != 1 {
		t.Fatalf("the notes are kept in %q", spares)
	}
	spare := spares[0]
	if says := w.notice.Text(); !strings.Contains(says, spare) || !strings.Contains(says, "a.txt") {
		t.Errorf("the notice says %q", says)
	}
	w.notice.Clear()
	w.notes.Edit(id)
	test.Type(w.win.Canvas().Focused(), "?")
	w.notes.End()
	l.Finish()
	if says := w.notice.Text(); says != "" {
		t.Errorf("says so twice: %q", says)
	}
	if got := noteRows(w); got != "A: counted?\nA: when??" {
		t.Errorf("rows %q", got)
	}

	v, vl := start(t, a, b)
	if got := noteRows(v); got != "A: counted?\nA: when??" {
		t.Errorf("at the next start %q", got)
	}
	v.notes.Delete(id)
	vl.Finish()

	if err := os.RemoveAll(note.Beside(a)); err != nil {
		t.Fatal(err)
	}
	u, _ := start(t, a, b)
	if got := noteRows(u); got != "A: counted?" || onDisk(t, a) != "counted?" {
		t.Errorf("when it can be written again: %q, on disk %q", got, onDisk(t, a))
	}
	if _, err := os.Stat(spare); err == nil {
		t.Error("the spare file is still there")
	}
}

func TestADamagedFileOfNotes(t *testing.T) {
	a, b := noted(t)
	rewrite(t, note.Beside(a), `{"type": "AnnotationPage", "items": [`)
	w, l := start(t, a, b)
	if says := w.notice.Text(); !strings.Contains(says, "damaged") || !strings.Contains(says, "a.notes.json") {
		t.Errorf("the notice says %q", says)
	}
	jot(t, w, l, reading.A, "at noon", "when?")
	if got := onDisk(t, a); got != "when?" {
		t.Errorf("on disk %q", got)
	}
	kept, _ := filepath.Glob(filepath.Join(filepath.Dir(a), "*damaged*"))
	if len(kept) != 1 {
		t.Errorf("the damaged file is kept as %v", kept)
	}
}

func TestNotesOnFoundingArticles(t *testing.T) {
	noted(t)
	w, l := start(t)
	jot(t, w, l, reading.A, "Russia has a special responsibility", "a quotation")
	if f, err := note.Open(filepath.Join(notesFolder(w), "001-kerry-to-lavrov.notes.json")); err != nil || len(f.Notes()) != 1 {
		t.Errorf("kept: %v, %v", f.Notes(), err)
	}
	v, _ := start(t)
	if got := noteRows(v); got != "A: a quotation" {
		t.Errorf("rows %q", got)
	}
}

func TestTwoArticlesOfOneName(t *testing.T) {
	a, _ := noted(t)
	b := filepath.Join(t.TempDir(), "a.txt")
	rewrite(t, b, shipB)
	w, l := start(t, a, b)
	selectWords(t, w, reading.A, "the town")
	selectWords(t, w, reading.B, "A crowd came.")
	w.notes.Add(w.desk.Chosen())
	test.Type(w.win.Canvas().Focused(), "people")
	w.notes.End()
	w.desk.Articles[reading.A].Select(text0)
	l.Finish()
	jot(t, w, l, reading.B, "to us", "whom?")
	v, _ := start(t, b, a)
	if got := noteRows(v); got != "A: whom?\nA and B: people" {
		t.Errorf("swapped, rows %q", got)
	}
}

func TestARenamedArticleKeepsItsNotes(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	jot(t, w, l, reading.A, "at noon", "when?")
	w.Close()
	renamed := filepath.Join(filepath.Dir(a), "ship.txt")
	if err := errors.Join(os.Rename(a, renamed), os.Rename(note.Beside(a), note.Beside(renamed))); err != nil {
		t.Fatal(err)
	}
	v, _ := start(t, renamed, b)
	if got := noteRows(v); got != "A: when?" {
		t.Errorf("rows %q", got)
	}
}

// The notes on 004.md and 004.txt are kept in one file.
func TestTwoEndingsOfOneName(t *testing.T) {
	a, _ := noted(t)
	b := strings.TrimSuffix(a, ".txt") + ".md"
	rewrite(t, b, shipB)
	w, l := start(t, a, b)
	first := jot(t, w, l, reading.A, "at noon", "when?")
	jot(t, w, l, reading.B, "A crowd came.", "how many?")
	if got := noteRows(w); got != "B: how many?\nA: when?" || onDisk(t, a) != "when?; how many?" {
		t.Errorf("rows %q, on disk %q", got, onDisk(t, a))
	}
	w.notes.Delete(first)
	l.Finish()
	if got := noteRows(w); got != "B: how many?\ndeleted: when?" {
		t.Errorf("rows %q", got)
	}
	v, _ := start(t, b, a)
	if got := noteRows(v); got != "A: how many?" {
		t.Errorf("swapped, rows %q", got)
	}
}

// What two windows write on one note both stays.
func TestTwoWindowsWriteOnOneNote(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	id := jot(t, w, l, reading.A, "at noon", "when")
	v := another(w)
	l.Finish()
	w.notes.Edit(id)
	v.notes.Edit(id)
	test.Type(v.notes.Editor.Field(), "ever")
	l.Finish()
	test.Type(w.notes.Editor.Field(), "?")
	l.Finish()
	test.Type(w.notes.Editor.Field(), "?")
	l.Finish()
	w.notes.End()
	v.notes.End()
	l.Finish()
	if got := onDisk(t, a); got != "whenever; when??" && got != "when??; whenever" {
		t.Errorf("on disk %q", got)
	}
	if got, other := noteRows(w), noteRows(v); len(strings.Split(got, "\n")) != 2 || got != other {
		t.Errorf("rows %q and %q", got, other)
	}
}

// A note that one window deleted and another wrote on is there, as it is.
func TestUndoOfAnOldNote(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	id := jot(t, w, l, reading.A, "at noon", "old")
	f, _ := note.Open(note.Beside(a))
	n := f.Notes()[0]
	n.Text = "new"
	f.Put(n)
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	w.notes.Delete(id)
	l.Finish()
	if got := noteRows(w); got != "A: new" {
		t.Errorf("rows %q", got)
	}
	w.notes.Undo(id)
	l.Finish()
	if got := onDisk(t, a); got != "new" {
		t.Errorf("on disk %q", got)
	}
}

// notesFolder is where notes are kept that have no place beside their article.
func notesFolder(w *Window) string {
	return filepath.Join(w.app.Storage().RootURI().Path(), "notes")
}

// Notes that are nowhere but in the window hold it open, once.
func TestCloseWithUnsavedNotes(t *testing.T) {
	a, b := noted(t)
	if err := os.MkdirAll(note.Beside(a), 0o700); err != nil {
		t.Fatal(err)
	}
	{
		w, l := start(t, a, b)
		closed := false
		w.OnClosed = func() bool { closed = true; return false }
		folder := notesFolder(w)
		if err := errors.Join(os.RemoveAll(folder), os.MkdirAll(filepath.Dir(folder), 0o700)); err != nil {
			t.Fatal(err)
		}
		rewrite(t, folder, "in the way")
		selectWords(t, w, reading.A, "at noon")
		w.notes.Add(w.desk.Chosen())
		test.Type(w.win.Canvas().Focused(), "only here")
		l.Finish()
		w.notice.Clear()
		w.Close()
		if says := w.notice.Text(); closed || !strings.Contains(says, "a.txt") || w.notes.Editor.Text() != "only here" {
			t.Errorf("closed %v, says %q, editor %q", closed, says, w.notes.Editor.Text())
		}
		w.Close()
		if !closed {
			t.Error("it cannot be closed at all")
		}
	}
}
