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

func TestANewAccountGetsAFolderOfCaches(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} {
		t.Setenv(name, filepath.Join(home, name))
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	makeCaches()
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		t.Errorf("%s: %v, %v", dir, info, err)
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
