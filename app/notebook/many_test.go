package notebook

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

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

// What is typed while an earlier letter is saved is saved by the same piece of
// work, before the window, which may be busy, hears of it.
func TestTypingIsSavedWhileTheWindowIsBusy(t *testing.T) {
	folder := t.TempDir()
	var work byhand.Work
	k := bound(folder, folder, &work)
	x := note.New("one")
	words := []string{" two", " three"}
	k.saveFile = func(f *note.File) error {
		if len(words) > 0 {
			x.Text += words[0]
			words = words[1:]
			defer k.Put(x)
		}
		return f.Save()
	}
	k.Put(x)
	byhand.Run(&work.Begun)
	if f, _ := note.Open(k.path); !has(f, x.ID, "one two three") {
		t.Errorf("not all is on the disk: %v", f.Notes())
	}
}

// Beside many notes the file is not written again at once: what is typed is in
// the journal until then. Where there is no journal, or are few notes, it is.
func TestSavingManyNotesRests(t *testing.T) {
	for _, c := range []struct {
		notes    int
		journals bool
		rests    bool
	}{{200, true, true}, {200, false, false}, {3, true, false}} {
		folder := t.TempDir()
		crowd(t, filepath.Join(folder, "a.txt"), c.notes)
		journals := filepath.Join(folder, "journals")
		if !c.journals {
			journals = filepath.Join(folder, "a.txt", "none")
			if err := os.WriteFile(filepath.Join(folder, "a.txt"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		var work byhand.Work
		k := bound(folder, journals, &work)
		work.Late = nil // the patience of reading
		x := note.New("one")
		k.Put(x)
		work.Finish()
		says := func(words string) bool {
			f, _ := note.Open(k.path)
			return has(f, x.ID, words)
		}
		if !says("one") {
			t.Errorf("%+v: the first letters wait", c)
		}
		x.Text += " two"
		k.Put(x)
		work.Finish()
		if says("one two") == c.rests {
			t.Errorf("%+v: saved %v", c, !c.rests)
		}
		work.Rest()
		work.Finish()
		if !says("one two") {
			t.Errorf("%+v: not saved after the rest", c)
		}
		x.Text += " three"
		k.Put(x)
		if saved, ended := k.Finish(longest); !saved || !ended || !says("one two three") {
			t.Errorf("%+v: the end does not save", c)
		}
	}
}

// A letter is kept at the moment it is typed, whether or not anything has been
// saved when the program is killed.
func TestALetterIsKeptBeforeItIsSaved(t *testing.T) {
	folder := t.TempDir()
	var work byhand.Work
	k := bound(folder, folder, &work)
	saved := note.New("saved")
	k.Put(saved)
	work.Finish()
	x := note.New("on")
	k.Put(x)
	x.Text += "e"
	k.Put(x) // no work was done
	var next byhand.Work
	if again := bound(folder, folder, &next); len(again.Notes()) != 1 {
		t.Fatalf("%v: taken from a window that is open", again.Notes())
	}
	again := bound(folder, killed(t, folder), &next)
	if n, ok := again.Note(x.ID); !ok || n.Text != "one" {
		t.Fatalf("%v", again.Notes())
	}
	next.Finish()
	if f, _ := note.Open(again.path); !has(f, x.ID, "one") || !has(f, saved.ID, "saved") {
		t.Errorf("what was typed is not in the file: %v", f.Notes())
	}
	if saved, ended := again.Finish(longest); !saved || !ended {
		t.Error("not saved at the end")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(again.path), "*", "*.typed*")); len(left) > 0 {
		t.Errorf("%v left behind", left)
	}
}

// killed is what a program leaves behind in folder, with nobody to lock it.
func killed(t *testing.T, folder string) string {
	t.Helper()
	after := filepath.Join(folder, "after")
	names, _ := filepath.Glob(filepath.Join(folder, "*.typed"))
	if err := os.Mkdir(after, 0o755); err != nil || len(names) != 1 {
		t.Fatal(err, names)
	}
	data, err := os.ReadFile(names[0])
	if err == nil {
		err = os.WriteFile(filepath.Join(after, filepath.Base(names[0])), data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return after
}

// bound is the notes on an article in folder, read, saved by hand; what is
// typed is kept in journals.
func bound(folder, journals string, work *byhand.Work) *binder {
	worker := background.New()
	work.Install(worker)
	k := newBinder(worker, journals, "a.txt", note.Beside(filepath.Join(folder, "a.txt")), "")
	k.OnRead, k.OnSaved, k.OnError = func() {}, func() {}, func(err error) { panic(err) }
	k.Look()
	byhand.Run(&work.Begun)
	byhand.Run(&work.Ready)
	return k
}

func has(f *note.File, id, says string) bool {
	n, ok := f.Note(id)
	return ok && n.Text == says
}
