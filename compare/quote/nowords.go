package quote

import (
	"strings"
)

// toldOfNone reports whether a tells by its verb of a deed or of silence, or of no more than
// a word, and of nothing that was said.
func (f *finder) toldOfNone(a *Attribution) bool {
	if f.holdsMarks(a) {
		return false
	}
	_, k := f.tokensOf(a.Cue)
	i, e := f.tokensOf(a.Content[0])
	switch {
	case i >= k && f.frames(a)&simply != 0 && f.isWord(i, "little") && (e == i+1 || f.at(i+1).is(preposition|ofWord)):
		return true // "criticized for saying little about it"
	case i >= k && len(a.Content) == 1 && f.ofNothing(i, e):
		return true // "demanded nothing", "promised nobody a bed"
	case f.byAccount(a) && len(a.Content) == 1 && e-i == 1:
		return true // "According to the poll, boats [were named by few]"
	case len(a.Content) == 1 && e-i == 1 && f.at(i).number:
		return true // "the agency reported on May 26"
	case i >= k && len(a.Content) == 1 && e-i == 1 && f.at(i).upper && f.frames(a)&simply != 0:
		return true // "Lund says York [and Ashton sent boats]"
	case i >= k && strings.HasPrefix(f.at(k-1).norm, "call") && f.gathering(i, e):
		return true // "called the meeting"
	case i >= k && f.sends(a, i, e):
		return true // "directed money to the harbor"
	}
	return i >= k && f.frames(a)&simply == 0 && f.at(i).mark == 0 && f.clauseInSource(a) && !f.clausal(i, e)
}

// ofNothing reports whether the tokens [i, e) are no more than "nothing", with what hangs on
// it, or a thing that nobody is given: no statement begins so, as "nothing was done" does.
func (f *finder) ofNothing(i, e int) bool {
	switch {
	case f.isWord(i, "nothing"):
		return e == i+1 || f.at(i+1).is(preposition|ofWord)
	case f.isWord(i, "nobody"):
		return e > i+1 && f.at(i+1).is(determiner)
	}
	return false
}

// gathering reports whether the tokens [i, e) begin with a thing that is called together:
// "called the meeting", "called a strike", but not "called the meeting a farce".
func (f *finder) gathering(i, e int) bool {
	o := f.object(i)
	if !f.at(i).is(determiner|possessive) || o <= i || o > e || o < e && !f.at(o).is(preposition|ofWord|subordinator|clauseWord) {
		return false
	}
	return convened[f.at(o-1).norm]
}

var convened = map[string]bool{"conference": true, "meeting": true, "vote": true, "strike": true, "election": true, "elections": true, "rally": true, "summit": true,
	"referendum": true, "session": true, "hearing": true, "briefing": true, "conferences": true, "meetings": true, "strikes": true, "witness": true, "witnesses": true}

// sends reports whether the verb of a, one of bidding somebody to do something, tells
// that a thing is sent: behind its object stands "to" with a noun, and nowhere with a verb.
func (f *finder) sends(a *Attribution, i, e int) bool {
	if fr := f.frames(a); fr&infinitive == 0 || fr&person == 0 || fr&(clause|words) != 0 {
		return false
	}
	sends := false
	for o := i + 1; o+1 < e; o++ {
		if !f.isWord(o, "to") {
			continue
		}
		f.parsed()
		tree := f.referee.tree
		k := tree.At(f.at(o + 1).Start)
		if k < 0 || strings.HasPrefix(tree.Tokens[k].Tag, "VERB") || strings.HasPrefix(tree.Tokens[k].Tag, "A") {
			return false
		}
		sends = true
	}
	return sends
}

// clauseInSource reports whether the source of a swallowed a clause behind a comma: "the
// charter, the council passes laws" cannot be who announces a vote.
func (f *finder) clauseInSource(a *Attribution) bool { return f.swallowed(a) > 0 }

// swallowed is the comma in the source of a behind which a clause begins, 0 for none.
func (f *finder) swallowed(a *Attribution) int {
	from, to := f.tokensOf(a.Source)
	for i := from + 1; i < to; i++ {
		if f.at(i).mark != ',' || !f.at(i+1).is(determiner) {
			continue
		}
		f.parsed()
		for v := i + 3; v < to && f.at(v).mark == 0 && !f.at(v).is(relative|preposition|ofWord); v++ {
			if k := f.referee.tree.At(f.at(v).Start); k >= 0 && f.referee.tree.Tokens[k].Tag == "VERB.pres3" {
				return i
			}
		}
	}
	return 0
}

// withoutClause gives the words that the source of a, told by somebody's account,
// swallowed back to what is told: "according to the charter, | the council passes laws".
func (f *finder) withoutClause(a *Attribution) {
	if !f.byAccount(a) || a.Content[0].Start < a.Source.End {
		return
	}
	m := f.swallowed(a)
	if m == 0 {
		return
	}
	from, _ := f.tokensOf(a.Source)
	_, e := f.tokensOf(a.Content[len(a.Content)-1])
	if p := f.pieces(m+1, e); len(p) > 0 {
		a.Source, a.Content = f.cover(from, m), p
		f.recount(a)
	}
}
