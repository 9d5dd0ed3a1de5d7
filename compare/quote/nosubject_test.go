package quote_test

import "testing"

// A phrase of how something is said is nobody who says it.
func TestNoSubject(t *testing.T) {
	hold(t, []ruleCase{
		{"without irony", "Mayor Lind took to the radio to call the city open, and apparently without irony in a week of closed gates said that the people treasured their harbor.",
			"gates | said | ~that the people treasured their harbor"},
		{"a subject of its own", "Without irony, the keepers of the port said that the people treasured their harbor.",
			"the keepers of the port | said | that the people treasured their harbor"},
	})
}
