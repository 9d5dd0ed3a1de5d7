package note

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/gofrs/flock"
	"github.com/natefinch/atomic"

	"diptych/compare/text"
)

// MaxBytes is the size of the largest file of notes that is read or written.
const MaxBytes = 16 << 20

const sizeLimit = "16 MB"

var (
	errFolder = &plight{text.Say("this is a folder, not a file of notes"), renameIt}
	errDevice = &plight{text.Say("this is a pipe or a device, not a file of notes"), renameIt}
	errBusy   = &plight{text.Say("another program is writing these notes"), text.Say("save again when it is done")}
	errLarge  = &plight{text.Say("the notes would be larger than {{.Size}}", text.With{"Size": sizeLimit}), text.Say("shorten or delete some of them")}
	renameIt  = text.Say("rename it, so that notes can be kept under this name")
)

// load reads the file at path, at most one byte more than is allowed, which is
// the one error that comes with data. There is neither where there is no file.
func load(path string) ([]byte, error) {
	info, err := os.Stat(path) // before opening: to open a pipe is to wait
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errFolder
	case !info.Mode().IsRegular():
		return nil, errDevice
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxBytes {
		return data, &damage{what: text.Say("larger than {{.Size}}", text.With{"Size": sizeLimit})}
	}
	return data, nil
}

// lock keeps other windows from writing the notes at path until release is
// called. The file it makes for that is taken away again; who waited for it
// sees that and makes a new one. Where the disk knows no locks there is none.
func lock(path string) (release func(), err error) {
	name := resolved(path) + ".lock"
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() { // to open a pipe is to wait
		return nil, lockTaken(name)
	}
	wait, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for {
		l := flock.New(name, flock.SetPermissions(0o666))
		_, err := l.TryLockContext(wait, 10*time.Millisecond)
		switch {
		case errors.Is(err, context.DeadlineExceeded):
			return nil, errBusy
		case errors.Is(err, errors.ErrUnsupported), errors.Is(err, syscall.ENOLCK):
			return func() {}, nil
		case err != nil:
			return nil, err
		}
		if mine, err := l.Stat(); err == nil && is(mine, name) {
			return func() { os.Remove(name); l.Unlock() }, nil
		}
		l.Unlock()
	}
}

// patience is how long Save waits for another window: none needs a second.
const patience = 4 * time.Second

// lockTaken is the error for something else that has the name of the lock.
func lockTaken(name string) error {
	return &plight{text.Say("“{{.Name}}” beside the notes is no file", text.With{"Name": filepath.Base(name)}), text.Say("remove or rename it, and save again")}
}

func is(info fs.FileInfo, name string) bool {
	there, err := os.Stat(name)
	return err == nil && os.SameFile(info, there)
}

// resolved is the file that path names, through links.
func resolved(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// replace writes data to the file at path, whole or not at all, and before
// that keeps the file there aside if it is broken.
func replace(path string, data []byte, broken bool) error {
	if len(data) > MaxBytes {
		return errLarge
	}
	path = resolved(path)
	if there, err := os.ReadFile(path); err == nil && !broken && bytes.Equal(there, data) {
		return nil
	}
	sweep(path)
	part, err := write(path, data)
	if err != nil {
		return err
	}
	if broken {
		err = keepAside(path)
	}
	if err == nil {
		err = atomic.ReplaceFile(part, path)
	}
	if err != nil {
		os.Remove(part)
		return err
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// write makes the new file under a name of its own in the same folder, with
// the permissions of the old one.
func write(path string, data []byte) (part string, err error) {
	part = partPrefix(path) + strings.TrimPrefix(newID(), "urn:uuid:")
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return "", err
	}
	if info, e := os.Stat(path); e == nil {
		f.Chmod(info.Mode().Perm()) // on a disk without permissions it stays as it is
	}
	if _, err = f.Write(data); err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(part)
	}
	return part, err
}

func partPrefix(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"-")
}

// sweep removes what a program that was ended in the middle of write left
// behind. No program takes an hour for it.
func sweep(path string) {
	files, _ := os.ReadDir(filepath.Dir(path))
	for _, f := range files {
		name := filepath.Join(filepath.Dir(path), f.Name())
		if info, err := f.Info(); err == nil && strings.HasPrefix(name, partPrefix(path)) && time.Since(info.ModTime()) > time.Hour {
			os.Remove(name)
		}
	}
}

// keepAside gives the file at path a second name, or where the disk cannot do
// that another one.
func keepAside(path string) error {
	name := aside(path)
	if os.Link(path, name) == nil {
		return nil
	}
	return os.Rename(path, aside(path))
}

// aside is the first free name for a damaged file: "004.notes.damaged-1.json".
func aside(path string) string {
	stem := strings.TrimSuffix(path, ".json")
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s.damaged-%d.json", stem, n)
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) || n == 10_000 {
			return name
		}
	}
}

// syncFolder makes the new name of a file last through a loss of power, where
// the system can do that.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}
