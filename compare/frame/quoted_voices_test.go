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

// Words in marks are counted for whom they may be of: of what he wrote too, and not of
// another by name.
func TestMayQuote(t *testing.T) {
	a := text.Parse("The letter\n\n“I am sorry for every word that I wrote about the pilots and their boats,” Ivo Brandt said in Orlo.\n")
	for _, x := range []struct {
		there string
		want  int
	}{
		{"Mr. Brandt's apology noted his own years of “mending nets and working on a pilot boat.”", 8},
		{"Mr. Falk noted his own years of “mending nets and working on a pilot boat.”", 0},
	} {
		c := caseOf(a, text.Parse("The letter\n\nIvo Brandt wrote to the pilots, and Jan Falk did. "+x.there+"\n"))
		c.A.Study()
		c.B.Study()
		if len(c.A.inMarks) != 1 {
			t.Fatalf("%d quoted", len(c.A.inMarks))
		}
		if got := c.B.mayQuote(c.A.inMarks[0].heard); got != x.want {
			t.Errorf("%s: %d words", x.there, got)
		}
	}
}
