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

// spareRows are the rows of one article, put by weight, that are not shown.
type spareRows struct {
	*lonely
	rows         []row
	own          string
	speakers     map[string]int // how many rows each has
	most         []float64      // by row: what it, or one behind it, may weigh at most
	found, tried int
}

// bound leaves the rows that may weigh enough and learns how much they may.
func (s *spareRows) bound() {
	rows := s.rows[:0]
	for _, r := range s.rows {
		if r.weight+tellsNews/2+tellsDenied < rowWorth {
			break // those behind it weigh less
		}
		if !r.brief {
			rows = append(rows, r)
		}
	}
	s.rows, s.most = rows, make([]float64, len(rows)+1)
	for i := range slices.Backward(rows) {
		s.most[i] = max(s.most[i+1], rows[i].weight+s.tellsMost(&rows[i]))
	}
}

// mayWeigh is what a spare row may weigh at most, 0 where there is none.
func (s *spareRows) mayWeigh() float64 {
	if s.found == sparesFound || s.tried == sparesTried {
		return 0
	}
	return s.most[0]
}

// next is the finding of the first row, if it is spare: none that is set beside another
// sentence, of which half were of two matters.
func (s *spareRows) next() (f Finding, ok bool) {
	r := s.rows[0]
	s.rows, s.most = s.rows[1:], s.most[1:]
	if s.leaves(r, s.speakers, sparesOfOne) || !s.nearest(r.at).Empty() && !r.only {
		return f, false
	}
	if s.tried++; !s.stands(&r) {
		return f, false
	}
	if f = s.finding(r, s.own); f.Weight < rowWorth {
		return f, false
	}
	s.speakers[r.speaker]++
	s.found++
	if s.own == "B" {
		f.A, f.B = f.B, f.A
	}
	return f, true
}

// spares hands over the spare findings of two articles until none that is left can weigh
// as much as take asks of the next one: to read the clauses of a sentence is dear.
func spares(a, b *spareRows, take func(Finding) (least float64)) {
	a.bound()
	b.bound()
	for least := rowWorth; ; {
		s := a
		if b.mayWeigh() > a.mayWeigh() {
			s = b
		}
		if rounded(s.mayWeigh()) < least {
			return
		}
		if f, ok := s.next(); ok {
			least = take(f)
		}
	}
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
	var found, first []Finding
	c.spare(func(f Finding) (least float64) {
		found = append(found, onlyHere.ready([]Finding{f})...)
		stable.Sort(found, func(f, g Finding) int { return cmp.Or(cmp.Compare(g.Weight, f.Weight), order(f, g)) })
		if first = filling(list[:shown], found, free); len(first) < shown+free {
			return rowWorth
		}
		return first[len(first)-1].Weight
	})
	if first == nil {
		return list
	}
	return append(first, list[shown:]...)
}

// filling is list and behind it as many of found as are free, none that meets one before it.
func filling(list, found []Finding, free int) []Finding {
	first := slices.Clone(list)
	for _, f := range found {
		if len(first) < len(list)+free && !slices.ContainsFunc(first, f.meets) {
			first = append(first, f)
		}
	}
	return first
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
