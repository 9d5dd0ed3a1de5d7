package quote_test

import (
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Verbs of saying that tell of a deed, of silence or of a word torn off, and beside each
// where the same verb gives words to somebody.
func TestToldOfNone(t *testing.T) {
	hold(t, []ruleCase{
		{"silence", "Ann Lee, who has been criticized by sailors for saying little, danced.", "sailors for | has been criticized | ~*who; Ann Lee | saying | ~little, danced"},
		{"little that is said", "Ann Lee said little boats were safe.", "Ann Lee | said | little boats were safe"},
		{"a thing sent", "Ann Lee directed funds to repairs along the coast.", "Ann Lee | directed | ~funds to repairs along the coast"},
		{"somebody sent", "Ann Lee directed the crew to leave.", "Ann Lee | directed | the crew to leave"},
		{"a meeting called", "Ann Lee said she called the press conference because Tench was ill.",
			"Ann Lee | said | she called the press conference because Tench was ill; she | called | ~the press conference"},
		{"what a meeting is called", "Ann Lee called the press conference a farce.", "Ann Lee | called | the press conference a farce"},
		{"powers of a body", "According to the harbor charter, the council passes laws, makes changes to the charter and announces local elections.",
			"the harbor charter, the council passes laws | According to | makes changes to the charter; the harbor charter, the council passes laws | According to | ~and announces local elections; the harbor charter, the council passes laws | announces | ~local elections"},
		{"a body that announces", "The harbor council, which meets on Monday, said it passes laws.", "The harbor council | said | it passes laws"},
		{"summed up", "“It is a mess,” summarized Jo Park. Ann Lee summarized the plan.", "Jo Park | summarized | “It is a mess,”"},
	})
}

// Who is against something says nothing by that, also where the outlet puts a word of
// it in marks; who says why does.
func TestOnlyHeld(t *testing.T) {
	for source, want := range map[string]quote.Act{
		"The bay is calm, but some of the older sailors oppose any form of toll as “theft.”":                          quote.Attitude,
		"In the north, where some of the older sailors oppose any form of toll as “theft,” it is calm.":               quote.Attitude,
		"The bay is calm, but some of the older sailors oppose any toll as “a plain theft from those who live here.”": "",
	} {
		as := quote.Attributions(text.Parse("The harbor\n\n" + source + "\n"))
		if len(as) != 1 || as[0].Act != want {
			t.Errorf("%s: %+v, want one row with the act %q", source, as, want)
		}
	}
}

// By which name a speaker is listed.
func TestSpeakersName(t *testing.T) {
	tests := []struct{ rule, source, want string }{
		{"two, the first like an adverb", "Long and Park said the boats were safe.", "Long and Park"},
		{"the article of a name", "The boats were safe, according to The Pond, a paper in Ashton.", "The Pond"},
		{"no article of a name", "The boats were safe, according to the Pond, a paper in Ashton.", "Pond"},
		{"the same few", "It will sail, according to aides with knowledge of the plan. It is late, the aides said.", "aides with knowledge of the plan; aides with knowledge of the plan"},
		{"perhaps others", "It will sail, according to aides with knowledge of the plan. It is late, two aides to Lund said. It is dark, the aides said.", "aides with knowledge of the plan; aides to Lund; aides"},
		{"one of a team", "Otter says it is late\n\nJo Park of the Ashton Otters said it was late.", "~Otter; Jo Park"},
		{"no team", "Otter says it is late\n\nJo Otter of the Ashton Club said it was late.", "Otter; Jo Otter"},
		{"a letter that quotes", "“The storm was not “of our making.” As the harbor director has said, you are “at odds with us.\n\nIt is a small matter.\n\nOne of them should not lead us.”", ""},
		{"printed twice, left open", "Jo Park has vowed to mend the pier.\n\n``It does not matter who wins.\n\nThe crew went home.\n\n``It does not matter who wins.\n\nThe mayor has the say,'' Berg, who herds goats, told the Herald.",
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

// Who is shown though it is not certain that he speaks, and what is not.
func TestMayHold(t *testing.T) {
	cast, _ := quote.Read(text.Parse("Ann Lee, the mayor, waved. Lee said the Harbor Council was late.\n"))
	for speaker, want := range map[string]bool{
		"Ann Lee": true, "sailors": true, "RNC members": true, "aides to the mayor": true, "chief prosecutor": true,
		"": false, "camera": false, "insisting": false, "4 percent": false, "Harbor Weekly site": false, "Toughest Sheriff": false, "measure": false,
	} {
		_, named := cast.Named(speaker)
		a := quote.Attribution{Speaker: speaker, Named: named || speaker == "Harbor Weekly site" || speaker == "Toughest Sheriff", Unsure: true}
		if got := cast.MayHold(&a); got != want {
			t.Errorf("%q: %t", speaker, got)
		}
	}
}
