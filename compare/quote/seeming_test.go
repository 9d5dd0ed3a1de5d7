package quote_test

import "testing"

// TestLetsSee asks of whom nothing is told but what a thing lets one see, and of whom more is.
func TestLetsSee(t *testing.T) {
	hold(t, []ruleCase{
		{"an analysis of nobody", "Technical analysis suggests that the port may be shut by May.", "Technical analysis | suggests | ~that the port may be shut by May"},
		{"evidence", "The evidence suggests that the boats were late.", "The evidence | suggests | ~that the boats were late"},
		{"disclosures", "The new disclosures affirm that the boats were late.", "The new disclosures | affirm | ~that the boats were late"},
		{"data of a board", "Ferry Board data show that the boats were late.", "Ferry Board data | show | that the boats were late"},
		{"an analysis by somebody", "An analysis by the Herald suggests that the boats were late.", "An analysis by the Herald | suggests | that the boats were late"},
		{"an analysis told of before", "The analysis suggests that the boats were late.", "The analysis | suggests | that the boats were late"},
		{"an analysis in marks", "Technical analysis suggests that the port “may be shut” by May.", "Technical analysis | suggests | that the port “may be shut” by May"},
		{"an analysis of a name", "Recent Brask analysis suggests that the port may be shut by May.", "Recent Brask analysis | suggests | that the port may be shut by May"},
		{"trends", "Trends suggest that the port may be shut by May.", "Trends | suggest | ~that the port may be shut by May"},
		{"a firm named for trends", "Harbour Trends suggests that the port may be shut by May.", "Harbour Trends | suggests | that the port may be shut by May"},
		{"a study", "A new study suggests that the boats were late.", "A new study | suggests | that the boats were late"},
	})
}
