package frame

import (
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/text"
)

// partner is the figure of the text of y that counts such a thing as f does, in the
// sentence that tells most of what the one of f tells, and this sentence; nil where there
// is none. Neither article has the number of the other.
func (x *account) partner(y *account, f figureTold) (mate *Figure, in text.Span) {
	s, stems := f.at.Sentence, map[string]bool{}
	x.telling(s, func(w text.Word, v *vocable) {
		if lemma(w.Norm) != f.key && !looseTopics[v.stem] && units[w.Norm].sort == "" {
			stems[v.stem] = true
		}
	})
	most := figureShared - 1
	for i := range y.learned.told.figures {
		g := &y.learned.told.figures[i]
		if told, _ := x.toldFigure(g); told || !f.ofSort(g) || y.isRest(g) {
			continue
		}
		for _, t := range y.SentencesIn(g.number) {
			if !y.inBody(t.Span) || !ofOneToll(x.Side, s, f.Figure, y.Side, t.Span, g) || !slices.Equal(yearsIn(x.WordsIn(s)), yearsIn(y.WordsIn(t.Span))) {
				continue
			}
			n := y.sharedWith(t.Span, stems)
			if f.value >= gathered && g.value >= gathered && x.gathering(s) && y.gathering(t.Span) {
				n += gatheringMeets
			}
			if slices.ContainsFunc(f.at.Candidates, func(c align.Candidate) bool { return c.Span == t.Span && c.Score >= nearestShown }) {
				n++
			}
			if n > most {
				most, mate, in = n, g, t.Span
			}
		}
	}
	return mate, in
}

const (
	gathered       = 1000 // people of a crowd, of which an event has one
	gatheringMeets = 2    // words that two sentences about crowds share by that
)

// gathering reports whether a sentence tells of a crowd.
func (x *account) gathering(s text.Span) bool {
	return slices.ContainsFunc(x.WordsIn(s), func(w text.Word) bool { return crowdWords[w.Norm] })
}

var crowdWords = setOf("march marched marchers marches rally rallies rallied protest protests protested protesters demonstration demonstrations demonstrators demonstrated crowd crowds streets turnout gathered turned attended")

// ofOneNumber is the first sentence of the text of y with a large number of s of the same
// kind, money in one currency: two that tell one number tell of one matter, in however
// different words; empty where there is none.
func (x *account) ofOneNumber(s text.Span, y *account) text.Span {
	return x.numbered(s, y, manyDigits, oneCurrency)
}

// oneCurrency reports whether two figures of one kind are counts, or in one currency.
func oneCurrency(f, g *Figure) bool { return f.Kind == Count || f.key == g.key }

// numbered is the first sentence of the text of y with a count or a sum of money of s that
// is so large at least, where the two figures are alike; empty where there is none.
func (x *account) numbered(s text.Span, y *account, least float64, alike func(f, g *Figure) bool) text.Span {
	figures, there := x.figuresIn(s), y.learned.told.figures
	for i := range figures {
		f := &figures[i]
		if f.Kind != Count && f.Kind != Money || f.value < least {
			continue
		}
		for k := range there {
			if g := &there[k]; g.Kind == f.Kind && g.value == f.value && y.inBody(g.number) && alike(f, g) {
				return y.SentencesIn(g.number)[0].Span
			}
		}
	}
	return text.Span{}
}

// ofSort reports whether f and g count things of one sort: the same, or people, money of
// one currency, shares, or stretches in one unit.
func (f *Figure) ofSort(g *Figure) bool {
	switch {
	case f.Kind != g.Kind:
		return false
	case f.Kind == Count:
		return !g.crowd() && g.value >= soleLeast && (f.key != "" && f.key == g.key || peopleNouns()[f.key] && peopleNouns()[g.key])
	case f.Kind == Measure:
		return f.key == g.key && f.unit() == g.unit()
	}
	return f.key == g.key
}

// ofOneToll reports whether what was done to those whom f counts was done to those of g
// too, as far as news has words for it.
func ofOneToll(a Side, s text.Span, f *Figure, b Side, t text.Span, g *Figure) bool {
	if f.Kind != Count {
		return true
	}
	v, _ := nearestToll(a.Document, a.WordsIn(s), f.number)
	w, _ := nearestToll(b.Document, b.WordsIn(t), g.number)
	return v == w
}

// yearsIn are the different years among words, in order.
func yearsIn(words []text.Word) (years []string) {
	for _, w := range words {
		if yearAlone(w) {
			years = append(years, w.Norm)
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// closest is the sentence of the text of y that is nearest to the one of f, where it is
// near enough to be of its matter, and not among those that are taken; empty where none is.
func (f *figureTold) closest(x, y *account, taken []text.Span) text.Span {
	for _, c := range f.at.Candidates {
		least := figureBeside
		if f.Kind == Day || x.bits[starts{f.at.Sentence.Start, c.Span.Start}] == 0 {
			least = figureBareNear
		}
		if (c.Score >= least || c.Score >= nearestShown && f.Kind != Day && x.ofOneMatter(y, f.at.Sentence, c) && x.countAlike(y, f.at.Sentence, c.Span)) && y.inBody(c.Span) && !slices.ContainsFunc(taken, c.Span.Overlaps) {
			return c.Span
		}
	}
	return text.Span{}
}

// countAlike reports whether a sentence of x and one of y count things of one sort.
func (x *account) countAlike(y *account, s, t text.Span) bool {
	there := y.figuresIn(t)
	return slices.ContainsFunc(x.figuresIn(s), func(f Figure) bool {
		return f.Kind != Measure && slices.ContainsFunc(there, func(g Figure) bool { return f.ofSort(&g) })
	})
}

// quotedAround quotes so many words of the sentence s, from its beginning where they
// reach to what stands at the given place, else from a part of it or from a word on
// behind which as many stand as before.
func (x *account) quotedAround(s, at text.Span, n int) text.Quote {
	words := x.WordsIn(s)
	last := slices.IndexFunc(words, func(w text.Word) bool { return w.End >= at.End })
	switch {
	case len(words) <= n+n/wholeOver:
		return marked(x.Document, s, len(words))
	case last < n:
		return marked(x.Document, s, n)
	}
	from := last - n/2
	for k := from; k < last-partFewest; k++ {
		if strings.ContainsAny(x.Source[words[k-1].End:words[k].Start], ",;:–—") {
			from = k
			break
		}
	}
	return "… " + marked(x.Document, text.Span{Start: words[from].Start, End: s.End}, n)
}
