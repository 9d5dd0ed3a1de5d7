package frame

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// sentence is s as a claim quotes it: what stands between the one it tells of
// and the verb is left out where it is long, the end cut where a part of it
// ends, sooner or a little later, and the beginning where what y has not stands behind.
func (x *account) sentence(s text.Span, y *account, n int) text.Quote {
	words := x.WordsIn(s)
	if k := len(words) - 1; k >= fewestTold && joinsNext[words[k].Norm] {
		s.End = words[k-1].End // what follows stands beside the other article's
		words = words[:k]
	}
	if len(words) <= n+n/wholeOver {
		return marked(x.Document, s, len(words))
	}
	if head, rest, ok := x.bracket(s, words); ok && n-len(x.WordsIn(head)) >= partFewest {
		return marked(x.Document, head, n) + " … " + x.sentence(rest, y, n-len(x.WordsIn(head)))
	}
	if x.wholeFor(words, y, n) {
		return marked(x.Document, s, len(words))
	}
	if head, rest, ok := x.middle(s, words, y, n); ok {
		return x.around(s, head, rest)
	}
	if from := x.newsFrom(words, y, n); from > 0 && n > 1 && !hedged(words[:from]) {
		for from < len(words)-1 && joining[words[from].Norm] {
			from++
		}
		s.Start = words[from].Start
		return "… " + x.sentence(s, y, n-1)
	}
	if head, rest, ok := x.aside(s, words); ok && n-1-len(x.WordsIn(head)) >= partFewest {
		return marked(x.Document, head, n) + " … " + marked(x.Document, rest, n-1-len(x.WordsIn(head)))
	}
	for k := n; k > n*2/3; k-- {
		if strings.ContainsAny(x.Source[words[k-1].End:words[k].Start], ",;:–—") && x.fresh(words[k:n], y) <= cutNews*x.fresh(words[:n], y) {
			return marked(x.Document, text.Span{Start: s.Start, End: words[k-1].End}, n) + " …"
		}
	}
	if k := x.endBehind(words, n); k > 0 {
		return x.upTo(s, words, k)
	}
	return marked(x.Document, s, n)
}

// endBehind is how many words of a sentence, a few more than n, end where a part of it
// does, 0 where none ends there. They are all where few stand behind.
func (x *account) endBehind(words []text.Word, n int) int {
	for _, k := range x.breaks(words) {
		if n < k && k <= reachOf(n) {
			if len(words)-k <= partFewest {
				return len(words)
			}
			return k
		}
	}
	return 0
}

// upTo quotes the first k words of s, whose words these are.
func (x *account) upTo(s text.Span, words []text.Word, k int) text.Quote {
	if k == len(words) {
		return marked(x.Document, s, k)
	}
	return marked(x.Document, text.Span{Start: s.Start, End: words[k-1].End}, k) + " …"
}

// joinsNext are words that end no statement.
var joinsNext = setOf("and but or while")

// fresh is what words tell that stands in no form in y, in bits.
func (x *account) fresh(words []text.Word, y *account) (bits float64) {
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		bits += x.freshBits(w, numbers[i], y)
	}
	return bits
}

// freshBits is fresh of word w, the vocable with number n.
func (x *account) freshBits(w text.Word, n int32, y *account) float64 {
	if x.matter[n] || !x.alone(y, w, n) {
		return 0
	}
	return x.vocables.each[n].says
}

const (
	printedNews = 0.35 // of what is new in a sentence a claim quotes as much
	cutNews     = 0.25 // and leaves out no more of it to end where a part ends
	wholeOver   = 5    // one part in so many more words than a claim shows, for the sentence to be whole
)

// partFewest are the fewest words of a part that a claim begins with, and of one that
// stands in it behind an ellipsis.
const partFewest = 4

// newsFrom is the word with which a part of a long sentence begins whose first n
// words have most of what is new, 0 where the first of all have enough of it.
func (x *account) newsFrom(words []text.Word, y *account, n int) int {
	numbers := x.vocables.in(x.Document, words)
	sum := make([]float64, len(words)+1)
	for i, w := range words {
		sum[i+1] = sum[i] + x.freshBits(w, numbers[i], y)
	}
	in := func(from int) float64 { return sum[min(len(words), from+n)] - sum[from] }
	if in(0) >= printedNews*sum[len(words)] {
		return 0
	}
	best := 0
	for i := 1; i < len(words)-fewestTold; i++ {
		if strings.ContainsAny(x.Source[words[i-1].End:words[i].Start], ",;:–—") && in(i) > in(best) && !strings.ContainsAny(x.Source[words[i].Start:words[i+partFewest].Start], ",;:–—") {
			best = i
		}
	}
	return best
}

// bracket splits a sentence at what it has in brackets, where both parts are of
// some length.
func (x *account) bracket(s text.Span, words []text.Word) (head, rest text.Span, ok bool) {
	open, shut := strings.Index(x.Text(s), " ("), strings.Index(x.Text(s), ")")
	if open < 0 || shut < open {
		return s, s, false
	}
	head, rest = text.Span{Start: s.Start, End: s.Start + open}, text.Span{Start: s.Start + shut + 1, End: s.End}
	n := len(x.WordsIn(head))
	return head, rest, n >= partFewest && len(x.WordsIn(rest)) >= partFewest && len(words)-n-len(x.WordsIn(rest)) >= bracketLeast
}

const bracketLeast = 4 // words in brackets that a claim leaves out

const (
	asideFrom = 8 // words before the verb, of which some may be left out
	headMost  = 6 // words of the one of whom a sentence tells
)

// aside splits a long sentence whose verb stands late: into the words before
// the first comma, and those from the verb on.
func (x *account) aside(s text.Span, words []text.Word) (head, rest text.Span, ok bool) {
	comma := slices.IndexFunc(words[:len(words)-1], func(w text.Word) bool { return strings.HasPrefix(x.Source[w.End:], ",") })
	if comma < 0 || comma >= headMost {
		return s, s, false
	}
	tree := x.parses.Parse(s, nil)
	for _, c := range tree.Clauses() {
		if c.Level > 0 || !c.Own || c.Verb.Empty() || c.Subject < 0 {
			continue
		}
		subject, verb := tree.Tokens[c.Subject], len(x.WordsIn(text.Span{Start: s.Start, End: c.Verb.Start}))
		if verb < asideFrom || verb >= len(words)-2 || subject.Start > words[comma].End || subject.End < words[0].Start {
			return s, s, false
		}
		return text.Span{Start: s.Start, End: words[comma].End}, text.Span{Start: c.Verb.Start, End: s.End}, true
	}
	return s, s, false
}
