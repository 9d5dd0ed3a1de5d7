package frame

import (
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What one article says others hold a thing to be ("reefs that most lawyers consider
// illegal") the other may call it itself ("the illegal reefs").

const (
	deemedReach  = 5 // words from such a verb, or one that keeps a distance, to what a thing is held to be
	deemedShown  = 8 // of what a claim quotes behind that verb
	deemedWeight = 0.8
)

// deeming are verbs that say what others hold a thing to be, as participles.
var deeming = setOf("considered deemed regarded viewed seen branded labelled labeled denounced described")

// deemed is what others hold a thing to be.
type deemed struct {
	text.Span                 // from the verb on
	word      string          // "illegal"
	of        map[string]bool // lemmas of the things that it may be: "reef"
}

// deemedApart finds words that one article has of a thing in its own voice, and the
// other only says that others use of it.
func deemedApart(c *Case) []Finding {
	ofA, ofB := c.A.deemed(), c.B.deemed()
	found := calledOutright("A", "B", c.A, c.B, ofA, ofB)
	for _, f := range calledOutright("B", "A", c.B, c.A, ofB, ofA) {
		f.A, f.B = f.B, f.A
		found = append(found, f)
	}
	return singly(found)
}

// calledOutright finds where y calls a thing what it is held to be in x; here and there
// are what things are held to be in x and in y.
func calledOutright(own, other string, x, y Side, here, there []deemed) (found []Finding) {
	for _, d := range here {
		if slices.ContainsFunc(there, func(e deemed) bool { return e.word == d.word }) {
			continue
		}
		at := y.callsItself(d)
		if at.Empty() || !x.callsItself(d).Empty() {
			continue
		}
		found = append(found, Finding{
			Claim: text.Say("{{.Other}} has {{.Told}} in its own voice; {{.Own}} has {{.Said}}.", text.With{
				"Other": other, "Told": quoted(y.Document, at, quotedWords), "Own": own, "Said": quoted(x.Document, d.Span, deemedShown),
			}),
			A: []text.Span{d.Span}, B: []text.Span{at}, Voice: quote.Outlet, Weight: deemedWeight,
		})
	}
	return found
}

// deemed lists what s says in its own voice that others hold things to be.
func (s Side) deemed() (list []deemed) {
	if !s.vocables.hasAny(deeming) {
		return nil
	}
	for _, in := range s.Sentences {
		if !s.inBody(in.Span) {
			continue
		}
		words := s.WordsIn(in.Span)
		numbers := s.vocables.in(s.Document, words)
		for i, w := range words {
			if s.vocables.each[numbers[i]].signs&deemingSign == 0 || s.Voices.At(w.Span) == quote.Quoted || denying(words[max(0, i-2):i]) {
				continue
			}
			if d, ok := s.deemedBehind(words, i, in.Span); ok {
				list = append(list, d)
			}
		}
	}
	return list
}

// deemedBehind reads behind the verb at i, up to a mark, what the things named before it,
// or right behind the word, are held to be.
func (s Side) deemedBehind(words []text.Word, i int, in text.Span) (d deemed, ok bool) {
	for k := i + 1; k < min(len(words), i+deemedReach); k++ {
		w := words[k]
		if strings.ContainsAny(s.Source[words[k-1].End:w.Start], ",;:–—“”\"") {
			return d, false
		}
		if complementOpens[w.Norm] || strings.HasSuffix(w.Norm, "ly") {
			continue
		}
		if says(w) == 0 || startsUpper(s.Document, w.Span) {
			return d, false
		}
		d = deemed{Span: words[i].Cover(text.Span{Start: w.Start, End: in.End}), word: w.Norm, of: map[string]bool{}}
		around := words[:i]
		if k+1 < len(words) && blankBetween(s.Document, w, words[k+1]) {
			around = append(slices.Clone(around), words[k+1])
		}
		for _, v := range around {
			if says(v) > 0 && v.Norm != w.Norm && !englishWords[v.Norm] {
				d.of[lemma(v.Norm)] = true
			}
		}
		return d, len(d.of) > 0
	}
	return d, false
}

// complementOpens are words between such a verb and what a thing is held to be.
var complementOpens = setOf("as to be a an the being been")

// callsItself is where s has the word of d right before one of its things, in its own voice.
func (s Side) callsItself(d deemed) text.Span {
	for i, w := range s.Words {
		if w.Norm != d.word || i+1 == len(s.Words) || !d.of[lemma(s.Words[i+1].Norm)] || !blankBetween(s.Document, w, s.Words[i+1]) {
			continue
		}
		if s.inBody(w.Span) && s.Voices.At(w.Span) == quote.Outlet && !s.deems(i) && !slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool { return near(a, w.Span) }) {
			return w.Cover(s.Words[i+1].Span)
		}
	}
	return text.Span{}
}

// keeping are words that keep a distance to what they stand before.
var keeping = setOf("allegedly alleged purported purportedly supposedly supposed so-called called calls call")

// deems reports whether a word shortly before the one at i keeps a distance to it.
func (s Side) deems(i int) bool {
	return slices.ContainsFunc(s.Words[max(0, i-deemedReach):i], func(w text.Word) bool { return deeming[w.Norm] || keeping[w.Norm] || negating[w.Norm] })
}
