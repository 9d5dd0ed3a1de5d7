package frame

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/align"
	"diptych/compare/text"
)

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
	return (q.rounded || r.rounded) && away <= roundedShare*max(q.value, r.value) || q.roundedTo(r) || r.roundedTo(q)
}

// roundedTo reports whether r is q with noughts in the place of its last digits, or without
// its fraction: $14,959,450 and $15 million, 52.4 and 52 percent.
func (q quantity) roundedTo(r quantity) bool {
	if r.value != math.Trunc(r.value) || math.Abs(q.value-r.value) > min(lastPlace(r.value)/2, roundedBy*r.value) {
		return false
	}
	return q.value != math.Trunc(q.value) || r.value >= roundedFrom && lastPlace(r.value) > lastPlace(q.value)
}

const (
	roundedFrom = 1000 // a smaller whole number is seldom rounded without a word that says so
	roundedBy   = 0.05 // how much of a number its rounding adds or takes at most
)

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
		if !isDigits(words[i].Norm) {
			return q, i, false
		}
		var err error
		if value, err = strconv.ParseFloat(words[i].Norm, 64); err != nil {
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
