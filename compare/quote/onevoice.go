package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// OneVoice is for speakers of as that are listed under several names the one
// name to list them under: "Prosecutors" under "prosecutors", "Trump" under
// "Donald J. Trump", who has no namesake in the article, "Chairman Ann Lund" under
// "Ann Lund", and "assistant pastor" under the one who is named with that office.
// Speakers that stay as they are are not in it.
func (c *Cast) OneVoice(as []Attribution) map[string]string {
	var speakers []string
	named := map[string]bool{}
	for _, a := range as {
		if a.Speaker != "" && !slices.Contains(speakers, a.Speaker) {
			speakers = append(speakers, a.Speaker)
		}
		named[a.Speaker] = named[a.Speaker] || a.Named
	}
	family := c.byFamily()
	one := map[string]string{}
	for _, s := range speakers {
		to := small(s, speakers)
		if by := c.paperOf(s, speakers); by != "" {
			to = by
		} else if m := c.bearer(s, named[s]); m != nil {
			to = m.Name
		} else if long := fullForm(s, speakers); long != "" {
			to = long
		} else if named[s] {
			to = c.fuller(to, speakers, family)
		}
		if to != s {
			one[s] = to
		}
	}
	for _, s := range speakers {
		if further := one[one[s]]; further != "" && further != s {
			one[s] = further
		}
	}
	return one
}

// small is how s is written inside a sentence, where another of the speakers is
// that: the one with the fewest capitals.
func small(s string, speakers []string) string {
	capitals := func(t string) (n int) {
		for _, r := range t {
			if unicode.IsUpper(r) {
				n++
			}
		}
		return n
	}
	best := s
	for _, t := range speakers {
		if strings.EqualFold(s, t) && capitals(t) < capitals(best) {
			best = t
		}
	}
	return best
}

// bearer is the named person that a speaker is by an office: the only one who has
// every word of it, of a speaker without a name; the one whose whole name ends the
// label of one with a name, behind an office.
func (c *Cast) bearer(s string, named bool) (found *Member) {
	words := strings.Fields(s)
	for i := range c.Members {
		m := &c.Members[i]
		if m.Kind != Person || !m.Named || m.Name == s {
			continue
		}
		if m.holds(words[len(words)-1]) && (!named || c.capitalOffice(s)) || named && c.officeBefore(m, s) {
			if found != nil {
				return nil
			}
			found = m
		}
	}
	if found != nil && !strings.HasSuffix(s, found.Name) && slices.ContainsFunc(words, func(w string) bool { return !found.holds(w) }) {
		return nil
	}
	return found
}

// capitalOffice reports whether s is rather an office that a headline writes with capitals
// than a name: "Harbour Leader".
func (c *Cast) capitalOffice(s string) bool {
	_, known := c.Named(s)
	e := lexicon()[lastWord(s)]
	return !known && e != nil && e.class&role != 0 && strings.Contains(s, " ")
}

func (m *Member) holds(word string) bool { return slices.Contains(m.Roles, strings.ToLower(word)) }

// officeBefore reports whether s is the name of m, of two words and more, behind
// an office of m's and nobody else's name.
func (c *Cast) officeBefore(m *Member, s string) bool {
	office, ok := strings.CutSuffix(s, " "+m.Name)
	if !ok || len(m.words) < 2 {
		return false
	}
	words := strings.Fields(office)
	if last := lexicon()[strings.ToLower(words[len(words)-1])]; !m.holds(words[len(words)-1]) && (last == nil || last.class&(role|title) == 0) {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		return w == "for" || w == "of" || strings.ContainsAny(w, "’',") || slices.ContainsFunc(c.Members, func(o Member) bool {
			return o.Kind == Person && o.Named && slices.Contains(o.words, strings.ToLower(w))
		})
	})
}

// fuller is the fullest of the names of one person with s among them: the only
// one of that surname in c, who may be each of the speakers with that surname.
func (c *Cast) fuller(s string, speakers []string, family map[string][]int) string {
	surname := lastWord(s)
	kin := family[surname]
	if len(kin) != 1 || !c.Members[kin[0]].Named {
		return s
	}
	names := []string{c.Members[kin[0]].Name}
	for _, t := range speakers {
		if lastWord(t) == surname && personal(t) && !slices.Contains(names, t) {
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
	return len(words) <= personalWords && !slices.ContainsFunc(words, func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsUpper(r) || strings.ContainsAny(w, "’',")
	})
}
