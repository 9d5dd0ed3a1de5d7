package reuse

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// A paragraph is read once, however many of its words are asked about.
func TestParagraphsReadOnce(t *testing.T) {
	read := map[int]int{}
	var x ofParagraphs
	for range 3 {
		for p := range 4 {
			got := x.of(p, func(p int) bool {
				read[p]++
				return p%2 == 1
			})
			if got != (p%2 == 1) || read[p] != 1 {
				t.Errorf("paragraph %d: %v, read %d times", p, got, read[p])
			}
		}
	}
}

// What is known of a paragraph is known of each of its words, and of no other paragraph.
func TestMarksAndWritersOfParagraphs(t *testing.T) {
	d := text.Parse("Bridge\n\nThe old bridge was “safe” for all.\n\nThe new bridge was “safe for some.\n\nWe crossed the third bridge.\n\nNobody crossed the fourth bridge.\n")
	s := &side{Side: Of(d, nil)}
	for _, x := range []struct {
		words       string
		closed, own bool
	}{
		{"old bridge", true, false},
		{"new bridge", false, false},
		{"third bridge", true, true},
		{"fourth bridge", true, false},
		{"for all", true, false},
		{"for some", false, false},
	} {
		at := d.WordAt(strings.Index(d.Source, x.words))
		if closed, own := s.closedAround(at), s.saidAt(at, at+2); closed != x.closed || own != x.own {
			t.Errorf("%s: closed %v, somebody's own %v", x.words, closed, own)
		}
	}
}
