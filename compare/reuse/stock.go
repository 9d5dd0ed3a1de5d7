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

// stockPhrases holds the phrases by their first word and then by their second, folded and
// split.
var stockPhrases = sync.OnceValue(func() map[string]map[string][][]string {
	phrases := map[string]map[string][][]string{}
	for line := range dataLines(stockFile) {
		w := strings.Fields(foldListed(strings.ToLower(line)))
		if phrases[w[0]] == nil {
			phrases[w[0]] = map[string][][]string{}
		}
		phrases[w[0]][w[1]] = append(phrases[w[0]][w[1]], w)
	}
	return phrases
})

// stocks says of every word of an article which stock phrases begin with it, as phrasesAt.
func stocks(words []text.Word, ids []int32, norms []string) []uint16 {
	listed := stockPhrases()
	begins := make([]map[string][][]string, len(norms))
	for n, norm := range norms {
		begins[n] = listed[norm]
	}
	out := make([]uint16, len(words))
	for i, id := range ids {
		out[i] = phrasesAt(words[i:], begins[id])
	}
	return out
}

// phrasesAt says how many words those of the phrases that begin with the first of words have
// with which words begin: bit n of one of n words. None has more than 15.
func phrasesAt(words []text.Word, phrases map[string][][]string) (set uint16) {
	if len(phrases) == 0 || len(words) < 2 {
		return 0
	}
	for _, phrase := range phrases[words[1].Norm] {
		n := 2
		for n < len(phrase) && n < len(words) && words[n].Norm == phrase[n] {
			n++
		}
		if n == len(phrase) {
			set |= 1 << n
		}
	}
	return set
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
	return max(0, bits.Len16(phrasesAt(words, stockPhrases()[words[0].Norm]))-1)
}
