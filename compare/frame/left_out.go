package frame

import (
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// A sentence that is too long for its claim need not lose its end: where more is told
// there than in a part before it, and the parse hangs nothing that stays on that part,
// the part is left out.

const (
	loadedBits  = 20.0 // what a word that judges or denies is worth, beside what it tells that is new
	leftGain    = 10.0 // bits that a claim tells more for leaving out a part
	openingLeft = 8    // words of a part with which the sentence begins
	endTells    = 20.0 // bits of the end of a sentence for which it is quoted whole
	endOver     = 3    // where it is one part in so many of what a claim shows
	endWords    = 7    // or so few words
)

// wholeFor reports whether what stands behind the first n words of a sentence is short
// and tells enough to be quoted with them.
func (x *account) wholeFor(words []text.Word, y *account, n int) bool {
	return len(words) <= reachOf(n) && x.worth(words[n:], y)[len(words)-n] >= endTells
}

// reachOf is where a quote of n words ends at most for a part of the sentence to end there.
func reachOf(n int) int { return n + max(n/endOver, endWords) }

// cutPart is what a claim leaves out of a sentence: the words from one to another, and those
// from the end on.
type cutPart struct{ from, to, end int }

// middle splits s, whose words these are, at a part between two breaks that the claim
// leaves out for what stands behind it, of which n words in all are shown, or some more
// where that is the whole. The head is empty where s begins with that part. ok is false
// where the first n words tell as much.
func (x *account) middle(s text.Span, words []text.Word, y *account, n int) (head, rest text.Span, ok bool) {
	sum := x.worth(words, y)
	most := sum[n] + leftGain
	breaks := append(x.breaks(words), len(words))
	var best cutPart
	for i, from := range breaks {
		for j, to := range breaks[i+1:] {
			p := cutPart{from, to, lastEnd(breaks[i+j+2:], n+to-from, n/wholeOver)}
			if p.end-to < partFewest {
				continue
			}
			if told := sum[from] + sum[p.end] - sum[to]; told >= most && x.spare(s, words, p) {
				most, best = told, p
			}
		}
	}
	if best.end == 0 {
		return s, s, false
	}
	head, rest = text.Span{Start: s.Start, End: s.Start}, text.Span{Start: words[best.to].Start, End: s.End}
	if best.from > 0 && !x.opens(s, words[best.from]) {
		head.End = words[best.from-1].End
	}
	if best.end < len(words) {
		rest.End = words[best.end-1].End
	}
	return head, rest, true
}

// lastEnd is the last of the breaks behind a part at which a claim may end that has room up
// to word n, or for so many more where it ends with the sentence; 0 where there is none.
func lastEnd(breaks []int, n, more int) int {
	for i := len(breaks) - 1; i >= 0; i-- {
		if end := breaks[i]; end <= n || i == len(breaks)-1 && end <= n+more {
			return end
		}
	}
	return 0
}

// opens reports whether s begins with w, behind its dateline.
func (x *account) opens(s text.Span, w text.Word) bool { return w.Start <= x.behindDateline(s).Start }

// spare reports whether s stands without a part of it.
func (x *account) spare(s text.Span, words []text.Word, p cutPart) bool {
	opening := p.from == 0 || x.opens(s, words[p.from])
	if opening && p.to-p.from < openingLeft || hedged(words[p.from:p.to]) || !x.balanced(words[max(0, p.from-1)].End, words[p.to].Start) {
		return false
	}
	tree := x.parses.Parse(s, nil)
	return standsWithout(tree, words[p.from].Cover(words[p.to-1].Span)) && (!opening || x.opensClause(tree, words[p.to].Start))
}

// worth sums up, for as many words as the index says, what they tell.
func (x *account) worth(words []text.Word, y *account) []float64 {
	numbers := x.vocables.in(x.Document, words)
	sum := make([]float64, len(words)+1)
	loaded := x.loadedOf(words)
	for i, w := range words {
		sum[i+1] = sum[i] + x.freshBits(w, numbers[i], y)
		judges := len(loaded) > 0 && loaded[0].at == w.Start
		if judges {
			loaded = loaded[1:]
		}
		if judges || negating[w.Norm] {
			sum[i+1] += loadedBits
		}
	}
	return sum
}

// breaks are the words before which a part of a sentence begins, the first too.
func (x *account) breaks(words []text.Word) (list []int) {
	list = []int{0}
	for i := 1; i < len(words); i++ {
		if strings.ContainsAny(x.Source[words[i-1].End:words[i].Start], ",;:–—()") {
			list = append(list, i)
		}
	}
	return list
}

// balanced reports whether as many brackets open as close between two places.
func (x *account) balanced(from, to int) bool {
	return strings.Count(x.Source[from:to], "(") == strings.Count(x.Source[from:to], ")")
}

// conditions are words that a sentence does not stand without.
var conditions = setOf("if unless except only until till without although though despite but")

// hedged reports whether words say who vouches for the rest, deny it or set it a bound.
func hedged(words []text.Word) bool {
	for _, w := range words {
		if vouchWords[w.Norm] || negating[w.Norm] || conditions[w.Norm] {
			return true
		}
	}
	return false
}

// asides are what a part can be to the rest of its sentence that stands without it.
var asides = setOf("advcl obl appos acl nmod advmod cc punct discourse")

// standsWithout reports whether a sentence needs nothing of what stands in gap: nothing
// outside hangs on it, and it is beside what it hangs on.
func standsWithout(tree *grammar.Sentence, gap text.Span) bool {
	for i := range tree.Tokens {
		t := &tree.Tokens[i]
		inside, under := gap.Contains(t.Span), t.Head >= 0 && gap.Contains(tree.Tokens[t.Head].Span)
		label, _, _ := strings.Cut(t.Label, ":")
		if inside != under && label != "punct" && (!inside || t.Head < 0 || !asides[label]) {
			return false
		}
	}
	return true
}

// opensClause reports whether what a sentence tells begins at a place: with its subject
// and its verb, and no comma before that.
func (x *account) opensClause(tree *grammar.Sentence, from int) bool {
	for i := range tree.Tokens {
		if t := &tree.Tokens[i]; t.Head < 0 {
			k := max(tree.Child(i, "nsubj"), tree.Child(i, "nsubj:pass"))
			return k >= 0 && from <= tree.Tokens[k].Start && tree.Tokens[k].Start < t.Start && !strings.Contains(x.Source[from:t.Start], ",")
		}
	}
	return false
}

// around quotes of s what stands before a part of it that is left out, and behind.
func (x *account) around(s, head, rest text.Span) text.Quote {
	whole := len(x.WordsIn(s))
	claim := "… " + marked(x.Document, rest, whole)
	if !head.Empty() {
		claim = marked(x.Document, head, whole) + " " + claim
	}
	if rest.End < s.End {
		claim += " …"
	}
	return claim
}
