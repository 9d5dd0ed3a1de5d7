package frame

import (
	"math"
	"strings"
)

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
	roundReach = 0.1   // 200 may be 213
	exactBelow = 20    // 10 is 10
	halfDigit  = 0.499 // of the last digit behind a point: 2.5 is no 2.6
)

// exactly is the number v, which may be a rounded one by its noughts.
func exactly(v float64) amount {
	if v < exactBelow {
		return amount{value: v, low: v, high: v}
	}
	unit := lastPlace(v)
	slack := 0.0
	if unit > 1 {
		slack = min(unit/2, v*roundReach)
	}
	return amount{value: v, low: v - slack, high: v + slack}
}

// lastPlace is what the last digit of v counts that is no nought, 1 at least: 100 of 1,500.
func lastPlace(v float64) float64 {
	unit := 1.0
	for unit*10 <= v && math.Mod(v, unit*10) == 0 {
		unit *= 10
	}
	return unit
}

// scaled is a written number, "4.8", in units of so much, "billion".
func scaled(v float64, decimals int, unit float64) amount {
	if unit == 1 && decimals == 0 {
		return exactly(v)
	}
	slack := halfDigit * math.Pow(10, -float64(decimals)) * unit
	if unit == 1 {
		slack = 0.06
	}
	slack = min(slack, v*unit*roundReach)
	return amount{value: v * unit, low: v*unit - slack, high: v*unit + slack}
}

// agrees reports whether two amounts may be the same one.
func (x amount) agrees(y amount) bool { return x.low <= y.high && y.low <= x.high }

// whole reports whether x is told without a fraction.
func (x amount) whole() bool { return x.value == math.Trunc(x.value) }

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

// opensSpelled reports whether a word may begin with a number word: most do not, and
// need not be looked up letter by letter.
func opensSpelled(w string) bool { return len(w) > 2 && spelledOpenings[opening(w)] }

const longestSpelled = len("seventyseven")

var spelledOpenings = func() (of [1 << 10]bool) {
	for w := range spelled {
		of[opening(w)] = true
	}
	return of
}()

// opening is a number for the first three letters of a word, which few others share.
func opening(w string) int { return (int(w[0])<<5 ^ int(w[1])<<3 ^ int(w[2])) & (1<<10 - 1) }

// multiples are words and letters that multiply the number before them.
var multiples = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "dozen": 12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7}

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
