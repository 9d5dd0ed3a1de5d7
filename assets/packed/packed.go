// Package packed opens archives of files that the program carries: they take a third of
// the room of the files, which stand beside their archive to be read and changed. Package
// packedtest packs them.
package packed

import (
	"archive/zip"
	"bytes"
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
