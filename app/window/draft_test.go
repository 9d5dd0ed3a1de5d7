package window

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"diptych/app/classroom"
	"diptych/app/lesson"
	"diptych/app/reading"
)

// drafting is the lesson on the pair that is open.
func drafting(t *testing.T, w *Window) (b *classroom.Builder) {
	t.Helper()
	lessons{w}.made(func(made *classroom.Builder) { b = made })
	w.chores.Finish()
	if b == nil {
		t.Fatal("no lesson is made")
	}
	return b
}

func exerciseOf(t *testing.T, b *classroom.Builder) lesson.Exercise {
	t.Helper()
	e, err := lesson.Read(b.File())
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// A lesson is on the disk as soon as it is changed: a window that is killed and
// never closed has it again, on that pair and on no other.
func TestALessonOutlivesTheWindow(t *testing.T) {
	w := founding(t, 1, 3)
	b := drafting(t, w)
	folder := lessons{w}.draftFolder(w.reading.Comparison)
	t.Cleanup(func() { os.RemoveAll(filepath.Dir(folder)) })
	if _, err := os.Stat(folder); err == nil {
		t.Fatal("a lesson that nobody changed is kept")
	}
	e := exerciseOf(t, b)
	id := e.Tasks[0].Items[0].ID
	for _, words := range []string{"Who", "Who spoke", "Who spoke first?"} { // a letter or more at a time
		e.Reword(id, words)
		b.OnDraft(e)
	}
	w.draft.errand.Finish() // as a moment passes; nothing is closed

	again := founding(t, 1, 3)
	got := exerciseOf(t, drafting(t, again))
	if it, _ := got.Item(id); got.ID != e.ID || it.Prompt != "Who spoke first?" {
		t.Errorf("after the kill %q is asked", it.Prompt)
	}
	other := drafting(t, founding(t, 0, 2))
	if x := exerciseOf(t, other); x.A.Source == e.A.Source {
		t.Error("another pair has this lesson")
	}

	if err := os.WriteFile(filepath.Join(folder, lessonName), []byte(`{"version":1,"ta`), 0o644); err != nil {
		t.Fatal(err)
	}
	if it, _ := ptr(exerciseOf(t, drafting(t, founding(t, 1, 3)))).Item(id); it == nil || it.Prompt == "Who spoke first?" {
		t.Error("a damaged draft is in the way of a lesson")
	}
}

func ptr(e lesson.Exercise) *lesson.Exercise { return &e }

// The articles of a ready lesson lie where the program keeps them: nobody would find
// there what is saved.
func TestNothingIsSavedBesideAReadyLesson(t *testing.T) {
	w, l := start(t)
	lessons{w}.openReady(lesson.ReadyLessons("en")[0])
	l.Finish()
	own := lessons{w}.handedFolder()
	if path := w.opener.Pair[reading.A].Path; !inside(own, path) {
		t.Fatalf("the article is %s, not in %s", path, own)
	}
	if i := slices.IndexFunc(places(w), func(dir string) bool { return inside(own, dir) }); i >= 0 {
		t.Errorf("offered: %s", places(w)[i])
	}
}

// The page for the teacher is kept with a ready lesson, and the lesson is not
// built anew where it was changed.
func TestAReadyLessonIsThereAsItWasLeft(t *testing.T) {
	w, l := start(t)
	r := lesson.ReadyLessons("en")[0]
	lessons{w}.openReady(r)
	l.Finish()
	w.chores.Finish()
	b := drafting(t, w)
	t.Cleanup(func() { os.RemoveAll(filepath.Dir(lessons{w}.draftFolder(w.reading.Comparison))) })
	e := exerciseOf(t, b)
	id := e.Tasks[0].Items[0].ID
	e.Reword(id, "Asked otherwise")
	b.OnDraft(e)
	w.draft.errand.Finish()

	x, l := start(t)
	lessons{x}.openReady(r)
	l.Finish()
	x.chores.Finish()
	again := drafting(t, x)
	if it, _ := ptr(exerciseOf(t, again)).Item(id); !again.IsReady(r) || it.Prompt != "Asked otherwise" {
		t.Errorf("asked %q, with its page: %v", it.Prompt, again.IsReady(r))
	}
}
