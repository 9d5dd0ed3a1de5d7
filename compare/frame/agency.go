package frame

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

var agency = Device{
	Name: "agency",
	Doc: `Who does it. A sentence can name the doer (“police shot two men”), leave the doer out (“two men were shot”), make a thing of the deed (“the shooting of two men”) or tell its outcome alone (“two men died”).

This device speaks where one article names the doer of a deed and the other, in a linked statement about the same deed to the same people or things, does not. It also speaks where the two begin with one rare deed, each of another person. It does not speak of passives whose doer is named with “by”.

A doer may be left out because nobody knows who it was.`,
	Find: findAgency,
}

const (
	agencyWeight = 0.9
	doerReach    = 4 // words before a verb among which its doer stands
	doneReach    = 7 // words on the other side among which the one it is done to stands
	byReach      = 12
)

//go:embed lexicon/deeds.txt
var deedList string

// deed is what one word of the list is a form of: its line and its part of it.
type deed struct{ line, part int }

const (
	asVerb = iota
	asNoun
	asOutcome
)

// deeds are the forms of the list; a form may stand in several lines.
var deeds = sync.OnceValue(func() map[string][]deed {
	of := map[string][]deed{}
	n := 0
	for l := range strings.Lines(deedList) {
		if strings.HasPrefix(l, "#") || strings.TrimSpace(l) == "" {
			continue
		}
		n++
		for part, words := range strings.Split(l, ":") {
			for w := range strings.FieldsSeq(words) {
				of[w] = append(of[w], deed{n, part})
			}
		}
	}
	return of
})

func findAgency(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	var found []Finding
	for _, l := range c.Links {
		if l.Kind == align.Background {
			continue
		}
		done, without := actsIn(c.A, l.A), actsIn(c.B, l.B)
		if f, ok := doerIn(c.A, done, c.B, without, "A", "B"); ok {
			found = append(found, f)
		} else if f, ok := doerIn(c.B, without, c.A, done, "B", "A"); ok {
			f.A, f.B = f.B, f.A
			found = append(found, f)
		}
	}
	return append(found, otherDoers(c)...)
}

// act is a deed in a sentence.
type act struct {
	text.Span             // the verb, with the doer where one is named
	of        []deed      // empty for a verb that the list has not
	norm      string      // of the verb
	doer      bool        // it is named
	denied    bool        // nobody does it, or it is done to nothing
	named     text.Span   // by these words, where it stands before the verb or behind the "by" of a passive
	done      []text.Word // to whom or what it is done, as far as the words around it tell
}

// doerIn finds a deed whose doer only x names, in the voice of the outlet or
// of a source on both sides.
func doerIn(x Side, named []act, y Side, others []act, name, other string) (Finding, bool) {
	for _, a := range named {
		for _, b := range others {
			if !a.doer || b.doer || a.denied || b.denied || !sameDeed(a, b) || slices.ContainsFunc(others, func(o act) bool { return o.doer && sameDeed(a, o) }) {
				continue
			}
			v, w := x.Voices.At(a.Span), y.Voices.At(b.Span)
			if v == quote.Quoted || w == quote.Quoted || namesCause(y, b, x.WordsIn(a.named)) {
				continue
			}
			f := Finding{
				Claim: text.Say("{{.Own}} names a doer: {{.Named}}; {{.Other}} has {{.Bare}} without one.", text.With{
					"Own": name, "Named": quoted(x.Document, a.with(b), quotedWords+2), "Other": other, "Bare": quoted(y.Document, b.with(a), quotedWords+1),
				}),
				A: []text.Span{a.with(b)}, B: []text.Span{b.with(a)}, Weight: agencyWeight,
			}
			if v == w {
				f.Voice = v
			}
			return f, true
		}
	}
	return Finding{}, false
}

// namesCause reports whether the sentence of an act without a doer has a word of
// those that name the doer elsewhere: "damaged in the quake", "damaged by the quake".
func namesCause(y Side, b act, doer []text.Word) bool {
	for _, in := range y.SentencesIn(b.Span) {
		for _, w := range y.WordsIn(in.Span) {
			if !englishWords[w.Norm] && !notDoers[w.Norm] && !noNews[w.Norm] && oneBegins(doer, beginning(w.Norm)) {
				return true
			}
		}
	}
	return false
}

// sameDeed reports whether two acts are one deed to the same.
func sameDeed(a, b act) bool {
	same := a.norm == b.norm || slices.ContainsFunc(a.of, func(d deed) bool {
		return d.part == asVerb && slices.ContainsFunc(b.of, func(e deed) bool { return d.line == e.line })
	})
	return same && a.with(b) != a.Span && b.with(a) != b.Span
}

// with is the words of a from its verb to those to whom b is done too.
func (a act) with(b act) text.Span {
	s := a.Span
	for _, w := range a.done {
		if oneBegins(b.done, beginning(w.Norm)) {
			s = s.Cover(w.Span)
		}
	}
	return s
}

var (
	beForms  = setOf("is are was were be been being")
	notDoers = setOf("to of in on at for with from by as not and or but that which who when while after before if has have had having is are was were be been being will would could may might must should did do does they it he she we you i this these those there")
	// Participles that tell of a state and not of a deed.
	feelings = setOf("concerned worried pleased expected supposed interested involved related located based scheduled used named called needed allowed surprised disappointed excited married divided united limited")
	adverbs  = setOf("not also reportedly allegedly being been later then already either both all")
)

// actsIn lists the deeds of the sentences in s.
func actsIn(side Side, s text.Span) (list []act) {
	for _, in := range side.SentencesIn(s) {
		words := side.WordsIn(in.Span)
		for i := range words {
			if a, ok := actAt(side.Document, words, i); ok {
				a.denied = deniedBefore(words[:i])
				list = append(list, a)
			}
		}
	}
	return list
}

// deniedBefore reports whether the last few words before a verb deny it, or are a subject
// that is denied: "no further details were".
func deniedBefore(words []text.Word) bool {
	return denying(words[max(0, len(words)-deniedWithin):])
}

const deniedWithin = 6 // words before the verb

func actAt(d *text.Document, words []text.Word, i int) (act, bool) {
	n := words[i].Norm
	a := act{Span: words[i].Span, of: deeds()[n], norm: n}
	part := func(p int) bool { return slices.ContainsFunc(a.of, func(d deed) bool { return d.part == p }) }
	pastForm := (i == 0 || words[i-1].Norm != "the" && words[i-1].Norm != "a") && part(asVerb) && !strings.HasSuffix(n, "ing") || len(a.of) == 0 && len(n) > 4 && strings.HasSuffix(n, "ed") && !feelings[n]
	switch be := passive(words, i); {
	case pastForm && be >= 0:
		a.takeBefore(d, words, be)
		if by := byDoer(d, words, i); by > 0 {
			a.doer = true
			a.Span = words[i].Cover(words[by].Span)
			a.named = words[i+1].Cover(words[by].Span)
		}
		a.Span = a.Span.Cover(words[be].Span)
	case expletive(words, i):
		return a, false
	case pastForm && part(asNoun) && i+1 < len(words) && words[i+1].Norm == "in": // "first-degree murder in the death of"
		return a, false
	case pastForm && a.takeDoer(d, words, i):
		a.doer = true
		a.takeBehind(d, words, i, doneReach)
	case part(asNoun) && i+1 < len(words) && (words[i+1].Norm == "of" || words[i+1].Norm == "on" || words[i+1].Norm == "against"):
		a.doer = byDoer(d, words, i) > 0 || i > 0 && owns(d, words[i-1])
		a.takeBehind(d, words, i+1, doneReach)
	case part(asOutcome) && i > 0 && (len(words[i-1].Norm) > 3 || passive(words, i) < 0 && adverbs[words[i-1].Norm]) && !englishWords[words[i-1].Norm]:
		a.doer = byDoer(d, words, i) > 0
		a.takeBefore(d, words, i)
	default:
		return a, false
	}
	return a, len(a.done) > 0
}

// expletive reports whether the subject of word i is no doer: "it was getting late".
func expletive(words []text.Word, i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		switch n := words[k].Norm; {
		case n == "it" || n == "there":
			return true
		case !beForms[n] && !adverbs[n] && !strings.HasSuffix(n, "ly"):
			return false
		}
	}
	return false
}

// owns reports whether a word before a noun says whose deed it is: "police’s",
// "Israeli".
func owns(d *text.Document, w text.Word) bool {
	return owning(d.Text(w.Span)) || startsUpper(d, w.Span) && !englishWords[w.Norm] || w.Norm == "his" || w.Norm == "their" || w.Norm == "its" || w.Norm == "her"
}

// passive is the place of the form of "be" that makes a passive of word i, -1
// when none does.
func passive(words []text.Word, i int) int {
	for k := i - 1; k >= max(0, i-4); k-- {
		n := words[k].Norm
		if beForms[n] && n != "being" && n != "been" {
			return k
		}
		if (n == "been" || n == "being") && k > 0 {
			return max(0, k-1)
		}
		if !adverbs[n] && !strings.HasSuffix(n, "ly") {
			return -1
		}
	}
	return -1
}

// byDoer is the place of the word that names the doer with "by" behind word i,
// in the same part of the sentence; -1 when none does.
func byDoer(d *text.Document, words []text.Word, i int) int {
	for k := i + 1; k < min(len(words)-1, i+byReach); k++ {
		if strings.ContainsAny(d.Source[words[k-1].End:words[k].Start], ";:") {
			return -1
		}
		if words[k].Norm == "by" && !isDigits(words[k+1].Norm) && !strings.HasSuffix(words[k+1].Norm, "ing") && !noNews[words[k+1].Norm] {
			for k++; k+1 < len(words) && (notDoers[words[k].Norm] || englishWords[words[k].Norm]); k++ {
			}
			for n := 0; n < 2 && k+1 < len(words) && blankBetween(d, words[k], words[k+1]) && !notDoers[words[k+1].Norm] && !englishWords[words[k+1].Norm] && words[k+1].Norm != "near"; n++ {
				k++
			}
			return k
		}
	}
	return -1
}

// takeDoer takes the words before an active verb that name its doer.
func (a *act) takeDoer(d *text.Document, words []text.Word, i int) bool {
	for k := i - 1; k >= max(0, i-doerReach); k-- {
		n := words[k].Norm
		if n == "have" || n == "has" || n == "had" || strings.HasSuffix(n, "ly") {
			continue
		}
		if beForms[n] || notDoers[n] || !joined(d, words[k], words[k+1]) {
			break
		}
		a.Span = words[k].Cover(a.Span)
	}
	a.named = text.Span{Start: a.Start, End: words[i].Start}
	doer := d.WordsIn(a.named)
	return slices.ContainsFunc(doer, func(w text.Word) bool { return !englishWords[w.Norm] && !notDoers[w.Norm] && len(w.Norm) > 2 })
}

// joined reports whether nothing but a blank parts two words.
func joined(d *text.Document, v, w text.Word) bool {
	return strings.TrimSpace(d.Source[v.End:w.Start]) == ""
}

// takeBehind takes the words behind word i that say to whom or what it is done.
func (a *act) takeBehind(d *text.Document, words []text.Word, i, reach int) {
	for k := i + 1; k < min(len(words), i+1+reach); k++ {
		if k > i+1 && !joined(d, words[k-1], words[k]) {
			break
		}
		a.take(words[k])
	}
}

// takeBefore takes the words before word i.
func (a *act) takeBefore(d *text.Document, words []text.Word, i int) {
	for k := i - 1; k >= max(0, i-doerReach-1); k-- {
		if !joined(d, words[k], words[k+1]) || words[k].Norm == "that" || words[k].Norm == "and" || words[k].Norm == "when" {
			break
		}
		a.take(words[k])
	}
}

// take takes a word that may name to whom or what it is done: no name of the
// calendar, no number, none that gives a sentence its grammar.
func (a *act) take(w text.Word) {
	if !englishWords[w.Norm] && !notDoers[w.Norm] && !noNews[w.Norm] && spelledNumbers[w.Norm] == 0 && !isDigits(w.Norm) &&
		len(w.Norm) > 2 && reuse.Surprise(w.Norm) >= tellingBits {
		a.done = append(a.done, w)
	}
}
