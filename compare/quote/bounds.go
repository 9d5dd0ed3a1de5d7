package quote

import (
	"strings"
)

// strays reports whether at token m, in what a reports from token i on to token
// e, begins how, when or why it was said, or what the writer knows of it:
// "denied the report | even before", "said he left, | drawing laughter".
func (f *finder) strays(a *Attribution, i, m, e int) bool {
	t, n := f.at(m), m+1
	if m-i > strayReach {
		return false
	}
	if t.mark == ',' {
		return f.opened(a, m, e) || f.remark(m, e) || f.isWord(n, "but") && f.speaksFrom(n+1) && !f.quotesFrom(a, n+1) || f.moveOn(m) || f.nextCue(a, n) || f.glosses(m, e) || f.trails(i, m, e) || f.setAgainst(a, i, m) || f.feltToo(a, i, m) || f.takesUp(i, m) || f.isWord(n, "and") && f.ofThing(a) && f.newSubject(n+1) && !f.quotesBehind(n) ||
			f.circumstance(a, i, n, e) || f.beside(a, m, e) || f.under(a, m, e) // by the grammar
	}
	if t.mark == shutting {
		return f.closes(m) && f.at(m-1).mark == ',' && f.nextCue(a, n) || f.closes(m) && f.isWord(n, "whom") || f.closes(m) && f.nominal(n) && !f.at(n).upper && f.isWord(n+1, "that") || f.closes(m) && f.at(n).word() && !f.at(n).is(conjunction|relative|clauseWord|subordinator) && f.runsOn(n)
	}
	if t.mark != 0 {
		return false
	}
	if t.upper && t.is(determiner|pronoun) && f.at(m-1).word() && f.speaksFrom(m) {
		return true // "its centers The office said"
	}
	switch {
	case f.head && t.is(conjunction) && f.at(n).upper && f.at(n).is(auxiliary):
		return true // "Denies sending it but Is unsure"
	case f.isWord(m, "just") && f.isWord(n, "as"), f.isWord(m, "even") && (f.isWord(n, "before") || f.isWord(n, "after") || f.isWord(n, "while")):
		return true
	case t.is(conjunction) && m == i+1 && (f.isWord(i, "no") || f.isWord(i, "yes") || f.isWord(i, "so")):
		return true // "said no and went on to win"
	}
	if f.isWord(m, "in") && f.isWord(n, "the") && f.isWord(n+1, "same") && f.occasion(n) && !f.quotesBehind(m) {
		return true // "in the same tweet"
	}
	if f.circumstance(a, i, m, e) || f.foretold(i, m) || f.appraises(i, m) || t.is(conjunction) && f.nowSays(a, m) {
		return true
	}
	if f.isWord(m, "amid") && !f.quotesBehind(m) && m > i+fewestUttered {
		return true
	}
	return !f.clausal(i, m) && (f.frames(a)&simply == 0 || f.at(i).mark == opening || f.frames(a)&hearer != 0 && f.finds(i, m, "of", "about")) && f.circumstances(m, e)
}

// takesUp reports whether behind the comma at token m the writer names once more what was
// told, before the words from token i on: "told a story of the sea, a story made to please".
func (f *finder) takesUp(i, m int) bool {
	if !f.isWord(m+1, "a") && !f.isWord(m+1, "an") || f.quotesBehind(m) || f.at(m+2).upper {
		return false
	}
	w := f.at(m + 2).norm
	return w != "" && f.finds(0, i, w) && !f.at(m+2).is(adverb)
}

// ofThing reports whether the words of a are about the noun before "that" or "which" in
// front of its source: "the thing that the crew had said the mayor should do".
func (f *finder) ofThing(a *Attribution) bool {
	from, _ := f.tokensOf(a.Source)
	return from > 1 && (f.isWord(from-1, "that") || f.isWord(from-1, "which")) && f.nominal(from-2) && a.Source.Start < a.Cue.Start
}

// appraises reports whether at token m, behind a clause that begins with token i, the
// writer goes on to what the thing told of would be: "they meet | in what would be the
// first meeting", "they talk | in preparation for what could be a deal".
func (f *finder) appraises(i, m int) bool {
	if !f.at(m).is(preposition) || f.quotesBehind(m) || !f.hasVerb(i, m) {
		return false
	}
	n := m + 1
	if !f.isWord(n, "what") && f.at(n+1).is(preposition) {
		n += 2
	}
	return f.isWord(n, "what") && f.at(n+1).is(unreal) && f.at(n+1).is(modal) && f.at(n+2).is(be) && f.at(n+3).word()
}

// strayReach is the most tokens of a report that are looked over for its end. No
// sentence of news needs more, and a text without full stops stays cheap.
const strayReach = 4 * reach

// quotesFrom reports whether who is named from token n on is the source of a.
func (f *finder) quotesFrom(a *Attribution, n int) bool {
	for k := f.start; k < len(f.found); k++ {
		if b := &f.found[k]; b.Source.Start == f.at(n).Start && b.Speaker == a.Speaker {
			return true
		}
	}
	return false
}

// speaksFrom reports whether a sure row of this sentence has its source at token m.
func (f *finder) speaksFrom(m int) bool {
	for k := f.start; k < len(f.found); k++ {
		if b := &f.found[k]; !b.Cue.Empty() && b.Source.Start == f.at(m).Start {
			return !f.head
		}
	}
	return false
}

// runsOn reports whether a clause of the writer's begins at token n, behind words
// in marks: "“let go,” | the man then grabs".
func (f *finder) runsOn(n int) bool {
	e := f.object(n)
	if e <= n+1 {
		return false
	}
	e = f.afterAdverbs(e)
	return f.verbal(e) && (f.at(e).is(auxiliary) || e+1 < len(f.toks) && f.at(e+1).word()) || e < len(f.toks) && f.at(n).is(determiner) && f.at(e-1).is(adverb) && f.verbLike(e)
}

// circumstances reports whether the words from token m on, behind a thing or
// what is to be done, tell of its being said: "called on her to go | Thursday in a letter".
func (f *finder) circumstances(m, e int) bool {
	t, n := f.at(m), m+1
	if f.saysBehind(m) && !t.is(timeWord) && !f.isWord(m, "because") {
		return false
	}
	switch {
	case t.is(timeWord) && f.at(n).is(preposition) && !f.at(m-1).is(preposition|determiner|timeWord|timeSpan) && !f.isWord(n, "from"):
		return f.isWord(n, "after") || f.isWord(n, "before") || f.at(f.object(m+2)-1).is(message) || f.finds(m+2, min(e, m+6), "interview", "speech", "tweet", "letter", "statement")
	case (f.isWord(m, "last") || f.isWord(m, "this") || f.isWord(m, "earlier")) && f.at(n).is(timeSpan) && f.at(m+2).is(preposition):
		return f.occasion(m + 3)
	case f.isWord(m, "via"):
		return true
	case t.is(preposition) && (f.isWord(m, "in") || f.isWord(m, "on") || f.isWord(m, "during") || f.isWord(m, "at")):
		return f.occasion(n)
	case t.is(subordinator) && (f.isWord(m, "before") || f.isWord(m, "after") || f.isWord(m, "because") || f.isWord(m, "when") || f.isWord(m, "while") || f.isWord(m, "as")):
		return f.newSubject(n) && !f.finds(m-1, m, "only", "even", "just", "not")
	}
	return false
}

// saysBehind reports whether behind token m stand more than a few words in marks.
func (f *finder) saysBehind(m int) bool {
	n := 0
	for k := m; k < min(len(f.toks), m+reach); k++ {
		if n++; f.at(k).quoted == 0 {
			n = 0
		}
		if n > 6 {
			return true
		}
	}
	return false
}

// occasion reports whether at token i stands on what occasion something is said:
// "a speech", "an interview with the paper", "Twitter".
func (f *finder) occasion(i int) bool {
	if f.isWord(i, "twitter") || f.isWord(i, "facebook") || f.isWord(i, "instagram") {
		return true
	}
	if !f.at(i).is(determiner | possessive) {
		return false
	}
	for k := i + 1; k < i+5 && f.at(k).word() && !f.at(k).is(preposition|auxiliary|relative); k++ {
		if w := strings.ToLower(f.text(min(k, len(f.toks)-1))); occasions[w] {
			return true
		}
	}
	return false
}

// occasions are where words are said.
var occasions = map[string]bool{"interview": true, "interviews": true, "speech": true, "tweet": true, "tweets": true, "letter": true, "statement": true,
	"briefing": true, "op-ed": true, "email": true, "post": true, "conference": true, "memo": true, "testimony": true, "remarks": true}

// under reports whether the report of a is a clause under the one that begins
// behind the comma at token m: "a day after he announced the deal, | Lee left".
func (f *finder) under(a *Attribution, m, e int) bool {
	n := m + 1
	if a.Source.Start > a.Cue.Start || f.at(n).is(clauseWord|relative|conjunction|subordinator) || f.object(n) == n && !f.newSubject(n) {
		return false
	}
	f.parsed()
	r := &f.referee
	c, k := r.clause(a.Cue), r.tree.At(f.at(n).Start)
	if c == nil || k < 0 || r.tree.Tokens[c.Head].Label != "advcl" || r.tree.Under(k, c.Head) {
		return false
	}
	return r.tree.Tokens[c.Head].Head >= 0 && r.tree.Tokens[r.tree.Tokens[c.Head].Head].Start > f.at(m).Start
}

// nextCue reports whether the cue of another row of the source of a is token n:
// "said it was late, talked of rain and called".
func (f *finder) nextCue(a *Attribution, n int) bool {
	for k := f.start; k < len(f.found); k++ {
		if b := &f.found[k]; b.Source == a.Source && !b.Cue.Empty() && b.Cue.Start == f.at(n).Start && b.Cue != a.Cue {
			return f.verbShape(n) == past || f.head && f.verbShape(n) == third
		}
	}
	return false
}

// moveOn reports whether behind the comma at token m the writer goes on to what
// happened when: "and on Monday, he appeared", "further raising the price".
func (f *finder) moveOn(m int) bool {
	n := m + 1
	if f.at(n).is(adverb) && f.ingForm(n+1) && !f.at(n).is(conjunction|determiner) {
		return (f.participleTail(n+1) || strings.HasSuffix(f.at(n).norm, "ly") && !onlyIf[f.at(n+1).norm]) && !f.resumes(n)
	}
	if f.isWord(n, "and") && f.isWord(n+1, "when") && f.pastForm(n+2) {
		return true // "and when pressed on it, she replied"
	}
	if !f.isWord(n, "and") || f.quotesBehind(n) || !f.at(n+1).is(preposition|timeWord) {
		return false
	}
	k := f.adjunct(n + 1)
	return k > n+1 && f.at(k).mark == ',' && f.newSubject(k+1)
}

// glosses reports whether the comma at token m, behind a name, begins what the
// writer tells of it to token e: "the Water Board, a panel that oversees".
func (f *finder) glosses(m, e int) bool {
	n := m + 1
	switch {
	case f.quotesBehind(n) || f.resumes(n):
		return false
	case f.isWord(n, "whom") || f.isWord(n, "whose"):
		return true
	case !f.at(m-1).upper || !f.isWord(n, "a") && !f.isWord(n, "an"):
		return false
	}
	clause := false
	for k := n + 1; k < e; k++ {
		switch t := f.at(k); {
		case t.mark == ',' || t.is(conjunction) && f.at(k+1).is(determiner|possessive):
			return false // a list
		case t.is(relative) || f.pastForm(k) && f.at(k+1).is(preposition):
			clause = true
		}
	}
	return clause
}

// trails reports whether behind the comma at token m, in what is said from token i
// on, come to token e only circumstances: "he would stay, | in the face of a vote",
// "two years after the fire", "where a law". Words that are not needed are
// not given to the speaker. Words in marks behind it are his.
func (f *finder) trails(i, m, e int) bool {
	n := m + 1
	if !f.hasVerb(i+1, m) || f.quotesBehind(n) || f.resumes(n) && !f.isWord(n, "while") || f.among(i, m, e) || f.finds(m-4, m, "compared", "than", "unlike", "if", "only") {
		return false
	}
	t := f.at(n)
	switch {
	case f.isWord(n, "while"):
		return !f.at(m - 1).is(clauseWord | conjunction)
	case f.isWord(n, "where") || f.isWord(n, "who") || f.isWord(n, "which"):
		return !f.at(m-1).is(clauseWord|conjunction) && (f.hasVerb(n+1, e) || f.isWord(n, "where") && e-n > fewestUttered)
	case f.spanOfTime(n) > n:
		k := f.spanOfTime(n)
		return f.isWord(k, "after") || f.isWord(k, "before")
	case f.isWord(n, "including"), f.isWord(n, "until"), f.isWord(n, "for"), f.isWord(n, "to"), f.isWord(n, "as"), f.isWord(n, "like"), f.isWord(n, "than"), f.isWord(n, "without"):
		return false
	case t.is(preposition) && !t.is(clauseWord) && !f.at(n+1).is(conjunction):
		return f.isWord(n, "despite") || f.hasVerb(n+1, e)
	}
	return false
}

// spanOfTime is the end of a span of time that begins at token n: "two years".
func (f *finder) spanOfTime(n int) int {
	k := n
	if f.at(k).counts() || f.isWord(k, "a") || f.at(k).is(determiner) && f.at(k+1).is(timeSpan) {
		k++
	}
	if !f.at(k).is(timeSpan) {
		return n
	}
	for f.at(k).is(timeSpan) {
		k++
	}
	return k
}

// among reports whether the comma at token m may stand between the members of a
// list in the tokens [i, e).
func (f *finder) among(i, m, e int) bool {
	for k := m + 1; k < e; k++ {
		if f.at(k).mark == ',' && (f.isWord(k+1, "to") || f.at(k+1).is(clauseWord)) {
			return true // "asked Lee, who is ill, to go"
		}
		if t := f.at(k); t.is(conjunction) && (f.at(k-1).mark == ',' || f.at(k+1).norm == f.at(m+1).norm) {
			return true
		}
	}
	return false
}

// ingForm reports whether token i has the form of a verb in -ing.
func (f *finder) ingForm(i int) bool {
	t := f.at(i)
	return t.word() && i < len(f.toks) && len(t.norm) > 5 && strings.HasSuffix(t.norm, "ing") && !t.is(preposition|pronoun|group|role|timeSpan|timeWord|mute)
}

// beside reports whether grammar sets the verb behind the comma and "and" at
// token m beside the cue of a, in the same tense: "say it is late, and bristle at".
func (f *finder) beside(a *Attribution, m, e int) bool {
	n := m + 1
	if !f.isWord(n, "and") && !f.isWord(n, "but") {
		return false
	}
	if n = f.afterAdverbs(n + 1); n >= e || !f.together(a, n) {
		return false
	}
	t := f.referee.tree
	c := f.referee.clause(a.Cue)
	return c != nil && t.Tokens[t.At(f.at(n).Start)].Tag == t.Tokens[c.Head].Tag && f.referee.at[t.At(f.at(n).Start)] > 0
}
