package frame

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

var quoteCut = Device{
	Name: "quote-cut",
	Doc: `Where a quotation begins and ends is the outlet's choice. This device looks at words that both articles quote and shows what only one of them lets the speaker say: the sentence that goes on, words inside it that the other has not, what stands for an ellipsis, a word set in [brackets].

It needs the same words in quotation marks on both sides and the same speaker, as far as the speaker is known. Two translations of one remark differ for that reason alone.`,
	Find: findQuoteCuts,
}

const (
	fewestCut      = 4   // words of a quotation that the other side has not
	fewestUttered  = 6   // words that both quote of one utterance
	surelyUttered  = 12  // and where its speaker is not known
	fewestMore     = 3   // words of its sentence beyond a fragment
	fewestEqual    = 2   // words behind a cut that both sides have again
	cutShown       = 9   // of them in a claim
	cutBefore      = 4   // words that show where a quotation stops
	fewestFragment = 3   // words of it: two are a term
	fragment       = 5   // words of a quotation that may be a piece of a sentence
	tellingBits    = 9.0 // from here on a word tells something: about "support", not "with"

	cutInSentence = 0.95
	cutAfter      = 0.5 // whole sentences more: not shown first
	cutInside     = 0.85
	cutToFragment = 0.75
)

func findQuoteCuts(c *Case) []Finding {
	x := cutting{c: c, a: c.A.quotes, b: c.B.quotes, inA: c.A.said, inB: c.B.said}
	for _, p := range c.Passages {
		if p.Class == reuse.Quotation && !x.otherSpeaker(p.A, p.B) {
			x.inside(p)
			if x.oneUtterance(p) {
				x.ends(p)
			}
		}
	}
	x.fragments(false)
	x.fragments(true)
	return x.found
}

// cutting looks for cuts in the quotations of a pair.
type cutting struct {
	c        *Case
	a, b     []quote.Quotation // outer ones, in order
	inA, inB bySentence
	found    []Finding
}

func (x *cutting) add(f Finding) {
	if !slices.ContainsFunc(x.found, func(g Finding) bool { return g.Claim.String() == f.Claim.String() }) {
		f.Voice = quote.Quoted
		x.found = append(x.found, f)
	}
}

// otherSpeaker reports whether the words at a and b are known to be those of
// two speakers.
func (x *cutting) otherSpeaker(a, b text.Span) bool {
	known := false
	for _, i := range x.inA.of(a) {
		for _, k := range x.inB.of(b) {
			s, t := x.c.A.Says[i], x.c.B.Says[k]
			if s.Speaker == "" || t.Speaker == "" || mayBeOne(x.c.A, s, x.c.B, t) {
				return false
			}
			known = true
		}
	}
	return known
}

// oneUtterance reports whether the words that both quote are so many, and known to
// be of one speaker, that they were said once: of fewer a man says some at every
// rally, and a stock phrase is in many mouths.
func (x *cutting) oneUtterance(p reuse.Passage) bool {
	return p.Words >= fewestUttered && (p.Words >= surelyUttered || heardTogether(x.c.A, x.inA.of(p.A), x.c.B, x.inB.of(p.B)))
}

// inside finds the words of a shared quotation that only one side has.
func (x *cutting) inside(p reuse.Passage) {
	for _, g := range p.Gaps {
		x.gap(p, g)
	}
}

// gap tells what the two sides have at one place of a quotation of both.
func (x *cutting) gap(p reuse.Passage, g reuse.Gap) {
	a, b := x.c.A, x.c.B
	if !telling(a.WordsIn(g.A)) && !telling(b.WordsIn(g.B)) || ofGrammar(a.WordsIn(g.A)) && ofGrammar(b.WordsIn(g.B)) || spelledOnly(a, g.A, b, g.B) || !x.quotedGap(a, g.A) || !x.quotedGap(b, g.B) || inserted(a, g.A) || inserted(b, g.B) {
		return
	}
	first, lead := a, text.Span{Start: p.A.Start, End: g.A.Start}
	if x.c.turned() {
		first, lead = b, text.Span{Start: p.B.Start, End: g.B.Start}
	}
	with := text.With{"A": shownGap(a, g.A), "B": shownGap(b, g.B), "Before": lastWords(first.Document, lead, cutBefore)}
	claim := text.Say("The same quotation: {{.A}} in A, {{.B}} in B, after {{.Before}}.", with)
	if with["Before"] == text.Quote("") {
		claim = text.Say("The same quotation: {{.A}} in A, {{.B}} in B.", with)
	}
	x.add(Finding{
		Claim: claim,
		A:     gapSpan(a, g.A), B: gapSpan(b, g.B),
		Weight: cutInside, Facts: []Fact{sharedFact(p.Words)},
	})
}

// ofGrammar reports whether words are of grammar alone, and deny nothing: "being".
func ofGrammar(words []text.Word) bool {
	return !denying(words) && !slices.ContainsFunc(words, func(w text.Word) bool { return !englishWords[w.Norm] && !beForms[w.Norm] })
}

// spelledOnly reports whether two gaps are one word in two spellings, "askin"
// and "asking", or a sign here and its word there: "96%", "96 percent".
func spelledOnly(a Side, inA text.Span, b Side, inB text.Span) bool {
	v, w := a.WordsIn(inA), b.WordsIn(inB)
	sign := func(words []text.Word, other Side, g text.Span) bool {
		return len(words) > 0 && len(words) < 3 && strings.HasPrefix(words[0].Norm, "per") && strings.HasSuffix(words[len(words)-1].Norm, "cent") && strings.Contains(other.Source[max(0, g.Start-2):min(len(other.Source), g.End+2)], "%")
	}
	if sign(v, b, inB) || sign(w, a, inA) || spelledOut(v) == spelledOut(w) {
		return true
	}
	if len(v) != 1 || len(w) != 1 {
		return false
	}
	short, long := v[0].Norm, w[0].Norm
	if len(short) > len(long) {
		short, long = long, short
	}
	k := 0
	for k < len(short) && short[k] == long[k] {
		k++
	}
	return len(short) >= fewestSpelled && (short[k:] == long[k:] || len(long) == len(short)+1 && short[k:] == long[k+1:])
}

// spelledOut is words in letters alone, without what is between them and with what an
// apostrophe stands for: "we've" is "we have", "state-funded" is "state funded".
func spelledOut(words []text.Word) string {
	var all strings.Builder
	for _, w := range words {
		all.WriteString(cmp.Or(contractions[w.Norm], w.Norm))
	}
	return all.String()
}

// contractions are the forms that stand for one pair of words only, by how they match.
var contractions = map[string]string{
	"weve": "wehave", "ive": "ihave", "youve": "youhave", "theyve": "theyhave", "im": "iam", "youre": "youare", "theyre": "theyare",
	"dont": "donot", "doesnt": "doesnot", "didnt": "didnot", "isnt": "isnot", "arent": "arenot", "wasnt": "wasnot", "werent": "werenot",
	"havent": "havenot", "hasnt": "hasnot", "hadnt": "hadnot", "cant": "cannot", "wont": "willnot", "wouldnt": "wouldnot", "couldnt": "couldnot", "shouldnt": "shouldnot",
	"youll": "youwill", "theyll": "theywill",
}

// fewestSpelled are the letters of a word of which one may be a slip.
const fewestSpelled = 3

// quotedGap reports whether the words of a gap are the speaker's: not "he
// said" between two halves of a quotation.
func (x *cutting) quotedGap(s Side, g text.Span) bool {
	return len(s.WordsIn(g)) == 0 || s.Voices.At(g) == quote.Quoted && !strings.ContainsAny(s.Text(g), "“”\"")
}

// inserted reports whether a bracket encloses the words of a gap: the writer's help for
// his readers, not words of the speaker.
func inserted(s Side, g text.Span) bool {
	words := s.WordsIn(g)
	if len(words) == 0 {
		return false
	}
	before := strings.TrimRight(s.Source[:words[0].Start], " \u00a0")
	behind := strings.TrimLeft(s.Source[words[len(words)-1].End:], " \u00a0")
	return (strings.HasSuffix(before, "(") || strings.HasSuffix(before, "[")) && (strings.HasPrefix(behind, ")") || strings.HasPrefix(behind, "]"))
}

func telling(words []text.Word) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return reuse.Surprise(w.Norm) >= tellingBits })
}

// shownGap is what a side has in a gap, as a claim says it.
func shownGap(s Side, g text.Span) any {
	if len(s.WordsIn(g)) > 0 {
		return quoted(s.Document, g, quotedWords)
	}
	if around := s.Source[max(0, g.Start-3):min(len(s.Source), g.End+6)]; strings.Contains(around, "…") || strings.Contains(around, "...") {
		return text.Say("an ellipsis")
	}
	return text.Say("no such words")
}

// gapSpan is the words of a gap, none where it is empty: an empty place points
// at nothing.
func gapSpan(s Side, g text.Span) []text.Span {
	if words := s.WordsIn(g); len(words) > 0 {
		return []text.Span{words[0].Cover(words[len(words)-1].Span)}
	}
	return nil
}

func lastWords(d *text.Document, s text.Span, n int) text.Quote {
	words := d.WordsIn(s)
	if len(words) == 0 {
		return ""
	}
	s.Start = words[max(0, len(words)-n)].Start
	return quoted(d, s, n)
}

// ends finds a quotation that stops, or begins, at the border of the shared
// words while the other side's goes on.
func (x *cutting) ends(p reuse.Passage) {
	qa, okA := holding(x.a, p.A)
	qb, okB := holding(x.b, p.B)
	if !okA || !okB {
		return
	}
	restA, restB := text.Span{Start: p.A.End, End: qa.Inner.End}, text.Span{Start: p.B.End, End: qb.Inner.End}
	if g := x.untilEqual(restA, restB); g.A.End < restA.End {
		x.gap(p, g)
	} else {
		x.goesOn(p, restA, restB, "stops after")
	}
	leadA, leadB := text.Span{Start: qa.Inner.Start, End: p.A.Start}, text.Span{Start: qb.Inner.Start, End: p.B.Start}
	x.goesOn(p, leadA, leadB, "begins with")
}

// untilEqual is what two rests of quotations have before their last words,
// where these are equal; it is all of them where they are not.
func (x *cutting) untilEqual(restA, restB text.Span) reuse.Gap {
	a, b := x.c.A.WordsIn(restA), x.c.B.WordsIn(restB)
	n := 0
	for n < min(len(a), len(b)) && a[len(a)-1-n].Norm == b[len(b)-1-n].Norm {
		n++
	}
	if n < fewestEqual || len(a) == len(b) || min(len(a), len(b))-n > 1 {
		return reuse.Gap{A: restA, B: restB}
	}
	return reuse.Gap{
		A: text.Span{Start: restA.Start, End: a[len(a)-n].Start},
		B: text.Span{Start: restB.Start, End: b[len(b)-n].Start},
	}
}

// goesOn compares what the two quotations have beyond one border of p.
func (x *cutting) goesOn(p reuse.Passage, moreA, moreB text.Span, border string) {
	a, b := x.c.A, x.c.B
	nA, nB := len(a.WordsIn(moreA)), len(b.WordsIn(moreB))
	switch {
	case nA <= 1 && nB >= fewestCut:
		x.cutHere(a.withRest(p.A, moreA), a, "A", b, "B", x.unshared(moreB, p, false), border, false)
	case nB <= 1 && nA >= fewestCut:
		x.cutHere(b.withRest(p.B, moreB), b, "B", a, "A", x.unshared(moreA, p, true), border, true)
	}
}

// withRest is at with the words of rest, which stands beside it: a quotation that has one
// word beyond the shared ones begins, or stops, with that.
func (s Side) withRest(at, rest text.Span) text.Span {
	for _, w := range s.WordsIn(rest) {
		at = at.Cover(w.Span)
	}
	return at
}

// unshared is the part of a rest that no other passage has on both sides,
// nearest to p.
func (x *cutting) unshared(rest text.Span, p reuse.Passage, ofA bool) text.Span {
	for _, q := range x.c.Passages {
		s, self := q.B, p.B
		if ofA {
			s, self = q.A, p.A
		}
		if !q.Class.Shown() || !s.Overlaps(rest) || s == self {
			continue
		}
		if rest.Start >= self.End {
			rest.End = max(rest.Start, min(rest.End, s.Start))
		} else {
			rest.Start = min(rest.End, max(rest.Start, s.End))
		}
	}
	return rest
}

// cutHere tells that the quotation of short has a border where long has more.
func (x *cutting) cutHere(at text.Span, short Side, shortName string, long Side, longName string, more text.Span, border string, swapped bool) {
	words := long.WordsIn(more)
	if len(words) < fewestCut || short.goesOnBeside(at, border) || !telling(words) || border == "begins with" && tellingWords(words) < fewestBefore || found(words, short) {
		return
	}
	more = words[0].Cover(words[len(words)-1].Span)
	with := text.With{"Short": shortName, "Edge": lastWords(short.Document, at, cutBefore), "Long": longName, "More": quoted(long.Document, more, cutShown)}
	claim := text.Say("{{.Short}}'s quotation stops after {{.Edge}}; {{.Long}}'s goes on: {{.More}}.", with)
	if border == "begins with" {
		with["Edge"] = quoted(short.Document, at, cutBefore)
		claim = text.Say("{{.Short}}'s quotation begins with {{.Edge}}; {{.Long}}'s has before it: {{.More}}.", with)
	}
	f := Finding{
		Claim:  claim,
		Weight: cutAfter,
		Facts:  []Fact{moreFact(longName, len(words))},
	}
	if inOneSentence(long.Document, more, border) {
		f.Weight = cutInSentence
	}
	f.A, f.B = []text.Span{at}, []text.Span{more}
	if swapped {
		f.A, f.B = f.B, f.A
	}
	x.add(f)
}

// goesOnBeside reports whether the paragraph has another quotation before the one
// at a place, or behind it where that is the border: a cue may have split it.
func (s Side) goesOnBeside(at text.Span, border string) bool {
	p := s.ParagraphAt(at.Start)
	return p >= 0 && slices.ContainsFunc(s.quotes, func(q quote.Quotation) bool {
		if border == "begins with" {
			return s.Paragraphs[p].Contains(q.Span) && q.End <= at.Start
		}
		return s.Paragraphs[p].Contains(q.Span) && q.Start >= at.End
	})
}

// fewestBefore are the telling words that a quotation has lost at its beginning:
// "or you might" is no loss.
const fewestBefore = 2

func tellingWords(words []text.Word) (n int) {
	for _, w := range words {
		if says(w) > 0 {
			n++
		}
	}
	return n
}

// restTold is how much of the telling words of a rest the other article may
// have: more, and it tells the rest somewhere, quoted or reported.
const restTold = 0.5

// found reports whether the other article, y, has these words somewhere
// within two sentences that stand together.
func found(words []text.Word, y Side) bool {
	rest := map[string]bool{}
	for _, w := range words {
		if says(w) > 0 {
			rest[beginning(w.Norm)] = true
		}
	}
	anywhere := 0
	for b := range rest {
		if y.begins(b) {
			anywhere++
		}
	}
	if float64(anywhere) < restTold*float64(len(rest)) {
		return false
	}
	type hit struct {
		sentence int32
		of       string
	}
	var hits []hit
	for b := range rest {
		for _, k := range y.concordance().begun(b) {
			hits = append(hits, hit{k, b}, hit{k + 1, b}) // as it stands before the next one
		}
	}
	stable.Sort(hits, func(x, y hit) int { return cmp.Or(cmp.Compare(x.sentence, y.sentence), cmp.Compare(x.of, y.of)) })
	hits = slices.Compact(hits)
	for i, k := 0, 0; i < len(hits); i = k {
		for k = i; k < len(hits) && hits[k].sentence == hits[i].sentence; k++ {
		}
		if float64(k-i) >= restTold*float64(len(rest)) {
			return true
		}
	}
	return false
}

// inOneSentence reports whether the words at more belong to the sentence that
// the shared words stand in: no sentence of d begins, or ends, at more.
func inOneSentence(d *text.Document, more text.Span, border string) bool {
	for _, s := range d.SentencesIn(more) {
		if border == "begins with" && s.End <= more.End+3 {
			return false
		}
		if border != "begins with" && s.Start >= more.Start-3 {
			return false
		}
	}
	return true
}

// holding is the quotation that most of s stands in.
func holding(list []quote.Quotation, s text.Span) (quote.Quotation, bool) {
	i, _ := slices.BinarySearchFunc(list, s.Start, func(q quote.Quotation, at int) int { return q.End - at - 1 })
	for ; i < len(list) && list[i].Start < s.End; i++ {
		if list[i].Inner.Intersect(s).Len() > s.Len()/2 {
			return list[i], true
		}
	}
	return quote.Quotation{}, false
}
