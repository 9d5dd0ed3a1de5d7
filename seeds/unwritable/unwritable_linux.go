package unwritable

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// Disk is a folder that is a disk of 256 kB by itself. Where none can be had
// the test is skipped.
func Disk(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=256k"); err != nil {
		t.Skipf("a full disk is not tried: only root may mount a small one, outside most containers (%v)", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// Fill leaves no room on a Disk.
func Fill(t testing.TB, disk string) {
	t.Helper()
	f, err := os.Create(filepath.Join(disk, "filler"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if n, err := io.CopyN(f, zeros{}, 1<<20); err == nil {
		t.Fatalf("%d bytes fit on the small disk", n)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// Folder calls do as somebody who may read what is in a new folder and write
// nothing there; inside are its files, which are there before.
func Folder(t testing.TB, inside map[string]string, do func(dir string)) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "another’s")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range inside {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if os.Geteuid() != 0 {
		defer os.Chmod(dir, 0o755) // it is to be emptied
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		do(dir)
		return
	}
	if err := os.Chmod(filepath.Dir(filepath.Dir(dir)), 0o755); err != nil { // others come in too
		t.Fatal(err)
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	defer syscall.Setfsuid(0)
	const nobody = 65534
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Fatal(err)
	}
	do(dir)
}
