package seeds_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/seeds"
	"diptych/seeds/unwritable"
)

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// alone says which files other than the named ones stand in dir.
func alone(t *testing.T, dir string, named ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(named) {
		t.Errorf("in the folder: %v, %v; want %v", entries, err, named)
	}
}

// A new file may be read by others; one that is replaced keeps its mode, and its
// name where that is a link. Nothing else is left in the folder.
func TestAFileIsPutWhole(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.txt"), filepath.Join(dir, "link.txt")
	mode := func() fs.FileMode {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode()
	}
	if err := seeds.Put(path, []byte("one")); err != nil || mode() != 0o644 {
		t.Errorf("a new file: %v, %v", err, mode())
	}
	if err := errors.Join(os.Chmod(path, 0o600), os.Symlink("a.txt", link)); err != nil {
		t.Fatal(err)
	}
	if err := seeds.Put(link, []byte("two")); err != nil || mode() != 0o600 {
		t.Errorf("a file that was there: %v, %v", err, mode())
	}
	if got := read(t, path); got != "two" {
		t.Errorf("it holds %q", got)
	}
	alone(t, dir, "a.txt", "link.txt")
}

// unput is what Put says of a file that cannot be written.
func unput(t *testing.T, path, want string) {
	t.Helper()
	if err := seeds.Put(path, []byte(strings.Repeat("new ", 100_000))); err == nil || err.Error() != path+": "+want {
		t.Errorf("%s: %v", path, err)
	}
}

func TestWhatCannotBePut(t *testing.T) {
	dir := t.TempDir()
	taken := filepath.Join(dir, "taken.pdf")
	if err := os.Mkdir(taken, 0o755); err != nil {
		t.Fatal(err)
	}
	unput(t, taken, "this is a folder; name a file in it.")
	unput(t, os.DevNull, "this is a pipe or a device, not a file; name another file.")
	unput(t, filepath.Join(dir, "none", "a.txt"), "there is no such folder; make it, or name another.")
	unput(t, filepath.Join(dir, strings.Repeat("n", 300)), "the name is too long for this disk; choose a shorter one.")
	alone(t, dir, "taken.pdf")
}

func TestPutOnAFullDisk(t *testing.T) {
	disk := unwritable.Disk(t)
	old := filepath.Join(disk, "old.txt")
	if err := seeds.Put(old, []byte("the old one")); err != nil {
		t.Fatal(err)
	}
	unwritable.Fill(t, disk)
	const says = "the disk is full; make room and try again; what was there is unchanged."
	unput(t, old, says)
	unput(t, filepath.Join(disk, "new.txt"), says)
	if got := read(t, old); got != "the old one" {
		t.Errorf("the old file is %.20q", got)
	}
	alone(t, disk, "old.txt", "filler")
}

func TestPutInAFolderOfAnother(t *testing.T) {
	unwritable.Folder(t, map[string]string{"old.txt": "the old one"}, func(dir string) {
		old := filepath.Join(dir, "old.txt")
		unput(t, old, "you may not write there; choose a folder of your own.")
		unput(t, filepath.Join(dir, "new.txt"), "you may not write there; choose a folder of your own.")
		if got := read(t, old); got != "the old one" {
			t.Errorf("the old file is %.20q", got)
		}
		alone(t, dir, "old.txt")
	})
}

// Who has the old file open goes on reading it to its end; Windows, which lets
// nobody replace such a file, says so, and then it stays.
func TestPutWhereAnotherReads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "open.txt")
	if err := seeds.Put(path, []byte("the old one")); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	half := make([]byte, 4)
	if _, err := io.ReadFull(f, half); err != nil {
		t.Fatal(err)
	}
	want := "new"
	if err := seeds.Put(path, []byte(want)); err != nil {
		want = "the old one"
		if says := err.Error(); !strings.HasSuffix(says, "what was there is unchanged.") && !strings.Contains(says, "you may not write there") {
			t.Error(says)
		}
	}
	rest, err := io.ReadAll(f)
	if err != nil || string(half)+string(rest) != "the old one" {
		t.Errorf("who reads it has %q%q, %v", half, rest, err)
	}
	if got := read(t, path); got != want {
		t.Errorf("the file holds %q, want %q", got, want)
	}
}
