package reading_test

import (
	"testing"

	"diptych/app/reading/crowd"
)

// A step from mark to mark counts nothing of the comparison again: what the window
// asks for then makes as many things beside long articles as beside short ones.
func TestAStepCountsNothingAgain(t *testing.T) {
	asked := func(words int) float64 {
		r := crowd.Reading(words)
		return testing.AllocsPerRun(3, func() {
			r.Badge()
			if len(r.Chips()) == 0 || len(r.Summary()) == 0 {
				t.Fatal("nothing is counted")
			}
		})
	}
	if short, long := asked(1_000), asked(10_000); long > short+20 {
		t.Errorf("%.0f things made beside 10,000 words, %.0f beside 1,000", long, short)
	}
}

// Counted once or again, it is the same; and a switch is heeded.
func TestTalliesStay(t *testing.T) {
	r := crowd.Reading(1_000)
	before := r.Chips()
	for i, c := range before {
		r.Flip(c)
		after := r.Chips()[i]
		if after.Count != c.Count || after.On == c.On {
			t.Errorf("%s: %d, on %t; then %d, on %t", c.Label, c.Count, c.On, after.Count, after.On)
		}
	}
}
