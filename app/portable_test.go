package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFolderBesideTheProgramMakesItPortable(t *testing.T) {
	for _, name := range []string{portableData, portableLibrary} {
		dir := t.TempDir()
		if got := besideIt(dir); got != "" {
			t.Errorf("beside nothing: %q", got)
		}
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := besideIt(dir); got != "" {
			t.Errorf("beside a file of the name %s: %q", name, got)
		}
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
		if got := besideIt(dir); got != filepath.Join(dir, portableData) {
			t.Errorf("beside %s: %q", name, got)
		}
	}
}

func TestAllPlacesOfAPortableProgramAreBesideIt(t *testing.T) {
	for _, system := range []string{"linux", "windows", "darwin"} {
		for name, dir := range places(system, "/stick/data") {
			if !strings.HasPrefix(filepath.ToSlash(dir), "/stick/data") {
				t.Errorf("%s: %s is %s", system, name, dir)
			}
		}
	}
}
