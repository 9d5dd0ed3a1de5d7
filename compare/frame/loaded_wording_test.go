package frame

import (
	"testing"

	"diptych/compare/text"
)

// TestOneStrongWord: where one of two articles has a single strong word of its own, the
// two lists are not shown first.
func TestOneStrongWord(t *testing.T) {
	weigh := func(inA, inB []string) float64 {
		group := func(words []string) (s loadedSide, g loadedGroup) {
			d := text.Parse("Orlo\n\nIt was a woeful, shameless and ghastly evening.")
			s.Side, g.voice = caseOf(d, d).A, "outlet"
			for _, w := range d.Words {
				for _, own := range words {
					if w.Norm == own {
						g.words = append(g.words, loadedWord{span: w.Span, score: loadedFull})
					}
				}
			}
			return s, g
		}
		a, x := group(inA)
		b, y := group(inB)
		return inOwnVoices(&a, x, &b, y)[0].Weight
	}
	if w := weigh([]string{"woeful", "shameless"}, []string{"ghastly"}); w > ofFew {
		t.Errorf("a single word in one: %.2f", w)
	}
	if w := weigh([]string{"woeful", "shameless"}, []string{"ghastly", "woeful"}); w <= ofFew {
		t.Errorf("two words in each: %.2f", w)
	}
}
