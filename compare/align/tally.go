package align

import (
	"slices"
	"strconv"

	"diptych/compare/text"
)

// tally is two numbers that belong together: the votes of either side, "by 312 to 96",
// or a part and its whole, "one of the three pumps".
type tally struct {
	text.Span
	value string // what two tallies of one thing may differ in: "312-96", "1"
	of    string // of which thing: "votes", "3 pumps"
}

// talliesIn lists the tallies among words.
func talliesIn(words []text.Word) (list []tally) {
	for i := range words {
		if t, ok := votesAt(words, i); ok {
			list = append(list, t)
		} else if t, ok := partAt(words, i); ok {
			list = append(list, t)
		}
	}
	return list
}

// votesAt is the tally of votes that begins at word i: "312 votes to 96", "by 312 to 96",
// "a vote of 312 to 96". A range, "10 to 12 ships" or "by 10 to 12 percent", is none.
func votesAt(words []text.Word, i int) (t tally, ok bool) {
	next := i + 1
	voted := next < len(words) && (words[next].Norm == "votes" || words[next].Norm == "vote")
	if voted {
		next++
	}
	if next+1 >= len(words) || words[next].Norm != "to" {
		return t, false
	}
	won, ok := smallNumeral(words[i].Norm)
	lost, both := smallNumeral(words[next+1].Norm)
	if !ok || !both || !voted && !toldAsVotes(words[:i], won, lost) {
		return t, false
	}
	return tally{words[i].Cover(words[next+1].Span), won + "-" + lost, "votes"}, true
}

// toldAsVotes reports whether the words before "312 to 96" tell that these are votes. Behind
// "by" alone the smaller number may begin a range.
func toldAsVotes(before []text.Word, won, lost string) bool {
	n := len(before)
	switch {
	case n > 1 && before[n-1].Norm == "of":
		return before[n-2].Norm == "vote"
	case n > 0 && before[n-1].Norm == "by":
		most, _ := strconv.Atoi(won)
		least, _ := strconv.Atoi(lost)
		return most >= least
	}
	return false
}

// partAt is the part of a counted whole that begins at word i: "one of the three pumps".
func partAt(words []text.Word, i int) (t tally, ok bool) {
	if i+4 >= len(words) || words[i+1].Norm != "of" || words[i+2].Norm != "the" && words[i+2].Norm != "its" && words[i+2].Norm != "their" {
		return t, false
	}
	part, ok := smallNumeral(words[i].Norm)
	whole, both := smallNumeral(words[i+3].Norm)
	return tally{words[i].Cover(words[i+4].Span), part, whole + " " + words[i+4].Norm}, ok && both
}

// smallNumeral is [numeral] with a value for "one", "both" and "none" too, which are
// numbers beside another one.
func smallNumeral(norm string) (string, bool) {
	switch norm {
	case "none":
		return "0", true
	case "one":
		return "1", true
	case "both":
		return "2", true
	}
	return numeral(norm)
}

// otherTally finds a thing of which both sides have a tally, and none in common.
func otherTally(x, y []tally) (p, q tally, ok bool) {
	for _, p := range x {
		k := slices.IndexFunc(y, func(t tally) bool { return t.of == p.of })
		if k >= 0 && !agree(x, y, p.of) {
			return p, y[k], true
		}
	}
	return p, q, false
}

// agree reports whether a tally of one thing is the same on both sides.
func agree(x, y []tally, of string) bool {
	return slices.ContainsFunc(x, func(p tally) bool {
		return p.of == of && slices.ContainsFunc(y, func(q tally) bool { return q.of == of && q.value == p.value })
	})
}
