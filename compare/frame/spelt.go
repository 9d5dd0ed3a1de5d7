package frame

import (
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/compare/quote"
)

// speltLeast are the fewest letters of a word of a name that two outlets may spell
// otherwise: of shorter ones, as "Jon" and "Jan", one letter makes another name.
const speltLeast = 5

// nameWords are the words of a name, in small letters.
func nameWords(name string) []string { return strings.Fields(strings.ToLower(name)) }

// spelledAlike reports whether two full names are one but for one letter of one word, as
// outlets spell names of other alphabets: "Ilias Demos" and "Elias Demos".
func spelledAlike(x, y []string) bool {
	if len(x) < 2 || len(x) != len(y) {
		return false
	}
	apart := 0
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if apart++; min(utf8.RuneCountInString(x[i]), utf8.RuneCountInString(y[i])) < speltLeast || !oneLetterApart([]rune(x[i]), []rune(y[i])) {
			return false
		}
	}
	return apart == 1
}

// oneLetterApart reports whether one letter changed, added or left out makes x of y.
func oneLetterApart(x, y []rune) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch len(y) - len(x) {
	case 0:
		return i < len(x) && slices.Equal(x[i+1:], y[i+1:])
	case 1:
		return slices.Equal(x[i:], y[i+1:])
	}
	return false
}

// hearsAlike reports whether s hears somebody whose name is this one but for a letter.
func (s Side) hearsAlike(name string) bool {
	words := nameWords(name)
	return slices.ContainsFunc(s.heard, func(h heard) bool { return spelledAlike(h.spelt, words) })
}

// hearsNamesake reports whether s hears a person of the family name of h who may be the
// same, as "Robert W. Brandt" and "Bob Brandt" may: all are but a man and a woman.
func (s Side) hearsNamesake(h heard) bool {
	return h.isPerson() && slices.ContainsFunc(s.heard, func(k heard) bool {
		return k.isPerson() && k.family == h.family && !apartByGender(h.member, k.member)
	})
}

// mayHearNamesake reports whether s names a person of the family name of h who may be the
// same, and has words of which it is not known who says them.
func (s Side) mayHearNamesake(h heard) bool {
	if h.member == nil || !h.isPerson() || !s.mayHear(h) {
		return false
	}
	for m := range s.Cast.Namesakes(h.member) {
		if m.Kind == quote.Person && !apartByGender(h.member, m) {
			return true
		}
	}
	return false
}

// apartByGender reports whether two are known to be a man and a woman.
func apartByGender(m, o *quote.Member) bool {
	return m != nil && o != nil && m.Gender != 0 && o.Gender != 0 && m.Gender != o.Gender
}
