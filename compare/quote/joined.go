package quote

import (
	"strings"

	"diptych/compare/grammar"
)

// joinedInAside reports whether the verb of c, which is joined to one before it, may as
// well be that of somebody between the source and the cue: "Lund was filmed after a
// porter came and asked", "Lund met two aides who were questioned and told". A comma
// before "and" ends what the other did, and "he" is no other.
func (r *referee) joinedInAside(c *grammar.Clause, a *Attribution) bool {
	and := r.tree.Child(c.Head, "cc")
	if and < 1 || c.Own || a.Source.Start > a.Cue.Start || r.tree.Tokens[and-1].Tag == "PUNCT.comma" {
		return false
	}
	var last *grammar.Clause // before "and"
	for k := range r.clauses {
		if d := &r.clauses[k]; d.Head < and && r.tree.Tokens[d.Head].Start >= a.Source.End && (last == nil || last.Head < d.Head) {
			last = d
		}
	}
	if last == nil || !last.Finite || last.Subject < 0 || r.tree.Tokens[last.Subject].Start < a.Source.End {
		return false
	}
	l := r.tree.Tokens[last.Head].Label
	return (strings.HasPrefix(l, "advcl") || strings.HasPrefix(l, "acl:relcl")) && r.isPerson(last.Subject)
}

// isPerson reports whether token i is a name or a noun for a person.
func (r *referee) isPerson(i int) bool {
	e := r.entry(i)
	return strings.HasPrefix(r.tree.Tokens[i].Tag, "PROPN") || e != nil && e.class&(soul|role|title) != 0 && strings.HasPrefix(r.tree.Tokens[i].Tag, "NOUN")
}
