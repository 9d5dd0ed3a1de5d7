package shelf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/app/background"
	"diptych/seeds/library"
)

// A library that is closed while its watch is being made leaves none behind.
func TestAWatchThatComesTooLate(t *testing.T) {
	lib, err := library.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var work func()
	f := NewFolder(&background.Worker{Spawn: func(f func()) { work = f }, Back: func(f func()) { f() }, After: background.New().After})
	f.lib = lib
	f.watch()
	before := watches(t)
	f.Close()
	work()
	if n := watches(t); n != before {
		t.Errorf("%d watches of the system, and %d before", n, before)
	}
}

// watches is how many the system has for this program.
func watches(t *testing.T) (n int) {
	t.Helper()
	open, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range open {
		if to, err := os.Readlink(filepath.Join("/proc/self/fd", d.Name())); err == nil && strings.Contains(to, "inotify") {
			n++
		}
	}
	return n
}
