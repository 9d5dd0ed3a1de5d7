package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
	"diptych/seeds"
)

// BenchmarkGrowth shows that the cost grows with the length of the text and no
// faster, whatever the text is like: ns/word stays level down each column.
func BenchmarkGrowth(b *testing.B) {
	kinds := []struct{ name, unit string }{
		{"news", seeds.Founding()[1].Source + "\n\n"},
		{"cues", "said claimed that he told "},
		{"marks", "'a \"b 'c “d ‘e "},
		{"names", "Ann Lee, Bob Lee, the spokesman, said it. "},
	}
	for _, k := range kinds {
		for _, size := range []int{10_000, 100_000, 1_000_000} {
			d := text.Parse(strings.Repeat(k.unit, size/len(k.unit)+1))
			b.Run(fmt.Sprintf("%s/%dkB", k.name, size/1000), func(b *testing.B) {
				for b.Loop() {
					quote.Attributions(d)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(d.Words)), "ns/word")
			})
		}
	}
}
