package notebook

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"diptych/app/background"
	"diptych/compare/stable"
	"diptych/seeds/note"
)

// binder is the notes on one article and the files that keep them: one
// beside the article, and where that cannot be written a spare one. What is
// put into it is saved at once, beside the window.
type binder struct {
	article string // as anchors name it
	path    string
	spare   string // "" where there is no other place

	OnRead  func()          // the notes are there, or others are
	OnSaved func()          // for other windows to see
	OnMoved func()          // the spare file keeps them from now on
	OnError func(err error) // an *note.Error in most cases; what was typed is here as before

	file, other *note.File      // other keeps them when it is not nil
	changed     map[string]bool // by this window
	unsaved     bool            // some of it
	toSave      atomic.Bool     // there is something for work to save
	resting     atomic.Bool     // nothing is saved just now, as that takes long
	waiting     bool            // something was put in since
	journaled   bool            // what was put in last
	told        string          // the last sentence on what went wrong
	shown       int             // how much of what came from the files was told of
	journal     *note.Journal   // what was put into them and is not saved
	saveFile    func(*note.File) error
	keep        background.Errand[kept]
}

// kept is what came of reading or saving.
type kept struct {
	file, other *note.File // read for the first time, nil otherwise
	typed       []string   // the notes that a program that was killed had not saved
}

// newBinder makes a binder that writes down in folder what is not saved yet.
func newBinder(b *background.Worker, folder, article, path, spare string) *binder {
	k := &binder{article: article, path: path, spare: spare, changed: map[string]bool{}, saveFile: (*note.File).Save}
	k.journal = note.NewJournal(folder, path)
	k.keep = background.Errand[kept]{Worker: b, Work: k.work, Done: k.done}
	return k
}

// Beside is where the notes on the article at path are kept, if they can be.
func Beside(path string) string { return note.Beside(path) }

// spareFor is where the notes on the article at path are kept when its folder
// cannot be written: in folder, under a name that no other article's have.
func spareFor(folder, path string) string {
	stem := strings.TrimSuffix(filepath.Base(note.Beside(path)), ".notes.json")
	sum := sha256.Sum256([]byte(path))
	return filepath.Join(folder, fmt.Sprintf("%s-%x.notes.json", stem, sum[:4]))
}

// Notes lists the notes by the time they were made. Of a note that both files
// have, the later change counts.
func (k *binder) Notes() []note.Note {
	list := k.file.Notes()
	if k.other == nil {
		return slices.DeleteFunc(list, blank)
	}
	for _, n := range k.other.Notes() {
		i := slices.IndexFunc(list, func(m note.Note) bool { return m.ID == n.ID })
		switch {
		case i < 0:
			list = append(list, n)
		case n.Changed.After(list[i].Changed):
			list[i] = n
		}
	}
	list = slices.DeleteFunc(list, blank)
	stable.Sort(list, func(a, b note.Note) int { return a.Made.Compare(b.Made) })
	return list
}

// Note is one of them, false where there is none.
func (k *binder) Note(id string) (note.Note, bool) {
	n, ok := k.file.Note(id)
	if k.other != nil {
		if m, there := k.other.Note(id); there && (!ok || m.Changed.After(n.Changed)) {
			n, ok = m, true
		}
	}
	return n, ok && !blank(n)
}

// blank reports whether nothing is written on a note. Such a one is none; in a
// spare file it says that one of the same ID was deleted.
func blank(n note.Note) bool { return strings.TrimSpace(n.Text) == "" && len(n.Tags) == 0 }

// Put adds or replaces a note and saves it.
func (k *binder) Put(n note.Note) {
	k.Amend(n)
	k.journaled = k.journal.Keep(k.in(), n.ID)
	k.save()
}

// Amend is a Put that is saved along with the next.
func (k *binder) Amend(n note.Note) {
	k.Wait()
	k.changed[n.ID] = true
	k.in().Put(n)
}

// in is the file that keeps the notes.
func (k *binder) in() *note.File {
	if k.other != nil {
		return k.other
	}
	return k.file
}

// Delete takes a note out and saves that.
func (k *binder) Delete(id string) {
	k.Wait()
	k.changed[id] = true
	if k.other != nil {
		k.bury(id)
	} else {
		k.file.Delete(id)
	}
	k.journaled = k.journal.Keep(k.in(), id)
	k.save()
}

// save has what was put in saved: at once, or when saving has rested. What is
// in the journal can wait for that, and what is in none cannot.
func (k *binder) save() {
	k.unsaved = true
	k.toSave.Store(true)
	if k.waiting = k.journaled && k.resting.Load(); k.waiting {
		return
	}
	k.keep.Run()
	k.rest()
}

// Many notes take long to save, as their file is written whole: if that went on
// all the time while somebody types, the window would be drawn late for it, and
// take the letters late.
const (
	manyNotes   = 100
	restPerNote = 500 * time.Microsecond
	longestRest = 2 * time.Second
)

// rest has saving rest after this time, where the notes are many.
func (k *binder) rest() {
	n := len(k.in().Notes())
	if n < manyNotes || k.resting.Swap(true) {
		return
	}
	k.keep.After(min(time.Duration(n)*restPerNote, longestRest), func() { k.keep.Back(k.rested) })
}

func (k *binder) rested() {
	k.resting.Store(false)
	if k.waiting {
		k.save()
	}
}

// bury makes a note of the spare file say that it was deleted: after it was
// changed last, also by a clock that was put back.
func (k *binder) bury(id string) {
	was, _ := k.file.Note(id)
	k.other.Put(note.Note{ID: id, Changed: was.Changed})
}

// Look reads what others wrote.
func (k *binder) Look() { k.keep.Run() }

// Wait makes sure that the notes were read.
func (k *binder) Wait() {
	for k.file == nil {
		k.keep.Run()
		k.keep.Finish()
	}
}

// Finish waits until all is saved, or cannot be, also when it is tried once
// more; but not longer than that: then it has not ended.
func (k *binder) Finish(most time.Duration) (saved, ended bool) {
	until := time.Now().Add(most)
	ended = k.keep.FinishWithin(most)
	if ended && k.unsaved {
		k.keep.Run()
		ended = k.keep.FinishWithin(time.Until(until))
	}
	if ended && !k.unsaved {
		k.journal.Close()
	}
	return !k.unsaved, ended
}

// Elsewhere keeps the notes in the file at path from now on, and saves them.
func (k *binder) Elsewhere(path string) {
	k.Wait()
	k.Finish(longest)
	all := k.Notes()
	for _, n := range all {
		k.changed[n.ID] = true
	}
	k.spare = path
	k.move(openSpare(path), all)
}

func openSpare(path string) *note.File {
	_ = os.MkdirAll(filepath.Dir(path), 0o755) // where that fails Save says so
	f, _ := note.Open(path)                    // and so with this
	return f
}

// moreSaves is how often work saves again what was typed meanwhile, before the
// window, which may be busy, hears that anything is saved.
const moreSaves = 20

// work reads the notes, or saves them and sees what others wrote. It runs
// beside the window.
func (k *binder) work() (kept, error) {
	if k.file == nil {
		return k.read()
	}
	f := k.in()
	if f != k.file {
		_ = k.file.Reload() // it cannot be written, and perhaps not be read
	}
	if !k.toSave.Swap(false) {
		return kept{}, f.Reload()
	}
	if k.spare == "" {
		_ = os.MkdirAll(filepath.Dir(k.path), 0o755) // a folder of the program's own
	}
	err := k.write(f)
	for range moreSaves {
		if err != nil || k.resting.Load() || !k.toSave.Swap(false) {
			break
		}
		err = k.write(f)
	}
	if err != nil {
		k.toSave.Store(true)
	}
	if err != nil && k.other == nil && k.spare != "" {
		return kept{other: openSpare(k.spare)}, err
	}
	return kept{}, err
}

// write saves the notes, which sees what others wrote.
func (k *binder) write(f *note.File) error {
	had := k.journal.Changes()
	err := k.saveFile(f)
	if err == nil {
		k.journal.Saved(had)
	}
	return err
}

// read opens the files, and puts into them what was typed when the program was
// killed.
func (k *binder) read() (kept, error) {
	got, err := k.open()
	into := got.file
	if got.other != nil {
		into = got.other
	}
	got.typed = k.journal.Replay(into)
	for _, id := range got.typed {
		if n, _ := got.file.Note(id); blank(n) {
			got.file.Delete(id) // in a spare file it would say so
		}
	}
	return got, err
}

// open opens the file beside the article. What is in the spare one goes back
// there if it can.
func (k *binder) open() (kept, error) {
	f, err := note.Open(k.path)
	if _, none := os.Stat(k.spare); k.spare == "" || none != nil {
		return kept{file: f}, err
	}
	other, damage := note.Open(k.spare)
	for _, n := range other.Notes() {
		was, there := f.Note(n.ID)
		switch {
		case there && !n.Changed.After(was.Changed):
		case blank(n):
			f.Delete(n.ID)
		default:
			f.Put(n)
		}
	}
	if damage != nil {
		return kept{file: f, other: other}, damage
	}
	if f.Save() != nil || os.Remove(k.spare) != nil {
		return kept{file: f, other: other}, nil
	}
	return kept{file: f}, err
}

// done takes over what came of work, on the window's goroutine.
func (k *binder) done(got kept, err error) {
	switch {
	case got.file != nil:
		k.file, k.other = got.file, got.other
		for _, id := range got.typed {
			k.changed[id] = true
		}
		if len(got.typed) > 0 {
			k.save()
		}
	case got.other != nil:
		k.move(got.other, k.file.Notes())
		k.OnMoved()
		return
	case err == nil && k.unsaved:
		k.unsaved, k.told = k.toSave.Load(), ""
		k.OnSaved()
	}
	if err != nil {
		k.OnError(err)
	}
	if taken := k.taken(); got.file != nil || err != nil || taken != k.shown {
		k.shown = taken
		k.OnRead()
	}
}

// taken counts what came from the files.
func (k *binder) taken() int {
	if k.other == nil {
		return k.file.Taken()
	}
	return k.file.Taken() + k.other.Taken()
}

// move puts those of the notes that this window changed into another file, which
// keeps the notes from then on.
func (k *binder) move(to *note.File, notes []note.Note) {
	k.other = to
	for id := range k.changed {
		if i := slices.IndexFunc(notes, func(n note.Note) bool { return n.ID == id }); i >= 0 {
			k.other.Put(notes[i])
		} else {
			k.bury(id)
		}
	}
	k.save()
}
