package library

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestReadOnlyFolder has a library in a folder that cannot be written to: it
// works, and says that the index is made anew each time.
func TestReadOnlyFolder(t *testing.T) {
	dir := folder(t)
	for _, d := range []string{filepath.Dir(dir), dir} {
		if err := os.Chmod(d, 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(d, 0o755)
	}
	if os.Geteuid() == 0 { // who may write everywhere
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		defer syscall.Setfsuid(0)
		const nobody = 65534
		if err := syscall.Setfsuid(nobody); err != nil {
			t.Fatal(err)
		}
	}
	l, _ := open(t, dir)
	if got, want := partnersOf(t, l, "a.md"), []string{"b.txt", "old/d.md"}; !slices.Equal(got, want) {
		t.Errorf("partners %q, want %q", got, want)
	}
	if p := l.Problems(); len(p) != 1 || !strings.Contains(p[0].Error(), "the index could not be kept") {
		t.Errorf("problems %v", p)
	}
}
