package lesson

import (
	_ "embed"
	"io/fs"

	"diptych/assets/packed"
)

// archive has the page and its scripts, the words around the articles and the lessons
// that come with the program; TestPacked packs it.
//
//go:embed lesson.zip
var archive []byte

// files are those of the archive, by their paths in this folder.
var files = packed.Open(archive)

// source is the text of one of them.
func source(name string) string {
	data, _ := fs.ReadFile(files(), name) // there, by TestPacked
	return string(data)
}
