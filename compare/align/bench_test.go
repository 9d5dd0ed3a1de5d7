package align

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// madeUp is an article of n words: sentences of twenty, the words as common
// as Zipf would have them, one sentence in ten taken from the other article.
func madeUp(n int, seed uint64, from []string) (string, []string) {
	r := rand.New(rand.NewPCG(seed, 1))
	z := rand.NewZipf(r, 1.1, 8, 20_000)
	var sentences []string
	for len(sentences)*20 < n {
		if len(from) > 0 && r.IntN(10) == 0 {
			sentences = append(sentences, from[r.IntN(len(from))])
			continue
		}
		words := make([]string, 20)
		for i := range words {
			words[i] = fmt.Sprintf("word%d", z.Uint64())
		}
		words[0] = "Then"
		sentences = append(sentences, strings.Join(words, " ")+".")
	}
	var b strings.Builder
	for i, s := range sentences {
		b.WriteString(s)
		b.WriteString([]string{" ", "\n\n"}[i%3/2])
	}
	return b.String(), sentences
}

func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{800, 1_000, 10_000, 75_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			one, sentences := madeUp(n, 1, nil)
			two, _ := madeUp(n, 2, sentences)
			in := inputOf(text.Parse(one), text.Parse(two))
			b.ReportAllocs()
			for b.Loop() {
				Align(in)
			}
		})
	}
}

// The founding articles have real words, which have vectors.
func BenchmarkAlignNews(b *testing.B) {
	in := inputOf(founding(b, "002"), founding(b, "003"))
	b.ReportAllocs()
	for b.Loop() {
		Align(in)
	}
}

func inputOf(a, b *text.Document) Input {
	return Input{A: Read(a, quote.Attributions(a)), B: Read(b, quote.Attributions(b)), Passages: reuse.Passages(a, b)}
}
