package note

import (
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestTwoWindows(t *testing.T) {
	path := temp(t)
	a, b := opened(t, path), opened(t, path)
	one, two := New("one"), New("two")
	a.Put(one)
	b.Put(two)
	saved(t, a)
	saved(t, b)
	if err := a.Reload(); err != nil || texts(a) != "one two" || texts(b) != "one two" {
		t.Fatal(err, texts(a), texts(b))
	}

	t.Run("both write on one note: both stay", func(t *testing.T) {
		one.Text = "one-a"
		a.Put(one)
		one.Text = "one-b"
		b.Put(one)
		saved(t, b)
		saved(t, a)
		b.Reload()
		if texts(a) != "one-a one-b two" || texts(b) != "one-a one-b two" {
			t.Error(texts(a), texts(b))
		}
		for _, n := range b.Notes() {
			if n.Text == "one-b" {
				b.Delete(n.ID)
			}
		}
		saved(t, b)
		a.Reload()
	})
	t.Run("a note that was only moved takes nothing back", func(t *testing.T) {
		one.Text = "one-b"
		b.Put(one)
		saved(t, b)
		one.Text, one.Anchors = "one-a", []Anchor{{Article: "004.md", Exact: "moved"}}
		a.Put(one)
		saved(t, a)
		b.Reload()
		if texts(a) != "one-b two" || texts(b) != "one-b two" {
			t.Error(texts(a), texts(b))
		}
	})
	t.Run("one changes what the other deletes: it stays", func(t *testing.T) {
		one.Text = "one-c"
		a.Put(one)
		saved(t, a)
		b.Delete(one.ID)
		if texts(b) != "two" {
			t.Error(texts(b))
		}
		saved(t, b)
		if texts(b) != "one-c two" {
			t.Error(texts(b))
		}
	})
	t.Run("the same, where its own change is the later: it stays", func(t *testing.T) {
		one.Text = "one-a"
		a.Put(one)
		saved(t, a)
		one.Text = "one-b"
		b.Put(one)
		b.Delete(one.ID)
		saved(t, b)
		if texts(b) != "one-a two" {
			t.Error(texts(b))
		}
		one.Text = "one-c"
		a.Put(one)
		saved(t, a)
		b.Reload()
	})
	t.Run("one deletes what the other has only moved: it is gone", func(t *testing.T) {
		moved := two
		moved.Anchors = []Anchor{{Article: "004.md", Exact: "moved"}}
		b.Put(moved)
		a.Delete(two.ID)
		saved(t, a)
		b.Put(New("three"))
		saved(t, b)
		a.Reload()
		if texts(a) != "one-c three" || texts(b) != "one-c three" {
			t.Error(texts(a), texts(b))
		}
	})
	t.Run("what others wrote stays when all was taken out and written anew", func(t *testing.T) {
		a.Delete(one.ID)
		one.Text = "one-d"
		a.Put(one)
		saved(t, a)
		b.Reload()
		if texts(a) != "one-d three" || texts(b) != "one-d three" {
			t.Error(texts(a), texts(b))
		}
		one.Text = "one-c"
		a.Put(one)
	})
	t.Run("deleted and put again", func(t *testing.T) {
		a.Delete(one.ID)
		a.Put(one)
		saved(t, a)
		if got := texts(opened(t, path)); got != "one-c three" {
			t.Error(got)
		}
	})
	t.Run("the file is taken away: nothing is forgotten", func(t *testing.T) {
		os.Remove(path)
		a.Put(New("four"))
		saved(t, a)
		if got := texts(opened(t, path)); got != "four one-c three" {
			t.Error(got)
		}
	})
	t.Run("nothing to write: nothing is written", func(t *testing.T) {
		before, _ := os.Stat(path)
		saved(t, a)
		if after, _ := os.Stat(path); !os.SameFile(before, after) {
			t.Error("the file was written anew")
		}
	})
}

// TestClockBack: the clock was put back after a note was written; what a
// caller who has seen it puts into another file is the later change all the same.
func TestClockBack(t *testing.T) {
	n := New("old")
	n.Changed = time.Now().AddDate(1, 0, 0)
	f := opened(t, temp(t))
	f.Put(n)
	if now := f.Notes()[0]; !now.Changed.After(n.Changed) {
		t.Errorf("changed %v after %v", now.Changed, n.Changed)
	}
}

// TestClockBehind: a change made by a computer whose clock is ahead does not
// make the next change of this one the earlier.
func TestClockBehind(t *testing.T) {
	path := temp(t)
	f := opened(t, path)
	n := New("old")
	f.Put(n)
	saved(t, f)
	data, _ := os.ReadFile(path)
	future := time.Now().AddDate(5, 0, 0).UTC().Format(time.RFC3339Nano)
	os.WriteFile(path, []byte(strings.Replace(string(data), f.Notes()[0].Changed.Format(time.RFC3339Nano)+"\",\n      \"body", future+"\",\n      \"body", 1)), 0o644)
	if err := f.Reload(); err != nil || !f.Notes()[0].Changed.After(time.Now()) {
		t.Fatal(err, f.Notes())
	}
	n.Text = "new"
	f.Put(n)
	saved(t, f)
	if got := texts(opened(t, path)); got != "new" {
		t.Error(got)
	}
}

// TestSaveWhileWriting puts and deletes in one goroutine while three others
// save: for the race detector, and nothing may be lost.
func TestSaveWhileWriting(t *testing.T) {
	path := temp(t)
	f, other := opened(t, path), opened(t, path)
	var wg sync.WaitGroup
	done := make(chan struct{})
	for range 3 {
		wg.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					if err := f.Save(); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	kept := 0
	for i := range 200 {
		n := New("x")
		f.Put(n)
		if i%3 == 0 {
			f.Notes()
			f.Delete(n.ID)
		} else {
			kept++
		}
		if i%20 == 0 {
			other.Put(New("y"))
			saved(t, other)
			kept++
		}
	}
	close(done)
	wg.Wait()
	saved(t, f)
	if got := len(opened(t, path).Notes()); got != kept || len(f.Notes()) != kept {
		t.Errorf("%d notes in the file, %d in memory, want %d", got, len(f.Notes()), kept)
	}
}

// TestManyWindows has five windows save at once, each with its own File, as
// programs would that know nothing of each other.
func TestManyWindows(t *testing.T) {
	path := temp(t)
	var wg sync.WaitGroup
	for range 5 {
		f := opened(t, path)
		wg.Go(func() {
			for range 20 {
				f.Put(New("x"))
				if err := f.Save(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(opened(t, path).Notes()); n != 100 {
		t.Errorf("%d notes of 100", n)
	}
}
