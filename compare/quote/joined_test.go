package quote_test

import "testing"

// A verb behind "and" may be that of somebody told of right before it: then its words are
// not surely the first one's. A comma, a thing or "he" between them leaves them his.
func TestJoinedInAside(t *testing.T) {
	hold(t, []ruleCase{
		{"another came and asked", "Lund, a Green, is seen in a film holding the arm of a young man after the man came up to the senator and asked if he backed the harbor plan.",
			"Lund, a Green | asked | ~if he backed the harbor plan"},
		{"a thing came before", "Lund, a Green, left the hall after the rain came down and asked if he could stay.", "Lund, a Green | asked | if he could stay"},
		{"a comma ends what another did", "Lund, a Green, left the hall after the man came up, and asked if the harbor plan was dead.", "Lund, a Green | asked | if the harbor plan was dead"},
		{"he came himself", "Lund, a Green, was cheered when he came home and said the harbor plan was dead.", "Lund, a Green | said | the harbor plan was dead"},
	})
}
