package frame

import (
	"slices"

	"diptych/compare/text"
)

// witnessed is one article while its clauses are compared, by any device.
type witnessed struct {
	Side
	parsed map[int]*clauses // by where the sentence starts
	read   map[int]*worded  // too
	places map[string][]int // in Words, by Norm
	again  []text.Span      // see oncemore; nil before it is asked
}

// clauses is the sentence at s, parsed once for each pair.
func (w *witnessed) clauses(s text.Span) *clauses {
	if w.parsed == nil {
		w.parsed = map[int]*clauses{}
	}
	x := w.parsed[s.Start]
	if x == nil {
		x = parse(w.Side, s)
		w.parsed[s.Start] = x
	}
	return x
}

// worded is the sentence at s, read once for each pair.
func (w *witnessed) worded(s text.Span) *worded {
	if w.read == nil {
		w.read = map[int]*worded{}
	}
	x := w.read[s.Start]
	if x == nil {
		x = w.newWorded(s)
		w.read[s.Start] = x
	}
	return x
}

// writes reports whether the article has a form of a word anywhere.
func (w *witnessed) writes(l string) bool {
	if l == "" {
		return false
	}
	for n, lemma := range w.lemmas {
		if norm := w.vocables.each[n].norm; lemma == l && norm != "" && norm[0] == l[0] {
			return true
		}
	}
	return false
}

// near reports whether two words stand near one another in the article.
func (w *witnessed) near(first, second string) bool {
	const reach = 6
	for i, v := range w.Words {
		if v.Norm == first && slices.ContainsFunc(w.Words[i:min(len(w.Words), i+reach)], func(u text.Word) bool { return u.Norm == second }) {
			return true
		}
	}
	return false
}

// says reports whether a sentence other than in has the deed, negated or not.
func (w *witnessed) says(deed string, negated bool, in *clauses) bool {
	for _, s := range w.Sentences {
		if s.Start == in.Start {
			continue
		}
		words := w.WordsIn(s.Span)
		for i, n := range w.vocables.in(w.Document, words) {
			if w.lemmas[n] != deed {
				continue
			}
			no := denying(words[max(0, i-5):i])
			if no == negated {
				return true
			}
		}
	}
	return false
}
