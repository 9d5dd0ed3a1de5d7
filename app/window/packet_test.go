package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"diptych/app/lesson"
	"diptych/app/reading"
)

// handed saves the pair of a window as one file.
func handed(t *testing.T, w *Window) string {
	t.Helper()
	p := lesson.Packet{A: packed(w.opener.Pair[reading.A]), B: packed(w.opener.Pair[reading.B])}
	notes := w.notes.HandOut([2]string{p.A.Name, p.B.Name})
	p.A.Notes, p.B.Notes = notes[0], notes[1]
	if w.lesson != nil {
		p.Lesson = w.lesson.File()
	}
	data, err := p.File()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a pair.diptych")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAPairIsHandedOutAndOpened(t *testing.T) {
	w, work := ships(t)
	d := w.reading.Document(reading.A)
	jot(t, w, work, reading.A, "captain", "look at this word")
	w.notes.Finish()
	lessons{w}.build()
	w.chores.Finish()
	e, err := lesson.Read(w.lesson.File())
	if err != nil {
		t.Fatal(err)
	}
	path := handed(t, w)
	titles := [2]string{w.opener.Pair[0].Headline(), w.opener.Pair[1].Headline()}

	v, l := start(t)
	v.door.dropped(fyne.NewPos(300, 300), []fyne.URI{storage.NewFileURI(path)})
	v.chores.Finish()
	l.Finish()
	v.chores.Finish()
	v.notes.Finish()
	l.Finish()
	if v.opener.Pair[0].Headline() != titles[0] || v.opener.Pair[1].Headline() != titles[1] {
		t.Fatalf("opened %s and %s; %s", v.opener.Pair[0].Headline(), v.opener.Pair[1].Headline(), v.notice.Text())
	}
	if got := v.reading.Document(reading.A).Source; got != d.Source {
		t.Error("the text is another one")
	}
	if v.reading.NotesKnown() != 1 {
		t.Errorf("%d notes came with it", v.reading.NotesKnown())
	}
	if v.lesson == nil {
		t.Fatalf("no lesson came with it; %s", v.notice.Text())
	}
	if got, err := lesson.Read(v.lesson.File()); err != nil || got.ID != e.ID {
		t.Errorf("another lesson came with it: %v", err)
	}
}

func TestWhatIsNoPairIsRefusedInASentence(t *testing.T) {
	w, _ := start(t)
	before := names(w)
	bad := filepath.Join(t.TempDir(), "x.diptych")
	if err := os.WriteFile(bad, []byte("PK\x03\x04 not really"), 0o600); err != nil {
		t.Fatal(err)
	}
	lessons{w}.openPacket(bad)
	w.chores.Finish()
	if !strings.HasPrefix(w.notice.Text(), "x.diptych: the file of a pair of articles cannot be read") || names(w) != before {
		t.Errorf("says %q", w.notice.Text())
	}
}

func TestNotesInAHandedPairStayWhenItIsOpenedAgain(t *testing.T) {
	w := founding(t, 1, 3)
	path := handed(t, w)
	data, _ := os.ReadFile(path)
	p, err := lesson.ReadPacket(data)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	u, err := unpack(folder, "pair", p)
	if err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(filepath.Dir(u.paths[0]), "mine.txt")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := unpack(folder, "pair", p)
	if err != nil || again.paths != u.paths {
		t.Errorf("unpacked into %v, then %v: %v", u.paths, again.paths, err)
	}
	if _, err := os.Stat(mine); err != nil {
		t.Error("what was written beside it is gone")
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*.part")); left != nil {
		t.Errorf("left over: %v", left)
	}
}

func TestReadyLessonsOpen(t *testing.T) {
	for _, r := range lesson.ReadyLessons("en") {
		w, l := start(t)
		lessons{w}.openReady(r)
		w.chores.Finish()
		l.Finish()
		w.chores.Finish()
		if got := names(w); got != r.A.Name+" "+r.B.Name {
			t.Errorf("%s opened %s; %s", r.Name, got, w.notice.Text())
			continue
		}
		e, err := lesson.Read(w.lesson.File())
		if err != nil || e.Title != r.Title || len(e.Tasks) != 2 {
			t.Errorf("%s: %d tasks of “%s”, %v", r.Name, len(e.Tasks), e.Title, err)
		}
		if over(w.win.Canvas()) != "Make a lesson of these two articles" {
			t.Errorf("%s: over the window lies %q", r.Name, over(w.win.Canvas()))
		}
	}
}
