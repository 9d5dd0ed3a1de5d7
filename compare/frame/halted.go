package frame

import (
	"slices"

	"diptych/compare/text"
)

// One article may tell that something planned is given up, and the other that it is only
// put off: "would abandon plans to widen the port", "put on hold plans to widen the port".

var (
	givingUp   = lemmas("abandon scrap cancel axe terminate revoke rescind ditch")
	puttingOff = lemmas("postpone delay suspend pause shelve freeze defer")
)

const (
	haltedBehind = 12 // words behind such a verb that tell what is halted
	haltedBefore = 6  // and before it
	haltedShared = 2  // of them that both have, beside names
	holdReach    = 8  // words from "put" to "on hold"
)

// candidacies are things of which to suspend them is to give them up.
var candidacies = lemmas("campaign candidacy bid race")

const candidacyReach = 4 // words from "suspend" to one of them

// halt is where something is given up or put off.
type halt struct {
	text.Span // the words that say so
	shown     text.Span
	of        []text.Word // telling words around it
	forGood   bool
}

// halted compares what the one gives up and the other puts off.
func (x *contradictions) halted(m pairing) {
	if !m.linked && m.bits < opposedBits {
		return
	}
	for _, p := range x.a.haltsIn(m.a) {
		for _, q := range x.b.haltsIn(m.b) {
			if p.forGood == q.forGood || !p.sameAs(x.a.Side, q, x.b.Side, haltedShared) || x.a.haltsElsewhere(p, q.forGood) || x.b.haltsElsewhere(q, p.forGood) {
				continue
			}
			x.add(Finding{
				Claim: inEach(text.Say("Given up or put off"), quoted(x.a.Document, p.shown, clauseWords), quoted(x.b.Document, q.shown, clauseWords)),
				A:     []text.Span{p.Span}, B: []text.Span{q.Span}, Weight: conflictWeight,
			}, p.shown, q.shown)
		}
	}
}

// haltsIn lists what a sentence of s says is given up or put off. What somebody may or
// will not do is not listed.
func (s Side) haltsIn(at text.Span) (list []halt) {
	words := s.WordsIn(at)
	for i, n := range s.vocables.in(s.Document, words) {
		w, verb := words[i], s.lemmas[n]
		h := halt{Span: w.Span, forGood: givingUp[verb]}
		end := i
		switch {
		case h.forGood, puttingOff[verb]:
		case verb == "put":
			if end = onHold(words, i); end < 0 {
				continue
			}
			h.Span = w.Cover(words[end].Span)
		default:
			continue
		}
		before := words[max(0, i-haltedBefore):i]
		if denying(before) || len(before) > 0 && before[len(before)-1].Norm == "to" || slices.ContainsFunc(before, func(v text.Word) bool { return supposing[v.Norm] }) {
			continue
		}
		behind := words[i+1 : min(len(words), i+1+haltedBehind)]
		if !h.forGood && slices.ContainsFunc(behind[:min(len(behind), candidacyReach)], func(v text.Word) bool { return candidacies[lemma(v.Norm)] }) {
			continue
		}
		h.shown = h.Span
		if len(behind) > 0 {
			h.shown = h.Cover(behind[len(behind)-1].Span)
		}
		h.of = slices.DeleteFunc(slices.Concat(before, behind), func(v text.Word) bool { return s.bits(v) == 0 })
		list = append(list, h)
	}
	return list
}

// supposing are words beside which nothing is done.
var supposing = setOf("if could might may should threatened threatens considering weighing urged called")

// onHold is where "on hold" or "on ice" ends behind the "put" at i, -1 where it does not.
func onHold(words []text.Word, i int) int {
	for k := i + 1; k < min(len(words)-1, i+1+holdReach); k++ {
		if words[k].Norm == "on" && (words[k+1].Norm == "hold" || words[k+1].Norm == "ice") {
			return k + 1
		}
	}
	return -1
}

// sameAs reports whether so many words around p stand around q, names aside.
func (p halt) sameAs(s Side, q halt, t Side, least int) bool {
	n := 0
	var seen []string
	for _, v := range p.of {
		stem := s.stem(v.Norm)
		if slices.Contains(seen, stem) || !slices.ContainsFunc(q.of, func(w text.Word) bool { return t.stem(w.Norm) == stem }) {
			continue
		}
		if seen = append(seen, stem); !startsUpper(s.Document, v.Span) {
			n++
		}
	}
	return n >= least
}

// haltsElsewhere reports whether the article says of one of these things that it is given
// up, or put off.
func (w *witnessed) haltsElsewhere(of halt, forGood bool) bool {
	return slices.ContainsFunc(w.Sentences, func(in text.Sentence) bool {
		return slices.ContainsFunc(w.haltsIn(in.Span), func(h halt) bool {
			return h.forGood == forGood && of.sameAs(w.Side, h, w.Side, 1)
		})
	})
}
