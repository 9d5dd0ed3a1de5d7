package frame

import (
	"slices"

	"diptych/compare/text"
)

// worded is the words of a sentence in the forms in which they meet others.
type worded struct {
	words  []text.Word
	lemmas []string  // of each word
	denied []string  // lemmas behind its negations
	sieve  wordSieve // of all of these
}

const deniedReach = 6 // words behind a negation among which what it denies stands

func (s Side) newWorded(at text.Span) *worded {
	words := s.WordsIn(at)
	x := &worded{words: words, lemmas: make([]string, len(words))}
	for i, n := range s.vocables.in(s.Document, words) {
		x.lemmas[i] = s.lemmas[n]
		x.sieve.add(words[i].Norm)
		x.sieve.add(x.lemmas[i])
	}
	for i := range words {
		if negates(words, i) {
			for k := i + 1; k < min(len(words), i+1+deniedReach); k++ {
				if !englishWords[words[k].Norm] {
					x.denied = append(x.denied, x.lemmas[k])
				}
			}
		}
	}
	return x
}

// has reports whether l is a word of x or the lemma of one.
func (x *worded) has(l string) bool {
	return l != "" && x.sieve.mayHave(l) && (slices.Contains(x.lemmas, l) || slices.ContainsFunc(x.words, func(w text.Word) bool { return w.Norm == l }))
}

// doesDeny reports whether l stands behind a negation of x.
func (x *worded) doesDeny(l string) bool { return slices.Contains(x.denied, l) }

// mayOppose reports whether one of two sentences denies a word of the other,
// has an opposite of it, or tells the same in another order.
func mayOppose(a, b *worded) bool {
	if a.denies(b) || b.denies(a) || turned(a, b) {
		return true
	}
	o := opposites()
	for i, w := range a.words {
		if b.hasAny(o.deed[a.lemmas[i]]) || b.hasAny(o.state[w.Norm]) || b.hasAny(o.link[w.Norm]) {
			return true
		}
	}
	return false
}

func (x *worded) hasAny(words map[string]bool) bool {
	for w := range words {
		if x.has(w) {
			return true
		}
	}
	return false
}

// denies reports whether x denies what the other sentence has and does not
// deny.
func (x *worded) denies(other *worded) bool {
	return slices.ContainsFunc(x.denied, func(l string) bool { return other.has(l) && !other.doesDeny(l) })
}

// turned reports whether two sentences have the same words in another order.
func turned(a, b *worded) bool {
	if len(a.words) != len(b.words) {
		return false
	}
	same := true
	for i, w := range a.words {
		if !b.has(w.Norm) {
			return false
		}
		same = same && w.Norm == b.words[i].Norm
	}
	return !same && a.different() == b.different()
}

// different is how many different words and lemmas x has.
func (x *worded) different() int {
	forms := map[string]bool{}
	for i, w := range x.words {
		forms[w.Norm], forms[x.lemmas[i]] = true, true
	}
	return len(forms)
}

// common counts the words of another sentence that x has too.
func (x *worded) common(other *worded) (n int) {
	for i, w := range other.words {
		if !englishWords[w.Norm] && !isDigits(w.Norm) && x.has(other.lemmas[i]) {
			n++
		}
	}
	return n
}
