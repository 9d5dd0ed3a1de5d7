package note

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestKilled ends a program that saves without pause, again and again. The
// file is sound each time and has all that was told to be saved.
func TestKilled(t *testing.T) {
	if at := os.Getenv("NOTE_SAVES_AT"); at != "" {
		saveForever(at)
	}
	path := temp(t)
	told := 0
	for i := range 8 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$")
		cmd.Env = append(os.Environ(), "NOTE_SAVES_AT="+path)
		out, err := cmd.StdoutPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		if !lines.Scan() {
			t.Fatal("it saved nothing")
		}
		told++
		time.AfterFunc(time.Duration(7*i)*time.Millisecond, func() { cmd.Process.Kill() })
		for lines.Scan() {
			told++
		}
		cmd.Wait()
		if n := len(opened(t, path).Notes()); n < told {
			t.Fatalf("%d notes were saved, %d are there", told, n)
		}
	}
	f := opened(t, path)
	f.Put(New("last"))
	saved(t, f) // no lock of the dead stands in its way
}

func saveForever(path string) {
	f, err := Open(path)
	for err == nil {
		f.Put(New(strings.Repeat("words ", 500)))
		if err = f.Save(); err == nil {
			fmt.Println("saved")
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// TestReadOnlyFolder has notes in a folder that cannot be written to.
func TestReadOnlyFolder(t *testing.T) {
	path := temp(t)
	f := opened(t, path)
	f.Put(New("old"))
	saved(t, f)
	f.Put(New("new"))
	for _, dir := range []string{filepath.Dir(filepath.Dir(path)), filepath.Dir(path)} {
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(dir, 0o755)
	}
	asNobody(t)
	want := path + ": notes may not be written to this folder; copy the article to a folder of your own; until then they are in this window only."
	if err := f.Save(); err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	if texts(f) != "new old" || texts(opened(t, path)) != "old" {
		t.Error("a note is gone")
	}
}

// TestUnreadable has a file that may not be read: it is neither damaged nor
// empty, and must not be written over.
func TestUnreadable(t *testing.T) {
	path := temp(t)
	os.WriteFile(path, []byte(`{"items":[]}`), 0)
	os.Chmod(filepath.Dir(path), 0o777)
	os.Chmod(filepath.Dir(filepath.Dir(path)), 0o755)
	asNobody(t)
	want := path + ": you may not read this file of notes; ask its owner for permission, or copy it and the article to a folder of your own."
	f, err := Open(path)
	if err == nil || err.Error() != want {
		t.Errorf("Open: %v", err)
	}
	f.Put(New("x"))
	if err := f.Save(); err == nil || err.Error() != want {
		t.Errorf("Save: %v", err)
	}
	if got := names(t, path); got != "004.notes.json" {
		t.Errorf("files %s", got)
	}
}

// asNobody takes the rights of root from the test, which may read and write
// everywhere.
func asNobody(t *testing.T) {
	if os.Geteuid() != 0 {
		return
	}
	runtime.LockOSThread()
	const nobody = 65534
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		syscall.Setfsuid(0)
		runtime.UnlockOSThread()
	})
}

// TestNoRoom lets no file grow beyond some bytes: what was saved is as it was,
// and nothing half written is left.
func TestNoRoom(t *testing.T) {
	path := temp(t)
	f := opened(t, path)
	f.Put(New("old"))
	saved(t, f)
	f.Put(New(strings.Repeat("long ", 240_000)))
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 1 << 20, Max: old.Max}); err != nil {
		t.Fatal(err)
	}
	err := f.Save()
	syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old)
	if want := path + ": there is no room to write the notes; make room on the disk and save again; what was saved before is as it was."; err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	if texts(opened(t, path)) != "old" || names(t, path) != "004.notes.json" {
		t.Errorf("%s; files %s", texts(opened(t, path)), names(t, path))
	}
	saved(t, f)
	if n := len(opened(t, path).Notes()); n != 2 {
		t.Errorf("%d notes when there is room again", n)
	}
}

// TestPipe: nobody will ever write to the pipe; it must not be waited for.
func TestPipe(t *testing.T) {
	path := temp(t)
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(path)
	if want := path + ": this is a pipe or a device, not a file of notes; rename it, so that notes can be kept under this name."; err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

// TestLockIsNoFile has something else under the name of the lock: it is told,
// not waited for, and stays where it is.
func TestLockIsNoFile(t *testing.T) {
	for what, mk := range map[string]func(string) error{
		"a pipe":   func(name string) error { return syscall.Mkfifo(name, 0o600) },
		"a folder": func(name string) error { return os.Mkdir(name, 0o755) },
	} {
		t.Run(what, func(t *testing.T) {
			path := temp(t)
			f := opened(t, path)
			f.Put(New("x"))
			if err := mk(path + ".lock"); err != nil {
				t.Fatal(err)
			}
			want := path + ": “004.notes.json.lock” beside the notes is no file; remove or rename it, and save again."
			if err := f.Save(); err == nil || err.Error() != want {
				t.Errorf("got %v", err)
			}
			if got := names(t, path); got != "004.notes.json.lock" {
				t.Errorf("files %s", got)
			}
			os.Remove(path + ".lock")
			saved(t, f)
		})
	}
}
