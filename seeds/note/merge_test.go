package note

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// history is what two or three windows did to one file, and what must be true
// of it whatever they did.
type history struct {
	path    string
	windows []*File
	put     map[string]string        // the texts that were put, and the note they were put in
	changed map[string]bool          // those in whose place a window that showed them put others
	taken   map[string]bool          // those changed or deleted in the note they were put in, and not in what was kept beside it
	deleted map[string]map[*File]int // those that windows deleted, and how often
	undone  map[string]bool          // and put back
	bin     map[*File][]Note         // what each window deleted
}

// TestNothingIsLost interleaves what windows do to one file, also in the
// middle of a save. When all have saved, they agree, and what was put is there
// unless a reader who saw it took it away.
func TestNothingIsLost(t *testing.T) {
	dir := t.TempDir()
	round := 0
	rapid.Check(t, func(t *rapid.T) {
		round++
		h := history{path: filepath.Join(dir, fmt.Sprint(round, ".json")), put: map[string]string{}, changed: map[string]bool{}, taken: map[string]bool{},
			deleted: map[string]map[*File]int{}, undone: map[string]bool{}, bin: map[*File][]Note{}}
		for range rapid.IntRange(2, 3).Draw(t, "windows") {
			h.windows = append(h.windows, mustOpen(t, h.path))
		}
		for step := range rapid.IntRange(1, 40).Draw(t, "steps") {
			w := h.windows[rapid.IntRange(0, len(h.windows)-1).Draw(t, "window")]
			switch rapid.SampledFrom([]string{"write", "write", "save", "save in pieces", "reload"}).Draw(t, "what") {
			case "write":
				h.write(t, w, step)
			case "save":
				mustSave(t, w)
			case "save in pieces":
				h.saveInPieces(t, w, step)
			case "reload":
				if err := w.Reload(); err != nil {
					t.Fatal(err)
				}
			}
		}
		for range 2 { // the last to save has seen all; the others learn of it
			for _, w := range h.windows {
				mustSave(t, w)
				if err := w.Reload(); err != nil {
					t.Fatal(err)
				}
			}
		}
		h.check(t)
		os.Remove(h.path)
	})
}

// saveInPieces is what Save does, while the reader goes on.
func (h *history) saveInPieces(t *rapid.T, w *File, step int) {
	p, err := w.load()
	if err != nil {
		t.Fatal(err)
	}
	snapshot, out := w.snapshot(p)
	for i := range 2 {
		h.write(t, w, 1000*(i+1)+step)
	}
	if err := os.WriteFile(h.path, out.write(), 0o600); err != nil {
		t.Fatal(err)
	}
	w.forget(snapshot)
	w.see(out)
}

func (h *history) write(t *rapid.T, w *File, step int) {
	notes := w.Notes()
	what := rapid.SampledFrom([]string{"new", "change", "move", "delete", "undo"}).Draw(t, "what is written")
	if what == "undo" {
		notes = h.bin[w]
	}
	var n Note
	if what != "new" {
		if len(notes) == 0 {
			return
		}
		n = notes[rapid.IntRange(0, len(notes)-1).Draw(t, "note")]
	}
	if what == "change" || what == "delete" {
		h.taken[n.Text] = h.taken[n.Text] || h.put[n.Text] == n.ID
	}
	switch what {
	case "new":
		n = New(fmt.Sprint("new ", step))
		h.put[n.Text] = n.ID
		w.Put(n)
	case "change":
		h.changed[n.Text] = true
		n.Text = fmt.Sprint("changed ", step)
		h.put[n.Text] = n.ID
		w.Put(n)
	case "move": // which nobody wrote
		n.Anchors = []Anchor{{Article: "x", Start: step, Exact: "words"}}
		w.Put(n)
	case "delete":
		w.Delete(n.ID)
		h.bin[w] = append(h.bin[w], n)
		if h.deleted[n.Text] == nil {
			h.deleted[n.Text] = map[*File]int{}
		}
		h.deleted[n.Text][w]++
	case "undo":
		h.bin[w] = slices.DeleteFunc(h.bin[w], func(m Note) bool { return m.ID == n.ID })
		if slices.ContainsFunc(w.Notes(), func(m Note) bool { return m.ID == n.ID }) {
			return // it is back
		}
		w.Put(n)
		h.undone[n.Text] = true
		delete(h.deleted[n.Text], w)
	}
}

func (h *history) check(t *rapid.T) {
	there, texts := map[string]string{}, map[string]bool{}
	for _, n := range mustOpen(t, h.path).Notes() {
		there[n.ID] = n.Text
		taken := h.taken[n.Text] && (h.changed[n.Text] || len(h.deleted[n.Text]) > 0)
		if at := h.put[n.Text]; at == "" || at == n.ID && taken && !h.undone[n.Text] {
			t.Errorf("%q is there again", n.Text) // not what was kept because another wrote in its place
		}
		texts[n.Text] = true
	}
	for s := range h.put {
		if !h.changed[s] && len(h.deleted[s]) == 0 && !texts[s] {
			t.Errorf("%q is lost", s)
		}
	}
	for i, w := range h.windows {
		notes := w.Notes()
		if len(notes) != len(there) || w.dirty() {
			t.Errorf("window %d has %d notes, the file %d", i, len(notes), len(there))
		}
		for _, n := range notes {
			if there[n.ID] != n.Text {
				t.Errorf("window %d has %q, the file %q", i, n.Text, there[n.ID])
			}
		}
	}
}

func mustOpen(t *rapid.T, path string) *File {
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func mustSave(t *rapid.T, f *File) {
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}
