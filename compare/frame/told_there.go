package frame

import (
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// What one article tells more is not told by the other in other words. Where a sentence
// of the other is nearer than its words let it seem, the two are set beside one another.

// figureNear is how near two sentences with one date or one count must be to tell of one
// matter: a number more in common than two that are as near as [nearestShown].
const figureNear = 0.2

const listLeast = 2 // kinds of things that two sentences about one matter both count

// ofOneFact is the sentence of the other article's text that has a figure of sentence i
// of near, or tells as it does that a cause is not known; empty where none does.
func (l *lonely) ofOneFact(i int) text.Span {
	s := l.near[i].Sentence
	if at := l.ofOneSum(s); !at.Empty() {
		return at
	}
	if at := l.ofOneFigure(i); !at.Empty() {
		return at
	}
	return l.ofUnknownCause(s)
}

// toldThere reports whether a sentence of the other article may tell of the matter of
// sentence i of near: then that one is not added to a claim of what one tells more.
func (l *lonely) toldThere(i int) bool {
	s := l.near[i].Sentence
	return !l.ofOneList(s).Empty() || !l.counterpart(i).Empty() || !l.ofOneFact(i).Empty() ||
		slices.ContainsFunc(l.near[i].Candidates, func(c align.Candidate) bool {
			return c.Score >= figureNear && l.x.bits[starts{s.Start, c.Span.Start}] >= addedBits
		}) || l.inTwoJoins(s) // the dearest last: it parses
}

// What a sentence has that the other article may tell in other words. Of 396 claims of
// readers' that one article tells more, where this holds of the one sentence or of both
// 14 of 310 true ones were lost, 9 of the 22 wrong and 5 of the 19 that were so in half;
// with each round of readers judged by bars chosen on the others 17, 7 and 5.
const (
	toldCover = 0.3  // of what it tells, in one sentence there
	toldFresh = 0.55 // of it there in no form, where none of it is a name or a number
)

// Of 263 claims of readers' that one article tells more, in its own words and without a
// speaker, 196 were worth their time and 24 wrong, wholly or in part. Of 28 sentences of
// which these hold, and without a figure of their own, 12 were and 7; the bars are the same
// whichever round of readers is left out when they are chosen.
const (
	plainCover = 0.2 // of what it tells, in one sentence there
	plainFresh = 0.7 // of it there in no form
)

// mayBeTold reports whether the other article may tell what a row does in other words.
func (l *lonely) mayBeTold(r row) bool {
	t := l.tie(r.at)
	return l.inOtherWords(r.at, t) || l.plainlyTold(r, t)
}

// inOtherWords reports whether the other article may tell in other words what sentence i
// of near does: one there is of its matter, though it stands beside another row, or has
// much of what it tells; or it has no new name, number or words in marks, and little else
// that is new, or goes on in a sentence that has its counterpart.
func (l *lonely) inOtherWords(i int, t tie) bool {
	if slices.ContainsFunc(l.near[i].Candidates, func(c align.Candidate) bool { return l.mayAnswer(i, c) }) || l.covers(i, toldCover) {
		return true
	}
	s := l.near[i].Sentence
	if l.x.checkable(l.x.WordsIn(s), l.y) || slices.ContainsFunc(l.x.few, func(q quote.Quotation) bool { return s.Contains(q.Inner) }) {
		return false
	}
	return t.fresh < toldFresh || i+1 < len(l.near) && meets(l.linked, l.near[i+1].Sentence)
}

// plainlyTold reports whether a row in the article's own words, without a speaker, may be
// told by the other article in other words: one sentence there has a part of what it
// tells, and others have some more.
func (l *lonely) plainlyTold(r row, t tie) bool {
	return r.speaker == "" && r.voice == quote.Outlet && t.fresh < plainFresh && !l.newFigure([]text.Span{r.Span}) && l.covers(r.at, plainCover)
}

// Nine of 287 claims of two sentences were wrong by the second of them: four of the 26 of
// which these hold.
const (
	secondNear  = 0.24 // to a sentence of the other article
	secondFresh = 0.6  // of what it tells, there in no form
)

// nearlyTold reports whether sentence i of near, which would be shown with a row, may be
// told by the other article in other words: one there is near it, and little is new.
func (l *lonely) nearlyTold(i int, t tie) bool {
	return topScore(l.near[i]) >= secondNear && t.fresh < secondFresh
}

// claimsMore reports whether a row is shown as what one article tells more, and neither
// for whose words it quotes nor beside a sentence of the other.
func (l *lonely) claimsMore(r row) bool {
	return !r.only && !r.quotes && l.nearest(r.at).Empty()
}

// addedBits are shared by two sentences as near as [figureNear] of which the one may tell
// what the other does.
const addedBits = 8.0

// ofOneList is the sentence of the other article's text that counts most of the things
// that s counts, two kinds at least, however many of each: what was seized, lost or
// built; empty where none does.
func (l *lonely) ofOneList(s text.Span) (at text.Span) {
	counted := kindsCounted(l.x.figuresIn(s))
	if len(counted) < listLeast {
		return at
	}
	most := listLeast - 1
	for _, in := range l.y.Sentences {
		if !l.y.inBody(in.Span) {
			continue
		}
		if n := len(common(counted, kindsCounted(l.y.figuresIn(in.Span)))); n > most {
			at, most = in.Span, n
		}
	}
	return at
}

// kindsCounted are the different things that figures count, without people and units.
func kindsCounted(figures []Figure) (kinds []string) {
	for _, f := range figures {
		if f.Kind == Count && f.key != "" && !peopleNouns()[f.key] && units[strings.ToLower(f.What)].sort == "" && !slices.Contains(kinds, f.key) {
			kinds = append(kinds, f.key)
		}
	}
	return kinds
}

// ofOneFigure is the nearest sentence of the other article's text that has a date or a
// count of sentence i of near; empty where none has.
func (l *lonely) ofOneFigure(i int) text.Span {
	figures := l.x.figuresIn(l.near[i].Sentence)
	k := slices.IndexFunc(l.near[i].Candidates, func(c align.Candidate) bool {
		return c.Score >= figureNear && l.y.inBody(c.Span) && haveOne(figures, l.y.figuresIn(c.Span))
	})
	if k < 0 {
		return text.Span{}
	}
	return l.near[i].Candidates[k].Span
}

// haveOne reports whether two lists of figures have a date in common, or so many of the
// same things.
func haveOne(list, others []Figure) bool {
	return slices.ContainsFunc(list, func(f Figure) bool {
		return slices.ContainsFunc(others, func(g Figure) bool {
			switch {
			case f.Kind != g.Kind:
				return false
			case f.Kind == Day:
				return f.day.date > 0 && f.day.date == g.day.date && f.day.month == g.day.month
			}
			return f.Kind == Count && f.value >= soleLeast && f.key != "" && f.key == g.key && f.value == g.value && !f.crowd()
		})
	})
}

// causeUnknown reports whether a sentence tells that a cause or reason is not known.
func (s Side) causeUnknown(at text.Span) bool {
	words := s.WordsIn(at)
	cause := slices.IndexFunc(words, func(w text.Word) bool { return causeNouns[w.Norm] })
	if cause < 0 {
		return false
	}
	near := words[max(0, cause-unknownReach):min(len(words), cause+unknownReach)]
	return slices.ContainsFunc(near, func(w text.Word) bool { return unknowns[w.Norm] }) ||
		denying(near) && slices.ContainsFunc(near, func(w text.Word) bool { return knowns[w.Norm] })
}

var causeNouns = setOf("cause causes reason reasons motive motives")

// ofUnknownCause is the first sentence of the other article's text that tells, as s
// does, that a cause is not known; empty where s does not or none there does.
func (l *lonely) ofUnknownCause(s text.Span) text.Span {
	if l.y.puzzle.Empty() || !l.x.causeUnknown(s) {
		return text.Span{}
	}
	return l.y.puzzle
}

// puzzleIn is the first sentence of the text that tells that a cause is not known; empty
// where none does.
func puzzleIn(s Side) text.Span {
	if s.vocables.hasAny(causeNouns) {
		for _, in := range s.Sentences {
			if s.inBody(in.Span) && s.causeUnknown(in.Span) {
				return in.Span
			}
		}
	}
	return text.Span{}
}
