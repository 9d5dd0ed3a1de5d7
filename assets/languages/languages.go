// Package languages holds the words of the window in other languages, by their English
// ones: one file for each language, CODE.json.
package languages

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"io/fs"
	"sync"
)

// packed is an archive of the files that stand beside this one, a third of their size;
// the test of this package packs it.
//
//go:embed languages.zip
var packed []byte

// Files has CODE.json for each language at its top. It is opened once and never changes.
var Files = sync.OnceValue(func() fs.FS {
	files, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		panic(err) // an archive of our own: the test opens it
	}
	return files
})
