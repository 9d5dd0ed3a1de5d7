package frame

import (
	"testing"

	"diptych/compare/text"
)

// That one article quotes nobody is told once, and not again of each one quoted in the other.
func TestToldAsNone(t *testing.T) {
	c := &Case{A: Side{}, B: Side{}}
	c.B.learned = &learned{inMarks: []inMarks{{heard: heard{name: "Ivo Brandt"}}}}
	c.A.learned = &learned{}
	of := func(name string) Finding { return Finding{Claim: text.Say("{{.Name}}", text.With{"Name": name})} }
	if got := toldAsNone(c, []Finding{of("Ivo Brandt"), of("Lena Falk")}); len(got) != 1 || got[0].Claim.String() != "Lena Falk" {
		t.Errorf("%v", got)
	}
}
