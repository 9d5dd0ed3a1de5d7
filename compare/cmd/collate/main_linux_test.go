package main

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// TestNoPermission reads as a user who owns nothing, so that it holds when the
// tests are run by root, who may read everything.
func TestNoPermission(t *testing.T) {
	good := article(t, "good.txt", "A headline\n\nAnd a sentence under it.\n")
	secret := article(t, "secret.txt", "Not for everyone.\n")
	if err := os.Chmod(secret, 0); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Dir(filepath.Dir(secret)), 0o755); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		defer syscall.Setfsuid(0)
		const nobody = 65534
		if err := syscall.Setfsuid(nobody); err != nil {
			t.Fatal(err)
		}
	}
	refused(t, "secret", secret+": you may not read this file; ask its owner for permission, or copy it to a folder of your own.", secret, good)
}
