package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What is certainly told of somebody without words of his, as "who | act | verb | what",
// rows parted by "; ".
func TestActs(t *testing.T) {
	for _, tt := range []struct{ name, source, want string }{
		{"a stand", "Ann Lee opposed the new bridge.", "Ann Lee | attitude | opposed | the new bridge"},
		{"a stand at first", "Ann Lee initially supported the new bridge but no longer does.", "Ann Lee | attitude | initially supported | the new bridge"},
		{"a stand at first, told before", "Initially, Ann Lee opposed the new bridge. At first, Ann Lee opposed the new bridge.", ""},
		{"a stand at dawn", "At first light, Ann Lee opposed the new bridge.", "Ann Lee | attitude | opposed | the new bridge"},
		{"a stand of a speech", "Ann Lee’s fiery speech criticized the mayor’s plan for the harbour.", ""},
		{"a stand in a speech", "In a fiery speech, Ann Lee criticized the mayor’s plan for the harbour.", "Ann Lee | attitude | criticized | the mayor’s plan for the harbour"},
		{"a stand of a party", "The mayor’s party criticized the mayor’s plan for the harbour.", "mayor’s party | attitude | criticized | the mayor’s plan for the harbour"},
		{"a stand of nothing told", "Ann Lee opposed it.", ""},
		{"a stand not taken", "Ann Lee never opposed the new bridge.", ""},
		{"a stand that may be taken", "Ann Lee may oppose the new bridge.", ""},
		{"a stand on a condition", "If Ann Lee opposed the new bridge, the crew left.", ""},
		{"a wish", "Ann Lee wants to keep the boats in the harbour.", "Ann Lee | attitude | wants | to keep the boats in the harbour"},
		{"a wish that is asked for", "The crew asked why Ann Lee wants to keep the boats.", ""},
		{"a wish supposed", "Ann Lee apparently wanted to keep the boats.", ""},
		{"a wish of the writer", "I want to keep the boats.", ""},
		{"a stand, and a deed", "Ann Lee opposed the new bridge and called for a vote on it.", "Ann Lee | attitude | opposed | the new bridge; Ann Lee | attitude | called for | a vote on it"},
		{"a stand of what one tells of", "The secret paper, Ann Lee said, listed the motives for the raid, and supported a toll.", ""},
		{"a stand beside what one tells", "Ann Lee said the secret paper listed the motives. Ann Lee supported a toll.", "Ann Lee | attitude | supported | a toll"},
		{"a wish, going on", "Ann Lee stayed in the harbour, hoping the rain would stop soon.", "Ann Lee | attitude | hoping | the rain would stop soon"},
		{"a wish of those described", "The sailors hoping to keep the boats left on Friday.", ""},
		{"a certainty", "Jo Park was certain that Ann Lee would win.", "Jo Park | attitude | was certain | that Ann Lee would win"},
		{"a doubt", "Some experts are skeptical that Ann Lee would win.", "experts | attitude | are skeptical | that Ann Lee would win"},
		{"a certainty and what came of it", "The mayors were so sure that Ann Lee would win that they went home.", ""},
		{"a refusal", "Ann Lee refused to leave the boat.", "Ann Lee | attitude | refused | to leave the boat"},
		{"a hold that is kept", "Ann Lee took the rope and refused to let go of it.", ""},
		{"a thought with a word in marks", "The neighbors thought it was “cool.”", "neighbors | attitude | thought | it was “cool.”"},
		{"a thought in many words in marks", "Ann Lee thought it was “a very good day to sail.”", ""},
		{"a belief", "Ann Lee believes the boats are too old.", "Ann Lee | attitude | believes | the boats are too old"},
		{"a belief with that", "Ann Lee believes that the boats are too old.", "Ann Lee | attitude | believes | that the boats are too old"},
		{"a belief that another reports", "Bram Berg said Ann Lee believes the boats are too old.", ""},
		{"a belief not shown", "Bram Berg did not say that Ann Lee wanted to keep the boats.", ""},
		{"a belief before which", "The crew left before Ann Lee knew the boats were too old.", ""},
		{"somebody known", "Ann Lee knew the old sailor.", ""},
		{"a wish, and another's", "Ann Lee wants the boats, Bram Berg wants the old nets.", "Bram Berg | attitude | wants | the old nets"},
		{"not everyone's stand", "As so often, not everyone opposes these harsh rules.", ""},
		{"a verb in the name", "Lund's comments on the north surprised analysts, who described them as the main part of his speech.", ""},
		{"no verb in the name", "Ann Lee met Jo Park, who described them as the main part of his speech.", "Jo Park | mention | described | them as the main part of his speech"},
		{"a fear", "Ann Lee is concerned about the old boats.", "Ann Lee | attitude | is concerned about | the old boats"},
		{"no fear", "Ann Lee is not concerned about the old boats.", ""},
		{"what is expected of one", "Governor Ann Lee expected to leave the race on Friday.", ""},
		{"what she expected", "Ann Lee had expected to leave the race on Friday.", "Ann Lee | attitude | had expected | to leave the race on Friday"},
		{"an echo in words", "Echoing the mayor, Ann Lee said the boats were old.", "Ann Lee | mention | Echoing | the mayor"},
		{"an echo of no words", "Echoing the mood of the town, Ann Lee lost the vote.", ""},
		{"a guess and how it ended", "Ann Lee suspected there was an error, which was confirmed on Friday.", "Ann Lee | attitude | suspected | there was an error"},
		{"a mind that several have", "A series of juries were convinced that the boats were old.", ""},
		{"a wish within a subject", "Ann Lee was late, and the kind of boat she wants remains unclear.", ""},
		{"a stand, and another's deed", "House Leader Nancy Lund (D-Calif.) tweeted about her opposition to the restaurant, and West Hollywood bar The Anchor introduced a “Boat-for-All” roll as a protest against the chain.", "Nancy Lund | mention | tweeted | about her opposition to the restaurant"},
		{"a belief, and another's deed", "Ann Lee believes the boats are too old, and the mayor closed the hall.", "Ann Lee | attitude | believes | the boats are too old"},
		{"a belief in two things", "Ann Lee believes the boats are too old, and the nets of the crew far too new.", "Ann Lee | attitude | believes | the boats are too old, and the nets of the crew far too new"},
		{"a stand on two things", "Ann Lee opposed the new bridge, the pier and the hall that Berg sold in May.", "Ann Lee | attitude | opposed | the new bridge, the pier and the hall that Berg sold in May"},
		{"silence kept", "Ann Lee declined to comment on the boats, as did the mayor.", "Ann Lee | attitude | declined | to comment on the boats"},
		{"a rate", "The rate declined to a low of two percent.", ""},
		{"a blow in words", "Ann Lee slammed the mayor’s plan on Friday.", "Ann Lee | attitude | slammed | the mayor’s plan on Friday"},
		{"a blow", "Ann Lee slammed the door on Friday.", ""},
		{"a thing spoken of", "Ann Lee cited Ashton.", "Ann Lee | mention | cited | Ashton"},
		{"bail denied", "The judge denied bail. Ann Lee denied entry to the hall. Three guards claimed the reward.", ""},
		{"a thing promised", "Ann Lee promised a bridge.", "Ann Lee | mention | promised | a bridge"},
		{"a thing not promised", "Ann Lee would promise a bridge.", ""},
		{"a thing spoken of by the way", "The ferry, as Ann Lee had described the ship, sank.", ""},
		{"sought for a time", "Ann Lee sought for months to question the mayor.", ""},
		{"words in marks", "Ann Lee believes that “the boats are far too old to go to sea.”", ""},
	} {
		d := text.Parse(tt.source)
		var rows []string
		for _, a := range quote.Attributions(d) {
			if a.Act != "" {
				rows = append(rows, fmt.Sprintf("%s | %s | %s | %s", a.Speaker, a.Act, d.Text(a.Cue), d.Text(a.Content[0])))
			}
		}
		if got := strings.Join(rows, "; "); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.source, got, tt.want)
		}
	}
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

// What somebody only came to think is not among what he says.
func TestOnlyThought(t *testing.T) {
	for source, want := range map[string]bool{
		"The tone of the letter cemented Jim Berg’s view that the mayor should not go.":               true,
		"Jim Berg resigned in May, concluding that the mayor was ignoring his advice.":                true,
		"Jim Berg wrote to the mayor in May, concluding that the boats were late.":                    false,
		"Jim Berg resigned in May, concluding that the boats were “a disgrace to all of us.”":         false,
		"Jim Berg left the harbor in May and concluded that the boats of the old crew were too late.": false,
	} {
		as := quote.Attributions(text.Parse("The harbor\n\n" + source + "\n"))
		if len(as) != 1 || as[0].Unsure != want {
			t.Errorf("%s: %+v, want one row, unsure %v", source, as, want)
		}
	}
}

// A line that points to another article gives no words to anybody of this one.
func TestTeaser(t *testing.T) {
	for source, want := range map[string]bool{
		"The Talk: Sailors and fishermen agree the harbor has seen better days.":                true,
		"The Talk: Sailors and fishermen agreed the harbor has seen better days.":               false,
		"Sailors and fishermen agree the harbor has seen better days.":                          false,
		"The Talk: Sailors and fishermen agree the harbor has seen better days. It was a bore.": false,
	} {
		as := quote.Attributions(text.Parse("The harbor\n\nIt rained in May.\n\n" + source + "\n\nIt was late.\n"))
		if len(as) != 1 || as[0].Unsure != want {
			t.Errorf("%s: %+v, want one row, unsure %v", source, as, want)
		}
	}
}
