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
		c, inA, inB := lastSentences(x.here, x.there)
		a, b := newSureSide(c.A), newSureSide(c.B)
		if got := len(a.of(within(a.doubts, itself, inA), b, inB)); got != x.want {
			t.Errorf("%s: %d", x.name, got)
		}
	}
}
