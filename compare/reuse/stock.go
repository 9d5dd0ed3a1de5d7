package reuse

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"diptych/compare/text"
)

//go:embed stock.txt
var stockFile string

// stockPhrases holds the phrases by their first word, folded and split.
var stockPhrases = sync.OnceValue(func() map[string][][]string {
	phrases := map[string][][]string{}
	for line := range dataLines(stockFile) {
		w := strings.Fields(foldListed(strings.ToLower(line)))
		phrases[w[0]] = append(phrases[w[0]], w)
	}
	return phrases
})

// stock says of every word of a run whether it is part of a stock phrase that
// stands in the run whole. The answer holds until the next call.
func (m *matcher) stock(r run) []bool {
	out := slices.Grow(m.mask[:0], r.n)[:r.n]
	clear(out)
	m.mask = out
	words := m.a.doc.Words[r.a : r.a+r.n]
	for i := range words {
		for k := range StockPhrase(words[i:]) {
			out[i+k] = true
		}
	}
	return out
}

// StockPhrase is how many words the longest stock phrase has that words begin
// with, 0 when they begin with none: "it was not immediately clear".
func StockPhrase(words []text.Word) int {
	longest := 0
	for _, phrase := range stockPhrases()[words[0].Norm] {
		n := 0
		for n < len(phrase) && n < len(words) && words[n].Norm == phrase[n] {
			n++
		}
		if n == len(phrase) {
			longest = max(longest, n)
		}
	}
	return longest
}
