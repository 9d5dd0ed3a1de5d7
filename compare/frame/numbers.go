package frame

import (
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/text"
)

// Quantities is the name of the device that compares what the two count.
const Quantities = "numbers"

var numbers = Device{
	Name: Quantities,
	Doc: `The same quantity with another value: how many people, how much money, how many votes; and, in two reports of one event, how many were killed, injured or arrested.

Numbers are compared where two statements are linked and count the same thing. Ages, dates, times of day and years are not quantities here. A rounded number (“about 60”, “more than 60”) is not called another value than the exact one near it. Two numbers may both be right: counts grow as a day goes on.`,
	Find: findNumbers,
}

const (
	numberSame     = 1.0 // in the same statement
	numberParallel = 0.85
	numberToll     = 0.9
	nearParallel   = 0.35 // how near statements must be for their counts to be compared
	roundedShare   = 0.1  // what a rounded number may be away from the exact one
	countedReach   = 4    // words behind a number among which the counted thing stands
	sameAnywhere   = 1000 // a number from here on is of the same things wherever it stands
	newsSentences  = 6    // headline and first sentences: further down other events are told
	tollReach      = 6    // words around a number among which a toll is named
	moneyScore     = 0.5  // how near for money and shares
)

func findNumbers(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	var n numbering
	for _, l := range c.Links {
		if l.Kind.One() || l.Kind == align.Parallel && l.Score >= nearParallel && oneOccasion(c) {
			n.counts(c, l)
		}
	}
	if oneOccasion(c) {
		n.tolls(c)
	}
	return n.found
}

// numbering gathers findings; the numbers of one are told once.
type numbering struct {
	found []Finding
	all   [2][]quantity // that A counts, and B; nil before they are asked for
}

func (n *numbering) add(c *Case, what text.Said, a, b text.Span, weight float64) {
	for _, f := range n.found {
		if slices.Contains(f.A, a) || slices.Contains(f.B, b) {
			return
		}
	}
	f := Finding{
		Claim: text.Say("{{.Of}}: {{.A}} in A, {{.B}} in B.", text.With{"Of": what, "A": quoted(c.A.Document, withCurrency(c.A.Document, a), quotedWords), "B": quoted(c.B.Document, withCurrency(c.B.Document, b), quotedWords)}),
		A:     []text.Span{a}, B: []text.Span{b}, Weight: weight,
	}
	if v := c.A.Voices.At(a); v == c.B.Voices.At(b) {
		f.Voice = v
	}
	n.found = append(n.found, f)
}

// counts compares what the two linked statements count.
func (n *numbering) counts(c *Case, l align.Link) {
	inA, inB := quantitiesIn(c.A.Document, l.A), quantitiesIn(c.B.Document, l.B)
	weight := numberSame
	if !l.Kind.One() {
		weight = numberParallel
	}
	for _, q := range inA {
		ofThing := func(r quantity) bool { return q.thing != "" && q.thing == r.thing }
		i := slices.IndexFunc(inB, ofThing)
		if i < 0 || inA[slices.IndexFunc(inA, ofThing)].Span != q.Span || agree(inA, inB, q.thing) || (q.money || q.share) && (l.Score < moneyScore || count(inA, q.thing)+count(inB, q.thing) > 2) {
			continue
		}
		if n.countedIn(1, c.B.Document, q) || n.countedIn(0, c.A.Document, inB[i]) {
			continue // each of the two is told by both, of two who did it
		}
		if unlikeTolls(c.A.Document, q, c.B.Document, inB[i]) || ofPart(c.A.Document, q.Span) != ofPart(c.B.Document, inB[i].Span) {
			continue
		}
		n.add(c, text.Say("In like statements, of the same thing"), q.Span, inB[i].Span, weight)
	}
}

// countedIn reports whether d, which is A or, of side 1, B, counts as many of the thing of
// q anywhere.
func (n *numbering) countedIn(side int, d *text.Document, q quantity) bool {
	if n.all[side] == nil {
		n.all[side] = []quantity{}
		for _, in := range d.Sentences {
			n.all[side] = append(n.all[side], quantitiesIn(d, in.Span)...)
		}
	}
	return slices.ContainsFunc(n.all[side], func(r quantity) bool {
		return q.thing == r.thing && q.like(r) || q.value == r.value && q.value >= sameAnywhere && !q.money && !q.share
	})
}

// unlikeTolls reports whether what was done to so many, as far as news has words for it,
// is not the same in the two articles: some were injured, others killed.
func unlikeTolls(a *text.Document, q quantity, b *text.Document, r quantity) bool {
	toll := func(d *text.Document, s text.Span) string {
		for _, in := range d.SentencesIn(s) {
			what, _ := nearestToll(d, d.WordsIn(in.Span), s)
			return what
		}
		return ""
	}
	v, w := toll(a, q.Span), toll(b, r.Span)
	return v != "" && w != "" && v != w
}

// agree reports whether the two sides have a number of that thing in common.
func agree(a, b []quantity, thing string) bool {
	for _, q := range a {
		for _, r := range b {
			if q.thing == thing && r.thing == thing && q.like(r) {
				return true
			}
		}
	}
	return false
}

func count(list []quantity, thing string) (n int) {
	for _, q := range list {
		if q.thing == thing {
			n++
		}
	}
	return n
}

// Words by which news tells how many were hurt, by what they tell.
var tollOf = func() map[string]string {
	of := map[string]string{}
	for toll, words := range map[string]string{
		"killed":   "killed kill kills killing dead died deaths fatalities",
		"injured":  "injured injuring wounded wounding hurt injuries",
		"arrested": "arrested arresting arrests detained detaining",
	} {
		for w := range strings.FieldsSeq(words) {
			of[w] = toll
		}
	}
	return of
}()

// tolls compares the counts of killed, injured and arrested of two reports of
// one event, wherever they stand among the sentences that tell the news.
func (n *numbering) tolls(c *Case) {
	inA, inB := tollsIn(c.A.Document), tollsIn(c.B.Document)
	for _, toll := range []struct {
		name string
		many text.Said
	}{
		{"killed", text.Say("How many were killed")}, {"injured", text.Say("How many were injured")}, {"arrested", text.Say("How many were arrested")},
	} {
		of := func(all []quantity) []quantity {
			return slices.DeleteFunc(slices.Clone(all), func(q quantity) bool { return q.thing != toll.name })
		}
		a, b := of(inA), of(inB)
		if len(a) > 0 && len(b) > 0 && !agree(a, b, toll.name) && !inParts(a) && !inParts(b) {
			n.add(c, toll.many, a[0].Span, b[0].Span, numberToll)
		}
	}
}

// inParts reports whether a toll is told in several numbers, the badly and the
// slightly hurt, which have to be added up.
func inParts(list []quantity) bool {
	return slices.ContainsFunc(list, func(q quantity) bool { return q.part || q.value != list[0].value })
}

// partsToll are words between a number and what was done that begin another part.
var partsToll = setOf("while and but as when whereas")

func tollsIn(d *text.Document) (list []quantity) {
	for _, s := range d.Sentences[:min(len(d.Sentences), newsSentences)] {
		words := d.WordsIn(s.Span)
		for _, q := range quantitiesIn(d, s.Span) {
			if q.money || q.share {
				continue
			}
			if toll, at := nearestToll(d, words, q.Span); toll != "" {
				q.thing = toll
				q.Span = q.Span.Cover(at)
				q.part = slices.ContainsFunc(d.WordsIn(q.Span), func(w text.Word) bool { return w.Norm == "others" || w.Norm == "other" })
				list = append(list, q)
			}
		}
	}
	return list
}

// nearestToll is the toll word that stands nearest to a number, in the same
// part of the sentence and with no other number between.
func nearestToll(d *text.Document, words []text.Word, s text.Span) (toll string, at text.Span) {
	from := slices.IndexFunc(words, func(w text.Word) bool { return w.Start >= s.Start })
	for step := 1; step <= tollReach && from >= 0; step++ {
		for _, i := range []int{from + step, from - step} {
			if i < 0 || i >= len(words) || tollOf[words[i].Norm] == "" {
				continue
			}
			between := text.Span{Start: min(words[i].End, s.End), End: max(words[i].Start, s.Start)}
			if !strings.ContainsAny(d.Text(between), ",;:.–—“”\"") && !slices.ContainsFunc(d.WordsIn(between), func(w text.Word) bool { return partsToll[w.Norm] }) && len(quantitiesIn(d, between)) == 0 {
				return tollOf[words[i].Norm], words[i].Span
			}
		}
	}
	return "", text.Span{}
}
