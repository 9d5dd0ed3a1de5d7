package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// strays reports whether at token m, in what a reports from token i on to token
// e, begins how, when or why it was said, or what the writer knows of it:
// "denied the report | even before", "said he left, | drawing laughter".
func (f *finder) strays(a *Attribution, i, m, e int) bool {
	t, n := f.at(m), m+1
	if t.mark == ',' {
		return f.under(a, m, e) || f.isWord(n, "but") && f.speaksFrom(n+1) && !f.quotesFrom(a, n+1) || f.moveOn(m) || f.nextCue(a, n) || f.glosses(m, e) || f.trails(i, m, e) || f.beside(a, m, e)
	}
	if t.mark == shutting {
		return f.closes(m) && f.nominal(n) && !f.at(n).upper && f.isWord(n+1, "that") || f.closes(m) && f.at(n).word() && !f.at(n).is(conjunction|relative|clauseWord|subordinator) && f.runsOn(n)
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
	if f.isWord(m, "amid") && !f.quotesBehind(m) && m > i+fewestUttered {
		return true
	}
	return !f.clausal(i, m) && (f.frames(a)&simply == 0 || f.at(i).mark == opening || f.frames(a)&hearer != 0 && f.finds(i, m, "of", "about")) && f.circumstances(m, e)
}

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
	for f.at(e).is(adverb) && !f.at(e).is(determiner) {
		e++
	}
	return f.verbal(e) || f.at(n).is(determiner) && f.at(e-1).is(adverb) && f.verbLike(e)
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
	case t.is(preposition) && (f.isWord(m, "in") || f.isWord(m, "on") || f.isWord(m, "during") || f.isWord(m, "at") || f.isWord(m, "via")):
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
			return f.verbShape(n) == past
		}
	}
	return false
}

// moveOn reports whether behind the comma at token m the writer goes on to what
// happened when: "and on Monday, he appeared", "further raising the price".
func (f *finder) moveOn(m int) bool {
	n := m + 1
	if f.at(n).is(adverb) && f.ingForm(n+1) && !f.at(n).is(conjunction|determiner) {
		return f.participleTail(n+1) && !f.resumes(n)
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
		return !f.at(m-1).is(clauseWord | conjunction)
	case f.isWord(n, "where") || f.isWord(n, "who") || f.isWord(n, "which"):
		return !f.at(m-1).is(clauseWord|conjunction) && (f.hasVerb(n+1, e) || f.isWord(n, "where") && e-n > fewestUttered)
	case f.spanOfTime(n) > n:
		k := f.spanOfTime(n)
		return f.isWord(k, "after") || f.isWord(k, "before")
	case f.isWord(n, "including"), f.isWord(n, "for"), f.isWord(n, "to"), f.isWord(n, "as"), f.isWord(n, "like"), f.isWord(n, "than"), f.isWord(n, "without"):
		return false
	case t.is(preposition) && !t.is(clauseWord):
		return f.isWord(n, "despite") || f.hasVerb(n+1, e)
	}
	return false
}

// spanOfTime is the end of a span of time that begins at token n: "two years".
func (f *finder) spanOfTime(n int) int {
	k := n
	if f.at(k).number || counted[f.at(k).norm] || f.isWord(k, "a") || f.at(k).is(determiner) && f.at(k+1).is(timeSpan) {
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
	for n++; f.at(n).is(adverb) && !f.at(n).is(determiner); n++ {
	}
	if n >= e || !f.together(a, n) {
		return false
	}
	t := f.referee.tree
	c := f.referee.clause(a.Cue)
	return c != nil && t.Tokens[t.At(f.at(n).Start)].Tag == t.Tokens[c.Head].Tag && f.referee.at[t.At(f.at(n).Start)] > 0
}

// restart lets the content of a begin where the words do, behind who is spoken
// to and what they are about: "wrote | the mayor last week | that", "says | this
// of the boats: | “...”".
func (f *finder) restart(a *Attribution) {
	n := len(a.Content) - 1
	if a.Direct || a.Content[n].Start < a.Cue.End {
		return
	}
	i, e := f.tokensOf(a.Content[n])
	if f.at(i).is(clauseWord) || f.at(i).mark == opening {
		return
	}
	if f.at(i).number && f.at(i-1).is(timeWord) && f.at(i+1).is(message) {
		if p := f.pieces(i+2, e); len(p) > 0 {
			a.Content[n] = p[0] // "said in a Dec. 22 letter it could"
		}
		return
	}
	fr := f.frames(a)
	for k := i + 1; k < min(e, i+reach); k++ {
		t := f.at(k)
		switch {
		case t.quoted != 0:
			return
		case t.mark == ':' && f.at(k+1).mark == opening && !f.hasVerb(i, k) && (fr&quoted != 0 || f.saysBehind(k)):
			if p := f.pieces(k+1, e); len(p) > 0 {
				a.Content[n] = p[0]
				f.recount(a)
			}
			return
		case t.mark != 0 && t.mark != ',':
			return
		case f.isWord(k, "that") && fr&clause != 0:
			if p := f.pieces(k, e); len(p) > 0 && (fr&words == 0 && f.receives(i, k) || fr&hearer != 0 && f.onlyHeard(i, k)) {
				a.Content[n] = p[0]
			}
			return
		}
	}
}

// receives reports whether the tokens [i, k) are who is spoken to, and when.
func (f *finder) receives(i, k int) bool {
	o := f.object(i)
	if o == i || o > k || !f.at(i).upper && !f.at(i).is(group|pronoun) || f.at(o-1).is(message) {
		return false
	}
	for ; o < k; o = f.adjunct(o) {
		if f.adjunct(o) == o {
			return false
		}
	}
	return o == k
}

// onlyHeard reports whether the tokens [i, k) hold no clause and no topic.
func (f *finder) onlyHeard(i, k int) bool {
	for ; i < k; i++ {
		if f.at(i).is(auxiliary|relative|subordinator) && !f.at(i).is(preposition) || f.isWord(i, "of") && !f.at(i-1).upper || f.isWord(i, "about") {
			return false
		}
	}
	return true
}

// frames is what may follow the cue of a, in any of its readings.
func (f *finder) frames(a *Attribution) (all frame) {
	from, to := f.tokensOf(a.Cue)
	for k := from; k < to; k++ {
		f.anyCue(k, func(c *cue) bool { all |= c.frames; return false })
	}
	return all
}

// unsaidIn reports whether a, which the rules and the grammar hold for a report,
// tells of no words: a wish, or a thing that is only spoken of.
func (f *finder) unsaidIn(a *Attribution) bool {
	i, e := f.tokensOf(a.Content[0])
	_, k := f.tokensOf(a.Cue)
	if f.torn(a, i, e, k) {
		return true
	}
	fr := f.frames(a)
	switch {
	case f.chronicles(k - 1), strings.HasPrefix(f.at(k-1).norm, "cit") && f.whom(i, e), a.Deed && f.titles(a):
		return true
	case f.remarks(a):
		return false
	case a.Stance == Mental && f.isWord(i, "to"):
		return true
	case fr&taken != 0 && fr&clause == 0 && a.Stance == Neutral:
		return true // "portrayed him as a hero"
	case fr&topic != 0 && fr&(clause|quoted) == 0 && f.talksOf(i, k):
		return true // "alluded to a sketch", "spoke about the boats"
	case fr&paper != 0 && !f.at(i).is(clauseWord) && !f.stated(a) && !f.plainVerb(i, e):
		return true // "the document shows a lead"
	case f.discovers(a, k-1):
		return true
	}
	return false
}

// talksOf reports whether a particle of a topic ends the cue before token k or
// stands before the content at token i: "alluded to", "spoke on Friday about".
func (f *finder) talksOf(i, k int) bool {
	if f.isWord(i, "as") || f.finds(i, i+4, "only", "as") {
		return false // "referred to it only as “cargo”"
	}
	return f.at(k-1).is(preposition|ofWord) || f.isWord(i-1, "about") || f.isWord(i-1, "of") || f.isWord(i-1, "to")
}

// stated reports whether grammar sees a statement hang on the verb of a.
func (f *finder) stated(a *Attribution) bool {
	f.parsed()
	c := f.referee.clause(a.Cue)
	return c != nil && f.referee.states(c, a)
}

// between reports whether "between" stands among the tokens [i, e), the last of
// which a cut made so, with nothing that it is parted from.
func (f *finder) between(i, e int) bool {
	for k := e - 2; k > i; k-- {
		if f.isWord(k, "and") {
			return false
		}
		if f.isWord(k, "between") {
			return f.at(e).mark == '-' || f.at(e).mark == ','
		}
	}
	return false
}

// verbIn reports whether a word that may be a verb with tense stands among the
// tokens [i, e).
func (f *finder) verbIn(i, e int) bool {
	for ; i < e; i++ {
		if f.verbal(i) || f.pastForm(i) || strings.ContainsAny(f.text(i), "'’") && !f.at(i).owner || f.at(i).is(auxiliary) {
			return true
		}
	}
	return false
}

// inanimate reports whether the source of a is a thing, which promises and
// threatens without words.
func (f *finder) inanimate(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	if from >= to {
		return false
	}
	t := f.at(f.headOf(from, to))
	return !t.upper && !t.is(pronoun) && !f.speaks(a.Source)
}

// claimant reports whether the source of a, whose cue ends before token c, is
// anybody who does so: "A person claiming to be a prince".
func (f *finder) claimant(a *Attribution, c int) bool {
	from, to := f.tokensOf(a.Source)
	if f.pastForm(from) && f.verbShape(c-1) == noun {
		return true // "conveyed Lee's suggestion"
	}
	k, _ := f.tokensOf(a.Cue)
	return (f.isWord(from, "a") || f.isWord(from, "an")) && k == to && f.verbShape(c-1) == gerund && f.isWord(c, "to")
}

// stranded reports whether among the tokens [i, e) "of" stands with nothing behind it.
func (f *finder) stranded(i, e int) bool {
	for k := i + 1; k+1 < e; k++ {
		if n := f.at(k + 1); f.at(k).is(ofWord) && f.at(k).quoted == 0 && n.is(preposition|conjunction) && !n.is(determiner|adverb) && n.quoted == 0 && f.at(k+2).is(timeWord) {
			return true
		}
	}
	return false
}

// plainVerb reports whether a verb stands among the tokens [i, e) before one that
// opens a clause within: "40 ships carried oil", not "a ship that carried".
func (f *finder) plainVerb(i, e int) bool {
	for k := i + 1; k < e && !f.at(k).is(relative|subordinator|clauseWord); k++ {
		if f.verbal(k) || f.pastForm(k) && !f.at(k+1).is(preposition) {
			return true
		}
	}
	return false
}

// torn reports whether the content of a, the tokens [i, e) first, lacks what it
// cannot do without, behind a cue that ends before token k: "that he would not".
func (f *finder) torn(a *Attribution, i, e, k int) bool {
	l := f.lastOf(a)
	_, c := f.tokensOf(a.Cue)
	simple := f.frames(a)&(hearer|simply) != 0
	switch {
	case len(a.Content) == 1 && e-i <= fewestUttered+1 && f.at(l).quoted == 0 && (f.at(l).is(modal) || f.at(l).is(negation) && f.at(l-1).is(modal)):
		return true // "that he would not"
	case i >= k && f.at(i).mark == 0 && f.at(i).is(auxiliary):
		return true // "a law critics said could fail, the mayor changed"
	case i >= k && f.frames(a)&hearer != 0 && f.at(i).is(timeWord|timeSpan|adverb) && !f.clausal(i, e), i >= k && f.frames(a)&hearer != 0 && f.finds(i, e, "about") && f.finds(i, i+4, "later") && !f.holdsMarks(a):
		return true // "told several months later about the meeting"
	case len(a.Content) == 1 && !f.at(i).upper && f.at(i).mark == 0 && !f.ingForm(i) && (f.at(i).is(verb) && simple || f.pastForm(i) && f.byAccount(a)):
		return true // "made the announcement"
	case i >= k && (strings.HasSuffix(f.at(i).norm, "self") || strings.HasSuffix(f.at(i).norm, "selves")) && f.at(i+1).mark != 0:
		return true // "ask themselves"
	case a.Stance == Forceful && f.isWord(i, "to") && f.inanimate(a):
		return true // "the news threatens to end it"
	case f.isWord(i, "that") && f.at(i).mark == 0 && (f.isWord(i+1, "to") || e-i <= 5 && len(a.Content) == 1 && f.at(e).mark == ',' && !f.verbIn(i+1, e) && !f.stated(a)):
		return true // "that the new deals"
	case len(a.Content) == 1 && i < k && e <= c && f.at(i).mark == 0 && (f.ingForm(i) || f.at(i).is(preposition)) && f.at(c).word() && c < len(f.toks) && f.at(e-1).mark == shutting && !f.verbIn(i+1, e):
		return true // "Bemoaning the “fog,” she accused"
	case f.between(i, e):
		return true // "a choice between going"
	case f.claimant(a, c):
		return true
	case f.stranded(i, e):
		return true // "accused Lee of on Friday"
	case f.isWord(i, "rather") || f.isWord(i, "instead"):
		return i > 0 && f.at(i-1).mark == ';'
	case a.Stance == Mental && i >= k && e-i < 3 && !f.holdsMarks(a):
		return true // "that addressed"
	}
	return false
}

// remarks reports whether words in marks stand in the content of a that are more
// than a title or a term.
func (f *finder) remarks(a *Attribution) bool {
	for _, s := range a.Content {
		for q := f.quoteAt(s); q >= 0 && q < len(f.quotes) && f.quotes[q].Start < s.End; q++ {
			if f.long(f.quotes[q].Inner) {
				return true
			}
		}
	}
	return false
}

// discovers reports whether the verb at token k tells what somebody comes to know.
func (f *finder) discovers(a *Attribution, k int) bool {
	w := f.at(k).norm
	return strings.HasPrefix(w, "discover") || strings.HasPrefix(w, "invok") && !f.holdsMarks(a) || strings.HasPrefix(w, "outlin") && !f.written(a.Source)
}

// whom reports whether the tokens [i, e) begin with people, of whom no more is told
// than who they are: "cited two people close to it".
func (f *finder) whom(i, e int) bool {
	o := f.object(i)
	return o > i && f.at(f.headOf(i, o)).is(human|role|group) && !f.clausal(i, e)
}

// titles reports whether all words in marks in the content of a are a title:
// “Face the Nation”.
func (f *finder) titles(a *Attribution) bool {
	some := false
	for _, s := range a.Content {
		for i, k := f.tokensOf(s); i < k; i++ {
			t := f.at(i)
			if t.quoted == 0 || !t.word() {
				continue
			}
			w := f.text(i)
			if some = true; !t.upper && len(w) > 3 || len(w) > 3 && strings.ToUpper(w) == w {
				return false
			}
		}
	}
	return some
}

// chronicles reports whether the verb at token k pictures somebody or something.
func (f *finder) chronicles(k int) bool {
	w := f.at(k).norm
	return strings.HasPrefix(w, "chronicl") || strings.HasPrefix(w, "portray") || strings.HasPrefix(w, "depict")
}

// foreignTo reports whether what stands before "according to" in a is no word of
// its source: another's report, or a sentence of which only the last clause is
// the source's.
func (f *finder) foreignTo(a *Attribution) bool {
	if !f.byAccount(a) || a.Content[0].Start > a.Cue.Start || f.holdsMarks(a) {
		return false
	}
	for k := f.start; k < len(f.found); k++ {
		b := &f.found[k]
		if b.Cue != a.Cue && !b.Unsure && !b.Deed && b.Stance != Mental && !b.Source.Empty() && b.Source != a.Source && a.Content[0].Contains(b.Cue) && a.Content[0].Contains(b.Source) && b.Content[0].Start > b.Cue.Start && strings.Contains(f.src[b.Cue.Start:b.Cue.End], "report") {
			return true
		}
	}
	i, e := f.tokensOf(a.Content[0])
	for k := e - 1; k > i; k-- {
		if f.at(k).mark == ',' {
			r := f.at(k + 1)
			return r.is(relative) || (f.isWord(k+2, "of") || f.isWord(k+1, "in") || f.isWord(k+1, "of")) && f.at(k+2).is(relative) || f.isWord(k+2, "of") && f.at(k+3).is(relative)
		}
	}
	return false
}

// withParticle lets the content of a begin with the particle of its verb where
// other words part the two: "called Friday | for new talks".
func (f *finder) withParticle(a *Attribution) {
	i, e := f.tokensOf(a.Content[0])
	_, k := f.tokensOf(a.Cue)
	if i < 1 || i-1 < k || e <= i {
		return
	}
	verb := f.at(k - 1).entry
	for c := 0; verb != nil && c < len(verb.cues); c++ {
		if p := verb.cues[c].particle; p != "" && f.isWord(i-1, p) {
			a.Content[0].Start = f.toks[i-1].Start
		}
	}
}

// withoutEffect leaves out of a what the writer tells in a form in -ing behind who
// said it: "“Who?” he said, drawing laughter".
func (f *finder) withoutEffect(a *Attribution) {
	n := len(a.Content) - 1
	if n < 1 || a.Content[n].Start < a.Cue.End || a.Content[n].Start < a.Source.End {
		return
	}
	i, k := f.tokensOf(a.Content[n])
	if f.ingForm(i) && !f.finds(i, k, "and") && f.at(f.lastToken(a.Content[n-1])).mark == shutting {
		a.Content = a.Content[:n]
		f.recount(a)
	}
}

func (f *finder) lastToken(s text.Span) int {
	_, k := f.tokensOf(s)
	return k - 1
}

// recount sees anew whether all of a stands in marks.
func (f *finder) recount(a *Attribution) {
	a.Direct = true
	for _, s := range a.Content {
		q := f.quoteAt(s)
		a.Direct = a.Direct && q >= 0 && f.quotes[q].Contains(s)
	}
}

// fragments doubts words in marks of nobody that is named which begin like no
// sentence: a term of the writer's, the wording of a law.
func fragments(d *text.Document, found []Attribution) {
	for k := range found {
		a := &found[k]
		if a.Speaker != "" || !a.Cue.Empty() || !a.Source.Empty() || a.Unsure {
			continue
		}
		begins := len(a.Content) == 1 && stated(d, a.Content[0])
		for _, s := range a.Content {
			if w := d.WordsIn(s); len(w) > 0 {
				r, _ := utf8.DecodeRuneInString(d.Source[w[0].Start:])
				begins = begins || !unicode.IsLower(r)
			}
		}
		a.Unsure = !begins
	}
}

// withoutLead leaves out of a what only tells when its words in marks were said.
func (f *finder) withoutLead(a *Attribution) {
	if len(a.Content) < 2 || a.Content[0].End > a.Source.Start {
		return
	}
	i, k := f.tokensOf(a.Content[0])
	j, _ := f.tokensOf(a.Content[1])
	if f.adjunct(i+1) >= k && (f.at(i).is(timeSpan|timeWord|adverb) || f.isWord(i, "moments")) && f.at(j).mark == opening {
		a.Content = a.Content[1:]
		f.recount(a)
	}
}

// lastClause leaves a the last of two clauses before its cue, the one that is
// surely the speaker's: "The pier was shut, but | nobody was hurt, she said".
func (f *finder) lastClause(a *Attribution) {
	if len(a.Content) != 1 || a.Content[0].End > a.Cue.Start || a.Content[0].End > a.Source.Start {
		return
	}
	i, e := f.tokensOf(a.Content[0])
	for m := e - 2; m > i+2; m-- {
		if t := f.at(m); t.quoted != 0 {
			return
		}
		if (f.at(m).mark == ',' || f.at(m).mark == '-') && (f.isWord(m+1, "but") || f.isWord(m+1, "and")) && f.newSubject(m+2) && f.hasVerb(i, m) {
			if p := f.pieces(m+2, e); len(p) == 1 {
				a.Content = p
			}
			return
		}
	}
}

// hearsay doubts what somebody is called or charged with in the words of another:
// "Lee said Kay called him a thief".
func (f *finder) hearsay() {
	all := f.found[f.start:]
	for i := range all {
		b := &all[i]
		_, v := f.tokensOf(b.Cue)
		if b.Unsure || b.Cue.Empty() || b.Source.Empty() || f.verbShape(v-1) == noun || f.frames(b)&naming == 0 && (b.Stance != Accusing || f.frames(b)&clause != 0) && b.Stance != Conceding {
			continue
		}
		for k := range all {
			if a := &all[k]; k != i && !a.Cue.Empty() && !a.Deed && !f.byAccount(a) && a.Source != b.Source && a.Speaker != b.Speaker && within(a.Content, b.Cue) && within(a.Content, b.Source) {
				b.Unsure = true
			}
		}
	}
}

// stated reports whether the words s end like a sentence and have a verb that is
// in no doubt: “the lines remain open” has none.
func stated(d *text.Document, s text.Span) bool {
	in := strings.TrimRight(d.Text(s), "\"'”’»")
	if !strings.HasSuffix(in, ".") {
		return false
	}
	for _, w := range d.WordsIn(s) {
		if e := lexicon()[w.Norm]; e != nil && e.class&auxiliary != 0 {
			return true
		}
	}
	return false
}
