package frame

import (
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// Who is heard in one article alone is not shown with a large sum that the other tells of.
func TestSidesAloneOfOneSum(t *testing.T) {
	const told = "Ilse Kahn said that the tram company of Orlo gave back more than $60,000 to the council for tickets that nobody had bought."
	for _, x := range []struct {
		name, there string
		want        int
	}{
		{"another sum", "By spring the council of Orlo had $75,000 from the tram company on its books.", 1},
		{"the same", "By spring the council of Orlo had about $60,000 from the tram company on its books.", 0},
	} {
		c := caseOf(text.Parse("The trams\n\n"+told), text.Parse("The trams\n\n"+x.there))
		a, b := c.accounts()
		if got := a.sidesAlone(b, []align.Near{{Sentence: c.A.Sentences[1].Span}}, nil, "A", map[string]int{}, nil); len(got) != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}
