package frame

import (
	"slices"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// Two clauses that tell of one deed, by the same verb, its doer and the one it is done
// to, may differ in what they say came before it or caused it: "shot him after she had
// told him", "shot him because he wanted no child".

const (
	reasonWords  = 2    // of a reason that one alone gives that tell something, at least
	reasonMost   = 30   // words of a reason
	reasonLead   = 12   // words from the verb to its reason that a claim shows
	reasonCover  = 0.5  // of a reason that one sentence of the other article may have
	reasonFresh  = 0.5  // of a reason that only one article gives, what the other has nowhere
	reasonsApart = 1.0  // weight where each gives a reason
	reasonAlone  = 0.85 // and where one does
)

// reasonMarks begin what came before a deed or caused it.
var reasonMarks = setOf("because after following amid despite due over owing thanks")

// reasonTimes are words for a time alone: "after midnight" gives no reason.
var reasonTimes = setOf("midnight noon midday dawn dusk dark darkness night nightfall sunset sunrise morning afternoon evening weekend " +
	"day days week weeks month months year years hour hours minute minutes second seconds decade decades season seasons lunch dinner breakfast christmas easter")

// reason is what a clause says came before its deed or caused it.
type reason struct {
	text.Span
	shown text.Span // with the verb, where that stands near
	deed  string    // lemma
}

// reasons finds what the two articles tell alike but for its reason.
func (x *sides) reasons() (found []Finding) {
	w := newContradictions(x.c)
	for _, m := range x.c.pairings() {
		if !x.a.hasWord(m.a, reasonMarks) && !x.b.hasWord(m.b, reasonMarks) {
			continue // neither gives a reason: nothing to parse
		}
		for _, f := range x.reasonsOf(w.a, w.a.clauses(m.a), w.b, w.b.clauses(m.b)) {
			if !slices.ContainsFunc(found, func(g Finding) bool { return overlap(f.A, g.A) || overlap(f.B, g.B) }) {
				found = append(found, f)
			}
		}
	}
	return found
}

// hasWord reports whether a word of a list stands at a place of s.
func (s Side) hasWord(at text.Span, list map[string]bool) bool {
	return slices.ContainsFunc(s.WordsIn(at), func(w text.Word) bool { return list[w.Norm] })
}

// reasonsOf compares the reasons of the deeds that two sentences both tell.
func (x *sides) reasonsOf(inA *witnessed, a *clauses, inB *witnessed, b *clauses) (found []Finding) {
	for i := range a.list {
		for k := range b.list {
			if !oneDeedOf(a, i, b, k, oneOccasion(x.c)) {
				continue
			}
			p, forA := a.reasonOf(x.a.Side, i)
			q, forB := b.reasonOf(x.b.Side, k)
			if (forA || forB) && (inA.doneAgain(a, i) || inB.doneAgain(b, k)) {
				continue
			}
			var f Finding
			ok := false
			switch {
			case forA && forB:
				f, ok = x.twoReasons(p, q)
			case forA:
				f, ok = x.a.onlyReason(x.b, p, b.shown(k), "A", "B")
			case forB:
				f, ok = x.b.onlyReason(x.a, q, a.shown(i), "B", "A")
				f.A, f.B = f.B, f.A
			}
			if ok {
				found = append(found, f)
			}
		}
	}
	return found
}

// twoReasons are two reasons for one deed, neither of which the other article gives.
func (x *sides) twoReasons(p, q reason) (Finding, bool) {
	return Finding{
		Claim: eachTells(text.Say("Of one deed"), marked(x.a.Document, p.shown, matterWords), marked(x.b.Document, q.shown, matterWords)),
		A:     []text.Span{p.Span}, B: []text.Span{q.Span}, Weight: reasonsApart,
	}, x.a.unknownTo(x.b, p) && x.b.unknownTo(x.a, q)
}

// onlyReason is a reason that x alone gives for a deed that y tells at told; its words
// stand in A of the finding.
func (x *account) onlyReason(y *account, r reason, told text.Span, own, other string) (Finding, bool) {
	return Finding{
		Claim: text.Say("Of one deed that both tell, only {{.Own}} has {{.Reason}}; {{.Other}} tells {{.Deed}}.", text.With{
			"Own": own, "Reason": marked(x.Document, r.shown, matterWords), "Other": other, "Deed": marked(y.Document, told, matterWords),
		}),
		A: []text.Span{r.Span}, B: []text.Span{told}, Weight: reasonAlone,
	}, tellingWords(x.WordsIn(r.Span)) >= reasonWords && x.freshIn(r.Span, y) >= reasonFresh && x.unknownTo(y, r)
}

// oneDeedOf reports whether clause i of a and k of b tell of one deed. Of two days
// both must name who does it and to whom.
func oneDeedOf(a *clauses, i int, b *clauses, k int, occasion bool) bool {
	p, q := &a.list[i], &b.list[k]
	if !a.tagged(p.Head, "VERB") || !b.tagged(q.Head, "VERB") || mood(p) != mood(q) || p.Negated || q.Negated {
		return false
	}
	if word := a.word(p.Head); lightVerbs[word] || lightDeeds[a.lemma(p.Head)] || !sameDeedAt(a, p.Head, b, q.Head) {
		return false
	}
	t := meet(a, i, b, k)
	if t.uncertain || t.subject <= 0 || t.object < 0 || t.object == 0 && (p.DoneTo() >= 0) != (q.DoneTo() >= 0) {
		return false
	}
	return occasion || t.object > 0 && a.tagged(p.Doer(), "PROPN") && a.tagged(p.DoneTo(), "PROPN")
}

// again are words of a sentence that tells of another deed of the kind.
var again = setOf("also again another second twice")

// doneAgain reports whether another sentence of the text tells that the doer of clause i, a
// sentence of w, did the same once more: "he also sent a letter in which he apologized".
func (w *witnessed) doneAgain(of *clauses, i int) bool {
	deed := lemma(of.word(of.list[i].Head))
	return slices.ContainsFunc(w.oncemore(), func(in text.Span) bool {
		if in == of.Span || !slices.ContainsFunc(w.vocables.in(w.Document, w.WordsIn(in)), func(n int32) bool { return w.lemmas[n] == deed }) {
			return false
		}
		other := w.clauses(in)
		return slices.ContainsFunc(other.list, func(c grammar.Clause) bool {
			return other.tagged(c.Head, "VERB") && !c.Negated && lemma(other.word(c.Head)) == deed && sameThing(of, of.list[i].Doer(), other, c.Doer()) >= 0
		})
	})
}

// oncemore are the sentences of the text that tell of another deed of some kind, sought once
// for each pair.
func (w *witnessed) oncemore() []text.Span {
	if w.again == nil {
		w.again = []text.Span{}
		for _, in := range w.Sentences {
			if w.inBody(in.Span) && w.hasWord(in.Span, again) {
				w.again = append(w.again, in.Span)
			}
		}
	}
	return w.again
}

// reasonOf is the reason that clause i gives for its deed.
func (x *clauses) reasonOf(s Side, i int) (r reason, ok bool) {
	c, t := &x.list[i], x.tree
	t.Children(c.Head, func(k int) bool {
		at := t.Whole(k)
		words := s.WordsIn(at)
		if l := t.Tokens[k].Label; l != "advcl" && l != "obl" || len(words) == 0 || len(words) > reasonMost || !reasonMarks[words[0].Norm] || l == "obl" && x.noReason(i, k, words[0].Norm) {
			return true
		}
		at.Start = words[0].Start // behind a comma
		r, ok = reason{Span: at, shown: at, deed: lemma(x.word(c.Head))}, true
		if c.Verb.End <= at.Start && len(s.WordsIn(text.Span{Start: c.Verb.Start, End: at.Start})) <= reasonLead {
			r.shown = c.Verb.Cover(at)
		}
		return false
	})
	return r, ok
}

// noReason reports whether the noun at token k, behind the word mark, tells when clause i
// happened, or may tell where: one is sued over a debt, and a kite flown over a harbour.
func (x *clauses) noReason(i, k int, mark string) bool {
	word := x.word(k)
	when := reasonTimes[word] || months[word] > 0 || weekdays[word] > 0 || x.tagged(k, "NUM")
	return when || mark == "over" && (x.tagged(k, "PROPN") || !x.tagged(x.list[i].DoneTo(), "PROPN"))
}

// unknownTo reports whether no sentence of y that has the deed has most of the words
// of a reason.
func (x *account) unknownTo(y *account, r reason) bool {
	var stems []string
	for _, w := range x.WordsIn(r.Span) {
		if !englishWords[w.Norm] && !slices.Contains(stems, x.stem(w.Norm)) {
			stems = append(stems, x.stem(w.Norm))
		}
	}
	return !slices.ContainsFunc(y.Sentences, func(in text.Sentence) bool {
		told, deed := 0, false
		for _, n := range y.vocables.in(y.Document, y.WordsIn(in.Span)) {
			deed = deed || y.lemmas[n] == r.deed
			if slices.Contains(stems, y.vocables.each[n].stem) {
				told++
			}
		}
		return deed && float64(told) > reasonCover*float64(len(stems))
	})
}

// freshIn is how much of what s tells y has nowhere, from 0 to 1.
func (x *account) freshIn(s text.Span, y *account) float64 {
	all := 0.0
	words := x.WordsIn(s)
	for _, n := range x.vocables.in(x.Document, words) {
		all += x.vocables.each[n].says
	}
	if all == 0 {
		return 0
	}
	return x.fresh(words, y) / all
}
