package align

import (
	"cmp"
	"iter"
	"slices"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// contrast lists where the words of two linked sentences differ. Where the
// sentences go the same way it is a diff of their words, in the order of
// both; where they do not, words are matched wherever they stand, and the
// list is in the order of A.
func (v *vocabulary) contrast(a, b *statement) []Difference {
	if turned(a, b) {
		list := v.contrast(b, a)
		for i, d := range list {
			list[i] = Difference{d.B, d.A}
		}
		stable.Sort(list, func(p, q Difference) int { return cmp.Or(p.A.Start-q.A.Start, p.B.Start-q.B.Start) })
		return list
	}
	x, y := a.doc.WordsIn(a.Span), b.doc.WordsIn(b.Span)
	if len(x)+len(y) > diffWords {
		return nil
	}
	parts := v.diff(x, y)
	var out []Difference
	if v.ordered(parts, x, a, b) {
		for _, p := range parts {
			if p.equal {
				continue
			}
			if p = v.unmet(p.trimmed(x, y), x, y); p.a0 < p.a1 || p.b0 < p.b1 {
				out = append(out, Difference{stretch(a, x, p.a0, p.a1), stretch(b, y, p.b0, p.b1)})
			}
		}
		return out
	}
	return v.scattered(a, b, x, y)
}

// turned reports whether b is read before a where it must be one of them: the
// shorter is, so that the same is found whichever way round they stand.
func turned(a, b *statement) bool {
	return b.Len() < a.Len() || b.Len() == a.Len() && b.doc.Text(b.Span) < a.doc.Text(a.Span)
}

// part is a stretch of the words of either side, equal or not.
type part struct {
	a0, a1, b0, b1 int
	equal          bool
}

// diff cuts the words of two sentences into parts, equal and different in
// turn. Equal words that tell nothing do not part what differs around them.
func (v *vocabulary) diff(x, y []text.Word) []part {
	differ := diffmatchpatch.New()
	differ.DiffTimeout = 0 // a limit in time would give other results on a slower machine
	var out []part
	at := part{}
	for _, d := range differ.DiffMainRunes(v.runes(x), v.runes(y), false) {
		n := utf8.RuneCountInString(d.Text)
		at = part{a0: at.a1, a1: at.a1, b0: at.b1, b1: at.b1}
		if d.Type != diffmatchpatch.DiffInsert {
			at.a1 += n
		}
		if d.Type != diffmatchpatch.DiffDelete {
			at.b1 += n
		}
		at.equal = d.Type == diffmatchpatch.DiffEqual && !(len(out) > 0 && v.silent(x[at.a0:at.a1]))
		if last := len(out) - 1; last >= 0 && !at.equal && !out[last].equal {
			out[last].a1, out[last].b1 = at.a1, at.b1
			continue
		}
		out = append(out, at)
	}
	return out
}

// trimmed is a part without the function words at its ends. What is left of a
// side that held nothing else is a place, unless the other side turns the
// sense with one: "with" stands against "without".
func (p part) trimmed(x, y []text.Word) part {
	q := p
	q.a0, q.a1 = trim(x, p.a0, p.a1)
	q.b0, q.b1 = trim(y, p.b0, p.b1)
	if q.a0 == q.a1 && q.b1 == q.b0+1 && turns[y[q.b0].Norm] && p.a1 == p.a0+1 {
		q.a0, q.a1 = p.a0, p.a1
	}
	if q.b0 == q.b1 && q.a1 == q.a0+1 && turns[x[q.a0].Norm] && p.b1 == p.b0+1 {
		q.b0, q.b1 = p.b0, p.b1
	}
	return q
}

// unmet is a part without the words at its ends that stand elsewhere in the
// other sentence: they were moved, they do not differ.
func (v *vocabulary) unmet(p part, x, y []text.Word) part {
	p.a0, p.a1 = v.without(x, p.a0, p.a1, y)
	p.b0, p.b1 = v.without(y, p.b0, p.b1, x)
	return p
}

func (v *vocabulary) without(words []text.Word, i, k int, other []text.Word) (int, int) {
	moved := func(w text.Word) bool {
		return idle(w) || v.terms[v.of(w)].telling > 0 && slices.ContainsFunc(other, func(o text.Word) bool { return v.of(o) == v.of(w) || owned(o, w) || owned(w, o) })
	}
	from, to := i, k
	for i < k && moved(words[i]) {
		i++
	}
	for i < k && moved(words[k-1]) {
		k--
	}
	if i == k && slices.ContainsFunc(words[from:to], func(w text.Word) bool { return v.terms[v.of(w)].telling == 0 }) {
		return from, to
	}
	return i, k
}

// owned reports whether v is w with a possessive end.
func owned(v, w text.Word) bool { return v.Len() > len(v.Norm) && v.Norm == w.Norm+"s" }

func trim(words []text.Word, i, k int) (int, int) {
	for i < k && idle(words[i]) {
		i++
	}
	for i < k && idle(words[k-1]) {
		k--
	}
	return i, k
}

// idle reports whether a word tells nothing by itself and turns nothing.
func idle(w text.Word) bool { return reuse.Function(w.Norm) && !turns[w.Norm] }

// turns are function words that can turn the sense of a sentence.
var turns = wordSet(`not no nor without before after against over under out off up down only more most less least fewer much little many few all both
		cannot cant isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt couldnt shouldnt
		will must may might could should`)

// ordered reports whether the equal parts hold most of the terms that the
// sentences share.
func (v *vocabulary) ordered(parts []part, x []text.Word, a, b *statement) bool {
	var inOrder []int32
	for _, p := range parts {
		if p.equal {
			for _, w := range x[p.a0:p.a1] {
				inOrder = append(inOrder, v.of(w))
			}
		}
	}
	slices.Sort(inOrder)
	var o overlap
	o.of(a, b)
	n := 0
	for _, t := range o.shared {
		if _, ok := slices.BinarySearch(inOrder, t); ok {
			n++
		}
	}
	return float64(n) >= float64(orderShare*float64(len(o.shared)))
}

// scattered matches the words of two sentences wherever they stand: equal
// ones drop out, ones near in meaning are set against each other, and what
// remains of a side is set against nothing.
func (v *vocabulary) scattered(a, b *statement, x, y []text.Word) []Difference {
	var o overlap
	o.of(a, b)
	var out []Difference
	used := make([]bool, len(y))
	left := make([]bool, len(x))
	for i, w := range x {
		if v.quiet(w) || !slices.Contains(o.onlyA, v.of(w)) {
			continue
		}
		j := v.nearestOf(v.of(w), y, o.onlyB, used)
		if left[i] = j < 0; j >= 0 {
			used[j] = true
			out = append(out, Difference{w.Span, y[j].Span})
		}
	}
	for i, k := range v.runs(x, left) {
		out = append(out, Difference{stretch(a, x, i, k), stretch(b, y, len(y), len(y))})
	}
	for j, w := range y {
		used[j] = !used[j] && !v.quiet(w) && slices.Contains(o.onlyB, v.of(w))
	}
	for j, k := range v.runs(y, used) {
		out = append(out, Difference{stretch(a, x, len(x), len(x)), stretch(b, y, j, k)})
	}
	stable.Sort(out, func(p, q Difference) int { return cmp.Or(p.A.Start-q.A.Start, p.B.Start-q.B.Start) })
	return out
}

// runs yields the first and the next number of every run of marked words;
// words that tell little do not end one.
func (v *vocabulary) runs(words []text.Word, marked []bool) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i := 0; i < len(words); i++ {
			if !marked[i] {
				continue
			}
			end := i + 1
			for k := end; k < len(words) && (marked[k] || v.quiet(words[k])); k++ {
				if marked[k] {
					end = k + 1
				}
			}
			if !yield(i, end) {
				return
			}
			i = end - 1
		}
	}
}

// nearestOf is the number of the word of y that is nearest in meaning to t,
// of those not used and without an equal; -1 when none is near.
func (v *vocabulary) nearestOf(t int32, y []text.Word, only []int32, used []bool) int {
	best, at := 0.0, -1
	for j, w := range y {
		if used[j] || v.quiet(w) || !slices.Contains(only, v.of(w)) {
			continue
		}
		if c := v.near(t, v.of(w)); c > best {
			best, at = c, j
		}
	}
	return at
}

// silent reports whether none of the words tells anything.
func (v *vocabulary) silent(words []text.Word) bool {
	return !slices.ContainsFunc(words, func(w text.Word) bool { return v.terms[v.of(w)].telling > 0 })
}

// quiet reports whether a word tells too little to be shown by itself.
func (v *vocabulary) quiet(w text.Word) bool { return v.terms[v.of(w)].telling < shownTelling }

// stretch is the span of the words i to k of a sentence; when there are none,
// the empty span where they would stand, before word i or at the end.
func stretch(s *statement, words []text.Word, i, k int) text.Span {
	switch {
	case i < k:
		return words[i].Cover(words[k-1].Span)
	case i < len(words):
		return text.Span{Start: words[i].Start, End: words[i].Start}
	}
	return text.Span{Start: s.End, End: s.End}
}

// The diff works on runes, one for each term. They begin above ASCII and step
// over the surrogates, which no string can hold.
const (
	firstRune     = 0x100
	surrogates    = 0xD800
	surrogateSpan = 0x800
)

func (v *vocabulary) runes(words []text.Word) []rune {
	out := make([]rune, len(words))
	for i, w := range words {
		out[i] = runeOf(v.of(w))
	}
	return out
}

func runeOf(t int32) rune {
	r := t + firstRune
	if r >= surrogates {
		r += surrogateSpan
	}
	return r
}
