package frame

import (
	"slices"

	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// disownedWords are those of a sentence in a claim that sets a denial against what is denied.
const disownedWords = 18

// disowned compares what somebody denies in one article with what the other one tells:
// that somebody is the father of a child, and that he fathered it.
func (x *contradictions) disowned() {
	x.disownedIn(x.a, x.b, false)
	x.disownedIn(x.b, x.a, true)
}

func (x *contradictions) disownedIn(v, w *witnessed, turned bool) {
	for _, a := range v.Says {
		if a.Stance != quote.Denying || a.Deed || len(a.Content) != 1 || a.Cue.Empty() || !v.inBody(a.Cue) {
			continue
		}
		for _, s := range v.SentencesIn(a.Content[0]) {
			if denying(v.WordsIn(s.Span)) {
				continue // what is not denied, or denied twice
			}
			here := v.clauses(s.Span)
			for i := range here.list {
				if c := &here.list[i]; a.Content[0].Contains(here.tree.Tokens[c.Head].Span) && !c.Question && !c.Conditional {
					x.disownedClause(v, here, i, w, turned)
				}
			}
		}
	}
}

// disownedClause compares clause i, which somebody denies, with what w tells.
func (x *contradictions) disownedClause(v *witnessed, here *clauses, i int, w *witnessed, turned bool) {
	deed := here.lemma(here.list[i].Head)
	if v.saysElsewhere(deed, here.Span) || w.deniesIt(deed) {
		return
	}
	for _, o := range w.Sentences {
		if !w.inBody(o.Span) || !w.worded(o.Span).has(deed) {
			continue
		}
		there := w.clauses(o.Span)
		if k := slices.IndexFunc(there.list, func(c grammar.Clause) bool { return there.lemma(c.Head) == deed }); k >= 0 && affirms(here, i, there, k) {
			x.disclaim(here.Span, o.Span, turned)
			return
		}
	}
}

// affirms reports whether clause k of y tells as a fact what clause i of x, of one
// subject, is about.
func affirms(x *clauses, i int, y *clauses, k int) bool {
	m, c := meet(x, i, y, k), &y.list[k]
	return !m.light && m.subject > 0 && m.object >= 0 && !y.negated(c) && !c.Question && !c.Conditional && c.Modal == ""
}

// disclaim adds that s has a denial of what o of the other article has.
func (x *contradictions) disclaim(s, o text.Span, turned bool) {
	if !turned {
		s, o = o, s
	} // s is of B
	x.add(Finding{
		Claim: against(quoted(x.a.Document, o, disownedWords), quoted(x.b.Document, s, disownedWords)),
		A:     []text.Span{o}, B: []text.Span{s}, Weight: conflictWeight,
	}, o, s)
}

// saysElsewhere reports whether another sentence than in has a form of the word.
func (w *witnessed) saysElsewhere(l string, in text.Span) bool {
	return slices.ContainsFunc(w.Sentences, func(s text.Sentence) bool { return s.Start != in.Start && w.worded(s.Span).has(l) })
}
