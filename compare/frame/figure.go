package frame

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/align"
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
	whose   string  // of an age without a name: who is so old, and the year that the sentence names
	slot
}

// amount is a number as exactly as it is told.
type amount struct {
	value     float64
	low, high float64
	rounded   bool       // by a word: "about", "more than"
	how       rounder    // by which kind of word
	between   bool       // two numbers: "70 to 80"
	ends      [2]float64 // these
}

// How far a number reaches that a word rounds, or that ends in noughts.
const (
	aboutReach = 0.15
	moreReach  = 1.5 // "more than 200" may be 300
	lessReach  = 0.6
	roundReach = 0.1 // 200 may be 213
	exactBelow = 20  // 10 is 10
)

// exactly is the number v, which may be a rounded one by its noughts.
func exactly(v float64) amount {
	if v < exactBelow {
		return amount{value: v, low: v, high: v}
	}
	unit := 1.0
	for unit*10 <= v && math.Mod(v, unit*10) == 0 {
		unit *= 10
	}
	slack := 0.0
	if unit > 1 {
		slack = min(unit/2, v*roundReach)
	}
	return amount{value: v, low: v - slack, high: v + slack}
}

// scaled is a written number, "4.8", in units of so much, "billion".
func scaled(v float64, decimals int, unit float64) amount {
	if unit == 1 && decimals == 0 {
		return exactly(v)
	}
	slack := 0.5 * math.Pow(10, -float64(decimals)) * unit
	if unit == 1 {
		slack = 0.06
	}
	slack = min(slack, v*unit*roundReach)
	return amount{value: v * unit, low: v*unit - slack, high: v*unit + slack}
}

// agrees reports whether two amounts may be the same one.
func (x amount) agrees(y amount) bool { return x.low <= y.high && y.low <= x.high }

// round is x as a word before it rounds it.
func (x *amount) round(how rounder) {
	x.rounded, x.how = true, how
	switch how {
	case about:
		x.low, x.high = min(x.low, x.value*(1-aboutReach)), max(x.high, x.value*(1+aboutReach))
	case more:
		x.high = max(x.high, x.value*moreReach)
	case less:
		x.low = min(x.low, x.value*lessReach)
	}
}

type rounder int

const (
	about rounder = iota + 1
	more
	less
)

var rounders = func() map[string]rounder {
	of := map[string]rounder{}
	for how, words := range map[rounder]string{
		about: "about around some roughly approximately estimated circa like or close",
		more:  "over than least exceeding exceeded minimum",
		less:  "nearly almost under most up below maximum within",
	} {
		for w := range strings.FieldsSeq(words) {
			of[w] = how
		}
	}
	return of
}()

// spelled are the number words.
var spelled = func() map[string]float64 {
	of := map[string]float64{}
	small := strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	for i, w := range small {
		of[w] = float64(i + 1)
	}
	for i, tens := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		of[tens] = float64(20 + 10*i)
		for k, w := range small[:9] {
			of[tens+w] = float64(20+10*i) + float64(k+1)
		}
	}
	return of
}()

// multiples are words and letters that multiply the number before them.
var multiples = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "dozen": 12}

// crowds are words for a number that is only guessed at.
var crowds = map[string]amount{
	"tens":      {value: 50, low: 20, high: 99, rounded: true},
	"dozens":    {value: 48, low: 20, high: 250, rounded: true},
	"scores":    {value: 60, low: 30, high: 250, rounded: true},
	"hundreds":  {value: 500, low: 200, high: 3000, rounded: true},
	"thousands": {value: 5000, low: 1000, high: 100000, rounded: true},
	"millions":  {value: 5e6, low: 1e6, high: 1e9, rounded: true},
}

// unit is a measure, and what it is in the first unit of its sort.
type unit struct {
	sort string
	of   float64
}

var units = func() map[string]unit {
	of := map[string]unit{}
	for _, u := range []struct {
		words, sort string
		of          float64
	}{
		{"m metre metres meter meters", "length", 1}, {"km kilometre kilometres kilometer kilometers", "length", 1000},
		{"cm centimetre centimetres centimeter centimeters", "length", .01}, {"mm millimetre millimetres", "length", .001},
		{"mile miles", "length", 1609}, {"yard yards", "length", .914}, {"ft foot feet", "length", .3048}, {"inch inches", "length", .0254},
		{"kg kilo kilos kilogram kilograms", "weight", 1}, {"ton tons tonne tonnes", "weight", 1000}, {"lb lbs", "weight", .4536},
		{"minute minutes min mins", "time", 1}, {"hour hours hr hrs", "time", 60}, {"day days", "time", 1440}, {"week weeks", "time", 10080},
		{"month months", "time", 43830}, {"year years yr yrs", "time", 525960}, {"decade decades", "time", 5259600}, {"second seconds", "time", 1. / 60},
		{"mph", "speed", 1.609}, {"kmh kph", "speed", 1}, {"acre acres", "area", .4047}, {"hectare hectares", "area", 1},
		{"degrees degree", "degrees", 1}, {"points point", "points", 1},
	} {
		for w := range strings.FieldsSeq(u.words) {
			of[w] = unit{u.sort, u.of}
		}
	}
	return of
}()

// unitSlack is what a measure may differ by for having been turned into
// another unit.
const unitSlack = 0.06

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
	year := slices.IndexFunc(r.found, func(f Figure) bool { return f.Kind == Year })
	for i := range r.found {
		if f := &r.found[i]; f.Kind == Age && f.whose != "" && year >= 0 {
			f.whose += " " + strconv.Itoa(int(r.found[year].value))
		}
	}
	return r.found
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
	if !ok {
		return i + 1
	}
	r.takeRange(&n, i)
	f := Figure{Span: r.words[i].Cover(r.words[n.next-1].Span), amount: n.amount}
	f.number = f.Span
	next, ok := r.classify(&f, i, n)
	if !ok {
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

// currencyAt is the currency that word i names, "" for none.
func (r *figureReader) currencyAt(i int) string {
	if i >= len(r.words) {
		return ""
	}
	return currencies[r.words[i].Norm]
}

// takeRange reads on where a number is the first of two between which the true
// one lies: "70 to 80", "between 70 and 80".
func (r *figureReader) takeRange(n *number, i int) {
	if n.next+1 >= len(r.words) || n.glued != "" || i > 0 && r.words[i-1].Norm == "from" {
		return
	}
	to := r.words[n.next].Norm
	if to != "to" && (to != "and" || i == 0 || r.words[i-1].Norm != "between") {
		return
	}
	m, ok := r.numberAt(n.next + 1)
	if !ok || m.glued != "" || m.value <= n.value || yearLike(r.words[i]) || m.digits != n.digits ||
		m.next < len(r.words) && (r.words[m.next].Norm == "am" || r.words[m.next].Norm == "pm" || months[r.words[m.next].Norm] > 0) {
		return
	}
	if unit := m.value / max(m.plain, 1); n.value == n.plain && unit >= 1000 {
		n.low *= unit // "5 to 7 million"
	}
	n.amount = amount{value: (n.low + m.value) / 2, low: n.low, high: m.high, rounded: true, between: true, ends: [2]float64{n.value, m.value}}
	n.next = m.next
}

// fractionSigns are written on to a number: "5½" is two words.
var fractionSigns = map[string]float64{"½": .5, "¼": .25, "¾": .75}

// takeThing reads the noun that is counted: of the words behind the number,
// the last before the next that cannot belong to it.
func (r *figureReader) takeThing(f *Figure, next int) {
	for k := next; k < min(len(r.words), next+countedReach); k++ {
		n := r.words[k].Norm
		if k > next && !blankBetween(r.d, r.words[k-1], r.words[k]) || k == next && r.words[k].Start > r.words[k-1].End+1 {
			return
		}
		switch {
		case k == next && n == "of", n == "the" && k == next+1:
			continue
		case noCount[n] || englishWords[n] || n == "ages" || n == "aged" || tollOf[n] != "" && n != "dead" || isDigits(n):
			return
		case plural(n) || f.value == 1:
			f.thing = r.words[k].Span
			f.What, f.key = r.d.Text(f.thing), lemma(n)
			f.Span = f.Cover(f.thing)
		case !f.thing.Empty():
			return
		}
	}
}

// takeVictims reads who is counted where only the deed is told: "four were
// wounded", "five injured".
func (r *figureReader) takeVictims(f *Figure, i, next int) {
	if i > 0 && r.words[i-1].Norm == "of" || f.value == 1 {
		return
	}
	for k := next; k < min(len(r.words), next+victimReach); k++ {
		switch n := r.words[k].Norm; {
		case !blankBetween(r.d, r.words[k-1], r.words[k]):
			return
		case victimBe[n]:
		case tollOf[n] != "":
			f.What, f.key = "people", lemma("people")
			return
		default:
			return
		}
	}
}

// takeToll reads that a number before word next is of a toll, which a verb lets come
// near it, reach it or pass it: "the toll surpassed 3,600". Such a verb is exact in
// what it says: a toll that passed 3,600 is none that nears 3,500.
func (r *figureReader) takeToll(f *Figure, i int) {
	k := i - 1
	for k >= 0 && (rounders[r.words[k].Norm] > 0 || r.words[k].Norm == "to" || r.words[k].Norm == "at") {
		k--
	}
	if k < 1 || !tollVerbs[r.words[k].Norm] && tollBounds[r.words[k].Norm] == 0 {
		return
	}
	for n := k - 1; n >= max(0, k-tollBehind) && !strings.ContainsAny(r.d.Source[r.words[n].End:r.words[n+1].Start], ",;:"); n-- {
		if r.words[n].Norm != "toll" {
			continue
		}
		f.thing = r.words[n].Span
		f.What, f.key = "toll", lemma("toll")
		f.Span = f.Cover(f.thing)
		switch tollBounds[r.words[k].Norm] {
		case more:
			f.round(more)
			f.low = f.value
		case less:
			f.round(less)
			f.high = f.value
		}
		return
	}
}

const tollBehind = 6 // words from a verb back to the toll

var (
	tollVerbs  = setOf("reached reaches hit hits stands stood is was rose climbed rises climbs")
	tollBounds = map[string]rounder{"surpassed": more, "topped": more, "exceeded": more, "passed": more, "neared": less, "nears": less, "approached": less}
)

var victimBe = setOf("were was are have had been being")

const victimReach = 4 // words from a number to what was done

func plural(n string) bool {
	return strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ss") || strings.HasSuffix(n, "men") || irregularPlurals[n]
}

// takeName reads whose age f is, where a first name and a family name stand
// beside it: "Ivo Hart, 34," or "34-year-old Ivo Hart".
func (r *figureReader) takeName(f *Figure, i, next int) {
	up := func(k int) bool { return k >= 0 && k < len(r.words) && startsUpper(r.d, r.words[k].Span) }
	joined := func(k int) bool { // an initial may have its full stop
		gap := r.words[k].Start - r.words[k-1].End
		return gap == 1 || gap == 2 && r.words[k-1].Len() == 1
	}
	from, to := next, next
	if i > 0 && r.d.Source[r.words[i-1].End] == ',' && up(i-1) {
		from, to = i-1, i
		for up(from-1) && joined(from) {
			from--
		}
	} else if up(next) && joined(next) {
		for to++; up(to) && joined(to); to++ {
		}
	}
	if to-from < 2 && next < len(r.words) && joined(next) && !englishWords[r.words[next].Norm] {
		f.whose = lemma(r.words[next].Norm)
	}
	if to-from > 1 {
		f.thing = r.words[from].Cover(r.words[to-1].Span)
		f.What = r.d.Text(f.thing)
		f.key = strings.ToLower(f.What)
	}
}

// number is what numberAt reads.
type number struct {
	amount
	next   int    // the word behind it
	glued  string // what is written on to it: "km", "yearold"
	digits bool
	plain  float64 // as written, without what multiplies it
}

func (r *figureReader) numberAt(i int) (n number, ok bool) {
	w := r.words[i].Norm
	decimals := 0
	v, next, loose := align.GroupAt(r.words, i)
	switch {
	case next > i:
		return r.grouped(v, next, loose), true
	case w == "half" && i+2 < len(r.words) && r.words[i+1].Norm == "a" && multiples[r.words[i+2].Norm] > 0:
		return number{amount: scaled(.5, 1, multiples[r.words[i+2].Norm]), next: i + 3}, true
	case w != "" && w[0] >= '0' && w[0] <= '9':
		k := strings.IndexFunc(w, func(c rune) bool { return (c < '0' || c > '9') && c != '.' })
		if k < 0 {
			k = len(w)
		}
		var err error
		if v, err = strconv.ParseFloat(strings.TrimRight(w[:k], "."), 64); err != nil {
			return n, false
		}
		if _, f, ok := strings.Cut(strings.TrimRight(w[:k], "."), "."); ok {
			decimals = len(f)
		}
		n.glued, n.digits = w[k:], true
	default:
		if v, ok = spelled[w]; !ok {
			k := len(w)
			for k > 2 && !ok {
				k--
				v, ok = spelled[w[:k]]
			}
			if rest := w[k:]; !ok || rest != "yearold" && rest != "yearolds" && units[rest].of == 0 {
				return n, false
			}
			n.glued = w[k:]
		}
	}
	n.plain, n.next = v, i+1
	if n.next < len(r.words) && n.glued == "" && r.words[n.next].Start == r.words[i].End {
		if part := fractionSigns[r.d.Text(r.words[n.next].Span)]; part > 0 {
			v, n.plain, decimals = v+part, v+part, 1
			n.next++
		}
	}
	unit := 1.0
	if n.glued == "" {
		unit, n.next = r.multipleAt(n.next)
	} else if m := multiples[n.glued]; m > 0 {
		unit, n.glued = m, ""
	}
	if more, k := restAt(r.words, n.next, unit); k > 0 && !n.digits && unit >= 100 {
		n.next += k
		n.amount = exactly(v*unit + more)
		return n, true
	}
	n.amount = scaled(v, decimals, unit)
	return n, true
}

// grouped is a number by the dozen, the couple or the score, up to word next,
// with what multiplies it: "a couple of hundred".
func (r *figureReader) grouped(v float64, next int, loose bool) number {
	n := number{amount: exactly(v), next: next}
	if loose {
		n.round(about)
	}
	if v == pairOf {
		n.low, n.high = v, v+1
	}
	unit, next := r.multipleAt(next)
	n.value, n.low, n.high, n.next = unit*n.value, unit*n.low, unit*n.high, next
	return n
}

// multipleAt is what the words from i on multiply the number before them by, 1
// where none does, and the word behind them. A letter does not: "5 m" are metres.
func (r *figureReader) multipleAt(i int) (unit float64, next int) {
	unit = 1
	for ; i < len(r.words) && len(r.words[i].Norm) > 1 && multiples[r.words[i].Norm] > 0; i++ {
		unit *= multiples[r.words[i].Norm]
	}
	return unit, i
}

const pairOf = 2 // a couple, which may be three

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
	switch {
	case n.glued == "pm" || n.glued == "am":
		f.Kind = Hour
		f.amount = hourAt(n.plain, n.glued)
		return next, true
	case n.glued == "" && n.digits && (after(0) == "am" || after(0) == "pm"):
		f.Kind = Hour
		f.amount = hourAt(n.plain, after(0))
		widen(1)
		return next, true
	case n.digits && minutesBehind(behind):
		return r.clock(f, n)
	case n.glued == "yearold" || n.glued == "yearolds":
		f.Kind = Age
		return next, true
	case n.glued == "" && (after(0) == "years" || after(0) == "year") && (after(1) == "old" || after(1) == "of" && after(2) == "age"):
		f.Kind = Age
		widen(2)
		return next, true
	case n.digits && n.glued == "" && (before(1) == "turned" || before(2) == "who" && (before(1) == "is" || before(1) == "was")) && n.plain < 120 && (strings.HasPrefix(behind, ",") || strings.HasPrefix(behind, ".")):
		f.Kind = Age
		return next, true
	case before(1) == "aged" || before(1) == "age" && before(2) != "the":
		f.Kind = Age
		return next, n.digits && n.plain < 120
	case n.digits && n.glued == "" && n.plain < 120 && i > 0 && strings.HasSuffix(strings.TrimRight(ahead, " \u00a0"), ",") && startsUpper(r.d, r.words[i-1].Span) &&
		(strings.HasPrefix(behind, ",") || strings.HasPrefix(behind, ".")) && src[r.words[i-1].End] == ',' && months[before(1)] == 0:
		f.Kind = Age
		return next, strings.HasPrefix(behind, ",") || strings.HasPrefix(behind, ".")
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
	case n.digits && (r.partOfName(i, ahead, behind) || r.spacedScore(i, ahead, behind)):
		return next, false
	case n.digits && yearLike(r.words[i]) && src[r.words[i].Start:r.words[i].End] == r.words[i].Norm && n.next == i+1 &&
		(n.next < len(r.words) && startsUpper(r.d, r.words[n.next].Span) || !strings.HasSuffix(after(0), "s") && !irregularPlurals[after(0)]):
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
	if c := currencies[after(0)]; c != "" {
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

// clock reads a time of day with minutes, "3:30pm".
func (r *figureReader) clock(f *Figure, n number) (next int, ok bool) {
	next = n.next + 1
	if n.next >= len(r.words) || n.plain > 24 {
		return next, false
	}
	m := r.words[n.next].Norm
	half := strings.TrimLeft(m, "0123456789")
	minutes, err := strconv.ParseFloat(strings.TrimSuffix(m, half), 64)
	f.Span = f.Cover(r.words[n.next].Span)
	if half == "" && next < len(r.words) && (r.words[next].Norm == "am" || r.words[next].Norm == "pm") {
		half = r.words[next].Norm
		f.Span = f.Cover(r.words[next].Span)
		next++
	} else if h := halves[r.norm(next+2)]; half == "" && h != "" && r.norm(next) == "in" && r.norm(next+1) == "the" {
		half = h
		f.Span = f.Cover(r.words[next+2].Span)
		next += 3
	}
	f.Kind, f.number = Hour, f.Span
	f.amount = hour(n.plain, minutes, half)
	return next, err == nil && (half == "am" || half == "pm")
}

// halves are the words for a half of the day.
var halves = map[string]string{"morning": "am", "afternoon": "pm", "evening": "pm"}

// norm is the folded form of word i, "" behind the last.
func (r *figureReader) norm(i int) string {
	if i < len(r.words) {
		return r.words[i].Norm
	}
	return ""
}

// minutesBehind reports whether t goes on with the minutes of an hour, with blanks
// around their mark as tokenised texts have it or without.
func minutesBehind(t string) bool {
	rest, ok := strings.CutPrefix(t, " : ")
	if !ok {
		rest, ok = strings.CutPrefix(t, ":")
	}
	return ok && len(rest) > 1 && isDigit(rest[0])
}

// hourAt is the time of day of a number whose fraction is minutes: "2.30am".
func hourAt(v float64, half string) amount {
	h := math.Floor(v)
	return hour(h, math.Round(100*(v-h)), half)
}

func hour(h, minutes float64, half string) amount {
	if h == 12 {
		h = 0
	}
	if half == "pm" {
		h += 12
	}
	v := h + minutes/60
	return amount{value: v, low: v - .1, high: v + .1}
}

var currencies = map[string]string{"dollars": "$", "euros": "€", "pounds": "£", "rupees": "rupees", "yen": "yen", "yuan": "yuan", "francs": "francs", "rubles": "rubles", "roubles": "rubles", "pence": "pence", "cents": "cents", "dollar": "$", "euro": "€"}

// currencyBefore is the sign that ends s, with a blank of a tokenised text behind
// it or none, and its bytes.
func currencyBefore(s string) (sign string, n int) {
	for _, c := range [...]string{"$", "£", "€", "¥", "₹"} {
		if t := strings.TrimSuffix(s, " "); strings.HasSuffix(t, c) {
			return c, len(c) + len(s) - len(t)
		}
	}
	return "", 0
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

// weekdays and months are the names of the calendar, by their number from 1 on.
var (
	weekdays = numbered("monday tuesday wednesday thursday friday saturday sunday")
	months   = func() map[string]int {
		of := numbered("january february march april may june july august september october november december")
		for short, n := range numbered("jan feb mar apr may jun jul aug sep oct nov dec") {
			of[short] = n
		}
		of["sept"] = of["sep"]
		return of
	}()
)

func numbered(words string) map[string]int {
	of := map[string]int{}
	for i, w := range strings.Fields(words) {
		of[w] = i + 1
	}
	return of
}

// calendar is a day as it is named; what is not said is 0.
type calendar struct {
	weekday     int
	month, date int
	year        int
}

// beforeMonth are words behind which the name of a month without a date is one.
var beforeMonth = setOf("in of by until till since last next this early late mid from through during before after every to and between")

// dayAt reads the day named at word i, up to word next; next is i for none. A
// month without a date is a day too, of which only the month is known.
func dayAt(d *text.Document, words []text.Word, i int) (c calendar, next int) {
	up := func(k int) bool { return startsUpper(d, words[k].Span) }
	date := func(k int) int {
		if k >= len(words) {
			return 0
		}
		norm := words[k].Norm
		if !isDigit(norm[0]) {
			return 0
		}
		n, err := strconv.Atoi(strings.TrimRight(norm, "stndrh"))
		if err != nil || n < 1 || n > 31 || len(norm) > 4 {
			return 0
		}
		return n
	}
	if c.weekday = weekdays[words[i].Norm]; c.weekday > 0 && up(i) {
		return c, i + 1
	}
	c.weekday = 0
	if n := date(i); n > 0 && i+1 < len(words) && months[words[i+1].Norm] > 0 && up(i+1) {
		c.date, c.month = n, months[words[i+1].Norm]
		next = i + 2
	} else if m := months[words[i].Norm]; m > 0 && up(i) {
		c.month = m
		next = i + 1
		if n := date(i + 1); n > 0 && words[i+1].Start-words[i].End <= 2 {
			c.date = n
			next++
		}
		if c.date == 0 && (i == 0 || !beforeMonth[words[i-1].Norm]) && (next == len(words) || !yearLike(words[next])) {
			return calendar{}, i // "May", "March"
		}
	} else {
		return calendar{}, i
	}
	if next < len(words) && yearLike(words[next]) && words[next].Start-words[next-1].End <= 2 {
		c.year, _ = strconv.Atoi(words[next].Norm)
		next++
	}
	return c, next
}
