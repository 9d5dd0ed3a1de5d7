package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Who without a name may be somebody whom the article names.
func TestPerhaps(t *testing.T) {
	tests := []struct{ rule, source, label, want string }{
		{"the office, for a body told of before", "But a spokeswoman for the force said the pier was safe on Monday.\n\n“Nobody fell,” Ashton police spokeswoman Vera Holm told the Herald.", "spokeswoman for the force", "Vera Holm"},
		{"the same office of another body", "A spokeswoman for the airline said the flight was late on Monday.\n\n“Nobody fell,” Ashton police spokeswoman Vera Holm told the Herald.", "spokeswoman for the airline", ""},
		{"the office behind the name, of another body", "A police spokeswoman said the pier was safe on Monday.\n\nVera Holm, a spokeswoman for the airline, said the flight was late.", "police spokeswoman", ""},
		{"a company of which more is told", "A spokesman for the water company said the pier was dry on Monday.\n\n“We are sorry,” company spokesman Karl Lund said.", "spokesman for the water company", "Karl Lund"},
		{"a ministry of another country", "A spokesman for Orlo said the pier was safe on Monday.\n\nThe foreign ministry spokesman Karl Lund said: “It is late.”", "spokesman for Orlo", ""},
		{"an office of one of several", "The harbor was shut for a day.\n\nThe director of Ashton Zoo has insisted that the fence was high.\n\n“We are sad,” Karl Lund said on Monday. “It is late,” Jon Berg said.", "director of Ashton Zoo", ""},
		{"another sex", "A police spokesman said the pier was safe on Monday.\n\n“Nobody fell,” police spokeswoman Vera Holm told the Herald.", "police spokesman", ""},
		{"another one", "Police spokeswoman Vera Holm said the pier was safe on Monday.\n\nAnother police spokeswoman said the harbor was closed.", "police spokeswoman", ""},
		{"told apart in one sentence", "Police spokeswoman Vera Holm left the pier, and a police spokeswoman said it was safe.\n\nHolm said the harbor was closed.", "police spokeswoman", ""},
		{"many", "Police spokeswomen said the pier was safe on Monday.\n\n“Nobody fell,” police spokeswoman Vera Holm told the Herald.", "Police spokeswomen", ""},
		{"two of the office", "Police spokeswoman Vera Holm said the pier was safe.\n\nPolice spokeswoman Ann Lund said the boats were well.\n\nA police spokeswoman in Ashton said the harbor was closed.", "police spokeswoman in Ashton", "Vera Holm, Ann Lund"},
		{"words for somebody told of before", "Karl Lund will run for mayor, his friends said.\n\n“It is time,” Lund said on Monday.\n\nThe hotel mogul and reality TV star said he wants to make sure that Ashton gets a new pier.", "hotel mogul and reality TV star", "Karl Lund"},
		{"words for somebody brought in", "Karl Lund will run for mayor, his friends said.\n\n“It is time,” Lund said on Monday, beside a hotel mogul.\n\nThe hotel mogul and reality TV star said he wants to make sure that Ashton gets a new pier.", "hotel mogul and reality TV star", ""},
		{"the head of something", "The harbor was shut for a day.\n\nThe director of Ashton Zoo has insisted that the fence was high.\n\n“We are sad,” Karl Lund said on Monday.", "director of Ashton Zoo", "Karl Lund"},
		{"who keeps his name back", "A source at the port said the pier was safe.\n\nKarl Lund, a source at the port, said the boats were well.", "source at the port", ""},
	}
	for _, tt := range tests {
		found, got := false, ""
		for _, a := range quote.Attributions(text.Parse("The harbor in winter\n\n" + tt.source + "\n")) {
			if a.Speaker == tt.label && !a.Unsure {
				found, got = true, strings.Join(a.Perhaps, ", ")
				if a.Named {
					t.Errorf("%s: %q is no name", tt.rule, a.Speaker)
				}
			}
		}
		if !found || got != tt.want {
			t.Errorf("%s: %s\n got %q (row found: %t)\nwant %q", tt.rule, tt.source, got, found, tt.want)
		}
	}
}
