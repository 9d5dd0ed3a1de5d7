package reuse

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

// newsPair is two articles of n words, as frequent as English has them, that
// share thirty words in every five hundred, in another order.
func newsPair(n int) (a, b *text.Document) {
	r := rand.New(rand.NewPCG(3, 4))
	wa, wb := madeWords(r, n, nil), madeWords(r, n, nil)
	for k := 0; k+60 < n; k += 500 {
		copy(wb[k:k+30], wa[(k*7)%(n-60):])
	}
	return put(&text.Document{Source: strings.Repeat("made of words ", n)}, wa), put(&text.Document{Source: strings.Repeat("made of words ", n)}, wb)
}

func BenchmarkPassages(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 75_000, 100_000} {
		x, y := newsPair(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Passages(x, y)
			}
		})
	}
}

// The two halves of Passages: what is learned of an article once, and what is
// done anew for each pair.
func BenchmarkOf(b *testing.B) {
	x, _ := newsPair(1_000)
	b.ReportAllocs()
	for b.Loop() {
		Unheard(x)
	}
}

func BenchmarkBetween(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		x, y := newsPair(n)
		a, c := Unheard(x), Unheard(y)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Between(a, c)
			}
		})
	}
}

// figures is n sentences of one pattern, with other figures each.
func figures(r *rand.Rand, n int) string {
	var s strings.Builder
	for range n {
		fmt.Fprintf(&s, "Some %d people and %d per cent died on %d March 2016. ", 1+r.IntN(999), 1+r.IntN(99), 1+r.IntN(31))
	}
	return s.String()
}

func BenchmarkPatterns(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	x, y := Unheard(text.Parse(figures(r, 2_500))), Unheard(text.Parse(figures(r, 2_500)))
	b.ReportAllocs()
	for b.Loop() {
		Between(x, y)
	}
}

// What repeats itself must not cost the product of the lengths.
func BenchmarkRepetitive(b *testing.B) {
	sentence := strings.Repeat("the envoy said that the talks would go on until all sides had agreed ", 7_000)
	same := strings.Repeat("ha ", 1_000_000)
	half := strings.Repeat("ha ", 500_000)
	thirds := strings.Repeat("the envoy said that the talks would go on until both sides had left ", 5_000)
	for _, c := range []struct{ name, a, b string }{
		{"one word a million times", same, half},
		{"one sentence", sentence, sentence},
		{"two sentences", sentence, thirds},
	} {
		x, y := wordsOnly(c.a), wordsOnly(c.b)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Passages(x, y)
			}
		})
	}
}

// The same bounds as a test: few passages, and every word linked.
func TestRepetitiveTextsAreLinkedWhole(t *testing.T) {
	for _, c := range []struct {
		name, unit string
		a, b       int
	}{
		{"one word", "ha ", 40_000, 30_000},
		{"one sentence", "the envoy said that the talks would go on until all sides had agreed ", 3_000, 2_000},
	} {
		a, b := wordsOnly(strings.Repeat(c.unit, c.a)), wordsOnly(strings.Repeat(c.unit, c.b))
		x, y := prepare(Unheard(a), Unheard(b))
		var found []chain
		chains(x, y, nil, func(c chain) { found = append(found, c) })
		if len(found) > 100 {
			t.Errorf("%s: %d chains", c.name, len(found))
		}
		longest := slices.MaxFunc(found, func(x, y chain) int { return x.words - y.words })
		if longest.words != len(b.Words) {
			t.Errorf("%s: the longest chain has %d words of %d", c.name, longest.words, len(b.Words))
		}
	}
}
