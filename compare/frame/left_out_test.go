package frame

import (
	"testing"

	"diptych/compare/text"
)

// A sentence that is too long for its claim keeps the end that judges or tells more
// than a part before it, unless it would not stand without that part.
func TestClaimKeepsTellingEnd(t *testing.T) {
	const other = "Orlo\n\nThe harbour board of Orlo has closed the ferry. The board met on Monday with captains, cooks, clerks, carpenters and the keepers of the lighthouse."
	for _, x := range []struct{ name, here, want string }{
		{
			"a part that the other article tells",
			"The harbour board of Orlo, which met on Monday with captains, cooks, clerks and carpenters and with the keepers of the lighthouse and the captains of the ferry, closed the ferry in a reckless and shameful surrender to the smugglers who had bribed the mayor.",
			"The harbour board of Orlo … closed the ferry in a reckless and shameful surrender to the smugglers who had bribed the mayor",
		},
		{
			"a part with which the sentence begins",
			"After it had met on Monday with captains, cooks, clerks and carpenters and with the keepers of the lighthouse and the captains of the ferry, the harbour board of Orlo closed the ferry in a reckless and shameful surrender to the smugglers who had bribed the mayor.",
			"… the harbour board of Orlo closed the ferry in a reckless and shameful surrender to the smugglers who had bribed the mayor",
		},
		{
			"one behind a mark",
			"\"After it had met on Monday with captains, cooks, clerks and carpenters and with the keepers of the lighthouse and the captains of the ferry, the harbour board of Orlo closed the ferry in a reckless and shameful surrender to the smugglers who had bribed the mayor.",
			"… the harbour board of Orlo closed the ferry in a reckless and shameful surrender to the smugglers who had bribed the mayor",
		},
		{
			"an end of a few words",
			"The harbour board of Orlo met on Monday with the captains of the ferry and with the keepers of the lighthouse and with the cooks of the board and closed the ferry in a reckless and shameful surrender to smugglers.",
			"The harbour board of Orlo met on Monday with the captains of the ferry and with the keepers of the lighthouse and with the cooks of the board and closed the ferry in a reckless and shameful surrender to smugglers",
		},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe board met. "+x.here), text.Parse(other))
		a, b := c.accounts()
		s := c.A.Sentences[len(c.A.Sentences)-1].Span
		if got := a.sentence(s, b, matterWords); string(got) != x.want {
			t.Errorf("%s:\n got %s\nwant %s", x.name, got, x.want)
		}
	}
}

// A part that says who vouches for the rest, denies it or is the one of whom it tells is
// no part to leave out.
func TestClaimLeavesNothingOutThatBears(t *testing.T) {
	const end = "closed the ferry in a reckless and shameful surrender to the smugglers who had bribed the mayor."
	for _, x := range []struct {
		here string
		want bool
	}{
		{"The harbour board of Orlo, which met on Monday with captains and clerks and carpenters and the keepers of the lighthouse, " + end, true},
		{"The harbour board of Orlo, which said on Monday to captains and clerks and carpenters and the keepers of the lighthouse, " + end, false},
		{"The harbour board of Orlo, which never met with the captains and clerks and carpenters and the keepers of the lighthouse, " + end, false},
		{"The harbour board of Orlo, which met on Monday (with captains and clerks, carpenters and the keepers of the lighthouse), " + end, true},
		{"The harbour board of Orlo (which met on Monday, as the captains and clerks and the keepers of the lighthouse do) " + end, true},
		{"On the first Monday of the lighthouse, the captains and clerks and carpenters and the keepers of the ferry of Orlo, " + end, false},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe board met. "+x.here), text.Parse("Orlo\n\nThe harbour board of Orlo has closed the ferry. The board met on Monday with captains, clerks, carpenters and the keepers of the lighthouse."))
		a, b := c.accounts()
		s := c.A.Sentences[len(c.A.Sentences)-1].Span
		if _, _, got := a.middle(s, a.WordsIn(s), b, 24); got != x.want {
			t.Errorf("%s: %v", x.here, got)
		}
	}
}

// A claim that has no room for the rest of a sentence ends where a part of it ends, if
// that is a few words on.
func TestClaimEndsWithPart(t *testing.T) {
	const begins = "The harbour board of Orlo met the captains of the ferry and the cooks of the island in the old"
	for _, x := range []struct{ name, rest, want string }{
		{"a part that ends soon", " hall of the smugglers by the quay, where they sat until the evening and heard the band play in the yard.", " hall of the smugglers by the quay …"},
		{"little behind it", " hall of the smugglers by the quay, where they sat.", " hall of the smugglers by the quay, where they sat"},
		{"one that does not", " hall of the smugglers by the quay where they sat until the evening and heard the band, which played in the yard.", " …"},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe board met. "+begins+x.rest), text.Parse("Orlo\n\n"+begins+x.rest))
		a, b := c.accounts()
		s := c.A.Sentences[len(c.A.Sentences)-1].Span
		if got := a.sentence(s, b, 20); string(got) != begins+x.want {
			t.Errorf("%s: %s", x.name, got)
		}
	}
}
