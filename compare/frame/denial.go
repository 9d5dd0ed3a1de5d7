package frame

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// A denial is a thing that one sentence says is not there, or that something is
// not: "no fighters were released", "it was not a swap". It contradicts a
// sentence of the other article that has the thing, unless either article says
// both somewhere.

const (
	deniedBits = 12.5 // what the word that is denied tells at least: "swap", not "time"
	deniedNear = 7.0  // that the two sentences share
	someReach  = 6    // words before or behind a number among which a deed stands
)

// denials compares what sentence a says a thing is not with what b calls it, and
// the other way.
func (x *contradictions) denials(m pairing) {
	if m.bits >= deniedNear {
		x.notThat(x.a, m.a, x.b, m.b, false)
		x.notThat(x.b, m.b, x.a, m.a, true)
	}
}

// denying reports whether a word of negation is among words.
func denying(words []text.Word) bool {
	for i := range words {
		if negates(words, i) {
			return true
		}
	}
	return false
}

// negates reports whether the word at i denies what stands behind it: the "not" of "not
// only" does not.
func negates(words []text.Word, i int) bool {
	return negating[words[i].Norm] && !(words[i].Norm == "not" && i+1 < len(words) && limiting[words[i+1].Norm])
}

func (x *contradictions) notThat(v *witnessed, s text.Span, w *witnessed, o text.Span, turned bool) {
	if !denying(v.WordsIn(s)) {
		return
	}
	here := v.clauses(s)
	for i := range here.list {
		c := &here.list[i]
		n := here.denied(c)
		if n < 0 || c.Question || c.Conditional || !here.negated(c) || !w.worded(o).has(here.lemma(n)) {
			continue
		}
		there := w.clauses(o)
		if at := there.has(here.word(n)); at >= 0 && !v.hasIt(here.word(n), s) && !w.deniesIt(here.word(n)) {
			x.denial(c.Verb.Cover(here.tree.Tokens[n].Span), there.tree.Phrase(at), turned)
		}
	}
}

// denial adds that p denies what q of the other article has; p is of B where
// the two are turned.
func (x *contradictions) denial(p, q text.Span, turned bool) {
	if turned {
		p, q = q, p
	}
	x.show(p, q, p, q)
}

// none compares the sentences that say of some things that there were none in a
// deed with those of the other article that number them.
func (x *contradictions) none() {
	x.noneIn(x.a, x.b, false)
	x.noneIn(x.b, x.a, true)
}

func (x *contradictions) noneIn(v, w *witnessed, turned bool) {
	for _, s := range v.Sentences {
		if !denying(v.WordsIn(s.Span)) {
			continue
		}
		in := v.worded(s.Span)
		for i, f := range w.told.figures {
			if f.Kind != Count || i > 0 && f.Start < w.told.figures[i-1].End {
				continue
			}
			for _, o := range w.SentencesIn(f.number) {
				if in.common(w.worded(o.Span)) >= noneCommon || in.has(f.key) {
					x.noneAgainst(v, s.Span, w, o.Span, turned)
				}
			}
		}
	}
}

// noneCommon is how many words a sentence that has none of some things shares
// with one that numbers them: the deed and the things, at least.
const noneCommon = 2

func (x *contradictions) noneAgainst(v *witnessed, s text.Span, w *witnessed, o text.Span, turned bool) {
	here := v.clauses(s)
	for i := range here.list {
		c := &here.list[i]
		if c.Question || c.Conditional || !here.negated(c) {
			continue
		}
		n := here.nothing(c)
		if n < 0 {
			continue
		}
		at := w.clauses(o).some(w, here, c, n)
		if at.Empty() && existing[here.lemma(c.Head)] {
			at = w.numbered(o, here, n)
		}
		if !at.Empty() && !v.affirms(here, n, c) && !w.deniesIt(here.word(n)) {
			x.denial(here.denial(c).Cover(here.tree.Tokens[n].Span).Cover(c.Verb), at, turned)
		}
	}
}

// existing are verbs that say of things hardly more than that there are some:
// who has "not identified any suspects" has none.
var existing = lemmas("be exist find identify name know report have make see")

// numbered is where the sentence at o counts the things of noun n of x, with
// what it tells of them; empty where it denies something.
func (w *witnessed) numbered(o text.Span, x *clauses, n int) (at text.Span) {
	if denying(w.WordsIn(o)) || len(x.described(n)) > 0 {
		return at
	}
	for _, f := range w.figuresIn(o) {
		if f.Kind == Count && f.value >= 1 && f.key == x.lemma(n) {
			rest := w.WordsIn(text.Span{Start: f.End, End: o.End})
			if k := strings.IndexAny(w.Source[f.End:o.End], ",;:"); k >= 0 {
				rest = w.WordsIn(text.Span{Start: f.End, End: f.End + k})
			}
			if len(rest) == 0 {
				return f.Span
			}
			return f.Cover(rest[min(len(rest), someReach)-1].Span)
		}
	}
	return at
}

// nothing is the noun of which a clause says that there is none in its deed: "no
// fighters were released", "have not found any suspects"; -1 for none.
func (x *clauses) nothing(c *grammar.Clause) int {
	t := x.tree
	for _, n := range []int{c.Object, c.Subject} {
		if n < 0 || !noun(t.Tokens[n].Tag) {
			continue
		}
		d := t.Child(n, "det")
		if d >= 0 && (t.Is(d, "no") || n == c.Object && t.Is(d, "any")) {
			return n
		}
	}
	return -1
}

// some is where x says of a number of the same things that it was done to
// them, or they did it. What a tree has wrong is often plain from the words: a
// number, what tells the things apart, the deed.
func (x *clauses) some(w *witnessed, y *clauses, c *grammar.Clause, n int) (at text.Span) {
	if k, i := x.someByTree(y, c, n); k >= 0 {
		return x.tree.Phrase(i).Cover(x.list[k].Verb)
	}
	words := w.WordsIn(x.Span)
	apart, thing, deed := y.beside(n), y.lemma(n), y.word(c.Head)
	for _, f := range w.figuresIn(x.Span) {
		from := slices.IndexFunc(words, func(v text.Word) bool { return v.Start >= f.number.End })
		if f.Kind != Count || f.value == 0 || from < 0 {
			continue
		}
		found, told := false, 0
		for _, v := range words[from:min(len(words), from+someReach)] {
			l := lemma(v.Norm)
			switch {
			case negating[v.Norm]:
				return at
			case l == thing:
				found = true
			case slices.Contains(apart, l):
				told++
			case sameDeedWords(v.Norm, deed) && (found && told >= len(apart) || told >= someAlike):
				return f.number.Cover(v.Span)
			}
		}
	}
	return at
}

// someAlike is how many words that describe them two nouns must share which are
// not the same.
const someAlike = 2

// someByTree is the clause, and the noun with its number.
func (x *clauses) someByTree(y *clauses, c *grammar.Clause, n int) (clause, at int) {
	for k := range x.list {
		q := &x.list[k]
		if x.negated(q) || q.Question || q.Conditional || !sameDeedAt(y, c.Head, x, q.Head) || q.Future != c.Future {
			continue
		}
		own := q.Doer()
		if n == c.DoneTo() {
			own = q.DoneTo()
		}
		if own >= 0 && noun(x.tree.Tokens[own].Tag) && kindred(y, n, x, own) {
			return k, own
		}
	}
	return -1, -1
}

// beside are the lemmas of the words before the noun at token i that tell it
// apart from others.
func (x *clauses) beside(i int) (list []string) {
	for k := x.tree.At(x.tree.Phrase(i).Start); k < i; k++ {
		if w := x.word(k); !englishWords[w] && !isDigits(w) {
			list = append(list, lemma(w))
		}
	}
	return list
}

// kindred reports whether two nouns are of one sort of people or things: the
// same noun, or described by one word that tells.
func kindred(x *clauses, i int, y *clauses, k int) bool {
	a, b := x.described(i), y.described(k)
	both := slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) && !partWords[w] })
	return x.lemma(i) == y.lemma(k) && (both || len(a) == 0 || len(b) == 0) || both
}

// denied is the noun that a clause says something is not: "was not a swap"; -1
// for none. "None is for a swap" says of nothing that it is none.
func (x *clauses) denied(c *grammar.Clause) int {
	t := x.tree
	if !noun(t.Tokens[c.Head].Tag) || t.Child(c.Head, "cop") < 0 || t.Child(c.Head, "case") >= 0 || reuse.Surprise(x.word(c.Head)) < deniedBits {
		return -1
	}
	return c.Head
}

// has is the token where x has the noun without denying it, -1 for none.
func (x *clauses) has(word string) int {
	l := lemma(word)
	for i := range x.tree.Tokens {
		if x.lemma(i) != l || !noun(x.tree.Tokens[i].Tag) {
			continue
		}
		k, _ := x.roleOf(i)
		if k >= 0 && !x.negated(&x.list[k]) && !x.list[k].Conditional && !x.list[k].Question {
			return i
		}
	}
	return -1
}

// affirms reports whether w has the noun n of x, and the deed of c, in another
// sentence that denies neither.
func (w *witnessed) affirms(x *clauses, n int, c *grammar.Clause) bool {
	thing, deed := x.lemma(n), x.lemma(c.Head)
	return slices.ContainsFunc(w.Sentences, func(s text.Sentence) bool {
		if s.Start == x.Start {
			return false
		}
		in := w.worded(s.Span)
		return in.has(thing) && in.has(deed) && len(in.denied) == 0
	})
}

// deniesIt reports whether w denies the word in any sentence.
func (w *witnessed) deniesIt(word string) bool {
	l := lemma(word)
	return slices.ContainsFunc(w.Sentences, func(s text.Sentence) bool { return w.worded(s.Span).doesDeny(l) })
}

// hasIt reports whether w has the word in a sentence other than s that does not
// deny it.
func (w *witnessed) hasIt(word string, s text.Span) bool {
	l := lemma(word)
	return slices.ContainsFunc(w.Sentences, func(o text.Sentence) bool {
		in := w.worded(o.Span)
		return o.Start != s.Start && in.has(l) && !in.doesDeny(l)
	})
}
