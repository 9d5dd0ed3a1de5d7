package frame

import (
	"cmp"
	"math"
	"slices"

	"diptych/compare/align"
	"diptych/compare/stable"
	"diptych/compare/text"
)

var devices = []Device{
	agency,
	certainty,
	conflict,
	headline,
	loadedWording,
	naming,
	numbers,
	onlyHere,
	prominence,
	quoteCut,
	rebuttal,
	reportingVerb,
	sameMatter,
	scareQuotes,
	vocabulary,
	voices,
}

// Dozen is how many findings a reader is shown first, at most.
const Dozen = 12

const (
	floor  = 0.5 // a finding of a lower rank is not shown first: it is weak, or one word
	fewest = 4   // shown first of the shortest articles

	// Words of each of two articles for one finding more. What a longer article tells more
	// was worth a reader's time in 77 of 100 rows beside one of half its length, and in 50
	// behind the eighth beside a shorter one yet: beyond longerTold times the shorter its
	// words do not count. Of 25 rows read that these bring in 16 were worth it, none false.
	wordsEach  = 40
	longerTold = 2
)

// First is how many findings of a list of [Findings] are worth showing first,
// of two articles of so many words: no full dozen where there are not as many
// good ones, and of short articles a few.
func First(list []Finding, wordsA, wordsB int) int {
	return min(strong(list), mostFirst(wordsA, wordsB))
}

// strong is how many findings of a list stand before the first one that is weak.
func strong(list []Finding) int {
	if n := slices.IndexFunc(list, func(f Finding) bool { return f.rank() < floor }); n >= 0 {
		return n
	}
	return len(list)
}

// mostFirst is how many findings are shown first of two articles of so many words, at most.
func mostFirst(wordsA, wordsB int) int {
	shorter, longer := min(wordsA, wordsB), max(wordsA, wordsB)
	return min(Dozen, fewest+(shorter+min(longer, longerTold*shorter))/(2*wordsEach))
}

// How telling a device is beside the others, where its findings are as strong
// as they can be: first what contradicts, then what is told, and single words last.
// Readers found worth their time nine of ten findings of who is heard, three of four
// of what one article tells alone and of two headlines, three of five of two sentences
// side by side, one of four lists of strong words and one of ten words in marks.
var standing = map[string]float64{
	"conflict":       4.0,
	"naming":         1.2,
	"numbers":        1.1,
	"quote-cut":      0.9,
	"scare-quotes":   0.6,
	"reporting-verb": 1.05,
	"certainty":      1.05,
	"headline":       0.85,
	"rebuttal":       1.15,
	"agency":         1.0,
	"loaded-wording": 0.8, // of two verbs for one deed; for lists of words see interest
	"voices":         0.9,
	"prominence":     0.55,
	"only-here":      0.95,
	"same-matter":    0.9,
	"vocabulary":     0.3,
}

const (
	// What is left of a finding's rank for each one of its device before it:
	// a reader learns more from a second device than from a second example.
	repeated = 0.72
	// Two findings show the same words when this much of each is the other's.
	sameWords = 0.5
	// A word that stands often in one of two articles, and not so surely as this, is told
	// of folders only: here it is of the matter that one tells more of.
	oftenFloor = 0.65
	oneWord    = 20 // bytes: of a sentence that stands in one article, more than a word is told

	besideWorth = 0.6 // see interest
	wordsWorth  = 0.3 // too
)

// Findings lists what every device finds in c, in the order a reader should
// see it: [First] says how many to show first. The same words are told by one
// device only. Two articles of different matters tell nothing differently.
func Findings(c *Case) []Finding {
	if c.A.Source == c.B.Source || c.Relation.Kind == align.Different {
		return nil
	}
	c.A.Study()
	c.B.Study()
	c = c.inTurn()
	all := c.search()
	if c.stopped() {
		return nil
	}
	all = append(all, c.tellingFigures(all)...)
	order := byRank(c.turned())
	list := c.begun(varied(c.heardApart(c.ofOneSpeaker(onceTold(untold(all, order)))), order))
	list = c.toldApart(c.goneOn(list)) // which leaves places free
	return c.goneOn(c.filled(list, order))
}

// search is what the devices find in c, in their order. What one article tells alone,
// half of the work, is looked for beside all else.
func (c *Case) search() []Finding {
	found := make([][]Finding, len(devices))
	dearest := slices.IndexFunc(devices, func(d Device) bool { return d.Name == onlyHereName })
	own := c.apart()
	wait := c.aside(func() {
		if !own.stopped() {
			found[dearest] = devices[dearest].find(own)
		}
	})
	for i := range devices {
		if c.stopped() {
			break
		}
		if i != dearest {
			found[i] = devices[i].find(c)
		}
	}
	wait()
	c.spare = own.spare
	return slices.Concat(found...)
}

// find is what d finds in c, made ready to be ranked and shown.
func (d *Device) find(c *Case) []Finding { return d.ready(d.Find(c)) }

// ready are findings of d as they are ranked and shown.
func (d *Device) ready(found []Finding) (list []Finding) {
	for _, f := range found {
		f.Device = cmp.Or(f.Device, d.Name)
		if !d.whole {
			f.Claim = shortened(f.Claim)
		}
		f.Weight = rounded(f.Weight)
		f.A, f.B = inOrder(f.A), inOrder(f.B)
		if f.Device != vocabulary.Name || f.Weight >= oftenFloor {
			list = append(list, f)
		}
	}
	return list
}

// rounded is a weight as findings have it: from 0 to 1, in thousandths.
func rounded(weight float64) float64 { return math.Round(1000*min(max(weight, 0), 1)) / 1000 }

// OfWords reports whether f tells of single words, and not of what is told.
func (f Finding) OfWords() bool {
	switch f.Device {
	case loadedWording.Name, headline.Name:
		return !f.Deed && (len(f.A) == 0 || len(f.B) == 0)
	}
	return f.Device == scareQuotes.Name || f.Device == vocabulary.Name
}

// inOrder is spans as a reader meets them.
func inOrder(spans []text.Span) []text.Span {
	if slices.IsSortedFunc(spans, byPlace) {
		return spans
	}
	spans = slices.Clone(spans)
	stable.Sort(spans, byPlace)
	return spans
}

// rank is what a finding is worth before any other was shown.
func (f Finding) rank() float64 { return math.Round(1000*standing[f.Device]*f.Weight) / 1000 }

// place orders findings of one rank as the articles do.
func (f Finding) place() (a, b int) {
	a, b = math.MaxInt, math.MaxInt
	if len(f.A) > 0 {
		a = f.A[0].Start
	}
	if len(f.B) > 0 {
		b = f.B[0].Start
	}
	return a, b
}

// byRank puts the higher ranks first, and among equals those that stand first
// in the article that is read first.
func byRank(turned bool) func(f, g Finding) int {
	return func(f, g Finding) int {
		fa, fb := f.place()
		ga, gb := g.place()
		if turned {
			fa, fb, ga, gb = fb, fa, gb, ga
		}
		if by := cmp.Or(cmp.Compare(g.rank(), f.rank()), cmp.Compare(f.Device, g.Device), cmp.Compare(fa, ga), cmp.Compare(fb, gb)); by != 0 {
			return by
		}
		return cmp.Compare(f.Claim.String(), g.Claim.String())
	}
}

// untold orders findings by rank and leaves out those whose words a better one
// of another device has all shown.
func untold(all []Finding, order func(f, g Finding) int) []Finding {
	stable.Sort(all, order)
	a, b := shownWords{}, shownWords{}
	var kept []Finding
	for _, f := range all {
		if a.has(f.A, f.Device) && b.has(f.B, f.Device) || f.Device == sameMatter.Name && slices.ContainsFunc(all, f.holds) || slices.ContainsFunc(kept, f.again) {
			continue
		}
		a.add(f.A, f.Device)
		b.add(f.B, f.Device)
		kept = append(kept, f)
	}
	return kept
}

// holds reports whether two sentences that f sets side by side hold what g says
// contradicts: then that is told already, and more plainly.
func (f Finding) holds(g Finding) bool {
	within := func(outer, inner []text.Span) bool {
		return slices.ContainsFunc(outer, func(s text.Span) bool { return slices.ContainsFunc(inner, s.Contains) })
	}
	return (g.Device == Contradiction || g.Device == Quantities || g.Deed) && within(f.A, g.A) && within(f.B, g.B)
}

// again reports whether f sets a sentence beside its nearest one that g, which comes
// before it, has set beside another: a reader has met that sentence.
func (f Finding) again(g Finding) bool {
	if !f.Beside() || g.Device != sameMatter.Name {
		return false
	}
	if f.Claim.Value("Own") == "A" {
		return overlap(f.A, g.A)
	}
	return overlap(f.B, g.B)
}

// shownWords are the words of one article that findings point at, and the
// device of each, by blocks of the source.
type shownWords map[int][]shownSpan

type shownSpan struct {
	text.Span
	device string
}

const block = 1 << 8 // bytes

func (w shownWords) add(spans []text.Span, device string) {
	for _, s := range spans {
		w[s.Start/block] = append(w[s.Start/block], shownSpan{s, device})
	}
}

// has reports whether another device shows the words of all spans.
func (w shownWords) has(spans []text.Span, device string) bool {
	for _, s := range spans {
		if !w.hasOne(s, device) {
			return false
		}
	}
	return true
}

func (w shownWords) hasOne(s text.Span, device string) bool {
	for at := s.Start/block - 1; at <= s.End/block; at++ {
		for _, t := range w[at] {
			if t.device == voices.Name && device == onlyHere.Name {
				continue // it tells who speaks, and not the words
			}
			n := float64(t.Intersect(s).Len())
			if t.device != device && n >= sameWords*float64(t.Len()) && (n >= sameWords*float64(s.Len()) || device == onlyHere.Name && (n > oneWord || t.device == Contradiction)) {
				return true
			}
		}
	}
	return false
}

// interest is how much of its rank a finding keeps beside those that tell more of the
// matter. Readers who named the most telling differences of 90 pairs found one in 52 % of
// what one article tells more, in 32 % of the sentences set beside their nearest, and in
// none of 33 lists of strong words.
func (f Finding) interest() float64 {
	switch {
	case f.Beside() && f.Weight < figuresDiffer:
		return besideWorth
	case f.Device == loadedWording.Name && !f.Deed:
		return wordsWorth
	}
	return 1
}

// varied puts findings of other devices before the second and third of one:
// each counts less the more of its device stand before it. The order within a
// device stays.
func varied(all []Finding, order func(f, g Finding) int) []Finding {
	place := map[string]int{}
	type ranked struct {
		Finding
		worth float64
	}
	list := make([]ranked, len(all))
	for i, f := range all {
		kind := f.Device
		switch {
		case f.ofFigure():
			kind += " figure"
		case f.Beside():
			kind += " beside"
		case f.speaker() != "":
			kind += " speaker"
		case f.Device == onlyHere.Name && len(f.A) > 0:
			kind += " of A" // each article has its own
		}
		list[i] = ranked{f, f.rank() * f.interest() * math.Pow(repeated, float64(place[kind]))}
		place[kind]++
	}
	weak := func(f ranked) int {
		if f.rank() < floor {
			return 1
		}
		return 0
	}
	stable.Sort(list, func(f, g ranked) int {
		return cmp.Or(weak(f)-weak(g), cmp.Compare(g.worth, f.worth), order(f.Finding, g.Finding))
	})
	for i, f := range list {
		all[i] = f.Finding
	}
	return all
}
