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
	things    []text.Word // the telling words behind them, up to thingsMost
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
			if p.nearly == q.nearly || !x.sameThings(p, q) || x.a.saysOfAll(p, q.nearly) || x.b.saysOfAll(q, p.nearly) {
				continue
			}
			s, t := p.Cover(p.thing().Span), q.Cover(q.thing().Span)
			x.add(Finding{
				Claim: inEach(text.Say("Of how many it is said"), quoted(x.a.Document, s, clauseWords), quoted(x.b.Document, t, clauseWords)),
				A:     []text.Span{s}, B: []text.Span{t}, Weight: conflictWeight,
			}, s, t)
		}
	}
}

// ofAllIn lists of what s says in a sentence that it is so of all or of nearly all; "not
// all" is neither.
func (s Side) ofAllIn(at text.Span) (list []ofAll) {
	words := s.WordsIn(at)
	for i, w := range words {
		if !wholes[w.Norm] || i > 0 && negating[words[i-1].Norm] {
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

// thing is the last of the words for the things, which names them.
func (o ofAll) thing() text.Word { return o.things[len(o.things)-1] }

// sameThings reports whether p and q have the same words for their things.
func (x *contradictions) sameThings(p, q ofAll) bool {
	return len(p.things) > 0 && slices.EqualFunc(p.things, q.things, func(v, w text.Word) bool { return x.a.stem(v.Norm) == x.b.stem(w.Norm) })
}

// saysOfAll reports whether the article says anywhere of these things that it is so of
// all, or of nearly all.
func (w *witnessed) saysOfAll(of ofAll, nearly bool) bool {
	return slices.ContainsFunc(w.ofAllIn(text.Span{Start: 0, End: len(w.Source)}), func(g ofAll) bool {
		return g.nearly == nearly && slices.ContainsFunc(g.things, func(v text.Word) bool { return w.stem(v.Norm) == w.stem(of.thing().Norm) })
	})
}
