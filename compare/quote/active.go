package quote

import (
	"diptych/compare/text"
	"strings"
)

// active reads a verb with its subject before it, after it, or understood.
func (f *finder) active(g verbGroup, c *cue) bool {
	a := Attribution{Stance: c.stance}
	var j int
	a.Cue, j = f.cueSpan(g, c)
	if f.inverted(g, j, c) {
		return f.invert(a, g, j, c)
	}
	from, to, ok := f.subject(g.begin - 1)
	if ok && c.shape == gerund {
		from = f.lastSubject(from, to)
	}
	if f.sharesSubject(g, c) || g.infinitive && f.at(g.begin-1).is(timeWord|timeSpan) || ok && c.shape == gerund && from > 0 && f.at(to-1).is(message) {
		ok = false // "Teneo issued a statement saying"
	}
	own := ok && !(g.infinitive && g.begin == g.head)
	if ok {
		if c.shape != third && !f.singly(g) {
			from = f.pairStart(from)
		}
		a.Source = f.cover(from, to)
	} else if i, k := f.firstDoer(g); i < k {
		a.Source = f.cover(i, k)
	} else if a.Source, ok = f.understood(g.begin); !ok {
		return false
	}
	if f.mute(a.Source) {
		return false
	}
	if i, k := f.whomQuoted(g); own && c.shape == gerund && i < k {
		a.Source, a.Cue = f.cover(i, k), f.cover(g.head, g.head+1)
	}
	f.now.source = a.Source
	if own && c.shape == third && from == g.begin-1 && f.at(from).is(relative) && from > 0 && f.nominal(from-1) && plural(f.text(from-1)) {
		return false // "a shift in some states that suggests": not the states
	}
	if own && c.frames&quoted != 0 {
		if lead := f.titleBefore(from); f.closes(lead - 1) {
			return f.before(a, lead, j, c)
		}
	}
	if c.frames&naming != 0 && f.at(j).mark == opening && !f.at(from-1).is(relative|clauseWord) && !f.at(from-2).is(relative|clauseWord) {
		return false // "a story called “Gone”"
	}
	if own && c.frames&quoted != 0 && f.at(from-1).mark == ',' && f.at(j).mark == ',' && f.at(j+1).mark == opening && f.at(f.clauseStart(from-1)).mark == opening {
		return f.before(a, from, j, c) // "“And if I did” pay, he said, “it was late”"
	}
	if k, ok := f.withoutComma(to); ok && own {
		a.Source = f.cover(k, to)
		return f.content(&a, f.clauseStart(k), k) && f.keep(a)
	}
	if f.right(&a, j, c) {
		return f.keep(a)
	}
	return c.frames&quoted != 0 && own && f.before(a, from, j, c)
}

// titleBefore is where the words for a speaker begin who is told by a title in marks, or
// by an office more, before token from: "the “Gulls” actor said". It is from where there
// is none.
func (f *finder) titleBefore(from int) int {
	if f.isWord(from-1, "and") && f.at(from-2).is(soul) {
		if k := f.phraseStart(from - 2); k > 0 && k < from-1 {
			from = k // "“...,” surgeon and author Ann Lee said"
		}
	}
	if p := f.at(from - 1); f.closes(from-2) && p.word() && !p.upper && f.at(from).is(soul) && !p.is(auxiliary|preposition|conjunction|pronoun|subordinator) {
		return from - 1 // "“...,” lead surgeon Ann Lee said"
	}
	if f.at(from-1).mark != shutting || f.at(from).upper {
		return from
	}
	k := from - 1
	for k > 0 && f.at(k).quoted == f.at(from-1).quoted {
		k--
	}
	if !f.at(k).is(determiner) || from-k > groupReach {
		return from
	}
	return k
}

// singly reports whether a small word before the verb of g goes with one
// speaker only: "has said".
func (f *finder) singly(g verbGroup) bool {
	return f.finds(g.begin, g.head, "has", "is", "was", "does")
}

// pairStart is where two begin who share a verb, and of whom the second begins at
// token from: "Trump and the White House said". It is from where there are no two.
func (f *finder) pairStart(from int) int {
	k := from - 2
	if k < 0 || !f.isWord(from-1, "and") || !f.nominal(k) || f.at(k).is(timeWord|timeSpan) || f.verbal(k) || !f.at(k).upper && !f.at(k).is(group|soul|body) {
		return from
	}
	if i := f.phraseStart(k); (i == f.dateline() || i == 1 && f.at(0).is(conjunction)) && !f.hasVerb(i, from) {
		return i
	}
	return from
}

// before reads a verb whose content stands before its subject, or is yet to come.
func (f *finder) before(a Attribution, from, j int, c *cue) bool {
	k := f.adjunct(j)
	if c.frames&hearer != 0 {
		k = f.adjunct(f.addressee(j))
	}
	if f.at(k).mark == ':' && k+1 == len(f.toks) {
		coming := a // a copy, so that a need not outlive the call; its quotation follows in the next sentence
		f.name(&coming)
		f.coming = &coming
		return true
	}
	if p := f.at(from - 2); f.isWord(from-1, "as") && (from == 1 || !p.word() || p.is(conjunction)) && f.at(k).mark == ',' {
		f.content(&a, k+1, f.clauseEnd(k+1, c)) // "As Politico reported on Tuesday, ..."
		return f.keep(a)
	}
	if c.frames&marked != 0 && !f.closes(from-1) {
		return false
	}
	if goesOn := f.at(k).word() && k < len(f.toks); f.at(from).is(relative) || goesOn && f.at(from-1).mark != shutting || !f.left(&a, from) {
		return false
	}
	start := f.clauseStart(from - 1)
	if that := f.afterAdverbs(k); f.isWord(that, "that") && f.at(start).is(preposition) && f.at(start).quoted == 0 {
		return false // "Besides calling it “bad,” the paper said plainly that"
	}
	switch brief := (from-start <= briefLead || f.at(start).is(preposition)) && f.at(start).mark == 0 && !f.hasVerb(start, from); {
	case brief && f.at(k).mark == ',':
		f.content(&a, k+1, f.clauseEnd(k+1, c)) // "Perhaps, he said, it could help"
	case brief && f.at(start).quoted == 0 && !f.closes(from-1):
		return false // "More recently, prosecutors charged"
	default:
		f.resumed(&a, j, c)
	}
	return f.keep(a)
}

// briefLead is the most tokens, a comma among them, that lead up to a cue
// without being a statement of their own.
const briefLead = 4

// closes reports whether token k closes a quotation that leads up to who says
// it: "…,” he said".
func (f *finder) closes(k int) bool {
	if f.at(k).mark != shutting {
		return false
	}
	in := f.quotes[f.at(k).quoted-1].Inner
	return !in.Empty() && strings.ContainsRune(",.!?…-", rune(f.src[in.End-1]))
}

// sharesSubject reports whether the verb is a participle that leans on the
// subject of another verb: ", adding", "while demanding".
func (f *finder) sharesSubject(g verbGroup, c *cue) bool {
	p := f.at(g.begin - 1)
	return c.shape == gerund && g.begin == g.head && (p.mark == ',' || p.mark == '-' || p.is(preposition|subordinator|conjunction))
}

// lastSubject is where the last of the coordinate subjects [from, to) begins:
// "and Spain saying".
func (f *finder) lastSubject(from, to int) int {
	for k := to - 1; k > from; k-- {
		if f.at(k).is(conjunction) {
			return k + 1
		}
	}
	return from
}

// cueSpan is the words of the verb as a span, with the particle when it stands
// beside them, and the token after all of them.
func (f *finder) cueSpan(g verbGroup, c *cue) (text.Span, int) {
	i := g.head
	if c.particle == "" {
		return f.cover(g.begin, i+1), i + 1
	}
	j := f.particle(i, c)
	if j == i+2 {
		i++
	}
	return f.cover(g.begin, i+1), j
}

// understood is the source of a verb that has no subject of its own: that of
// the verb before it, or the one who opens the sentence.
func (f *finder) understood(b int) (text.Span, bool) {
	for k := len(f.found) - 1; k >= max(f.start, len(f.found)-looksBack); k-- {
		s := f.found[k].Source
		if s.Empty() || s.End > f.toks[b].Start || f.partedFrom(s, b) || f.byAccount(&f.found[k]) || f.at(b-1).mark == ',' && f.reportedBy(k) {
			continue
		}
		if from, to := f.tokensOf(s); to > 0 && !f.at(to-1).owner && !f.at(to-1).is(possessive) && !f.isWord(from-1, "by") {
			return s, true
		}
	}
	if b == 0 {
		return f.announced()
	}
	if f.at(b-1).mark == ',' && f.verbShape(b) != gerund {
		return text.Span{}, false
	}
	if from, to, ok := f.mainSubject(b); ok {
		return f.cover(from, to), true
	}
	i := f.opener()
	if e := f.receiver(i); e > i && e <= b {
		return f.cover(i, e), true
	}
	return text.Span{}, false
}

// partedFrom reports whether behind the words s, and before token b, a semicolon begins
// a clause with a subject of its own: "Lund said no; the crowd left, [shouting]".
func (f *finder) partedFrom(s text.Span, b int) bool {
	m := f.behindSemicolon(b)
	return m > 0 && s.Start < f.at(m).Start && !f.isWord(m, "and") && f.object(m) > m
}

// reportedBy reports whether found[k] lies in what another one of this sentence is
// reported to have said: of "Lee said Berg blamed him, adding that" Lee adds.
func (f *finder) reportedBy(k int) bool {
	for m := f.start; m < len(f.found); m++ {
		if a := &f.found[m]; m != k && !a.Deed && a.Stance != Mental && !a.Source.Empty() && a.Source.End <= a.Cue.Start && within(a.Content, f.found[k].Cue) && !within(f.found[k].Content, a.Cue) {
			return true
		}
	}
	return false
}

// mainSubject is the subject of the first verb of the sentence before token b.
func (f *finder) mainSubject(b int) (from, to int, ok bool) {
	for i := max(f.opener(), f.behindSemicolon(b)); i < b; i++ {
		if f.at(i).quoted == 0 && f.verbal(i) && !f.modifies(i) {
			from, to, ok = f.subject(i - 1)
			return max(from, f.opener()), to, ok && to > f.opener() && !f.at(from).is(relative)
		}
	}
	return 0, 0, false
}

// opener is where the first subject of the sentence begins, behind a dateline
// and circumstances such as "Last summer,".
func (f *finder) opener() int {
	i := f.dateline()
	if i == 0 {
		i = f.adjunct(0)
	}
	for i < len(f.toks) && i < reach {
		t := f.at(i)
		switch {
		case t.word() && t.is(preposition):
			e := f.adjunct(i)
			if e == i || f.at(e).mark != ',' {
				return i
			}
			i = e
		case !t.word() || t.is(conjunction|subordinator|adverb):
			i++
		default:
			return i
		}
	}
	return i
}

// announced is the source of a sentence that opens with a reporting
// participle: "Citing reports, Trump accused".
func (f *finder) announced() (text.Span, bool) {
	for i := 1; i < len(f.toks) && i < reach; i++ {
		if f.at(i).mark == ',' {
			if e := f.object(i + 1); e > i+1 && f.verbal(e) {
				return f.cover(i+1, e), true
			}
		}
	}
	return text.Span{}, false
}

// inverted reports whether the subject follows the verb: "...,” said Toner".
func (f *finder) inverted(g verbGroup, j int, c *cue) bool {
	p := f.at(g.begin - 1)
	switch {
	case c.frames&quoted == 0 || c.frames&hearer != 0 || c.shape == gerund || c.particle != "" && p.mark != shutting || g.begin != g.head:
		return false
	case p.mark != shutting && p.mark != ',' && p.mark != '?' && p.mark != '-', f.at(j).is(relative | timeWord):
		return false
	case p.mark != shutting && c.frames&marked != 0, p.mark == ',' && f.afterAside(g.begin-1):
		return false
	}
	e := f.object(j)
	if e == j {
		return false
	}
	n := f.at(e)
	if p.mark == ',' && pronounGender(f.at(j).norm) != 0 && n.word() {
		return false // "Karl Lund, who was there, said he too was late"
	}
	if p.mark == ',' && c.frames&person != 0 && f.finds(j, e+1, "to") {
		return false // "Karl Lund, a sailor, asked passengers to go on"
	}
	if p.mark == ',' && c.frames&simply == 0 && !f.speaks(f.cover(j, e)) {
		return false // "90 people, a tenth of all, reported a bite"
	}
	if f.head && e < len(f.toks) {
		return false // a headline goes on: "..., says she went too far"
	}
	if f.closes(g.begin-1) && n.word() && !n.upper && !n.is(auxiliary) {
		return true // "“...,” said a woman interviewed on the pier"
	}
	if p.mark != shutting && p.mark != '?' && !f.hasVerb(0, g.begin) {
		return n.mark == ',' && f.clauseStart(g.begin) == g.begin // "But, said Lavrov, he"
	}
	return !n.word() || n.is(preposition|relative|timeWord|conjunction|adverb|pronoun) && !n.is(auxiliary)
}

// afterAside reports whether the comma at token k closes an aside behind the
// subject that opens the sentence: "Ann Lee, who was there, said many".
func (f *finder) afterAside(k int) bool {
	from, _, ok := f.subjectBeforeAside(k)
	return ok && from <= f.clauseStart(k)
}

// invert reads a verb whose subject begins at token j.
func (f *finder) invert(a Attribution, g verbGroup, j int, c *cue) bool {
	end := f.calledBy(f.speakerAfter(j))
	a.Source = f.cover(j, end)
	if f.left(&a, g.begin) {
		f.resumed(&a, end, c)
	} else if f.at(end).mark == ',' {
		f.content(&a, end+1, f.clauseEnd(end+1, nil))
	}
	return f.keep(a)
}

// calledBy is the end of a name that follows the speaker's description: "a
// teacher named Ann Lee".
func (f *finder) calledBy(end int) int {
	if n := f.givesName(end) + f.givesName(end+1); n > 0 && f.at(end+n).upper {
		return max(end, f.object(end+n))
	}
	return end
}

// hasVerb reports whether a finite verb seems to stand among tokens [i, k).
func (f *finder) hasVerb(i, k int) bool {
	for ; i < k; i++ {
		if f.verbal(i) && !f.modifies(i) {
			return true
		}
	}
	return false
}
