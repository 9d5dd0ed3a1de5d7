package frame

import (
	"slices"
	"strings"
	"sync"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// parting is what somebody does of his own will, or what is done to him.
type parting struct {
	who    int // see persons
	member int // of the cast
	in     *clauses
	clause int
	shown  text.Span
}

// wills finds that somebody went of his own will in one article and was made to in
// the other: "he resigned", "whom she dismissed".
func (x *contradictions) wills() {
	ids := persons(x.a.Cast, x.b.Cast)
	for _, will := range opposites().wills {
		if !(x.a.told.hasVerbOf(will.own) && x.b.told.hasVerbOf(will.others)) && !(x.b.told.hasVerbOf(will.own) && x.a.told.hasVerbOf(will.others)) {
			continue // see parted
		}
		a, b := x.a.partings(ids[0], will), x.b.partings(ids[1], will)
		for _, p := range a.own {
			x.parted(p, b.others, b.own, a.others, will, x.b)
		}
		for _, q := range b.own {
			x.parted(q, a.others, a.own, b.others, will, x.a)
		}
	}
}

// parted tells of p, where the other article has it done to the same person, and
// neither has both.
func (x *contradictions) parted(p parting, there, ownThere, othersHere []parting, will willed, w *witnessed) {
	same := func(q parting) bool { return q.who == p.who }
	i := slices.IndexFunc(there, same)
	if i < 0 || slices.ContainsFunc(ownThere, same) || slices.ContainsFunc(othersHere, same) {
		return
	}
	q := there[i]
	mine := x.a
	if w == x.a {
		mine = x.b
	}
	if mine.hints(p, will.others) || w.hints(q, will.own) {
		return
	}
	if w == x.a {
		p, q = q, p
	}
	x.show(p.shown, q.shown, p.in.list[p.clause].Verb, q.in.list[q.clause].Verb)
}

// hints reports whether a sentence that names the person has a verb of the
// other will, or what he did is told as forced.
func (w *witnessed) hints(p parting, verbs map[string]bool) bool {
	if slices.ContainsFunc(w.WordsIn(p.in.Span), func(v text.Word) bool { return forcing[v.Norm] }) {
		return true
	}
	return slices.ContainsFunc(w.Sentences, func(s text.Sentence) bool {
		if !slices.ContainsFunc(w.Cast.Members[p.member].Mentions, func(m text.Span) bool { return s.Contains(m) && startsUpper(w.Document, m) }) {
			return false
		}
		words := w.WordsIn(s.Span)
		for i, v := range words {
			if l := lemma(v.Norm); verbs[l] || i+1 < len(words) && verbs[l+"_"+words[i+1].Norm] {
				return true
			}
		}
		return false
	})
}

// forcing are words beside which going is no will of one's own.
var forcing = setOf("force forced forcing pressed pressured pressure pushed demanded urged ordered pending")

type partings struct{ own, others []parting }

// partings reads an article for what persons do and what is done to them.
func (w *witnessed) partings(ids []int, will willed) (p partings) {
	for _, s := range w.Sentences {
		if w.Paragraphs[s.Paragraph].Kind != text.Body || !w.told.mayPart(w.WordsIn(s.Span)) || !w.Cast.Names(s.Span, isPerson) {
			continue
		}
		in := w.clauses(s.Span)
		for i := range in.list {
			c := &in.list[i]
			if c.Question || c.Conditional || c.Future || c.Modal != "" || in.negated(c) || !in.asserted(c) {
				continue
			}
			verb := in.verbs(c)
			switch {
			case slices.ContainsFunc(verb, func(v string) bool { return will.own[v] }) && !c.Passive:
				if k := w.whoIs(in, c.Subject); k >= 0 && ids[k] > 0 {
					p.own = append(p.own, parting{ids[k], k, in, i, in.parted(c)})
				}
			case slices.ContainsFunc(verb, func(v string) bool { return will.others[v] }):
				if k := w.whoIs(in, c.DoneTo()); k >= 0 && ids[k] > 0 {
					p.others = append(p.others, parting{ids[k], k, in, i, in.parted(c)})
				}
			}
		}
	}
	return p
}

// hasVerbOf reports whether an article has one of some verbs of a will, particles aside.
func (t *told) hasVerbOf(verbs map[string]bool) bool {
	for w := range t.goes {
		l := lemma(w)
		for v := range verbs {
			if v, _, _ = strings.Cut(v, "_"); v == l {
				return true
			}
		}
	}
	return false
}

// mayPart reports whether one of words is a verb of a will.
func (t *told) mayPart(words []text.Word) bool {
	return slices.ContainsFunc(words, func(v text.Word) bool { return t.goes[v.Norm] })
}

// willVerbs are the lemmas of the verbs of a will, particles aside.
var willVerbs = sync.OnceValue(func() map[string]bool {
	verbs := map[string]bool{}
	for _, will := range opposites().wills {
		for _, set := range []map[string]bool{will.own, will.others} {
			for v := range set {
				v, _, _ = strings.Cut(v, "_")
				verbs[v] = true
			}
		}
	}
	return verbs
})

// goesIn are the words of v that are forms of such a verb.
func goesIn(v *vocables) map[string]bool {
	goes, verbs := map[string]bool{}, willVerbs()
	for i := range v.each {
		if w := &v.each[i]; verbs[w.lemma()] {
			goes[w.norm] = true
		}
	}
	return goes
}

// verbs are the lemma of a verb, alone and with the word behind it.
func (x *clauses) verbs(c *grammar.Clause) []string {
	list := []string{lemma(x.word(c.Head))}
	if c.Head+1 < len(x.tree.Tokens) {
		list = append(list, list[0]+"_"+x.word(c.Head+1))
	}
	return list
}

// asserted reports whether a clause tells that something was done: it has a
// past tense, or is what a perfect or a passive is made of.
func (x *clauses) asserted(c *grammar.Clause) bool {
	tag := x.tree.Tokens[c.Head].Tag
	return tag == "VERB.past" || strings.HasPrefix(tag, "VERB.part") && (c.Passive || x.tree.Child(c.Head, "aux") >= 0)
}

// whoIs is the member of the cast at token i, -1 for none.
func (w *witnessed) whoIs(in *clauses, i int) int {
	if i = in.antecedent(i); i < 0 {
		return -1
	}
	if k, ok := w.Cast.At(in.tree.Tokens[i].Span); ok {
		return k
	}
	for _, v := range w.WordsIn(in.tree.Phrase(i)) { // "Mr. Hart", whose head is the title
		if k, ok := w.Cast.At(v.Span); ok && w.ofName(v.Span, k) {
			return k
		}
	}
	return -1
}

// ofName reports whether the word at s is one of the name of member k: "Liberal", by which
// he may be called too, is said of others.
func (w *witnessed) ofName(s text.Span, k int) bool {
	return slices.ContainsFunc(strings.Fields(w.Cast.Members[k].Name), func(n string) bool { return strings.HasPrefix(w.Text(s), n) })
}

// antecedent is what "who" or "whom" at token i stands right behind, i for any
// other word.
func (x *clauses) antecedent(i int) int {
	if i < 1 || !x.tree.Is(i, "who") && !x.tree.Is(i, "whom") {
		return i
	}
	i--
	if x.tree.Is(i, ",") {
		i--
	}
	return i
}

// parted is a clause with the one of whom a relative one tells.
func (x *clauses) parted(c *grammar.Clause) text.Span {
	at := x.shown(slices.IndexFunc(x.list, func(o grammar.Clause) bool { return o.Head == c.Head }))
	for _, i := range []int{c.Subject, c.Object} {
		if k := x.antecedent(i); k >= 0 && k != i {
			at = at.Cover(x.tree.Tokens[k].Span)
		}
	}
	return at
}
