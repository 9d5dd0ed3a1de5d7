package frame

import "testing"

// A word of doubt about an attribute is set against an article that has the attribute.
func TestDoubtOfAttribute(t *testing.T) {
	for _, x := range []struct {
		name, here, there string
		want              int
	}{
		{"the attribute is not there", "She was hit by an allegedly drunk driver who fled the town.", "She was hit by a driver who fled the town.", 0},
		{"the attribute is there", "She was hit by an allegedly drunk driver who fled the town.", "She was hit by a drunk driver who fled the town.", 1},
		{"a deed", "The driver allegedly fled the town of Orlo.", "The driver fled the town of Orlo.", 1},
	} {
		if got := doubted(x.here, x.there); got != x.want {
			t.Errorf("%s: %d", x.name, got)
		}
	}
}

// doubted counts the words of doubt of one sentence that are said of what the other has.
func doubted(here, there string) int {
	c, inA, inB := lastSentences(here, there)
	a, b := newSureSide(c.A), newSureSide(c.B)
	return len(a.of(within(a.doubts, itself, inA), b, inB))
}

// A noun of doubt keeps a distance as an adverb does.
func TestNounOfDoubt(t *testing.T) {
	const here = "The yard may have broken harbour rules with its dredger."
	for there, want := range map[string]bool{
		"The letter raised the possibility that harbour rules were broken with its dredger.": false,
		"The yard has broken harbour rules with its dredger.":                                true,
	} {
		c, inA, inB := lastSentences(here, there)
		if _, got := certaintyOf("A", "B", newSureSide(c.A), newSureSide(c.B), inA, inB); got != want {
			t.Errorf("%s: %v", there, got)
		}
	}
}

// A word of doubt about a judgement, or about how the outlet reads what was said, doubts
// nothing that both articles tell.
func TestDoubtOfRemark(t *testing.T) {
	for _, x := range []struct {
		name, here, there string
		want              int
	}{
		{"a judgement", "Orlo won possibly the best match of the season.", "Orlo won a match that ended the season.", 0},
		{"an adjective", "Orlo won perhaps the fiercest match of the season.", "Orlo won a match that ended the season.", 0},
		{"a place", "The fire began in possibly the west wing of the mill.", "The fire began in the west wing of the mill.", 1},
		{"a noun", "It was apparently the forest behind the mill that burned.", "The forest behind the mill burned.", 1},
		{"a guest", "It was reportedly the guest of the mayor who fell.", "The guest of the mayor fell.", 1},
		{"a reading", "The mayor spoke of a broken lamp, apparently referring to the harbour fire.", "The mayor spoke of the harbour fire.", 0},
		{"a reading of both", "The mayor spoke of a lamp, apparently referring to the harbour fire.", "The mayor was referring to the harbour fire.", 1},
		{"a deed", "The mayor apparently visited the harbour after the fire.", "The mayor visited the harbour after the fire.", 1},
	} {
		if got := doubted(x.here, x.there); got != x.want {
			t.Errorf("%s: %d", x.name, got)
		}
	}
}
