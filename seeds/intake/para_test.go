package intake

import "testing"

// TestSoleHeading has the headline of a cover once more above the text, and headings
// that are several.
func TestSoleHeading(t *testing.T) {
	heading := func(s string) para { return para{text: s, level: 1} }
	line := func(s string) para { return para{text: s} }
	const prose = "The quay is sold, said the chair of the board on Sunday night."
	for name, c := range map[string]struct {
		paras []para
		at    int
	}{
		"one":                   {[]para{heading("Quay sold"), line(prose)}, 0},
		"of a cover":            {[]para{heading("Quay sold"), line("Nora Finch"), heading("Quay sold"), line(prose)}, 2},
		"again below the text":  {[]para{heading("Quay sold"), line(prose + " " + prose), heading("Quay sold"), line(prose)}, -1},
		"two":                   {[]para{heading("Quay sold"), line("Nora Finch"), heading("Pier sold"), line(prose)}, -1},
		"one between two alike": {[]para{heading("Quay sold"), heading("Pier sold"), heading("Quay sold"), line(prose)}, -1},
	} {
		if _, at := soleHeading(c.paras); at != c.at {
			t.Errorf("%s: %d, want %d", name, at, c.at)
		}
	}
}
