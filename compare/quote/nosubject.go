package quote

import (
	"strings"

	"diptych/compare/grammar"
)

// noSubject reports whether what the grammar takes for the subject of c is a phrase of how
// something is done: "Lund rose and without irony in a week of strikes said".
func (r *referee) noSubject(c *grammar.Clause) bool {
	if !c.Own || c.Subject < 0 {
		return false
	}
	p := r.tree.Child(c.Subject, "case")
	return p >= 0 && p < c.Subject && howWords[strings.ToLower(r.tree.Text(p))]
}

// howWords are prepositions with which no subject begins.
var howWords = map[string]bool{"without": true, "despite": true, "amid": true}
