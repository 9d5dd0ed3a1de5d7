package library

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"diptych/seeds"
	"diptych/seeds/unwritable"
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

// TestFullDisk has a library on a disk without room: it works without an index,
// what cannot be saved leaves nothing behind, and with room all is as ever.
func TestFullDisk(t *testing.T) {
	disk := unwritable.Disk(t)
	for name, content := range articles {
		put(t, disk, name, content)
	}
	put(t, disk, lockName, "") // as every library has it
	unwritable.Fill(t, disk)
	before, _ := os.ReadDir(disk)
	l, read := open(t, disk)
	if p := l.Problems(); read != 4 || len(p) != 1 || !strings.Contains(p[0].Error(), "the index could not be kept") {
		t.Errorf("%d read, problems %v", read, p)
	}
	a, err := seeds.Parse("new.txt", []byte("Ship leaves\n\n"+strings.Repeat(bridge+"\n\n", 200)))
	if err != nil {
		t.Fatal(err)
	}
	if name, err := l.Add(a); err == nil {
		t.Errorf("%s was saved on a full disk", name)
	}
	if err := l.Restate("a.md", "tags", "kept"); err == nil {
		t.Error("tags were written on a full disk")
	}
	if after, _ := os.ReadDir(disk); len(after) != len(before) {
		t.Errorf("left behind: %v, before %v", after, before)
	}
	if data, _ := os.ReadFile(filepath.Join(disk, "a.md")); string(data) != articles["a.md"] {
		t.Errorf("the article is %.60q", data)
	}
	os.Remove(filepath.Join(disk, "filler"))
	if _, err := l.Add(a); err != nil || len(l.Articles()) != 5 {
		t.Errorf("with room again: %v, articles %q", err, names(l))
	}
}

// TestIndexIsNoFile has a pipe, to which nobody will ever write, a device and a
// folder in the place of the index: none is waited for, and each stays.
func TestIndexIsNoFile(t *testing.T) {
	for what, mk := range map[string]func(string) error{
		"a pipe":               func(name string) error { return syscall.Mkfifo(name, 0o600) },
		"a folder":             func(name string) error { return os.Mkdir(name, 0o755) },
		"a link to a device":   func(name string) error { return os.Symlink("/dev/zero", name) },
		"a link to a terminal": func(name string) error { return os.Symlink("/dev/tty", name) },
	} {
		dir := folder(t)
		if err := mk(filepath.Join(dir, keptName)); err != nil {
			t.Fatal(err)
		}
		before, _ := os.Lstat(filepath.Join(dir, keptName))
		l, read := open(t, dir)
		if p := l.Problems(); read != 4 || len(p) != 1 || !strings.Contains(p[0].Error(), errNoFile.Error()) {
			t.Errorf("%s: %d read, problems %v", what, read, p)
		}
		if got := partnersOf(t, l, "a.md"); len(got) != 2 {
			t.Errorf("%s: partners %q", what, got)
		}
		if after, err := os.Lstat(filepath.Join(dir, keptName)); err != nil || !os.SameFile(before, after) {
			t.Errorf("%s: it was written over", what)
		}
	}
}

// TestLockIsNoFile has a pipe, to which nobody will ever write, in the place of
// the lock: it is not waited for, and nothing is changed.
func TestLockIsNoFile(t *testing.T) {
	dir := folder(t)
	l, _ := open(t, dir)
	if err := syscall.Mkfifo(filepath.Join(dir, lockName), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := l.Restate("a.md", "tags", "bridge"); err == nil || !strings.Contains(err.Error(), "remove "+lockName+" from it") {
		t.Errorf("said %v", err)
	}
	if a, _ := l.Article("a.md"); len(a.Tags) > 0 {
		t.Errorf("tags %q", a.Tags)
	}
}
