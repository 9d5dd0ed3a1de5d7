//go:build unix

package seeds

import (
	"path/filepath"
	"syscall"
	"testing"
)

// TestLoadPipe: nobody will ever write to the pipe; it must not be waited for.
func TestLoadPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "003.md")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := LoadFile(path)
	if want := path + ": this is a pipe, not a file; name a text or Markdown file."; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if f, err := (disk{}).Open(path); err != nil { // should it become one between the look and the opening
		t.Error(err)
	} else {
		f.Close()
	}
}
