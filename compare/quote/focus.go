package quote

import (
	"diptych/compare/text"
	"strings"
)

// focus is of whom the text is speaking: for whom "he" and "she" stand.
type focus struct {
	here  []ref // of the present sentence, in order
	he    hold
	she   hold
	topic int // the person who opens the sentence, -1 for none
	owned owned
	at    int // number of the sentence
}

// ref is a place in the sentence where a figure stands, -1 for one that is not clear.
type ref struct {
	text.Span
	figure int
	rivals bool // a pronoun that may stand for another one just named as well
	passed bool // a pronoun whose figure the sentence before passes over for the owner of its subject
}

// hold is whom a pronoun stands for. A new subject takes the place; one who is
// named elsewhere only if nobody has it.
type hold struct {
	figure int  // nobody, or unclear
	weak   bool // was no subject
	before int  // who had it before
	since  int  // sentence in which the figure got it
	rival  int  // who acted as well since, but did not get it
	doubt  int  // sentence in which the rival acted
}

func (f *focus) reset() {
	none := hold{figure: nobody, before: nobody, rival: nobody}
	f.he, f.she, f.topic = none, none, nobody
}

// meet takes note of those whom a sentence names, and of its pronouns.
func (c *cast) meet(s *sentence, l *line) {
	c.here, c.topic = c.here[:0], -1
	c.at++
	if l.head {
		c.headline(s, l.names)
		return
	}
	all := l.names
	for i := 0; i < len(s.toks); i++ {
		switch {
		case len(all) > 0 && all[0].run == i:
			c.meetName(s, all[0])
			i = max(i, all[0].to-1)
			all = all[1:]
		case s.at(i).is(pronoun | possessive):
			c.meetPronoun(s, i)
		case s.at(i).is(soul) && !s.at(i).upper:
			c.meetRole(s, i)
		}
	}
}

func (c *cast) headline(s *sentence, names []name) {
	for _, n := range names {
		k := c.find(s, n)
		c.here = append(c.here, ref{Span: s.cover(n.from, n.to), figure: k})
		if k >= 0 {
			c.mention(s, n.from, n.to, k)
		}
	}
}

// meetName takes note of the name n.
func (c *cast) meetName(s *sentence, n name) {
	k := c.find(s, n)
	c.here = append(c.here, ref{Span: s.cover(n.from, n.to), figure: k})
	if k == unclear && s.acts(n.run, n.to) {
		several := hold{figure: unclear, before: nobody, rival: nobody, since: c.at}
		c.he, c.she = several, several
	}
	if k < 0 {
		return
	}
	c.noteOwner(s, n, k)
	c.mention(s, n.from, n.to, k)
	f := &c.figures[k]
	if f.seen == 0 && n.to > s.dateline() && (f.kind == Body || f.kind == "") && !s.crowd(n) {
		c.bodies, c.lastBody = c.bodies+1, k
	}
	if n.to-n.from > 1 && s.isWord(n.to, "of") {
		c.inFull(s, n, k)
	}
	c.clock++
	f.seen = c.clock
	if f.kind == Body || f.kind == Place || f.kind == Group || f.kind == "" && !s.utters(n) && !s.givenOnly(n) && !s.behindBe(n.run) {
		return
	}
	if s.isWord(n.to, "campaign") && s.at(0).quoted == 0 && strings.HasSuffix(s.at(0).norm, "ing") {
		return // "Echoing the Lund campaign, he": another
	}
	if s.playedAt(n.run) {
		return // "Ann Lee, who plays barmaid Tina"
	}
	if s.callsBy(n.to) {
		return // "the Lund administration left": not he
	}
	c.notice(s, n.run, n.to, k, false)
}

// playedAt reports whether the name that begins at token i is the part of somebody who plays
// it: "who plays [Tina]", "played detective [Lund] in". Its bearer does nothing himself.
func (s *sentence) playedAt(i int) bool {
	for i--; i > 0 && (s.at(i).is(soul) || s.isWord(i, "as")) && !s.at(i).upper; i-- {
	}
	switch s.at(i).norm {
	case "plays", "played", "playing", "portrays", "portrayed", "portraying":
		return s.at(i).quoted == 0
	}
	return false
}

// givenOnly reports whether n is a given name and no more, at the beginning of its sentence:
// "Tommy, a sailor".
func (s *sentence) givenOnly(n name) bool {
	t := s.at(n.from)
	return n.run == 0 && n.to == 1 && t.is(heName|sheName) && !t.is(place|body|group) && !t.owner
}

// notice moves the pronouns to figure k, who is named at tokens [from, to).
// One who is somebody's ("his father") takes them from nobody.
func (c *cast) notice(s *sentence, from, to, k int, owned bool) {
	t := s.at(from)
	if t.quoted != 0 {
		return
	}
	acts := s.acts(from, to) || s.behindBe(from)
	if f := &c.figures[k]; acts && c.topic < 0 && s.phraseStart(to-1) <= 1 && f.kind != "" {
		c.topic = k
	}
	g, another := c.figures[k].gender, c.opener(s)
	if g != 'f' && another != 'm' {
		c.he.notice(k, acts, owned, c.at)
	}
	if g != 'm' && another != 'f' {
		c.she.notice(k, acts, owned, c.at)
	}
}

// behindBe reports whether who is named at token from is the subject of the sentence, behind
// its verb: "Equally moved was Niki Holm", "Among them was Ann Lee".
func (s *sentence) behindBe(from int) bool {
	t := s.at(0)
	return from > 1 && from <= longestLead && (s.isWord(from-1, "was") || s.isWord(from-1, "is")) &&
		(t.norm == "among" || t.is(adverb) || len(t.norm) > 4 && strings.HasSuffix(t.norm, "ly")) && !t.is(determiner|pronoun) && s.at(from-2).word() && !s.at(from-2).upper
}

// longestLead is the token behind the most words that stand before such a verb, and the verb.
const longestLead = 5

// opener is the gender of the he or she with whom the sentence s begins, when it is not clear
// who that is: in "He did not say why Lund left" he is not Lund. It is 0 for any other.
func (c *cast) opener(s *sentence) byte {
	if len(c.here) == 0 || c.here[0].figure >= 0 || s.toks[0].Start != c.here[0].Start || s.at(0).is(possessive) {
		return 0
	}
	return pronounGender(s.at(0).norm)
}

func (h *hold) notice(k int, acts, owned bool, at int) {
	switch {
	case h.figure == k:
		if acts {
			h.weak, h.rival = false, nobody
		}
	case acts && !owned || h.figure < 0 && (acts || h.figure == nobody):
		*h = hold{figure: k, weak: !acts, before: h.figure, rival: nobody, since: at}
	case h.weak:
		h.figure, h.before, h.since = k, h.figure, at
	case acts:
		h.rival, h.doubt = k, at
	}
}

// meetPronoun finds for whom he or she stands at token i.
func (c *cast) meetPronoun(s *sentence, i int) {
	g := pronounGender(s.at(i).norm)
	if g == 0 || s.at(i).quoted != 0 {
		return
	}
	k := c.ahead(s, i, g)
	if k < 0 {
		k = c.meant(g, s.object1(i) || s.tag(i) || c.behindName(s, i))
	}
	if c.ownerFirst(s, i, k, g) {
		k = nobody
	}
	c.here = append(c.here, ref{s.cover(i, i+1), k, c.rivals(k, g), c.passedOver(k, g)})
	if k >= 0 {
		c.figures[k].gender = g
		if c.figures[k].kind == "" {
			c.figures[k].kind = Person
		}
		c.mention(s, i, i+1, k)
		if c.topic < 0 && i <= 1 {
			c.topic = k
		}
	}
}

// tag reports whether the pronoun at token i and its verb of saying stand alone behind
// what is said: of "Lund was late, he said" he is who spoke before, and not Lund.
func (s *sentence) tag(i int) bool {
	p := s.at(i - 1).mark
	return i > 0 && (p == ',' || p == shutting) && s.speaks(i+1) && (i+2 >= len(s.toks) || s.at(i+2).mark == ',' && (p == shutting || s.at(i+3).mark != opening))
}

// behindName reports whether the pronoun at token i and its verb of saying stand right behind
// the name that opens what is said: of "Lund, he said, was late" he is another.
func (c *cast) behindName(s *sentence, i int) bool {
	if i < 2 || s.at(i-1).mark != ',' || !s.speaks(i+1) || s.at(i+2).mark != ',' || len(c.here) == 0 {
		return false
	}
	r := c.here[len(c.here)-1]
	return r.End == s.at(i-2).End && r.Start <= s.at(s.dateline()).End && r.figure >= 0 && c.figures[r.figure].isPerson()
}

// ahead is the person named behind the clause of circumstance in which the
// pronoun at token i stands: "As he opened the talks, Lund said".
func (c *cast) ahead(s *sentence, i int, g byte) int {
	if i == 0 || i > 2 || !s.at(i-1).is(subordinator|preposition) || s.at(i).is(objective) && !s.at(i).is(possessive) {
		return nobody
	}
	for j := i + 2; j < i+nameAhead && j+1 < len(s.toks) && s.at(j).mark != shutting; j++ {
		if s.at(j).mark != ',' {
			continue
		}
		all := s.names(j+1, min(len(s.toks), j+8))
		if len(all) == 0 || all[0].run != j+1 || !s.governs(all[0].to) {
			return nobody
		}
		if k := c.find(s, all[0]); k >= 0 && c.ofGender(k, g) >= 0 && c.figures[k].likely() != other(g) {
			return k
		}
		return nobody
	}
	return nobody
}

// nameAhead is how many tokens such a clause has at most.
const nameAhead = 14

// meant is for whom a pronoun of gender g stands now, nobody when that is not clear.
func (c *cast) meant(g byte, object bool) int {
	h := &c.he
	if g == 'f' {
		h = &c.she
	}
	switch {
	case h.figure < 0, h.rival >= 0 && c.at-h.doubt <= doubted:
		return nobody
	case object && h.since == c.at && !h.weak:
		if h.before < 0 {
			return nobody
		}
		return c.ofGender(h.before, g)
	}
	k := c.ofGender(h.figure, g)
	h.weak = h.weak && k < 0
	return k
}

// doubted is how many sentences on it is not clear whom of two a pronoun means.
const doubted = 1

func (c *cast) ofGender(k int, g byte) int {
	if f := &c.figures[k]; f.gender != 0 && f.gender != g || f.kind == Place || f.kind == Body || f.kind == Group {
		return nobody
	}
	return k
}

// object1 reports whether the pronoun at token i is no subject and no owner.
func (s *sentence) object1(i int) bool {
	switch s.at(i).norm {
	case "him":
		return true
	case "her":
		n := s.at(i + 1)
		return !n.word() || n.is(preposition|determiner|auxiliary|adverb|conjunction|subordinator|timeWord) || s.isWord(i+1, "to")
	}
	return false
}

func pronounGender(w string) byte {
	switch w {
	case "he", "him", "his", "hes", "hed", "hell":
		return 'm'
	case "she", "her", "shes", "shed", "shell":
		return 'f'
	}
	return 0
}

// meetRole takes note of one described by the noun at token i: "the mayor", "a woman".
func (c *cast) meetRole(s *sentence, i int) {
	if n := s.at(i + 1); s.at(i).owner || n.upper && s.nameWord(i+1) || s.nominal(i+1) && !s.verbal(i+1) && !s.speaks(i+1) && !n.is(adverb|timeWord|determiner) && !s.reflexive(i+1) {
		return // it stands before a noun or name
	}
	from := s.phraseStart(i)
	if d := s.at(from); !d.is(determiner|possessive) || s.headOf(from, i+1) != i {
		return
	}
	if k := c.apposed(s, from); k >= 0 && !s.saysNext(i+1) {
		c.here = append(c.here, ref{Span: s.cover(from, i+1), figure: k})
		c.describe(s, i, k)
		return
	}
	if s.at(i+1).mark == ',' && s.nameWord(i+2) || s.givesName(i+1)+s.givesName(i+2) > 0 {
		return // "the owner, Carl Tench", "a plumber called Ron"
	}
	if s.namedBehind(i + 1) {
		return // "the head of the brigade, Carl Tench,"
	}
	k := c.describedAs(s, from, i)
	c.here = append(c.here, ref{Span: s.cover(from, i+1), figure: k})
	if k < 0 {
		return
	}
	c.mention(s, from, i+1, k)
	c.notice(s, from, i+1, k, s.at(from).is(possessive) || s.at(from).owner)
}

// namedBehind reports whether the words at token i say whose the role before them
// is, and a name stands between commas behind them.
func (s *sentence) namedBehind(i int) bool {
	if !s.at(i).is(ofWord) {
		return false
	}
	const reach = 8
	k := i + 1
	for k < i+reach && s.at(k).word() && s.at(k).quoted == 0 && !s.speaks(k) {
		k++
	}
	if s.at(k).mark != ',' || !s.nameWord(k+1) {
		return false
	}
	for k++; s.nameWord(k); k++ {
	}
	return s.at(k).mark == ','
}

// apposed is the person named before the comma at token from-1, be it with an
// age between, nobody when there is none: "Amina Yusuf, 54, a councillor".
func (c *cast) apposed(s *sentence, from int) int {
	i := from - 1
	if s.at(i).mark != ',' {
		return nobody
	}
	if s.at(i-1).number && s.at(i-2).mark == ',' {
		i -= 2
	}
	if s.party(i-1) && s.at(i-2).mark == ',' {
		i -= 2 // "Lund, R-Ariz., a veteran"
	}
	for n := len(c.here) - 1; n >= 0 && c.here[n].End >= s.at(i-1).End; n-- {
		r := c.here[n]
		if r.End > s.at(i-1).End {
			continue
		}
		if n > 0 && r.figure >= 0 && c.figures[r.figure].kind == Place && c.src[c.here[n-1].End:r.Start] == " of " {
			r = c.here[n-1] // "Lund of York, the leader"
		}
		if r.figure >= 0 && c.figures[r.figure].named && c.figures[r.figure].kind != Place {
			return r.figure
		}
	}
	return nobody
}

func (c *cast) mention(s *sentence, from, to, k int) {
	c.mentions = append(c.mentions, mention{s.cover(from, to), k, s.at(from).quoted != 0})
	c.figures[k].met = c.at
}

// refAt is the last place of a figure that tokens [from, to) meet and that does
// not end inside them, nil for none.
func (c *cast) refAt(s *sentence, from, to int) *ref {
	at := s.cover(from, to)
	for i := range c.here {
		if r := &c.here[i]; r.Start < at.End && r.End >= at.End {
			return r
		}
	}
	for i := len(c.mentions) - 1; i >= 0 && c.mentions[i].End > at.Start; i-- {
		if m := c.mentions[i]; m.Start < at.End && m.End >= at.End {
			return &ref{Span: m.Span, figure: m.member}
		}
	}
	return nil
}
