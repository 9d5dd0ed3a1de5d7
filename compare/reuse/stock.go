package reuse

import (
	_ "embed"
	"math/bits"
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

// stocks says of every word of an article how many words the stock phrases have
// that begin with it: bit n of one of n words. None has more than 15.
func stocks(words []text.Word, ids []int32, norms []string) []uint16 {
	listed := stockPhrases()
	begins := make([][][]string, len(norms))
	for n, norm := range norms {
		begins[n] = listed[norm]
	}
	out := make([]uint16, len(words))
	for i, id := range ids {
		for _, phrase := range begins[id] {
			if n := shared(phrase, words[i:]); n == len(phrase) {
				out[i] |= 1 << n
			}
		}
	}
	return out
}

// shared is with how many words of phrase words begin, the first being the same.
func shared(phrase []string, words []text.Word) int {
	n := 1
	for n < len(phrase) && n < len(words) && words[n].Norm == phrase[n] {
		n++
	}
	return n
}

// stock says of every word of a run whether it is part of a stock phrase that
// stands in the run whole. The answer holds until the next call.
func (m *matcher) stock(r run) []bool {
	out := slices.Grow(m.mask[:0], r.n)[:r.n]
	clear(out)
	m.mask = out
	for i, set := range m.a.stocks[r.a : r.a+r.n] {
		set &= 1<<(r.n-i+1) - 1
		for k := range bits.Len16(set) - 1 {
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
		if n := shared(phrase, words); n == len(phrase) {
			longest = max(longest, n)
		}
	}
	return longest
}
