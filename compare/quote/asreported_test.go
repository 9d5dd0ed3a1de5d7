package quote_test

import "testing"

// Words in marks behind which a speaker stands are not the outlet's that reported them as
// well: ~ before what is not sure.
func TestAsReported(t *testing.T) {
	hold(t, []ruleCase{
		{"a speaker behind the marks", "As the Herald reported on Monday, the council shut the pier as the boats would “wear out the old planks,” a spokesman for the harbour said.",
			"the Herald | reported | ~the council shut the pier as the boats would “wear out the old planks,”; a spokesman for the harbour | said | “wear out the old planks,”"},
		{"no speaker behind the marks", "As the Herald reported on Monday, the boats would “wear out the old planks.”",
			"the Herald | reported | the boats would “wear out the old planks.”"},
		{"an opening in marks", "“As the Herald reported on Monday, the boats are old,” Ann Lee said.",
			"Ann Lee | said | “As the Herald reported on Monday, the boats are old,”"},
		{"a speaker behind another clause", "As she left the hall, Ann Lee said the boats would “wear out the old planks,” the Herald reported.",
			"Ann Lee | said | the boats would “wear out the old planks,”; the Herald | reported | As she left the hall, Ann Lee said the boats would “wear out the old planks,”"},
	})
}
