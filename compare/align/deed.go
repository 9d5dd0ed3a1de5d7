package align

import (
	"slices"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// deed is a predicate, and the terms of those it concerns.
type deed struct {
	clause  text.Span
	verb    int32
	parties []int32
}

// sameDeed reports whether what clashes in a and b is told of one deed:
// predicates that are the same or near in meaning, with a party in common; of
// numbers of one thing other predicates too, when most parties are the same.
// Sentences are parsed only when something in them clashes.
func (p *pairs) sameDeed(a, b *statement, c clash) bool {
	for _, d := range p.deedsAt(a, c.a) {
		for _, e := range p.deedsAt(b, c.b) {
			common := 0
			for _, t := range d.parties {
				if slices.Contains(e.parties, t) {
					common++
				}
			}
			if common > 0 && (d.verb == e.verb || p.v.near(d.verb, e.verb) > 0) || c.count && common >= deedParties {
				return true
			}
		}
	}
	return false
}

// deedsAt are the deeds of the innermost clauses of s that hold at.
func (p *pairs) deedsAt(s *statement, at text.Span) []deed {
	tree := s.parses.Parse(s.Span, nil)
	var out []deed
	for _, c := range tree.Clauses() {
		whole := tree.Whole(c.Head)
		if !whole.Contains(at) {
			continue
		}
		d := deed{whole, p.termAt(s, tree.Tokens[c.Head].Span), nil}
		d.parties = p.parties(s, tree, &c, at)
		if d.verb < 0 || s.vouches(d.verb) {
			continue
		}
		out = slices.DeleteFunc(out, func(o deed) bool { return o.clause.Contains(whole) && o.clause != whole })
		out = append(out, d)
	}
	return out
}

// parties are the terms of the noun phrases that stand with the predicate of
// c: what is counted or dated at a place itself is none.
func (p *pairs) parties(s *statement, tree *grammar.Sentence, c *grammar.Clause, at text.Span) []int32 {
	var out []int32
	add := func(i int) {
		if i < 0 {
			return
		}
		for _, w := range s.doc.WordsIn(tree.Phrase(i)) {
			if t := p.v.of(w); p.v.terms[t].telling > 0 && !at.Overlaps(w.Span) {
				out = append(out, t)
			}
		}
	}
	add(c.Subject)
	add(c.Object)
	add(c.Agent)
	tree.Children(c.Head, func(k int) bool {
		if tree.Tokens[k].Label == "obl" {
			add(k)
		}
		return true
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// termAt is the term of the word at s, -1 when there is none.
func (p *pairs) termAt(st *statement, s text.Span) int32 {
	for _, w := range st.doc.WordsIn(st.Span) {
		if w.Overlaps(s) {
			return p.v.of(w)
		}
	}
	return -1
}
