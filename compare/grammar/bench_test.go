package grammar

import (
	"fmt"
	"testing"

	"diptych/compare/text"
)

// BenchmarkParse parses 800 words.
func BenchmarkParse(b *testing.B) {
	sentences := []string{
		"The mayor of Ostby told the Gazette on Monday that the bridge, which was built by the army in 1962, would not be repaired.",
		"If the minister says he will resign, the party is not going to object, Anna Lund wrote in a letter to members.",
		"Police said 40 of the 60 passengers had been taken to hospital after the ferry struck a pier.",
		"He denied that the company had paid, and said it owed the officials nothing.",
	}
	for _, width := range []int{1, 4} {
		b.Run(fmt.Sprint("width", width), func(b *testing.B) {
			p := Parser{Width: width}
			b.ReportAllocs()
			for b.Loop() {
				for range 11 {
					for _, s := range sentences {
						p.Parse(s, text.Span{End: len(s)}, nil)
					}
				}
			}
		})
	}
}
