package seeds

import "diptych/compare/text"

// Said is what a reader is told of a file; With are its values.
type (
	Said = text.Said
	With = text.With
)

// Say is text.Say.
var Say = text.Say

// English are all of list in English.
func English(list []Said) []string {
	var said []string
	for _, s := range list {
		said = append(said, s.String())
	}
	return said
}
