package frame

import (
	"slices"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// Sentences are found by the beginning of a word and by stems, each once, and by several
// stems only where they have so many of them.
func TestConcordance(t *testing.T) {
	c := caseOf(text.Parse("Orlo\n\nThe ferry sank off Orlo. Ferries of Orlo carried the bridge builders. Builders slept."), text.Parse("Orlo"))
	s := c.A
	p := s.concordance()
	for _, x := range []struct {
		name string
		got  []int32
		want []int32
	}{
		{"a stem in two forms", p.stem(s.stem("ferry")), []int32{1, 2}},
		{"a stem of one", p.stem(s.stem("builders")), []int32{2, 3}},
		{"no stem", p.stem("zeppelin"), nil},
		{"a beginning", p.begun(beginning("builders")), []int32{2, 3}},
		{"two of three stems", p.withStems([]string{s.stem("ferry"), s.stem("builders"), s.stem("sank")}, 2), []int32{1, 2}},
		{"three of them", p.withStems([]string{s.stem("ferry"), s.stem("builders"), s.stem("sank")}, 3), nil},
	} {
		if !slices.Equal(x.got, x.want) {
			t.Errorf("%s: %v, not %v", x.name, x.got, x.want)
		}
	}
}

// The words with a capital are those that have one anywhere, by their first letters.
func TestCapitals(t *testing.T) {
	c := caseOf(text.Parse("Orlo\n\nThe ferry of Orlinski sank off Orlo. Bridges shook."), text.Parse("Orlo"))
	if got, want := c.A.capitals(), []string{"bridges", "orlinski", "orlo", "the"}; !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
	if got, want := c.A.capitalsFrom("orl"), []string{"orlinski", "orlo"}; !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

// Whether one sentence covers another is the same by its rarest words as by all of them.
func TestCovers(t *testing.T) {
	const here = "The notary Casimir Oldenburg pawned the vineyard of the widow Philippa Sandoval."
	for there, want := range map[string][2]bool{ // at a fifth and at a half
		"The vineyard and the widow and the notary Oldenburg and Sandoval. Casimir wept. Philippa slept.": {true, true},
		"The vineyard burnt. Casimir Oldenburg wept. The widow slept. A notary came.":                     {true, false},
		"The mayor slept.": {false, false},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+here), text.Parse("Orlo\n\n"+there))
		a, b := c.accounts()
		l := a.lonely(b, []align.Near{{Sentence: c.A.Sentences[1].Span}}, nil)
		if got := [2]bool{l.covers(0, 0.2), l.covers(0, 0.5)}; got != want {
			t.Errorf("%s: %v, not %v", there, got, want)
		}
	}
}
