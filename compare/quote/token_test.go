package quote_test

import "testing"

// Tokenised texts set blanks around every mark, those in words too.
func TestSpacedHyphens(t *testing.T) {
	hold(t, []ruleCase{
		{"in a number", "On Friday , Berg , 40 , said the club has offered him an 8 - year contract .", "Berg | said | the club has offered him an 8 - year contract"},
		{"in a speaker", "His reach , law - enforcement officers said , went on to Ashton , in the north .", "law - enforcement officers | said | His reach / went on to Ashton , in the north"},
		{"behind an accent", "On Friday , Berg , 40 , said the café - bar was shut , in the north .", "Berg | said | the café - bar was shut , in the north"},
		{"three parts", "On Friday , Berg , 40 , said a hit - and - run driver was caught .", "Berg | said | a hit - and - run driver was caught"},
		{"a dash", "On Friday , Berg said the pier was shut - the crew had left it , as it was old .", "Berg | said | the pier was shut"},
		{"a dash elsewhere", "On Friday, Berg said it was late - rain fell on the pier, and it was cold.", "Berg | said | it was late"},
	})
}
