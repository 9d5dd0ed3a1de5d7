package seeds

import (
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestSaveWithoutRoom lets no file grow beyond what the article needs (and the
// test's own log does not): the sentence names the place once, and
// nothing is left there, however often it is tried again.
func TestSaveWithoutRoom(t *testing.T) {
	dir := t.TempDir()
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 1 << 20, Max: old.Max}); err != nil {
		t.Fatal(err)
	}
	var failed []error
	for range 3 {
		_, err := Save(dir, Article{Source: "Ship leaves\n\n" + strings.Repeat("A crowd came to the harbour on Friday.\n\n", 40_000)})
		failed = append(failed, err)
	}
	syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old)
	want := filepath.Join(dir, "ship-leaves.md") + ": the article could not be saved (file too large); make room on the disk or choose another folder."
	for _, err := range failed {
		if err == nil || err.Error() != want || strings.Count(err.Error(), dir) != 1 {
			t.Errorf("says %v\nwant %s", err, want)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left: %v %v", left, err)
	}
}
