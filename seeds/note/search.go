package note

import (
	"sort"

	"diptych/compare/text"
)

// firstWord is the index of the first word of d that begins at pos or after.
func firstWord(d *text.Document, pos int) int {
	return sort.Search(len(d.Words), func(i int) bool { return d.Words[i].Start >= pos })
}

// quoted is an anchor as folded words.
type quoted struct {
	before, words, after []string
	lead                 int // bytes of the exact text before its first word
}

func (a Anchor) quoted() quoted {
	d := text.Parse(a.Prefix + a.Exact + a.Suffix)
	from, to := len(a.Prefix), len(a.Prefix)+len(a.Exact)
	var q quoted
	for _, w := range d.Words {
		switch {
		case w.End <= from:
			q.before = append(q.before, w.Norm)
		case w.Start >= to:
			q.after = append(q.after, w.Norm)
		default:
			if q.words == nil {
				q.lead = w.Start - from
			}
			q.words = append(q.words, w.Norm)
		}
	}
	return q
}

// place is words [from, to) of a document that may be those of an anchor.
type place struct {
	from, to      int
	changed       int // words missing, added or changed
	before, after int // words before and after it that are as they were
}

// search looks for the words of a anywhere in d.
func (a Anchor) search(d *text.Document, start int) (text.Span, bool) {
	q := a.quoted()
	if len(q.words) > longest {
		return a.between(d, start)
	}
	best, found, cost, away := place{}, false, 0, 0
	for _, p := range q.places(d.Words) {
		if !q.believed(p) {
			continue
		}
		c, far := 2*p.changed-p.before-p.after, distance(d.Words[p.from].Start-q.lead, start)
		if !found || c < cost || c == cost && far < away {
			best, found, cost, away = p, true, c, far
		}
	}
	if !found {
		return text.Span{}, false
	}
	at := d.Words[best.from].Start - q.lead
	if s := (text.Span{Start: at, End: at + len(a.Exact)}); a.stands(d, s) {
		return s, true
	}
	return text.Span{Start: d.Words[best.from].Start, End: d.Words[best.to-1].End}, true
}

// longest is how many words an anchor may have to be looked for as one.
const longest = 400

// endWords is how many words of each end of a longer one are looked for.
const endWords = 60

// between looks for a long stretch by its two ends, and believes them when
// what is between them has at most a fifth of its words changed.
func (a Anchor) between(d *text.Document, start int) (text.Span, bool) {
	was := text.Parse(a.Prefix + a.Exact + a.Suffix)
	words := was.WordsIn(text.Span{Start: len(a.Prefix), End: len(a.Prefix) + len(a.Exact)})
	n := len(words)
	head := Mark("", was, text.Span{Start: words[0].Start, End: words[endWords-1].End})
	tail := Mark("", was, text.Span{Start: words[n-endWords].Start, End: words[n-1].End})
	h, ok := head.search(d, start)
	if !ok {
		return text.Span{}, false
	}
	t, ok := tail.search(d, h.Start+tail.Start-head.Start)
	s := text.Span{Start: h.Start, End: t.End}
	if !ok || t.Start < h.End {
		return text.Span{}, false
	}
	now := d.WordsIn(s)
	if same := common(words, now); 5*(max(n, len(now))-same) > n {
		return text.Span{}, false
	}
	return s, true
}

// common is how many words two stretches share, whatever their order.
func common(a, b []text.Word) int {
	left, n := map[string]int{}, 0
	for _, w := range a {
		left[w.Norm]++
	}
	for _, w := range b {
		if left[w.Norm] > 0 {
			left[w.Norm]--
			n++
		}
	}
	return n
}

// believed reports whether enough at p is as it was: enough words of its own,
// or else some around it. A word or three stand everywhere, also right behind
// what stood before a sentence that was taken out; there half of the words
// around must be as they were, and some on either side.
func (q quoted) believed(p place) bool {
	before, after := len(q.before), len(q.after)
	switch own := len(q.words) - 3*p.changed; {
	case own >= 8:
		return true
	case own > 3:
		return p.before+p.after >= third(before+after)
	}
	return p.before+p.after >= max(2, (before+after+1)/2) && p.before >= third(before) && p.after >= third(after)
}

func third(n int) int { return (n + 2) / 3 }

// allowed is how many words may be missing, added or changed.
func (q quoted) allowed() int {
	if len(q.words) < 4 {
		return 0
	}
	return max(1, len(q.words)/5)
}
