package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// Of two stories days apart what both print in the same words is of one occasion;
// what is only alike need not be.
func TestPrintedAlikeDaysApart(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		one        bool
	}{
		{"in the same words",
			"Rescue helicopters of the coast guard lifted all 24 sailors of the crew from the Meridian at noon, Dolores Okonkwo of Algarrobo said.",
			"Rescue helicopters of the coast guard lifted all 24 sailors of the crew from the Meridian, said Dolores Okonkwo of Algarrobo.", true},
		{"in other words",
			"Helicopters lifted the 24 sailors of the Meridian to a hospital in Tarifa, Dolores Okonkwo of Algarrobo said.",
			"All 24 sailors of the Meridian were flown to a hospital in Tarifa by helicopters, said Dolores Okonkwo of Algarrobo.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := text.Parse(strings.Replace(storyA, "%", c.a, 1) + "\nHoteliers counted their losses, and a bakery gave bread away because nobody came to its terrace to buy any of it.\n")
			b := text.Parse(strings.Replace(storyB, "%", c.b, 1) + "\nThe insurer sent an engineer, who wanted to know why the pilot had gone ashore an hour before the end of his shift.\n")
			a.Fields.Date, b.Fields.Date = "2016-02-24", "2016-02-28"
			in := inputOf(a, b)
			al := Align(in)
			if al.Relation.Kind != SameStory {
				t.Fatalf("the stories are %s", al.Relation.Kind)
			}
			for _, l := range al.Links {
				if strings.Contains(c.a, flat(in.A.Document, l.A)) {
					if l.Kind.One() != c.one {
						t.Errorf("%q: %s", l.Kind, l.Why)
					}
					return
				}
			}
			t.Error("no link")
		})
	}
}
