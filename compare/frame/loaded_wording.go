package frame

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

var loadedWording = Device{
	Name: "loaded-wording",
	Doc: `Words that tell more than what happened: how good or bad, how great or how angry it was. “Slammed” is a criticism and a picture of it; “criticised” is the criticism alone.

This device goes by lists of such words, but a word from a list is told only when the other article does not have it in any form. Then its place counts: the outlet's own voice before words that it reports, the first sentences before later ones, rare words before common ones, a few words in quotation marks before a long quotation. Where the linked sentence of the other article has another word in that place, the two are set side by side.

A strong word can be the right one. Quoted words are the speaker's, whom the finding names where it is known. In a report, a word may be the speaker's or the outlet's: then no voice is named.`,
	Find: findLoadedWording,
}

// What speaks for a word's being chosen for its force, in the logarithm of the
// odds, as a regression on labelled news gave it, rounded. Only words that the
// other side has not are weighed.
const (
	ofStrong   = 1.9
	ofClear    = 1.3
	ofFeeling  = 0.6 // in the list of strong feeling
	ofPhrase   = 1.7 // more, when it is a phrase of a list
	inFew      = 1.4 // in a quotation of few words
	inLede     = 1.1
	ofRare     = 0.4
	ofVeryRare = 0.9 // more
	ofManner   = 0.6 // "-ly"
	ofDegree   = 0.5 // "very", "so" before it
	ofOutlet   = 0.45
	ofOnce     = 0.4 // the article has it once: no matter of the story
	ofCompound = 0.3 // "last-ditch"
	inContrast = 0.2 // the linked sentence has other words there
	ofName     = -0.9

	loadedEnough = 3.6 // between 3.2 and 3.9 precision and recall change places, their mean hardly moves
	loadedFull   = 6.5 // and nothing more is to be said for a word here
)

const (
	ledeSentences = 3       // of running text
	fewQuoted     = 3       // words of a quotation that is picked for a word
	rareRank      = 1 << 12 // place in the list of frequent words
	veryRareRank  = 1 << 14 // of it
	shortestStem  = 3       // letters of a word that is looked up
	besideNear    = 0.45    // how near linked sentences must be that are not the same
	besideWords   = 3       // of a contrast that are set beside a word
	loadedShown   = 4       // words in a claim
	otherMatter   = 0.6     // of two reports that are not of one event: each may fit its own
	ofMany        = 0.1     // more weight for each word beside the first that is shown
	speakerShown  = 5       // words of a speaker's name in a claim
	loadedFloor   = 0.4     // what a finding weighs that is just told
	// Of 29 findings of fewer words than a claim shows, of one article alone, that
	// readers met in 46 new pairs, none was worth their time; of others five of seven.
	ofFew       = 0.6 // not shown first
	othersVoice = 0.6 // what reported or quoted words weigh beside the outlet's
	setBeside   = 0.2 // more weight where the other side's word is known
)

var degreeWords = setOf(`very so too most more extremely highly deeply utterly totally absolutely completely wildly
	increasingly incredibly such how particularly especially truly really quite`)

func findLoadedWording(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	a, b := newLoadedSide(c.A), newLoadedSide(c.B)
	for _, k := range c.Links {
		if saysSame(k, besideNear) {
			a.contrasts(k.A, k.Contrast, true)
			b.contrasts(k.B, k.Contrast, false)
		}
	}
	deeds := otherVerbs(c)
	ownA, words := a.findings(b, "A", "B")
	ownB, ofB := b.findings(a, "B", "A")
	for _, f := range ofB {
		f.A, f.B = f.B, f.A
		words = append(words, f)
	}
	words = append(words, inOwnVoices(a, ownA, b, ownB)...)
	words = slices.DeleteFunc(words, func(f Finding) bool {
		return slices.ContainsFunc(deeds, func(d Finding) bool {
			return len(f.A) > 0 && len(f.B) > 0 && f.A[0].Overlaps(d.A[0]) && f.B[0].Overlaps(d.B[0])
		})
	})
	found := append(deeds, words...)
	if !oneOccasion(c) {
		for i := range found {
			found[i].Weight *= otherMatter
		}
	}
	return found
}

// inOwnVoices tells in one line of the words that each outlet has in its own voice
// and the other article has no word for.
func inOwnVoices(a *loadedSide, inA loadedGroup, b *loadedSide, inB loadedGroup) []Finding {
	switch {
	case len(inA.words)+len(inB.words) == 0:
		return nil
	case len(inB.words) == 0:
		return []Finding{inA.alone("A", a.Side)}
	case len(inA.words) == 0:
		f := inB.alone("B", b.Side)
		f.A, f.B = nil, f.A
		return []Finding{f}
	}
	f := Finding{Voice: quote.Outlet, A: inA.spans(), B: inB.spans(), Weight: max(inA.weight(a.Side), inB.weight(b.Side))}
	shownA, shownB := inA.shown(a.Side), inB.shown(b.Side)
	f.Claim = text.Say("In its own voice only A has {{.A}}; only B has {{.B}}.", text.With{"A": listed(shownA), "B": listed(shownB)})
	if min(len(shownA), len(shownB)) == 1 {
		f.Weight = min(f.Weight, ofFew)
	}
	return []Finding{f}
}

// findings tells of the loaded words of x that y has not, sentence by sentence, and
// of each that the linked sentence has another word for by itself; voice are the
// others that x has in its own voice, the strongest first.
func (x *loadedSide) findings(y *loadedSide, own, other string) (voice loadedGroup, found []Finding) {
	voice.voice = quote.Outlet
	for _, g := range x.groups(y) {
		_, beside := g.otherWord(x.Side, y.Side)
		if g.voice == quote.Outlet && !beside {
			voice.words = append(voice.words, g.words...)
			continue
		}
		found = append(found, g.finding(own, other, x.Side, y.Side))
	}
	stable.Sort(voice.words, func(v, w loadedWord) int { return cmp.Compare(w.score, v.score) })
	return voice, found
}

// loadedSide is one article while its words are weighed.
type loadedSide struct {
	Side
	beside map[int]text.Span // what a linked sentence has in place of the word that begins here
}

func newLoadedSide(s Side) *loadedSide { return &loadedSide{Side: s, beside: map[int]text.Span{}} }

// contrasts notes the words of a linked sentence that stand where the other
// side has different ones, and those, where it is word against word.
func (x *loadedSide) contrasts(in text.Span, list []align.Difference, ofA bool) {
	for _, d := range list {
		own, other := d.B, d.A
		if ofA {
			own, other = d.A, d.B
		}
		words := x.WordsIn(own)
		if len(words) > besideWords {
			other = text.Span{}
		}
		for _, w := range words {
			if in.Contains(w.Span) {
				x.beside[w.Start] = other
			}
		}
	}
}

// loadedWord is a word, with a word of degree or the short quotation around
// it, and what speaks for it.
type loadedWord struct {
	span   text.Span
	score  float64
	beside text.Span
}

// loadedGroup are the loaded words of one sentence in one voice.
type loadedGroup struct {
	words []loadedWord
	voice quote.Voice
}

// groups lists the loaded words of x that other has in no form, by sentence
// and voice.
func (x *loadedSide) groups(other *loadedSide) (list []loadedGroup) {
	lede := 0
	for _, s := range x.Sentences {
		kind := x.Paragraphs[s.Paragraph].Kind
		if kind != text.Body {
			continue
		}
		lede++
		var here []loadedGroup
		for _, w := range x.inSentence(s.Span, other, lede <= ledeSentences) {
			voice := x.Voices.At(w.span)
			if voice == quote.Outlet && x.printed {
				continue
			}
			if voice == quote.Outlet && (x.ofOthers(w.span, s.Span) || x.beforeClosing(w.span, s.Span)) {
				voice = quote.Unclear
			}
			if n := len(here); n > 0 && here[n-1].voice == voice {
				here[n-1].words = append(here[n-1].words, w)
				continue
			}
			here = append(here, loadedGroup{[]loadedWord{w}, voice})
		}
		list = append(list, here...)
	}
	return list
}

// inSentence lists the loaded words of a sentence.
func (x *loadedSide) inSentence(s text.Span, other *loadedSide, lede bool) (list []loadedWord) {
	words, i, end := x.WordsIn(s), 0, s.Start
	for _, l := range x.loaded.in(s) {
		if l.at < end {
			continue
		}
		for words[i].Start < l.at {
			i++
		}
		n := l.words
		if x.told(other, words[i:i+n]) || x.vocables.stemUses(x.stem(words[i].Norm)) >= ofSubject {
			continue
		}
		picked := x.pickedAround(words[i].Span)
		span := words[i].Cover(words[i+n-1].Span)
		score := l.score + x.weigh(words[i])
		if lede {
			score += inLede
		}
		if !picked.Empty() {
			score += inFew
			span = span.Cover(picked)
		} else if i > 0 && degreeWords[words[i-1].Norm] {
			score += ofDegree
			span.Start = words[i-1].Start
		}
		if score = math.Round(1000*score) / 1000; score < loadedEnough {
			continue
		}
		list = append(list, loadedWord{span, score, x.beside[words[i].Start]})
		end = span.End
	}
	return list
}

// ofSubject is how often an article has a word that is what it is about: it was
// not chosen for its force.
const ofSubject = 3

var (
	minds  = wordList("mind")
	minded = setOf("he she they i we who")
)

// ofOthers reports whether a word of a sentence may be that of one of whom it
// tells: what is said or done in words by an attribution that is not certain, or
// stands behind a verb of mind with a person before it.
func (x *loadedSide) ofOthers(at, in text.Span) bool {
	within := func(a quote.Attribution) bool {
		return near(a, at) || !a.Cue.Empty() && in.Contains(a.Cue) && a.Cue.End <= at.Start && a.Deed
	}
	if slices.ContainsFunc(x.Says, within) || slices.ContainsFunc(x.Doubt, within) || x.leftToOthers(in) {
		return true
	}
	words := x.WordsIn(text.Span{Start: in.Start, End: at.Start})
	for i, w := range words {
		if minds[w.Norm] && slices.ContainsFunc(words[max(0, i-2):i], func(v text.Word) bool {
			return minded[v.Norm] || startsUpper(x.Document, v.Span) && !englishWords[v.Norm]
		}) {
			return true
		}
	}
	return false
}

// told reports whether the other side has all of these words in some form.
func (x *loadedSide) told(other *loadedSide, words []text.Word) bool {
	for _, w := range words {
		if other.vocables.stemUses(x.stem(w.Norm)) == 0 {
			return false
		}
	}
	return true
}

// pickedAround is the quotation of few words that s stands in, if any.
func (x *loadedSide) pickedAround(s text.Span) text.Span {
	i, _ := slices.BinarySearchFunc(x.few, s.Start, func(q quote.Quotation, at int) int { return q.End - at - 1 })
	if i < len(x.few) && x.few[i].Inner.Contains(s) {
		return x.few[i].Inner
	}
	return text.Span{}
}

// weigh is what a word says for itself and by its voice, apart from the lists.
func (x *loadedSide) weigh(w text.Word) (score float64) {
	shown := x.Text(w.Span)
	rank := reuse.Rank(w.Norm)
	add := func(yes bool, n float64) {
		if yes {
			score += n
		}
	}
	add(rank < 0 || rank >= rareRank, ofRare)
	add(rank < 0 || rank >= veryRareRank, ofVeryRare)
	add(strings.HasSuffix(w.Norm, "ly"), ofManner)
	add(strings.Contains(shown, "-"), ofCompound)
	add(x.vocables.stemUses(x.stem(w.Norm)) == 1, ofOnce)
	add(x.Voices.At(w.Span) == quote.Outlet, ofOutlet)
	_, differs := x.beside[w.Start]
	add(differs, inContrast)
	first, _ := utf8.DecodeRuneInString(shown)
	add(unicode.IsUpper(first), ofName)
	return score
}

// finding tells of the words of one sentence; own and other are the sides'
// names.
func (g loadedGroup) finding(own, other string, x, y Side) Finding {
	b, ok := g.otherWord(x, y)
	if !ok {
		return g.alone(own, x)
	}
	f := Finding{A: g.spans(), B: []text.Span{b}, Voice: g.voiced(), Weight: g.weight(x) + setBeside}
	f.Claim = text.Say("Where {{.Own}} has {{.Words}}, the linked sentence in {{.Other}} has {{.Beside}}.", text.With{
		"Own": own, "Words": listed(g.shown(x)), "Other": other, "Beside": quoted(y.Document, b, besideWords),
	})
	if g.voice != quote.Outlet {
		f.Weight *= othersVoice
	}
	return f
}

// alone tells of words that the other article has no word for: of a few, not first.
func (g loadedGroup) alone(own string, x Side) Finding {
	f := Finding{A: g.spans(), Voice: g.voiced(), Weight: g.weight(x)}
	shown := g.shown(x)
	if g.voice == quote.Outlet {
		f.Claim = text.Say("In its own voice only {{.Own}} has {{.Words}}.", text.With{"Own": own, "Words": listed(shown)})
	} else {
		f.Claim = text.Say("Only {{.Own}} has {{.Words}}{{.Whose}}.", text.With{"Own": own, "Words": listed(shown), "Whose": whose(x, g)})
		f.Weight *= othersVoice
	}
	if len(shown) < loadedShown {
		f.Weight = min(f.Weight, ofFew)
	}
	return f
}

// voiced is the voice that a finding names: reported words may be anybody's.
func (g loadedGroup) voiced() quote.Voice {
	if g.voice == quote.Reported {
		return quote.Unclear
	}
	return g.voice
}

func (g loadedGroup) spans() (list []text.Span) {
	for _, w := range g.words {
		list = append(list, w.span)
	}
	return list
}

// shown are the first of the words as a claim quotes them.
func (g loadedGroup) shown(x Side) (list []text.Quote) {
	for _, w := range g.words {
		if word := quoted(x.Document, w.span, fewQuoted); len(list) < loadedShown && !slices.Contains(list, word) {
			list = append(list, word)
		}
	}
	return list
}

// weight is that of the best of the words, and more where several are shown.
func (g loadedGroup) weight(x Side) float64 {
	best := 0.0
	for _, w := range g.words {
		best = max(best, w.score)
	}
	weight := loadedFloor + (1-loadedFloor-setBeside)*min(1, (best-loadedEnough)/(loadedFull-loadedEnough))
	return weight + ofMany*float64(len(g.shown(x))-1)
}

// otherWord is what the other side has in place of the only word of g, where
// that is a word or a few of its own.
func (g loadedGroup) otherWord(x, y Side) (text.Span, bool) {
	if len(g.words) != 1 {
		return text.Span{}, false
	}
	words, own := y.WordsIn(g.words[0].beside), x.WordsIn(g.words[0].span)
	if len(words) == 0 || len(words) > besideWords || !telling(words) || noNews[words[0].Norm] || startsUpper(y.Document, words[0].Span) {
		return text.Span{}, false
	}
	if formOf(own[len(own)-1].Norm) != formOf(words[len(words)-1].Norm) {
		return text.Span{}, false // a deed beside a thing
	}
	return words[0].Cover(words[len(words)-1].Span), true
}

// formOf is the ending by which a word shows what it does in its sentence, ""
// where it has none.
func formOf(norm string) string {
	for _, ending := range []string{"ed", "ing", "ly", "ism", "tion", "ment", "ness"} {
		if strings.HasSuffix(norm, ending) {
			return ending
		}
	}
	return ""
}

// whose says in whose voice the words of g are, nothing when that is not clear.
func whose(x Side, g loadedGroup) text.Said {
	speaker := g.speaker(x)
	switch {
	case g.voice != quote.Quoted:
		return text.Said{} // reported words may be the speaker's, or the outlet's for them
	case speaker == "":
		return text.Say(", in quotation marks")
	}
	return text.Say(", in quoted words of {{.Speaker}}", text.With{"Speaker": speaker})
}

// speaker is who is quoted with the words of g, "" when nobody is named.
func (g loadedGroup) speaker(x Side) string {
	for _, a := range x.Says {
		if a.Named && near(a, g.words[0].span) && len(strings.Fields(a.Speaker)) <= speakerShown {
			return a.Speaker
		}
	}
	return ""
}
