package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// Sentences that share no word are nearer when they hold words of one speaker who
// says little else, and no nearer when another one speaks.
func TestOneVoice(t *testing.T) {
	const a = "Captain Nikos Reva would not leave the wreck.\n\n“My ship is my home,” Captain Nikos Reva said.\n\nGulls sat on the quay."
	near := func(speaker string) float64 {
		b := "Nikos Reva waved from the bridge. “A sailor does not run,” " + speaker + " said."
		in := inputOf(text.Parse(strings.Replace(storyA, "%", a, 1)), text.Parse(strings.Replace(storyB, "%", b, 1)))
		for _, n := range Align(in).NearA {
			for _, m := range n.Candidates {
				if strings.HasPrefix(flat(in.A.Document, n.Sentence), "“My ship") && strings.HasPrefix(flat(in.B.Document, m.Span), "“A sailor") {
					return m.Score
				}
			}
		}
		return 0
	}
	one, another, nobody := near("he"), near("Marta Olsen"), near("somebody")
	if one < another+voiceShare/2 {
		t.Errorf("one speaker %.3f, another %.3f", one, another)
	}
	if another > nobody {
		t.Errorf("another speaker %.3f, nobody %.3f", another, nobody)
	}
}
