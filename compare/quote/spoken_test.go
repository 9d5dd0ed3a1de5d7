package quote_test

import (
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What is sure to be somebody's words, and beside it what only looks like it:
// things named, deeds, what is denied, what might be said, the writer's own.
func TestSpoken(t *testing.T) {
	for _, tt := range []struct{ rule, source, want string }{
		{"a thing", "Ann Lee described the sailors on Monday. Tench laid out the charges. The Herald reveals a talk in the hall.",
			"Ann Lee | described | ~the sailors on Monday; Tench | laid out | ~the charges; The Herald | reveals | ~a talk in the hall"},
		{"a thing in marks", "Ann Lee described the crew as “a very sad lot”.", "Ann Lee | described | the crew as “a very sad lot”"},
		{"the whole of a thing", "Ann Lee called for an end to the strike.", "Ann Lee | called for | an end to the strike"},
		{"that and no clause", "Ann Lee understands that wish.", "Ann Lee | understands | ~that wish"},
		{"is challenging", "Ann Lee is challenging the mayor of Ashton.", "Ann Lee | is challenging | ~the mayor of Ashton"},
		{"denied by another", "The pier was sold by the mayor, something Ann Lee has denied.", "something Ann Lee | has denied | ~The pier was sold by the mayor"},
		{"inside a denial", "Ann Lee denied that Martin Oduya had said that the pier was safe.",
			"Ann Lee | denied | that Martin Oduya had said that the pier was safe; Martin Oduya | had said | ~that the pier was safe"},
		{"accused of", "Ann Lee accused the firm of fraud.", "Ann Lee | accused | the firm of fraud"},
		{"blamed for", "Ann Lee criticized the firm for its greed. Ann Lee criticized the firm.",
			"Ann Lee | criticized | *the firm for its greed; Ann Lee | criticized | ~*the firm"},
		{"would", "If he were elected, Ann Lee said, he'd tell the firm that it was over.", "Ann Lee | said | If he were elected; he'd | tell | ~that it was over"},
		{"he'd tell", "He'd tell the firm that it was over.", "He'd | tell | ~that it was over"},
		{"the writer", "As we have reported, the pier was sold.", "we | have reported | ~the pier was sold"},
		{"promise", "Ann Lee promised to mend the pier. Ann Lee sought to mend the pier.", "Ann Lee | promised | to mend the pier; Ann Lee | sought | ~*to mend the pier"},
		{"what she said", "They fell for what Ann Lee said was a trick. They saw what Ann Lee called “a very mean trick”.",
			"Ann Lee | said | ~a trick; Ann Lee | called | “a very mean trick”"},
		{"what shows", "The photo has revealed that the pier was rotten. The mayor revealed that the pier was rotten.",
			"The photo | has revealed | ~that the pier was rotten; The mayor | revealed | that the pier was rotten"},
		{"her claim", "Nobody heeded Ann Lee’s claim that the pier was sold.", "Ann Lee’s | claim | that the pier was sold"},
		{"warnings and", "Despite warnings from Ann Lee that the pier was rotten, they danced.", "Ann Lee | warnings | ~that the pier was rotten"},
	} {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		if got := shortly(d, quote.Attributions(d)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.rule, tt.source, got, tt.want)
		}
	}
}

// Where what is said ends, and beside it where it goes on.
func TestContentEnds(t *testing.T) {
	for _, tt := range []struct{ rule, source, want string }{
		{"even though", "Ann Lee said that the boats were safe, even though they had come late.", "Ann Lee | said | that the boats were safe"},
		{"but only after", "Ann Lee said that the boats would go, but only after the storm.", "Ann Lee | said | that the boats would go, but only after the storm"},
		{"and said", "Ann Lee said the firm had lied and said the boats were safe.", "Ann Lee | said | the firm had lied; Ann Lee | said | the boats were safe"},
		{"but it praised", "The firm said it needed time, but it praised the crew.", "The firm | said | it needed time; it | praised | ~*the crew"},
		{"but it had", "The firm said it needed time, but it had none.", "The firm | said | it needed time, but it had none"},
		{"and rejected", "Ann Lee said that the boats were safe, and rejected the wish of the firm.",
			"Ann Lee | said | that the boats were safe; Ann Lee | rejected | ~*the wish of the firm"},
		{"only after", "Ann Lee expressed support for the new law, but only after a vote of the crew.",
			"Ann Lee | expressed | support for the new law, but only after a vote of the crew"},
		{"after an opening", "While Ann Lee said that the boats were safe, the crew stayed at home.", "Ann Lee | said | that the boats were safe"},
		{"saying without a comma", "Ann Lee called the trial “political” saying the judge had slept.", "Ann Lee | called | the trial “political”; Ann Lee | saying | the judge had slept"},
		{"another's words", "Ann Lee said the boats were safe, the Herald reported.", "Ann Lee | said | the boats were safe; the Herald | reported | Ann Lee said the boats were safe"},
		{"something denied", "Ann Lee said that the firm had lied, something Martin Oduya has denied.", "Ann Lee | said | that the firm had lied; something Martin Oduya | has denied | ~Ann Lee said that the firm had lied"},
		{"a charge denied", "Ann Lee said that the firm had lied — a charge Martin Oduya denies.",
			"Ann Lee | said | that the firm had lied; a charge Martin Oduya | denies | ~Ann Lee said that the firm had lied"},
	} {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		if got := shortly(d, quote.Attributions(d)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.rule, tt.source, got, tt.want)
		}
	}
}
