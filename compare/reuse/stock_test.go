package reuse

import (
	"strings"
	"testing"
)

// A stock phrase has a bit of its length in Side.stocks.
func TestStockPhrasesAreShort(t *testing.T) {
	for phrase := range dataLines(stockFile) {
		if n := len(strings.Fields(phrase)); n < 2 || n > 15 {
			t.Errorf("%d words: %q", n, phrase)
		}
	}
}
