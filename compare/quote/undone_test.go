package quote_test

import "testing"

// TestUndone asks for what a form in -ing tells that somebody did not do, and for what he did.
func TestUndone(t *testing.T) {
	hold(t, []ruleCase{
		{"without saying", "Karl Lund called the plan a joke without saying how he would vote.", "Karl Lund | called | the plan a joke; Karl Lund | called | ~without saying how he would vote"},
		{"without doing", "Karl Lund called her work extremely careless without naming the boat.", "Karl Lund | called | her work extremely careless; Karl Lund | called | ~without naming the boat"},
		{"stopped short", "Karl Lund stopped short of saying that the boat was late.", ""},
		{"instead of saying", "Instead of saying that the boat was late, Karl Lund left.", ""},
		{"instead of saying, in marks", "Karl Lund left the hall, “instead of” saying that the boat was late. Karl Lund left, “without” saying that it was late.", ""},
		{"by saying, in marks", "Karl Lund left the hall “at once” by saying that the boat was late.", "Karl Lund | saying | that the boat was late"},
		{"rather than saying", "Karl Lund left rather than saying that the boat was late.", ""},
		{"refrained", "Karl Lund refrained from saying that the boat was late.", ""},
		{"by saying", "Karl Lund began by saying that the boat was late.", "Karl Lund | saying | that the boat was late"},
		{"said without", "Karl Lund said he would sail without paying the crew.", "Karl Lund | said | he would sail without paying the crew"},
		{"an adjective for a name", "Karl Lund, the head of the ferry union, called the lockout illegal and vowed to fight it.", "Karl Lund, the head of the ferry union | called | the lockout illegal; Karl Lund, the head of the ferry union | called | ~and vowed to fight it; Karl Lund, the head of the ferry union | vowed | to fight it"},
		{"what was done without", "Karl Lund called the deal a plan that was made without asking the crews.", "Karl Lund | called | the deal a plan that was made without asking the crews"},
		{"without, in his words", "Karl Lund called it a “trip without paying the crews” on Friday.", "Karl Lund | called | it a “trip without paying the crews”"},
		{"only a call", "Karl Lund called the fire brigade.", ""},
	})
}
