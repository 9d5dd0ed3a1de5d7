package quote

import "diptych/compare/grammar"

// relates reports whether c is a relative clause and the source of a the "who" of it
// that stands for one noun before it, to which something was done or not said not to
// be: of "farmers and sailors, who say" it is not clear which of them say it.
func (r *referee) relates(c *grammar.Clause, a *Attribution) (found bool) {
	if !c.Relative || c.Own || c.Passive || c.Subject < 0 || c.Parent < 0 || r.clauses[c.Parent].Negated ||
		r.tree.Tokens[c.Subject].Label == "conj" || r.tree.Child(c.Subject, "conj") >= 0 {
		return false
	}
	r.tree.Children(c.Head, func(k int) bool {
		t := r.tree.Tokens[k]
		found = t.Label == "nsubj" && a.Source.Contains(t.Span)
		return !found
	})
	return found
}

// unitBehind reports whether a quotation stands right behind token i, at most a mark
// between: the parse may hang it under another verb.
func (r *referee) unitBehind(i int) bool {
	t := r.tree.Tokens
	if i++; i < len(t) && t[i].Label == "punct" {
		i++
	}
	return i < len(t) && t[i].Tag == "UNIT"
}
