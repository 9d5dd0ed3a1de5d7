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
		{"her claim", "Nobody heeded Ann Lee’s claim that the pier was sold.", "Ann Lee’s | claim | that the pier was sold"},
		{"warnings and", "Despite warnings from Ann Lee that the pier was rotten, they danced.", "Ann Lee | warnings | ~that the pier was rotten"},
	} {
		d := text.Parse("A headline without a verb\n\n" + tt.source + "\n")
		if got := shortly(d, quote.Attributions(d)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.rule, tt.source, got, tt.want)
		}
	}
}
