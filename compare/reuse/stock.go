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

// stockPhrases holds the phrases, folded.
var stockPhrases = sync.OnceValue(func() *phraseTree {
	t := &phraseTree{number: map[string]uint16{}, next: map[uint32]uint16{}, ends: []bool{false}}
	for line := range dataLines(stockFile) {
		t.add(strings.Fields(foldListed(strings.ToLower(line))))
	}
	return t
})

// phraseTree is phrases of no more than 15 words, as paths from its root, node 0. It is
// numbers all through: pointers would be followed whenever garbage is collected.
type phraseTree struct {
	number map[string]uint16 // of each word of the phrases, from 1 on
	next   map[uint32]uint16 // see step
	ends   []bool            // of each node, whether a phrase ends there
}

// step is the node behind node with a word, 0 where no phrase goes on so.
func (t *phraseTree) step(node, word uint16) uint16 {
	if word == 0 {
		return 0
	}
	return t.next[uint32(node)<<16|uint32(word)]
}

func (t *phraseTree) add(phrase []string) {
	node := uint16(0)
	for _, w := range phrase {
		n, known := t.number[w]
		if !known {
			n = uint16(len(t.number) + 1)
			t.number[w] = n
		}
		next := t.step(node, n)
		if next == 0 {
			next = uint16(len(t.ends))
			t.next[uint32(node)<<16|uint32(n)] = next
			t.ends = append(t.ends, false)
		}
		node = next
	}
	t.ends[node] = true
}

// stocks says of every word of an article, by its number in norms, how many words the
// stock phrases have that begin with it: bit n of one of n words.
func stocks(ids []int32, norms []string) []uint16 {
	t := stockPhrases()
	numbers, begins := make([]uint16, len(norms)), make([]uint16, len(norms))
	for n, norm := range norms {
		numbers[n] = t.number[norm]
		begins[n] = t.step(0, numbers[n])
	}
	out := make([]uint16, len(ids))
	for i, id := range ids {
		node := begins[id]
		for n := 1; node != 0; n++ {
			if t.ends[node] {
				out[i] |= 1 << n
			}
			if i+n == len(ids) {
				break
			}
			node = t.step(node, numbers[ids[i+n]])
		}
	}
	return out
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
func StockPhrase(words []text.Word) (longest int) {
	t, node := stockPhrases(), uint16(0)
	for i, w := range words {
		if node = t.step(node, t.number[w.Norm]); node == 0 {
			break
		}
		if t.ends[node] {
			longest = i + 1
		}
	}
	return longest
}
