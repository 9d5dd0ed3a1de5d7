package quote

import (
	"iter"
	"slices"
)

// The fewest letters of a surname that is told under a letter too few or too many, and how
// often the article names the one who has it at least: of shorter names one letter makes
// another, and of two who are named once each neither is the other misspelt.
const (
	misspeltLetters = 5
	misspeltNamed   = 3
)

// misspelt is the only person for whose surname the one word of r, which stands once and with
// no other name, has a letter too few, too many or two changed about: "Tump" for Donald Trump.
// A plural is none.
func (c *cast) misspelt(r *run) (who []int) {
	w := r.words[0]
	if r.count > 1 || r.body || r.group || r.place || r.capital || len(w) < misspeltLetters-1 || c.plain(w) {
		return nil
	}
	for surname := range oneLetterOff(w) {
		if len(surname) < misspeltLetters || w == surname+"s" || surname == w+"s" {
			continue
		}
		for _, k := range latest(c.byLast[surname]) {
			if f := &c.figures[k]; len(f.words) > 1 && f.evident > 0 && f.kind != Place && f.kind != Body && f.count >= misspeltNamed {
				if !slices.Contains(who, k) {
					who = append(who, k)
				}
			}
		}
	}
	if len(who) != 1 {
		return nil
	}
	return who
}

// oneLetterOff yields the words that begin with the same letter as w, in which a letter is
// left out of it, put into it, or changes places with the next. Some come twice.
func oneLetterOff(w string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 1; i < len(w); i++ {
			if !yield(w[:i] + w[i+1:]) {
				return
			}
			if i+1 < len(w) && w[i] != w[i+1] && !yield(w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:]) {
				return
			}
		}
		for i := 1; i <= len(w); i++ {
			for l := 'a'; l <= 'z'; l++ {
				if !yield(w[:i] + string(l) + w[i:]) {
					return
				}
			}
		}
	}
}
