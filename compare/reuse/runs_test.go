package reuse

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"

	"pgregory.net/rapid"
)

// slowRuns is the definition, tried on every pair of places.
func slowRuns(a, b *side, least int) []run {
	equal := func(i, j int) bool {
		return i >= 0 && j >= 0 && i < len(a.ids) && j < len(b.ids) && a.ids[i] == b.ids[j]
	}
	joined := func(i, j int) bool {
		return equal(i-1, j-1) && equal(i, j) && a.zone[i-1] == a.zone[i] && b.zone[j-1] == b.zone[j]
	}
	var out []run
	for i := range a.ids {
		for j := range b.ids {
			if !equal(i, j) || joined(i, j) {
				continue
			}
			n := 1
			for joined(i+n, j+n) {
				n++
			}
			if n >= least {
				out = append(out, run{i, j, n})
			}
		}
	}
	return out
}

// drawSide makes a document of few words, so that much is shared, and of
// paragraphs of every kind.
func drawSide(t *rapid.T, label string, most int) *text.Document {
	words := rapid.SliceOfN(rapid.IntRange(0, 5), 0, most).Draw(t, label)
	kinds := rapid.SliceOfN(rapid.IntRange(0, 40), len(words), len(words)).Draw(t, label+" kinds")
	d := &text.Document{}
	var src strings.Builder
	for i, w := range words {
		if i == 0 || kinds[i] <= int(text.Debris) {
			src.WriteString("\n\n")
			d.Paragraphs = append(d.Paragraphs, text.Paragraph{Span: text.Span{Start: src.Len()}, Kind: text.Kind(kinds[i] % 6)})
		} else {
			src.WriteByte(' ')
		}
		start := src.Len()
		fmt.Fprintf(&src, "w%d", w)
		d.Words = append(d.Words, text.Word{Span: text.Span{Start: start, End: src.Len()}, Norm: fmt.Sprintf("w%d", w)})
		d.Paragraphs[len(d.Paragraphs)-1].End = src.Len()
	}
	d.Source = src.String()
	return d
}

func TestRunsAgainstTheDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		least := rapid.IntRange(1, longSeed).Draw(t, "least")
		a, b := prepare(Unheard(drawSide(t, "a", 30)), Unheard(drawSide(t, "b", 30)))
		if got, want := runs(a, b, least), slowRuns(a, b, least); !slices.Equal(got, want) {
			t.Fatalf("runs of %d: got %v, want %v", least, got, want)
		}
	})
}

// Past the bounds not every pair is reported, but what is reported is a
// maximal run, and no shared run of eight words is left unlinked on either side.
func TestFrequentSeedsLoseNoLongRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.IntRange(1, 3).Draw(t, "unit")
		repeat := func(label string) *text.Document {
			n := rapid.IntRange(60, 200).Draw(t, label)
			breaks := rapid.SliceOfN(rapid.IntRange(0, n), 0, 6).Draw(t, label+" breaks")
			var s strings.Builder
			for i := range n {
				fmt.Fprintf(&s, "w%d ", i%unit)
				if slices.Contains(breaks, i) {
					fmt.Fprintf(&s, "x%d ", i%4)
				}
			}
			return wordsOnly(s.String())
		}
		a, b := prepare(Unheard(repeat("a")), Unheard(repeat("b")))
		got, want := runs(a, b, 3), slowRuns(a, b, 3)
		linkedA, linkedB := make([]bool, len(a.ids)), make([]bool, len(b.ids))
		for _, r := range got {
			if !slices.Contains(want, r) {
				t.Fatalf("%v is no maximal run", r)
			}
			for k := range r.n {
				linkedA[r.a+k], linkedB[r.b+k] = true, true
			}
		}
		for _, r := range want {
			for k := range r.n {
				if r.n >= longSeed && !(linkedA[r.a+k] && linkedB[r.b+k]) {
					t.Fatalf("the words %d and %d of the run %v are not linked", r.a+k, r.b+k, r)
				}
			}
		}
	})
}

// runs lists what seedsOf finds.
func runs(a, b *side, least int) (out []run) {
	for _, s := range seedsOf(a, b, least).list {
		out = append(out, s.run())
	}
	return out
}

// wordsOnly is a document of blank-separated words in one paragraph.
func wordsOnly(s string) *text.Document {
	s += " "
	d := &text.Document{Source: s, Paragraphs: []text.Paragraph{{Span: text.Span{End: len(s)}}}}
	for at := 0; at < len(s); {
		n := strings.IndexByte(s[at:], ' ')
		if n > 0 {
			d.Words = append(d.Words, text.Word{Span: text.Span{Start: at, End: at + n}, Norm: s[at : at+n]})
		}
		at += n + 1
	}
	return d
}

// Three words that stand ten times on both sides are linked each with each in
// articles and left alone in books; eight are linked in both.
func TestBooksHaveFewerSeeds(t *testing.T) {
	for _, c := range []struct {
		phrase string
		filler int // words on each side
		want   int
	}{
		{"one of the", 1_000, 100},
		{"one of the", articleWords, 0},
		{"one of the envoys who had come to talk", articleWords, 100},
	} {
		const times = 10
		side := func(name string) *text.Document {
			var s strings.Builder
			for i := range c.filler {
				if i%(c.filler/times) == 0 {
					s.WriteString(c.phrase + " ")
				}
				fmt.Fprintf(&s, "%s%d ", name, i)
			}
			return wordsOnly(s.String())
		}
		a, b := prepare(Unheard(side("a")), Unheard(side("b")))
		if got := len(runs(a, b, seedWords)); got != c.want {
			t.Errorf("%q among %d words: %d runs, want %d", c.phrase, c.filler, got, c.want)
		}
	}
}
