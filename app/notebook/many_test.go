package notebook

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/compare/text"
	"diptych/seeds/note"
)

// crowd writes notes on the article at path.
func crowd(t *testing.T, path string, n int) {
	t.Helper()
	f, err := note.Open(note.Beside(path))
	if err != nil {
		t.Fatal(err)
	}
	d := text.Parse(ship)
	for i := range n {
		from := d.Words[i%(len(d.Words)-3)]
		f.Put(note.New(fmt.Sprint("some words on it ", i), note.Mark("a.txt", d, text.Span{Start: from.Start, End: d.Words[i%(len(d.Words)-3)+2].End})))
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

// A letter costs the window as much beside many notes as beside few.
func TestALetterBesideManyNotes(t *testing.T) {
	cost := func(notes int) float64 {
		folder := t.TempDir()
		crowd(t, filepath.Join(folder, "a.txt"), notes)
		n := open(t, folder)
		n.jot("Eleven", "x")
		if got := len(n.notes()); got != notes+1 {
			t.Fatalf("%d notes", got)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range 10 {
			test.Type(n.focused, "y")
		}
		runtime.ReadMemStats(&after)
		cost := after.Mallocs - before.Mallocs
		for len(n.Begun) > 0 {
			byhand.Run(&n.Begun) // beside the window
			runtime.ReadMemStats(&before)
			byhand.Run(&n.Ready)
			runtime.ReadMemStats(&after)
			cost += after.Mallocs - before.Mallocs
		}
		return float64(cost)
	}
	if few, many := cost(3), cost(1000); many > few+few/4 {
		t.Errorf("%v steps of memory beside 3 notes, %v beside 1,000", few, many)
	}
}

// What is typed while an earlier letter is saved is saved by the same work,
// however long the window has no time to hear of it.
func TestTypingIsSavedWhileTheWindowIsBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	crowd(t, path, 2000)
	worker := background.New()
	worker.Back = func(func()) {} // it never hears
	k := newBinder(worker, "a.txt", note.Beside(path), "")
	k.OnRead, k.OnSaved, k.OnError = func() {}, func() {}, func(err error) { t.Error(err) }
	k.Wait()
	x := note.New("", note.Mark("a.txt", text.Parse(ship), text.Span{Start: 0, End: 4}))
	for range 10 {
		x.Text += "word "
		k.Put(x)
		time.Sleep(2 * time.Millisecond)
	}
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if f, _ := note.Open(note.Beside(path)); has(f, x.ID, x.Text) {
			return
		}
	}
	t.Errorf("the last of ten words is not on the disk")
}

func has(f *note.File, id, says string) bool {
	n, ok := f.Note(id)
	return ok && strings.TrimSpace(n.Text) == strings.TrimSpace(says)
}
