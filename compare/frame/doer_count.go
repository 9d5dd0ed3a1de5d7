package frame

import (
	"slices"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// doerCounts finds a deed that one of two linked statements lays to one person
// whom it does not name and the other to several: "a protester threw a petrol bomb",
// "youths hurled petrol bombs".
func (x *contradictions) doerCounts(m pairing) {
	if !m.linked {
		return
	}
	oneA, manyA := x.a.peopleIn(m.a)
	oneB, manyB := x.b.peopleIn(m.b)
	if !(oneA && manyB) && !(oneB && manyA) {
		return
	}
	a, b := x.a.clauses(m.a), x.b.clauses(m.b)
	for i := range a.list {
		for k := range b.list {
			p, q := a.doers(i), b.doers(k)
			if p == 0 || q == 0 || p == q || !sameDeedAt(a, a.list[i].Head, b, b.list[k].Head) {
				continue
			}
			c, d := &a.list[i], &b.list[k]
			if t := meet(a, i, b, k); t.uncertain || t.light || t.object <= 0 || mood(c) != mood(d) ||
				x.a.Voices.At(c.Verb) == quote.Quoted || x.b.Voices.At(d.Verb) == quote.Quoted || x.a.lays(a, c.Head, q) || x.b.lays(b, d.Head, p) {
				continue
			}
			x.say(a, i, b, k, a.doerSpan(c), b.doerSpan(d))
		}
	}
}

const (
	oneDoer   = 1
	manyDoers = 2
	oneWithin = 3 // words from "a" to the noun: "a hooded young protester"
)

// peopleIn reports whether the words at a place have a noun for one of some people behind "a"
// or "one", and one for several.
func (s Side) peopleIn(at text.Span) (one, many bool) {
	words := s.WordsIn(at)
	for i, n := range s.vocables.in(s.Document, words) {
		switch {
		case !peopleNouns()[s.lemmas[n]]:
		case plural(words[i].Norm):
			many = true
		default:
			one = one || slices.ContainsFunc(words[max(0, i-oneWithin):i], func(v text.Word) bool { return single[v.Norm] })
		}
	}
	return one, many
}

var single = setOf("a an one")

// doers is whether clause i is laid to one person or to many, by a noun with
// no number and no name; 0 where it is neither.
func (x *clauses) doers(i int) int {
	k := x.list[i].Doer()
	if k < 0 || !x.commonNoun(k) || !peopleNouns()[x.lemma(k)] {
		return 0
	}
	d := x.tree.Child(k, "det", "nummod")
	switch {
	case !plural(x.word(k)) && d >= 0 && single[x.word(d)]:
		return oneDoer
	case plural(x.word(k)) && (d < 0 || x.tree.Tokens[d].Label == "det"):
		return manyDoers
	}
	return 0
}

// lays reports whether a sentence other than in has the deed of token i and
// people in the given number.
func (w *witnessed) lays(in *clauses, i, number int) bool {
	return slices.ContainsFunc(w.Sentences, func(s text.Sentence) bool {
		if s.Start == in.Start || !slices.ContainsFunc(w.vocables.in(w.Document, w.WordsIn(s.Span)), func(n int32) bool {
			return oneDeedOfForms(w.vocables.each[n].norm, w.lemmas[n], in.word(i), in.lemma(i))
		}) {
			return false
		}
		one, many := w.peopleIn(s.Span)
		return number == oneDoer && one || number == manyDoers && many
	})
}
