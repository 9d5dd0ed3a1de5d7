package align

import (
	"testing"

	"diptych/compare/text"
)

// What one side adds in common words is another detail; a small word less, and
// who says it, is none.
func TestWhatOneSideAdds(t *testing.T) {
	const head, rest = "Lipno to vote\n\n", "\n\nThe ballot papers were printed in Orland on Monday, and the mayor of Lipno has counted them.\n"
	const told = "The council elections in Lipno that are planned for 15 December will be held with two rival parties"
	for _, c := range []struct {
		name, a, b string
		want       LinkKind
	}{
		{"the first", told + ".", told + ", for the first time in the history of the town.", Detailed},
		{"more", told + ".", told + " and a box on every street.", Detailed},
		{"fewer words", told + ".", "The council elections in Lipno, planned for 15 December, will be held with two rival parties.", Same},
		{"who says it", told + ".", told + ", the clerk of the council said on Friday.", Same},
	} {
		links := Align(inputOf(text.Parse(head+c.a+rest), text.Parse(head+c.b+rest))).Links
		found := false
		for _, l := range links {
			if l.A.Start == len(head) {
				found = true
				if l.Kind != c.want {
					t.Errorf("%s: %s, want %s (%s)", c.name, l.Kind, c.want, l.Why)
				}
			}
		}
		if !found {
			t.Errorf("%s: no link", c.name)
		}
	}
}
