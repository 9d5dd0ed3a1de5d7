package quote_test

import (
	"testing"

	"diptych/compare/text"
)

func TestSpeechless(t *testing.T) {
	hold(t, []ruleCase{
		{"applause", "Ostland applauded the news last week that Berg had asked his aides to look at the old pact again.", "Ostland | applauded | ~*the news last week that Berg had asked his aides to look at the old pact again; Berg | had asked | his aides to look at the old pact again"},
		{"praise of a deed", "Mayor Lund commended the long halt to the tests at the harbour on the coast.", "Mayor Lund | commended | ~*the long halt to the tests at the harbour on the coast"},
		{"blame with a reason", "Mayor Lund assailed the papers of Ashton for their tales about the harbour.", "Mayor Lund | assailed | *the papers of Ashton for their tales about the harbour"},
		{"a call", "A foreign leader had called to greet him.", "A foreign leader | had called | ~him"},
		{"papers underscore", "The chairmen said the memos underscore that Berg was late.", "The chairmen | said | the memos underscore that Berg was late; the memos | underscore | ~that Berg was late"},
		{"papers show, it is said", "The chairmen said the memos show that Berg was late.", "The chairmen | said | the memos show that Berg was late; the memos | show | ~that Berg was late"},
		{"papers show", "The memos show that Berg was late.", "The memos | show | that Berg was late"},
		{"counsel of his own", "The two have written to each other, according to Berg's outside counsel.", "Berg's outside counsel | according to | The two have written to each other"},
		{"how it was denied", "He denied speaking to Berg via the press office of the House.", "He | denied | speaking to Berg; He | denied | ~via the press office of the House"},
		{"where it is told", "In one hitherto wholly unknown talk, according to copies of the memos, Berg left.", "copies of the memos | according to | ~In one hitherto wholly unknown talk"},
		{"when it came", "In May the boat sank at the old pier, according to copies of the memos.", "copies of the memos | according to | In May the boat sank at the old pier"},
		{"more who sign", "“It is late for all of us,” said a letter from Mayor Lee, R-Va., Mayor Roe, R-Ga., and Mayor Berg.", "a letter from Mayor Lee, R-Va., Mayor Roe | said | ~“It is late for all of us,”"},
		{"one who signs", "“It is late for all of us,” said a letter from Mayor Lee.", "a letter from Mayor Lee | said | “It is late for all of us,”"},
		{"breaks off at that", "Roe reported that, according to a harbour source, Berg was late.", "Roe | reported | ~that; a harbour source | according to | ~Roe reported that"},
		{"ends with that", "He said the threat of a “rather old storm” should not change that.", "He | said | the threat of a “rather old storm” should not change that"},
		{"a reply led in", "Lund described Berg asking him to speak with Roe, prompting Lund to reply that “it was far too late to speak with Roe.”", "Lund | described | ~Berg asking him to speak with Roe; Berg | asking | ~him to speak with Roe; prompting Lund | to reply | ~that “it was far too late to speak with Roe.”"},
	})
}

// TestTags asks of whom "he" stands behind what is said.
func TestTags(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"of whom is told", "Officer Brad Roe stopped a car. “It was fast,” Officer Brad Roe said. Lund was late, he said.", "Brad Roe, Brad Roe"},
		{"who goes on", "Karl Lund left. Lund said it was over. Lund was late, he said.", "Karl Lund, Karl Lund"},
		{"before his words", "When asked what it was like, Karl Lund left. In May, Lund sat with Roe, and he replied, “It was late and it was cold.”", "~, Karl Lund"},
		{"papers are not they", "The chairmen spoke. The documents, they said, show it was over. It was late, they wrote.", ", ~documents, "},
		{"an adverb before two", "Most recently Orbix and Lund Works announced a new boat.", "~Orbix and Lund Works"},
	}
	for _, tt := range tests {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		if got := speakers(d); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.source, got, tt.want)
		}
	}
}
