package frame

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// A figure of the matter of both articles that only one of them has is told by few
// words that the other has not, so that no measure of new words finds it: "The deal is
// worth $334 million." What it tells is shown as a sentence: beside the one of the other
// article that has another figure of such a thing, if there is one, else beside the one
// that tells the matter without it, else alone. Of two figures it is not said that they
// are of the same.

const (
	figureRows     = 2    // of each article
	figureRowsOf   = 1    // of each of two that tell of other days
	figureLead     = 2    // words that the sentence shares with how the articles begin
	figureShared   = 3    // words that two sentences with figures share, beside what is counted, one less of near ones
	figureBeside   = 0.4  // how near a sentence without the figure must be to be shown beside
	figureBareNear = 0.55 // of a day to come, or where the two share no words that tell much
	figureSense    = 0.5  // how much a figure must tell
	figureBase     = 0.45 // weight of one that tells nothing
	figureEach     = 0.4  // more of one that tells as much as can be
	figureMatter   = 0.1  // more where it shares as much with the beginnings
	figureEarly    = 0.05 // more where it stands at the beginning itself
	figureMatters  = 4    // words that it shares then
	figureLong     = 100  // words of its sentence
	figureFirst    = 0.35 // of the article: here one word shared with the beginnings is enough
)

// figureTold is a figure that one article has alone, and its sentence.
type figureTold struct {
	*Figure
	at     align.Near
	past   bool // it may be of an earlier event
	vague  bool // the other article has a word for many, which it may be
	weight float64
}

// tellingFigures are findings of the figures that one article has alone, of all but
// those that other findings show; these weigh as much at least.
func (c *Case) tellingFigures(all []Finding) (found []Finding) {
	if !c.english() {
		return nil
	}
	most := figureRows
	switch {
	case c.Relation.Kind == align.SameStory:
		most = figureRowsOf
	case !oneOccasion(c):
		return nil
	}
	a, b := c.accounts()
	lead, now := map[string]bool{}, max(a.yearOfNews(), b.yearOfNews())
	a.opening(lead)
	b.opening(lead)
	found = a.figureFindings(b, unshown(all, a.figuresAlone(b, c.NearA, lead, now), a, inA), "A", most, takenBeside(all, "A", inB))
	ofB := b.figureFindings(a, unshown(all, b.figuresAlone(a, c.NearB, lead, now), b, inB), "B", most, takenBeside(all, "B", inA))
	for i, f := range ofB {
		ofB[i].A, ofB[i].B = f.B, f.A
	}
	if c.turned() {
		return onceEach(append(ofB, found...))
	}
	return onceEach(append(found, ofB...))
}

// ofFigure reports whether f is such a finding.
func (f Finding) ofFigure() bool {
	return slices.ContainsFunc(f.Facts, func(x Fact) bool { return x.Name == "kind" && x.Value == "figure" })
}

// takenBeside are the sentences of the other article that the rows of own are set beside.
func takenBeside(all []Finding, own string, other func(*Finding) *[]text.Span) (taken []text.Span) {
	for _, f := range all {
		if f.Beside() && f.rank() >= floor && f.Claim.Value("Own") == own {
			taken = append(taken, *other(&f)...)
		}
	}
	return taken
}

// unshown are the figures of list that no finding of all shows. Sentences that stand
// there for what they tell weigh as much as their figure.
func unshown(all []Finding, list []figureTold, x *account, side func(*Finding) *[]text.Span) (left []figureTold) {
	for _, f := range list {
		words := x.Text(f.number)
		i := slices.IndexFunc(all, func(g Finding) bool {
			return g.rank() >= floor && slices.ContainsFunc(*side(&g), func(s text.Span) bool { return s.Contains(f.number) }) && strings.Contains(g.Claim.String(), words)
		})
		switch {
		case i < 0:
			left = append(left, f)
		case all[i].Device == onlyHere.Name || all[i].Device == sameMatter.Name:
			all[i].Weight = max(all[i].Weight, f.weight)
		}
	}
	return left
}

// onceEach is list without the findings that show the sentence of a better one.
func onceEach(list []Finding) (kept []Finding) {
	stable.Sort(list, func(f, g Finding) int { return cmp.Compare(g.Weight, f.Weight) })
	for _, f := range list {
		if !slices.ContainsFunc(kept, func(g Finding) bool { return overlap(f.A, g.A) || overlap(f.B, g.B) }) {
			kept = append(kept, f)
		}
	}
	return kept
}

// opening adds the stems of the headline of x and of its first sentence.
func (x *account) opening(stems map[string]bool) {
	for _, s := range x.Sentences {
		x.telling(s.Span, func(_ text.Word, v *vocable) { stems[v.stem] = true })
		if x.inBody(s.Span) {
			return
		}
	}
}

// figuresAlone are the figures of x in sentences of its text that tell of what the
// articles begin with and of which y has none that may be the same, the most telling
// first, one of a sentence; now is the year of the news.
func (x *account) figuresAlone(y *account, near []align.Near, lead map[string]bool, now int) (list []figureTold) {
	sums := y.countsTogether()
	for i, n := range near {
		s := n.Sentence
		figures := x.figuresIn(s)
		if len(figures) == 0 {
			continue
		}
		words := x.WordsIn(s)
		if !x.inBody(s) || len(words) > figureLong || !x.standsAlone(y, s, words) || x.Voices.At(s) == quote.Quoted || elsewhere[words[0].Norm] {
			continue
		}
		common := x.sharedWith(s, lead)
		if common < figureLead && (common == 0 || float64(s.Start) > figureFirst*float64(len(x.Source))) {
			continue
		}
		if met, _, _ := x.news(words, y); met == 0 {
			continue // nothing of it is of the matter of both
		}
		best := figureTold{at: n}
		dated := i > 0 && x.past(near[i-1].Sentence, near[i-1].Sentence, now)
		for i := range figures {
			f := &figures[i]
			sense := x.figureSense(f, s)
			if sense < figureSense || x.alsoTold(f, y) || f.Kind == Count && sums[f.value] {
				continue
			}
			_, vague := y.toldFigure(f)
			w := figureBase + figureEach*sense + figureMatter*float64(min(common, figureMatters))/figureMatters + figureEarly*(1-float64(s.Start)/float64(len(x.Source)))
			if w > best.weight {
				best.Figure, best.weight, best.vague, best.past = f, w, vague, dated || x.past(s, f.number, now)
			}
		}
		if best.Figure != nil {
			list = append(list, best)
		}
	}
	stable.Sort(list, func(f, g figureTold) int { return cmp.Compare(g.weight, f.weight) })
	return list
}

// elsewhere are words that open a sentence about something else.
var elsewhere = setOf("meanwhile elsewhere separately")

// past reports whether a sentence dates what stands at the given place by a year before
// that of the news, or by a word for what was before: ahead of it, or
// behind it in the same part of the sentence.
func (x *account) past(s, at text.Span, now int) bool {
	words := x.WordsIn(s)
	for i, w := range words {
		if w.Start > at.End && strings.Contains(x.Source[at.End:w.Start], ",") {
			return false
		}
		switch {
		case yearAlone(w):
			if year, _ := strconv.Atoi(w.Norm); year < now {
				return true
			}
		case w.Norm == "ago", w.Norm == "last" && i+1 < len(words) && words[i+1].Norm == "year", earlierThan[w.Norm]:
			return true
		}
	}
	return false
}

var earlierThan = setOf("previously former formerly earlier previous")

// yearAlone reports whether w is a year in digits.
func yearAlone(w text.Word) bool { return isDigits(w.Norm) && yearLike(w) && w.Len() == len(w.Norm) }

// yearOfNews is the latest year that x names in its head and first words, in all of it
// where there is none; 0 for none.
func (x *account) yearOfNews() int {
	latest := func(words []text.Word) (year int) {
		for _, w := range words {
			if yearAlone(w) {
				y, _ := strconv.Atoi(w.Norm)
				year = max(year, y)
			}
		}
		return year
	}
	return cmp.Or(latest(x.Words[:min(len(x.Words), headWords)]), latest(x.Words))
}

const headWords = 60

// sharedWith is how many of the telling stems of s are among stems.
func (x *account) sharedWith(s text.Span, stems map[string]bool) (n int) {
	met := map[string]bool{}
	x.telling(s, func(_ text.Word, v *vocable) {
		if stems[v.stem] && !met[v.stem] {
			met[v.stem] = true
			n++
		}
	})
	return n
}

// toldFigure reports whether the article has the f of another one, or one that may be
// the same, in any form; vague, whether it has a word for many that f may be.
func (x *account) toldFigure(f *Figure) (told, vague bool) {
	if x.hasFigure(f) {
		return true, false
	}
	for i := range x.learned.told.figures {
		g := &x.learned.told.figures[i]
		if g.Kind == f.Kind && f.mayBe(g) && (f.Kind != Day || g.day.month == f.day.month) && (f.Kind != Count || f.key == g.key || people(f.key) && people(g.key)) {
			if !g.crowd() {
				return true, false
			}
			vague = true
		}
	}
	return false, vague
}

// alsoTold reports whether y has f, or what x has as the same number more or less
// exactly: "$5 billion", "more than $5 billion".
func (x *account) alsoTold(f *Figure, y *account) bool {
	if x.figures == nil {
		x.figures = map[figureName][]*Figure{}
		for i := range x.learned.told.figures {
			g := &x.learned.told.figures[i]
			x.figures[g.name()] = append(x.figures[g.name()], g)
		}
	}
	return slices.ContainsFunc(x.figures[f.name()], func(g *Figure) bool {
		told, _ := y.toldFigure(g)
		return told
	})
}

// figureName is what a figure is, however exactly it is told.
type figureName struct {
	kind  FigureKind
	value float64
	key   string
	day   calendar
}

func (f *Figure) name() figureName { return figureName{f.Kind, f.value, f.key, f.day} }

// countsTogether are the values that counts beside one another in a sentence of x make
// together.
func (x *account) countsTogether() map[float64]bool {
	sums := map[float64]bool{}
	for _, s := range x.Sentences {
		counts := slices.DeleteFunc(slices.Clone(x.figuresIn(s.Span)), func(f Figure) bool { return f.Kind != Count || f.crowd() })
		for i := range counts {
			sum := counts[i].value
			for _, g := range counts[i+1 : min(len(counts), i+sumParts)] {
				sum += g.value
				sums[sum] = true
			}
		}
	}
	return sums
}

// figureFindings are findings of the first so many of list, none of them set beside a
// sentence of y that is taken.
func (x *account) figureFindings(y *account, list []figureTold, own string, most int, taken []text.Span) (found []Finding) {
	l := &lonely{x: x, y: y}
	for _, f := range list[:min(len(list), rowsTried)] {
		if len(found) == most {
			break
		}
		s := f.at.Sentence
		words := x.quotedAround(s, f.number, rowWords)
		g := Finding{Device: onlyHereName, A: []text.Span{s}, Voice: x.Voices.At(s), Weight: min(1, f.weight), Facts: []Fact{kindFact("figure")}}
		if g.Voice == quote.Unclear {
			g.Voice = ""
		}
		mate, t := x.partner(y, f)
		if mate == nil {
			if t = l.ofOneList(s); t.Empty() {
				t = x.ofOneNumber(s, y)
			}
		}
		used := slices.ContainsFunc(taken, t.Overlaps)
		switch {
		case used && mate != nil:
			g.Claim = alone(tellsMore(own), words)
		case used:
			continue
		case mate != nil:
			g.B = []text.Span{t}
			g.Claim = nearestBeside(own, own, words, y.quotedAround(t, mate.number, nearWords))
		case f.vague, t.Empty() && f.past:
			continue
		default:
			if t.Empty() {
				t = f.closest(x, y, taken)
			}
			if t.Empty() {
				at, told := l.joinedThere(s)
				if told && (at.Empty() || slices.ContainsFunc(taken, at.Overlaps)) {
					continue
				}
				if told {
					t = at
				}
			}
			if t.Empty() {
				g.Claim = alone(tellsMore(own), words)
			} else {
				g.B = []text.Span{t}
				g.Claim = l.besideNearest(own, own, words, s, t)
			}
		}
		found = append(found, g)
	}
	return found
}
