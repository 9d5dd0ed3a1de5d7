package quote

import (
	"strings"

	"diptych/compare/text"
)

// Places in figures that are none.
const (
	nobody  = -1
	unclear = -2 // several may be meant
)

// resolve names the speaker that tokens [from, to) stand for.
func (c *cast) resolve(s *sentence, from, to int) (speaker string, named bool) {
	if from >= to {
		return "", false
	}
	for to-from > 1 && s.reflexive(to-1) {
		to--
	}
	if to-from == 1 {
		switch t := s.at(from); {
		case t.is(relative):
			return c.antecedent(s, from)
		case s.isWord(from, "it") || s.isWord(from, "its"):
			if b := s.bodyBefore(from); b != "" {
				c.body = b
			}
			return c.body, c.body != ""
		case t.is(pronoun|possessive) && !t.is(group):
			return c.pronoun(s, from)
		}
	}
	if a, z := s.goesBySeveral(from, to); z > 0 {
		c.body = s.plainName(a, z)
		return c.body, true
	}
	head := s.headOf(from, to)
	for i := from + 1; i < head; i++ {
		if s.isWord(i, "and") && (s.at(i-1).upper || s.at(i-1).is(group|body) || plural(s.text(i-1))) && s.at(head).upper && !s.bodyJoin(i) {
			return c.both(s, from, head)
		}
	}
	if n, ok := s.headName(from, head+1); ok && !(s.endsWithOffice(n) && s.appositive(head, to)) {
		if n.to == n.from+1 && s.at(n.from).is(body) && s.at(n.from-1).owner && n.from > from {
			return s.ownedBody(from, max(n.to, s.bodyEnd(n.to))), true // "the U.S. Attorney’s Office"
		}
		return c.called(s, n)
	}
	if n, ok := s.nameGiven(head, to); ok {
		return c.called(s, n)
	}
	if head+2 < to && s.at(head).is(role) && !s.at(head).is(message) && s.at(head+1).is(preposition|ofWord) {
		if n, ok := s.headName(head+2, to); ok && n.to == to && (n.from > n.run && !courtesies[s.at(n.from-1).norm] || s.behindThing(head, n)) && c.isPersonNamed(s, n) {
			c.describe(s, head, c.find(s, n))
			return c.called(s, n) // "ambassador to Ostland Karl Berg"
		}
	}
	return c.described(s, from, head, to)
}

// nameGiven is the name that the tokens before to give the noun at head: in apposition, "the
// mayor, Ada Kopp", else behind a word for it, "a man named Karl Berg".
func (s *sentence) nameGiven(head, to int) (name, bool) {
	for i := head + 1; i < to; i++ {
		if m := s.at(i).mark; m == ',' || m == '(' {
			if n, ok := s.headName(i+1, s.headOf(i+1, to)+1); ok && s.namedBy(head, i, n) {
				return n, true
			}
		}
	}
	for i := head + 1; i < to; i++ {
		if s.givesName(i) > 0 {
			if n, ok := s.headName(i+1, to); ok {
				return n, true
			}
		}
	}
	return name{}, false
}

// behindThing reports whether the name n, of two words and more, stands right behind the noun
// for a thing or an event for which the one at token head speaks: "spokeswoman for the
// festival Ann Berg". Of "a spokesman for the singer Ann Berg" it is false.
func (s *sentence) behindThing(head int, n name) bool {
	p := s.at(n.run - 1)
	return n.from == n.run && n.to-n.from > 1 && n.run-1 > head+1 && p.word() && !p.upper && p.entry == nil && !onePerson(p.norm) && !agents(p.norm) && s.at(n.from).is(heName|sheName)
}

// appositive reports whether a name stands behind a comma after the words that
// end with token head: "The Democrat, Representative Ann Lee of Ohio".
func (s *sentence) appositive(head, to int) bool {
	if s.at(head+1).mark != ',' || head+2 >= to {
		return false
	}
	n, ok := s.headName(head+2, s.headOf(head+2, to)+1)
	return ok && !s.offices(n)
}

// endsWithOffice reports whether n is an office, or a name with one behind it: "Orvik CEO".
func (s *sentence) endsWithOffice(n name) bool {
	return s.offices(n) || n.to > n.run+1 && s.at(n.to-1).is(role) && !s.at(n.to-1).is(heName|sheName)
}

// ownedBody is the words [from, to) for a body that is somebody's.
func (s *sentence) ownedBody(from, to int) string {
	for from < to-1 && s.at(from).is(determiner) {
		from++
	}
	return s.plainName(from, to)
}

// namedBy reports whether the name n, behind the mark at token i, is that of
// the person whom the noun at token head stands for: "the city's engineer, Paul
// West", and not "a spokesman for the developer, Hartley Homes".
func (s *sentence) namedBy(head, i int, n name) bool {
	first, last := s.at(n.from), s.at(n.to-1)
	known := first.is(heName|sheName) && n.to-n.from > 1
	if i > head+1 && s.at(i-1).upper && n.to == n.from+1 && len(last.norm) <= shortState && capitals(s.text(n.from)) {
		return false // "the mayor of Washington, DC"
	}
	if !s.at(head).is(role) {
		if p := s.at(head - 1); i == head+1 && (p.is(possessive) || p.owner) && s.at(head).is(soul) && !last.is(body|place|firm|group) {
			return true // "her son, Bram"
		}
		if s.isWord(head, "one") && s.isWord(head+1, "of") && plural(s.text(i-1)) {
			return !last.is(body | place | firm | group) // "one of the bank's founders, Jo Park"
		}
		courtesy := n.from > n.run && courtesies[s.at(n.from-1).norm]
		return (known || courtesy) && !s.at(head).upper && !s.at(head).is(group)
	}
	return known || n.titled || i == head+1 || !last.is(body) && !plural(s.text(n.to-1))
}

// shortState is how many letters the initials of a state have at most.
const shortState = 2

// both names speakers who say one thing together: "Moscow and Washington".
func (c *cast) both(s *sentence, from, head int) (string, bool) {
	for from < head && s.at(from).is(determiner|adverb) && !(s.at(from).upper && s.isWord(from+1, "and")) {
		from++
	}
	end := head + 1
	if s.at(head).upper && s.at(head).is(body) {
		end = max(end, s.bodyEnd(end)) // "Lund Chase and Bank of Ashton"
	}
	c.group = s.src[s.toks[from].Start:s.toks[end-1].End]
	c.known = !s.at(head).is(group)
	return c.group, c.known
}

// headOf is the last token of the noun phrase's own words: before what hangs
// on it with a preposition or behind a comma.
func (s *sentence) headOf(from, to int) int {
	for i := from; i < to; i++ {
		t := s.at(i)
		if i > from && s.seatAndName(i, to) {
			return to - 1
		}
		if !t.word() || t.is(relative) && i > from || i > from && t.is(preposition|ofWord) && !s.at(i-1).owner && !(t.is(ofWord) && s.at(i-1).is(title) && s.at(i-1).upper && !parties[s.at(i-1).norm]) || i > from+1 && s.goesOnAbout(i) {
			return s.knower(from, max(i-1, from))
		}
	}
	return to - 1
}

// nounOf is the noun of the words sp, the head of them; edge where sp has no token.
func (s *sentence) nounOf(sp text.Span) *token {
	from, to := s.tokensOf(sp)
	if from >= to {
		return &edge
	}
	return s.at(s.headOf(from, to))
}

// knower is the token before head, which ends the noun phrase that begins at
// token from, where head only says what the one before it knows: "a person familiar".
func (s *sentence) knower(from, head int) int {
	if head > from && s.at(head-1).is(soul|group) && !s.at(head-1).is(determiner) && knowing[s.at(head).norm] {
		return head - 1
	}
	return head
}

// goesOnAbout reports whether token i, behind the word for a person, tells more
// of that person: "an official speaking on the record".
func (s *sentence) goesOnAbout(i int) bool {
	p, n := s.at(i-1), s.at(i+1)
	if !p.is(soul|group) || p.upper && i > 1 || p.owner || !n.is(preposition|determiner|timeWord|adverb) && !(n.upper && p.is(group)) {
		return false
	}
	w := s.at(i).norm
	return strings.HasSuffix(w, "ing") && len(w) > len("being")
}

// looksInto reports whether token i, behind the word for a person, tells what he is doing
// with the one named behind it: "the counsel investigating Ostland".
func (s *sentence) looksInto(i int) bool {
	return s.at(i-1).is(soul) && !s.at(i).upper && strings.HasSuffix(s.at(i).norm, "ing")
}

// headName is the name that ends the tokens [from, to).
func (s *sentence) headName(from, to int) (name, bool) {
	all := s.names(from, to)
	if len(all) == 0 {
		return name{}, false
	}
	n := all[len(all)-1]
	if n.to != to && !(n.to == to-1 && s.at(to-1).mark != 0) {
		return name{}, false
	}
	if t := s.at(n.to - 1); t.is(group) && !t.is(role) || s.crowd(n) {
		return name{}, false
	}
	return n, true
}

// crowd reports whether n is a plural that the article writes with a capital only
// where a sentence begins, so that nothing shows it to be a name: "Proponents say".
func (s *sentence) crowd(n name) bool {
	t := s.at(n.to - 1)
	return n.to == 1 && t.entry == nil && plural(s.text(0)) && s.script.sight(t).inside == 0
}
