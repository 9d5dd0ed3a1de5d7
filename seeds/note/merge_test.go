package note

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"
)

// history is what two or three windows did to one file, and what must be true
// of it whatever they did.
type history struct {
	path    string
	windows []*File
	put     map[string]map[string]bool // the texts a note ever had, by ID
	latest  map[string]string          // the text that was put last
	wanted  map[string]bool            // false: a window deleted it, after which nobody changed it
}

// TestNothingIsLost interleaves Put, Delete, Save and Reload of windows on one
// file. When all have saved, they agree; what was put and never deleted is
// there with the words put last; what is there was put by somebody.
func TestNothingIsLost(t *testing.T) {
	dir := t.TempDir()
	round := 0
	rapid.Check(t, func(t *rapid.T) {
		round++
		h := history{filepath.Join(dir, fmt.Sprint(round, ".json")), nil, map[string]map[string]bool{}, map[string]string{}, map[string]bool{}}
		for range rapid.IntRange(2, 3).Draw(t, "windows") {
			h.windows = append(h.windows, mustOpen(t, h.path))
		}
		for step := range rapid.IntRange(1, 40).Draw(t, "steps") {
			h.step(t, step)
		}
		for range 2 { // the last to save has seen all; the others learn of it
			for _, w := range h.windows {
				mustSave(t, w)
				if _, err := w.Reload(); err != nil {
					t.Fatal(err)
				}
			}
		}
		h.check(t)
		os.Remove(h.path)
	})
}

func (h *history) step(t *rapid.T, step int) {
	w := rapid.SampledFrom(h.windows).Draw(t, "window")
	notes := w.Notes()
	switch rapid.SampledFrom([]string{"new", "change", "delete", "save", "reload"}).Draw(t, "what") {
	case "new":
		h.putIn(w, New(fmt.Sprint("new ", step)))
	case "change":
		if len(notes) > 0 {
			n := rapid.SampledFrom(notes).Draw(t, "note")
			n.Text = fmt.Sprint("changed ", step)
			h.putIn(w, n)
		}
	case "delete":
		if len(notes) > 0 {
			n := rapid.SampledFrom(notes).Draw(t, "note")
			w.Delete(n.ID)
			h.wanted[n.ID] = false
		}
	case "save":
		mustSave(t, w)
	case "reload":
		if _, err := w.Reload(); err != nil {
			t.Fatal(err)
		}
	}
}

func (h *history) putIn(w *File, n Note) {
	if h.put[n.ID] == nil {
		h.put[n.ID], h.wanted[n.ID] = map[string]bool{}, true
	}
	h.put[n.ID][n.Text] = true
	h.latest[n.ID] = n.Text
	w.Put(n)
}

func (h *history) check(t *rapid.T) {
	there := map[string]string{}
	for _, n := range mustOpen(t, h.path).Notes() {
		there[n.ID] = n.Text
		if !h.put[n.ID][n.Text] {
			t.Errorf("nobody wrote %q", n.Text)
		}
	}
	for id, wanted := range h.wanted {
		if wanted && there[id] != h.latest[id] {
			t.Errorf("%q was put last and is %q", h.latest[id], there[id])
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
