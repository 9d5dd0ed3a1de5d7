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
		} else if long := inFull(s, speakers); long != "" {
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

// inFull is the one of speakers for whose name s is short: by its initials, "USGS" for "US
// Geological Survey"; of two by their surnames, "Lund and Berg" for "Ann Lund and Jo Berg".
// It is "" where there is none, or more than one.
func inFull(s string, speakers []string) (long string) {
	for _, t := range speakers {
		if t == s || !abbreviates(s, t) && !surnames(s, t) {
			continue
		}
		if long != "" {
			return ""
		}
		long = t
	}
	return long
}

// abbreviates reports whether s, all in capitals, is the initials of the name t, of three
// words or more, or of two with a hyphen: "HP", "Hewlett-Packard".
func abbreviates(s, t string) bool {
	short := strings.NewReplacer(".", "", " ", "").Replace(s)
	if n := len(short); n < 2 || n > 6 || strings.ToUpper(short) != short || strings.ContainsFunc(short, unicode.IsDigit) {
		return false
	}
	words := strings.Fields(strings.NewReplacer("-", " ", "U . S .", "US", "U.S.", "US").Replace(t))
	var all strings.Builder
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case i == 0 && w == "US":
			all.WriteString(w)
		case unicode.IsUpper(r):
			all.WriteRune(r)
		case w != "of" && w != "the" && w != "for" && w != "and" && w != "on":
			return false
		}
	}
	return len(words) > 1 && all.String() == short
}

// surnames reports whether s is the surnames of the two whom t names with more words.
func surnames(s, t string) bool {
	a, b, ok := strings.Cut(s, " and ")
	x, y, two := strings.Cut(t, " and ")
	return ok && two && len(t) > len(s) && !strings.Contains(a, " ") && !strings.Contains(b, " ") && strings.HasSuffix(x, " "+a) && strings.HasSuffix(y, " "+b)
}

// paperOf is the one of speakers whose paper s is: of "Ferry Board statement" and "report
// from Ferry Board" the Ferry Board; "" for none.
func (c *Cast) paperOf(s string, speakers []string) (by string) {
	x := issuer(s)
	if x == "" {
		return ""
	}
	for _, t := range speakers {
		if t == s || issuer(t) != "" || t != x && !strings.HasPrefix(x, t+" ") && !strings.HasSuffix(x, " "+t) && !(strings.HasPrefix(t, x+" ") && isPress(t)) {
			continue
		}
		if t == x {
			return t
		}
		if i, ok := c.Named(t); !ok || c.Members[i].Kind == Place || strings.ToLower(t) == t {
			continue // "report from York police" is none of York's
		}
		by = t
	}
	return by
}

// issuer is the words in s for the one who gives out the paper that s is: of "Ferry Board
// statement", "report from the Ferry Board"; "" for no paper.
func issuer(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > 0 && issued[strings.ToLower(s[i+1:])] {
		by, _ := cutPossessive(s[:i])
		return strings.TrimSuffix(by, " news")
	}
	first, rest, ok := strings.Cut(s, " ")
	if !ok || !issued[strings.ToLower(first)] {
		return ""
	}
	for _, w := range [...]string{"from ", "by ", "posted by ", "issued by ", "released by "} {
		if by, ok := strings.CutPrefix(rest, w); ok {
			return strings.TrimPrefix(by, "the ")
		}
	}
	if by, ok := strings.CutPrefix(rest, "in "); ok && isPress(by) {
		return strings.TrimPrefix(by, "the ") // a "report in York" is none of York's
	}
	return ""
}

// issued are papers that say what those say who give them out.
var issued = map[string]bool{"statement": true, "report": true, "reports": true, "release": true, "tweet": true, "tweets": true, "post": true, "memo": true, "letter": true,
	"email": true, "notice": true, "website": true, "announcement": true, "article": true, "story": true, "blog": true}

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
		if !named && m.holds(words[len(words)-1]) || named && c.officeBefore(m, s) {
			if found != nil {
				return nil
			}
			found = m
		}
	}
	if found != nil && !named && slices.ContainsFunc(words, func(w string) bool { return !found.holds(w) }) {
		return nil
	}
	return found
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
	if !m.holds(words[len(words)-1]) {
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
