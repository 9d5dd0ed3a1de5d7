package app

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestXlibKeepsComposedLettersInTheCache(t *testing.T) {
	t.Setenv(composeCache, "") // put back at the end
	os.Unsetenv(composeCache)
	caches, told := t.TempDir(), ""
	composing(caches, func() { told = os.Getenv(composeCache) })
	want := filepath.Join(caches, "compose")
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		want = "" // no Xlib there
	}
	if told != want {
		t.Fatalf("Xlib is told %q, not %q", told, want)
	}
	if want == "" {
		return
	}
	info, err := os.Stat(told)
	if err != nil {
		t.Fatal(err)
	}
	if !info.IsDir() || info.Mode().Perm() != 0o700 {
		t.Errorf("Xlib uses no %v", info.Mode())
	}
	if left, set := os.LookupEnv(composeCache); set {
		t.Errorf("what is opened later is told %q", left)
	}
}

func TestAChosenCacheOfComposedLettersStays(t *testing.T) {
	t.Setenv(composeCache, "/of/the/user")
	caches, told := t.TempDir(), ""
	composing(caches, func() { told = os.Getenv(composeCache) })
	if told != "/of/the/user" || os.Getenv(composeCache) != told {
		t.Errorf("Xlib is told %q", told)
	}
	if made, _ := os.ReadDir(caches); len(made) > 0 {
		t.Errorf("made %v", made)
	}
}

func TestAWindowOpensWithoutACache(t *testing.T) {
	t.Setenv(composeCache, "")
	os.Unsetenv(composeCache)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	opened := false
	composing(file, func() { opened = os.Getenv(composeCache) == "" })
	if !opened {
		t.Error("not opened, or told of a folder that is none")
	}
}
