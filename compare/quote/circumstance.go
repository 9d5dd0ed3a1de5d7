package quote

import (
	"strings"

	"diptych/compare/grammar"
)

// circumstance reports whether token n, in what a reports from token i on to token
// e, begins a circumstance that the report can do without and the writer may have
// added: "she was well | despite the storm", "he would stay | before most guests left".
// Words in marks behind it, and "he" and "she" in it, are the speaker's.
func (f *finder) circumstance(a *Attribution, i, n, e int) bool {
	if n <= i+1 || !f.opensCircumstance(n) || f.quotesBehind(n) || f.at(n).upper || f.dependsOn(n) {
		return false
	}
	verb := f.hasVerb(i, n) || f.clausal(i, n) || f.isWord(i, "to") && f.at(n-1).mark == shutting
	switch {
	case f.spells(n, backdrop[:]):
		return true
	case !verb:
		return false
	case f.contrasts(n) && !f.isWord(n, "even"):
		return f.hasVerb(n+1, e) || f.newSubject(n+1)
	case f.isWord(n, "despite"):
		return !f.at(n + 1).is(pronoun)
	case f.isWord(n, "without"):
		return f.ingForm(n+1) && f.at(n-1).mark == ','
	case f.isWord(n, "before") || f.isWord(n, "after"):
		return f.laterThan(a, i, n, e)
	}
	return false
}

// opensCircumstance reports whether token n is a word with which one may begin.
func (f *finder) opensCircumstance(n int) bool {
	switch f.at(n).norm {
	case "against", "despite", "without", "before", "after":
		return true
	}
	return f.contrasts(n)
}

var backdrop = [...]string{"against", "the", "backdrop", "of"}

// dependsOn reports whether the words before token n need what begins there:
// "not before", "two days after", "even though", "only after".
func (f *finder) dependsOn(n int) bool {
	p := f.at(n - 1)
	if p.is(timeSpan|timeWord|negation|conjunction|preposition|subordinator|clauseWord) && !p.is(determiner) || p.is(adverb) && !p.is(determiner) || p.number {
		return true
	}
	if f.pastForm(n-1) || f.verbShape(n-1) == past && !f.at(n-1).is(role) {
		return true // "a fight that erupted after"
	}
	if f.isWord(n, "after") && f.at(n-2).is(be) {
		return true // "was upset after"
	}
	return f.finds(max(0, n-asideReach), n, "not", "never", "if", "only") || f.wont(max(0, n-asideReach), n)
}

// wont reports whether a form such as "won't" stands among the tokens [i, n).
func (f *finder) wont(i, n int) bool {
	for ; i < n; i++ {
		if w := f.text(i); strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return true
		}
	}
	return false
}

// laterThan reports whether at token n, "before" or "after", a clause with a subject
// of its own goes on to token e, or one in which he who is told of does something
// that is only when it was said: "he was glad | before he left for home".
func (f *finder) laterThan(a *Attribution, i, n, e int) bool {
	s := f.at(n + 1)
	if !f.newSubject(n+1) && !f.subjectLate(n+1, e) && !f.marksClause(n, e) && !(f.at(n-1).mark == ',' && f.verbIn(n+1, e)) {
		return false
	}
	if !s.is(pronoun) || s.is(possessive) {
		return !f.hangsDeep(a, n)
	}
	if f.isWord(i, "that") {
		i++
	}
	return f.isWord(n, "before") && f.at(i).is(pronoun) && f.at(i).norm == s.norm && pronounGender(s.norm) != 0 && a.Stance != Denying && !f.hangsDeep(a, n)
}

// subjectLate reports whether a subject with something hanging on it, and then its
// verb, begin at token n: "most guests in the hall withdrew".
func (f *finder) subjectLate(n, e int) bool {
	k := f.object(n)
	if k == n || f.at(n).is(possessive) {
		return false
	}
	for f.isWord(k, "and") && f.object(k+1) > k+1 {
		k = f.object(k + 1) // "the player and his father"
	}
	for k < e && f.adjunct(k) > k {
		k = f.adjunct(k)
	}
	return k < e && (f.verbal(k) || f.pastForm(k))
}

// marksClause reports whether grammar has a clause with tense that token n opens end
// before token e.
func (f *finder) marksClause(n, e int) bool {
	f.parsed()
	t := f.referee.tree
	k := t.At(f.at(n).Start)
	if k < 0 || t.Tokens[k].Label != "mark" || t.Tokens[k].Head <= k {
		return false
	}
	h := t.Tokens[k].Head
	c := f.referee.headedBy(h)
	return e > 0 && t.Tokens[h].Start < f.at(e-1).End && c != nil && c.Finite
}

// setAgainst reports whether behind the comma at token m, behind a thing and no
// statement, the writer goes on with a clause to token e: "denied any wrong, | but
// he may be heard", or another row of the same speaker does: "but he says it was".
func (f *finder) setAgainst(a *Attribution, i, m int) bool {
	n := m + 1
	if !f.isWord(n, "but") && !f.isWord(n, "and") {
		return false
	}
	s := n + 1
	if f.isWord(n, "but") && !f.clausal(i, m) && f.newSubject(s) && !f.quotesBehind(n) {
		return true
	}
	if !f.at(s).is(pronoun) || f.at(s).is(possessive|objective) {
		return false
	}
	for k := f.start; k < len(f.found); k++ {
		if b := &f.found[k]; b.Cue != a.Cue && !b.Cue.Empty() && b.Cue.Start == f.at(s+1).Start && b.Content[0].Start > b.Cue.Start && b.Stance != Mental {
			return true
		}
	}
	return false
}

// nowSays reports whether behind the conjunction at token m somebody who told
// something in the past says more at present: "wrote that it was late | and says
// she is ill".
func (f *finder) nowSays(a *Attribution, m int) bool {
	_, c := f.tokensOf(a.Cue)
	v := m + 1
	return f.anyCue(c-1, func(c *cue) bool { return c.shape == past }) && f.verbShape(c-1) == past &&
		f.anyCue(v, func(c *cue) bool { return c.shape == third && c.frames&simply != 0 }) && (f.isWord(v+1, "that") || f.bareClause(v+1))
}

// foretold reports whether at token m, behind a thing, the writer tells what will
// probably become of it: "a deal | that is likely to pass".
func (f *finder) foretold(i, m int) bool {
	if !f.isWord(m, "that") && !f.isWord(m, "which") || m <= i || f.clausal(i, m) || !f.at(m+1).is(auxiliary) || f.quotesBehind(m) {
		return false
	}
	return f.isWord(m+2, "likely") || f.isWord(m+2, "expected") || f.isWord(m+2, "set") && f.isWord(m+3, "to") || f.isWord(m+2, "unlikely")
}

// hangsDeep reports whether by the grammar the clause that token n opens is part of what a
// reports: it hangs on a verb within it, not on the one that reports it nor on the first of
// the report, "presses them to leave | before it rains", or tells in the present what is
// reported in the past.
func (f *finder) hangsDeep(a *Attribution, n int) bool {
	f.parsed()
	r := &f.referee
	t, c := r.tree, r.clause(a.Cue)
	k := t.At(f.at(n).Start)
	if c == nil || k < 0 {
		return false
	}
	if t.Tokens[c.Head].Tag == "VERB.past" && present(t.Tokens[k:]) {
		return true
	}
	if h := t.Tokens[k].Head; t.Tokens[k].Label == "mark" && h >= 0 {
		v := t.Tokens[h].Head
		return v >= 0 && v != c.Head && v != c.Content && t.Tokens[v].Start < f.at(n).Start && within(a.Content, t.Tokens[v].Span) && t.Tokens[v].Label != "conj"
	}
	return false
}

// present reports whether the first verb among toks is in the present tense.
func present(toks []grammar.Token) bool {
	for _, t := range toks {
		if strings.HasPrefix(t.Tag, "VERB") || strings.HasPrefix(t.Tag, "AUX") {
			return strings.HasSuffix(t.Tag, ".pres") || strings.HasSuffix(t.Tag, ".pres3")
		}
	}
	return false
}
