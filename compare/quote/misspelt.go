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
// Where families spell a name in two ways it is none: a letter doubled or single ("Larsen",
// "Larssen"), one at the end ("Clark", "Clarke").
func (c *cast) misspelt(r *run) (who []int) {
	w := r.words[0]
	if r.count > 1 || r.body || r.group || r.place || r.capital || len(w) < misspeltLetters-1 || neighbours[w] || c.plain(w) {
		return nil
	}
	for surname := range oneLetterOff(w) {
		if len(surname) < misspeltLetters {
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

// neighbours are surnames that are one letter from another that is as common.
var neighbours = map[string]bool{"johnson": true, "johnston": true, "thomson": true, "thompson": true, "davis": true, "davies": true, "marin": true, "martin": true,
	"waters": true, "walters": true, "moran": true, "morgan": true, "sanders": true, "saunders": true, "fisher": true, "fischer": true, "foster": true, "forster": true}

// oneLetterOff yields the words that begin and end as w does, in which a letter is left out
// of it, put into it, or changes places with the next, which is another. None has a letter
// twice in a row for once, or once for twice.
func oneLetterOff(w string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 1; i+1 < len(w); i++ {
			if w[i] != w[i-1] && w[i] != w[i+1] && !yield(w[:i]+w[i+1:]) {
				return
			}
			if i+2 < len(w) && w[i] != w[i+1] && !yield(w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:]) {
				return
			}
		}
		for i := 1; i < len(w); i++ {
			for l := byte('a'); l <= 'z'; l++ {
				if l != w[i-1] && l != w[i] && !yield(w[:i]+string(l)+w[i:]) {
					return
				}
			}
		}
	}
}
