//go:build !windows && !darwin

package app

import (
	"os"
	"path/filepath"
	"testing"
)

// What a portable program opens finds its own settings where they always were.
func TestAFileIsOpenedInTheEnvironmentOfTheStart(t *testing.T) {
	dir := t.TempDir()
	told := filepath.Join(dir, "told")
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte("#!/bin/sh\necho \"$XDG_CONFIG_HOME $1\" >'"+told+"'\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	t.Setenv("XDG_CONFIG_HOME", "/home/a")
	for _, at := range []struct {
		env  []string
		want string
	}{{nil, "/stick/data a.pdf\n"}, {os.Environ(), "/home/a a.pdf\n"}} {
		before = at.env
		t.Cleanup(func() { before = nil })
		t.Setenv("XDG_CONFIG_HOME", "/stick/data")
		if err := openFile("a.pdf"); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(told); string(got) != at.want {
			t.Errorf("opened with %q, want %q", got, at.want)
		}
	}
}
