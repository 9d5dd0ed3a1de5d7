package frame

import (
	"testing"

	"diptych/compare/text"
)

// Two articles that join words alike, a verb with what it does among them, may tell one
// thing; one join, names and what stands in phrases of names alone do not say so.
func TestJoinedThere(t *testing.T) {
	for _, x := range []struct {
		name, there string
		told, in    bool
	}{
		{"in one sentence", "Already facing stiff opposition from rowing clubs, the harbour board asked for patience.", true, true},
		{"in two", "The board faces opposition. At Orlo rowing clubs have begun a march.", true, false},
		{"one join", "Already facing stiff opposition, the harbour board asked for patience.", false, false},
		{"no verb", "The rowing clubs of Orlo have new boats.", false, false},
		{"the words alone", "The opposition asked the clubs about rowing, and had to face the rain.", false, false},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe plan will face intense opposition from rowing clubs that use the old pier."), text.Parse("Orlo\n\n"+x.there))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		at, told := (&lonely{x: a, y: b}).joinedThere(c.A.Sentences[1].Span)
		if told != x.told || !at.Empty() != x.in {
			t.Errorf("%s: told %v, in %q", x.name, told, b.Text(at))
		}
	}
}
