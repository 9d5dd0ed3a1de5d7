package quote

import "strings"

// pronoun resolves he, she, they and their other forms.
func (c *cast) pronoun(s *sentence, i int) (string, bool) {
	switch s.at(i).norm {
	case "they", "them", "their":
		if c.group != "" {
			return c.group, c.known
		}
		return c.body, c.body != ""
	}
	if r := c.refAt(s, i, i+1); r != nil && r.figure >= 0 {
		return c.figures[r.figure].name, c.figures[r.figure].named
	}
	return "", false
}

// bodyBefore is the last country or organisation named before token k in its
// sentence, "" when there is none.
func (s *sentence) bodyBefore(k int) string {
	for i := k - 1; i >= s.dateline() && k-i < reach; i-- {
		if t := s.at(i); t.quoted == 0 && t.upper && !t.owner && t.is(place|body) && !s.at(i-1).is(preposition) {
			all := s.names(s.phraseStart(i), i+1)
			if len(all) > 0 {
				n := all[len(all)-1]
				return s.plainName(n.from, n.to)
			}
		}
	}
	return ""
}

// beforeAside is the token before the comma at i and the party in brackets before
// it, i where there is neither: "King (R-N.Y.), who".
func (s *sentence) beforeAside(i int) int {
	if s.at(i).mark == ',' {
		i--
	}
	if s.at(i).mark == ')' {
		if k, ok := s.asideStart(i); ok && k > 0 && s.party(k+1) {
			return k - 1
		}
	}
	return i
}

// antecedent resolves who, which and that: the noun phrase before them.
func (c *cast) antecedent(s *sentence, k int) (string, bool) {
	i := s.beforeAside(k - 1)
	if s.party(i) && s.at(i-1).mark == ',' {
		i -= 2 // "King, R-N.Y., who"
	}
	if i < 0 || !s.nominal(i) || s.at(i).is(relative) {
		return "", false
	}
	from := s.phraseStart(i)
	if from < i && s.at(from-1).is(auxiliary|modal|negation) && !s.at(from).is(determiner|possessive) {
		from++ // "did not sway lawmakers who"
	}
	from = s.behindThings(s.behindDeed(from, i), i, k)
	if k := from - 2; k > 0 && s.isWord(from-1, "and") && plural(s.text(i)) && plural(s.text(k)) && s.nominal(k) {
		for from = k; from > s.phraseStart(k) && !s.at(from-1).is(preposition|ofWord); {
			from-- // "sailors and Norse fishermen who"
		}
	}
	if start, end := s.aboard(from); s.isWord(k, "who") && end > 0 {
		if n, ok := s.headName(from, i+1); !ok || !c.isPersonAt(s, n) {
			return c.resolve(s, start, end)
		}
	}
	if p := from - 2; p >= 0 && s.isWord(k, "that") && s.at(from-1).is(preposition) && s.at(p).is(message) && !s.at(p).upper {
		for p > 0 && !s.at(p).is(determiner) && s.nominal(p-1) && !s.verbal(p-1) {
			p--
		}
		return c.resolve(s, p, i+1) // "a letter to Lund that called"
	}
	return c.resolve(s, from, i+1)
}

// behindThings is where the words for those begin who are told of before the relative at token
// k, which the grammar takes to begin at token from and which end with token i: behind those
// for how it is known, "according to [the Herald], which", and, of "who", behind those for
// what is no person's, "the concerns of [sailors] who", "a good year for [the Gulls], who".
func (s *sentence) behindThings(from, i, k int) int {
	if s.isWord(from, "according") && s.isWord(from+1, "to") && from+2 <= i {
		return from + 2
	}
	h := s.headOf(from, i+1)
	t := s.at(h)
	if !s.isWord(k, "who") || h+2 > i || t.upper || t.owner || t.number || t.is(soul|group|body|firm|role|title|determiner|pronoun|timeSpan) || singular(t.norm)&soul != 0 || onePerson(t.norm) || agents(t.norm) {
		return from
	}
	n := s.at(i)
	if n.upper && !(s.isWord(h+1, "for") && s.at(k-1).mark == ',') {
		return from // "a client of Berg who" may be a person for whom there is no word here
	}
	if !s.at(h+1).is(preposition|ofWord) || !n.upper && !n.is(group|soul) && singular(n.norm)&soul == 0 {
		return from
	}
	return h + 2
}

// behindDeed is where the words for those begin who are told of before "who", which the
// grammar takes to begin at token from and which end with token i, behind what is done to
// them: "a site for guiding [engineers] who", "Her words surprised [sailors], who".
func (s *sentence) behindDeed(from, i int) int {
	if from < i && from > 0 && s.at(from-1).is(preposition) && strings.HasSuffix(s.at(from).norm, "ing") && !s.at(from).upper && plural(s.text(i)) {
		return from + 1
	}
	for k := i - 1; k > from; k-- {
		if t, p := s.at(k), s.at(k-1); strings.HasSuffix(t.norm, "ed") && !t.upper && p.word() && !p.is(determiner|adverb|possessive) && !p.owner && (p.upper || plural(p.norm)) && plural(s.text(i)) {
			return k + 1
		}
	}
	return from
}

// aboard is the noun phrase of people, tokens [start, end), who are told of by a place
// whose words begin at token from: "[sailors] on board the Mysore", "[farmers] from Kent";
// no tokens where there is none.
func (s *sentence) aboard(from int) (start, end int) {
	p := from - 1
	if s.isWord(p, "board") && s.isWord(p-1, "on") {
		p--
	}
	switch s.at(p).norm {
	case "on", "aboard", "from", "in", "at":
	default:
		return 0, 0
	}
	if w := s.at(p - 1); !w.word() || w.upper || !w.is(group) && singular(w.norm)&soul == 0 && !agents(w.norm) {
		return 0, 0
	}
	return s.phraseStart(p - 1), p
}

// agents reports whether the plural w looks like one of people, by its ending.
func agents(w string) bool {
	return strings.HasSuffix(w, "ors") || strings.HasSuffix(w, "ers") || strings.HasSuffix(w, "men") || strings.HasSuffix(w, "ists")
}

// isPersonNamed reports whether the name n is a person's.
func (c *cast) isPersonNamed(s *sentence, n name) bool {
	k := c.find(s, n)
	return k >= 0 && c.figures[k].isPerson()
}

// isPersonAt reports whether the name n, before "who", is a person's by more signs than that.
func (c *cast) isPersonAt(s *sentence, n name) bool {
	k := c.find(s, n)
	return n.titled || s.at(n.from).is(heName|sheName) && n.to-n.from > 1 || k >= 0 && c.figures[k].isPerson() && c.figures[k].evident > 1
}
