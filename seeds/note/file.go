package note

import (
	"bytes"
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// File is the notes beside one article, in memory. Several windows, also of
// several programs, may have the same file open, each with a File of its own.
// All methods may be called from several goroutines at once; only Save and
// Reload wait for the disk, and while they do the others do not.
type File struct {
	path   string
	saving sync.Mutex // held for the whole of Save and Reload

	mu     sync.Mutex // held for moments, guards all that follows
	state  state
	edits  int // counts changes, see entry.edited
	taken  int // see Taken
	head   object
	others []json.RawMessage

	last []byte // the file as it was read or written last; guarded, with page, by saving
	page page   // what is in it
	harm error  // what is wrong with it
}

// Beside is where the notes on the article in the file at path are kept:
// "x/004.md" -> "x/004.notes.json".
func Beside(path string) string {
	dir, name := filepath.Split(path)
	if stem := strings.TrimSuffix(name, filepath.Ext(name)); stem != "" {
		name = stem
	}
	return dir + name + ".notes.json"
}

// IsBeside reports whether a file of that name keeps the notes on another, damaged ones too.
func IsBeside(name string) bool {
	stem, isJSON := strings.CutSuffix(strings.ToLower(name), ".json")
	before, after, isNotes := strings.Cut(stem, ".notes")
	return isJSON && isNotes && before != "" && (after == "" || strings.HasPrefix(after, ".damaged-"))
}

// Open reads the notes in the file at path. A file that is not there is an
// empty one. The File is never nil and may be used after an error too, which
// is an *Error: of a damaged file it has what could be read, and Save puts the
// damaged file aside under the name in Error.Aside; where nothing could be
// read, Save says so and writes nothing.
func Open(path string) (*File, error) {
	f := &File{path: path, state: state{map[string]entry{}, map[string]entry{}}}
	return f, f.Reload()
}

// Notes lists the notes by the time they were made, then by ID. The list is
// the caller's own.
func (f *File) Notes() []Note {
	f.mu.Lock()
	defer f.mu.Unlock()
	list := sorted(f.state.notes)
	for i := range list {
		list[i] = list[i].copied()
	}
	return list
}

// Note is the note with this ID, false where there is none.
func (f *File) Note(id string) (Note, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	e, ok := f.state.notes[id]
	return e.copied(), ok
}

// Taken counts how often Reload or Save took over from the file what was not
// in memory: while it is the same, the notes are those that were put here.
func (f *File) Taken() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.taken
}

// Put adds n, or replaces the note with its ID, and stamps Changed, later than
// any change of the note seen so far. Nothing is written before Save.
func (f *File) Put(n Note) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n = n.clean(); n.ID == "" {
		n.ID = newID()
	}
	was, there := f.state.notes[n.ID]
	if !there {
		was = f.state.gone[n.ID]
	}
	n.Changed = after(after(time.Now().UTC().Round(0), n.Changed), was.Changed)
	if n.Made.IsZero() {
		n.Made = n.Changed
	}
	f.edits++
	f.state.notes[n.ID] = entry{was.with(n), f.edits, was.seen()}
	delete(f.state.gone, n.ID)
}

// after is t, or a moment later than before where t is not.
func after(t, before time.Time) time.Time {
	if t.After(before) {
		return t
	}
	return before.Add(1)
}

// Delete takes out the note with this ID. Should another window have written
// on it what this one has not seen, it is back after Save.
func (f *File) Delete(id string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if e, ok := f.state.notes[id]; ok {
		f.state.gone[id] = e
		delete(f.state.notes, id)
	}
}

// Reload takes over what another window wrote; changes not saved yet stay.
func (f *File) Reload() error {
	f.saving.Lock()
	defer f.saving.Unlock()
	p, err := f.load()
	if err != nil && p.notes == nil {
		return readError(f.path, err, 0)
	}
	f.mu.Lock()
	f.see(p)
	f.mu.Unlock()
	if err != nil {
		return readError(f.path, err, len(p.notes))
	}
	return nil
}

// see takes over what stands in the file; f.mu is held.
func (f *File) see(p page) {
	was := f.state.notes
	f.state = merge(f.state, p)
	if !maps.EqualFunc(was, f.state.notes, func(x, y entry) bool { return x.same(y.Note) }) {
		f.taken++
	}
	f.head, f.others = f.beside(p)
}

// beside is what a file holds besides notes: what is in it, or what was when
// it was last read whole.
func (f *File) beside(p page) (head object, others []json.RawMessage) {
	if p.sound {
		return p.head, p.others
	}
	others = slices.Clone(p.others)
	there := make(map[string]bool, len(others))
	for _, raw := range others {
		there[string(raw)] = true
	}
	for _, raw := range f.others {
		if !there[string(raw)] {
			there[string(raw)] = true
			others = append(others, raw)
		}
	}
	if head = f.head; head == nil {
		head = p.head
	}
	return head, others
}

// Save writes the notes, together with what other windows wrote in the
// meantime, of which it loses nothing: see merge. The file is the old one or
// the new one at every moment, never a part. An error is an *Error; what was
// not written is in memory as before.
func (f *File) Save() error {
	f.saving.Lock()
	defer f.saving.Unlock()
	if !f.dirty() {
		return nil
	}
	release, err := lock(f.path)
	if err != nil {
		return writeError(f.path, err)
	}
	defer release()
	return f.save()
}

// dirty reports whether there is anything that the file has not.
func (f *File) dirty() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.state.gone) > 0 {
		return true
	}
	for _, e := range f.state.notes {
		if e.edited != 0 {
			return true
		}
	}
	return false
}

// load reads the file, unless it is as it was the last time.
func (f *File) load() (page, error) {
	data, err := load(f.path)
	if data != nil && f.last != nil && bytes.Equal(data, f.last) {
		return f.page, f.harm
	}
	if data == nil {
		p := page{notes: map[string]entry{}}
		if err != nil {
			p.notes = nil
		}
		return p, err
	}
	p, damage := readPage(data)
	if err == nil {
		err = damage
	}
	f.last, f.page, f.harm = data, p, err
	return p, err
}

// save writes a snapshot, so that the notes can be changed while the disk is
// busy, and then sees what it wrote.
func (f *File) save() error {
	p, err := f.load()
	broken := err != nil
	if broken && p.notes == nil {
		return readError(f.path, err, 0)
	}
	snapshot, out := f.snapshot(p)
	data := out.write()
	if len(data) > MaxBytes && broken && len(out.others) > 0 {
		out.others = nil // they are in the damaged file, which is kept; the reader's notes need the room
		data = out.write()
	}
	if err := replace(f.path, data, broken); err != nil {
		return writeError(f.path, err)
	}
	f.last, f.page, f.harm = data, out, nil
	f.mu.Lock()
	defer f.mu.Unlock()
	f.forget(snapshot)
	f.see(out)
	return nil
}

// snapshot is the state at this moment, and the page to write, which has the
// notes as they will be read.
func (f *File) snapshot(p page) (state, page) {
	f.mu.Lock()
	defer f.mu.Unlock()
	now := state{maps.Clone(f.state.notes), maps.Clone(f.state.gone)}
	head, others := f.beside(p)
	out := page{head: head, notes: merge(now, p).notes, others: others, sound: true}
	for id, e := range out.notes {
		out.notes[id] = entry{annotation: e.asRead()}
	}
	return now, out
}

// forget takes the changes in s for done; what was changed after it was
// changed from what is in s.
func (f *File) forget(s state) {
	for id, e := range f.state.notes {
		now, there := s.notes[id]
		_, gone := s.gone[id]
		switch {
		case there && e.edited == now.edited:
			e.edited, e.was = 0, Note{}
		case there, gone:
			e.was = now.Note
		}
		f.state.notes[id] = e
	}
	for id, e := range f.state.gone {
		_, done := s.gone[id]
		switch now, there := s.notes[id]; {
		case done:
			delete(f.state.gone, id)
		case there && e.edited != now.edited:
			e.was = now.Note
			f.state.gone[id] = e
		}
	}
}

// Encoded is notes as a file has them, for one that is kept with a copy of the
// article elsewhere.
func Encoded(notes []Note) []byte {
	p := page{notes: map[string]entry{}, sound: true}
	for _, n := range notes {
		n = n.clean()
		p.notes[n.ID] = entry{annotation: annotation{}.with(n).asRead()}
	}
	return p.write()
}
