package frame

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/text"
)

// FigureKind says what a figure is of.
type FigureKind string

const (
	Count   FigureKind = "count"   // people or things
	Money   FigureKind = "money"   // with its currency
	Share   FigureKind = "share"   // of a hundred
	Measure FigureKind = "measure" // a length, a weight, a stretch of time
	Age     FigureKind = "age"     // in years
	Day     FigureKind = "day"     // of the week or the month
	Hour    FigureKind = "hour"    // of the day
	Year    FigureKind = "year"
)

// Figure is a number or a date in an article, and what it is of.
type Figure struct {
	text.Span // as one would quote it: "more than 200 residents"
	Kind      FigureKind
	What      string // what is counted, the currency, the unit, the name of whose age it is; "" when that is not clear
	amount
	number  text.Span // the number alone
	thing   text.Span // the noun counted, the name of whose age it is
	day     calendar
	key     string  // What, so that two articles' can be compared
	written float64 // of a measure, in its own unit
	whose   string  // of an age without a name: who is so old, and the year that is named near it
	slot
}

// figureReader reads the figures of one sentence.
type figureReader struct {
	d     *text.Document
	words []text.Word
	found []Figure
}

// figuresIn lists the figures of the sentence at s, in its order; what they
// count is not known yet.
func figuresIn(d *text.Document, s text.Span) []Figure {
	r := figureReader{d: d, words: d.WordsIn(s)}
	for i := 0; i < len(r.words); {
		i = r.read(i)
	}
	for i := range r.found {
		f := &r.found[i]
		if f.Kind != Age || f.whose == "" {
			continue
		}
		year := slices.IndexFunc(r.found, func(g Figure) bool { return g.Kind == Year && wordsBetween(d, f.Span, g.Span) <= yearReach })
		if year >= 0 {
			f.whose += " " + strconv.Itoa(int(r.found[year].value))
		}
	}
	return r.found
}

// yearReach is how many words at most stand between an age and the year it is told of.
const yearReach = 10

// wordsBetween counts the words between two spans, in either order.
func wordsBetween(d *text.Document, s, t text.Span) int {
	if t.Start < s.Start {
		s, t = t, s
	}
	return len(d.WordsIn(text.Span{Start: s.End, End: max(s.End, t.Start)}))
}

// read reads what stands at word i, and returns the word to go on with.
func (r *figureReader) read(i int) int {
	if day, next := dayAt(r.d, r.words, i); next > i {
		r.found = append(r.found, Figure{Span: r.words[i].Cover(r.words[next-1].Span), number: r.words[i].Cover(r.words[next-1].Span), Kind: Day, day: day})
		return next
	}
	if c, ok := crowds[r.words[i].Norm]; ok && (r.words[i].Norm != "tens" || i+1 < len(r.words) && r.words[i+1].Norm == "of") {
		f := Figure{Span: r.words[i].Span, number: r.words[i].Span, Kind: Count, amount: c}
		if i+2 < len(r.words) && r.words[i+1].Norm == "of" {
			if by, ok := crowds[r.words[i+2].Norm]; ok {
				f.amount = amount{value: by.low * c.value, low: by.low * c.low, high: by.low * c.high, rounded: true}
				f.Span, f.number = f.Cover(r.words[i+2].Span), f.Cover(r.words[i+2].Span)
				i += 2
			}
		}
		if c := r.currencyAt(i + 2); c != "" && r.words[i+1].Norm == "of" {
			f.Kind, f.What, f.key = Money, c, c // "thousands of dollars"
			f.Span = f.Cover(r.words[i+2].Span)
		} else {
			r.takeThing(&f, i+1)
		}
		r.found = append(r.found, f)
		return i + 1
	}
	n, ok := r.numberAt(i)
	if !ok || r.inName(i) {
		return i + 1
	}
	if n.next == i+1 && perhapsThousands(r.words[i].Norm) {
		if !r.countsWhole(n.next) {
			return i + 1
		}
		n.amount, n.plain, n.decimals = exactly(math.Round(n.plain*1000)), math.Round(n.plain*1000), 0
	}
	r.takeRange(&n, i)
	f := Figure{Span: r.words[i].Cover(r.words[n.next-1].Span), amount: n.amount}
	f.number = f.Span
	next, ok := r.classify(&f, i, n)
	if !ok || n.joined && f.Kind != Money && f.Kind != Measure && f.Kind != Share {
		return next
	}
	r.takeRounding(&f, i)
	switch f.Kind {
	case Count:
		if r.takeThing(&f, next); f.key == "" {
			r.takeVictims(&f, i, next)
		}
		if f.key == "" {
			r.takeToll(&f, i)
		}
	case Age:
		r.takeName(&f, i, next)
	}
	r.found = append(r.found, f)
	return next
}

// classify says what the number at word i is of; not ok for one that is no
// figure: a part of a name, a score, an ordinal.
func (r *figureReader) classify(f *Figure, i int, n number) (next int, ok bool) {
	src := r.d.Source
	ahead, behind := src[:r.words[i].Start], src[r.words[n.next-1].End:]
	after := func(k int) string { return r.norm(n.next + k) }
	before := func(k int) string {
		if i >= k {
			return r.words[i-k].Norm
		}
		return ""
	}
	next = n.next
	widen := func(words int) {
		next = min(len(r.words), n.next+words)
		f.Span = f.Cover(r.words[next-1].Span)
	}
	if sign, at := currencyBefore(ahead); sign != "" {
		f.Kind, f.What, f.key = Money, sign, sign
		f.Start -= at
		f.number = f.Span
		if n.glued == "m" {
			f.amount = scaled(n.plain, 1, 1e6)
		} else if n.glued != "" {
			return next, false // "$10-a-day"
		}
		return next, true
	}
	if c := currenciesAhead[before(1)]; c != "" && n.digits && n.glued == "" {
		f.Kind, f.What, f.key = Money, c, c
		f.Span = f.Cover(r.words[i-1].Span)
		f.number = f.Span
		return next, true
	}
	if n.glued == "m" && r.millionsOf(n.next) {
		n.glued, f.amount = "", scaled(n.plain, max(1, n.decimals), 1e6)
	}
	switch {
	case n.glued == "pm" || n.glued == "am":
		f.Kind = Hour
		f.amount, ok = hourAt(n, n.glued)
		return next, ok
	case n.glued == "" && n.digits && (after(0) == "am" || after(0) == "pm"):
		f.Kind = Hour
		f.amount, ok = hourAt(n, after(0))
		widen(1)
		return next, ok
	case n.digits && minutesBehind(behind):
		return r.clock(f, n)
	case n.glued == "yearold" || n.glued == "yearolds":
		f.Kind = Age
		return next, true
	case n.glued == "" && (after(0) == "years" || after(0) == "year") && (after(1) == "old" || after(1) == "of" && after(2) == "age"):
		f.Kind = Age
		widen(2)
		return next, true
	case n.digits && n.glued == "" && n.plain < 120 && r.standsForAge(i, n):
		f.Kind = Age
		return next, true
	case before(1) == "aged" || before(1) == "age" && before(2) != "the":
		f.Kind = Age
		return next, n.digits && n.plain < 120
	case strings.HasPrefix(strings.TrimPrefix(behind, " "), "%") || n.glued == "percent" || after(0) == "percent" || after(0) == "per" && after(1) == "cent" || after(0) == "pc":
		f.Kind, f.What, f.key = Share, "%", "%"
		switch {
		case strings.HasPrefix(strings.TrimPrefix(behind, " "), "%"):
			f.End += strings.IndexByte(behind, '%') + 1
			f.number = f.Span
		case after(0) == "per":
			widen(2)
		case n.glued == "":
			widen(1)
		}
		return next, n.glued == "" || n.glued == "percent"
	case (n.glued == "pound" || n.glued == "pounds") && next < len(r.words) && !paid[after(0)]:
		f.measure(unit{"weight", .4536})
		return next, true
	case n.glued != "":
		if u, ok := units[n.glued]; ok {
			f.measure(u)
			return next, true
		}
		return next, false
	case n.digits && (r.partOfName(i, ahead, behind) || r.spacedScore(i, ahead, behind) || strings.HasSuffix(ahead, " - ") && r.modelNumber(i)):
		return next, false
	case n.digits && yearLike(r.words[i]) && src[r.words[i].Start:r.words[i].End] == r.words[i].Norm && n.next == i+1 &&
		(n.next < len(r.words) && startsUpper(r.d, r.words[n.next].Span) || englishWords[after(0)] || !strings.HasSuffix(after(0), "s") && !irregularPlurals[after(0)]):
		f.Kind = Year
		return next, true
	}
	if r.idiom(i, n) || before(1) == "every" && (before(2) == "in" || before(2) == "of") || before(1) == "in" && before(2) == "one" {
		return next, false // one in so many is a share
	}
	if u, ok := units[after(0)]; ok && after(1) != "old" {
		if after(0) == "points" || after(0) == "point" || after(0) == "degrees" || after(0) == "degree" || after(1) == "ago" || after(1) == "later" || after(1) == "earlier" {
			return next, false
		}
		f.measure(u)
		widen(1)
		return next, true
	}
	if after(0) == "pounds" && r.weighs() {
		f.measure(unit{"weight", .4536})
		widen(1)
		return next, true
	}
	if c := r.currencyAt(n.next); c != "" {
		f.Kind, f.What, f.key = Money, c, c
		widen(1)
		return next, true
	}
	f.Kind = Count
	return next, !fractions[after(0)]
}

// paid are nouns before which pounds are money: "a 10-pound note".
var paid = setOf("note notes coin coins fine fines bill bills bet bets ticket tickets fee fees tip gift voucher vouchers deal tax price prize")

// idiom reports whether "one" with a day or the like tells no stretch of time:
// "may one day".
func (r *figureReader) idiom(i int, n number) bool {
	if r.words[i].Norm != "one" || n.next >= len(r.words) || !idiomDays[r.words[n.next].Norm] {
		return false
	}
	if i > 0 && lasting[r.words[i-1].Norm] {
		return false
	}
	return n.next+1 >= len(r.words) || !lasting[r.words[n.next+1].Norm]
}

var (
	idiomDays = setOf("day night morning evening afternoon week month year time moment")
	lasting   = setOf("for in within after before just only than about over least every lasted last lasting of later earlier ago took takes early late under nearly almost by")
)

// fractions are words that a number makes parts of a whole: "two thirds".
var fractions = setOf("third thirds quarter quarters fifth fifths tenth tenths half halves")

// weighs reports whether pounds are weights in the sentence.
func (r *figureReader) weighs() bool {
	return slices.ContainsFunc(r.words, func(w text.Word) bool { return weights[w.Norm] })
}

var weights = setOf("weigh weighs weighed weighing weight kg kilogram kilograms kilos thrust cargo payload heavy heavier lift mass metric cocaine heroin marijuana explosives beef meat food waste")

func (f *Figure) measure(u unit) {
	f.Kind, f.What, f.key, f.written = Measure, u.sort, u.sort, f.value
	f.value *= u.of
	f.low, f.high = min(f.low*u.of, f.value*(1-unitSlack)), max(f.high*u.of, f.value*(1+unitSlack))
}

// norm is the folded form of word i, "" behind the last.
func (r *figureReader) norm(i int) string {
	if i < len(r.words) {
		return r.words[i].Norm
	}
	return ""
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func yearLike(w text.Word) bool {
	return len(w.Norm) == 4 && w.Norm >= "1500" && w.Norm < "2100" && !strings.Contains(w.Norm, ".")
}

// partOfName reports whether digits at word i belong to a name, a score or a
// reference: "Flight 370", "No. 5", "3-2".
func (r *figureReader) partOfName(i int, ahead, behind string) bool {
	if strings.HasPrefix(behind, "/") || strings.HasPrefix(behind, "-") || strings.HasPrefix(behind, "–") || strings.HasSuffix(ahead, "/") || strings.HasSuffix(ahead, "-") || strings.HasSuffix(ahead, "–") ||
		strings.HasSuffix(ahead, "(") && strings.HasPrefix(behind, ")") || strings.HasSuffix(ahead, ")") || strings.HasSuffix(ahead, "#") || strings.HasSuffix(ahead, ":") || strings.HasSuffix(ahead, ".") {
		return true
	}
	if i == 0 || !strings.HasSuffix(ahead, " ") || !startsUpper(r.d, r.words[i-1].Span) {
		return false
	}
	p := r.words[i-1]
	_, rounds := rounders[p.Norm]
	return p.End == r.words[i].Start-1 && (!opensSentence(r.d, p.Start) || !englishWords[p.Norm] && !rounds)
}

// spacedScore reports whether digits at word i tell how strong an earthquake was, or
// belong to a score, a range, a height or a fraction that a tokenised text sets apart:
// "20 - 13", "5 - foot - 8", ". 290".
func (r *figureReader) spacedScore(i int, ahead, behind string) bool {
	before, joined := strings.CutSuffix(ahead, " - ")
	rest, joins := strings.CutPrefix(behind, " - ")
	if foot, ok := strings.CutPrefix(rest, "foot - "); ok && joins {
		rest = foot
	}
	fraction := i > 0 && strings.HasSuffix(ahead, " . ")
	return fraction || strings.HasPrefix(behind, " magnitude") || strings.HasPrefix(rest, "magnitude") || joins && rest != "" && isDigit(rest[0]) || joined && before != "" && (isDigit(before[len(before)-1]) || strings.HasSuffix(before, " - foot"))
}

// takeRounding takes the words before the figure that round it.
func (r *figureReader) takeRounding(f *Figure, i int) {
	for k := i - 1; k >= max(0, i-4); k-- {
		n := r.words[k].Norm
		how, is := rounders[n]
		is = is && (n != "up" || r.words[k+1].Norm == "to") // "it put up some 16 bills"
		switch {
		case n == "than" && k > 0 && (r.words[k-1].Norm == "less" || r.words[k-1].Norm == "fewer"):
			f.round(less)
			f.Span = r.words[k-1].Cover(f.Span)
			return
		case n == "than" && (k == 0 || r.words[k-1].Norm != "more" && r.words[k-1].Norm != "other"), n == "over" && f.Kind == Measure, n == "or" || n == "like" || n == "close":
			return
		case n == "over" && f.value < 10, n == "under" && f.value < 10:
			return
		case is:
			f.round(how)
			f.Span = r.words[k].Cover(f.Span)
			if (n == "than" || n == "least" || n == "most") && k > 0 {
				f.Span = r.words[k-1].Cover(f.Span)
				return
			}
		case n == "an" && f.rounded, n == "to" && k > 0 && r.words[k-1].Norm == "up":
		case n == "a" && (groups[r.words[i].Norm] || multiples[r.words[i].Norm] > 0):
			f.Span = r.words[k].Cover(f.Span)
		default:
			return
		}
	}
}

var groups = setOf("dozen halfdozen half couple score")
