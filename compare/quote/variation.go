package quote

import (
	"slices"
	"strings"
)

// fuller gives a the longer words that stand for a body or paper of the same noun
// earlier in the article, when there is one such: "the bank's ethics board", then
// "the board".
func (f *finder) fuller(a *Attribution, head int) bool {
	if !f.isWord(head-1, "the") {
		return false
	}
	found := ""
	for k := len(f.found) - 1; k >= max(0, len(f.found)-remembered); k-- {
		b := &f.found[k]
		if k >= f.start || b.Unsure || b.Speaker == found || !longer(b.Speaker, a.Speaker) {
			continue
		}
		if found != "" {
			return false
		}
		found = b.Speaker
		a.Named = b.Named
		if issued[a.Speaker] {
			break // of several statements the last is "the statement"
		}
	}
	if found == "" {
		return false
	}
	a.Speaker = found
	return true
}

// longer reports whether name is more words for the body or paper that noun is: "ethics
// board", "statement from the Ferry Board".
func longer(name, noun string) bool {
	if issued[noun] && strings.HasPrefix(name, noun+" ") && issuer(name) != "" {
		return true
	}
	return strings.HasSuffix(name, " "+noun) && !strings.Contains(name, " of ") && !strings.Contains(name, " and ")
}

// remembered is how many rows ago a body was told of by more words at most.
const remembered = 200

// variation reports whether the words [from, to), with their noun at token head,
// are such as news has for one whom it has just named: "the 40-year-old singer",
// "the banking giant". Who was told of by the same noun before is none.
func (f *finder) variation(a *Attribution, from, head, to int) bool {
	t := f.at(head)
	if !f.isWord(from, "the") || head == from || sources[t.norm] || f.at(head+1).is(ofWord|preposition) && head+1 < to {
		return false
	}
	if !t.is(soul|group|message|firm|body) && !plural(t.norm) && f.agent(f.cover(from, head+1)) && f.script.sight(t).first >= t.Start && f.script.sight(t).inside == 0 && f.neighbour(a) {
		return true // "the estate agent", who was named before
	}
	if t.is(firm) && f.finds(from+1, head, "top", "largest", "biggest", "leading", "richest") {
		return true // "the world's top chip maker"
	}
	if f.aged(from, head) || runners[t.norm] {
		return true
	}
	if t.is(message|group) || plural(f.text(head)) || !t.is(soul) && !giants[t.norm] {
		return false
	}
	return f.script.sight(t).first >= a.Source.Start
}

// neighbour reports whether the sentence before, or this one by a pronoun, tells of a person with a name.
func (f *finder) neighbour(a *Attribution) bool {
	c := f.cast
	for _, m := range slices.Backward(latest(c.mentions)) {
		k := &c.figures[m.member]
		if m.Start < f.toks[0].Start && k.met >= c.at-1 && k.named && k.isPerson() {
			return true
		}
	}
	return false
}

// aged reports whether tokens [from, to) tell how old somebody is.
func (f *finder) aged(from, to int) bool {
	for i := from; i < to; i++ {
		if f.at(i).number && f.isWord(i+1, "year") && f.isWord(i+2, "old") || strings.HasSuffix(f.at(i).norm, "yearold") || strings.HasSuffix(f.at(i).norm, "year-old") {
			return true
		}
	}
	return false
}

// giants are words for a firm that has a name.
var giants = map[string]bool{"giant": true, "titan": true, "behemoth": true, "powerhouse": true, "heavyweight": true, "startup": true, "juggernaut": true}

// standsFor gives a the one person who was named in this sentence or the one
// before, if the words [from, head] tell something that the article tells of that
// person: a role or an office, a party. It reports whether there is one.
func (f *finder) standsFor(a *Attribution, from, head int) bool {
	c, one := f.cast, nobody
	g := genderOfRole(f.at(head).class)
	for _, m := range slices.Backward(latest(c.mentions)) {
		k := &c.figures[m.member]
		if k.met < c.at-1 || m.Start >= a.Source.Start || !k.named || !k.isPerson() || g != 0 && k.likely() == other(g) {
			continue
		}
		if one != nobody && one != m.member {
			return false
		}
		one = m.member
	}
	if one == nobody || !f.tellsOf(&c.figures[one], from, head) {
		return false
	}
	a.Speaker, a.Named = c.figures[one].name, true
	return true
}

// tellsOf reports whether one of the tokens [from, head] is a word that the article
// has for k: of a member of a party the seat will do.
func (f *finder) tellsOf(k *figure, from, head int) bool {
	for i := from; i <= head; i++ {
		if w := lowWord(&f.sentence, i); !f.at(i).is(determiner) && slices.Contains(k.about, w) {
			return true
		}
	}
	return parties[f.at(head).norm] && (k.is("sen") || k.is("senator") || k.is("rep") || k.is("representative") || k.is("gov") || k.is("governor"))
}

// stranger reports whether the words [from, to) are one of whom the first
// sentences of the article tell without a name, which comes further down: "A bank
// clerk says".
func (f *finder) stranger(from, head, to int) bool {
	t := f.at(head)
	if !f.isWord(from, "a") && !f.isWord(from, "an") || !t.is(soul|body|firm) && !leagues[t.norm] || t.is(message) || to > head+1 || sources[t.norm] {
		return false
	}
	n := 0
	for i := range f.script.paragraphs {
		if p := &f.script.paragraphs[i]; !p.head && p.to-p.from > fewestOfLede {
			if n++; n == lede {
				return f.toks[0].Start <= f.script.toks[p.to-1].Start
			}
		}
	}
	return false
}

// lede is how many paragraphs of more than a few words may stand before what
// happened has been told once: a caption, a summary, and the first.
const lede = 3

// fewestOfLede is the fewest tokens of a paragraph that tells what happened.
const fewestOfLede = 10

var (
	// sources are those whom an article does not name anywhere.
	sources = map[string]bool{"source": true, "official": true, "insider": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "aide": true, "diplomat": true, "staffer": true}
	leagues = map[string]bool{"alliance": true, "coalition": true, "league": true, "network": true, "group": true, "union": true}
)
