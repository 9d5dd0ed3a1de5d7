// Package guides holds what there is to read about the program beside its
// README: Markdown of headings, paragraphs, lists and tables of two columns
// without a head, with words in *, ** and ` only. The archives have these files
// too.
package guides

import _ "embed"

// Each begins with its title, a heading of the first rank.
var (
	// Teachers is for those who make a lesson.
	//go:embed teachers.md
	Teachers string
	// Engine is how differences are found, and how often that is right.
	//go:embed engine.md
	Engine string
	// Computers is for those who let programs into a house.
	//go:embed computers.md
	Computers string
)
