package quote

import "strings"

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
	if s.isWord(head, "conference") && (s.isWord(head-1, "press") || s.isWord(head-1, "news")) {
		return true
	}
	return t.is(timeWord|timeSpan) && !t.is(group) || t.is(determiner|adverb) && !t.is(group|role) || (t.is(mute) || t.is(means) && !t.is(message)) && (!t.upper || head == 0) || t.number
}

// descriptionIn are the tokens of a noun phrase that describe somebody: from its
// first word behind an article to the last before a clause.
func (s *sentence) descriptionIn(from, head, to int) (start, end int) {
	start = from
	if t := s.at(from); (t.is(determiner) || t.is(possessive)) && !t.owner && from < head && !s.severalHundred(from) && !(s.isWord(from, "those") && s.at(head+1).is(preposition)) {
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

// severalHundred reports whether the word at token i stands before a round number, without
// which that is no number: "[several] hundred sailors".
func (s *sentence) severalHundred(i int) bool {
	return s.isWord(i, "several") && (s.isWord(i+1, "hundred") || s.isWord(i+1, "thousand"))
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
	if e := lexicon().of(strings.TrimSuffix(w, "s")); e != nil {
		return e.class
	}
	return 0
}
