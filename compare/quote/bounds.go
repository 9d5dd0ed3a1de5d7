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
		return f.under(a, m, e) || f.glosses(m, e) || f.leading(m, e) || f.later(n, e) || f.beside(a, m, e)
	}
	if t.mark != 0 {
		return false
	}
	switch {
	case f.head && t.is(conjunction) && f.at(n).upper && f.at(n).is(auxiliary):
		return true // "Denies sending it but Is unsure"
	case f.isWord(m, "just") && f.isWord(n, "as"), f.isWord(m, "even") && (f.isWord(n, "before") || f.isWord(n, "after") || f.isWord(n, "while")):
		return true
	case t.is(conjunction) && m == i+1 && (f.isWord(i, "no") || f.isWord(i, "yes") || f.isWord(i, "so")):
		return true // "said no and went on to win"
	}
	return !f.clausal(i, m) && (f.frames(a)&simply == 0 || f.at(i).mark == opening) && f.circumstances(m, e)
}

// circumstances reports whether the words from token m on, behind a thing or
// what is to be done, tell of its being said: "called on her to go | Thursday in a letter".
func (f *finder) circumstances(m, e int) bool {
	t, n := f.at(m), m+1
	if f.quotesBehind(m) && !t.is(timeWord) && !f.isWord(m, "because") {
		return false
	}
	switch {
	case t.is(timeWord) && f.at(n).is(preposition) && !f.at(m-1).is(preposition|determiner|timeWord|timeSpan) && !f.isWord(n, "from"):
		return f.at(f.object(m+2)-1).is(message) || f.finds(m+2, min(e, m+6), "interview", "speech", "tweet", "letter", "statement", "address")
	case t.is(preposition) && (f.isWord(m, "in") || f.isWord(m, "on") || f.isWord(m, "during") || f.isWord(m, "at") || f.isWord(m, "via")):
		return f.occasion(n)
	case t.is(subordinator) && (f.isWord(m, "before") || f.isWord(m, "after") || f.isWord(m, "because") || f.isWord(m, "when") || f.isWord(m, "while") || f.isWord(m, "as")):
		return f.newSubject(n) && !f.finds(m-1, m, "only", "even", "just", "not")
	}
	return false
}

// occasion reports whether at token i stands on what occasion something is said:
// "a speech", "an interview with the paper", "Twitter".
func (f *finder) occasion(i int) bool {
	if f.isWord(i, "twitter") || f.isWord(i, "facebook") || f.isWord(i, "instagram") {
		return true
	}
	if !f.at(i).is(determiner|possessive) {
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
	"address": true, "briefing": true, "op-ed": true, "email": true, "post": true, "conference": true, "memo": true, "testimony": true, "remarks": true}

// under reports whether the report of a is a clause under the one that begins
// behind the comma at token m: "a day after he announced the deal, | Lee left".
func (f *finder) under(a *Attribution, m, e int) bool {
	n := m + 1
	if a.Source.Start > a.Cue.Start || f.at(n).is(clauseWord|relative|conjunction|subordinator) || !f.newSubject(n) {
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

// leading reports whether the comma at token m begins, to token e, what came of
// the words: "drawing laughter", "whatever it may be".
func (f *finder) leading(m, e int) bool {
	t, w := f.at(m+1), ""
	if t.word() && m+1 < e {
		w = f.text(m + 1)
	}
	return (w == "drawing" || w == "earning" || w == "winning" || w == "eliciting") && !f.quotesBehind(m)
}

// later reports whether the words from token i on, behind a comma, tell after or
// before what it was said: "after the probe came to an end".
func (f *finder) later(i, e int) bool {
	if f.quotesBehind(i) || f.resumes(i) {
		return false
	}
	if f.at(i).number && f.at(i+1).is(timeSpan) || f.at(i).is(timeSpan) {
		i++
		if f.at(i).is(timeSpan) {
			i++
		}
	}
	if !f.isWord(i, "after") && !f.isWord(i, "before") {
		return false
	}
	for k := i + 1; k < e; k++ {
		if f.at(k).mark == ',' {
			return false
		}
	}
	return f.newSubject(i+1) || f.hasVerb(i+2, e)
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
	fr := f.frames(a)
	for k := i + 1; k < min(e, i+reach); k++ {
		t := f.at(k)
		switch {
		case t.quoted != 0:
			return
		case t.mark == ':' && f.at(k+1).mark == opening && !f.hasVerb(i, k) && fr&quoted != 0:
			if p := f.pieces(k+1, e); len(p) > 0 {
				a.Content[n] = p[0]
				f.recount(a)
			}
			return
		case t.mark != 0 && t.mark != ',':
			return
		case f.isWord(k, "that") && fr&clause != 0:
			if p := f.pieces(k, e); len(p) > 0 && f.receives(i, k) {
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
	i, _ := f.tokensOf(a.Content[0])
	_, k := f.tokensOf(a.Cue)
	if f.remarks(a) {
		return false
	}
	fr := f.frames(a)
	switch {
	case a.Stance == Mental && f.isWord(i, "to"):
		return true
	case fr&taken != 0 && fr&clause == 0 && a.Stance == Neutral:
		return true // "portrayed him as a hero"
	case fr&topic != 0 && fr&(clause|quoted) == 0 && f.at(k-1).is(preposition|ofWord):
		return true // "alluded to a sketch", "spoke about the boats"
	case fr&paper != 0 && !f.at(i).is(clauseWord) && !f.bareClause(i):
		return true // "the document shows a lead"
	case f.discovers(a, k-1):
		return true
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
	return strings.HasPrefix(w, "discover") || strings.HasPrefix(w, "chronicl") || strings.HasPrefix(w, "outlin") && !f.written(a.Source)
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
		if b.Cue != a.Cue && !b.Unsure && !b.Deed && b.Stance != Mental && !b.Source.Empty() && b.Source != a.Source && a.Content[0].Contains(b.Cue) && a.Content[0].Contains(b.Source) && b.Content[0].Start > b.Cue.Start && f.clauseOf(b) {
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

// clauseOf reports whether b reports a statement, and nothing to be done.
func (f *finder) clauseOf(b *Attribution) bool {
	i, k := f.tokensOf(b.Content[0])
	return f.frames(b)&clause != 0 && !f.isWord(i, "to") && f.clausal(i, k)
}

// withParticle lets the content of a begin with the particle of its verb where
// other words part the two: "called Friday | for new talks".
func (f *finder) withParticle(a *Attribution) {
	i, e := f.tokensOf(a.Content[0])
	_, k := f.tokensOf(a.Cue)
	if i < 1 || i-1 < k || e <= i {
		return
	}
	particle := f.isWord(i-1, "for") || f.isWord(i-1, "on") || f.isWord(i-1, "against")
	if !particle || f.anyCue(k-1, func(c *cue) bool { return c.particle == "" && c.frames&(naming|person) == 0 }) {
		return
	}
	e0 := f.at(k - 1).entry
	for c := range e0.cues {
		if p := e0.cues[c].particle; p != "" && f.isWord(i-1, p) {
			a.Content[0].Start = f.toks[i-1].Start
			return
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
	if w := f.at(i).norm; len(w) > 5 && strings.HasSuffix(w, "ing") && !f.finds(i, k, "and") && f.at(f.lastToken(a.Content[n-1])).mark == shutting {
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
		begins := false
		for _, s := range a.Content {
			w := d.WordsIn(s)
			r, _ := utf8.DecodeRuneInString(d.Source[w0(w, s).Start:])
			begins = begins || !unicode.IsLower(r)
		}
		a.Unsure = !begins
	}
}

func w0(w []text.Word, s text.Span) text.Span {
	if len(w) == 0 {
		return s
	}
	return w[0].Span
}
