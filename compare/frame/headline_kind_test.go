package frame

import (
	"testing"

	"diptych/compare/text"
)

// What could be leaves it open, and what could not be done does not.
func TestHeadlineLeavesOpen(t *testing.T) {
	for headline, want := range map[string]string{
		"Inquiry could name the owner of the ferry":         "could",
		"Inquiry might not name the owner of the ferry":     "might",
		"Inquiry could not name the owner of the ferry":     "",
		"Report Could Not Find Who Opened the Gates":        "",
		"Inquiry names the owner of the ferry":              "",
		"Inquiry could, not should, name the owner of ours": "could",
	} {
		d := text.Parse("# " + headline + "\n\nThe inquiry ended on Monday night in Orlo.\n")
		c := caseOf(d, d)
		h, _ := c.A.Headline()
		if got := c.A.Text(doubtOf(c.A, h)); got != want {
			t.Errorf("%q leaves it open by %q", headline, got)
		}
	}
}
