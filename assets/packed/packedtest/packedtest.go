// Package packedtest packs archives, and tests that they hold the files beside them.
package packedtest

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"testing"

	"diptych/assets/packed"
)

var pack = flag.Bool("pack", false, "pack the archive anew")

// Files tests that archive, which is carried from the file of that name in the folder of
// the test, holds the files there that patterns name, as they stand, and no other. With
// -pack it writes the archive first, and tests what it wrote.
func Files(t *testing.T, archive string, carried fs.FS, patterns ...string) {
	t.Helper()
	here := os.DirFS(".")
	names, err := matching(here, patterns)
	if err != nil {
		t.Fatal(err)
	}
	if *pack {
		data, err := archived(here, names)
		if err == nil {
			err = os.WriteFile(archive, data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		carried = packed.Open(data)()
	}
	if err := differ(carried, here, names); err != nil {
		t.Errorf("%s has %v: run this test with -pack", archive, err)
	}
}

// matching lists the files that patterns name, each of which names one at least.
func matching(files fs.FS, patterns []string) (names []string, err error) {
	for _, pattern := range patterns {
		list, err := fs.Glob(files, pattern)
		if err != nil || len(list) == 0 {
			return nil, fmt.Errorf("no %s: %v", pattern, err)
		}
		names = append(names, list...)
	}
	slices.Sort(names)
	return names, nil
}

// archived is an archive of the named files, without their times.
func archived(files fs.FS, names []string) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		data, err := read(files, name)
		if err != nil {
			return nil, err
		}
		w, err := z.Create(name)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(data); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// differ says which of the named files an archive lacks, has in another form, or holds
// beside them; nil if none.
func differ(archive, files fs.FS, names []string) error {
	held := 0
	err := fs.WalkDir(archive, ".", func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			held++
		}
		return err
	})
	if err != nil {
		return err
	}
	if held != len(names) {
		return fmt.Errorf("%d files, not %d", held, len(names))
	}
	for _, name := range names {
		want, err := read(files, name)
		if err != nil {
			return err
		}
		if got, err := fs.ReadFile(archive, name); err != nil || !bytes.Equal(got, want) {
			return fmt.Errorf("another %s", name)
		}
	}
	return nil
}

// read is a text with the ends of lines that it has in the repository, wherever it was
// checked out.
func read(files fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(files, name)
	return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), err
}
