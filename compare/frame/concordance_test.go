package frame

import (
	"math/rand/v2"
	"slices"
	"strings"
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

// A sentence covers another where it has so much of what that tells.
func TestCovers(t *testing.T) {
	const here = "The notary Casimir Oldenburg pawned the vineyard of the widow Philippa Sandoval."
	for there, want := range map[string][2]bool{ // at a fifth and at a half
		"The vineyard and the widow and the notary Oldenburg and Sandoval. Casimir wept. Philippa slept.": {true, true},
		"The vineyard burnt. Casimir Oldenburg wept. The widow slept. A notary came.":                     {true, false},
		"The mayor slept.": {false, false},
	} {
		l := lonelyOf(here, there)
		if got := [2]bool{l.covers(0, 0.2), l.covers(0, 0.5)}; got != want {
			t.Errorf("%s: %v, not %v", there, got, want)
		}
	}
}

// Whether one does is the same by the rarest words of the other first as by all words in
// every sentence.
func TestCoversByAllWords(t *testing.T) {
	words := strings.Fields("people harbour bridge storm ferry mayor burnt notary vineyard widow lantern pawned gravel sandoval oldenburg casimir philippa quarry")
	r := rand.New(rand.NewPCG(3, 5))
	article := func(sentences int) string {
		var b strings.Builder
		for range sentences {
			b.WriteString("The")
			for range 3 + r.IntN(8) {
				b.WriteString(" " + words[r.IntN(1+r.IntN(len(words)))]) // the first most often
			}
			b.WriteString(" came. ")
		}
		return b.String()
	}
	held := map[bool]int{}
	for range 40 {
		l := lonelyOf(article(10), article(5+r.IntN(80)))
		for i := range l.near {
			for _, share := range []float64{0.2, 0.3, 0.38, 0.55, 0.7, 0.85, 0.97} {
				got, want := l.covers(i, share), l.mostCovered(i) >= share
				if held[got]++; got != want {
					t.Fatalf("%q at %v: %v, not %v", l.x.Text(l.near[i].Sentence), share, got, want)
				}
			}
		}
	}
	if held[true] < 100 || held[false] < 100 {
		t.Errorf("%d sentences are covered, %d are not", held[true], held[false])
	}
}

// lonelyOf are the sentences of the text of here, none with a counterpart in there.
func lonelyOf(here, there string) *lonely {
	c := caseOf(text.Parse("Orlo\n\n"+here), text.Parse("Orlo\n\n"+there))
	a, b := c.accounts()
	var near []align.Near
	for _, s := range c.A.Sentences[1:] {
		near = append(near, align.Near{Sentence: s.Span})
	}
	return a.lonely(b, near, nil)
}

// mostCovered is how much of what sentence i tells any sentence of the other article has.
func (l *lonely) mostCovered(i int) (most float64) {
	for _, m := range l.y.matters.list {
		sum := 0.0
		l.each(l.near[i].Sentence, func(_ text.Word, n int32) {
			if v := &l.x.vocables.each[n]; slices.Contains(m.stems, v.stem) {
				sum += v.says
			}
		})
		most = max(most, sum/l.bits[i])
	}
	return most
}
