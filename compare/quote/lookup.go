package quote

import (
	"slices"
	"strings"
)

// find is the figure that a name stands for.
func (c *cast) find(s *sentence, n name) int {
	if s.offices(n) {
		if k := c.surnamed(s, n); k >= 0 {
			return k
		}
		if k := c.match(s, n.from-1, n.to-1); k >= 0 {
			return k
		}
		return nobody
	}
	if k := c.holder(s, n); k >= 0 {
		return k
	}
	var who []int
	if r := c.written(s, n); r != nil {
		who = r.who
	} else if words := s.foldedWords(nil, n); len(words) == 1 {
		who = c.short(&run{words: words, count: 1, heir: s.heir(n)})
	} else if k := c.like(&run{words: words, heir: s.heir(n), body: s.at(n.to - 1).is(body)}); len(words) > 1 && k >= 0 {
		return k // named in a headline only
	}
	if len(who) == 0 {
		return nobody
	}
	if len(who) > 1 && toldByAge[s.at(n.run-1).norm] {
		return unclear
	}
	if k := c.titled(s, n, who); k != unclear {
		return k
	}
	return c.choose(who)
}

// toldByAge are words before a name that two have, by which one of them is meant; which, only their ages tell.
var toldByAge = map[string]bool{"younger": true, "elder": true, "older": true, "youngest": true, "eldest": true, "oldest": true, "other": true}

// holder is the only person before whose name the words stand that an office is called by,
// which is no name: "the District Attorney", of "District Attorney Jo Park"; nobody where
// there is none.
func (c *cast) holder(s *sentence, n name) int {
	if !s.isWord(n.run-1, "the") {
		return nobody
	}
	words := s.foldedWords(nil, n)
	if short := offices[strings.ReplaceAll(s.text(n.to-1), ".", "")]; short != nil && n.to == n.run+1 {
		words = short
	} else if n.from != n.run || len(words) < 2 || !s.at(n.to-1).is(role) {
		return nobody
	}
	one := nobody
	for _, k := range latest(c.byRole[words[len(words)-1]]) {
		f := &c.figures[k]
		if !f.named || !f.isPerson() || slices.ContainsFunc(f.about, under) || slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(f.about, w) }) {
			continue
		}
		if one != nobody {
			return nobody
		}
		one = k
	}
	return one
}

// under reports whether the word w tells that somebody has an office below another, or no more.
func under(w string) bool {
	return w == "deputy" || w == "assistant" || w == "vice" || w == "former" || w == "acting"
}

// offices are short for these words: "the DA".
var offices = map[string][]string{"DA": {"district", "attorney"}, "AG": {"attorney", "general"}, "PM": {"prime", "minister"}}

// surnamed is the only person whose surname is the office n, which stands without
// a small word before it: "King said", of Carl King; nobody where there is none.
func (c *cast) surnamed(s *sentence, n name) int {
	if n.to-n.run != 1 && !(n.to-n.run == 2 && courtesies[s.at(n.run).norm]) || s.at(n.run-1).is(determiner|possessive) {
		return nobody
	}
	one := nobody
	for _, k := range latest(c.byLast[s.at(n.from).norm]) {
		switch f := &c.figures[k]; {
		case len(f.words) < 2 || f.given == 0 || !f.isPerson() || parties[f.words[len(f.words)-1]]:
		case one != nobody:
			return nobody
		default:
			one = k
		}
	}
	return one
}

// courtesies stand before a surname and tell no office: "Mr. King".
var courtesies = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "mx": true}

// titleGender is the gender that the words before a name tell, 0 for none.
func (s *sentence) titleGender(n name) (g byte) {
	for i := max(n.run-1, 0); i < n.from; i++ {
		if x := genderOfRole(s.at(i).class); x != 0 {
			g = x
		}
	}
	return g
}

// titled is which of several of one name the title or role before it tells,
// nobody where it fits none, unclear where it fits more than one.
func (c *cast) titled(s *sentence, n name, who []int) int {
	g, found := s.titleGender(n), nobody
	if len(who) == 1 && (g == 0 || c.figures[who[0]].likely() != other(g) || len(c.figures[who[0]].words) == n.to-n.from) {
		return who[0]
	}
	for _, k := range who {
		f := &c.figures[k]
		for i := n.run; g == 0 && i < n.from; i++ {
			if slices.Contains(f.about, lowWord(s, i)) {
				return k
			}
		}
		if g != 0 && f.likely() == g {
			if found >= 0 {
				return unclear
			}
			found = k
		}
	}
	if g != 0 {
		return found
	}
	for _, k := range who { // "President Trump", of whom only a wife is named in full
		if n.titled && len(c.figures[k].words) == 1 {
			return k
		}
	}
	return unclear
}

// choose finds which of several of one name is meant: the one who alone was
// named before, or the one the article is about.
func (c *cast) choose(who []int) int {
	var seen []int
	for _, k := range who {
		if c.figures[k].seen > 0 {
			seen = append(seen, k)
		}
	}
	if len(seen) == 1 {
		return seen[0]
	}
	for _, k := range who {
		if !slices.ContainsFunc(who, func(o int) bool { return o != k && c.figures[k].full < max(1, dominant*c.figures[o].full) }) {
			return k
		}
	}
	one := unclear
	for _, k := range who {
		switch f := &c.figures[k]; {
		case f.met == 0 || f.met < c.at-lately:
		case one != unclear:
			return unclear
		default:
			one = k
		}
	}
	return one
}

// lately is how many sentences ago one of several of one name was named in full
// for whom the name alone then stands.
const lately = 2

// dominant is how many times as often one of two of one surname is named when
// the surname alone stands for that one.
const dominant = 2

// called resolves a name to the figure it was first given in full.
func (c *cast) called(s *sentence, n name) (string, bool) {
	k := nobody
	r := c.refAt(s, n.from, n.to)
	if r == nil || r.Span != s.cover(n.from, n.to) {
		k = c.find(s, n)
	}
	if k == nobody && r != nil {
		k = r.figure
	}
	switch {
	case k == unclear:
		return "", false
	case k == nobody && s.offices(n):
		return c.described(s, n.from, n.to-1, n.to)
	case k == nobody:
		return s.plainName(n.from, n.to), true
	}
	f := &c.figures[k]
	c.inFull(s, n, k)
	if f.kind != Person {
		c.body = f.name
	}
	return f.name, f.named
}
