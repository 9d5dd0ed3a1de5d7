package text

import "sync"

// Lexicon is the different words of a document. Each has a number, in the order in
// which they first stand, so that what is asked of a word wherever it stands is found
// once, by those who compare the document.
type Lexicon struct {
	Norms   []string // by number
	Numbers []int32  // of the document's words, by their places in it

	number map[string]int32
	stem   sync.Once
	stems  []string // by number, see Stems
}

// LexiconOf numbers the words of d.
func LexiconOf(d *Document) *Lexicon {
	l := &Lexicon{
		Norms:   make([]string, 0, d.Vocabulary()),
		Numbers: make([]int32, len(d.Words)),
		number:  make(map[string]int32, d.Vocabulary()),
	}
	for i, w := range d.Words {
		n, known := l.number[w.Norm]
		if !known {
			n = int32(len(l.Norms))
			l.number[w.Norm] = n
			l.Norms = append(l.Norms, w.Norm)
		}
		l.Numbers[i] = n
	}
	return l
}

// Stems are those of the words, by number, see [Stem]. They are found when they are
// first asked for: a search for shared wording needs none.
func (l *Lexicon) Stems() []string {
	l.stem.Do(func() {
		l.stems = make([]string, len(l.Norms))
		for n, norm := range l.Norms {
			l.stems[n] = Stem(norm)
		}
	})
	return l.stems
}

// Number is that of a folded word, false where the document does not have it.
func (l *Lexicon) Number(norm string) (n int32, has bool) {
	n, has = l.number[norm]
	return n, has
}
