package intake

import "diptych/seeds"

// reader is a format of files: how it is known, and how it is read.
type reader struct {
	kind string
	fits func(*input) bool
	read func(*input) ([]Article, *seeds.Error)
}

// readers are all formats, each before those that would take its files for
// their own: what holds many articles comes before what finds one in a page.
var readers = []reader{}
