// Package guides holds what there is to read about the program beside its
// README: Markdown of headings, paragraphs, lists and tables of two columns
// without a head, with words in *, ** and ` only. The archives have these files
// too.
package guides

import (
	_ "embed"
	"io/fs"

	"diptych/assets/packed"
)

// archive has the files that stand beside this one; TestPacked packs it.
//
//go:embed guides.zip
var archive []byte

var files = packed.Open(archive)

// What the guides are called in every language.
const (
	Teachers  = "teachers"  // for those who make a lesson
	Engine    = "engine"    // how differences are found, and how often that is right
	Computers = "computers" // for those who let programs into a house
)

// In is a guide in a language, "de", and where there is none in English, "en".
// It begins with its title, a heading of the first rank.
func In(language, name string) string {
	data, err := fs.ReadFile(files(), name+"."+language+".md")
	if err != nil {
		data, _ = fs.ReadFile(files(), name+".md")
	}
	return string(data)
}
