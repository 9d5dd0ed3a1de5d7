package quote

import (
	"slices"
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
	t := s.at(from)
	if to-from == 1 {
		switch {
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
		if s.isWord(i, "and") && (s.at(i-1).upper || s.at(i-1).is(group) || plural(s.text(i-1))) && s.at(head).upper && !s.bodyJoin(i) {
			return c.both(s, from, head)
		}
	}
	if n, ok := s.headName(from, head+1); ok && !(s.offices(n) && s.appositive(head, to)) {
		if n.to == n.from+1 && s.at(n.from).is(body) && s.at(n.from-1).owner && n.from > from {
			return s.ownedBody(from, max(n.to, s.bodyEnd(n.to))), true // "the U.S. Attorney’s Office"
		}
		return c.called(s, n)
	}
	for i := head + 1; i < to; i++ {
		if m := s.at(i).mark; m == ',' || m == '(' {
			if n, ok := s.headName(i+1, s.headOf(i+1, to)+1); ok && s.namedBy(head, i, n) {
				return c.called(s, n)
			}
		}
	}
	for i := head + 1; i < to; i++ {
		if s.givesName(i) > 0 {
			if n, ok := s.headName(i+1, to); ok {
				return c.called(s, n)
			}
		}
	}
	if head+2 < to && s.at(head).is(role) && !s.at(head).is(message) && s.at(head+1).is(preposition|ofWord) {
		if n, ok := s.headName(head+2, to); ok && n.to == to && n.from > n.run && c.isPersonNamed(s, n) {
			return c.called(s, n) // "ambassador to Ostland Karl Berg"
		}
	}
	return c.described(s, from, head, to)
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
	if !s.at(head).is(role) {
		if p := s.at(head - 1); i == head+1 && (p.is(possessive) || p.owner) && s.at(head).is(soul) && !last.is(body|place|firm|group) {
			return true // "her son, Bram"
		}
		if s.isWord(head, "one") && s.isWord(head+1, "of") && plural(s.text(i-1)) {
			return !last.is(body | place | firm | group) // "one of the bank's founders, Jo Park"
		}
		return known && !s.at(head).upper && !s.at(head).is(group)
	}
	return known || i == head+1 || !last.is(body) && !plural(s.text(n.to-1))
}

// both names speakers who say one thing together: "Moscow and Washington".
func (c *cast) both(s *sentence, from, head int) (string, bool) {
	for from < head && s.at(from).is(determiner|adverb) {
		from++
	}
	c.group = s.src[s.toks[from].Start:s.toks[head].End]
	c.known = !s.at(head).is(group)
	return c.group, c.known
}

// headOf is the last token of the noun phrase's own words: before what hangs
// on it with a preposition or behind a comma.
func (s *sentence) headOf(from, to int) int {
	for i := from; i < to; i++ {
		t := s.at(i)
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
	if t := s.at(n.to - 1); t.is(group) && !t.is(role) || n.to == 1 && t.entry == nil && plural(s.text(0)) && s.script.sight(t).inside == 0 {
		return name{}, false // "Proponents say"
	}
	return n, true
}

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
	words := s.foldedWords(n)
	if k := c.holder(s, n, words); k >= 0 {
		return k
	}
	var who []int
	if r := c.runs[s.keyOf(n, words)]; r != nil {
		who = r.who
	} else if len(words) == 1 {
		who = c.short(&run{words: words, count: 1, heir: s.heir(n)})
	} else if k := c.like(&run{words: words, heir: s.heir(n), body: s.at(n.to - 1).is(body)}); len(words) > 1 && k >= 0 {
		return k // named in a headline only
	}
	if len(who) == 0 {
		return nobody
	}
	if k := c.titled(s, n, who); k != unclear {
		return k
	}
	return c.choose(who)
}

// holder is the only person before whose name the words stand that an office is called by,
// which is no name: "the District Attorney", of "District Attorney Jo Park"; nobody where
// there is none.
func (c *cast) holder(s *sentence, n name, words []string) int {
	if !s.isWord(n.run-1, "the") {
		return nobody
	}
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

// described resolves "the spokesman", "the ministry", "the top US diplomat";
// what fits nobody stays in the article's words.
func (c *cast) described(s *sentence, from, head, to int) (string, bool) {
	head, to = s.headIn(from, head, to)
	if s.tellsNobody(head) {
		return "", false
	}
	start, end := s.descriptionIn(from, head, to)
	words, h := s.src[s.toks[start].Start:s.toks[end-1].End], s.at(head)
	if from >= head-1 && start == head && papers[h.norm] {
		return c.keeper(s, to) // lone "information"
	}
	if s.isWord(from, "every") || s.isWord(from, "each") {
		c.group, c.known = s.src[s.toks[from].Start:s.toks[end-1].End], false
		return c.group, false
	}
	if h.is(soul) && !h.is(group) {
		return c.bearer(s, from, head, words)
	}
	if o := c.ownerOf(s, from, head); o != "" {
		words = o + "'s " + words
	}
	if k := c.definite(s, from, head); k == unclear && h.is(firm) {
		return "", false
	} else if k >= 0 {
		if c.figures[k].kind != Person {
			c.body = c.figures[k].name
		}
		return c.figures[k].name, c.figures[k].named
	}
	if h.is(group) || plural(s.text(head)) {
		if !h.is(message) {
			c.group, c.known = words, false // "they" are no papers
		}
		return words, false
	}
	named := !h.is(role)
	capital := false
	for i := from; i <= head; i++ {
		capital = capital || s.at(i).upper && i > 0 && !s.at(i).is(determiner)
	}
	if named = named && capital; named {
		c.body = words
	}
	return words, named
}

// headIn is the head of the noun phrase of tokens from to to, and its end,
// without what the grammar takes in by mistake.
func (s *sentence) headIn(from, head, to int) (int, int) {
	for head > from && (s.at(head).is(adverb) || s.isWord(head, "late") || s.isWord(head, "early")) && !s.at(head).is(determiner|group) {
		head-- // "a statement late on Monday"
		to = head + 1
	}
	if head > from && s.at(head-1).is(soul) && strings.HasSuffix(s.text(head), "ing") {
		head-- // "a man standing outside the gate"
		to = head + 1
	}
	if i := head + 1; i < to && s.goesOnAbout(i) {
		to = i
	}
	return head, to
}

// tellsNobody reports whether token head is a time, a way or a number of
// something, which says nothing.
func (s *sentence) tellsNobody(head int) bool {
	t := s.at(head)
	return t.is(timeWord|timeSpan) && !t.is(group) || t.is(determiner|adverb) && !t.is(group|role) || (t.is(mute) || t.is(means) && !t.is(message)) && (!t.upper || head == 0) || t.number
}

// descriptionIn are the tokens of a noun phrase that describe somebody: from its
// first word behind an article to the last before a clause.
func (s *sentence) descriptionIn(from, head, to int) (start, end int) {
	start = from
	if t := s.at(from); (t.is(determiner) || t.is(possessive)) && !t.owner && from < head && !(s.isWord(from, "those") && s.at(head+1).is(preposition)) {
		start++
	}
	if s.isWord(from, "both") && s.at(start).is(determiner) && start < head {
		start++
	}
	end = head + 1
	for end < to && s.at(end).word() && !s.at(end).is(relative) {
		end++
	}
	if s.briefed(end) {
		end = max(end, s.object(end+2))
	}
	return start, end
}

// definite is the figure that "the" and the words up to token head stand for,
// nobody or unclear where there is none.
func (c *cast) definite(s *sentence, from, head int) int {
	if !s.isWord(from, "the") || head <= from {
		return nobody
	}
	k := c.match(s, from, head)
	if k == nobody && s.at(head).is(firm) && head == from+1 {
		k = c.onlyFirm()
	}
	return k
}

// papers are words for what is told on no paper of its own.
var papers = map[string]bool{"information": true, "data": true, "figures": true, "details": true, "statistics": true, "numbers": true}

// keeper is the one by whom that which ends before token i is kept or given
// out: "data compiled by the institute".
func (c *cast) keeper(s *sentence, i int) (string, bool) {
	for n := 0; n < 4 && s.at(i).word(); i, n = i+1, n+1 {
		if s.isWord(i, "by") && strings.HasSuffix(s.at(i-1).norm, "ed") || s.isWord(i, "by") && n > 1 {
			if e := s.object(i + 1); e > i+1 {
				return c.resolve(s, i+1, e)
			}
		}
		if !strings.HasSuffix(s.at(i).norm, "ed") && !s.at(i).is(timeWord|adverb|preposition) || s.isWord(i, "obtained") || s.isWord(i, "reviewed") {
			break
		}
	}
	return "", false
}

// knowing are words behind those who speak that tell what they know.
var knowing = map[string]bool{"familiar": true, "close": true, "aware": true, "privy": true, "briefed": true, "involved": true, "present": true, "knowledgeable": true}

// ownerOf is the name for which the pronoun before a body stands: "her office".
func (c *cast) ownerOf(s *sentence, from, head int) string {
	if from == head || !s.at(from).is(possessive) || pronounGender(s.at(from).norm) == 0 {
		return ""
	}
	if r := c.refAt(s, from, from+1); r != nil && r.figure >= 0 && c.figures[r.figure].named {
		return c.figures[r.figure].name
	}
	return ""
}

// onlyFirm is the one body named so far that may be called "the company";
// unclear where there are several.
func (c *cast) onlyFirm() int {
	switch c.bodies {
	case 0:
		return nobody
	case 1:
		return c.lastBody
	}
	return unclear
}

// bearer names the one described by the role at token head.
func (c *cast) bearer(s *sentence, from, head int, words string) (string, bool) {
	k := nobody
	if r := c.refAt(s, head, head+1); r != nil {
		k = r.figure
	} else {
		k = c.describedAs(s, from, head)
		c.here = append(c.here, ref{Span: s.cover(from, head+1), figure: k})
		if k >= 0 {
			c.mention(s, from, head+1, k)
			c.notice(s, from, head+1, k, s.at(from).is(possessive) || s.at(from).owner)
		}
	}
	if k < 0 {
		return "", false
	}
	f := &c.figures[k]
	if !f.named && f.count == 1 {
		f.name = words // with what hangs on it: "spokesman for the developer"
	}
	if !f.named && s.at(from).is(possessive) && pronounGender(s.at(from).norm) != 0 && !strings.Contains(f.name, "'s ") {
		return strings.ToLower(s.text(from)) + " " + f.name, false // "her father"
	}
	return f.name, f.named
}

// describedAs is the figure that the role at token head, in the noun phrase
// that begins at token from, stands for.
func (c *cast) describedAs(s *sentence, from, head int) int {
	if s.isWord(from, "the") || from == head {
		if k := c.match(s, from, head); k != nobody {
			if k >= 0 {
				c.figures[k].count++
				c.clock++
				c.figures[k].seen = c.clock
			}
			return k
		}
	}
	start := from
	if t := s.at(from); t.is(determiner|possessive) && !t.owner && from < head {
		start++
	}
	k := len(c.figures)
	c.clock++
	c.figures = append(c.figures, figure{name: s.plainName(start, head+1), kind: Person, gender: genderOfRole(s.at(head).class), seen: c.clock, count: 1})
	c.describe(s, head, k)
	return k
}

func plural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// singular is what the word does of which w is the plural: of "sailors", what "sailor"
// does; 0 where no list has it.
func singular(w string) class {
	if e := lexicon()[strings.TrimSuffix(w, "s")]; e != nil {
		return e.class
	}
	return 0
}

// match finds the figure that a description fits: its role, or a role that
// means the same, and the words beside it; the one named last among equals.
func (c *cast) match(s *sentence, from, head int) int {
	h := lowWord(s, head)
	m := matcher{cast: c, sentence: s, from: from, head: head, best: nobody}
	if s.at(head).is(soul) {
		m.try(c.byRole[h], 3)
	}
	for _, w := range sameRole[h] {
		score := 2
		if strings.HasPrefix(h, w) {
			score = 3 // "Gov.": the governor
		}
		m.try(c.byRole[w], score)
	}
	if m.draw {
		return unclear
	}
	if m.best < 0 && !s.at(head).is(man|woman) {
		m.try(c.byLast[s.at(head).norm], 2) // "the ministry": the Defense Ministry
		if m.draw {
			return unclear
		}
	}
	return m.best
}

// matcher weighs whom a description fits.
type matcher struct {
	*cast
	*sentence
	from, head int
	best, top  int
	draw       bool // two bodies of one kind
}

func (m *matcher) try(list []int, score int) {
	for _, k := range latest(list) {
		f := &m.figures[k]
		n := score
		for i := m.from + 1; i < m.head; i++ {
			switch w := lowWord(m.sentence, i); {
			case w == "former" && !f.is(w):
				n = 0 // "the former official"
			case f.is(w) || slices.ContainsFunc(seats[w], f.is):
				n++
			case parties[w] && f.named && f.isPerson() && !slices.ContainsFunc(f.about, func(o string) bool { return parties[o] }):
			case m.at(i).upper || m.at(i).owner:
				n = 0 // of another country or house
			}
			if n == 0 {
				break
			}
		}
		if n == 0 || m.best == k {
			continue
		}
		if n > m.top || n == m.top && m.rather(f, &m.figures[m.best]) {
			m.draw = n == m.top && (f.kind != Person || m.either(f, &m.figures[m.best]))
			m.best, m.top = k, n
		} else if n == m.top && f.seen > 0 && (f.kind != Person || m.either(&m.figures[m.best], f)) {
			m.draw = true
		}
	}
}

// rather reports whether a description is f's rather than g's, whom it fits as
// well: the one the article is about, else the one named last.
func (m *matcher) rather(f, g *figure) bool {
	if k := m.cast.he.figure; k >= 0 && (f == &m.figures[k] || g == &m.figures[k]) && f.kind == Person && g.kind == Person {
		return f == &m.figures[k]
	}
	if f.named && g.named && f.kind == Person && g.kind == Person {
		if f.count >= principal*g.count {
			return true
		} else if g.count >= principal*f.count {
			return false
		}
	}
	return f.seen > g.seen
}

// either reports whether a description that f bears rather than g may be g's as
// well: both have names and were named lately, or neither was.
func (m *matcher) either(f, g *figure) bool {
	if !f.named || !g.named || f.kind != Person || g.kind != Person || f.count >= principal*g.count {
		return false
	}
	return f.met < m.cast.at-1 || g.met >= m.cast.at-2
}

// principal is how many times as often one of two of one role is named who
// bears it without a name.
const principal = 3

// is reports whether the word w stands beside the name of f or in it.
func (f *figure) is(w string) bool { return slices.Contains(f.about, w) || slices.Contains(f.words, w) }

// seats are the offices by which those are told who speak for a country.
var seats = map[string][]string{
	"us":       {"state", "pentagon", "american", "white"},
	"american": {"us", "state", "pentagon", "white"},
	"british":  {"uk", "downing"},
	"russian":  {"kremlin"},
}

// parties are no sign against one of whom the article has told no party yet.
var parties = map[string]bool{"republican": true, "democratic": true, "democrat": true, "labour": true, "conservative": true, "tory": true, "gop": true}

// lowWord is token i in small letters, without full stops and ’s.
func lowWord(s *sentence, i int) string {
	return strings.ReplaceAll(strings.ToLower(s.plainName(i, i+1)), ".", "")
}

// sameRole is other names for a role: the top diplomat is a secretary of state
// or a foreign minister.
var sameRole = map[string][]string{
	"diplomat":     {"state", "foreign", "ambassador", "envoy"},
	"spokesperson": {"spokesman", "spokeswoman"},
	"lawmaker":     {"rep", "sen", "senator", "representative", "congressman", "congresswoman", "mp"},
	"congressman":  {"rep", "representative"},
	"senator":      {"sen"},
	"governor":     {"gov"},
	"general":      {"gen"},
	"official":     {"spokesman", "spokeswoman", "director", "secretary", "minister"},
	"leader":       {"president", "premier", "chancellor"},
	"economist":    {"economist"},
	"nominee":      {"candidate"},
	"candidate":    {"nominee"},
}
