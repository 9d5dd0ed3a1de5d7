package window

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"diptych/app/lesson"
	"diptych/app/reading"
)

// drop has a file or folder dropped on page A.
func drop(w *Window, path string) {
	w.door.dropped(fyne.NewPos(100, 300), []fyne.URI{storage.NewFileURI(path)})
}

// shownWords are the words of what lies over the window, each widget's on a line.
func shownWords(w *Window) string {
	var b strings.Builder
	for _, o := range objects(w.win.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *widget.Label:
			b.WriteString(o.Text + "\n")
		case *widget.RichText:
			b.WriteString(o.String() + "\n")
		}
	}
	return b.String()
}

// A folder of a class's answers that is named at the start is gathered, and so is
// one whose exercise is named; of another folder it is asked whether it is to be
// the library, and files beside it are opened.
func TestAFolderOfAnswersIsNamedAtTheStart(t *testing.T) {
	w, l := ships(t)
	e, _ := lesson.Build(w.reading.Comparison, lesson.Options{Kinds: []lesson.Kind{"blind"}})
	dir := t.TempDir()
	exercise := filepath.Join(dir, "exercise.json")
	rewrite(t, exercise, string(e.File()))
	rewrite(t, filepath.Join(dir, "Heron.json"), `{"version":1,"exercise":"`+e.ID+`","name":"Blue Heron","made":"2026-03-01T10:00:00Z","items":{"1.1":{"number":4}}}`)
	for named, want := range map[string]string{dir: "1 pupil’s answers to", exercise: "1 pupil’s answers to", t.TempDir(): "listed and searched"} {
		if files := w.door.started([]string{named, "other.md"}); len(files) != 1 || files[0] != "other.md" {
			t.Errorf("%v are left to be opened", files)
		}
		l.Rest()
		l.Finish()
		if words := shownWords(w); !strings.Contains(words, want) {
			t.Errorf("%s: the card does not say %q: %s", named, want, words)
		}
		w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top())
	}
}

// Who opens one of the answers means all beside its exercise, and is told where that
// comes from where it is not there.
func TestOneOfTheAnswersIsOpened(t *testing.T) {
	w, l := ships(t)
	e, _ := lesson.Build(w.reading.Comparison, lesson.Options{Kinds: []lesson.Kind{"blind"}})
	dir := t.TempDir()
	heron := filepath.Join(dir, "Heron.json")
	rewrite(t, heron, `{"version":1,"exercise":"`+e.ID+`","name":"Blue Heron","made":"2026-03-01T10:00:00Z","items":{"1.1":{"number":4}}}`)
	lessons{w}.gatherAt(heron)
	l.Finish()
	if got := w.notice.Text(); !strings.Contains(got, "Save the exercise of the lesson in their folder") {
		t.Errorf("says %q", got)
	}
	rewrite(t, filepath.Join(dir, "exercise.json"), string(e.File()))
	lessons{w}.gatherAt(heron)
	l.Finish()
	if words := shownWords(w); !strings.Contains(words, "1 pupil’s answers to") {
		t.Errorf("the card says: %s", words)
	}
}

// A folder with an exercise is one of a class's answers; of one without it is
// asked whether it is to be the library.
func TestAFolderOfAnswersIsDropped(t *testing.T) {
	w, l := ships(t)
	e, _ := lesson.Build(w.reading.Comparison, lesson.Options{Kinds: []lesson.Kind{"blind"}})
	dir := t.TempDir()
	rewrite(t, filepath.Join(dir, "a broken.json"), "{\"vers")
	rewrite(t, filepath.Join(dir, "exercise.json"), string(e.File()))
	rewrite(t, filepath.Join(dir, "Heron.json"), `{"version":1,"exercise":"`+e.ID+`","name":"Blue Heron","made":"2026-03-01T10:00:00Z","items":{"1.1":{"number":4}}}`)
	rewrite(t, filepath.Join(dir, "codes.txt"), "Red Fox: "+lesson.Answers{Items: map[string]lesson.Answer{"1.1": {Number: 3}}}.Code(e)+"\n")
	rewrite(t, filepath.Join(dir, "tally.csv"), "1.1, 2, 9\n")
	rewrite(t, filepath.Join(dir, "page.html"), "<p>")
	drop(w, dir)
	l.Finish()
	words := shownWords(w)
	for _, want := range []string{"2 pupils’ answers to", "a broken.json: damaged.", "Left out: page.html.", "9 of 11"} {
		if !strings.Contains(words, want) {
			t.Errorf("the card does not say %q: %s", want, words)
		}
	}
	if open := w.reading.Document(reading.A).Source; open != shipA {
		t.Error("another article is open")
	}
	w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top())

	exercise := filepath.Join(dir, "exercise.json")
	for way, open := range map[string]func(){
		"opened": func() { w.door.openPath(exercise, reading.A) },
		"at start": func() {
			if files := w.door.started([]string{exercise, "x.md"}); len(files) != 1 || files[0] != "x.md" {
				t.Errorf("articles to be opened are %q", files)
			}
		},
	} {
		open()
		l.Rest()
		l.Finish()
		if words := shownWords(w); !strings.Contains(words, "2 pupils’ answers to") {
			t.Errorf("%s it says %s", way, words)
		}
		w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top())
	}

	drop(w, t.TempDir())
	l.Finish()
	if words := shownWords(w); !strings.Contains(words, "listed and searched") {
		t.Errorf("of a folder without an exercise it says %q", words)
	}
}
