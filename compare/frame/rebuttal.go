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

//go:embed lexicon/rebuttal.txt
var rebuttalFile string

var readRebuttal = sync.OnceValue(func() map[string]*phraseList { return readPhraseLists(rebuttalFile) })

var rebuttal = Device{
	Name: "rebuttal",
	Doc: `A sentence in the outlet's own voice that answers what it has just let someone say: “He made the charge while …”, “She offered no evidence”, “However, …”, “he incorrectly noted that …”.

This device looks for such words right after, or within, a report of what was said. What somebody else is quoted as answering does not count: that is a debate, not the outlet's answer. It speaks only of answers that the other article does not have.

An answer can be a service to readers. The finding shows who gets one here, and who does not there.`,
	Find: findRebuttals,
}

const (
	rebutsBySilence = 1.0
	rebutsAsWrong   = 1.0
	rebutsMeanwhile = 0.95
	rebutsByTurn    = 0.5
	rebuttalShown   = 9    // words of an answer in a claim
	sayingBefore    = 4    // words in which a noun of saying stands before "while"
	rebuttalTopic   = 13.0 // bits of a word that an answer has from what was said
	turnWithin      = 1    // words of a sentence before its turn, at most
	wrongBeside     = 1    // words between a verb of saying and the word that calls it wrong
)

func findRebuttals(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	a, b := c.A.answers, c.B.answers
	found := a.beside("A", "B", b, func(l align.Link) (text.Span, text.Span) { return l.A, l.B }, c.Links)
	for _, f := range b.beside("B", "A", a, func(l align.Link) (text.Span, text.Span) { return l.B, l.A }, c.Links) {
		f.A, f.B = f.B, f.A
		found = append(found, f)
	}
	return found
}

// answer is a place where an article answers a speaker in its own voice.
type answer struct {
	cue, words text.Span
	to         text.Span // what it answers: the sentence before, or its own
	speaker    string
	weight     float64
	wrong      bool // the outlet calls wrong what was said, with one word
}

// answering is one article and its answers.
type answering struct {
	Side
	list []answer
}

func newAnswering(s Side) *answering {
	x := &answering{Side: s}
	for i, in := range s.Sentences {
		if s.Paragraphs[in.Paragraph].Kind != text.Body {
			continue
		}
		words := s.WordsIn(in.Span)
		for _, find := range []func([]text.Word, int) (answer, bool){x.wrong, x.silence, x.meanwhile, x.turn} {
			if w, ok := find(words, i); ok {
				x.list = append(x.list, w)
				break
			}
		}
	}
	return x
}

// own reports whether the words at s are the outlet's.
func (x *answering) own(s text.Span) bool { return !x.printed && x.Voices.At(s) == quote.Outlet }

// wrong finds a word of the outlet's beside a verb of saying by which it calls
// wrong what is said: "he incorrectly noted that".
func (x *answering) wrong(words []text.Word, i int) (answer, bool) {
	for _, cue := range readRebuttal()["wrong"].in(words) {
		for _, k := range x.said.of(x.Sentences[i].Span) {
			a := &x.Says[k]
			if a.Speaker == "" || a.Cue.Empty() || len(a.Content) == 0 || !x.own(cue) || !x.adjoins(cue, a.Cue) {
				continue
			}
			return answer{cue: cue, words: cue.Cover(a.Cue).Cover(a.Content[0]), to: x.Sentences[i].Span, speaker: a.Speaker, weight: rebutsAsWrong, wrong: true}, true
		}
	}
	return answer{}, false
}

// adjoins reports whether no more than wrongBeside words stand between two places.
func (x *answering) adjoins(s, t text.Span) bool {
	if s.Start > t.Start {
		s, t = t, s
	}
	return t.Contains(s) || s.Contains(t) || s.End <= t.Start && len(x.WordsIn(text.Span{Start: s.End, End: t.Start})) <= wrongBeside
}

// silence finds a phrase that says what a speaker did not say or show.
func (x *answering) silence(words []text.Word, i int) (answer, bool) {
	for _, cue := range readRebuttal()["silence"].in(words) {
		whole := x.Sentences[i].Span
		speaker, heard := x.speakerBefore(i, true)
		if heard && x.own(cue) && !x.passedOver(cue, whole) {
			return answer{cue: cue, words: whole, to: x.before(i), speaker: speaker, weight: rebutsBySilence}, true
		}
	}
	return answer{}, false
}

// passedOver reports whether a sentence says that somebody did not mention a
// thing, and not what that is: "did not mention the matter" answers nothing.
func (x *answering) passedOver(cue, whole text.Span) bool {
	words := x.WordsIn(cue)
	if !slices.ContainsFunc(words, func(w text.Word) bool { return strings.HasPrefix(w.Norm, "mention") }) {
		return false
	}
	behind := x.WordsIn(text.Span{Start: cue.End, End: whole.End})
	if len(behind) > 0 && articles[behind[0].Norm] {
		behind = behind[1:]
	}
	return len(behind) == 0 || unsaid[behind[0].Norm]
}

var (
	articles = setOf("the this that these those a an")
	unsaid   = setOf("it them him her this that matter issue subject topic incident case affair episode controversy question questions at on in during when")
)

// atOnce are words behind a "while" that tells when and sets nothing against.
var atOnce = setOf("on in at under out off away abroad there still")

// meanwhile finds a fact that is set against a saying within one sentence.
func (x *answering) meanwhile(words []text.Word, i int) (answer, bool) {
	lists := readRebuttal()
	for _, cue := range lists["meanwhile"].in(words) {
		n, _ := slices.BinarySearchFunc(words, cue.Start, func(w text.Word, at int) int { return w.Start - at })
		rest := text.Span{Start: cue.Start, End: x.Sentences[i].End}
		if n+1 < len(words) && words[n].Norm == "while" && (atOnce[words[n+1].Norm] || strings.HasSuffix(words[n+1].Norm, "ing")) {
			continue // "while on probation": at the same time
		}
		if len(lists["saying"].in(words[max(0, n-sayingBefore):n])) == 0 || !x.own(rest) {
			continue
		}
		speaker, _ := x.speakerBefore(i, true)
		return answer{cue: cue, words: rest, to: x.before(i), speaker: speaker, weight: rebutsMeanwhile}, true
	}
	return answer{}, false
}

// turn finds a sentence that begins with a word against what was said in the
// sentence before, and speaks of the same.
func (x *answering) turn(words []text.Word, i int) (answer, bool) {
	for n := 0; n <= min(turnWithin, len(words)-1); n++ {
		k := readRebuttal()["turn"].at(words[n:])
		if k == 0 {
			continue
		}
		cue, whole := words[n].Cover(words[n+k-1].Span), x.Sentences[i].Span
		speaker, heard := x.speakerBefore(i, false)
		if heard && x.own(whole) && len(x.said.of(whole)) == 0 && x.sameTopic(i) {
			return answer{cue: cue, words: whole, to: x.before(i), speaker: speaker, weight: rebutsByTurn}, true
		}
	}
	return answer{}, false
}

// before is the sentence before the i-th.
func (x *answering) before(i int) text.Span { return x.Sentences[max(0, i-1)].Span }

// speakerBefore is who is reported in the sentence before the i-th, or in it;
// "" when that is not known.
func (x *answering) speakerBefore(i int, orIn bool) (speaker string, heard bool) {
	says := []int{}
	if i > 0 {
		says = x.said.of(x.before(i))
	}
	if orIn {
		says = append(says, x.said.of(x.Sentences[i].Span)...)
	}
	for _, k := range says {
		heard = heard || !x.Says[k].Deed
		if speaker == "" {
			speaker = x.Says[k].Speaker
		}
	}
	if orIn && x.namesAnother(x.Sentences[i].Span, speaker) {
		speaker = ""
	}
	return speaker, heard
}

// namesAnother reports whether a sentence names people, and not the speaker: it
// may well answer one of them.
func (x *answering) namesAnother(s text.Span, speaker string) bool {
	family, another := familyName(speaker), false
	for _, w := range x.WordsIn(s) {
		i, ok := x.Cast.At(w.Span)
		if !ok || !x.Cast.Members[i].Named {
			continue
		}
		if familyName(x.Cast.Members[i].Name) == family {
			return false
		}
		another = another || x.Cast.Members[i].Kind == quote.Person
	}
	return another
}

// sameTopic reports whether the i-th sentence has a telling word of the one
// before.
func (x *answering) sameTopic(i int) bool {
	before := map[string]bool{}
	for _, w := range x.WordsIn(x.before(i)) {
		before[w.Norm] = true
	}
	return slices.ContainsFunc(x.WordsIn(x.Sentences[i].Span), func(w text.Word) bool {
		return before[w.Norm] && reuse.Surprise(w.Norm) >= rebuttalTopic
	})
}

// beside lists the answers of x that y does not have, with what y has for the
// sentence before or for the same sentence.
func (x *answering) beside(own, other string, y *answering, sides func(align.Link) (text.Span, text.Span), links []align.Link) (found []Finding) {
	for _, w := range x.list {
		f := Finding{A: []text.Span{w.words}, Voice: quote.Outlet, Weight: w.weight}
		answered, toldByBoth := false, false
		for _, l := range links {
			inX, inY := sides(l)
			if inX.Overlaps(w.words) {
				answered = answered || l.Kind.One() && w.weight == rebutsByTurn || y.answers(inY)
			}
			if inX.Overlaps(w.to) && l.Kind.One() {
				toldByBoth = true
				answered = answered || y.answers(inY)
				f.B = []text.Span{inY}
			}
		}
		if answered || !toldByBoth && w.weight == rebutsByTurn || w.wrong && y.answersTo(w.speaker) {
			continue
		}
		f.Claim = x.claim(w, own, other)
		found = append(found, f)
	}
	return found
}

// claim says that the outlet of own answers a speaker, as that of other does not.
func (x *answering) claim(w answer, own, other string) text.Said {
	with := text.With{"Own": own, "Speaker": w.speaker, "Words": quoted(x.Document, w.words, rebuttalShown), "Other": other}
	if w.wrong {
		return text.Say("Only {{.Own}} says in its own voice that {{.Speaker}} is wrong: {{.Words}}.", with)
	}
	if w.speaker != "" && len(strings.Fields(w.speaker)) <= speakerShown {
		return text.Say("{{.Own}} answers words of {{.Speaker}} in its own voice: {{.Words}}; not found in {{.Other}}.", with)
	}
	return text.Say("{{.Own}} answers what was said in its own voice: {{.Words}}; not found in {{.Other}}.", with)
}

// answersTo reports whether the article answers somebody, or one whom it does
// not name, anywhere.
func (x *answering) answersTo(speaker string) bool {
	return slices.ContainsFunc(x.list, func(w answer) bool { return w.speaker == "" || familyName(w.speaker) == familyName(speaker) })
}

// answers reports whether the article answers a speaker within s.
func (x *answering) answers(s text.Span) bool {
	return slices.ContainsFunc(x.list, func(w answer) bool { return w.words.Overlaps(s) })
}
