package frame

import (
	"testing"

	"diptych/compare/align"
)

// Counts of one thing are compared, but not that of a part with that of the whole.
func TestCountOfPart(t *testing.T) {
	for _, x := range []struct {
		name, there string
		want        int
	}{
		{"the whole", "The storm of 1997 ruined 90 farms on the coast.", 1},
		{"a part", "The storm of 1997 ruined 90 farms in Orlo alone.", 0},
		{"alone, far behind", "The storm of 1997 ruined 90 farms, and the old man who kept the lighthouse was alone.", 1},
	} {
		c, inA, inB := lastSentences("The storm of 1997 ruined 240 farms on the coast.", x.there)
		c.Links = []align.Link{{A: inA, B: inB, Kind: align.Same, Score: 0.9}}
		if got := len(findNumbers(c)); got != x.want {
			t.Errorf("%s: %d", x.name, got)
		}
	}
}
