package frame

import "diptych/compare/text"

// worded is the words of a sentence in the forms in which they meet others.
type worded struct {
	words  []text.Word
	lemmas []string        // of each word
	has    map[string]bool // words and lemmas
	denied map[string]bool // lemmas behind its negations
}

const deniedReach = 6 // words behind a negation among which what it denies stands

func newWorded(words []text.Word) *worded {
	x := &worded{words: words, lemmas: make([]string, len(words)), has: make(map[string]bool, 2*len(words)), denied: map[string]bool{}}
	for i, w := range words {
		x.lemmas[i] = lemma(w.Norm)
		x.has[w.Norm], x.has[x.lemmas[i]] = true, true
	}
	for i := range words {
		if negates(words, i) {
			for k := i + 1; k < min(len(words), i+1+deniedReach); k++ {
				if !englishWords[words[k].Norm] {
					x.denied[x.lemmas[k]] = true
				}
			}
		}
	}
	return x
}

// mayOppose reports whether one of two sentences denies a word of the other,
// has an opposite of it, or tells the same in another order.
func mayOppose(a, b *worded) bool {
	if a.denies(b) || b.denies(a) || turned(a, b) {
		return true
	}
	o := opposites()
	for i, w := range a.words {
		if inOthers(o.deed[a.lemmas[i]], b.has) || inOthers(o.state[w.Norm], b.has) || inOthers(o.link[w.Norm], b.has) {
			return true
		}
	}
	return false
}

func inOthers(words, in map[string]bool) bool {
	for w := range words {
		if in[w] {
			return true
		}
	}
	return false
}

// denies reports whether x denies what the other sentence has and does not
// deny.
func (x *worded) denies(other *worded) bool {
	for l := range x.denied {
		if other.has[l] && !other.denied[l] {
			return true
		}
	}
	return false
}

// turned reports whether two sentences have the same words in another order.
func turned(a, b *worded) bool {
	if len(a.words) != len(b.words) || len(a.has) != len(b.has) {
		return false
	}
	same := true
	for i, w := range a.words {
		if !b.has[w.Norm] {
			return false
		}
		same = same && w.Norm == b.words[i].Norm
	}
	return !same
}

// common counts the words of another sentence that x has too.
func (x *worded) common(other *worded) (n int) {
	for i, w := range other.words {
		if x.has[other.lemmas[i]] && !englishWords[w.Norm] && !isDigits(w.Norm) {
			n++
		}
	}
	return n
}
