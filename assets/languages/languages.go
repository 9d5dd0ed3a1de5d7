// Package languages holds the words of the window in other languages, by their English
// ones: one file for each language, CODE.json.
package languages

import (
	_ "embed"

	"diptych/assets/packed"
)

// archive has the files that stand beside this one; the test of this package packs it.
//
//go:embed languages.zip
var archive []byte

// Files has CODE.json for each language.
var Files = packed.Open(archive)
