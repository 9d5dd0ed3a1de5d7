// Windows lets not everybody make links: what needs some is tested elsewhere.

//go:build !windows

package note

import (
	"os"
	"path/filepath"
	"testing"
)

// TestLink writes where a link leads, and leaves the link.
func TestLink(t *testing.T) {
	path := temp(t)
	real := filepath.Join(t.TempDir(), "real.json")
	os.WriteFile(real, nil, 0o644)
	if err := os.Symlink(real, path); err != nil {
		t.Fatal(err)
	}
	f := opened(t, path)
	f.Put(New("x"))
	saved(t, f)
	if info, _ := os.Lstat(path); info.Mode()&os.ModeSymlink == 0 || texts(opened(t, real)) != "x" {
		t.Error("the link is gone")
	}
}
