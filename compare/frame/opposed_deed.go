package frame

import (
	"diptych/compare/grammar"
	"diptych/compare/text"
)

// opposites compares what the clauses of two sentences affirm and deny.
func (x *contradictions) opposites(a, b *clauses) {
	x.states(a, b)
	for i := range a.list {
		for k := range b.list {
			m := meet(a, i, b, k)
			p, q := &a.list[i], &b.list[k]
			if m.predicate && !m.uncertain && swapped(a, p, b, q) {
				x.say(a, i, b, k, a.doerSpan(p), b.doerSpan(q))
			}
			if p.Question || q.Question || p.Conditional != q.Conditional || mood(p) != mood(q) || m.subject < 0 || m.object < 0 || m.subject+m.object == 0 || !sameContent(a, p, b, q) {
				continue
			}
			if m.light && m.subject+m.object < 2 {
				continue
			}
			switch {
			case m.predicate && m.opposed && !x.denied(a, p, b, q):
				x.say(a, i, b, k, a.denial(p), b.denial(q))
			case !m.opposed && opposites().deed[a.lemma(p.Head)][b.lemma(q.Head)] && !x.b.writes(a.lemma(p.Head)) && !x.a.writes(b.lemma(q.Head)):
				x.say(a, i, b, k, a.tree.Tokens[p.Head].Span, b.tree.Tokens[q.Head].Span)
			case m.predicate && !m.opposed:
				x.links(a, i, b, k)
			}
		}
	}
}

// links compares how the same things stand to one deed: with or without them,
// before or after them.
func (x *contradictions) links(a *clauses, i int, b *clauses, k int) {
	p, q := &a.list[i], &b.list[k]
	a.tree.Children(p.Head, func(n int) bool {
		in := a.tree.Child(n, "case")
		if in < 0 || !noun(a.tree.Tokens[n].Tag) {
			return true
		}
		b.tree.Children(q.Head, func(o int) bool {
			at := b.tree.Child(o, "case")
			if at < 0 || a.lemma(n) != b.lemma(o) || !opposites().link[a.word(in)][b.word(at)] || x.a.near(b.word(at), a.word(n)) || x.b.near(a.word(in), a.word(n)) {
				return true
			}
			x.say(a, i, b, k, a.tree.Tokens[in].Cover(a.tree.Tokens[n].Span), b.tree.Tokens[at].Cover(b.tree.Tokens[o].Span))
			return false
		})
		return true
	})
}

// swapped reports whether those who do it in the one are those to whom it is
// done in the other, and the other way round.
func swapped(a *clauses, p *grammar.Clause, b *clauses, q *grammar.Clause) bool {
	done := func(x *clauses, c *grammar.Clause) int {
		if n := c.DoneTo(); n >= 0 {
			return n
		}
		n := -1
		x.tree.Children(c.Head, func(k int) bool {
			if in := x.tree.Child(k, "case"); in >= 0 && (x.tree.Is(in, "at") || x.tree.Is(in, "on") || x.tree.Is(in, "against")) && n < 0 {
				n = k
			}
			return true
		})
		return n
	}
	same := func(i, k int) bool {
		return i >= 0 && k >= 0 && !pointing(a.tree.Tokens[i].Tag) && a.lemma(i) == b.lemma(k)
	}
	return same(p.Doer(), done(b, q)) && same(done(a, p), q.Doer()) && !same(p.Doer(), q.Doer())
}

// doerSpan is the one who does it, as the sentence has it.
func (x *clauses) doerSpan(c *grammar.Clause) text.Span { return x.tree.Phrase(c.Doer()) }

// says reports whether clause c says of its subject that it is what token i
// is: "was unsafe", however the tree hangs what follows.
func (x *clauses) says(i, c int) bool {
	h := x.list[c].Head
	return h == i || x.tree.Tokens[i].Head == h && x.tree.Child(h, "cop") >= 0
}

// mood sets apart what will be, what can be and what is.
func mood(c *grammar.Clause) string {
	switch c.Modal {
	case "":
		return ""
	case "can", "could", "ca", "may", "might":
		return "can"
	case "must", "should", "ought":
		return "must"
	}
	return "will"
}

// sameContent reports whether clauses that govern another govern the same.
func sameContent(x *clauses, p *grammar.Clause, y *clauses, q *grammar.Clause) bool {
	if p.Content < 0 && q.Content < 0 {
		return true
	}
	return p.Content >= 0 && q.Content >= 0 && x.lemma(p.Content) == y.lemma(q.Content)
}

// denied reports whether either article also says of that deed what the other
// one says: the one that affirms it denies it elsewhere, or the other way.
func (x *contradictions) denied(a *clauses, p *grammar.Clause, b *clauses, q *grammar.Clause) bool {
	word := a.lemma(p.Head)
	return x.a.says(word, !a.negated(p), a) || x.b.says(word, !b.negated(q), b)
}

// states compares the adjectives that the two have of the same thing.
func (x *contradictions) states(a, b *clauses) {
	for i := range a.tree.Tokens {
		against := opposites().state[a.word(i)]
		if against == nil {
			continue
		}
		for k := range b.tree.Tokens {
			if !against[b.word(k)] || x.b.writes(a.lemma(i)) || x.a.writes(b.lemma(k)) {
				continue
			}
			c, _ := a.roleOf(i)
			d, _ := b.roleOf(k)
			if c < 0 || d < 0 {
				continue
			}
			m := meet(a, c, b, d)
			own := sameThing(a, a.tree.Tokens[i].Head, b, b.tree.Tokens[k].Head) > 0
			if s, t := a.tree.Child(i, "nsubj"), b.tree.Child(k, "nsubj"); s >= 0 && t >= 0 && sameThing(a, s, b, t) > 0 && m.object >= 0 {
				m.subject = 1
			}
			if !m.uncertain && m.object >= 0 && m.subject >= 0 && (m.subject > 0 && a.says(i, c) && b.says(k, d) || own && m.predicate && m.subject > 0) {
				x.say(a, c, b, d, a.tree.Tokens[i].Span, b.tree.Tokens[k].Span)
			}
		}
	}
}
