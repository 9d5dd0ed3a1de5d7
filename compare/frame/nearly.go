package frame

import (
	"slices"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// nearlyWords are adverbs with which a deed is not done, or not done whole.
var nearlyWords = setOf("nearly almost virtually practically partly partially")

// nearly compares one deed that the one tells as done and the other as done nearly
// or in part: "destroyed" and "nearly destroyed", of the same thing.
func (x *contradictions) nearly(m pairing) {
	if !m.linked || nearlyIn(x.a.worded(m.a)) == nearlyIn(x.b.worded(m.b)) {
		return
	}
	a, b := x.a.clauses(m.a), x.b.clauses(m.b)
	for i := range a.list {
		for k := range b.list {
			p, q := &a.list[i], &b.list[k]
			of := meet(a, i, b, k)
			if !of.predicate || of.light || of.uncertain || of.subject < 0 || of.object <= 0 && of.shared < sharedBeside || mood(p) != mood(q) {
				continue
			}
			s, inPart := a.done(p)
			t, alsoInPart := b.done(q)
			if inPart != alsoInPart && !x.a.saysDone(a.word(p.Head), !inPart) && !x.b.saysDone(b.word(q.Head), !alsoInPart) {
				x.add(Finding{
					Claim: inEach(text.Say("How far it went"), quoted(x.a.Document, s, clauseWords), quoted(x.b.Document, t, clauseWords)),
					A:     []text.Span{s}, B: []text.Span{t}, Weight: conflictWeight,
				}, a.shown(i), b.shown(k))
			}
		}
	}
}

func nearlyIn(w *worded) bool {
	return slices.ContainsFunc(w.words, func(v text.Word) bool { return nearlyWords[v.Norm] })
}

// done is the verb of c, with the adverb by which it is done nearly or in part.
func (x *clauses) done(c *grammar.Clause) (at text.Span, inPart bool) {
	at = x.tree.Tokens[c.Head].Span
	x.tree.Children(c.Head, func(k int) bool {
		if nearlyWords[x.word(k)] && k < c.Head {
			at, inPart = at.Cover(x.tree.Tokens[k].Span), true
		}
		return true
	})
	return at, inPart
}

const nearlyReach = 3 // words before a verb among which its adverb stands

// saysDone reports whether the article tells anywhere that a deed is done, in part
// or whole.
func (w *witnessed) saysDone(deed string, inPart bool) bool {
	deed = lemma(deed)
	for i, n := range w.vocables.Numbers {
		if w.lemmas[n] == deed && inPart == slices.ContainsFunc(w.Words[max(0, i-nearlyReach):i], func(u text.Word) bool { return nearlyWords[u.Norm] }) {
			return true
		}
	}
	return false
}
