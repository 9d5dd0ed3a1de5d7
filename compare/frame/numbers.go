package frame

import (
	"slices"
	"strconv"
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

// quantity is a number and what it counts.
type quantity struct {
	text.Span // the number with its rounding and the thing counted
	value     float64
	part      bool   // of a toll that is told in several numbers: "20 others"
	rounded   bool   // "about", "more than"
	couple    bool   // "a couple", which may be three
	thing     string // beginning of the noun counted, "$" for money, "%" for a share
	money     bool
	share     bool
}

// like reports whether two numbers may be the same one, told more or less
// exactly.
func (q quantity) like(r quantity) bool {
	if q.value == r.value {
		return true
	}
	away := max(q.value, r.value) - min(q.value, r.value)
	if q.couple || r.couple {
		return away <= max(q.value, r.value)/(pairOf+1)
	}
	return (q.rounded || r.rounded) && away <= roundedShare*max(q.value, r.value)
}

var (
	spelledNumbers = func() map[string]float64 {
		of := map[string]float64{"dozen": 12, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
		for i, w := range strings.Fields("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty") {
			of[w] = float64(i + 2)
		}
		return of
	}()
	multipliers = map[string]float64{"dozen": 12, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7}
	rounding    = setOf("about around nearly almost some roughly approximately estimated over than least most under many up close")
	agesBefore  = setOf("aged age")
	noCount     = setOf("am pm oclock st nd rd th degrees gmt est local per a the and or to in on at of for by with from as is are was were be been has have had who which that his her their its it he she they we said after before since until ago then than more other others")
)

// quantitiesIn lists the quantities of the sentences in s.
func quantitiesIn(d *text.Document, s text.Span) (list []quantity) {
	words := d.WordsIn(s)
	for i := 0; i < len(words); i++ {
		q, next, ok := quantityAt(d, words, i)
		if ok {
			list = append(list, q)
		}
		i = max(i, next-1)
	}
	return list
}

// quantityAt reads the number at word i, up to word next.
func quantityAt(d *text.Document, words []text.Word, i int) (q quantity, next int, ok bool) {
	value, inWords := spelledNumbers[words[i].Norm]
	if words[i].Norm == "one" && i+1 < len(words) && multipliers[words[i+1].Norm] > 0 {
		value, inWords = 1, true
	}
	group, behind, loose := align.GroupAt(words, i)
	switch {
	case behind > i:
		value, inWords = group, true
	case !inWords:
		var err error
		if value, err = strconv.ParseFloat(words[i].Norm, 64); err != nil || !isDigits(words[i].Norm) {
			return q, i, false
		}
	}
	next = max(i+1, behind)
	if perhapsThousands(words[i].Norm) && (next == len(words) || multipliers[words[next].Norm] == 0) {
		return q, i, false
	}
	if next < len(words) && multipliers[words[next].Norm] > 0 {
		unit := multipliers[words[next].Norm]
		value *= unit
		next++
		if more, n := restAt(words, next, unit); inWords {
			value, next = value+more, next+n
		}
	}
	if notCounting(d, words, i, next, inWords) {
		return q, next, false
	}
	q = quantity{Span: words[i].Cover(words[next-1].Span), value: value, rounded: loose, couple: loose && group == pairOf}
	q.takeRounding(words, i)
	q.takeThing(d, words, i, next)
	return q, next, true
}

// restAt is the rest of a number in words that goes on at word i behind a
// hundred, a thousand and so on, the unit: "and twelve", "four hundred and five";
// and how many words it is, none where there is no rest.
func restAt(words []text.Word, i int, unit float64) (value float64, n int) {
	k := i
	if k < len(words) && words[k].Norm == "and" {
		k++
	}
	if k == len(words) || spelled[words[k].Norm] == 0 {
		return 0, 0
	}
	value = spelled[words[k].Norm]
	if k++; k < len(words) && words[k].Norm == "hundred" {
		more, m := restAt(words, k+1, 100)
		value, k = 100*value+more, k+1+m
	}
	if value >= unit {
		return 0, 0
	}
	return value, k - i
}

func isDigits(norm string) bool {
	for _, r := range norm {
		if r != '.' && (r < '0' || r > '9') {
			return false
		}
	}
	return true
}

// notCounting reports whether the number at words [i, next) is an age, a year,
// a day, a time or part of a name.
func notCounting(d *text.Document, words []text.Word, i, next int, spelled bool) bool {
	before, after := "", ""
	if i > 0 {
		before = words[i-1].Norm
	}
	if next < len(words) {
		after = words[next].Norm
	}
	w := words[i]
	behind := d.Source[w.End:min(len(d.Source), w.End+2)]
	ahead := d.Source[max(0, w.Start-2):w.Start]
	year := !spelled && len(w.Norm) == 4 && w.Len() == 4 && w.Norm >= "1800" && w.Norm < "2100"
	age := strings.HasSuffix(ahead, " ") && i > 0 && d.Source[words[i-1].End] == ',' && strings.HasPrefix(behind, ",") && startsUpper(d, words[i-1].Span)
	glued := strings.HasPrefix(behind, ":") || strings.HasSuffix(ahead, ":") || strings.HasSuffix(ahead, "-") || strings.HasPrefix(strings.TrimPrefix(behind, " "), "-") || strings.HasPrefix(behind, "/")
	name := !spelled && i > 0 && startsUpper(d, words[i-1].Span) && !opensSentence(d, words[i-1].Start) && before != "" && !strings.HasSuffix(ahead, "$") && currenciesAhead[before] == ""
	return year || age || glued || name || agesBefore[before] || months[before] > 0 || months[after] > 0 || after == "years" && next+1 < len(words) && words[next+1].Norm == "old" ||
		slices.Contains([]string{"am", "pm", "oclock", "gmt"}, after)
}

func opensSentence(d *text.Document, at int) bool {
	in := d.SentencesIn(text.Span{Start: at, End: at + 1})
	return len(in) > 0 && at-in[0].Start < 3
}

// takeRounding takes the words before the number that round it.
func (q *quantity) takeRounding(words []text.Word, i int) {
	for k := i - 1; k >= max(0, i-3); k-- {
		n := words[k].Norm
		if rounding[n] {
			q.rounded = true
			q.Span = words[k].Cover(q.Span)
		} else if n != "a" && n != "at" && n != "as" && n != "more" && n != "less" && n != "fewer" && n != "to" {
			break
		} else if q.rounded && n != "a" {
			q.Span = words[k].Cover(q.Span)
		}
	}
}

// takeThing reads what is counted: money, a share, or the last word of the
// noun behind the number.
func (q *quantity) takeThing(d *text.Document, words []text.Word, i, next int) {
	if i > 0 && currenciesAhead[words[i-1].Norm] != "" || strings.HasSuffix(d.Source[:words[i].Start], "$") || strings.HasSuffix(d.Source[:words[i].Start], "£") || strings.HasSuffix(d.Source[:words[i].Start], "€") {
		q.thing, q.money = "$", true
		return
	}
	if strings.HasPrefix(d.Source[words[next-1].End:], "%") {
		q.thing, q.share = "%", true
		return
	}
	for k := next; k < min(len(words), next+countedReach); k++ {
		if k > next && !blankBetween(d, words[k-1], words[k]) || k == next && words[k].Start > words[k-1].End+1 {
			break
		}
		n := words[k].Norm
		if k == next && n == "of" {
			continue
		}
		if n == "percent" {
			q.thing, q.share = "%", true
		} else if n == "dollars" || n == "euros" || n == "pounds" || n == "rupees" {
			q.thing, q.money = "$", true
		} else if noCount[n] || englishWords[n] || tollOf[n] != "" || isDigits(n) {
			break
		} else if strings.HasSuffix(n, "s") || irregularPlurals[n] {
			q.thing = beginning(n)
		} else {
			continue
		}
		q.Span = q.Span.Cover(words[k].Span)
		return
	}
}

var irregularPlurals = setOf("people men women children police troops personnel staff fish sheep aircraft dead")
