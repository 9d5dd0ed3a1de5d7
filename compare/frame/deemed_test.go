package frame

import (
	"testing"

	"diptych/compare/text"
)

// What others hold a thing to be in one article is a finding where the other calls it so
// itself, and nowhere leaves it to others.
func TestDeemedApart(t *testing.T) {
	const held = "The council voted for the new moorings on Monday. The moorings of Orlo are considered illegal by most of the harbour lawyers."
	for _, x := range []struct{ name, a, b, want string }{
		{"called so outright", held, "The mayor opened 12 illegal moorings in Orlo on Monday.",
			"B has “illegal moorings” in its own voice; A has “considered illegal by most of the harbour lawyers”."},
		{"the other way", "The mayor opened 12 illegal moorings in Orlo on Monday.", held,
			"A has “illegal moorings” in its own voice; B has “considered illegal by most of the harbour lawyers”."},
		{"a word before its thing", "The ferry line is branded a criminal gang by the mayor of Orlo.", "The criminal gang of Orlo sold its ferries on Monday.",
			"B has “criminal gang” in its own voice; A has “branded a criminal gang by the mayor of …”."},
		{"of another thing", held, "The mayor opened 12 illegal kitchens in Orlo on Monday.", ""},
		{"in quotation marks", held, "“He opened illegal moorings in Orlo on Monday,” said the lawyer Lena Falk.", ""},
		{"left to others there too", held, "Lawyers spoke of what is deemed illegal. The mayor opened 12 illegal moorings in Orlo on Monday.", ""},
		{"called so here too", held + " Nobody knows who paid for the illegal moorings.", "The mayor opened 12 illegal moorings in Orlo on Monday.", ""},
		{"so called there", held, "The mayor opened what he calls illegal moorings in Orlo on Monday.", ""},
		{"considered for something", "The moorings of Orlo are considered for illegal fishermen by the lawyers.", "The mayor opened 12 illegal moorings in Orlo on Monday.", ""},
		{"not considered so", "The moorings of Orlo are not considered illegal by most of the harbour lawyers.", "The mayor opened 12 illegal moorings in Orlo on Monday.", ""},
	} {
		c := caseOf(text.Parse("Orlo moorings\n\n"+x.a), text.Parse("Orlo moorings\n\n"+x.b))
		got := ""
		for _, f := range deemedApart(c) {
			got += f.Claim.String()
		}
		if got != x.want {
			t.Errorf("%s:\n got %s\nwant %s", x.name, got, x.want)
		}
	}
}
