// Package compare sets two articles side by side: what they share, who says
// it, and which statements answer one another.
//
// It is the front of the engine, and this comment is its map. An article
// enters as a [text.Document]: its untouched source, with paragraphs,
// sentences and words as byte spans of it. Everything that is found is such
// spans again, one for each article, so any finding can be read where it
// stands. The rooms feed one another in one direction:
//
//	text.Parse ──┬─► quote.Attributions ──┐  who says what, one article at a time
//	             │                        ├─► align.Align   statements side by side
//	             └─► reuse.Passages ──────┘  shared wording, in any order
//
//	all of these ──► frame.Findings          where the telling differs
//
// Package quote reads each article alone: which words are quoted or reported,
// whose they are, and by which verb. Package reuse knows nothing of
// statements: it finds equal wording wherever it stands, and classes it by the
// quotation marks around it. Package align needs both: a shared quotation is
// the best bridge between two sentences, and another speaker or date is a
// reason not to call them the same; it also says whether the two articles
// tell of one event at all. Package frame stands on all of them: what the two
// name otherwise, word otherwise, or leave to other voices.
//
// [Documents] runs them and cannot fail. [Comparison.Summary] says the result
// in two lines; package report prints all of it. The engine opens no file,
// reads no clock and starts no goroutine, and two equal inputs give equal
// results to the byte.
package compare

import (
	"slices"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Comparison is all that is found in a pair of articles. Spans named A are
// places in A.Source, spans named B in B.Source.
type Comparison struct {
	A, B         *text.Document
	SaysA, SaysB []quote.Attribution // in the order of the article, sure or not
	Passages     []reuse.Passage     // rarest first, the hidden classes among them
	Relation     align.Relation
	Links        []align.Link     // in the order of A
	NearA, NearB []align.Near     // for every sentence, linked or not
	Referents    []frame.Referent // who and what the two name, the most mentioned first
	Findings     []frame.Finding  // in the order a reader should see them
}

// Documents compares a with b, which it leaves as they are. It cannot fail:
// of two empty documents it gives a Comparison that holds nothing. The cost
// grows with n log n of the articles' length, some milliseconds for two of
// 800 words.
func Documents(a, b *text.Document) *Comparison {
	c := &Comparison{
		A: a, SaysA: quote.Attributions(a),
		B: b, SaysB: quote.Attributions(b),
		Passages: reuse.Passages(a, b),
	}
	found := align.Align(align.Input{A: a, B: b, SaysA: c.SaysA, SaysB: c.SaysB, Passages: c.Passages})
	c.Relation, c.Links, c.NearA, c.NearB = found.Relation, found.Links, found.NearA, found.NearB
	c.telling()
	return c
}

// telling finds how the two tell differently what they tell.
func (c *Comparison) telling() {
	pair := &frame.Case{
		A:        frame.SideOf(c.A, c.SaysA),
		B:        frame.SideOf(c.B, c.SaysB),
		Passages: c.Passages, Relation: c.Relation, Links: c.Links, NearA: c.NearA, NearB: c.NearB,
	}
	pair.Referents = frame.Referents(pair)
	c.Referents, c.Findings = pair.Referents, frame.Findings(pair)
}

// Twice is what each article says in two places, a remark in two translations
// for one. Both ends of such a link are in that article, the earlier one
// first. It is found anew at each call and costs as much as Documents.
func (c *Comparison) Twice() (a, b []align.Link) {
	return twice(c.A, c.SaysA), twice(c.B, c.SaysB)
}

func twice(d *text.Document, says []quote.Attribution) []align.Link {
	return slices.DeleteFunc(align.Self(d, says), func(l align.Link) bool { return l.A.Start >= l.B.Start })
}
