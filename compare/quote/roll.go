package quote

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// roll is the speakers of an article and those in its cast they may be, each
// found by what they are asked for: an article may have thousands of them.
type roll struct {
	cast     *Cast
	speakers []string        // each once, in the order of the article
	place    map[string]int  // in speakers
	named    map[string]bool // of a speaker, whether it is a name anywhere
	sure     map[string]bool // and whether a row of his is sure: others are no better names

	// Speakers, in their order.
	alike      map[string][]string // by the name in one case
	surnamed   map[string][]string // personal ones, by the last word in small letters
	initialled map[string][]string // by their initials
	coupled    map[string][]string // "producers Ann Lund and Jo Berg" by "Lund and Berg"
	opening    map[string][]string // of the press, by each beginning of the name
	ending     map[string][]string // all but papers, by each end of the name

	// Places in cast.Members of persons.
	family  map[string][]int // see Cast.byFamily
	bearing map[string][]int // those who have names, by these
	holders map[string][]int // and by their roles

	naming map[string]bool // the words of the names of these
}

func (c *Cast) rollOf(as []Attribution) *roll {
	r := &roll{
		cast: c, place: map[string]int{}, named: map[string]bool{}, sure: map[string]bool{},
		alike: map[string][]string{}, surnamed: map[string][]string{}, initialled: map[string][]string{},
		coupled: map[string][]string{}, opening: map[string][]string{}, ending: map[string][]string{},
		family: c.byFamily(), bearing: map[string][]int{}, holders: map[string][]int{}, naming: map[string]bool{},
	}
	for i := range as {
		r.enter(&as[i])
	}
	for i := range c.Members {
		if m := &c.Members[i]; m.Kind == Person && m.Named {
			r.cite(m, i)
		}
	}
	return r
}

// enter adds the speaker of a.
func (r *roll) enter(a *Attribution) {
	s := a.Speaker
	r.named[s] = r.named[s] || a.Named
	if s == "" {
		return
	}
	file := func(m map[string][]string, key string) { m[key] = append(m[key], s) }
	if _, known := r.place[s]; !known {
		r.place[s] = len(r.speakers)
		r.speakers = append(r.speakers, s)
		file(r.alike, oneCase(s))
		if personal(s) {
			file(r.surnamed, lastWord(s))
		}
	}
	if a.Unsure || r.sure[s] {
		return
	}
	r.sure[s] = true
	if short := nameInitials(s); short != "" {
		file(r.initialled, short)
	}
	if short := surnames(s); short != "" {
		file(r.coupled, short)
	}
	if issuer(s) != "" {
		return
	}
	for end := range ends(s) {
		file(r.ending, end)
	}
	if isPress(s) {
		for beginning := range beginnings(s) {
			file(r.opening, beginning)
		}
	}
}

// cite adds the named person m, who stands at i in the cast.
func (r *roll) cite(m *Member, i int) {
	r.bearing[m.Name] = append(r.bearing[m.Name], i)
	for _, role := range m.Roles {
		r.holders[role] = append(r.holders[role], i)
	}
	for _, w := range m.words {
		r.naming[w] = true
	}
}

// speaks reports whether s is a speaker.
func (r *roll) speaks(s string) bool {
	_, ok := r.place[s]
	return ok
}

// oneCase is the same for what is equal but for small letters and capitals.
func oneCase(s string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf {
			return unicode.ToUpper(r)
		}
		least := r
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			least = min(least, f)
		}
		return least
	}, s)
}

// ends is what stands behind each blank of s, the longest first.
func ends(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for {
			_, rest, ok := strings.Cut(s, " ")
			if !ok || !yield(rest) {
				return
			}
			s = rest
		}
	}
}

// beginnings is what stands before each blank of s, the longest first.
func beginnings(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := strings.LastIndexByte(s, ' '); i >= 0 && yield(s[:i]); {
			i = strings.LastIndexByte(s[:i], ' ')
		}
	}
}

// fullForm is the one speaker for whose name s is short: by its initials, "USGS" for "US
// Geological Survey"; of two by their surnames, "Lund and Berg" for "Ann Lund and Jo Berg";
// of a paper by the end of it, "Times". It is "" where there is none, or more than one.
func (r *roll) fullForm(s string) (long string) {
	for _, list := range [...][]string{r.initialled[shortForm(s)], r.coupled[s], r.press(s)} {
		for _, t := range list {
			if t == s || t == long {
				continue
			}
			if long != "" {
				return ""
			}
			long = t
		}
	}
	return long
}

// press is the speakers whose name ends with s, a name of the press.
func (r *roll) press(s string) []string {
	if !isPress(s) {
		return nil
	}
	return r.ending[s]
}

// paperOf is the speaker whose paper s is: of "Ferry Board statement" and "report
// from Ferry Board" the Ferry Board; "" for none.
func (r *roll) paperOf(s string) (by string) {
	x := issuer(s)
	if x == "" {
		return ""
	}
	if x != s && r.speaks(x) && issuer(x) == "" {
		return x
	}
	last := -1
	consider := func(t string) {
		place, speaks := r.place[t]
		if !speaks || place <= last || t == s || issuer(t) != "" {
			return
		}
		if i, ok := r.cast.Named(t); !ok || r.cast.Members[i].Kind == Place || strings.ToLower(t) == t {
			return // "report from York police" is none of York's
		}
		last = place
	}
	for t := range beginnings(x) {
		consider(t)
	}
	for t := range ends(x) {
		consider(t)
	}
	for _, t := range r.opening[x] {
		consider(t)
	}
	if last < 0 {
		return ""
	}
	return r.speakers[last]
}
