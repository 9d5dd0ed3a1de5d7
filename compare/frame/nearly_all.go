package frame

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// wholes are words for each one of some things.
var wholes = setOf("all every each")

// ofAll tells that something is said of all things of a kind, or of nearly all.
type ofAll struct {
	text.Span             // the words, with the things
	things    []text.Word // up to three behind them
	nearly    bool
}

const nearlyBits = 14.0 // that sentences share which are not linked

// nearlyAll compares what the one says of all things of a kind and the other of nearly
// all: "all schools of the valley", "nearly all schools".
func (x *contradictions) nearlyAll(m pairing) {
	if !m.linked && m.bits < nearlyBits || nearlyIn(x.a.worded(m.a)) == nearlyIn(x.b.worded(m.b)) {
		return
	}
	for _, p := range x.a.ofAllIn(m.a) {
		for _, q := range x.b.ofAllIn(m.b) {
			n := x.sameThings(p, q)
			if n == 0 || p.nearly == q.nearly || x.a.saysOfAll(p, n, q.nearly) || x.b.saysOfAll(q, n, p.nearly) {
				continue
			}
			s, t := p.Cover(p.things[n-1].Span), q.Cover(q.things[n-1].Span)
			x.add(Finding{
				Claim: inEach(text.Say("Of how many it is said"), quoted(x.a.Document, s, clauseWords), quoted(x.b.Document, t, clauseWords)),
				A:     []text.Span{s}, B: []text.Span{t}, Weight: conflictWeight,
			}, s, t)
		}
	}
}

// ofAllIn lists of what s says in a sentence that it is so of all or of nearly all.
func (s Side) ofAllIn(at text.Span) (list []ofAll) {
	words := s.WordsIn(at)
	for i, w := range words {
		if !wholes[w.Norm] {
			continue
		}
		g := ofAll{Span: w.Span}
		if i > 0 && nearlyWords[words[i-1].Norm] {
			g.Span, g.nearly = words[i-1].Cover(w.Span), true
		}
		k := i + 1
		for k < len(words) && (words[k].Norm == "of" || words[k].Norm == "the") {
			k++
		}
		for k < len(words) && len(g.things) < thingsMost && s.bits(words[k]) > 0 && !s.parted(words[k-1], words[k]) {
			g.things = append(g.things, words[k])
			k++
		}
		list = append(list, g)
	}
	return list
}

const thingsMost = 3 // words for things that are counted

// parted reports whether a mark stands between two words.
func (s Side) parted(v, w text.Word) bool {
	return strings.ContainsAny(s.Source[v.End:w.Start], ",;:.–—()\"“”")
}

// sameThings is how many words p and q have for the same things, 0 where they may be
// of others.
func (x *contradictions) sameThings(p, q ofAll) int {
	if len(p.things) != len(q.things) {
		return 0
	}
	for i := range p.things {
		if x.a.stem(p.things[i].Norm) != x.b.stem(q.things[i].Norm) {
			return 0
		}
	}
	return len(p.things)
}

// saysOfAll reports whether the article says anywhere of these things that it is so of
// all, or of nearly all.
func (w *witnessed) saysOfAll(of ofAll, n int, nearly bool) bool {
	return slices.ContainsFunc(w.ofAllIn(text.Span{Start: 0, End: len(w.Source)}), func(g ofAll) bool {
		return g.nearly == nearly && len(g.things) >= 1 && w.stem(g.things[min(n, len(g.things))-1].Norm) == w.stem(of.things[n-1].Norm)
	})
}
