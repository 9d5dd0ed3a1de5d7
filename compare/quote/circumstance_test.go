package quote_test

import "testing"

// What the writer adds at the end of a report, and what stands in it.
func TestCircumstances(t *testing.T) {
	hold(t, []ruleCase{
		{"although", "Ann Lee said the pier was safe although the crew later left it.",
			"Ann Lee | said | the pier was safe; Ann Lee | said | ~although the crew later left it"},
		{"despite", "Ann Lee said she stood ready despite a growing storm.", "Ann Lee | said | she stood ready; Ann Lee | said | ~despite a growing storm"},
		{"before he left", "Bram Lee said he welcomed the deal before he left for Ashton.", "Bram Lee | said | he welcomed the deal; Bram Lee | said | ~before he left for Ashton"},
		{"not before", "Bram Lee said he would not sign before he left for Ashton.", "Bram Lee | said | he would not sign before he left for Ashton"},
		{"won't before", "Bram Lee said he won’t sign before he left for Ashton.", "Bram Lee | said | he won’t sign before he left for Ashton"},
		{"upset after", "Ann Lee said the girl was upset after the crew walked out.", "Ann Lee | said | the girl was upset after the crew walked out"},
		{"without giving", "Ann Lee said she expects to sail next year, without giving a date.",
			"Ann Lee | said | she expects to sail next year; Ann Lee | said | ~without giving a date"},
		{"after a comma", "Ann Lee announced that she is stepping down, after most crews in the harbour opted to stay.",
			"Ann Lee | announced | that she is stepping down; Ann Lee | announced | ~after most crews in the harbour opted to stay"},
		{"without a boat", "Ann Lee said she came without a boat.", "Ann Lee | said | she came without a boat"},
		{"but he may", "Bram Lee denied any fault, but he may still be heard.", "Bram Lee | denied | any fault; Bram Lee | denied | ~but he may still be heard"},
		{"so old that", "The field is so old, Ann Lee suggested, that nobody looks at it.", "Ann Lee | suggested | The field is so old / that nobody looks at it"},
		{"likely to", "Members announced a deal on a pier that is likely to win.", "Members | announced | a deal on a pier; Members | announced | ~that is likely to win"},
	})
}

// What is told of somebody and gives nobody words, and who is told whole.
func TestWordless(t *testing.T) {
	hold(t, []ruleCase{
		{"singled out", "Ann Lee singled out the mayor of Ashton.", "Ann Lee | singled out | ~*the mayor of Ashton"},
		{"his version", "Ann Lee told the Herald her version of the events.", "Ann Lee | told | ~her version of the events"},
		{"blamed for saying", "Ann Lee criticized the sailors for saying that they would leave.",
			"Ann Lee | criticized | *the sailors for saying that they would leave; Ann Lee | saying | ~that they would leave"},
		{"apologized for saying", "Ann Lee apologized for saying that they would leave.", "Ann Lee | apologized for | saying that they would leave; Ann Lee | saying | that they would leave"},
		{"spoken of", "Saying the mayor, she said, was “too simple an answer.”", "she | Saying | ~the mayor; she | said | Saying the mayor / was “too simple an answer.”"},
		{"list of speakers", "Ashton, France and the Netherlands have announced that they will pay.", "Ashton, France and the Netherlands | have announced | that they will pay"},
	})
}
