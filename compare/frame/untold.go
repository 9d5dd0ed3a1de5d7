package frame

import (
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What one article says is not known the other may tell: the cost, how many were
// hurt.

const (
	unknownReach = 12 // words between what is not known and the word that says so
	tellReach    = 6  // words between a noun of money and the sum
)

var (
	moneyNouns = setOf("cost costs price terms amount sum fee budget bill salary ransom damage")
	unknowns   = setOf("unclear unknown undisclosed")
	knowns     = setOf("clear known disclosed released determined revealed")
)

// unknowns compares what one article says is not known with what the other tells.
func (x *contradictions) unknowns() {
	x.unknownIn(x.a, x.b, false)
	x.unknownIn(x.b, x.a, true)
}

func (x *contradictions) unknownIn(v, w *witnessed, turned bool) {
	for _, s := range v.Sentences {
		words := v.WordsIn(s.Span)
		cue := slices.IndexFunc(words, func(u text.Word) bool { return unknowns[u.Norm] || knowns[u.Norm] })
		if cue < 0 || v.Voices.At(words[cue].Span) == quote.Quoted || !unknowns[words[cue].Norm] && !denying(words[max(0, cue-4):cue]) {
			continue
		}
		for i, u := range words {
			far := max(i-cue, cue-i)
			switch {
			case far > unknownReach:
			case moneyNouns[u.Norm] && i < cue:
				if at, ok := w.sumOf(u); ok {
					if _, also := v.sumOf(u); !also {
						x.denial(u.Cover(words[cue].Span), at, turned)
					}
				}
			case u.Norm == "how" && i > cue && i+3 < len(words) && words[i+1].Norm == "many":
				rest := words[i+2 : min(len(words), i+2+unknownShown)]
				if at, ok := w.numberOf(rest); ok {
					if _, also := v.numberOf(rest); !also {
						x.denial(words[cue].Cover(rest[len(rest)-1].Span), at, turned)
					}
				}
			}
		}
	}
}

const unknownShown = 4 // words behind "how many"

// sumOf is a sum of money right behind the same noun: "a cost of about $800".
func (w *witnessed) sumOf(u text.Word) (at text.Span, ok bool) {
	for _, f := range w.told.figures {
		if f.Kind != Money || w.Voices.At(f.number) == quote.Quoted {
			continue
		}
		for _, s := range w.SentencesIn(f.number) {
			words := w.WordsIn(text.Span{Start: s.Start, End: f.Start})
			for k := max(0, len(words)-tellReach); k < len(words); k++ {
				if lemma(words[k].Norm) == lemma(u.Norm) && !strings.ContainsAny(w.Source[words[k].End:f.Start], ",;:") {
					return words[k].Cover(f.Span), true
				}
			}
		}
	}
	return at, false
}

// numberOf is a number of the people or things of the first of words, to whom
// what the others tell was done.
func (w *witnessed) numberOf(rest []text.Word) (at text.Span, ok bool) {
	l := lemma(rest[0].Norm)
	for _, f := range w.told.figures {
		if f.Kind != Count || f.value < 2 || f.key != l && !(peopleNouns()[f.key] && peopleNouns()[l]) {
			continue
		}
		for _, s := range w.SentencesIn(f.number) {
			words := w.WordsIn(text.Span{Start: f.End, End: s.End})
			for _, v := range words[:min(len(words), tellReach)] {
				if slices.ContainsFunc(rest[1:], func(u text.Word) bool { return !englishWords[u.Norm] && sameDeedWords(u.Norm, v.Norm) }) {
					return f.Cover(v.Span), true
				}
			}
		}
	}
	return at, false
}
