package notebook

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
