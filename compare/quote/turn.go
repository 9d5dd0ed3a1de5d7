package quote

import "strings"

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
		strays := f.strays(a, i, m, e) || t.mark == ',' && (f.yetOpen(a, m+1) || f.answered(m))
		if m == i+1 && !strays {
			continue
		}
		if strays || and && f.another(a, i, m, e) || stop && (f.aside(m+1) || f.head && f.at(m+1).is(auxiliary)) {
			if t.mark == shutting {
				m++
			}
			for m > i+1 && f.at(m-1).is(conjunction) && !f.at(m-1).is(adverb|determiner) {
				m--
			}
			if f.wholly(i, m) || m == i+1 {
				return m
			}
		}
	}
	return 0
}

// yetOpen reports whether behind a comma the words from token i on set against what was
// told in the past how it may yet turn out, which the writer knows of himself: "but the
// vote will only be held in May".
func (f *finder) yetOpen(a *Attribution, i int) bool {
	if !f.isWord(i, "but") || f.quotesBehind(i) || f.at(i+1).is(pronoun|clauseWord) && !f.at(i+1).is(determiner|possessive) {
		return false
	}
	_, c := f.tokensOf(a.Cue)
	k := f.object(i + 1)
	for f.at(k).is(ofWord|preposition) && f.object(k+1) > k+1 {
		k = f.object(k + 1) // "the vote on the pier will"
	}
	return k > i+1 && (f.isWord(k, "will") || f.isWord(k, "can") || f.isWord(k, "may")) && f.anyCue(c-1, func(c *cue) bool { return c.shape == past })
}

// answered reports whether the comma at token m ends an answer of which the verb is left out,
// behind which the writer tells what another did: "said he would be, | and Lee called him".
func (f *finder) answered(m int) bool {
	p := f.at(m - 1)
	return p.is(auxiliary) && p.quoted == 0 && f.isWord(m+1, "and") && f.at(m+2).upper && f.anotherActs(m+2)
}

// wholly reports whether the tokens [i, m) can stand as what was said.
func (f *finder) wholly(i, m int) bool {
	t := f.at(i)
	if f.isWord(i, "that") && f.at(i+1).is(determiner|possessive) && !f.verbIn(i+1, m) {
		return false // "that a smaller wall | ... could stand"
	}
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
	case f.isWord(i, "so") && f.isWord(n, "far"), f.isWord(i, "at") && f.isWord(n, "a") && (f.isWord(n+1, "time") || f.isWord(n+1, "moment")) && (f.isWord(n+2, "when") || f.isWord(n+2, "that")):
		return true // "asked why he left, at a time that others stay"
	case (f.isWord(i, "later") || f.isWord(i, "since") || f.isWord(i, "now")) && f.pastForm(n):
		return true
	case f.isWord(i, "which") || f.isWord(i, "who"):
		return !marks && !f.asksAfter(i) && !f.likened(i) && !f.at(i-2).is(clauseWord|conjunction) && (f.meantTo(n) || f.states(n) || f.pastForm(n) || f.at(n).is(adverb) && f.states(n+1))
	case f.isWord(i, "as") || f.isWord(i, "while"):
		return f.newSubject(n) && (!marks || f.at(n).is(pronoun) && !f.at(n).is(possessive))
	case f.isWord(i, "and"):
		return f.saysToo(n)
	case f.isWord(i, "but") && (f.isWord(n, "until") && f.isWord(n+1, "now") || f.isWord(n, "so") && f.isWord(n+1, "far") || f.isWord(n, "of") && f.isWord(n+1, "course")):
		return !marks // "but until now he had never named her"
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

// meantTo reports whether the word at token i tells what a thing is there for: "which [aims to]
// save a tenth".
func (f *finder) meantTo(i int) bool {
	switch f.at(i).norm {
	case "aim", "aims", "seek", "seeks":
		return f.isWord(i+1, "to")
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
	if f.doneTo(m-1) && !n.is(determiner|possessive) && !n.upper && !f.anyCue(v, func(c *cue) bool { return c.shape == past }) {
		return false // "said she was beaten and starved for a week"
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

// doneTo reports whether the word at token i is what was done to somebody, right behind "was".
func (f *finder) doneTo(i int) bool {
	b := i - 1
	for f.at(b).is(adverb) {
		b--
	}
	return f.at(b).is(be) && (f.pastForm(i) || len(f.text(i)) > 5 && strings.HasSuffix(f.text(i), "en"))
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
