// Windows lets not everybody make links: what needs some is tested elsewhere.

//go:build !windows

package library

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestLinksInACircle(t *testing.T) {
	dir := folder(t)
	for at, to := range map[string]string{"self": dir, "old/up": "..", "loop.md": "loop.md", "nowhere.md": "gone/away.md", "link.md": "a.md", "folder.md": "old"} {
		if err := os.Symlink(to, filepath.Join(dir, at)); err != nil {
			t.Fatal(err)
		}
	}
	l, _ := open(t, dir)
	if got, want := names(l), []string{"a.md", "b.txt", "link.md", "old/c.md", "old/d.md"}; !slices.Equal(got, want) {
		t.Errorf("articles %q, want %q", got, want)
	}
	for _, p := range l.Problems() {
		if !strings.Contains(p.Error(), "loop.md") {
			t.Errorf("problem %v", p)
		}
	}
}
