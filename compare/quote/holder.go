package quote

import "strings"

// MayHold reports whether the speaker of a, a row that is not certain, is plausibly a
// person or a body: one of c by name, or those whom a noun for people or a body calls.
// A row of somebody unknown, or of what only stands where a speaker might, is none.
func (c *Cast) MayHold(a *Attribution) bool {
	words := strings.Fields(a.Speaker)
	if len(words) == 0 {
		return false
	}
	last := headWord(words)
	e := lexicon().of(strings.ToLower(last))
	if i, known := c.Named(a.Speaker); known && a.Named {
		switch m := &c.Members[i]; m.Kind {
		case Person:
			return len(words) == 1 || e == nil || e.class&(role|message) == 0
		case Body, Group, Place:
			return true
		}
	}
	if a.Named && last != strings.ToLower(last) {
		return e != nil && e.class&(body|firm|group) != 0
	}
	return people(strings.ToLower(last))
}

// people reports whether the noun w in small letters is one for persons or bodies, or for
// several of them.
func people(w string) bool {
	if w == "percent" {
		return false
	}
	if partisan[w] || joined[w] {
		return true
	}
	if e := lexicon().of(w); e != nil {
		return e.class&(soul|group|body|firm) != 0 && e.class&(mute|message|means|determiner|pronoun) == 0
	}
	return plural(w) && singular(w)&(soul|body|firm) != 0 || agents(w) || onePerson(w)
}

// joined are nouns for people who act together.
var joined = map[string]bool{"opposition": true, "coalition": true, "parties": true, "club": true, "clubs": true, "team": true, "teams": true, "fans": true, "union": true, "unions": true}

// headWord is the noun of the label words on which the others hang: before "of", "with"
// and the like, else the last.
func headWord(words []string) string {
	for i := 1; i < len(words); i++ {
		if e := lexicon().of(words[i]); e != nil && e.class&(preposition|ofWord|relative) != 0 && e.class&(soul|group) == 0 {
			return words[i-1]
		}
	}
	return words[len(words)-1]
}
