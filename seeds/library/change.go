package library

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/gofrs/flock"

	"diptych/compare/story"
	"diptych/seeds"
)

// lockName is the file that a program holds while it changes a file of the
// library.
const lockName = ".diptych-lock"

// patience is how long a change waits for another window: none needs a second.
const patience = 4 * time.Second

// Add saves an article as a new file of the library, and returns its name once
// it is among Articles. Every error is a *seeds.Error.
func (l *Library) Add(a seeds.Article) (name string, err error) {
	path, err := seeds.Save(l.dir, a)
	if err != nil {
		return "", err
	}
	return l.arrived(path)
}

// arrived takes in the file at path.
func (l *Library) arrived(path string) (name string, err error) {
	rel, err := filepath.Rel(l.dir, path)
	if err != nil {
		return "", &seeds.Error{File: path, Problem: seeds.Say("it is not in the library"), Cure: seeds.Say("choose a file of the library"), Err: err}
	}
	name = filepath.ToSlash(rel)
	l.see(name)
	return name, nil
}

// see takes in one file as it is now; a file that is gone leaves.
func (l *Library) see(name string) {
	s, there := stampOf(l.path(name))
	l.mu.Lock()
	l.seen++
	f := l.byName[name]
	switch {
	case !there && f != nil:
		l.forget(f)
		l.drop(name)
	case there && f == nil:
		f = l.insert(name)
	}
	if there {
		f.stamp, f.read = s, false
	}
	l.mu.Unlock()
	if there {
		l.renew(f, &story.Reader{})
	}
}

func (l *Library) insert(name string) *file {
	f := &file{name: name}
	l.files = slices.Insert(l.files, l.position(name), f)
	l.byName[name], l.list = f, nil
	return f
}

func (l *Library) drop(name string) {
	i := l.position(name)
	l.files = slices.Delete(l.files, i, i+1)
	delete(l.byName, name)
	l.list = nil
}

// position is where the file of a name is among files, or is to be.
func (l *Library) position(name string) int {
	i, _ := slices.BinarySearchFunc(l.files, name, func(f *file, name string) int { return strings.Compare(f.name, name) })
	return i
}

// Restate writes other values into the front matter of the file of an article,
// all of them or none. facts are keys, each with its value behind it: "tags", with
// commas between them, "story", or any key of seeds.Article.Fact. Only files
// that hold one article as text can be changed. Every error is a *seeds.Error.
func (l *Library) Restate(name string, facts ...string) error {
	a, ok := l.Article(name)
	path := l.path(name)
	if ok && (a.Part > 0 || a.Kind != "text" && a.Kind != "markdown") {
		return &seeds.Error{File: path, Problem: seeds.Say("a file of this kind is not changed here"), Cure: seeds.Say("save the article into the library as text first")}
	}
	release, err := l.lock()
	if err != nil {
		return err
	}
	defer release()
	was, err := seeds.LoadFile(path)
	if err == nil {
		now := was
		for fact := range slices.Chunk(facts, 2) {
			now = now.With(fact[0], fact[1])
		}
		err = seeds.Restate(path, was, now)
	}
	if err != nil {
		return err
	}
	l.see(name) // which is that of the file: it holds no other
	return nil
}

// Discard moves the file of an article into the trash of its folder, and
// returns how to bring it back. What stands beside it (its notes), under the
// names that beside give it, goes along. A file that holds several articles goes whole:
// its parts are not discarded alone. Every error is a *seeds.Error.
func (l *Library) Discard(name string, beside ...func(path string) string) (undo func() error, err error) {
	a, ok := l.Article(name)
	if !ok {
		return nil, &seeds.Error{File: l.path(name), Problem: seeds.Say("it is no longer in the library"), Cure: seeds.Say("nothing is to be done")}
	}
	if a.Part > 0 {
		return nil, &seeds.Error{File: l.path(a.File), Problem: seeds.Say("this file holds several articles"), Cure: seeds.Say("discard the file with all of them in a file manager, or leave it")}
	}
	release, err := l.lock()
	if err != nil {
		return nil, err
	}
	defer release()
	path := l.path(a.File)
	now, err := seeds.Discard(path, beside...)
	if err != nil {
		return nil, err
	}
	l.see(a.File)
	return func() error { return l.restore(now, path, beside) }, nil
}

func (l *Library) restore(discarded, path string, beside []func(string) string) error {
	release, err := l.lock()
	if err != nil {
		return err
	}
	defer release()
	now, err := seeds.Restore(discarded, path, beside...)
	if err == nil {
		_, err = l.arrived(now)
	}
	return err
}

// Discarded lists the files in the trash of the library and of its folders, by
// path.
func (l *Library) Discarded() []string {
	var found []string
	filepath.WalkDir(l.dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Base(filepath.Dir(path)) == seeds.Trash && isArticle(path) {
			found = append(found, path)
		}
		return nil
	})
	return found
}

// lock keeps other windows and programs from changing the library until
// release is called. Where the disk knows no locks there is none.
func (l *Library) lock() (release func(), err error) {
	path := filepath.Join(l.dir, lockName)
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() { // to open a pipe is to wait
		return nil, l.notLocked(errNoFile)
	}
	wait, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	f := flock.New(path, flock.SetPermissions(0o666))
	_, err = f.TryLockContext(wait, 10*time.Millisecond)
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return nil, &seeds.Error{File: l.dir, Problem: seeds.Say("another window is changing this library"), Cure: seeds.Say("try again in a moment"), Err: err}
	case errors.Is(err, errors.ErrUnsupported), errors.Is(err, syscall.ENOLCK), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.EACCES):
		return func() {}, nil // what cannot be locked cannot be written either, and says so itself
	case err != nil:
		return nil, l.notLocked(err)
	}
	return func() { f.Unlock() }, nil
}

func (l *Library) notLocked(err error) error {
	return &seeds.Error{File: l.dir, Problem: seeds.Say("the library could not be locked ({{.Reason}})", seeds.With{"Reason": strings.TrimSpace(err.Error())}), Cure: seeds.Say("remove {{.File}} from it", seeds.With{"File": lockName}), Err: err}
}
