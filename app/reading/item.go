package reading

import (
	"cmp"
	"slices"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Pair is words on either side that differ where the rest agrees; a side may
// be empty and still names the place.
type Pair struct{ A, B text.Span }

// On is the words of one side.
func (p Pair) On(s Side) text.Span {
	if s == A {
		return p.A
	}
	return p.B
}

// Item is one thing the reader can stop at: a shared passage or two statements
// side by side. Both its ends lie on screen together when it is in focus.
type Item struct {
	Pair
	Kind   Kind
	Words  int    // matching words of a passage, 0 for statements
	Label  string // what it is, in words: "shared quotation, 5 words"
	Why    string // the rule that fired, as the engine says it
	Differ []Pair // the words that differ inside it
}

// kindOf names the mark for every class of passage.
var kindOf = map[reuse.Class]Kind{
	reuse.Quotation: Quotation,
	reuse.Copy:      Copy,
	reuse.Voice:     Voice,
	reuse.Name:      Name,
	reuse.Stock:     Stock,
	reuse.Furniture: Furniture,
}

// items lists all that can be stopped at in c, in the order of page A; where
// two begin together the longer one leads, so that a statement comes before
// the words it holds.
func items(c *compare.Comparison) []Item {
	list := make([]Item, 0, len(c.Passages)+len(c.Links))
	for _, p := range c.Passages {
		list = append(list, passageItem(p))
	}
	for _, l := range c.Links {
		list = append(list, linkItem(l))
	}
	slices.SortStableFunc(list, func(x, y Item) int {
		return cmp.Or(
			cmp.Compare(x.A.Start, y.A.Start), cmp.Compare(y.A.End, x.A.End),
			cmp.Compare(x.B.Start, y.B.Start), cmp.Compare(y.B.End, x.B.End),
			cmp.Compare(x.Kind, y.Kind))
	})
	return list
}

func passageItem(p reuse.Passage) Item {
	it := Item{Pair: Pair{p.A, p.B}, Kind: kindOf[p.Class], Words: p.Words, Why: p.Why}
	it.Label = passageLabels[it.Kind] + ", " + count(p.Words, "word")
	for _, g := range p.Gaps {
		it.Differ = append(it.Differ, Pair(g))
	}
	return it
}

func linkItem(l align.Link) Item {
	it := Item{Pair: Pair{l.A, l.B}, Kind: Statement, Label: linkLabels[l.Kind], Why: l.Why}
	for _, d := range l.Contrast {
		it.Differ = append(it.Differ, Pair(d))
	}
	return it
}

var passageLabels = map[Kind]string{
	Quotation: "Quoted in both",
	Copy:      "Same wording in both",
	Voice:     "Quoted on one side, the outlet’s own words on the other",
	Name:      "Name or title in both",
	Stock:     "Stock phrase in both",
	Furniture: "Site text in both",
}

var linkLabels = map[align.LinkKind]string{
	align.Same:       "Same statement",
	align.Parallel:   "Alike, but not the same statement",
	align.Background: "Background both recall",
}
