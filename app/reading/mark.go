// Package reading knows where a reader stands in a comparison: what is marked,
// what is in focus, and which place of one page belongs beside which of the other.
package reading

import "diptych/compare/text"

// Side is one of the two pages; the engine knows only A and B.
type Side int

const (
	A Side = iota
	B
)

// Other is the page across the gutter.
func (s Side) Other() Side { return 1 - s }

func (s Side) String() string { return [...]string{"A", "B"}[s] }

// Kind says what a mark is evidence of, and so how it is drawn and which chip
// switches it.
type Kind uint8

const (
	Quotation   Kind = iota // shared wording, quoted on both sides
	Copy                    // shared wording, quoted on neither
	Voice                   // shared wording, quoted on one side only
	Name                    // a name or title both use
	Stock                   // a stock phrase both use
	Furniture               // shared debris
	Statement               // a sentence with a counterpart
	Naming                  // framing: what someone or something is called
	Wording                 // framing: loaded, hedging or distancing words
	Attribution             // framing: the verb that reports
	OnlyHere                // a statement without counterpart
	Differing               // words that differ inside a passage or a linked statement
	Found                   // a hit of a search
	Hit                     // the hit where the reader is
	Noted                   // words that a note of the reader is about
	kinds
)

// Framing reports whether k is a difference in the telling.
func (k Kind) Framing() bool { return k == Naming || k == Wording || k == Attribution }

// Listed reports whether items of kind k are among the findings that the panel
// lists first: not names, set phrases and lines of the site, nor what stands in
// one article only.
func (k Kind) Listed() bool { return k <= Voice || k == Statement || k.Framing() }

// Mark is a place on one page that is drawn apart. Item is the number of the
// item it belongs to, so that a click on it can focus the item; -1 when it
// belongs to none.
type Mark struct {
	text.Span
	Kind Kind
	Item int
}
