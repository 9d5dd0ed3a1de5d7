package quote

import "strings"

// left takes the words before token k, where a source or cue begins, as content.
func (f *finder) left(a *Attribution, k int) bool {
	switch f.at(k - 1).mark {
	case ',', '?', '-', shutting:
		if f.isWord(f.clauseStart(k-1), "according") {
			return false
		}
		return f.content(a, f.lineStart(f.clauseStart(k-1), k), k)
	}
	return false
}

// withoutComma is where the name of a person begins that ends before token to, when the
// sentence ends with him, "said" and nothing more, and only the comma before is missing:
// "Some fear to go back Lund said."
func (f *finder) withoutComma(to int) (k int, ok bool) {
	for k = to; k > 0 && f.at(k-1).upper && f.at(k-1).quoted == 0; {
		k--
	}
	if k == to || k < shortestLead || !f.isWord(to, "said") || !f.endsAt(to+1) || !leadsOut[f.at(k-1).norm] || !f.hasVerb(f.clauseStart(k), k) {
		return 0, false
	}
	n, ok := f.headName(k, to)
	return k, ok && f.cast.isPersonNamed(&f.sentence, n)
}

// leadsOut are words that end a clause; behind a noun a name may begin one of its own:
// "the things Lund said".
var leadsOut = map[string]bool{"back": true, "away": true, "home": true, "again": true, "here": true, "there": true, "now": true, "today": true, "yesterday": true, "tomorrow": true, "soon": true, "too": true, "well": true, "better": true, "safely": true, "together": true}

// shortestLead is the least tokens before a speaker to whom no comma leads.
const shortestLead = 4

// lineStart is the mark of quotation among the tokens [i, k) that begins the last line
// with one, token i when there is none: the line before lacks its full stop.
func (f *finder) lineStart(i, k int) int {
	for n := k - 1; n > i; n-- {
		if f.at(n).mark == opening && strings.Contains(f.src[f.at(n-1).End:f.at(n).Start], "\n") {
			return n
		}
	}
	return i
}

// clauseStart is where the words begin that a cue after token k gives to its
// source: the sentence, without a word that links it to the last one.
func (f *finder) clauseStart(k int) int {
	i := max(f.dateline(), f.behindSemicolon(k))
	for i < k && (f.at(i).is(conjunction) && !f.at(i).is(determiner) || f.isWord(i, "however") || f.at(i).mark == ',' || f.at(i).mark == '-') {
		i++
	}
	return i
}

// right takes the words from token j on, behind a cue, as content.
func (f *finder) right(a *Attribution, j int, c *cue) bool {
	start, ok := f.rightStart(j, c)
	if !ok {
		return false
	}
	if _, plain := f.opens(start, c); !plain && c.frames&deed != 0 {
		a.Deed = true
	}
	end := f.clauseEnd(start, c)
	if k, _ := f.tokensOf(a.Source); k > start {
		end = min(end, k) // "Citing reports, Trump accused"
	}
	return f.content(a, start, end)
}

// resumed takes the words behind a cue that stands in the middle of what it
// reports: "the truth, the senator said, was that".
func (f *finder) resumed(a *Attribution, j int, c *cue) {
	k := f.adjunct(j)
	m, t := f.at(k).mark, f.at(k+1)
	if n := len(a.Content); n > 0 && t.mark != opening {
		if _, to := f.tokensOf(a.Content[n-1]); f.closes(to - 1) {
			return // "“...,” she said, and the room fell silent"
		}
	}
	goesOn := t.mark == opening || m == ',' && t.word() && !t.is(reaction) && f.verbShape(k+1) != gerund && (t.is(auxiliary|verb) || t.is(conjunction) && !f.newCue(k+2) ||
		f.isWord(k+1, "to") || f.isWord(k+1, "because") || t.is(adverb) && !t.is(preposition))
	if len(a.Content) == 1 && m == ',' && !goesOn { // "While it was old, she said, it stood"
		i, _ := f.tokensOf(a.Content[0])
		goesOn = (f.at(i).is(subordinator) || f.spells(i, byThen[:])) && f.at(i).mark == 0 && f.at(i).quoted == 0 && (f.newSubject(k+1) || t.is(pronoun))
	}
	if !goesOn && len(a.Content) == 1 && m == ',' && f.isWord(k+1, "that") {
		i, e := f.tokensOf(a.Content[0])
		goesOn = f.finds(i, e, "so", "such") // "The field is so old, she said, that"
	}
	if (m == ',' || m == ':') && goesOn {
		f.content(a, k+1, f.clauseEnd(k+1, c))
	}
}

var byThen = [...]string{"by", "the", "time"}

// rightStart is where the content after a cue begins.
func (f *finder) rightStart(j int, c *cue) (int, bool) {
	if k := f.behindShow(j); c.frames&person != 0 && k > j {
		return k, true
	}
	if k, ok := f.opens(j, c); ok {
		return k, true
	}
	if k := f.onShow(j); k > j && c.frames&clause != 0 {
		return k, true
	}
	if c.frames&person != 0 {
		if k, ok := f.afterAddressee(j, c); ok {
			return k, true
		}
	}
	if k := f.when(j); f.isWord(k, "to") && c.frames&infinitive != 0 {
		return k, true
	}
	k := f.adjunct(j)
	if k == j {
		return f.bare(j, c)
	}
	if m := f.issued(k); m > k {
		n, ok := f.opens(m, c)
		return max(m, n), ok || c.frames&clause != 0 && f.bareClause(m)
	}
	if m, ok := f.opens(k, c); ok {
		return m, true
	}
	if t := f.at(k); t.word() && (t.is(pronoun|determiner) || t.upper) {
		return k, c.frames&(words|deed) != 0 || c.frames&clause != 0 && f.bareClause(k)
	}
	return f.bare(k, c)
}

// when is the end of the words for a time that begin at token j, without a
// preposition: "threatened [on Monday] to".
func (f *finder) when(j int) int {
	if f.isWord(j, "on") && f.at(j+1).is(timeWord) {
		j++
	}
	if n := f.at(j + 1); n.is(timeWord|timeSpan) && (f.isWord(j, "last") || f.isWord(j, "this") || f.isWord(j, "next")) {
		j++
	}
	for f.at(j).is(timeWord|timeSpan) && !f.at(j).owner {
		j++
	}
	return j
}

// afterAddressee is where the content begins behind the one spoken to.
func (f *finder) afterAddressee(j int, c *cue) (int, bool) {
	e := f.toldTo(j, f.addressee(j))
	if e == j {
		return 0, false
	}
	if c.frames&infinitive != 0 && f.isWord(f.when(e), "to") {
		return j, true
	}
	if k, ok := f.opens(f.adjunct(e), c); ok {
		return k, true
	}
	if k := f.adjunct(e + 1); f.pastForm(e) && f.isWord(k, "that") {
		return k, true // "told reporters gathered at the court that"
	}
	if k := f.laterThat(e); c.frames&hearer != 0 && k > 0 {
		return k, true
	}
	switch t := f.at(e); {
	case c.frames&infinitive != 0 && (f.isWord(f.when(e), "to") || t.is(negation) && f.isWord(e+1, "to")):
		return j, true // "urged Moscow to prevent": the addressee belongs to it
	case f.isWord(e, "of") || f.isWord(e, "about"):
		if k, ok := f.opens(e+1, c); ok {
			return k, true
		}
		return e + 1, c.frames&quoted != 0 && e+1 < len(f.toks) && f.at(e+1).word()
	case c.frames&clause != 0 && t.word() && t.is(pronoun|determiner):
		return e, true
	}
	return 0, false
}

// laterThat is the "that" behind the circumstances from token k on, in which
// stand words that no list has: "told the crew [during a briefing] that". 0
// when there is none.
func (f *finder) laterThat(k int) int {
	if !f.at(k).is(preposition) || f.isWord(k, "of") || f.isWord(k, "about") {
		return 0
	}
	for i := k + 1; i < k+groupReach && f.at(i).word(); i++ {
		if f.isWord(i, "that") && !f.at(i-1).is(preposition) {
			return i
		}
	}
	return 0
}

// toldTo is the end of the words for the one spoken to among tokens [j, e) when
// "to" and what is to be done follow them: "ordered the crew to leave".
func (f *finder) toldTo(j, e int) int {
	for i := j + 1; i < e; i++ {
		if n := f.at(i + 1); f.isWord(i, "to") && n.word() && !n.upper && !n.is(determiner|possessive) {
			return i
		}
	}
	return e
}

// addressee is the end of the words for the one spoken to, j when there are none.
func (f *finder) addressee(j int) int {
	if f.at(j).is(pronoun) && !f.at(j).is(possessive) {
		return j + 1
	}
	e := f.object(j)
	for i := j + 1; i < e; i++ {
		if f.at(i).is(ofWord) && f.at(i-1).upper && f.at(i+1).owner {
			return i // "told Lavrov of Washington's concerns"
		}
	}
	if f.at(e).mark == ',' && e > j {
		if k := f.speakerAfter(j); f.at(k).mark == ',' && f.isWord(k+1, "that") {
			return k + 1
		}
	}
	return e
}

// bare decides whether the words from token j on, which nothing announces, are
// content of the cue before them.
func (f *finder) bare(j int, c *cue) (int, bool) {
	t := f.at(j)
	switch {
	case !t.word() || j >= len(f.toks):
		return 0, false
	case f.isWord(j, "to"):
		return j, c.frames&infinitive != 0
	case t.is(preposition|conjunction|ofWord) && !t.is(determiner) && !f.isWord(j+1, "least") && !f.isWord(j+1, "most"):
		return 0, false
	case c.frames&polled != 0 && f.surveyed(f.now.source):
		return j, true
	case c.frames&(words|deed|clause|paper) == 0, c.frames&strict != 0, c.stance == Denying && c.frames&infinitive != 0:
		return 0, false
	case t.is(auxiliary):
		if k, _ := f.tokensOf(f.now.source); !f.at(k - 1).is(relative | clauseWord) {
			return 0, false // not "dad jokes were bad"
		}
		if t.is(be) && f.at(j+1).is(determiner) {
			j++ // "what they say is a buildup"
		}
		return j, c.frames&clause != 0
	case c.frames&(words|deed) == 0:
		return j, f.bareClause(j) || c.frames&paper != 0 && (f.written(f.now.source) || f.surveyed(f.now.source))
	case c.frames&taken != 0:
		return j, f.takenAs(j)
	case c.frames&naming != 0:
		return j, f.named(j)
	}
	return j, true
}

// bareClause reports whether the words from token j on read like a statement
// without "that": a subject, and a verb after it.
func (f *finder) bareClause(j int) bool {
	if t := f.at(j); t.is(pronoun) && !t.is(possessive) {
		return !t.is(objective) && (f.at(j+1).word() || f.at(j+1).mark == opening) // "he “surrounds himself”"
	}
	i := f.object(j)
	if i == j {
		return false
	}
	for n := 0; n < 4; n++ {
		t := f.at(i)
		switch {
		case (f.verbal(i) || t.is(relative)) && !(n > 0 && f.verbShape(i) == gerund):
			return true
		case t.mark == ',':
			return f.verbAfterAside(i + 1)
		case t.mark == '(':
			for i++; f.at(i).word(); i++ {
			}
			i++
			continue
		case !t.word():
			return t.mark == opening && !f.at(i-1).is(determiner)
		}
		k := f.adjunct(i)
		if k == i {
			return f.verbLike(i)
		}
		if t.is(subordinator) && !f.at(i+1).number {
			return false // "his voice after five senators urged"
		}
		i = k
	}
	return false
}

// verbLike reports whether token i, unknown and behind a noun, ends like a verb.
func (f *finder) verbLike(i int) bool {
	t, s := f.at(i), f.text(i)
	return !t.upper && !t.is(preposition|determiner|conjunction|ofWord) && len(s) > 3 && (s[len(s)-1] == 's' || s[len(s)-2:] == "ed")
}

// asideReach is the most tokens an aside between subject and verb may have.
const asideReach = 15

// verbAfterAside reports whether the aside that begins at token i ends before a verb.
func (s *sentence) verbAfterAside(i int) bool {
	for k := i; k < min(len(s.toks), i+asideReach); k++ {
		if s.at(k).mark == ',' {
			return s.verbal(s.afterAdverbs(k + 1))
		}
	}
	return false
}

// takenAs reports whether "as" follows the object that begins at token j.
func (f *finder) takenAs(j int) bool {
	for i := j + 1; i < j+asideReach && f.at(i).word(); i++ {
		if f.isWord(i, "as") {
			e := f.object(i + 1) // not "saw a rally as stocks fell"
			return e == i+1 || !f.verbal(e) && !f.pastForm(e) || f.at(e-1).is(determiner|preposition)
		}
	}
	return false
}

// named reports whether a name for it follows the object that begins at token
// j: "called him a liar", but not "called him on Friday".
func (f *finder) named(j int) bool {
	e := f.object(j)
	t := f.at(e)
	if t.is(adverb) && f.at(e+1).is(preposition|timeWord) {
		return false // "called him again on Friday"
	}
	if e > j+2 && f.at(j).is(determiner|possessive) && f.readsAs(e-1, "ADJ") {
		return true // "called the plan | cruel"
	}
	return e > j && e < len(f.toks) && (t.mark == opening || t.word() && !t.is(timeWord|conjunction|relative|preposition) && !f.isWord(e, "to"))
}

// readsAs reports whether the grammar gives token i a tag that begins so: "ADJ".
func (f *finder) readsAs(i int, tag string) bool {
	f.parsed()
	k := f.referee.tree.At(f.at(i).Start)
	return k >= 0 && strings.HasPrefix(f.referee.tree.Tokens[k].Tag, tag)
}

// opens reports whether content plainly begins at token j, perhaps behind a
// comma or colon: a quotation, "that", "whether".
func (f *finder) opens(j int, c *cue) (int, bool) {
	t, n := f.at(j), f.at(j+1)
	switch t.mark {
	case 0:
		return j, c.frames&clause != 0 && t.is(clauseWord)
	case opening:
		return j, c.frames&strict == 0 || c.frames&quoted != 0 // not "lied “many times”"
	case ',', ':', '-':
		if n.mark == opening || t.mark == ':' && c.frames&quoted != 0 && j+1 < len(f.toks) {
			return j + 1, true
		}
	}
	if t.mark == ',' {
		k := f.adjunct(j + 1)
		aside := k > j+1 && f.at(k).mark == ',' // "said, in an email, that"
		return k + 1, aside && (f.isWord(k+1, "that") || f.at(k+1).mark == opening)
	}
	return 0, false
}

// nounEnd is where the content of a noun of speech ends: at the verb whose
// subject it is, at the second one when "that" brings the first.
func (f *finder) nounEnd(j int) int {
	left := 1 // verbs that the content may have
	if !f.isWord(j, "that") {
		left = 0
	}
	for i := j; i < len(f.toks); i++ {
		t, p := &f.toks[i], f.at(i-1)
		switch {
		case t.quoted != 0:
		case t.mark == ',' || t.mark == ';' || t.mark == '-':
			return i
		case i > j && t.is(relative|subordinator|clauseWord):
			left++
		case t.is(auxiliary) && !p.is(auxiliary|negation|adverb):
			if left == 0 {
				return i
			}
			left--
		case f.verbal(i) && !p.is(auxiliary|negation|adverb) && !f.isWord(i-1, "to") && left > 0:
			left--
		}
	}
	return len(f.toks)
}
