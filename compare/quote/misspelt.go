package quote

import "slices"

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
	for _, k := range c.byEnds[outerLetters(w)] {
		f := &c.figures[k]
		surname := f.words[len(f.words)-1]
		if f.evident > 0 && f.kind != Place && f.kind != Body && f.count >= misspeltNamed && len(surname) >= misspeltLetters && oneLetterOff(w, surname) && slices.Contains(latest(c.byLast[surname]), k) {
			who = append(who, k)
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

// outerLetters are the first and the last letter of w, which stay when it is misspelt.
func outerLetters(w string) [2]byte { return [2]byte{w[0], w[len(w)-1]} }

// oneLetterOff reports whether x, which begins and ends as w does, is w with a letter left
// out, put in, or changed about with the next, which is another. Neither has a letter twice
// in a row for once in the other.
func oneLetterOff(w, x string) bool {
	i := 0
	for i < min(len(w), len(x)) && w[i] == x[i] {
		i++
	}
	if i == 0 || i+1 > min(len(w), len(x)) {
		return false
	}
	switch len(x) - len(w) {
	case -1:
		return i+1 < len(w) && w[i] != w[i-1] && w[i+1:] == x[i:]
	case 0:
		return i+2 < len(w) && w[i] == x[i+1] && w[i+1] == x[i] && w[i+2:] == x[i+2:]
	case 1:
		return x[i] >= 'a' && x[i] <= 'z' && x[i] != w[i-1] && w[i:] == x[i+1:]
	}
	return false
}
