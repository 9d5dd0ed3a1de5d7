package reuse

import "diptych/compare/text"

// Lexicon is the different words of an article with what the lists of English words
// say of each, by number.
type Lexicon struct {
	*text.Lexicon
	Bits  []float64 // see [Surprise]
	Ranks []int32   // see [Rank]
}

// LexiconOf finds what there is to know of the words of d.
func LexiconOf(d *text.Document) *Lexicon {
	l := &Lexicon{Lexicon: text.LexiconOf(d)}
	l.Bits, l.Ranks = make([]float64, len(l.Norms)), make([]int32, len(l.Norms))
	for n, norm := range l.Norms {
		bits, rank := bitsAndRank(norm)
		l.Bits[n], l.Ranks[n] = bits, int32(rank)
	}
	return l
}
