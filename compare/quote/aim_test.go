package quote_test

import "testing"

// At whom words were aimed is told by the writer; whom they say somebody aimed at is theirs.
func TestWithoutAim(t *testing.T) {
	hold(t, []ruleCase{
		{"criticism", "The Greens have charged that officials played down the leak, focusing much of their criticism on Ann Lee.",
			"The Greens | have charged | that officials played down the leak; The Greens | have charged | ~focusing much of their criticism on Ann Lee; officials | played down | ~the leak, focusing much of their criticism on Ann Lee"},
		{"work", "The Greens have charged that officials played down the leak, focusing much of their work on Ann Lee.",
			"The Greens | have charged | that officials played down the leak, focusing much of their work on Ann Lee; officials | played down | ~the leak, focusing much of their work on Ann Lee"},
		{"no comma", "Carl Lund said that the mayor was focusing his criticism on the crews.", "Carl Lund | said | that the mayor was focusing his criticism on the crews"},
	})
}
