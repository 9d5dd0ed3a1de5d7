package quote

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// shorten ends what is reported in this sentence where the writer may go on
// himself: what stands behind is kept as the rest of the row, and is not sure.
func (f *finder) shorten() {
	f.background()
	f.hearsay()
	f.byWay()
	for k := f.start; k < len(f.found); k++ {
		a := &f.found[k]
		if a.Unsure || a.Cue.Empty() || a.Source.Empty() {
			continue
		}
		f.withoutQuestion(a)
		if f.retells(a) {
			a.Unsure = !f.lastMarks(a)
		}
		f.outside(a)
		a.Unsure = a.Unsure || f.wordless(a) || f.misread(a) || f.unsaidIn(a) || f.foreignTo(a) || f.hollow(a) || f.speechless(a)
		if !a.Unsure {
			f.restart(a)
			f.withoutLead(a)
			f.withoutPraise(a)
			f.lastClause(a)
			f.withParticle(a)
			f.withoutEffect(a)
			f.markedOnly(a)
			f.withObject(a)
			f.withFor(a)
			f.withoutDay(a)
			f.behindColon(a)
			f.behindAside(a)
			a.Unsure = f.runOn(a) || f.unsaidIn(a)
		}
		if a.Unsure || a.Direct {
			continue
		}
		n := len(a.Content) - 1
		if i, e := f.tokensOf(a.Content[n]); a.Content[n].Start >= a.Cue.End {
			if m := f.turn(a, i, e); m > 0 {
				a.part(f.pieces(i, m), f.pieces(m, e))
			}
			f.reversed(a)
			a.Unsure = f.hollow(a)
		}
	}
	f.swallow()
}

// markedOnly ends words that are in marks, right behind the verb, where their marks
// end: what follows tells how or when they were said.
func (f *finder) markedOnly(a *Attribution) {
	_, k := f.tokensOf(a.Cue)
	i, e := f.tokensOf(a.Content[0])
	if a.Direct || len(a.Content) > 1 || f.at(i).mark != opening || i < k || i > k+1 || f.frames(a)&simply == 0 {
		return
	}
	q := f.quoteAt(f.toks[i].Span)
	if q < 0 || f.quotes[q].Start != a.Content[0].Start || !f.long(f.quotes[q].Inner) {
		return
	}
	_, m := f.tokensOf(f.quotes[q].Span)
	if t := f.at(m); m < e && t.word() && t.is(preposition|subordinator) && !t.is(ofWord|determiner) {
		a.Content, a.Direct = []text.Span{f.quotes[q].Span}, true
	}
}

// withObject gives words that end with marks the object of the verb in these: “It
// was not "backing off" its promise”.
func (f *finder) withObject(a *Attribution) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	if a.Direct || f.at(e-1).mark != shutting || f.at(e-2).mark != 0 || a.Content[n].Start < a.Cue.End {
		return
	}
	if t := f.at(e); e < len(f.toks) && t.word() && t.quoted == 0 && t.is(determiner|possessive) && !t.is(group|clauseWord|relative) {
		if o := f.object(e); o > e && !f.doing(o) {
			if p := f.pieces(i, o); len(p) == 1 {
				a.Content[n] = p[0]
			}
		}
	}
}

// behindAside gives a, whose words end with marks, those that go on in small letters
// behind who or what was meant: "told her to talk to “Lee,” referring to Kay Lee, | “and
// see what we can do”".
func (f *finder) behindAside(a *Attribution) {
	_, e := f.tokensOf(a.Content[len(a.Content)-1])
	if a.Content[0].Start < a.Cue.End || f.at(e-1).mark != shutting || !f.isWord(e, "referring") && !f.isWord(e, "meaning") {
		return
	}
	for m := e + 1; m+2 < len(f.toks) && m < e+asideReach && f.at(m).mark != opening; m++ {
		if n := f.at(m + 2); f.at(m).mark == ',' && f.at(m+1).mark == opening && n.word() && !n.upper {
			if q := f.quoteAt(n.Span); q >= 0 {
				a.Content = append(a.Content, f.quotes[q].Span)
				f.recount(a)
			}
			return
		}
	}
}

// withFor lets words that are asked for begin with what is asked for, where the marks
// begin further on: "asked | for more time to “look at it”".
func (f *finder) withFor(a *Attribution) {
	_, k := f.tokensOf(a.Cue)
	i, e := f.tokensOf(a.Content[0])
	if !f.isWord(k, "for") || i <= k || i > k+groupReach || f.at(i).mark != opening || f.frames(a)&infinitive == 0 {
		return
	}
	for n := k; n < i; n++ {
		if !f.at(n).word() {
			return
		}
	}
	if p := f.pieces(k, e); len(p) == 1 {
		a.Content[0] = p[0]
		f.recount(a)
	}
}

// withoutDay takes from what somebody praised or blamed the day on which it was done:
// "criticized the mayor on Sunday".
func (f *finder) withoutDay(a *Attribution) {
	if !a.Deed || len(a.Content) > 1 || f.holdsMarks(a) || f.frames(a)&aloud == 0 || a.Content[0].Start < a.Cue.End {
		return
	}
	i, e := f.tokensOf(a.Content[0])
	for k := i + 1; k < e; k++ {
		if t := f.at(k); t.quoted != 0 || f.doing(k) && k > i+1 {
			return
		} else if t.upper && t.is(timeWord) && !t.owner && (k+1 == e || !f.at(k+1).upper) {
			if f.at(k - 1).is(preposition) {
				k--
			}
			if p := f.pieces(i, k); k > i && len(p) == 1 {
				a.Content = p
			}
			return
		}
	}
}

// swallow doubts what somebody is said to do within the words that the same one reports,
// where these have a subject of their own: "Lund wrote that Lee had called and pressed him".
func (f *finder) swallow() {
	all := f.found[f.start:]
	for i := range all {
		b := &all[i]
		c, _ := f.tokensOf(b.Cue)
		for k := range all {
			if a := &all[k]; k != i && f.at(c-1).is(conjunction) && !a.Unsure && !b.Unsure && !a.Cue.Empty() && !b.Cue.Empty() && !b.Source.Empty() && a.Source == b.Source && a.Cue.End <= b.Cue.Start && a.Content[0].Start > a.Cue.Start && within(a.Content, b.Cue) {
				b.Unsure = true
			}
		}
	}
}

// part leaves a the first of two parts of its last piece of content.
func (a *Attribution) part(first, rest []text.Span) {
	if n := len(a.Content) - 1; len(first) > 0 && len(rest) > 0 {
		a.Content[n], a.rest = first[0], rest[0]
	}
}

func (f *finder) pieces(i, k int) []text.Span {
	var a Attribution
	f.content(&a, i, k)
	return a.Content
}

// withRests lists behind each row of found the rest of it, which is not sure.
func withRests(found []Attribution) []Attribution {
	all := slices.Grow(found[:0:0], len(found))
	for _, a := range found {
		rest := a.rest
		a.rest = text.Span{}
		if all = append(all, a); !rest.Empty() {
			a.Content, a.Unsure = []text.Span{rest}, true
			all = append(all, a)
		}
	}
	return all
}

// withoutQuestion takes from the answer of a what was asked: "Asked twice, “Is
// it safe?” Lund replied, “No.”"
func (f *finder) withoutQuestion(a *Attribution) {
	if len(a.Content) < 2 || a.Content[0].End > a.Source.Start || a.Content[1].Start < a.Cue.End {
		return
	}
	if i, _ := f.tokensOf(a.Content[0]); f.isWord(i, "asked") || f.isWord(i, "pressed") || f.isWord(i, "told") {
		a.Content = a.Content[1:]
		_, k := f.tokensOf(a.Content[0])
		a.Direct = f.at(k-1).mark == shutting && len(a.Content) == 1 && f.src[a.Content[0].Start:a.Content[0].Start+1] == f.src[f.toks[k-1].Start:f.toks[k-1].End]
	}
}

// retells reports whether what stands before the cue of a is a report with a
// verb of the same speaker: "Lund said the pier was shut, she said".
func (f *finder) retells(a *Attribution) bool {
	if a.Content[0].Start > a.Cue.Start {
		return false
	}
	for k := f.start; k < len(f.found); k++ {
		b := &f.found[k]
		if b.Cue != a.Cue && !b.Unsure && b.Stance != Mental && !b.Deed && b.Speaker == a.Speaker && !b.Source.Empty() && b.Cue.End <= b.Content[0].Start &&
			a.Content[0].Contains(b.Cue) && a.Content[0].Contains(b.Source) && f.behindOpening(a.Content[0], b.Source) {
			return true
		}
	}
	return false
}

// lastMarks leaves a the words in marks that end its first piece of content, if it ends so.
func (f *finder) lastMarks(a *Attribution) bool {
	_, k := f.tokensOf(a.Content[0])
	if f.at(k-1).mark != shutting {
		return false
	}
	q := f.quoteAt(f.toks[k-1].Span)
	if q < 0 || f.quotes[q].Start <= a.Content[0].Start {
		return false
	}
	a.Content[0] = f.quotes[q].Span
	a.Direct = len(a.Content) == 1
	return true
}

// behindOpening reports whether source opens the words s.
func (f *finder) behindOpening(s, source text.Span) bool {
	i, _ := f.tokensOf(s)
	k, _ := f.tokensOf(source)
	return f.at(i).mark != opening && k-i < 2
}

// turn is the token of [i, e), the content of a, from which on the writer may
// speak, 0 when there is none.
func (f *finder) turn(a *Attribution, i, e int) int {
	for m := i + 1; m+1 < e; m++ {
		t := f.at(m)
		stop := t.mark == shutting && f.closes(m)
		if t.quoted != 0 && !stop || f.at(m+1).quoted != 0 {
			continue
		}
		and := t.mark == 0 && (f.isWord(m, "and") || f.isWord(m, "but"))
		stop = stop || t.mark == ','
		strays := f.strays(a, i, m, e)
		if m == i+1 && !strays {
			continue
		}
		if strays || and && f.another(a, i, m, e) || stop && (f.aside(m+1) || f.head && f.at(m+1).is(auxiliary)) {
			if t.mark == shutting {
				m++
			}
			if f.wholly(i, m) || m == i+1 {
				return m
			}
		}
	}
	return 0
}

// wholly reports whether the tokens [i, m) can stand as what was said.
func (f *finder) wholly(i, m int) bool {
	t := f.at(i)
	return m-i >= fewestUttered || f.hasVerb(i, m) || !t.is(clauseWord|pronoun|subordinator) && m-i > 1
}

// aside reports whether the words from token i on, behind a comma, may be the
// writer's, to the end of the sentence.
func (f *finder) aside(i int) bool {
	if f.resumes(i) {
		return false
	}
	marks := f.quotesBehind(i)
	n := i + 1
	switch {
	case f.contrasts(i):
		return true
	case f.isWord(i, "so") && f.isWord(n, "far"):
		return true
	case (f.isWord(i, "later") || f.isWord(i, "since") || f.isWord(i, "now")) && f.pastForm(n):
		return true
	case f.isWord(i, "which") || f.isWord(i, "who"):
		return !marks && !f.asksAfter(i) && !f.likened(i) && !f.at(i-2).is(clauseWord|conjunction) && (f.states(n) || f.pastForm(n) || f.at(n).is(adverb) && f.states(n+1))
	case f.isWord(i, "as") || f.isWord(i, "while"):
		return f.newSubject(n) && (!marks || f.at(n).is(pronoun) && !f.at(n).is(possessive))
	case f.isWord(i, "and"):
		return f.saysToo(n)
	case f.isWord(i, "but") && (f.isWord(n, "that") || f.isWord(n, "this")) && f.at(n+1).is(modal|be):
		return !marks // "but that may be hard to do"
	case f.isWord(i, "but"):
		k := f.object(n)
		if k == n || f.at(n).is(pronoun|clauseWord|preposition) && !f.at(n).is(determiner|possessive) {
			return false
		}
		return f.states(k) && (!marks || f.at(k+1).is(adverb) || f.isWord(k+1, "since")) || !marks && f.pastForm(k)
	}
	return false
}

// asksAfter reports whether behind the relative clause at token i "to" goes on
// with the clause around it: "asked Lee, who is ill, to go".
func (f *finder) asksAfter(i int) bool {
	for k := i; k < len(f.toks); k++ {
		if f.at(k).mark == ',' && f.isWord(k+1, "to") {
			return true
		}
	}
	return false
}

// saysToo reports whether somebody who says something begins at token i: "and
// [several sailors say] they saw it".
func (f *finder) saysToo(i int) bool {
	e := f.object(i)
	return e > i && !f.at(i).is(clauseWord) && f.anyCue(e, func(c *cue) bool {
		return (c.shape == past || c.shape == third || c.shape == plain) && c.frames&simply != 0 && c.stance != Mental
	}) && (f.isWord(e+1, "that") || f.at(e+1).mark == opening || f.bareClause(e+1))
}

// another reports whether the conjunction at token m, in what a reports from
// token i on to token e, brings the next thing that the speaker of a does.
func (f *finder) another(a *Attribution, i, m, e int) bool {
	v := f.afterAdverbs(m + 1)
	if f.doesBoth(i, m, v) {
		return false
	}
	for k := f.start; k < len(f.found); k++ {
		if b := &f.found[k]; b.Source == a.Source && b.Cue != a.Cue && !b.Cue.Empty() && b.Cue.Start >= f.at(m).End && b.Cue.Start <= f.at(v).Start {
			return true
		}
	}
	if f.saysNext(a, v) || f.pastBeside(a, i, m, v) {
		return true
	}
	n := f.at(v + 1)
	if f.hasSince(m + 1) {
		return true // "a link to a film but the film has since gone"
	}
	if f.isWord(v+1, "that") && f.anyCue(v, func(c *cue) bool { return c.shape == plain && c.frames&clause != 0 }) {
		return true // "admit that it is late and expect that it fades"
	}
	if f.hearing(a) && f.finds(i, m, "of", "about") && !f.clausal(i, m) && f.at(m+1).is(determiner) {
		if s := f.object(m + 1); s > m+1 && s < e && f.doing(s) {
			return true // "told the crew of his plan and the crew never leaked it"
		}
	}
	if !f.clausal(i, m) && !f.quotesBehind(m) && (f.at(v).is(auxiliary) && !f.at(v).is(be) && f.at(v+1).word() || a.Stance == Denying && f.newClause(m+1)) {
		return true // "denies any part in the theft | and the inquiry has cleared it"
	}
	if strings.HasSuffix(f.at(m-1).norm, "ed") && f.finds(i+1, m-1, "as") && strings.HasSuffix(f.at(v).norm, "ed") {
		return false // "described it as well-planned and staged by the crew"
	}
	finite := !f.at(v).upper && (f.verbShape(v) == past || f.verbShape(v) == third || f.pastForm(v) || f.at(v).is(verb) && !f.at(v).is(auxiliary))
	if !finite || v >= e || !n.word() && n.mark != opening || f.isWord(v+1, "by") {
		return false
	}
	if !f.clausal(i, m) {
		return f.verbShape(v) == past || f.pastForm(v) && (f.together(a, v) || n.is(determiner|possessive|preposition|pronoun) || n.upper) || f.at(v).is(verb) && f.now.cue == nil
	}
	for k := i + 1; k < m; k++ {
		if f.at(k).is(relative | subordinator) {
			return false // "a case in which a man ran home and fetched"
		}
	}
	return !f.participle(i, m) && (f.together(a, v) || f.pastForm(v) && f.presently(a, i, m) && (n.is(determiner|possessive|preposition) || n.upper || n.mark == opening))
}

// doesBoth reports whether he who is told of in the tokens [i, m), and not who tells it,
// may as well be who does what the past form at token v says, a verb that reports no
// plain words: "said he broke the rule | and spoke of it", "wrote that Lee had called
// him | and pressed him".
func (f *finder) doesBoth(i, m, v int) bool {
	for k := i; k < m; k++ {
		if f.at(k).quoted != 0 {
			return false
		}
	}
	if e := f.at(v).entry; e == nil || len(e.cues) == 0 || e.cues[0].shape != past || e.cues[0].frames&(simply|hearer) != 0 {
		return false
	}
	t, n := f.at(i), f.at(i+1)
	return f.participle(i, m) || t.is(pronoun) && !t.is(possessive|objective) && n.word() && !n.is(auxiliary|adverb|modal)
}

// presently reports whether a told in the past what is so now, in the tokens
// [i, m): a past form behind them is the deed of who told it.
func (f *finder) presently(a *Attribution, i, m int) bool {
	_, c := f.tokensOf(a.Cue)
	if !f.anyCue(c-1, func(c *cue) bool { return c.shape == past }) {
		return false
	}
	for k := i; k < m; k++ {
		if !f.at(k).is(auxiliary) {
			continue
		}
		p := f.at(k + 1)
		return (f.isWord(k, "is") || f.isWord(k, "has") || f.isWord(k, "are")) && !p.is(auxiliary) && !f.verbal(k+1) && !f.pastForm(k+1)
	}
	return false
}

// hasSince reports whether somebody who has done something since begins at token i.
func (f *finder) hasSince(i int) bool {
	e := f.object(i)
	return e > i && (f.isWord(e, "has") || f.isWord(e, "have")) && f.isWord(e+1, "since")
}

// hearing reports whether the cue of a is one behind which stands who is told.
func (f *finder) hearing(a *Attribution) bool {
	_, k := f.tokensOf(a.Cue)
	return f.anyCue(k-1, func(c *cue) bool { return c.frames&hearer != 0 })
}

// doing reports whether the verb of a clause stands at token i, behind its subject.
func (f *finder) doing(i int) bool {
	for f.at(i).is(adverb) && !f.at(i).is(determiner|preposition) {
		i++
	}
	return f.pastForm(i) || f.at(i).is(auxiliary) || f.verbShape(i) == past
}

// clausal reports whether a verb with tense stands among the tokens [i, m), or what announces one.
func (f *finder) clausal(i, m int) bool {
	if f.at(i).is(clauseWord) {
		return true
	}
	for k := i; k < m; k++ {
		if f.at(k).is(relative|auxiliary|clauseWord|subordinator) || !f.isWord(k-1, "to") && f.verbal(k) && f.verbShape(k) != gerund {
			return true
		}
	}
	return false
}

// together reports whether grammar sets the verb at token v beside the cue of a.
func (f *finder) together(a *Attribution, v int) bool {
	f.parsed()
	r := &f.referee
	k := r.tree.At(f.at(v).Start)
	if k < 0 {
		return false
	}
	t := r.tree.Tokens[k]
	return t.Label == "conj" && t.Head >= 0 && strings.HasPrefix(t.Tag, "VERB") && a.Cue.Contains(r.tree.Tokens[t.Head].Span)
}
