package frame

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// How much a figure tells a reader, by what it is of.
const (
	senseDead    = 1.0
	senseHurt    = 0.9
	senseSum     = 0.9 // of so much money
	senseMoney   = 0.65
	sensePenalty = 0.9
	senseShare   = 0.7
	sensePeople  = 0.65
	senseDay     = 0.6 // that is to come
	senseMany    = 0.55
	manyThings   = 10
	largeMoney   = 100000
)

// figureSense is how much f, in the sentence s, tells: from 0, nothing, to 1.
func (x *account) figureSense(f *Figure, s text.Span) float64 {
	switch f.Kind {
	case Money:
		switch {
		case f.value >= largeMoney:
			return senseSum
		case f.value >= largeSum:
			return senseMoney
		}
	case Share:
		return senseShare
	case Day:
		if f.day.date > 0 && toBe(x.WordsIn(text.Span{Start: s.Start, End: f.number.Start})) {
			return senseDay
		}
	case Measure:
		if f.key == "time" && slices.ContainsFunc(x.WordsIn(s), func(w text.Word) bool { return penalties[w.Norm] }) {
			return sensePenalty
		}
	case Count:
		toll, _ := nearestToll(x.Document, x.WordsIn(s), f.number)
		switch {
		case f.key == "" && toll == "" || f.crowd() || x.isRest(f) || f.value < soleLeast || units[strings.ToLower(f.What)].sort != "":
		case toll == "killed":
			return senseDead
		case toll != "":
			return senseHurt
		case peopleNouns()[f.key]:
			return sensePeople
		case f.value >= manyThings:
			return senseMany
		}
	}
	return 0
}

// toBe reports whether words, which stand before a date, say that something is fixed for
// it: "is set for", "due on".
func toBe(words []text.Word) bool {
	return slices.ContainsFunc(words[max(0, len(words)-fixedReach):], func(w text.Word) bool { return fixed[w.Norm] })
}

var fixed = setOf("set scheduled due slated planned")

const fixedReach = 4 // words from what fixes it to a date

// isRest reports whether f counts a part of what is counted elsewhere: "four others",
// "a further 200"; or nobody has counted: "several dozen".
func (x *account) isRest(f *Figure) bool {
	for _, in := range x.SentencesIn(f.number) {
		before, behind := x.WordsIn(text.Span{Start: in.Start, End: f.number.Start}), x.WordsIn(text.Span{Start: f.number.End, End: in.End})
		return len(behind) > 0 && partWords[lemma(behind[0].Norm)] || len(before) > 0 && (partWords[lemma(before[len(before)-1].Norm)] || uncounted[before[len(before)-1].Norm])
	}
	return false
}

var uncounted = setOf("several few many")

// penalties are words of sentences that tell how long somebody is punished or treated.
var penalties = setOf("sentenced sentence jail jailed prison probation ban banned suspension suspended rehab treatment custody parole")
