package reading

import (
	"cmp"
	"slices"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/reuse"
	"diptych/compare/stable"
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

// Item is one thing the reader can stop at: a shared passage, two statements
// side by side, or a difference in the telling. Both its ends lie on screen
// together when it is in focus.
type Item struct {
	Pair                   // where it stands first on either side
	Places  [2][]text.Span // all of it; a difference may stand on one side only
	Kind    Kind
	Words   int       // matching words of a passage, 0 for the rest
	Label   string    // what it is, in words: "shared quotation, 5 words"
	Claim   string    // one sentence: what each side has
	Why     text.Said // the rule that fired; nothing of a finding
	Differ  []Pair    // the words that differ inside it
	Finding int       // its number among the findings of the comparison, None for the rest

	rank  int  // its place in the engine's own order
	whole bool // its places are headlines or whole statements, not words of them
	told  bool // its claim says all the words that it has
	led   *led // what is said of it above the words that its claim quotes, nil where it has no others
}

// led is a claim without the words that it quotes, and those.
type led struct {
	lead   string
	quotes []text.Quote
}

// Both reports whether it stands on both sides, and so can be set level.
func (it Item) Both() bool { return len(it.Places[A]) > 0 && len(it.Places[B]) > 0 }

// Number is its place in the engine's own order: passages, then links, then
// findings.
func (it Item) Number() int { return it.rank }

// side is the first side that it stands on.
func (it Item) side() Side {
	if len(it.Places[A]) > 0 {
		return A
	}
	return B
}

// longMark is the length, in bytes, from which words of a finding are lit when
// it is in focus and not underlined before: whole sentences under dashes would
// make a page hard to read.
const longMark = 100

// marked reports whether a place of it is drawn on the page.
func (it Item) marked(place text.Span) bool {
	return !it.Kind.Framing() || place.Len() < longMark && !it.whole
}

// at is which of its places on a side holds a byte and is drawn there.
func (it Item) at(s Side, pos int) (int, bool) {
	i := slices.IndexFunc(it.Places[s], func(p text.Span) bool {
		return p.Start <= pos && pos < p.End && it.marked(p)
	})
	return i, i >= 0
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
	list := make([]Item, 0, len(c.Passages)+len(c.Links)+len(c.Findings))
	for _, p := range c.Passages {
		list = append(list, passageItem(p))
	}
	for _, l := range c.Links {
		list = append(list, linkItem(l))
	}
	for i, f := range c.Findings {
		list = append(list, findingItem(i, f))
	}
	for i := range list {
		list[i].rank = i
	}
	stable.Sort(list, func(x, y Item) int {
		return cmp.Or(
			cmp.Compare(x.side(), y.side()),
			cmp.Compare(x.A.Start, y.A.Start), cmp.Compare(y.A.End, x.A.End),
			cmp.Compare(x.B.Start, y.B.Start), cmp.Compare(y.B.End, x.B.End),
			cmp.Compare(x.Kind, y.Kind))
	})
	return list
}

func passageItem(p reuse.Passage) Item {
	it := Item{Pair: Pair{p.A, p.B}, Kind: kindOf[p.Class], Words: p.Words, Why: p.Why, Finding: None}
	it.Places = [2][]text.Span{{p.A}, {p.B}}
	it.Label = L(passageLabels[it.Kind]) + ", " + N(p.Words, "{{.N}} word", "{{.N}} words")
	it.Claim = L(passageClaims[it.Kind], With{"Words": N(p.Words, "{{.N}} word", "{{.N}} words")})
	for _, g := range p.Gaps {
		it.Differ = append(it.Differ, Pair(g))
	}
	return it
}

func linkItem(l align.Link) Item {
	it := Item{Pair: Pair{l.A, l.B}, Kind: Statement, Label: L(linkLabels[l.Kind]), Claim: L(linkClaims[l.Kind]), Why: l.Why, Finding: None}
	it.Places = [2][]text.Span{{l.A}, {l.B}}
	for _, d := range l.Contrast {
		it.Differ = append(it.Differ, Pair(d))
	}
	return it
}

func findingItem(i int, f frame.Finding) Item {
	it := Item{Places: [2][]text.Span{f.A, f.B}, Kind: Wording, Label: L(f.Title()), Claim: f.Claim.In(L, N), Finding: i}
	if k, ok := deviceKinds[f.Device]; ok && !f.Beside() {
		it.Kind = k
	}
	it.whole = f.Device == "headline" || f.Device == "prominence"
	if lead, quotes, ok := f.Led(); ok {
		it.led = &led{lead.In(L, N), quotes}
	}
	it.told = f.Device == "headline" && it.led == nil
	if len(f.A) > 0 {
		it.A = f.A[0]
	}
	if len(f.B) > 0 {
		it.B = f.B[0]
	}
	return it
}

// deviceKinds is how the words of a device are marked. The devices that are
// not here are about the wording.
var deviceKinds = map[string]Kind{
	"naming":         Naming,
	"reporting-verb": Attribution,
	"voices":         Attribution,
	"rebuttal":       Attribution,
	"only-here":      OnlyHere,
}

// passageClaims say what both sides have; %s is how many words.
var passageClaims = map[Kind]string{
	Quotation: "Both quote the same {{.Words}}.",
	Copy:      "Both have the same {{.Words}} in their own voice.",
	Voice:     "The same {{.Words}}: quoted in one, not in the other.",
	Name:      "The same name or title, {{.Words}}.",
	Stock:     "The same set phrase, {{.Words}}.",
	Furniture: "The same line of the site, {{.Words}}.",
}

var linkClaims = map[align.LinkKind]string{
	align.Same:       "Both make this statement.",
	align.Detailed:   "Both tell of this, with other details.",
	align.Otherwise:  "Both tell of this, but not alike.",
	align.Parallel:   "These two are alike, but may tell of different things.",
	align.Background: "Both recall the same background.",
}

var passageLabels = map[Kind]string{
	Quotation: "Quoted in both",
	Copy:      "Same wording in both",
	Voice:     "Quoted on one side, the outlet’s own words on the other",
	Name:      "Name or title in both",
	Stock:     "Set phrase in both",
	Furniture: "Site text in both",
}

var linkLabels = map[align.LinkKind]string{
	align.Same:       "Same statement",
	align.Detailed:   "Told with other details",
	align.Otherwise:  "One statement, told otherwise",
	align.Parallel:   "Alike",
	align.Background: "Background both recall",
}
