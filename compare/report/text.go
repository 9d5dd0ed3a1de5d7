package report

import (
	"bytes"
	"fmt"

	"diptych/compare"
)

// Text is c for a person at a terminal.
func Text(c *compare.Comparison, n Names) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "A  %s\nB  %s\n\n%s\n", n.A, n.B, c.Relation.Kind)
	for _, e := range c.Relation.Evidence {
		fmt.Fprintf(&b, "   %s\n", e.Text)
	}
	for _, p := range c.Passages {
		fmt.Fprintf(&b, "\n%s, %d words: %s\n  A  %s\n  B  %s\n", p.Class, p.Words, p.Why, c.A.Text(p.A), c.B.Text(p.B))
	}
	for _, l := range c.Links {
		fmt.Fprintf(&b, "\n%s %.2f: %s\n  A  %s\n  B  %s\n", l.Kind, l.Score, l.Why, c.A.Text(l.A), c.B.Text(l.B))
	}
	return b.Bytes()
}
