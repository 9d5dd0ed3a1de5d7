package frame

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What a finding quotes often goes on: the deed in its consequence, the words of a speaker
// in his reason. Where the sentence beside the one quoted is short and no other finding
// has it, it is quoted with it: that costs no place in the list and claims nothing more.

const (
	goesWords = 30 // of a sentence that is quoted with another
	goesLeast = 4
	goesMost  = 90  // words of a claim
	goesFresh = 0.3 // of what it tells, there in no form
)

// onward is one article while what findings quote of it goes on.
type onward struct {
	x, y   *account
	linked []text.Span  // places that have a counterpart, in order
	shown  map[int]bool // by where a sentence starts: a finding has it
	added  map[int]bool // and one that quoted less before
}

func newOnward(x, y *account, linked []text.Span) *onward {
	return &onward{x, y, linked, map[int]bool{}, map[int]bool{}}
}

// goneOn is a list of findings, in order, of which the first quote more where what they
// quote goes on; one behind them that has nothing else is left out.
func (c *Case) goneOn(list []Finding) []Finding {
	if c.A.matters == nil || c.B.matters == nil || !c.english() {
		return list
	}
	x, y := c.accounts()
	a, b := newOnward(x, y, linkedParts(c, true)), newOnward(y, x, linkedParts(c, false))
	first := list[:min(len(list), Dozen)]
	for _, f := range first {
		if !f.OfWords() {
			a.show(f.A)
			b.show(f.B)
		}
	}
	for i := range first {
		f := &first[i]
		inA, inB := len(f.A), len(f.B)
		if f.rank() < floor || max(inA, inB) > 1 || len(f.Claim.Quotes()) != inA+inB {
			continue
		}
		switch own := f.Claim.Value("Own"); {
		case f.Beside() && own == "A":
			a.extend(f, &f.A, 0)
		case f.Beside():
			b.extend(f, &f.B, 0)
		case c.turned():
			b.extend(f, &f.B, inA)
			a.extend(f, &f.A, 0)
		default:
			a.extend(f, &f.A, 0)
			b.extend(f, &f.B, inA)
		}
	}
	return slices.DeleteFunc(list, func(f Finding) bool {
		return f.Device == onlyHereName && !f.Beside() && (a.has(f.A) || b.has(f.B))
	})
}

// has reports whether the one sentence in spans was added to another finding.
func (o *onward) has(spans []text.Span) bool { return len(spans) == 1 && o.added[spans[0].Start] }

// show notes the sentences in spans as shown.
func (o *onward) show(spans []text.Span) {
	for _, at := range spans {
		for _, in := range o.x.SentencesIn(at) {
			o.shown[in.Start] = true
		}
	}
}

// extend lets f quote more of the article in its quote number n, of the sentence in spans.
func (o *onward) extend(f *Finding, spans *[]text.Span, n int) {
	if len(*spans) != 1 {
		return
	}
	i := o.sentence((*spans)[0])
	if i < 0 {
		return
	}
	for _, step := range []int{1, -1} {
		if o.extendBy(f, spans, n, i, step) {
			return
		}
	}
}

// extendBy lets f quote more of what stands behind sentence i, by a step of 1, or before
// it, by -1: one sentence, and of somebody's words what follows while it is short.
func (o *onward) extendBy(f *Finding, spans *[]text.Span, n, i, step int) (more bool) {
	s, last := o.x.Sentences[i], o.x.Sentences[i]
	words := 0
	for k := i + step; k >= 0 && k < len(o.x.Sentences) && (!more || f.ofWords()); k += step {
		t := o.x.Sentences[k]
		if words += len(o.x.WordsIn(t.Span)); words > goesWords {
			break
		}
		next := o.goesOn(f, s, t)
		if next.quote == "" || !o.add(f, n, last.Span, next) {
			break
		}
		*spans = inOrder(append(slices.Clone(*spans), t.Span))
		o.shown[t.Start], o.added[t.Start] = true, true
		last, more = t, true
	}
	return more
}

// piece is a part of a sentence and how it is quoted.
type piece struct {
	text.Span
	quote text.Quote
}

// sentence is the number of the sentence that holds a place, -1 where none does.
func (o *onward) sentence(at text.Span) int {
	i, ok := slices.BinarySearchFunc(o.x.Sentences, at, func(in text.Sentence, at text.Span) int {
		if in.Overlaps(at) {
			return 0
		}
		return cmp.Compare(in.Start, at.Start)
	})
	if !ok {
		return -1
	}
	return i
}

// goesOn is what f may quote of t, a sentence beside s, which it quotes; no quote for nothing.
func (o *onward) goesOn(f *Finding, s, t text.Sentence) piece {
	words := o.x.WordsIn(t.Span)
	if len(words) < goesLeast || len(words) > goesWords || o.shown[t.Start] || meets(o.linked, t.Span) || !o.x.inBody(t.Span) || o.x.is(t.Span, captioning|crediting|hollowing|straying) ||
		max(s.Paragraph-t.Paragraph, t.Paragraph-s.Paragraph) > 1 {
		return piece{}
	}
	switch lead, _ := f.Claim.Value("Lead").(text.Said); {
	case f.ofWords():
		return o.wordsOf(s, t)
	case lead.Is(whatOneSaid):
		return o.saidToo(s, t)
	case f.Beside() || f.Device == sameMatter.Name && f.Claim.Value("A") != nil && !lead.Is(ofOneDeed):
		return o.moreOf(s, t)
	case lead.Is(tellsMore("")) && s.End <= t.Start:
		return o.inWords(s, t)
	}
	return piece{}
}

// Leads of claims about what two sentences have in common.
var (
	wordsOfOne  = text.Say("Of the words of {{.Name}}")
	whatOneSaid = text.Say("Of what {{.Name}} said")
	ofOneDeed   = text.Say("Of one deed")
)

// ofWords reports whether each quote in the claim of f is of the words of a speaker.
func (f *Finding) ofWords() bool {
	lead, _ := f.Claim.Value("Lead").(text.Said)
	switch f.Device {
	case sameMatter.Name:
		return lead.Is(wordsOfOne)
	case onlyHereName:
		return lead.Value("Speaker") != nil
	}
	one, _ := f.Claim.Value("One").(text.Said) // of two claims
	lead, _ = one.Value("Lead").(text.Said)
	return f.Device == voices.Name && lead.Is(soleVoice)
}

// wordsOf is what the one who speaks in s says in t, where both are direct.
func (o *onward) wordsOf(s, t text.Sentence) piece {
	a := o.speech(s, "")
	if a == nil || !a.Direct {
		return piece{}
	}
	b := o.speech(t, a.Speaker)
	if b == nil || !b.Direct {
		return piece{}
	}
	here, there := saidPart(*a, s.Span), saidPart(*b, t.Span)
	later := there
	if there.Start < here.Start {
		later = here
	}
	if words := o.x.WordsIn(later); len(words) == 0 || len(o.x.WordsIn(there)) < goesLeast || !startsUpper(o.x.Document, words[0].Span) {
		return piece{}
	}
	return piece{there, quoted(o.x.Document, there, goesWords)}
}

// saidToo is t where it tells or quotes what the one who speaks in s says.
func (o *onward) saidToo(s, t text.Sentence) piece {
	if a := o.speech(s, ""); a == nil || o.speech(t, a.Speaker) == nil {
		return piece{}
	}
	return o.news(t)
}

// inWords is t where it quotes the one who speaks, or is named, in s, the other article
// having no words of his or none near these.
func (o *onward) inWords(s, t text.Sentence) piece {
	b := o.speech(t, "")
	if b == nil || !b.Direct || o.x.is(t.Span, asking) || !o.x.namedAlone(b.Speaker, o.y) && topScore(o.x.near[t.Start]) >= nearestShown {
		return piece{}
	}
	if o.speech(s, b.Speaker) == nil && !(s.Paragraph == t.Paragraph && o.x.hasName(s.Span, b.Speaker)) {
		return piece{}
	}
	return o.whole(t)
}

// moreOf is t where it stands in the paragraph of s, has some words, and is neither near to
// a sentence of the other article nor without news. One before s often only leads up to it:
// of 11 such readers found 4 worth their time, and 3 of the 4 with nothing near them there;
// of 20 behind s 13, of 3 of fewer words none.
func (o *onward) moreOf(s, t text.Sentence) piece {
	if s.Paragraph != t.Paragraph || len(o.x.WordsIn(t.Span)) < blockLeast || t.Start < s.Start && topScore(o.x.near[t.Start]) >= nearestShown {
		return piece{}
	}
	return o.news(t)
}

// news is t where it is neither near to a sentence of the other article nor tells
// little that is new.
func (o *onward) news(t text.Sentence) piece {
	p, fresh := o.x.partOf(t.Span, t.Span, o.y)
	if topScore(o.x.near[t.Start]) >= nearBy || !fresh || p.share < goesFresh || o.x.is(t.Span, asking) {
		return piece{}
	}
	return o.whole(t)
}

// whole is t as it stands.
func (o *onward) whole(t text.Sentence) piece {
	return piece{t.Span, marked(o.x.Document, t.Span, goesWords)}
}

// speech is the first in s that tells of words of a speaker, "" for any; nil for none.
func (o *onward) speech(s text.Sentence, speaker string) *quote.Attribution {
	for _, k := range o.x.said.of(s.Span) {
		if a := &o.x.Says[k]; !a.Deed && a.Speaker != "" && (speaker == "" || a.Speaker == speaker) && !saidPart(*a, s.Span).Empty() {
			return a
		}
	}
	return nil
}

// add puts more behind, or before, quote number n in the claim of f, which is of the
// sentence s; false where the claim would be too long.
func (o *onward) add(f *Finding, n int, s text.Span, more piece) bool {
	i := -1
	claim := f.Claim.Requoted(func(q text.Quote) text.Quote {
		switch i++; {
		case i != n:
			return q
		case s.Start < more.Start:
			return o.x.ended(q, s) + " " + more.quote
		}
		return o.x.ended(more.quote, more.Span) + " " + q
	})
	if len(strings.Fields(claim.String())) > goesMost {
		return false
	}
	f.Claim = claim
	return true
}

// ended is a quote of s, behind which another goes on, with the end of a sentence.
func (x *account) ended(q text.Quote, s text.Span) text.Quote {
	if strings.HasSuffix(string(q), "…") {
		return q
	}
	words := x.WordsIn(s)
	behind := x.Source[words[len(words)-1].End:]
	if end := strings.IndexFunc(behind, unicode.IsSpace); end >= 0 {
		behind = behind[:end]
	}
	for _, mark := range []string{"?", "!"} {
		if strings.Contains(behind, mark) {
			return q + text.Quote(mark)
		}
	}
	return q + "."
}
