package frame

import (
	"slices"

	"diptych/compare/text"
)

// apartInTime reports whether two sentences tell of two occasions, however many words
// they share: what one counts as the first of its kind the other counts as the fourth,
// or one tells what has been and the other what is to come.
func (c *Case) apartInTime(m pairing) bool {
	v, w := c.A.WordsIn(m.a), c.B.WordsIn(m.b)
	comesA, comesB := toCome(v), toCome(w)
	return otherTurn(v, w) || comesA != comesB && (comesA && hasBeen(w) || comesB && hasBeen(v))
}

// turn is a thing and its place in a row: the fourth quarter.
type turn struct {
	place int // from 1 on
	of    string
}

var places = func() map[string]int {
	of := map[string]int{}
	for i, list := range [...]string{"first 1st opening", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th", "last final closing"} {
		for w := range setOf(list) {
			of[w] = i + 1
		}
	}
	return of
}()

func turnsIn(words []text.Word) (list []turn) {
	for i := 1; i < len(words); i++ {
		if p := places[words[i-1].Norm]; p > 0 && !englishWords[words[i].Norm] {
			list = append(list, turn{p, lemma(words[i].Norm)})
		}
	}
	return list
}

// otherTurn reports whether two sentences count things of one kind and none that both
// count the same.
func otherTurn(v, w []text.Word) bool {
	x, y := turnsIn(v), turnsIn(w)
	if slices.ContainsFunc(x, func(t turn) bool { return slices.Contains(y, t) }) {
		return false
	}
	return slices.ContainsFunc(x, func(t turn) bool {
		return slices.ContainsFunc(y, func(u turn) bool { return t.of == u.of })
	})
}

var (
	awaited = setOf("due set scheduled slated expected going")
	past    = setOf("was were had did")
	present = setOf("is are be has have would could may") // or may be
)

// toCome reports whether words tell of something that is planned.
func toCome(words []text.Word) bool {
	for i := 1; i+1 < len(words); i++ {
		if awaited[words[i].Norm] && words[i+1].Norm == "to" && (words[i-1].Norm == "is" || words[i-1].Norm == "are") {
			return true
		}
	}
	return slices.ContainsFunc(words, func(w text.Word) bool { return w.Norm == "will" })
}

// hasBeen reports whether words, in which nothing is to come, tell of the past and of
// nothing else.
func hasBeen(words []text.Word) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return past[w.Norm] }) &&
		!slices.ContainsFunc(words, func(w text.Word) bool { return present[w.Norm] })
}
