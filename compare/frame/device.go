// Package frame finds where two articles tell differently what they both tell.
//
// A device is one way of telling differently: another name for the same group,
// another verb of saying, a word in quotation marks. It speaks only where the
// two texts differ, points at the words on either side, keeps the outlet's own
// voice apart from reported and quoted words, and passes no verdict.
package frame

import (
	"cmp"
	"slices"

	"diptych/compare/align"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Side is one article of a Case, with what the earlier rooms found in it.
type Side struct {
	*text.Document
	Says   []quote.Attribution // the sure ones
	Doubt  []quote.Attribution // those that are not: they keep a device silent, and give it no words
	Voices *quote.Voices
	Cast   *quote.Cast // whom it names
	parses *grammar.Parses
	*learned
}

// SideOf is d, which has these words and [quote.Quotations], with what [quote.Read] found
// in it. Sentences are parsed by parses, where devices ask.
func SideOf(d *text.Document, cast *quote.Cast, says []quote.Attribution, marked []quote.Quotation, parses *grammar.Parses, words *reuse.Lexicon) Side {
	sure, unsure := quote.Sure(says)
	s := Side{Document: d, Says: sure, Doubt: unsure, Voices: quote.VoicesWith(d, marked, says), Cast: cast, parses: parses}
	s.learned = learn(s, words)
	return s
}

// member is the one of the cast that goes by a resolved name, nil for none.
func (s Side) member(name string) *quote.Member {
	if i, ok := s.Cast.Named(name); ok {
		return &s.Cast.Members[i]
	}
	return nil
}

// Case is a pair of articles with all that is known of it before any device
// has looked.
type Case struct {
	A, B         Side
	Passages     []reuse.Passage
	Relation     align.Relation
	Links        []align.Link
	NearA, NearB []align.Near
	Referents    []Referent                      // who and what the two articles name
	Stop         func() bool                     // asked between devices: what is found after it says so is of no use; may be nil
	Aside        func(work func()) (wait func()) // begins work beside the devices; nil where one thing is done after another
	met          *[]encounter
	paired       *[]pairing                               // see pairings
	near         *[]pairing                               // see nearby
	spare        func(take func(Finding) (least float64)) // tells what one article tells more beyond what is chosen, see spares; nil for none
	witnesses    *[2]witnessed
	accounted    *[2]*account
}

func (c *Case) stopped() bool { return c.Stop != nil && c.Stop() }

// apart is c for work beside it, which keeps what it learns of the pair to itself;
// c where there is no such work.
func (c *Case) apart() *Case {
	if c.Aside == nil {
		return c
	}
	c.encounters() // for both
	own := *c
	own.paired, own.witnesses, own.accounted = nil, nil, nil
	return &own
}

// aside begins work beside the devices, or puts it off until somebody waits for it.
func (c *Case) aside(work func()) (wait func()) {
	if c.Aside == nil {
		return work
	}
	return c.Aside(work)
}

// turned reports whether B is read before A where one must be read first: the
// longer article is, which has the fuller names. So the same is found whichever way
// round the two stand.
func (c *Case) turned() bool {
	a, b := c.A.Source, c.B.Source
	return len(b) > len(a) || len(b) == len(a) && b < a
}

// inTurn is c with what links its sides, where it is in the order of A, in that
// of the article that is read first.
func (c *Case) inTurn() *Case {
	if !c.turned() {
		return c
	}
	turn := *c
	turn.paired = nil // they go by the links
	turn.Links = slices.Clone(c.Links)
	stable.Sort(turn.Links, func(x, y align.Link) int {
		return cmp.Or(byPlace(x.B, y.B), byPlace(x.A, y.A))
	})
	turn.Passages = slices.Clone(c.Passages)
	stable.Sort(turn.Passages, func(x, y reuse.Passage) int {
		return cmp.Or(cmp.Compare(y.Rarity, x.Rarity), cmp.Compare(y.Words, x.Words), byPlace(x.B, y.B), byPlace(x.A, y.A))
	})
	return &turn
}

// each calls do with every i of a and k of b, those of the article that is read
// first in the outer loop.
func (c *Case) each(a, b []int, do func(i, k int)) {
	if c.turned() {
		for _, k := range b {
			for _, i := range a {
				do(i, k)
			}
		}
		return
	}
	for _, i := range a {
		for _, k := range b {
			do(i, k)
		}
	}
}

func byPlace(s, t text.Span) int { return cmp.Or(s.Start-t.Start, s.End-t.End) }

// Finding is one difference in the telling, with the words that show it.
type Finding struct {
	Device string      // "" for that of the device that finds it
	Claim  text.Said   // what each side has: one plain sentence of at most 25 words, of up to 98 where it quotes whole sentences and 150 where these are of one speaker; of headlines and of two voices it may be two
	A, B   []text.Span // the words; at least one in all
	Of     string      // whom or what naming tells of, as the claim calls it
	Voice  quote.Voice // whose words they are, "" when they are not all one's
	Facts  []Fact
	Weight float64 // 0 to 1: how telling and how easily checked, within its device
	Deed   bool    // both tell of one deed, each by a verb of its own

	// Nearest is the sentence of the other article that comes nearest to what the claim
	// says that only one has; empty where none is near, or where the two are set beside
	// one another in A and B.
	Nearest text.Span
}

// Device is one way of telling differently.
type Device struct {
	Name string                // as engine and reader call it: "scare-quotes"
	Doc  string                // what the reader is shown under "why this?"
	Find func(*Case) []Finding // in any order

	whole bool // its claims quote whole sentences, each of so many words; those of the others are shortened
}

// Devices lists all devices, by name.
func Devices() []Device {
	return slices.Clone(devices)
}
