package frame

import (
	"testing"

	"diptych/compare/text"
)

// A family name that two persons of one article share is no mention of either of them in
// the other article, where no first name stands beside it.
func TestNamesakeIsNoMention(t *testing.T) {
	const husband = "Anton Brodek opened the new bridge of Orlo on Monday. "
	const wife = "“The bridge is the finest thing that this town has ever built,” said Selma Brodek."
	for _, x := range []struct {
		name, here, there string
		want              bool
	}{
		{"one of that name", "The new bridge of Orlo was opened on Monday. " + wife, "Mayor Brodek saw the new bridge of Orlo on Monday.", true},
		{"two of that name", husband + wife, "Mayor Brodek saw the new bridge of Orlo on Monday.", false},
		{"two, and the first name", husband + wife, "Selma Brodek saw the new bridge of Orlo on Monday.", true},
		{"two, and the other's first name", husband + wife, "Anton Brodek saw the new bridge of Orlo on Monday.", false},
	} {
		c := caseOf(text.Parse("Orlo bridge\n\n"+x.here), text.Parse("Orlo bridge\n\n"+x.there))
		h := c.A.heardAs("Selma Brodek")
		if h == nil {
			t.Fatalf("%s: not heard", x.name)
		}
		if got := len(c.B.mentions(*h, c.A.Cast)) > 0; got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}
