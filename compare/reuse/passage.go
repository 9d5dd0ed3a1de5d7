// Package reuse finds the wording that two articles share, in any order.
package reuse

import "diptych/compare/text"

// Class says what a passage is evidence of.
type Class string

const (
	Quotation Class = "quotation" // quoted on both sides
	Copy      Class = "copy"      // running text, quoted on neither side
	Voice     Class = "voice"     // quoted on one side, in the outlet's own voice on the other
	Name      Class = "name"      // names and titles
	Stock     Class = "stock"     // stock phrases of news writing
	Furniture Class = "furniture" // debris
)

// Shown reports whether passages of this class are highlighted at first; the
// others are counted and one click away.
func (c Class) Shown() bool { return c == Quotation || c == Copy || c == Voice }

// Gap is a place inside a passage where the two sides differ; an empty side
// still names the place.
type Gap struct{ A, B text.Span }

// Passage is wording that stands on both sides. Every pair of occurrences is
// a passage of its own.
type Passage struct {
	A, B   text.Span
	Class  Class
	Words  int // matching words
	Gaps   []Gap
	Rarity float64 // what the ranking uses, in bits
	Why    string  // the rule that fired, in words
}

// Passages lists the shared wording of a and b, rarest first.
func Passages(a, b *text.Document) []Passage { return Matcher{}.Passages(a, b) }
