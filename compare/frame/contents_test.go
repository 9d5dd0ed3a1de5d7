package frame

import (
	"slices"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What is reported at a place is found though a longer piece began before others that have
// ended, and only where it has a byte of the place.
func TestContents(t *testing.T) {
	at := func(start, end int) text.Span { return text.Span{Start: start, End: end} }
	list := []quote.Attribution{
		{Content: []text.Span{at(40, 50), at(60, 70)}},
		{Content: []text.Span{at(0, 100)}},
		{Content: []text.Span{at(10, 20)}},
		{},
	}
	c := contentsOf(list)
	for s := range 110 {
		for _, n := range []int{1, 5, 30} {
			in := at(s, s+n)
			got := c.at(in)
			for i, a := range list {
				if slices.Contains(got, i) != near(a, in) {
					t.Errorf("%v: %v without or with %d", in, got, i)
				}
			}
		}
	}
}
