// Package packed opens archives of files that the program carries: they take a third of
// the room of the files, which stand beside their archive to be read and changed.
package packed

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"sync"
)

// Open gives the files of an archive, which is opened when they are first asked for.
// It panics on bytes that are none: they are the program's own.
func Open(archive []byte) func() fs.FS {
	return sync.OnceValue(func() fs.FS {
		files, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
		if err != nil {
			panic(err)
		}
		return files
	})
}

// Pack is an archive of the named files, without their times.
func Pack(files fs.FS, names []string) ([]byte, error) {
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

// Check says which of the named files an archive lacks, has in another form, or holds
// beside them; nil if none.
func Check(archive, files fs.FS, names []string) error {
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
