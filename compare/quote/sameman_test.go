package quote_test

import (
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// By which name a speaker is listed.
func TestSpeakersName(t *testing.T) {
	tests := []struct{ rule, source, want string }{
		{"two, the first like an adverb", "Long and Park said the boats were safe.", "Long and Park"},
		{"the article of a name", "The boats were safe, according to The Pond, a paper in Ashton.", "The Pond"},
		{"initials", "The boats were safe, and The F.B.C. said they were well.", "F.B.C."},
		{"no article of a name", "The boats were safe, according to the Pond, a paper in Ashton.", "Pond"},
		{"the same few", "It will sail, according to aides with knowledge of the plan. It is late, the aides said.", "aides with knowledge of the plan; aides with knowledge of the plan"},
		{"perhaps others", "It will sail, according to aides with knowledge of the plan. It is late, two aides to Lund said. It is dark, the aides said.", "aides with knowledge of the plan; aides to Lund; ~aides"},
		{"he who made his comments", "The harbor in winter\n\nOne of the best known sailors in the bay said he agrees with giving the crew a chance to stay.\n\nHarbor chief Kevin Park, who is the third man in the hall, made his comments in a talk with KBFX in Ashton just as his fellow sailors are expected to unveil a set of rules.\n\n“The rules are not written yet,” he said.", "One of the best known sailors in the bay; ; Kevin Park"},
		{"he, perhaps another", "The harbor in winter\n\nOne of the best known sailors in the bay said he agrees with giving the crew a chance to stay.\n\nHarbor chief Kevin Park, who is the third man in the hall, made his fortune in a talk with KBFX in Ashton just as his fellow sailors are expected to unveil a set of rules.\n\n“The rules are not written yet,” he said.", "One of the best known sailors in the bay; ; "},
		{"he is not whom he tells of", "Mayor Jim Lund said the storm was a loss. Lund said Carl Tench needs to go. He called Tench's boat a “mess of planks.”", "Jim Lund; Jim Lund; Jim Lund"},
		{"one of a team", "Otter says it is late\n\nJo Park of the Ashton Otters said it was late.", "~Otter; Jo Park"},
		{"no team", "Otter says it is late\n\nJo Otter of the Ashton Club said it was late.", "Otter; Jo Otter"},
		{"a letter that quotes", "The harbor in winter\n\n“The storm was not “of our making.” As the harbor director has said, you are “at odds with us.\n\nIt is a small matter.\n\nOne of them should not lead us.”", ""},
		{"printed twice, left open", "The harbor in winter\n\nJo Park has vowed to mend the pier.\n\n``It does not matter who wins.\n\nThe crew went home.\n\n``It does not matter who wins.\n\nThe mayor has the say,'' Berg, who herds goats, told the Herald.",
			"Jo Park; ~Berg; Berg; Berg"},
	}
	for _, tt := range tests {
		got := ""
		for i, a := range quote.Attributions(text.Parse(tt.source + "\n")) {
			if i > 0 {
				got += "; "
			}
			if a.Unsure {
				got += "~"
			}
			got += a.Speaker
		}
		if got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.rule, tt.source, got, tt.want)
		}
	}
}
