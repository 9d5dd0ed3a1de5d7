package sheet

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/seeds"
)

func TestALongNameForAFile(t *testing.T) {
	long := seeds.Article{Name: strings.Repeat("é", 120) + ".txt"}
	name := Export{A: long, B: long}.name()
	if len(name) > 240 || strings.ContainsRune(name, '�') || !strings.HasSuffix(name, "é.html") {
		t.Errorf("%d bytes: %s", len(name), name)
	}
}

func TestReasonsInTheWordsOfTheSystem(t *testing.T) {
	for want, err := range map[string]error{
		"you may not write there":   &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission},
		"there is no such folder":   &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist},
		"no space left on device":   errors.New("cannot write data to tempfile \"x\": write x: no space left on device"),
		"a mistake in Diptych once": errors.New("a mistake in Diptych once.\ngoroutine 1: running"),
	} {
		if got := reason(err); got != want {
			t.Errorf("%v: %q, want %q", err, got, want)
		}
	}
}

// A new file may be read by others; one that is replaced keeps its mode, and its
// name where that is a link. Nothing else is left in the folder.
func TestAFileIsWrittenWhole(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.txt"), filepath.Join(dir, "link.txt")
	mode := func() fs.FileMode {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode()
	}
	if err := Write(path, []byte("one")); err != nil || mode() != 0o644 {
		t.Errorf("a new file: %v, %v", err, mode())
	}
	if err := errors.Join(os.Chmod(path, 0o600), os.Symlink("a.txt", link)); err != nil {
		t.Fatal(err)
	}
	if err := Write(link, []byte("two")); err != nil || mode() != 0o600 {
		t.Errorf("a file that was there: %v, %v", err, mode())
	}
	if got, _ := os.ReadFile(path); string(got) != "two" {
		t.Errorf("it holds %q", got)
	}
	if err := Write(dir, nil); err == nil || reason(err) != "this is a folder or a device, not a file" {
		t.Errorf("a folder: %v", err)
	}
	if err := Write(filepath.Join(dir, "none", "a.txt"), nil); err == nil || reason(err) != "there is no such folder" {
		t.Errorf("no folder: %v", err)
	}
	if list, _ := os.ReadDir(dir); len(list) != 2 {
		t.Errorf("in the folder: %v", list)
	}
}
