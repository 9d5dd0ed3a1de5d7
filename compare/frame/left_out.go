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
	endOver     = 3    // where the claim has room for all but one part in so many
)

// wholeFor reports whether what stands behind the first n words of a sentence is short
// and tells enough to be quoted with them.
func (x *account) wholeFor(words []text.Word, y *account, n int) bool {
	return len(words) <= n+n/endOver && x.worth(words[n:], y)[len(words)-n] >= endTells
}

// middle splits s, whose words these are, at a part between two breaks that the claim
// leaves out for what stands behind it, of which n words in all are shown, or some more
// where that is the whole. The head is empty where s begins with that part. ok is false
// where the first n words tell as much.
func (x *account) middle(s text.Span, words []text.Word, y *account, n int) (head, rest text.Span, ok bool) {
	sum := x.worth(words, y)
	most := sum[n] + leftGain
	breaks := append(x.breaks(words), len(words))
	opens := x.behindDateline(s).Start
	var tree *grammar.Sentence
	for i, p := range breaks[:len(breaks)-1] {
		opening := words[p].Start <= opens
		for j, q := range breaks[i+1:] {
			if opening && q-p < openingLeft || hedged(words[p:q]) {
				continue
			}
			for _, end := range breaks[i+1+j:] {
				shown, told := p+end-q, sum[p]+sum[end]-sum[q]
				if end-q < partFewest || shown > n && (end < len(words) || shown > n+n/wholeOver) || told < most {
					continue
				}
				if tree == nil {
					tree = x.parses.Parse(s, nil)
				}
				if !standsWithout(tree, words[p].Cover(words[q-1].Span)) || opening && !opensClause(tree, words[q].Start) {
					break
				}
				most, ok = told, true
				head, rest = text.Span{Start: s.Start, End: s.Start}, text.Span{Start: words[q].Start, End: words[end-1].End}
				if !opening {
					head.End = words[p-1].End
				}
				if end == len(words) {
					rest.End = s.End
				}
			}
		}
	}
	return head, rest, ok
}

// worth sums up, for as many words as the index says, what they tell.
func (x *account) worth(words []text.Word, y *account) []float64 {
	numbers := x.vocables.in(x.Document, words)
	sum := make([]float64, len(words)+1)
	for i, w := range words {
		sum[i+1] = sum[i] + x.freshBits(w, numbers[i], y)
		if _, judges := x.loaded[w.Start]; judges || negating[w.Norm] {
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
var asides = setOf("advcl obl appos acl parataxis nmod advmod cc punct discourse")

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

// opensClause reports whether what a sentence tells begins at a place or behind it: its
// verb stands there, and the subject of it.
func opensClause(tree *grammar.Sentence, from int) bool {
	for i := range tree.Tokens {
		if t := &tree.Tokens[i]; t.Head < 0 {
			subject := max(tree.Child(i, "nsubj"), tree.Child(i, "nsubj:pass"))
			return t.Start >= from && subject >= 0 && tree.Tokens[subject].Start >= from
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
