package kittest

import (
	"os"
	"testing"
)

// Main runs the tests of a room with a storage root of their own, which it
// removes: the test app of Fyne keeps what is stored in os.TempDir() itself, so
// that two runs at a time would read each other's notes. It does not return.
//
//	func TestMain(m *testing.M) { kittest.Main(m) }
func Main(m *testing.M) {
	root, err := os.MkdirTemp("", "diptych-test")
	if err != nil {
		panic(err)
	}
	os.Chmod(root, 0o755) // also for the tests that are another user for a while
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		os.Setenv(name, root)
	}
	code := m.Run()
	os.RemoveAll(root)
	os.Exit(code)
}
