package frame

import (
	"slices"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

const (
	rewordedLeast = 6 // words that two forms of one quotation share
	rewordedMost  = 2 // words of either that stand for one another
	rewordedReach = 5 // words shown on each side of them
	rewordedEnd   = 3 // words that two forms share of the sentence which they end otherwise
)

// reworded finds where one quotation has a word in A for which B has another:
// "it destroyed his life", "they destroyed his life".
func (x *contradictions) reworded() {
	for _, p := range x.c.Passages {
		if p.Class != reuse.Quotation || p.Words < rewordedLeast {
			continue
		}
		for _, g := range p.Gaps {
			x.otherWords(p, x.a.WordsIn(g.A), x.b.WordsIn(g.B))
		}
		v, sharedA := x.a.endsWith(p.A)
		w, sharedB := x.b.endsWith(p.B)
		if min(sharedA, sharedB) >= rewordedEnd {
			x.otherWords(p, v, w)
		}
	}
}

// otherWords adds that a quotation of both has the words v in A and w in B, where these
// are few and tell another thing.
func (x *contradictions) otherWords(p reuse.Passage, v, w []text.Word) {
	for len(v) > 0 && len(w) > 0 && v[0].Norm == w[0].Norm {
		v, w = v[1:], w[1:]
	}
	for len(v) > 0 && len(w) > 0 && v[len(v)-1].Norm == w[len(w)-1].Norm {
		v, w = v[:len(v)-1], w[:len(w)-1]
	}
	if len(v) == 0 || len(w) == 0 || max(len(v), len(w)) > rewordedMost || !x.reword(v, w) || edited(x.a.Side, v) || edited(x.b.Side, w) {
		return
	}
	a, b := v[0].Cover(v[len(v)-1].Span), w[0].Cover(w[len(w)-1].Span)
	inA, inB := around(x.a.Side, a, p.A.Cover(a)), around(x.b.Side, b, p.B.Cover(b))
	if x.b.hasRun(x.a.WordsIn(inA)) || x.a.hasRun(x.b.WordsIn(inB)) {
		return
	}
	x.add(Finding{
		Claim: inEach(text.Say("One quotation in other words"), quoted(x.a.Document, inA, clauseWords+2), quoted(x.b.Document, inB, clauseWords+2)),
		A:     []text.Span{a}, B: []text.Span{b}, Weight: conflictWeight,
	}, inA, inB)
}

// endsWith are the words behind at with which the quotation that holds it ends its
// sentence, none where it goes on behind a comma, and how many words of at stand in that
// sentence.
func (s Side) endsWith(at text.Span) (rest []text.Word, shared int) {
	in := s.SentencesIn(text.Span{Start: at.End - 1, End: at.End})
	if len(in) != 1 {
		return nil, 0
	}
	from := at.End
	for _, w := range s.WordsIn(text.Span{Start: at.End, End: in[0].End}) {
		switch mark := s.Source[from:w.Start]; {
		case strings.ContainsAny(mark, `"“”`):
			return rest, len(s.WordsIn(at.Intersect(in[0].Span)))
		case strings.ContainsAny(mark, ",;:–—"):
			return nil, 0
		}
		rest, from = append(rest, w), w.End
	}
	return rest, len(s.WordsIn(at.Intersect(in[0].Span)))
}

// edited reports whether words of a quotation stand in brackets, which an
// editor set, or beside dots.
func edited(s Side, words []text.Word) bool {
	at := words[0].Cover(words[len(words)-1].Span)
	return strings.ContainsAny(s.Source[max(0, at.Start-editReach):min(len(s.Source), at.End+editReach)], "[]()…")
}

const editReach = 2 // bytes beside words where a bracket may stand

// around is s with the words before and behind it in its sentence, as far as
// in goes.
func around(s Side, at, in text.Span) text.Span {
	for _, t := range s.SentencesIn(at) {
		in = in.Intersect(t.Span)
	}
	before, behind := s.WordsIn(text.Span{Start: in.Start, End: at.Start}), s.WordsIn(text.Span{Start: at.End, End: in.End})
	if n := len(before); n > 0 {
		at = before[max(0, n-rewordedReach)].Cover(at)
	}
	if n := len(behind); n > 0 {
		at = at.Cover(behind[min(n, rewordedReach)-1].Span)
	}
	return at
}

// actors are pronouns for those who do something.
var actors = setOf("i we he she it they you")

// reword reports whether other words tell another thing, or another doer, and
// are not only written otherwise.
func (x *contradictions) reword(v, w []text.Word) bool {
	if len(v) == 1 && len(w) == 1 && actors[v[0].Norm] && actors[w[0].Norm] {
		return true
	}
	full := func(s Side, list []text.Word) (stems []string) {
		for _, u := range list {
			if s.bits(u) > 0 {
				stems = append(stems, s.stem(u.Norm))
			}
		}
		return stems
	}
	a, b := full(x.a.Side, v), full(x.b.Side, w)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return !slices.ContainsFunc(a, func(s string) bool {
		return slices.ContainsFunc(b, func(t string) bool { return writtenAlike(s, t) })
	})
}

// writtenAlike reports whether two words may be one, written otherwise.
func writtenAlike(s, t string) bool {
	n := 0
	for n < min(len(s), len(t)) && s[n] == t[n] {
		n++
	}
	return n >= 3 || n >= min(len(s), len(t))-1 || strings.Contains(s, t) || strings.Contains(t, s) || familyOf(s) != "" && familyOf(s) == familyOf(t)
}

// hasRun reports whether the article has words, one or more, in this order anywhere.
func (w *witnessed) hasRun(list []text.Word) bool {
	if w.places == nil {
		w.places = map[string][]int{}
		for i := range w.Words {
			w.places[w.Words[i].Norm] = append(w.places[w.Words[i].Norm], i)
		}
	}
	rarest := 0
	for k := range list {
		if len(w.places[list[k].Norm]) < len(w.places[list[rarest].Norm]) {
			rarest = k
		}
	}
	return slices.ContainsFunc(w.places[list[rarest].Norm], func(i int) bool {
		from := i - rarest
		return from >= 0 && from+len(list) <= len(w.Words) && slices.EqualFunc(w.Words[from:from+len(list)], list, func(a, b text.Word) bool { return a.Norm == b.Norm })
	})
}
