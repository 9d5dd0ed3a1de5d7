package notebook

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/text"
	"diptych/seeds/note"
)

const ship = "Ship leaves\n\nThe captain said that they would leave at noon.\n\nEleven frightened passengers came.\n"

// alone is a notebook that stands in no window of the program: on two articles
// in a folder, with what it told.
type alone struct {
	*Notebook
	*byhand.Work
	folder   string
	articles [2]Article
	told     []string // its problems
	focused  fyne.Focusable
	changed  int
}

func open(t *testing.T, folder string) *alone {
	t.Helper()
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	worker := background.New()
	n := &alone{Notebook: New(worker, filepath.Join(folder, "notes")), Work: &byhand.Work{}, folder: folder}
	n.Install(worker)
	n.OnWriting = func() {}
	n.OnChanged = func() { n.changed++ }
	n.OnJudged = func() {}
	n.OnSay = func(words string) { n.told = append(n.told, words) }
	n.OnProblem = func(sentence, _ string, _ func()) { n.told = append(n.told, sentence) }
	n.OnSaved = func() {}
	n.OnFocus = func(o fyne.Focusable) { n.focused = o }
	kittest.Window(t, n.Box, 340, 600)
	for i, name := range []string{"a.txt", "b.txt"} {
		n.articles[i] = Article{Name: name, Path: filepath.Join(folder, name)}
		if err := os.WriteFile(n.articles[i].Path, []byte(ship), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	n.Show(reading.New(compare.Documents(text.Parse(ship), text.Parse(ship))), n.articles)
	n.Work.Finish()
	return n
}

// jot writes a note on words of page A.
func (n *alone) jot(words, says string) {
	i := strings.Index(ship, words)
	n.Add([2][]text.Span{{{Start: i, End: i + len(words)}}})
	test.Type(n.focused, says)
	n.Work.Finish()
}

// texts is what a file of notes says.
func texts(path string) string {
	f, err := note.Open(path)
	if err != nil {
		return err.Error()
	}
	var list []string
	for _, x := range f.Notes() {
		list = append(list, x.Text)
	}
	return strings.Join(list, "; ")
}

func TestANotebookOpensAlone(t *testing.T) {
	n := open(t, t.TempDir())
	n.Add([2][]text.Span{})
	if len(n.told) != 1 || n.Writing() != "" {
		t.Errorf("on nothing: told %q, writes %q", n.told, n.Writing())
	}
	n.jot("at noon", "when?")
	if n.Text() != "when?" || texts(note.Beside(n.articles[0].Path)) != "when?" {
		t.Errorf("in the editor %q, on the disk %q", n.Text(), texts(note.Beside(n.articles[0].Path)))
	}
	n.End()
	if n.focused != fyne.Focusable(n.List) || n.Editor.Visible() || n.changed == 0 || !n.Notebook.Finish() {
		t.Errorf("ended: the keyboard is at %T, editor %v", n.focused, n.Editor.Visible())
	}
}

// blocked is a folder in which no notes on a.txt can be kept, nor elsewhere.
func blocked(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.MkdirAll(note.Beside(filepath.Join(folder, "a.txt")), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "notes"), []byte("in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestNotesThatCannotBeSavedAtAll(t *testing.T) {
	n := open(t, blocked(t))
	n.jot("at noon", "kept in the window")
	if says := fmt.Sprint(n.told); !strings.Contains(says, "a-") || n.Text() != "kept in the window" {
		t.Errorf("says %q, in the editor %q", says, n.Text())
	}
	path := filepath.Join(t.TempDir(), "mine.json")
	n.binders[note.Beside(n.articles[0].Path)].Elsewhere(path)
	n.Work.Finish()
	if got := texts(path); got != "kept in the window" {
		t.Errorf("elsewhere: %q", got)
	}
}

// What could not be saved is saved by the end when that is possible again.
func TestTheEndIsHeldUpOnce(t *testing.T) {
	n := open(t, blocked(t))
	n.jot("at noon", "only here")
	n.told = nil
	if n.Notebook.Finish() || len(n.told) != 1 || !strings.Contains(n.told[0], "a.txt") || n.Text() != "only here" {
		t.Errorf("told %q, in the editor %q", n.told, n.Text())
	}
	k := n.binders[note.Beside(n.articles[0].Path)]
	k.spare = filepath.Join(t.TempDir(), "x.json")
	k.other = nil // the disk has room again
	if !n.Notebook.Finish() || texts(k.spare) != "only here" {
		t.Errorf("saved %q", texts(k.spare))
	}

	n = open(t, blocked(t))
	n.jot("at noon", "let go")
	if n.Notebook.Finish() || !n.Notebook.Finish() {
		t.Error("it cannot be ended at all")
	}
}

// A spare file that cannot be read whole is not taken away.
func TestADamagedSpareFile(t *testing.T) {
	folder := t.TempDir()
	spare := spareFor(filepath.Join(folder, "notes"), filepath.Join(folder, "a.txt"))
	if err := os.MkdirAll(filepath.Dir(spare), 0o700); err != nil {
		t.Fatal(err)
	}
	const damaged = `{"type":"AnnotationPage","items":[{"id":"urn:x:1","type":"Annotation","bodyValue":"kept"},{"id":"urn:x:2",`
	if err := os.WriteFile(spare, []byte(damaged), 0o600); err != nil {
		t.Fatal(err)
	}
	n := open(t, folder)
	if says := fmt.Sprint(n.told); !strings.Contains(says, "damaged") {
		t.Errorf("says %q", says)
	}
	n.jot("at noon", "when?")
	n.Notebook.Finish()
	kept, _ := filepath.Glob(filepath.Join(filepath.Dir(spare), "*"))
	for _, name := range kept {
		if data, _ := os.ReadFile(name); string(data) == damaged {
			return
		}
	}
	t.Errorf("of the damaged file there is %q", kept)
}

// listed writes the list as a reader sees it.
func (n *alone) listed() string {
	var list []string
	for _, g := range n.reading.Notes() {
		for _, r := range g.Rows {
			say := r.Text
			if r.Gone {
				say = "(" + say + ")"
			}
			list = append(list, say)
		}
	}
	return strings.Join(list, "; ")
}

func TestTheNewestNoteStandsFirst(t *testing.T) {
	n := open(t, t.TempDir())
	for _, words := range []string{"at noon", "Eleven", "captain"} {
		n.jot(words, words)
		n.End()
	}
	if got := n.listed(); got != "captain; Eleven; at noon" {
		t.Errorf("listed %q", got)
	}
}

func TestChangesOfNotesAreTakenBack(t *testing.T) {
	n := open(t, t.TempDir())
	path := note.Beside(n.articles[0].Path)
	back := func(want string) {
		t.Helper()
		n.TakeBack()
		n.Work.Finish()
		if got := texts(path); got != want {
			t.Errorf("taken back to %q, want %q (said %q)", got, want, n.told)
		}
	}
	n.jot("at noon", "when?")
	n.End()
	n.jot("captain", "who?")
	id := n.Writing()
	n.End()
	n.Edit(id)
	test.Type(n.focused, " Really")
	n.Work.Finish()
	n.End()
	n.Delete(id)
	n.Work.Finish()
	n.Undo(id)
	n.Work.Finish()
	back("when?") // the row said so already
	back("when?; who? Really")
	back("when?; who?")
	n.Edit(id)
	test.Type(n.focused, " Yes")
	n.Work.Finish()
	back("when?; who?") // what is being written too
	if n.Writing() != "" || n.focused != fyne.Focusable(n.List) {
		t.Error("it is still written on what was taken back")
	}
	back("when?")
	if got := n.listed(); got != "(who?); when?" {
		t.Errorf("listed %q", got)
	}
	back("")
	n.told = nil
	back("")
	if !strings.HasPrefix(fmt.Sprint(n.told), "[There is nothing to take back") {
		t.Errorf("says %q", n.told)
	}
}

// What was taken back can be done again, until something else is written; to swap
// the pages takes neither way.
func TestWhatWasTakenBackIsDoneAgain(t *testing.T) {
	n := open(t, t.TempDir())
	listed := func(does func(), want string) {
		t.Helper()
		does()
		n.Work.Finish()
		if got := n.listed(); got != want {
			t.Errorf("listed %q, want %q (said %q)", got, want, n.told)
		}
	}
	n.jot("at noon", "when?")
	id := n.Writing()
	n.End()
	n.Edit(id)
	test.Type(n.focused, " Ask")
	n.End()
	n.Delete(id)
	listed(n.TakeBack, "when? Ask")
	listed(n.TakeBack, "when?")
	listed(n.TakeBack, "(when?)")
	listed(n.DoAgain, "when?")
	n.Show(reading.New(compare.Documents(text.Parse(ship), text.Parse(ship))), [2]Article{n.articles[1], n.articles[0]})
	n.Work.Finish()
	listed(n.DoAgain, "when? Ask")
	listed(n.DoAgain, "(when? Ask)")
	n.told = nil
	listed(n.DoAgain, "(when? Ask)")
	if !strings.HasPrefix(fmt.Sprint(n.told), "[Nothing was taken back") {
		t.Errorf("says %q", n.told)
	}
	listed(n.TakeBack, "when? Ask")
	n.jot("captain", "who?")
	n.End()
	listed(n.DoAgain, "who?; when? Ask")
}

// What is held of a finding is taken back and done again like a note, and leaves
// no row among the notes.
func TestWhatIsHeldOfAFindingIsTakenBack(t *testing.T) {
	n := open(t, t.TempDir())
	held := func(does func(), want string) {
		t.Helper()
		does()
		n.Work.Finish()
		got := ""
		for _, j := range n.judgements() {
			got += wordsOf(j)
		}
		if got != want || n.listed() != "" {
			t.Errorf("held %q, want %q; listed %q", got, want, n.listed())
		}
	}
	places := [2][]text.Span{{text.Span{Start: 0, End: 4}}, {text.Span{Start: 0, End: 4}}}
	judge := func(aside bool, reason string) func() {
		return func() {
			j := reading.Judgement{Key: "quotation", Aside: aside, Reason: reason, Places: places}
			for _, x := range n.judgements() {
				j.ID = x.ID
			}
			n.Judge(j)
		}
	}
	held(judge(true, ""), "aside ()")
	held(n.TakeBack, "")
	held(n.DoAgain, "aside ()")
	held(judge(false, "so it is"), "confirmed (so it is)")
	held(func() { n.Unjudge(n.judgements()[0].ID) }, "")
	held(n.TakeBack, "confirmed (so it is)")
	held(n.TakeBack, "aside ()")
	held(n.TakeBack, "")
}

func wordsOf(j reading.Judgement) string {
	if j.Aside {
		return "aside (" + j.Reason + ")"
	}
	return "confirmed (" + j.Reason + ")"
}

// What is done elsewhere has its place between what is done in the notes.
func TestWhatWasDoneSince(t *testing.T) {
	n := open(t, t.TempDir())
	before := n.Acts()
	n.jot("at noon", "when?")
	written := n.Acts()
	if !n.Since(before) || n.Since(written) {
		t.Error("a note that is being written is not in its place")
	}
	n.End()
	if !n.Since(before) || n.Since(written) {
		t.Error("the end of the writing counts")
	}
	n.TakeBack()
	if n.Since(before) {
		t.Error("what was taken back counts")
	}
	n.DoAgain()
	if !n.Since(written) {
		t.Error("what was done again has its place before")
	}
}

// What somebody else wrote on a note since is not taken back with it.
func TestWhatOthersWroteIsNotTakenBack(t *testing.T) {
	n := open(t, t.TempDir())
	n.jot("at noon", "when?")
	n.End()
	f, err := note.Open(note.Beside(n.articles[0].Path))
	if err != nil {
		t.Fatal(err)
	}
	x := f.Notes()[0]
	x.Text = "at twelve"
	f.Put(x)
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	n.Look()
	n.Work.Finish()
	n.TakeBack()
	n.Work.Finish()
	if got := texts(note.Beside(n.articles[0].Path)); got != "at twelve" {
		t.Errorf("left %q", got)
	}
}

// A disk that never answers does not keep the window open: it says so once.
func TestTheEndDoesNotWaitForEver(t *testing.T) {
	n := open(t, t.TempDir())
	n.patience = 10 * time.Millisecond
	n.jot("at noon", "when?")
	k := n.binders[note.Beside(n.articles[0].Path)]
	hold := make(chan struct{})
	defer close(hold)
	k.keep.Work = func() (kept, error) { <-hold; return kept{}, nil }
	n.Editor.OnText("when exactly?")
	n.told = nil
	if n.Notebook.Finish() || len(n.told) != 1 || !strings.Contains(n.told[0], "still being saved") {
		t.Errorf("says %q", n.told)
	}
	if !n.Notebook.Finish() {
		t.Error("it cannot be ended")
	}
}
