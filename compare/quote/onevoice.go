package quote

import (
	"slices"
	"strings"
	"unicode"
)

// OneVoice is for speakers of as that are listed under several names the one
// name to list them under: "Prosecutors" under "prosecutors", "Trump" under
// "Donald J. Trump", who has no namesake in the article, "Chairman Ann Lund" under
// "Ann Lund", and "assistant pastor" under the one who is named with that office.
// Speakers that stay as they are are not in it. The cost is linear in as and c.
func (c *Cast) OneVoice(as []Attribution) map[string]string {
	r := c.rollOf(as)
	one := map[string]string{}
	for _, s := range r.speakers {
		to := r.small(s)
		if by := r.paperOf(s); by != "" {
			to = by
		} else if m := r.bearer(s); m != nil {
			to = m.Name
		} else if long := r.fullForm(s); long != "" {
			to = long
		} else if other := r.otherWords(s); other != "" {
			to = other
		} else if firm := r.firm(s); r.named[s] && firm != "" {
			to = firm
		} else if body := r.inFull(s); body != "" {
			to = body
		} else if r.named[s] {
			to = r.fuller(to)
		}
		if to != s {
			one[s] = to
		}
	}
	for _, s := range r.speakers {
		if further := one[one[s]]; further != "" && further != s {
			one[s] = further
		}
	}
	return one
}

// small is how s is written inside a sentence, where another of the speakers is
// that: the one with the fewest capitals.
func (r *roll) small(s string) string {
	capitals := func(t string) (n int) {
		for _, r := range t {
			if unicode.IsUpper(r) {
				n++
			}
		}
		return n
	}
	best := s
	for _, t := range r.alike[oneCase(s)] {
		if capitals(t) < capitals(best) {
			best = t
		}
	}
	return best
}

// bearer is the named person that a speaker is by an office: the only one who has
// every word of it, of a speaker without a name; the one whose whole name ends the
// label of one with a name, behind an office.
func (r *roll) bearer(s string) *Member {
	words := strings.Fields(s)
	var found *Member
	for _, i := range r.bearers(s, words[len(words)-1]) {
		m := &r.cast.Members[i]
		if m.Name == s || found == m {
			continue
		}
		if found != nil {
			return nil
		}
		found = m
	}
	if found != nil && !strings.HasSuffix(s, found.Name) && slices.ContainsFunc(words, func(w string) bool { return !found.holds(w) }) {
		return nil
	}
	return found
}

// bearers are the places of those who have the office that is the last word of
// s, and of those with whose name s ends behind an office; some may be in it twice. Nobody's
// office is what is kept in writing, or the body that he is of: "State records show Lund
// has", "Ashton police" of "Ashton police chief Karl Lund".
func (r *roll) bearers(s, last string) (places []int) {
	if records[strings.ToLower(last)] || isBody(strings.ToLower(last)) {
		return nil
	}
	if !r.named[s] || r.cast.capitalOffice(s) {
		places = r.holders[strings.ToLower(last)]
		for _, w := range spokespersons[strings.ToLower(last)] {
			places = append(slices.Clip(places), r.holders[w]...)
		}
	}
	places = slices.Clip(places)
	if !r.named[s] {
		for end := range ends(s) {
			for _, i := range r.bearing[end] {
				if titledBehind(s, end) {
					places = append(places, i)
				}
			}
		}
		return places
	}
	for end := range ends(s) {
		for _, i := range r.bearing[end] {
			if r.officeBefore(&r.cast.Members[i], s) {
				places = append(places, i)
			}
		}
	}
	return places
}

// titledBehind reports whether s is an office of a body, and behind it the full name name with
// a title: "chairman of the Ferry Board Sen. Ann Lund".
func titledBehind(s, name string) bool {
	before, _ := strings.CutSuffix(s, " "+name)
	i := strings.LastIndexByte(before, ' ')
	office, body, ok := strings.Cut(before[:max(i, 0)], " of ")
	e := lexicon().of(lastWord(office))
	return ok && strings.HasSuffix(before, ".") && strings.Contains(name, " ") && e != nil && e.class&role != 0 && isBody(lastWord(body))
}

// capitalOffice reports whether s is rather an office that a headline writes with capitals
// than a name: "Harbour Leader".
func (c *Cast) capitalOffice(s string) bool {
	_, known := c.Named(s)
	e := lexicon().of(lastWord(s))
	return !known && e != nil && e.class&role != 0 && strings.Contains(s, " ")
}

// isBody reports whether the word, in small letters, is one for many together and for nobody
// alone.
func isBody(word string) bool {
	e := lexicon().of(word)
	return lone[word] || e != nil && e.class&(body|group|firm) != 0 && e.class&(soul|role|title) == 0
}

func (m *Member) holds(word string) bool {
	word = strings.ToLower(word)
	return slices.Contains(m.Roles, word) || slices.ContainsFunc(spokespersons[word], func(w string) bool { return slices.Contains(m.Roles, w) })
}

// spokespersons are the other words for one who speaks for somebody.
var spokespersons = map[string][]string{"spokesman": {"spokesperson"}, "spokeswoman": {"spokesperson"}, "spokesperson": {"spokesman", "spokeswoman"}}

// officeBefore reports whether s is the name of m, of two words and more, behind
// an office of m's and nobody else's name.
func (r *roll) officeBefore(m *Member, s string) bool {
	office, ok := strings.CutSuffix(s, " "+m.Name)
	if !ok || len(m.words) < 2 {
		return false
	}
	words := strings.Fields(office)
	if body, seat, ok := strings.Cut(office, " for "); ok && personal(body) && strings.Contains(seat, " ") && !m.roleIn(body) {
		words = strings.Fields(seat) // "League for Women President Ann Lund"
	}
	if last := lexicon().of(strings.ToLower(words[len(words)-1])); !m.holds(words[len(words)-1]) && (last == nil || last.class&(role|title) == 0) {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		return w == "for" || w == "of" || strings.ContainsAny(w, "’',") || r.naming[strings.ToLower(w)]
	})
}

// roleIn reports whether the last word of s is one for somebody who acts for another: the
// "Spokesman for Kent Chairman Ann Lund" is not Ann Lund.
func (m *Member) roleIn(s string) bool {
	e := lexicon().of(lastWord(s))
	return m.holds(lastWord(s)) || e != nil && e.class&(role|title|soul) != 0
}

// fuller is the fullest of the names of one person with s among them: the only
// one of that surname in the cast, who may be each of the speakers with that surname.
func (r *roll) fuller(s string) string {
	surname := lastWord(s)
	kin := r.family[surname]
	if len(kin) != 1 || !r.cast.Members[kin[0]].Named {
		return s
	}
	names := []string{r.cast.Members[kin[0]].Name}
	for _, t := range r.surnamed[surname] {
		if t != names[0] {
			names = append(names, t)
		}
	}
	if !slices.Contains(names, s) {
		return s
	}
	best := s
	for i, x := range names {
		if slices.ContainsFunc(names[:i], func(y string) bool { return otherGiven(x, y) }) {
			return s
		}
		if len(strings.Fields(x)) > len(strings.Fields(best)) {
			best = x
		}
	}
	return best
}

func lastWord(s string) string {
	s = strings.ToLower(s)
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// otherGiven reports whether two names of one surname have given names, which
// are not the same.
func otherGiven(x, y string) bool {
	v, w := strings.Fields(strings.ToLower(x)), strings.Fields(strings.ToLower(y))
	return len(v) > 1 && len(w) > 1 && !sameGiven(v, w)
}

// personalWords are the words of a name at most: given names, initials, surname.
const personalWords = 4

// personal reports whether s is written as the name of a person is: a few words,
// each with a capital.
func personal(s string) bool {
	words := strings.Fields(s)
	return len(words) <= personalWords && !slices.ContainsFunc(words, func(w string) bool { return !opensUpper(w) || strings.ContainsAny(w, "’',") })
}
