// Package reuse finds the wording that two articles share, in any order.
package reuse

import (
	"slices"

	"diptych/compare/text"
)

// Class says what a passage is evidence of.
type Class string

const (
	Quotation Class = "quotation" // printed as a speaker's or writer's words on both sides
	Copy      Class = "copy"      // running text
	Voice     Class = "voice"     // in quotation marks on one side, without them on the other
	Name      Class = "name"      // names and titles
	Stock     Class = "stock"     // stock phrases of news writing
	Furniture Class = "furniture" // debris and credits
	Repeat    Class = "repeat"    // prose that one article has twice; only from Self
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
	Rarity float64   // what the ranking uses, in bits
	Why    text.Said // the rule that fired
}

// Passages lists the shared wording of a and b, rarest first. It keeps no
// order between the texts: what stands first here may stand last there.
//
// A passage is a maximal run of equal words, or a chain grown from three equal
// words over gaps of at most four on either side; at least 60 % of the longer side
// match. It has four matching words or more, and six unless it is rare, quoted on both
// sides or of a class that is not shown. None leaves a headline, caption, credit or block
// of debris. It is cut at the quotation marks of both sides: a quotation lies inside its marks, and is
// a passage of its own as soon as it is four words or a whole sentence; the prose between is
// another. A title, a term, or a scrap of three words in marks stays in the prose around it. The few
// words that stand between two quotations are passages of a hidden class. What an article prints
// again as a pull quotation is matched where it is said. Part of a longer passage that occurs again is a passage too, if it is eight words and a
// fifth of the whole, or quoted on both sides.
//
// The cost is linear in the texts but for the passages themselves; wording that stands
// very often on both sides is linked occurrence by occurrence rather than each with each, and
// only if it is eight words or more.
func Passages(a, b *text.Document) []Passage { return Matcher{}.Passages(a, b) }

// Between is [Passages] of two articles that are ready for it: what is learned
// of one is learned once, however many it is compared with.
func Between(a, b *Side) []Passage { return Matcher{}.Between(a, b) }

// Self lists the wording that stands twice in d, A before B. What an article
// repeats in prose is a [Repeat], never a copy.
func Self(d *text.Document) []Passage { return Matcher{}.Self(d) }

// Placed is p with its places moved, those in A by inA; nil moves nothing.
func Placed(p Passage, inA, inB func(text.Span) text.Span) Passage {
	stay := func(s text.Span) text.Span { return s }
	if inA == nil {
		inA = stay
	}
	if inB == nil {
		inB = stay
	}
	p.A, p.B = inA(p.A), inB(p.B)
	p.Gaps = slices.Clone(p.Gaps)
	for i, g := range p.Gaps {
		p.Gaps[i] = Gap{inA(g.A), inB(g.B)}
	}
	return p
}
