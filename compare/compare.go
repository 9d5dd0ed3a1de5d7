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
// What a file writes for other programs (the address under a link, marks of
// emphasis, tags, entities) is read once, by package text: the rooms are given
// [text.Document.Unmarked], and what they find is moved into the source.
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
// What can be learned of one article alone is an [Article]: [Read] makes it
// once, and [Pair] sets it beside as many others as there are. [Documents] does
// both and cannot fail. [Comparison.Summary] says the result in two lines; package report prints all of it. The engine opens no file,
// reads no clock and starts no goroutine, and two equal inputs give equal
// results to the byte; an [Engine] can be given up, and lent a second core.
package compare

import (
	"slices"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Comparison is all that is found in a pair of articles. Spans named A are
// places in A.Source, spans named B in B.Source.
type Comparison struct {
	A, B         *text.Document
	a, b         *Article
	SaysA, SaysB []quote.Attribution // in the order of the article, sure or not
	Passages     []reuse.Passage     // rarest first, the hidden classes among them
	Relation     align.Relation
	Links        []align.Link      // in the order of A
	NearA, NearB []align.Near      // for every sentence, linked or not
	Referents    []frame.Referent  // who and what the two name, the most mentioned first
	Findings     []frame.Finding   // in the order a reader should see them
	Figures      []frame.FigureRow // numbers and dates of both, those that contradict one another first
	left         *int              // how many of the first findings are left where some are gone, see Without
}

// Documents compares a with b, which it leaves as they are: [Pair] of what
// [Read] learns of each, of two that are the same once.
func Documents(a, b *text.Document) *Comparison { return Engine{}.Documents(a, b) }

// Pair compares two articles. It cannot fail: of two empty ones it gives a
// Comparison that holds nothing. The cost grows with n log n of the articles'
// length, a few milliseconds for two of 800 words; it leaves a and b as they
// are, so that several may be compared with one at the same time.
func Pair(a, b *Article) *Comparison { return Engine{}.Pair(a, b) }

// tell finds how the two tell differently what they tell: pair knows all but
// what links them.
func (c *Comparison) tell(pair *frame.Case) {
	pair.Passages, pair.Relation, pair.Links, pair.NearA, pair.NearB = c.Passages, c.Relation, c.Links, c.NearA, c.NearB
	c.Referents, c.Findings = pair.Referents, frame.Findings(pair)
	c.Figures = frame.Figures(pair, c.Findings)
	for _, f := range c.Findings {
		if f.Device == frame.Contradiction || f.Device == frame.Quantities || f.Deed {
			c.contradict(f)
		}
	}
}

// contradict lets the statement in which f stands say so: both tell of it, and
// not alike. Of two occasions two that are only alike may tell two things.
func (c *Comparison) contradict(f frame.Finding) {
	for i := range c.Links {
		l := &c.Links[i]
		if (l.Kind.Agrees() || l.Kind == align.Parallel && c.Relation.Kind == align.SameEvent) && slices.ContainsFunc(f.A, l.A.Contains) && slices.ContainsFunc(f.B, l.B.Contains) {
			l.TellOtherwise(f.Claim.Part())
		}
	}
}

// Twice is what A says in two places, a remark in two translations for one.
// Both ends of such a link are in A, the earlier one first. It is found anew at
// each call and costs half as much as Pair.
func (c *Comparison) Twice() []align.Link {
	x := c.a
	if x == nil { // c was put together by hand
		x = &Article{Document: c.A, read: c.A, says: c.SaysA, parses: grammar.Of(c.A)}
	}
	matter := x.matter
	if matter == nil {
		matter = align.ReadWith(x.read, x.says, x.parses, reuse.LexiconOf(x.read))
	}
	links := slices.DeleteFunc(align.Self(matter), func(l align.Link) bool { return l.A.Start >= l.B.Start })
	in := placesOf(x.read, x.Document)
	return each(links, pairPlaces{in, in}.link)
}
