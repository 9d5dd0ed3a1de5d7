package quote

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// hollow reports whether what was found for the words of a tells nobody's words: it
// is empty ("each other", "nothing new", "he was"), a thing that was ordered, or
// what a happening shows.
func (f *finder) hollow(a *Attribution) bool {
	i, e := f.tokensOf(a.Content[0])
	c, k := f.tokensOf(a.Cue)
	switch {
	case f.wordsOfNone(a, i, e):
		return true
	case i >= k && f.isWord(i, "if") && a.Stance == Forceful:
		return true // "threatened if they failed"
	case strings.HasPrefix(f.at(k-1).norm, "order") && i >= k && f.anybody(a) && f.thing(i, e):
		return true // "ordered lamps to brighten her home"
	case f.indicates(a, k-1):
		return true
	case f.withheld(a, k-1, i, e), f.keepsUp(a, k-1, i), f.answersTo(k, i), f.onlyRepeats(a, k-1, i, e):
		return true
	case f.isWord(k-1, "suspected") && i >= k && !f.at(i).upper && !f.at(i).is(clauseWord|determiner|pronoun) && !f.holdsMarks(a):
		return true // "one of the suspected thieves"
	case f.verbShape(k-1) == gerund && f.inanimate(a) && !f.written(a.Source) && !f.surveyed(a.Source) && !f.agent(a.Source) && !f.holdsMarks(a):
		return true // "the price stands at nine, implying a gain"
	case f.isWord(k-1, "for") && strings.HasPrefix(f.at(k-2).norm, "call") && f.inanimate(a) && !f.relates(a) && !plural(f.nounOf(a.Source).norm) && !f.holdsMarks(a):
		return true // "the recipe called for three eggs"
	case f.pluralNoun(a, c):
		return true
	case f.givenUp(a, c):
		return true
	}
	return f.holdsTag(a) || f.retold(a) || f.toldOfNone(a)
}

// wordsOfNone reports whether the tokens [i, e), all the words of a, are too few to
// tell what was said.
func (f *finder) wordsOfNone(a *Attribution, i, e int) bool {
	if len(a.Content) > 1 || f.holdsMarks(a) {
		return false
	}
	switch last := f.at(e - 1); {
	case (f.isWord(i, "each") && f.isWord(i+1, "other") || f.isWord(i, "one") && f.isWord(i+1, "another")) && (e == i+2 || f.at(i+2).is(preposition)):
		return true
	case f.isWord(i, "nothing") && a.Content[0].Start > a.Cue.Start && !f.doing(i+1) && !f.verbIn(i+1, min(e, i+3)):
		return true // "said nothing new"
	case e-i <= 2 && last.is(be):
		return true // "He was, according to the paper, the best"
	case a.Deed && e-i <= 2 && a.Content[0].Start > a.Cue.Start && f.frames(a)&aloud != 0:
		return f.at(i).upper && last.upper && f.cast.personAt(a.Content[0]) // "condemned Lund"
	}
	return false
}

// withheld reports whether the verb of denying at token v tells that something, tokens
// [i, e), is not given to somebody: "denied boats to the crew".
func (f *finder) withheld(a *Attribution, v, i, e int) bool {
	if !strings.HasPrefix(f.at(v).norm, "den") || a.Stance != Denying || i <= v || f.at(i).is(clauseWord) || f.holdsMarks(a) {
		return false
	}
	for k := i + 1; k < min(e, i+fewestUttered+1); k++ {
		if n := f.at(k + 1); f.isWord(k, "to") {
			return !claims[f.at(k-1).norm] && (n.is(soul|group|determiner|possessive) || plural(n.norm))
		}
	}
	return false
}

// keepsUp reports whether the verb at token v is "maintain", and what follows at token i a
// thing that is kept up: "has maintained a lead".
func (f *finder) keepsUp(a *Attribution, v, i int) bool {
	return strings.HasPrefix(f.at(v).norm, "maintain") && i > v && f.at(i).is(determiner|possessive) && !f.at(i).is(clauseWord) && !f.holdsMarks(a) && !f.stated(a)
}

// answersTo reports whether between a verb of answering, which ends before token k, and
// the clause with "that" at token i stands the thing that is answered, of which the clause
// tells: "responded to a letter that asked for help".
func (f *finder) answersTo(k, i int) bool {
	w := f.at(k - 1).norm
	if !strings.HasPrefix(w, "respon") && !strings.HasPrefix(w, "repl") || !f.isWord(k, "to") || !f.isWord(i, "that") || i <= k+1 {
		return false
	}
	t := f.at(i - 1)
	return t.word() && !t.upper && !t.is(pronoun|soul|group|body|title|timeWord|timeSpan|objective)
}

// onlyRepeats reports whether the verb at token v is one of repeating, and what follows from
// token i to e what was said before, of which no more than a name is told: "repeated their
// demand in person". Of "repeated her demand for a bridge" it is false.
func (f *finder) onlyRepeats(a *Attribution, v, i, e int) bool {
	w := f.at(v).norm
	if !strings.HasPrefix(w, "repeat") && !strings.HasPrefix(w, "reiterat") || i <= v || !f.at(i).is(possessive) || f.holdsMarks(a) {
		return false
	}
	return !f.finds(i, e, "that", "for", "to", "of", "about", "over", "against", "on")
}

// agent reports whether the noun of the words sp looks like one of people, by its ending.
func (f *finder) agent(sp text.Span) bool {
	w := f.nounOf(sp).norm
	return agents(w) || onePerson(w) || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ent") || strings.HasSuffix(w, "ents") || strings.HasSuffix(w, "ant") || strings.HasSuffix(w, "ants")
}

// relates reports whether the source of a is "who" or "which".
func (f *finder) relates(a *Attribution) bool {
	from, _ := f.tokensOf(a.Source)
	return f.at(from).is(relative)
}

// personAt reports whether the words s are a person's name and no more.
func (c *cast) personAt(s text.Span) bool {
	return slices.ContainsFunc(c.here, func(r ref) bool { return r.Contains(s) && r.figure >= 0 && c.figures[r.figure].isPerson() })
}

// anybody reports whether the source of a is one of whom no more is known: "a woman".
func (f *finder) anybody(a *Attribution) bool {
	from, _ := f.tokensOf(a.Source)
	return !a.Named && (f.isWord(from, "a") || f.isWord(from, "an"))
}

// thing reports whether the tokens [i, e) begin with a thing of which no more is
// told than what it is for: nobody is to do anything.
func (f *finder) thing(i, e int) bool {
	o := f.object(i)
	if o <= i || o > e || f.at(i).upper || f.at(i).is(pronoun|possessive|determiner) || f.isWord(o, "to") && f.isWord(o+1, "be") {
		return false
	}
	t := f.at(f.headOf(i, o))
	return !t.upper && !t.is(soul|group|body|firm|role|human) && !f.clausal(i, o)
}

// indicates reports whether the verb at token v tells what a happening or a deed lets
// one see: "underscored how far", "told them to stay, signaling that".
func (f *finder) indicates(a *Attribution, v int) bool {
	w := f.at(v).norm
	switch {
	case strings.HasPrefix(w, "underscor") || strings.HasPrefix(w, "underlin") || strings.HasPrefix(w, "highlight"):
		return f.event(a.Source)
	case w == "signaling" || w == "signalling":
		return !f.holdsMarks(a)
	}
	return false
}

// event reports whether the words sp name something that takes place.
func (f *finder) event(sp text.Span) bool {
	return events[f.nounOf(sp).norm]
}

var events = map[string]bool{"conference": true, "meeting": true, "episode": true, "incident": true, "exchange": true, "visit": true, "standoff": true,
	"summit": true, "case": true, "move": true, "vote": true, "attack": true, "scene": true, "moment": true, "crash": true}

// pluralNoun reports whether the cue of a, the token c, is the object of the verb
// or of the question before it: "had received reports", "asked what rules".
func (f *finder) pluralNoun(a *Attribution, c int) bool {
	_, to := f.tokensOf(a.Source)
	if !strings.HasSuffix(f.at(c).norm, "s") || a.Source.Start > a.Cue.Start || to >= c || !f.at(c-1).word() {
		return false
	}
	return f.isWord(c-1, "what") || f.isWord(c-1, "which") || f.pastForm(c-1) && !f.at(c-1).is(adverb) && c-1 > to
}

// givenUp reports whether the cue of a, the noun at token c, is what somebody lets go:
// "agreed to drop its old demand that".
func (f *finder) givenUp(a *Attribution, c int) bool {
	from, _ := f.tokensOf(a.Source)
	if from >= c || f.verbShape(c) == past || f.at(from-1).mark != 0 {
		return false
	}
	switch w := f.at(from - 1).norm; {
	case strings.HasPrefix(w, "drop"), strings.HasPrefix(w, "abandon"), strings.HasPrefix(w, "eas"), strings.HasPrefix(w, "withdr"),
		strings.HasPrefix(w, "relinquish"), strings.HasPrefix(w, "retract"), strings.HasPrefix(w, "soften"):
		return true
	}
	return false
}

// holdsTag reports whether what was taken for the source of a ends, behind a comma,
// with who says it: "the group, Lund said on Monday, was beginning".
func (f *finder) holdsTag(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	if !f.anyCue(to-3, simplyTold) {
		return false
	}
	for i := from; i+1 < to; i++ {
		if f.at(i).mark == ',' {
			return true
		}
	}
	return false
}

// retold reports whether the words of a, in marks before its source, are by the words
// between those of another whom its source only quotes: “...,” she said, Lund tweeted.
func (f *finder) retold(a *Attribution) bool {
	if len(a.Content) > 1 || a.Source.Empty() || a.Content[0].End > a.Source.Start || !f.holdsMarks(a) {
		return false
	}
	from, _ := f.tokensOf(a.Source)
	_, e := f.tokensOf(a.Content[0])
	return pronounGender(f.at(e).norm) != 0 && f.anyCue(e+1, simplyTold) && e+2 <= from && a.Cue.Start > f.at(e+1).Start
}

func simplyTold(c *cue) bool { return c.shape == past && c.frames&simply != 0 }

// readsNothing reports whether the cue of a is "read" of what is no paper, so that it gives
// nobody's words: "a banner read", "signs that read". "The statement read" does.
func (f *finder) readsNothing(a *Attribution) bool {
	_, k := f.tokensOf(a.Cue)
	if !f.isWord(k-1, "read") || a.Source.Empty() {
		return false
	}
	from, _ := f.tokensOf(a.Source)
	if f.at(from).is(relative) && from > 0 {
		return f.at(from-1).word() && !f.at(from-1).is(message)
	}
	return !f.isWord(from, "it") && !f.written(a.Source)
}
