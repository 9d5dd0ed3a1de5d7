package frame

import (
	"slices"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// What a row tells puts it before or behind others of its article: words that say no,
// and many that are new, before; words of somebody whom their sentence does not name behind.
func TestTells(t *testing.T) {
	const plain = "“The ferry will carry our people over the water to the market,” the miller Henrike Vossberg said."
	for _, x := range []struct {
		name, said, shown string
		quotes            bool
		more              int // than of plain words: 1, as many 0, fewer -1
	}{
		{"says no", "“The ferry will not carry our people over the water to the market,” the miller Henrike Vossberg said.", "", true, 1},
		{"of no name", "“The ferry will carry our people over the water to the market,” she said.", "", true, -1},
		{"the same", plain, "", true, 0},
		{"no quotation says no", "The ferry will not carry our people over the water to the market, the miller Henrike Vossberg said.", "", false, 0},
		{"with a neighbour", plain, "Cranes lifted granite from barges beside warehouses.", true, 1},
	} {
		got, than := tellsOf(x.said, x.shown, x.quotes), tellsOf(plain, "", true)
		if x.more > 0 && got <= than || x.more < 0 && got >= than || x.more == 0 && got != than {
			t.Errorf("%s: %.2f, plain words %.2f", x.name, got, than)
		}
	}
}

// tellsOf is what the first of two sentences adds to its weight with the second shown
// beside it, where there is one.
func tellsOf(said, shown string, quotes bool) float64 {
	c := caseOf(text.Parse("Orlo\n\nThe bridge of Orlo is shut. "+said+" "+shown), text.Parse("Orlo\n\nThe bridge of Orlo is shut."))
	a, b := c.accounts()
	l := a.lonely(b, c.NearA, nil)
	at := slices.IndexFunc(l.near, func(n align.Near) bool { return n.Sentence == a.Sentences[2].Span })
	r := row{Span: a.Sentences[2].Span, at: at, quotes: quotes}
	var spans []text.Span
	for _, s := range a.Sentences[2:] {
		spans = append(spans, s.Span)
	}
	return l.tells(&r, spans)
}
