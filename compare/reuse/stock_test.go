package reuse

import "testing"

// A stock phrase has a bit of its length in Side.stocks.
func TestStockPhrasesAreShort(t *testing.T) {
	for _, begun := range stockPhrases() {
		for _, list := range begun {
			for _, phrase := range list {
				if len(phrase) > 15 {
					t.Errorf("%d words: %q", len(phrase), phrase)
				}
			}
		}
	}
}
