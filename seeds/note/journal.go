package note

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"diptych/compare/stable"
)

// Journal holds what was typed and is not in the file of notes yet, so that a
// program that is killed loses nothing it had taken in: Keep appends to a file
// of the journal's own and does not wait for the disk. A program that ends in
// order leaves none. Every window has one of its own, under a lock; those
// whose lock is free were left behind, and Replay takes them over.
//
// A line of it is a change as JSON. A line that cannot be read, such as a last
// one that was not written whole, is passed over. Where the disk knows no
// locks nothing is kept.
type Journal struct {
	folder, stem string

	mu      sync.Mutex // held for moments
	file    *os.File   // nil while there is none
	lock    *flock.Flock
	size    int
	changes int               // counts calls of Keep
	pending map[string]change // by ID, what may not be in the file of notes
}

// change is the line that says what a note is now.
type change struct {
	line []byte
	at   int // Journal.changes
}

// journalBytes is how large a journal grows before only what is pending is
// written again: some thousand letters on a note of usual length.
const journalBytes = 1 << 20

// journalSuffix ends the name of a journal. The lock is beside it.
const journalSuffix = ".typed"

// NewJournal is a journal, in folder, of the notes in the file at path.
func NewJournal(folder, path string) *Journal {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	sum := sha256.Sum256([]byte(path))
	return &Journal{
		folder:  folder,
		stem:    fmt.Sprintf("%s-%x-", strings.TrimSuffix(filepath.Base(path), ".notes.json"), sum[:4]),
		pending: map[string]change{},
	}
}

// record is a line.
type record struct {
	ID   string          `json:"id"`
	Base time.Time       `json:"base"`           // of the note on the disk when it was changed, zero when there was none
	Note json.RawMessage `json:"note,omitempty"` // an annotation; none when it was deleted
}

// Keep writes down what the note with this ID is in f, or that it is there no
// longer. What cannot be written is left out, and then it is not kept: Save tells
// what is the matter.
func (j *Journal) Keep(f *File, id string) (kept bool) {
	r := record{ID: id, Base: f.seen(id)}
	if n, ok := f.Note(id); ok {
		r.Note = encoded(annotation{}.with(n).raw)
	}
	line := append(encoded(r), '\n')
	j.mu.Lock()
	defer j.mu.Unlock()
	j.changes++
	j.pending[id] = change{line, j.changes}
	if j.file != nil && j.size+len(line) > journalBytes {
		return j.renew() || j.append(line)
	}
	if j.file == nil {
		j.begin()
	}
	return j.append(line)
}

// begin makes the file and its lock, if it can.
func (j *Journal) begin() {
	if os.MkdirAll(j.folder, 0o755) != nil {
		return
	}
	name := filepath.Join(j.folder, j.stem+strings.TrimPrefix(newID(), "urn:uuid:")+journalSuffix)
	lock := flock.New(name+".lock", flock.SetPermissions(0o600))
	if mine, err := lock.TryLock(); !mine || err != nil {
		letGo(lock)
		return
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		letGo(lock)
		return
	}
	j.file, j.lock, j.size = file, lock, 0
}

// append writes a line, in the place of what there is of one that did not fit
// on the disk.
func (j *Journal) append(line []byte) (whole bool) {
	if j.file == nil {
		return false
	}
	if _, err := j.file.WriteAt(line, int64(j.size)); err != nil {
		return false
	}
	j.size += len(line)
	return true
}

// renew begins another file, with what is pending only, before the old one goes.
// Where that cannot be written the old one is better than none.
func (j *Journal) renew() (whole bool) {
	file, lock, size := j.file, j.lock, j.size
	j.file, j.lock = nil, nil
	j.begin()
	lines := make([]change, 0, len(j.pending))
	for _, c := range j.pending {
		lines = append(lines, c)
	}
	stable.Sort(lines, func(a, b change) int { return a.at - b.at })
	whole = j.file != nil
	for _, c := range lines {
		whole = whole && j.append(c.line)
	}
	if whole {
		remove(file, lock)
		return true
	}
	if j.file != nil {
		remove(j.file, j.lock)
	}
	j.file, j.lock, j.size = file, lock, size
	return false
}

// remove takes a journal away, its lock last.
func remove(file *os.File, lock *flock.Flock) {
	file.Close()
	os.Remove(file.Name())
	letGo(lock)
}

func letGo(lock *flock.Flock) {
	lock.Close()
	os.Remove(lock.Path()) // an open file cannot be removed everywhere
}

// Changes counts what was kept, for Saved to be told.
func (j *Journal) Changes() int {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.changes
}

// Saved says that the file of notes has what was kept when Changes was that.
func (j *Journal) Saved(changes int) {
	j.mu.Lock()
	defer j.mu.Unlock()
	for id, c := range j.pending {
		if c.at <= changes {
			delete(j.pending, id)
		}
	}
	if len(j.pending) == 0 && j.size > 0 && j.file.Truncate(0) == nil {
		j.size = 0
	}
}

// Close takes the file away, unless something in it is not in the file of
// notes. Keep makes it again.
func (j *Journal) Close() {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file == nil || len(j.pending) > 0 {
		return
	}
	remove(j.file, j.lock)
	j.file, j.lock, j.size = nil, nil, 0
}

// Replay puts into f what programs that were killed left behind, keeps it in
// this journal, and takes theirs away where that went well. It returns the notes
// that are others than before, which are to be saved. Where one was changed by
// somebody else meanwhile, what was typed is a note of its own beside it.
func (j *Journal) Replay(f *File) (ids []string) {
	for _, name := range j.left() {
		lock := flock.New(name+".lock", flock.SetPermissions(0o600))
		if mine, err := lock.TryLock(); !mine || err != nil {
			lock.Close() // its window is open
			continue
		}
		if data, err := load(name); err == nil { // what is no file is neither waited for nor taken away
			kept := true
			for _, id := range replay(f, data) {
				ids = append(ids, id)
				kept = j.Keep(f, id) && kept
			}
			if kept { // or else it is all that there is
				os.Remove(name)
			}
		}
		letGo(lock)
	}
	return ids
}

// left lists the journals of these notes, its own left out, and those of which
// only the lock is there.
func (j *Journal) left() (names []string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	files, _ := os.ReadDir(j.folder)
	for _, f := range files {
		name := filepath.Join(j.folder, strings.TrimSuffix(f.Name(), ".lock"))
		if strings.HasPrefix(f.Name(), j.stem) && strings.HasSuffix(name, journalSuffix) && (j.file == nil || j.file.Name() != name) {
			names = append(names, name)
		}
	}
	return slices.Compact(names)
}

// replay puts the last line on each note into f.
func replay(f *File, data []byte) (ids []string) {
	last := map[string]record{}
	own := map[string][]time.Time{} // when the one who was killed changed a note
	var order []string
	for line := range bytes.Lines(data) {
		var r record
		if json.Unmarshal(line, &r) != nil || r.ID == "" {
			continue
		}
		if a, ok := annotationOf(r.Note); ok && a.ID == r.ID {
			own[r.ID] = append(own[r.ID], a.Changed)
		} else if r.Note != nil {
			continue
		}
		if _, known := last[r.ID]; !known {
			order = append(order, r.ID)
		}
		last[r.ID] = r
	}
	for _, id := range order {
		if id := last[id].into(f, own[id]); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// into makes f what r says, and returns the ID of what is other than before.
func (r record) into(f *File, own []time.Time) string {
	there, ok := f.Note(r.ID)
	others := ok && there.Changed.After(r.Base) && !slices.ContainsFunc(own, there.Changed.Equal)
	a, put := annotationOf(r.Note)
	switch {
	case !put && ok && !others:
		f.Delete(r.ID)
		return r.ID
	case !put, ok && there.says(a.Note) && slices.Equal(there.Anchors, a.Anchors):
		return ""
	case !others:
		f.Put(a.Note)
		return r.ID
	case there.says(a.Note), a.Assessing:
		return "" // of two judgements the later stands
	}
	a.ID = newID()
	f.Put(a.Note)
	return a.ID
}

// seen is when the note with this ID was changed that the disk has, as far as
// f knows; zero where there is none.
func (f *File) seen(id string) time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	e, ok := f.state.notes[id]
	if !ok {
		e = f.state.gone[id]
	}
	return e.seen().Changed
}
