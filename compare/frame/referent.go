package frame

import (
	"diptych/compare/quote"
	"diptych/compare/text"
)

// Mention is a place where a referent is named, pronouns left out.
type Mention struct {
	text.Span
	Voice quote.Voice
}

// Referent is a person, group, place or thing and every mention of it on
// either side, in the order of the texts.
type Referent struct {
	Name string
	A, B []Mention
}

// Referents lists who and what the two sides of c name, the most mentioned first.
func Referents(c *Case) []Referent { return nil }
