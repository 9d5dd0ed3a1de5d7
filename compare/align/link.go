// Package align sets the statements of two articles side by side.
package align

import (
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// LinkKind says how close two statements are.
type LinkKind string

const (
	Same       LinkKind = "same"       // the same statement or the same fact
	Parallel   LinkKind = "parallel"   // alike, but another speaker, date or number
	Background LinkKind = "background" // a standing fact both recall
)

// Difference is words on one side where the other has different ones; an
// empty side names the place where they would stand.
type Difference struct{ A, B text.Span }

// Link sets one sentence, or neighbouring sentences, of each side together.
type Link struct {
	A, B     text.Span
	Kind     LinkKind
	Score    float64 // 0 to 1
	Why      string
	Contrast []Difference
}

// Candidate is a sentence of the other article, with how near it is, 0 to 1.
type Candidate struct {
	Span  text.Span
	Score float64
}

// Near is a sentence and its best counterparts, linked or not, best first, three at most.
type Near struct {
	Sentence   text.Span
	Candidates []Candidate
}

// RelationKind says whether two articles are about one event.
type RelationKind string

const (
	SameEvent RelationKind = "same-event"
	SameStory RelationKind = "same-story" // the same actors, another day
	Different RelationKind = "different"
	Unknown   RelationKind = "unknown"
)

// Relation is what two articles are to one another.
type Relation struct {
	Kind      RelationKind
	DaysApart *int // nil unless both dates are known
	Evidence  []Evidence
}

// Evidence is a sentence a reader can check, and the words it points at.
type Evidence struct {
	Text string
	A, B []text.Span
}

// Alignment is everything this package finds in a pair.
type Alignment struct {
	Relation     Relation
	Links        []Link
	NearA, NearB []Near // for every sentence of a side
}

// Input is what the earlier rooms found in the two articles.
type Input struct {
	A, B         *text.Document
	SaysA, SaysB []quote.Attribution
	Passages     []reuse.Passage
}

// Align sets the two articles of in side by side.
//
// PROVISIONAL body, to be replaced.
func Align(in Input) Alignment { return Alignment{Relation: Relation{Kind: Unknown}} }
