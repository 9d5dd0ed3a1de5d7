package reuse

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
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
	phrases := stockPhrases()
	words := m.a.doc.Words[r.a : r.a+r.n]
	for i, w := range words {
		for _, phrase := range phrases[w.Norm] {
			n := 0
			for n < len(phrase) && i+n < len(words) && words[i+n].Norm == phrase[n] {
				n++
			}
			if n == len(phrase) {
				for k := range n {
					out[i+k] = true
				}
			}
		}
	}
	return out
}
