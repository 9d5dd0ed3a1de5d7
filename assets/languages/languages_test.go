package languages

import (
	"archive/zip"
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

var pack = flag.Bool("pack", false, "pack languages.zip anew")

// The archive holds the files as they stand here, and no other.
func TestPacked(t *testing.T) {
	names, err := filepath.Glob("*.json")
	if err != nil || len(names) < 2 {
		t.Fatal(names, err)
	}
	if *pack {
		if err := os.WriteFile("languages.zip", archive(t, names), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Skip("packed: test again")
	}
	held, err := fs.Glob(Files(), "*")
	if err != nil || len(held) != len(names) {
		t.Errorf("languages.zip holds %q, here stand %q: go test ./assets/languages -pack", held, names)
	}
	for _, name := range names {
		got, err := fs.ReadFile(Files(), name)
		want, _ := os.ReadFile(name)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("languages.zip has an older %s (%v): go test ./assets/languages -pack", name, err)
		}
	}
}

// archive is the files, compressed, without times, so that equal files give equal bytes.
func archive(t *testing.T, names []string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(file); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
