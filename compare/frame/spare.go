package frame

import (
	"cmp"
	"slices"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// A list may stop short of its places while sentences that tell as much as those in it
// are left out, as there were enough of their article or of their speaker: of two articles
// of one story with six to tell each, three are chosen. Such rows are spare. They fill what
// every other finding left free, push none out and are told of nowhere else.

// Of 46 spare rows as heavy as others must be, of 130 pairs of articles, 26 were worth a
// reader's time, and 27 of 42 of 96 other pairs, none of them false; of lighter ones one of
// three was.
const (
	sparesFound = 4 // of each article
	sparesTried = 8 // whose clauses are read
	sparesOfOne = 3 // rows of one speaker, with those that are not spare
)

// spares are the rows, put by weight, that l has not shown: none that is set beside
// another sentence, of which half were of two matters, and no brief quotation.
func (l *lonely) spares(rows []row, own string, speakers map[string]int) (found []Finding) {
	tried := 0
	for _, r := range rows {
		if len(found) == sparesFound || tried == sparesTried {
			break
		}
		if r.brief || l.leaves(r, speakers, sparesOfOne) || !l.nearest(r.at).Empty() && !r.only {
			continue
		}
		if tried++; !l.stands(&r) {
			continue
		}
		if f := l.finding(r, own); f.Weight >= rowWorth {
			speakers[r.speaker]++
			found = append(found, f)
		}
	}
	return found
}

// filled puts the weightiest spare findings behind those of a list that are shown first,
// into the places that these leave free; where none is they are not looked for. None tells
// of a sentence that one before it shows.
func (c *Case) filled(list []Finding, order func(f, g Finding) int) []Finding {
	shown := strong(list)
	free := mostFirst(len(c.A.Words), len(c.B.Words)) - shown
	if free <= 0 || c.spare == nil {
		return list
	}
	spare := onlyHere.ready(c.spare())
	stable.Sort(spare, func(f, g Finding) int { return cmp.Or(cmp.Compare(g.Weight, f.Weight), order(f, g)) })
	first := slices.Clone(list[:shown])
	for _, f := range spare {
		if free == 0 {
			break
		}
		if !slices.ContainsFunc(first, f.meets) {
			first = append(first, f)
			free--
		}
	}
	return append(first, list[shown:]...)
}

// meets reports whether two findings point at the same words of an article.
func (f Finding) meets(g Finding) bool {
	return slices.ContainsFunc(f.A, func(s text.Span) bool { return pointAlike(g.A, s) }) ||
		slices.ContainsFunc(f.B, func(s text.Span) bool { return pointAlike(g.B, s) })
}

// pointAlike reports whether one of list and s share half of either.
func pointAlike(list []text.Span, s text.Span) bool {
	return slices.ContainsFunc(list, func(t text.Span) bool { return 2*s.Intersect(t).Len() > min(s.Len(), t.Len()) })
}
