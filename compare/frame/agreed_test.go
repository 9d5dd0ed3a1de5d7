package frame

import (
	"testing"

	"diptych/compare/text"
)

// Two sentences that are not near tell of one matter where two things say so, of
// which a speaker with his titles is none.
func TestSentencesAgree(t *testing.T) {
	for _, of := range []struct {
		a, b string
		near float64
		want bool
	}{
		{"The council of Orlo asked the harbour chaplain Emil Trask for his ledger.", "A tavern was sold to the harbour chaplain Emil Trask in spring.", 0.35, false},
		{"The council of Orlo asked the harbour chaplain Emil Trask for his ledger.", "A tavern was sold to the harbour chaplain Emil Trask in spring.", agreedNear, true},
		{"The smugglers of Orlo hid their ledger beneath crates of herring.", "In spring a ledger was found which the cunning smugglers lost.", 0.35, true},
		{"The smugglers of Orlo hid their cargo beneath crates of herring.", "In spring a tavern was sold which the cunning smugglers loved.", 0.35, false},
		{"The smugglers of Orlo hid their cargo beneath crates of herring.", "In spring a tavern was sold which the cunning smugglers loved.", agreedHalf, true},
		{"A shed in Orlo was sealed on April 9 by the smugglers.", "On April 9 the tavern of the cunning smugglers was empty.", 0.35, true},
	} {
		a, b := text.Parse("Fog over the quay\n\nFog hung over the quay for days.\n\n"+of.a+"\n"), text.Parse("Rain on the moor\n\nRain fell on the moor for weeks.\n\n"+of.b+"\n")
		c := caseOf(a, b)
		if got := c.agree(pairing{a: c.A.Sentences[2].Span, b: c.B.Sentences[2].Span, near: of.near}); got != of.want {
			t.Errorf("%s | %s, %g near: %t", of.a, of.b, of.near, got)
		}
	}
}
