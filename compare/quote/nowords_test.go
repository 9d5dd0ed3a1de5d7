package quote_test

import "testing"

// Verbs of saying that tell of a deed, of silence or of a word torn off, and beside each
// where the same verb gives words to somebody.
func TestToldOfNone(t *testing.T) {
	hold(t, []ruleCase{
		{"silence", "Ann Lee, who has been criticized by sailors for saying little, danced.", "sailors for | has been criticized | ~*who; Ann Lee | saying | ~little, danced"},
		{"little that is said", "Ann Lee said little boats were safe.", "Ann Lee | said | little boats were safe"},
		{"nothing demanded", "The sailors demanded nothing.", "The sailors | demanded | ~nothing"},
		{"nobody promised", "The sailors promised nobody a bed.", "The sailors | promised | ~nobody a bed"},
		{"nothing, in a statement", "The sailors said nothing was done.", "The sailors | said | nothing was done"},
		{"a thing sent", "Ann Lee directed funds to repairs along the coast.", "Ann Lee | directed | ~funds to repairs along the coast"},
		{"somebody sent", "Ann Lee directed the crew to leave.", "Ann Lee | directed | the crew to leave"},
		{"a meeting called", "Ann Lee said she called the press conference because Tench was ill.",
			"Ann Lee | said | she called the press conference because Tench was ill; she | called | ~the press conference"},
		{"what a meeting is called", "Ann Lee called the press conference a farce.", "Ann Lee | called | the press conference a farce"},
		{"powers of a body", "According to the harbor charter, the council passes laws, makes changes to the charter and announces local elections.",
			"the harbor charter | According to | the council passes laws, makes changes to the charter and announces local elections; the harbor charter, the council passes laws | announces | ~local elections"},
		{"a body that announces", "The harbor council, which meets on Monday, said it passes laws.", "The harbor council | said | it passes laws"},
		{"a list torn off", "Ann Lee says York and Mat Bay fire departments responded with trucks.", "Ann Lee | says | ~York"},
		{"of that", "The odd part of that blaze reported that it spared the church.", "blaze | reported | ~that it spared the church"},
		{"summed up", "“It is a mess,” summarized Jo Park. Ann Lee summarized the plan.", "Jo Park | summarized | “It is a mess,”"},
	})
}
