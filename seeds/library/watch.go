package library

import (
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"diptych/seeds"
)

// Watch waits for changes in the folder of a library: told by the system where
// it can (it cannot on most network drives, nor for more folders than it
// allows), and by looking now and then.
type Watch struct {
	dir     string
	watcher *fsnotify.Watcher // nil where the system does not tell
	each    time.Duration     // after which it is time to look, whatever was told
}

const (
	quiet    = 300 * time.Millisecond // without a change, before a change is told
	atLatest = 3 * time.Second        // it is told although more go on
	lookEach = 30 * time.Second       // where the system tells
	lookMore = 5 * time.Second        // where it does not; ten thousand files cost a tenth of a second
)

// Watch begins to watch. It never fails: where the system does not tell of
// changes, Wait lets the caller look more often.
func (l *Library) Watch() *Watch {
	w := &Watch{dir: l.dir, each: lookMore}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return w
	}
	w.watcher, w.each = watcher, lookEach
	if !w.folders(l.dir) {
		watcher.Close()
		w.watcher, w.each = nil, lookMore
	}
	return w
}

// folders watches dir and all in it; false where there are too many.
func (w *Watch) folders(dir string) bool {
	ok := true
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return nil
		case path != w.dir && (strings.HasPrefix(d.Name(), ".") || d.Name() == seeds.Trash):
			return fs.SkipDir
		}
		ok = w.watcher.Add(path) == nil && ok
		return nil
	})
	return ok
}

// Wait returns when Refresh is to be called: something changed, and has come
// to rest, or it is time to look. It is false when stop was closed.
func (w *Watch) Wait(stop <-chan struct{}) bool {
	var events chan fsnotify.Event
	var problems chan error
	if w.watcher != nil {
		events, problems = w.watcher.Events, w.watcher.Errors
	}
	look := time.NewTimer(w.each)
	defer look.Stop()
	var first time.Time
	for {
		select {
		case <-stop:
			return false
		case <-look.C:
			return true
		case <-problems: // too many at once: look at all
			look.Reset(quiet)
		case e, open := <-events:
			if !open {
				return false
			}
			if !w.concerns(e) {
				continue
			}
			if first.IsZero() {
				first = time.Now()
			}
			look.Reset(min(quiet, max(0, atLatest-time.Since(first))))
		}
	}
}

// concerns reports whether an event may change the library, and watches new
// folders.
func (w *Watch) concerns(e fsnotify.Event) bool {
	if strings.HasPrefix(filepath.Base(e.Name), ".") || e.Op == fsnotify.Chmod {
		return false
	}
	if e.Has(fsnotify.Create) {
		w.folders(e.Name)
	}
	return true
}

// Close ends the watch; a Wait that goes on returns.
func (w *Watch) Close() {
	if w.watcher != nil {
		w.watcher.Close()
	}
}
