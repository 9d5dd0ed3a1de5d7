package frame

import (
	"slices"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// How a row is shown: with the sentence beside it in its own article, and with the
// one of the other article that is nearest. Where such a one is near, the two are set
// beside one another and nothing is said to be lacking: of the rows that readers
// refuted, most were refuted by the very sentence that stood beneath as nearest.

const (
	blockWords = 48 // of a row and its neighbour in a claim
	blockLeast = 9  // of the neighbour
	blockMost  = 80 // of both
	claimMost  = 75 // words in all

	// Of 25 sentences so near to one of the other article that told the same, readers
	// say, the nearest was that one in 17; of less near ones in two of 14.
	nearestShown = 0.25

	retoldNear    = 0.42 // a sentence as near as this tells nearly the same, without a new name, figure or cause
	retoldFresh   = 0.5  // and with as little that the other article has in no form
	vagueFresh    = 0.5  // of what a row tells, where none is surely of its matter that is near
	vagueNear     = 0.38 // where one is as near as this
	vagueNearer   = 0.6  // so much
	besideBare    = 0.1  // what a row weighs less that shares no words which tell much with the sentence beside it: six of twelve of readers were of two matters
	figuresNear   = 0.35 // two sentences as near as this tell of one deed, where each has a sum
	figureTells   = 0.64 // weight of two sentences with a figure that the other article lacks, at least
	figuresDiffer = 0.97 // weight of them where the sums are two
)

// Beside reports whether f sets a sentence of one article beside the nearest one of
// the other, and claims of neither that it alone tells this.
func (f Finding) Beside() bool { return f.Device == onlyHereName && len(f.A) > 0 && len(f.B) > 0 }

// finding is a row with the neighbour that tells more of its matter, if one does,
// and with the nearest sentence of the other article.
func (l *lonely) finding(r row, own string) Finding {
	l.shown[r.at] = true
	f := Finding{Device: onlyHereName, A: []text.Span{r.Span}, Voice: r.voice, Weight: r.weight, Facts: []Fact{kindFact(r.kind)}}
	near := l.nearest(r.at)
	if !near.Empty() {
		l.taken[near.Start] = true
	}
	if !near.Empty() && !r.only {
		var of any = own
		if r.quotes {
			of = r.lead
		}
		f.B = []text.Span{near}
		f.Claim = l.besideNearest(own, of, r.words(), r.Span, near)
		if score := l.score(r.at, near); l.x.bits[starts{r.Start, near.Start}] == 0 && score >= mutualNear && score < mutualSure {
			f.Weight -= besideBare
		}
		if topScore(l.near[r.at]) >= figuresNear && l.figuresDiffer(r.Span, near) {
			f.Weight = max(f.Weight, figuresDiffer)
		}
		return f
	}
	words := l.block(&f, &r, own)
	f.Weight += l.tells(&r, f.A)
	if len(f.A) > 1 && l.newFigure(f.A) {
		f.Weight = max(f.Weight, figureTells)
	}
	if r.quotes && len(words) == 1 {
		f.A = []text.Span{r.Span}
	}
	f.Claim, f.Nearest = alone(r.leads(own), words...), near // which cannot refute it
	return f
}

// nearestBeside is a claim that sets words of own beside those that are nearest in the other
// article; of is own, or says whose words they are.
func nearestBeside(own string, of any, words, near text.Quote) text.Said {
	lead, _ := of.(text.Said)
	return text.Say("{{.Of}}: {{.Words}}; nearest in {{.Other}}: {{.Near}}.", text.With{
		"Lead": lead, "Own": own, "Of": of, "Words": words, "Other": other(own), "Near": near,
	})
}

func other(own string) string {
	if own == "A" {
		return "B"
	}
	return "A"
}

// block is what the claim of f quotes of its own article: the row, and its neighbour
// where that is short enough. A quotation stands alone in its claim.
func (l *lonely) block(f *Finding, r *row, own string) []text.Quote {
	one := min(rowWords, len(l.x.WordsIn(r.Span)))
	k, ok := l.beside(*r)
	if !ok {
		return []text.Quote{r.words()}
	}
	l.shown[k] = true
	s := l.near[k].Sentence
	if r.quotes && !slices.ContainsFunc(l.x.said.of(s), func(i int) bool { return l.x.Says[i].Speaker == r.speaker }) {
		return []text.Quote{r.words()} // the words beside these are another's
	}
	f.A = inOrder([]text.Span{r.Span, s})
	if l.x.Voices.At(s) != r.voice {
		f.Voice = ""
	}
	rest := blockWords - one
	if r.quotes || rest < min(blockLeast, len(l.x.WordsIn(s))) {
		return []text.Quote{r.words()}
	}
	parts := []text.Quote{l.x.sentence(r.Span, l.y, one), l.x.sentence(s, l.y, rest)}
	if s.Start < r.Start {
		slices.Reverse(parts)
	}
	if r.only {
		r.lead = text.Say("Only {{.Own}}", text.With{"Own": own}) // has more than the quotation
	}
	return parts
}

// nearest is the sentence of the other article's text that tells of the matter of
// sentence i of near; empty where none is sure to. A headline tells what the text tells too.
func (l *lonely) nearest(i int) text.Span {
	if at := l.ofOneList(l.near[i].Sentence); !at.Empty() {
		return at
	}
	if at := l.counterpart(i); !at.Empty() {
		return at
	}
	return l.ofOneFact(i)
}

// ofOneSum is the first sentence of the other article's text that has a large sum of
// money, or count, of s too, a sum in one currency; empty where none has.
func (l *lonely) ofOneSum(s text.Span) text.Span {
	return l.x.numbered(s, l.y, largeSum, func(f, g *Figure) bool {
		return l.y.learned.told.numerals[f.value] && oneCurrency(f, g)
	})
}

const largeSum = 1000 // smaller ones are often alike by chance

// retold reports whether the nearest sentence tells nearly what a row does: it is as
// near as a counterpart, and the row has no name, figure or cause of its own and little
// else.
func (l *lonely) retold(r row) bool {
	words := l.x.WordsIn(r.Span)
	return topScore(l.near[r.at]) >= retoldNear && l.tie(r.at).fresh < retoldFresh && r.kind != "answer" && !l.x.namesNew(words, l.y) &&
		len(l.x.figuresIn(r.Span)) == 0 && !slices.ContainsFunc(words, func(w text.Word) bool { return causes[w.Norm] })
}

// vague reports whether a row has a sentence of the other article near it, though not
// surely one of its matter, and tells little that is new: then neither may be said of it.
func (l *lonely) vague(r row) bool {
	near, least := topScore(l.near[r.at]), vagueFresh
	if near >= vagueNear {
		least = vagueNearer
	}
	return near >= nearestShown && !r.only && l.tie(r.at).fresh < least && l.nearest(r.at).Empty()
}

// besideTaken reports whether the sentence that a row would be set beside stands beside
// another one already, and has no figure of this one that it is shown for.
func (l *lonely) besideTaken(r row) bool {
	near := l.nearest(r.at)
	return !r.only && !near.Empty() && l.taken[near.Start] && near != l.ofOneFigure(r.at)
}

// besideOther reports whether the sentence that a row would be set beside, for no figure
// or other fact of both and no words that tell much, has no word of it at all or is not the
// one of the other article that is most like it.
func (l *lonely) besideOther(r row) bool {
	near := l.nearest(r.at)
	return !r.only && !near.Empty() && l.x.bits[starts{r.Start, near.Start}] == 0 &&
		l.ofOneList(r.Span).Empty() && l.ofOneFact(r.at).Empty() && (!l.shareWord(l.told(r), near) || l.outdone(r.Span, near))
}

// besideQuoted reports whether the sentence that a row would be set beside, for no figure or
// other fact of both, quotes somebody of whom the row does not tell: what he says of the
// matter is no other telling of it. Of 17 such rows of readers 9 were of two matters and 5
// told little.
func (l *lonely) besideQuoted(r row) bool {
	near := l.nearest(r.at)
	if r.only || near.Empty() || l.y.Voices.At(near) != quote.Quoted || !l.ofOneList(r.Span).Empty() || !l.ofOneFact(r.at).Empty() {
		return false
	}
	here := l.x.said.of(r.Span)
	return !l.y.speaks(r.speaker, near) && !slices.ContainsFunc(l.y.said.of(near), func(i int) bool {
		said := l.y.Says[i]
		return l.x.speaks(said.Speaker, r.Span) || slices.ContainsFunc(here, func(k int) bool { return sameSpeaker(l.x.Side, l.x.Says[k], l.y.Side, said) })
	})
}

// told is what a row tells: of one that quotes somebody, without who says it.
func (l *lonely) told(r row) text.Span {
	for _, i := range l.x.said.of(r.Span) {
		if part := saidPart(l.x.Says[i], r.Span); r.quotes && l.x.Says[i].Speaker == r.speaker && !part.Empty() {
			return part
		}
	}
	return r.Span
}

// newFigure reports whether the spans have a sum, a share or a count that the other
// article has nowhere.
func (l *lonely) newFigure(spans []text.Span) bool {
	return slices.ContainsFunc(spans, func(s text.Span) bool {
		return slices.ContainsFunc(l.x.figuresIn(s), func(f Figure) bool {
			return (f.Kind == Money || f.Kind == Share || f.Kind == Count) && !l.y.learned.told.numerals[f.value]
		})
	})
}

// figuresDiffer reports whether a sentence of each article has one sum of money, or one
// share, and these differ or are in two currencies.
func (l *lonely) figuresDiffer(s, near text.Span) bool {
	inA, inB := l.x.figuresIn(s), l.y.figuresIn(near)
	for _, kind := range []FigureKind{Money, Share} {
		if f, g := only(inA, kind), only(inB, kind); f != nil && g != nil && (f.key != g.key || !f.mayBe(g)) {
			return true
		}
	}
	return false
}

// onceBeside leaves out of two lists of rows, of A and of B, one of each two that set
// the same sentences beside one another: the one that weighs less, of equals that of the
// article that is read last.
func onceBeside(c *Case, a, b []Finding) []Finding {
	without := func(list, others []Finding, first bool) []Finding {
		return slices.DeleteFunc(slices.Clone(list), func(f Finding) bool {
			return f.Beside() && slices.ContainsFunc(others, func(g Finding) bool {
				return g.Beside() && overlap(f.A, g.A) && overlap(f.B, g.B) && (g.Weight > f.Weight || g.Weight == f.Weight && !first)
			})
		})
	}
	return append(without(a, b, !c.turned()), without(b, a, c.turned())...)
}

// score is how near a sentence of the other article is to sentence i of near, 0 where it
// is none of the nearest.
func (l *lonely) score(i int, s text.Span) float64 {
	for _, c := range l.near[i].Candidates {
		if c.Span == s {
			return c.Score
		}
	}
	return 0
}

// topScore is how near the nearest sentence of the other article is, 0 without one.
func topScore(n align.Near) float64 {
	if len(n.Candidates) == 0 {
		return 0
	}
	return n.Candidates[0].Score
}
