package frame

import (
	"slices"
	"sort"

	"diptych/compare/align"
	"diptych/compare/stable"
	"diptych/compare/text"
)

const onlyHereName = "only-here"

var onlyHere = Device{
	Name: onlyHereName,
	Doc: `What one article tells more than the other: somebody's answer, a cause, what followed, an earlier event. This device speaks when a sentence about a matter of both articles has no counterpart in the other one: most of what it tells is not found there in any form (other forms of a word, initials, words of one family such as suit and lawsuit count as found, and numbers do not count at all), or its words stand there one by one and no single sentence has many of them.

At most a few sentences of each article are shown, those first of whose matter the article alone tells more; the one next to it is shown with it where it stands alone too. A sentence with a figure of the matter of both that the other article has nowhere (how many were hurt, a sum, a share, a day to come) is shown as well.

Where a sentence of the other article is near, the two are set beside one another, and nothing is said to be lacking there. That something is not found in a text does not say why: the other outlet may tell it in other words, may not have known it, may have printed it elsewhere, or the text may be cut.`,
	Find:  findOnlyHere,
	whole: true,
}

const (
	counterpart  = 0.3  // a sentence of the other side as near as this may tell the same
	nearBy       = 0.4  // and one this near, unless it has a name and a number that the other side has not
	nearNew      = 0.6  // and as much else
	unnamedBy    = 0.28 // and one this near, where nothing new has a name
	alikeLetters = 5    // words that begin alike are forms of one word: Syria, Syrians

	fewestTold = 7 // words of a sentence that tells something
	mostTold   = 70
	toldBits   = 8.0  // a word says something from here on: "bridge", not "people"
	mostBits   = 15.0 // a rare name says no more than another
	newShare   = 0.5  // of what a sentence says must be new
	newWords   = 2    // and as many words
	// Of 89 rows of readers in an outlet's own voice with at most so many telling
	// words, and no name or number that the other side lacks, one of five was told
	// there in other words; of longer ones, and of those with a name, one of fifty.
	loosely     = 10
	partLeast   = 4  // letters of a part of a compound
	rowsShown   = 6  // of each side
	rowsOfStory = 3  // of each of two that tell of other days
	rowsOfOne   = 2  // of one speaker
	rowsLeast   = 2  // of each side, of however little weight
	rowsTried   = 16 // whose clauses are read
	rowWords    = 34 // of a sentence in a claim
	saidWords   = 30 // of it where a speaker is named too
)

// Of 280 rows that readers who knew nothing of the program met in 46 new pairs, as
// many of those between this weight and one a tenth higher were worth their time as of
// those from there on, and they hold some of the differences that were missed most.
const rowWorth = 0.70

func findOnlyHere(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	a, b := c.accounts()
	most := rowsShown
	switch {
	case c.Relation.Kind == align.SameStory:
		most = rowsOfStory
	case !oneOccasion(c):
		return repliesAlone(c, a, b)
	}
	found, spareA := a.without(b, c.NearA, linkedParts(c, true), "A", most)
	inB, spareB := b.without(a, c.NearB, linkedParts(c, false), "B", most)
	c.spare = func(take func(Finding) float64) { spares(spareA, spareB, take) }
	return onceBeside(c, found, ofB(inB))
}

// ofB are findings whose places in A are of B.
func ofB(list []Finding) []Finding {
	for i, f := range list {
		list[i].A, list[i].B = f.B, f.A
	}
	return list
}

// oneOccasion reports whether nothing speaks against the two articles telling
// of one event: they are found to, or are too short to tell and name no days
// that are apart. Of an article in letters that are not read nothing could.
func oneOccasion(c *Case) bool {
	if c.Relation.Kind == align.SameEvent {
		return true
	}
	read := !c.A.OtherScript() && !c.B.OtherScript()
	return read && c.Relation.Kind == align.Unknown && (c.Relation.DaysApart == nil || *c.Relation.DaysApart == 0)
}

// linkedParts are the places of one side that have a counterpart, in order.
func linkedParts(c *Case, ofA bool) []text.Span {
	var parts []text.Span
	add := func(a, b text.Span) {
		if ofA {
			parts = append(parts, a)
		} else {
			parts = append(parts, b)
		}
	}
	for _, l := range c.Links {
		add(l.A, l.B)
	}
	for _, p := range c.Passages {
		if p.Class.Shown() {
			add(p.A, p.B)
		}
	}
	return apart(parts)
}

// apart puts spans in order and joins those that overlap.
func apart(spans []text.Span) (list []text.Span) {
	stable.Sort(spans, byPlace)
	for _, s := range spans {
		if n := len(list); n > 0 && s.Start < list[n-1].End {
			list[n-1] = list[n-1].Cover(s)
		} else {
			list = append(list, s)
		}
	}
	return list
}

// meets reports whether one of the spans, ordered and apart, shares a byte
// with s.
func meets(ordered []text.Span, s text.Span) bool {
	i := sort.Search(len(ordered), func(i int) bool { return ordered[i].End > s.Start })
	return i < len(ordered) && ordered[i].Start < s.End
}

// repliesAlone finds who denies, regrets or blames in one of two articles that
// tell of other days, it may be of one story: what the accused say stands beside
// a charge of any day.
func repliesAlone(c *Case, a, b *account) (found []Finding) {
	if c.Relation.Kind != align.Unknown {
		return nil
	}
	add := func(x, y *account, near []align.Near, ofA bool, own string) {
		for _, f := range x.sidesAlone(y, near, linkedParts(c, ofA), own, map[string]int{}, nil) {
			said := x.said.of(f.A[0])
			if !slices.ContainsFunc(said, func(i int) bool {
				return replies(x.WordsIn(saidPart(x.Says[i], f.A[0]))) || replies(x.WordsIn(x.Says[i].Cue))
			}) {
				continue
			}
			if !ofA {
				f.A, f.B = f.B, f.A
			}
			found = append(found, f)
		}
	}
	add(a, b, c.NearA, true, "A")
	add(b, a, c.NearB, false, "B")
	return found
}
