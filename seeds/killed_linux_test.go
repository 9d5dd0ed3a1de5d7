package seeds

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// TestKilledWhileSaving ends a program in the middle of each of its writes, by
// the limit of the system for what it may write: the old file is whole, a new
// one is whole or empty, and what is left behind is in nobody's way.
func TestKilledWhileSaving(t *testing.T) {
	was := Article{Source: "Ship leaves\n\n" + strings.Repeat("A crowd came to the harbour on Friday.\n\n", 400)}
	now := was
	now.Tags = []string{"kept"}
	if verb := os.Getenv("SAVES_BY"); verb != "" {
		endAt(t, os.Getenv("SAVES_UP_TO"))
		saveBy(verb, os.Getenv("SAVES_AT"), was, now)
		os.Exit(0)
	}
	for _, verb := range []string{"save", "put", "restate"} {
		for _, limit := range []int{0, 1, 4096, 12_000} {
			dir := t.TempDir()
			old := filepath.Join(dir, "old.md")
			if err := os.WriteFile(old, []byte(was.Source), 0o600); err != nil {
				t.Fatal(err)
			}
			c := exec.Command(os.Args[0], "-test.run=^TestKilledWhileSaving$")
			c.Env = append(os.Environ(), "SAVES_BY="+verb, "SAVES_UP_TO="+strconv.Itoa(limit), "SAVES_AT="+old)
			if err := c.Run(); c.ProcessState == nil || c.ProcessState.Sys().(syscall.WaitStatus).Signal() != syscall.SIGXFSZ {
				t.Fatalf("%s up to %d: it was not ended there: %v", verb, limit, err)
			}
			unharmed(t, dir, was)
			saveBy(verb, old, was, now)
			if got := strings.Count(strings.Join(articlesIn(t, dir), ""), "Ship leaves"); verb == "save" && got != 2 || verb != "save" && got != 1 {
				t.Errorf("%s after a kill at %d: %d articles", verb, limit, got)
			}
		}
	}
}

// endAt has the system end this program once it writes beyond limit in a file,
// which Go would turn into an error of the write.
func endAt(t *testing.T, limit string) {
	n, err := strconv.ParseUint(limit, 10, 64)
	if err == nil {
		err = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
	}
	if err == nil {
		err = syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n})
	}
	var byDefault [4]uint64 // the kernel's sigaction: no handler, no flags, an empty mask of 8 bytes
	if _, _, no := syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, uintptr(syscall.SIGXFSZ), uintptr(unsafe.Pointer(&byDefault)), 0, 8, 0, 0); no != 0 && err == nil {
		err = no
	}
	if err != nil {
		t.Fatal(err)
	}
}

func saveBy(verb, path string, was, now Article) {
	switch verb {
	case "save":
		Save(filepath.Dir(path), now)
	case "put":
		Put(path, now.Markdown())
	case "restate":
		Restate(path, was, now)
	}
}

// unharmed wants the articles in dir to be was, whole, or nothing yet.
func unharmed(t *testing.T, dir string, was Article) {
	t.Helper()
	found := articlesIn(t, dir)
	if len(found) == 0 || found[len(found)-1] != was.Source && found[0] != was.Source {
		t.Errorf("the old one is gone from %d", len(found))
	}
	for _, s := range found {
		if s != "" && s != was.Source {
			t.Errorf("half an article: %.40q of %d bytes", s, len(s))
		}
	}
}

// articlesIn are the contents of the articles in dir, by their names.
func articlesIn(t *testing.T, dir string) (out []string) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "[^.]*.md"))
	for _, path := range paths {
		data, e := os.ReadFile(path)
		if e != nil {
			err = e
		}
		out = append(out, string(data))
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}
