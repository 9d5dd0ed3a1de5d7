package frame

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// How the nearest sentence of the other article is quoted beside a row: whole where the
// claim has room for it, else from the part on that answers the row.

const (
	nearWhole = 45 // words of such a sentence that is quoted whole
	nearWords = 30 // of one that is cut, and fewer where the claim would have more than it may

	// A part answers where the words from it on have so many times as much of the row's as
	// those from the beginning on.
	answersMore = 2.0
	answersAll  = 0.9 // and as much of what any part has
)

// besideNearest is a claim that sets words of own, of its sentence s, beside those of the
// nearest sentence of the other article that answer them.
func (l *lonely) besideNearest(own string, of any, words text.Quote, s, near text.Span) text.Said {
	fits := func(claim text.Said) bool { return len(strings.Fields(claim.String())) <= claimMost }
	if n := len(l.y.WordsIn(near)); n <= nearWhole {
		if claim := nearestBeside(own, of, words, marked(l.y.Document, near, n)); fits(claim) {
			return claim
		}
	}
	shared := l.sharedWith(s, near)
	for n := nearWords; ; n-- {
		claim := nearestBeside(own, of, words, l.answer(near, shared, n))
		if n == 1 || fits(claim) {
			return claim
		}
	}
}

// sharedWith is how much the words before each one of near, a sentence of the other
// article, and all of them, have of s, in bits.
func (l *lonely) sharedWith(s, near text.Span) []float64 {
	here := stemSet(l.x.Side, l.x.WordsIn(s))
	words := l.y.WordsIn(near)
	sum := make([]float64, len(words)+1)
	for i, w := range words {
		sum[i+1] = sum[i]
		switch stem := l.y.stem(w.Norm); {
		case englishWords[w.Norm] || !here[stem]:
		case isDigits(w.Norm):
			sum[i+1] += rareBits
		case len(l.x.matters.places(stem)) > 0 && len(l.y.matters.places(stem)) > 0:
			sum[i+1] += l.x.matters.tells(l.y.matters, stem)
		}
	}
	return sum
}

// answer quotes about n words of near from the part on that has most of what is shared, to
// where a part of it ends if little that is new, and nothing that is shared, is cut there.
func (l *lonely) answer(near text.Span, shared []float64, n int) text.Quote {
	y, words, lead := l.y, l.y.WordsIn(near), text.Quote("")
	if from := y.answersFrom(near, words, shared, n); from > 0 {
		words, shared, near.Start, lead = words[from:], shared[from:], words[from].Start, "… "
	}
	if len(words) <= n {
		return lead + marked(y.Document, near, n)
	}
	tree := y.parses.Parse(near, nil)
	if k := y.endBehind(words, n); k > 0 && mayEnd(tree, words[k-1]) {
		return lead + y.upTo(near, words, k)
	}
	for _, k := range slices.Backward(y.breaks(words)) {
		if k <= n-partFewest && k > n*2/3 && mayEnd(tree, words[k-1]) && shared[k] == shared[n] && y.fresh(words[k:n], l.x) <= cutNews*y.fresh(words[:n], l.x) {
			return lead + y.upTo(near, words, k)
		}
	}
	return lead + marked(y.Document, near, n)
}

// answersFrom is the word of near with which the part begins from which on n words have
// most of what is shared: the first such part, of those that are clauses if any is one. It
// is 0 where the words from the beginning on have nearly as much.
func (x *account) answersFrom(near text.Span, words []text.Word, shared []float64, n int) int {
	has := func(from int) float64 { return shared[min(len(words), from+n)] - shared[from] }
	most, parts := answersMore*has(0), []int(nil)
	for _, from := range x.breaks(words) {
		for from < len(words)-1 && joining[words[from].Norm] {
			from++
		}
		if from > 0 && len(words)-from >= n*2/3 && has(from) > answersMore*has(0) && x.mayOpen(near, words, from) {
			most, parts = max(most, has(from)), append(parts, from)
		}
	}
	parts = slices.DeleteFunc(parts, func(from int) bool { return has(from) < answersAll*most })
	if len(parts) == 0 {
		return 0
	}
	tree := x.parses.Parse(near, nil)
	if i := slices.IndexFunc(parts, func(from int) bool { return x.opensClause(tree, words[from].Start) }); i >= 0 {
		return parts[i]
	}
	return parts[0]
}

// mayOpen reports whether a quote of near may begin with a word behind its first: not with
// a relative or a participle, an aside of few words, in or right behind brackets, and not
// without who vouches for what follows, denies it or sets it a bound.
func (x *account) mayOpen(near text.Span, words []text.Word, from int) bool {
	if len(words)-from < fewestTold || relatives[words[from].Norm] || strings.HasSuffix(words[from].Norm, "ing") || hedged(words[:from]) {
		return false
	}
	before, aside := x.Source[words[from-1].End:words[from].Start], x.Source[words[from].Start:words[from+partFewest].Start]
	return !strings.Contains(before, ")") && !strings.ContainsAny(aside, ",;:–—") && x.balanced(near.Start, words[from].Start)
}

// mayEnd reports whether a quote may end with a word: not where it hangs on one behind it,
// as the first of two adjectives does.
func mayEnd(tree *grammar.Sentence, w text.Word) bool {
	for i := range tree.Tokens {
		if t := &tree.Tokens[i]; t.Start == w.Start {
			return t.Head < i
		}
	}
	return true
}

// relatives begin a part that does not stand without the word before it.
var relatives = setOf("who whom whose which that where")
