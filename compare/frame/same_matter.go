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

const sameMatterName = "same-matter"

var sameMatter = Device{
	Name: sameMatterName,
	Doc: `What the two articles tell of one matter, each in its own way: other words of one speaker, another reason of one deed, another part of what happened. This device sets two sentences side by side, one of each article, that are nearest to one another or quote one person, where each tells something that does not stand in the other article; or that tell what one person said or did in response to the news, with other verbs. Where what one article tells more and what the other does are near and have a rare word in common, the two stand side by side too, each with its own claim.

It does not say that one article lacks what the other has: that may be told there in other words.`,
	Find:  findSameMatter,
	whole: true,
}

const (
	matterBits  = 9.0  // two sentences share of one matter, at least, or are nearer
	matterClose = 0.38 // than this
	matterStems = 2    // telling ones that they share
	matterLow   = 0.33 // and are as near to one another
	matterMet   = 14.0 // bits that they share where they are not the nearest of one another
	matterFar   = 0.32 // and how near they are then
	matterMeets = 11.5 // bits of those that are as near as the nearest
	kinBits     = 40.0 // shared bits that join two sentences as much as if they were the same
	matterNew   = 0.15 // of what either tells the other article has not
	matterWords = 30   // of each in a claim
	matterMost  = 60   // words of a sentence
	matterShown = 3
	speakerMost = 2    // speakers of whom two sentences are shown
	matterNear  = 0.92 // sentences as near as this tell the same

	speakerPlain = 0.65
	speakerTopic = 0.05 // for each word of the two that is one
	speakerFresh = 0.15 // where both tell much
	speakerBits  = 50.0 // that is
)

// findSameMatter sets sentences side by side that tell of one matter.
func findSameMatter(c *Case) []Finding {
	if !c.english() || c.A.matters == nil || c.B.matters == nil {
		return nil
	}
	x := &sides{c: c, sharedA: sharedIn(c, true), sharedB: sharedIn(c, false)}
	x.a, x.b = c.accounts()
	list := x.reasons()
	if !oneOccasion(c) {
		return list
	}
	list = append(list, x.speakers()...)
	list = append(list, x.responses(list)...)
	list = append(list, x.topics(list)...)
	return append(list, x.remarks(list)...)
}

// sides are the two articles while their sentences are set side by side.
type sides struct {
	c                *Case
	a, b             *account
	sharedA, sharedB []text.Span // see sharedIn
}

// matterPart is what one article has of a matter.
type matterPart struct {
	text.Span           // the sentence
	shown     text.Span // of it
	fresh     float64   // bits of what it tells that the other article has not
	share     float64   // of all it tells
	stems     []string
}

// pair is what both have of it.
type pair struct {
	a, b   matterPart
	weight float64
	topic  string
	facts  []Fact
	claim  func() text.Said
}

// choose keeps the weightiest pairs, each sentence in one of them.
func choose(list []pair, n int, taken []Finding) (found []Finding) {
	order := make([]*pair, len(list)) // they are large
	for i := range list {
		order[i] = &list[i]
	}
	stable.Sort(order, func(p, q *pair) int {
		return cmp.Or(cmp.Compare(q.weight, p.weight), p.a.Start+p.b.Start-q.a.Start-q.b.Start, max(p.a.Start, p.b.Start)-max(q.a.Start, q.b.Start), p.a.Len()+p.b.Len()-q.a.Len()-q.b.Len())
	})
	topics := map[string]bool{}
	for _, p := range order {
		if len(found) == n {
			break
		}
		if p.topic != "" && topics[p.topic] {
			continue
		}
		f := Finding{A: []text.Span{p.a.shown}, B: []text.Span{p.b.shown}, Weight: min(1, p.weight), Facts: p.facts}
		if slices.ContainsFunc(slices.Concat(taken, found), func(g Finding) bool { return overlap(f.A, g.A) || overlap(f.B, g.B) }) {
			continue
		}
		topics[p.topic] = true
		f.Claim = p.claim()
		found = append(found, f)
	}
	return found
}

// utterance is the sentence of somebody that tells most which the other side
// has not.
type utterance struct {
	matterPart
	of quote.Attribution
}

// speakers finds other words of one speaker on each side.
func (x *sides) speakers() []Finding {
	var list []pair
	inB := x.b.utterances(x.a, x.sharedB)
	for _, a := range x.a.utterances(x.b, x.sharedA) {
		for _, b := range inB {
			if !sameSpeaker(x.a.Side, a.of, x.b.Side, b.of) || x.otherOccasions(a.shown, b.shown) {
				continue
			}
			if n := len(common(a.stems, b.stems)); 2*n <= min(len(a.stems), len(b.stems)) { // else the same words once more
				list = append(list, x.words(a, b, n))
			}
		}
	}
	return choose(list, speakerMost, nil)
}

// words pairs what one says in A with what he says in B, which share so many stems.
func (x *sides) words(a, b utterance, shared int) pair {
	p := pair{a: a.matterPart, b: b.matterPart, topic: familyName(a.of.Speaker), weight: speakerPlain + speakerTopic*float64(min(shared, 4)) + speakerFresh*min(min(a.fresh, b.fresh)/speakerBits, 1)}
	p.claim = func() text.Said {
		return quotedOf(fullest(a.of.Speaker, b.of.Speaker), quoted(x.a.Document, a.shown, matterWords), quoted(x.b.Document, b.shown, matterWords))
	}
	return p
}

// utterances are the quoted sentences of named speakers that tell something which y has not,
// of each attribution the one that tells most. What is reported of one speaker, of eight
// pairs that readers met, was of two matters in seven: see [sides.remarks].
func (x *account) utterances(y *account, shared []text.Span) (list []utterance) {
	for _, a := range x.Says {
		if !a.Named || a.Deed || !a.Direct || len(a.Content) == 0 || len(strings.Fields(a.Speaker)) > speakerShown || !byName(a.Speaker) {
			continue
		}
		if p, ok := x.saidNew(y, a, shared); ok {
			list = append(list, utterance{p, a})
		}
	}
	return list
}

// sharedIn are the places of one side that the other has in the same words, in
// order and apart.
func sharedIn(c *Case, ofA bool) (list []text.Span) {
	for _, p := range c.Passages {
		if p.Class == reuse.Name || p.Class == reuse.Stock {
			continue
		}
		if ofA {
			list = append(list, p.A)
		} else {
			list = append(list, p.B)
		}
	}
	return apart(list)
}

// saidNew is the sentence of what a says that tells most which y has not.
func (x *account) saidNew(y *account, a quote.Attribution, shared []text.Span) (best matterPart, ok bool) {
	for _, c := range a.Content {
		for _, in := range x.SentencesIn(c) {
			s := c.Intersect(in.Span)
			words := x.WordsIn(s)
			if len(words) < soleWords || len(words) > matterMost || meets(shared, s) || x.Voices.At(s) != quote.Quoted || x.asks(s) && len(words) < fewestTold {
				continue
			}
			if !x.inBody(s) {
				continue
			}
			p, told := x.partOf(s, s, y)
			if told && (!ok || p.fresh > best.fresh) {
				best, ok = p, true
			}
		}
	}
	return best, ok
}

// partOf reads what s tells that y has not.
func (x *account) partOf(whole, s text.Span, y *account) (matterPart, bool) {
	p := matterPart{Span: whole, shown: s}
	all, fresh, n := 0.0, 0.0, 0
	words := x.WordsIn(s)
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		v := &x.vocables.each[numbers[i]]
		if v.says == 0 || slices.Contains(p.stems, v.stem) {
			continue
		}
		p.stems = append(p.stems, v.stem)
		all += v.says
		if x.alone(y, w, numbers[i]) {
			fresh += v.says
			n++
		}
	}
	if all == 0 || n < newWords {
		return p, false
	}
	p.fresh, p.share = fresh, fresh/all
	return p, fresh >= matterNew*all
}

func common(a, b []string) (list []string) {
	for _, s := range a {
		if slices.Contains(b, s) {
			list = append(list, s)
		}
	}
	return list
}

// topics finds sentences of one matter of which each tells what the other
// article has not.
func (x *sides) topics(taken []Finding) []Finding {
	var list []pair
	for _, m := range x.c.alike() {
		if meets(x.sharedA, m.a) || meets(x.sharedB, m.b) {
			continue
		}
		p, newA, okA := x.a.told(x.b, m.a)
		q, newB, okB := x.b.told(x.a, m.b)
		shared := common(p.stems, q.stems)
		if !okA || !okB || !newA && !newB || !(newA && newB) && !x.countOtherwise(m) || !tellMatter(shared) || !x.c.agree(m) {
			continue
		}
		weight := x.apart(m, p, q, len(shared))
		if x.leadAlike(m) {
			weight = min(weight, leadWorth)
		}
		list = append(list, pair{a: p, b: q, weight: weight, facts: []Fact{stemsFact(strings.Join(shared, " "))}, claim: func() text.Said {
			with := text.With{"A": x.a.sentence(m.a, x.b, matterWords), "B": x.b.sentence(m.b, x.a, matterWords)}
			if x.oneDeed(m) {
				return text.Say("Of one matter, A tells {{.A}}; B tells {{.B}}.", with)
			}
			return text.Say("A tells {{.A}}; B tells {{.B}}.", with)
		}})
	}
	return choose(list, matterShown, taken)
}

// told reads a sentence of the outlet or of somebody who is reported; fresh
// says whether it tells what y has not.
func (x *account) told(y *account, s text.Span) (p matterPart, fresh, ok bool) {
	words := x.WordsIn(s)
	if len(words) < fewestTold || len(words) > matterMost || !x.inBody(s) || x.Voices.At(s) == quote.Quoted ||
		x.is(s, asking|addressing|captioning|hollowing|straying) {
		return p, false, false
	}
	p, fresh = x.partOf(s, s, y)
	return p, fresh, true
}

// looseTopics are nouns that join matters of all kinds.
var looseTopics = wordList("topic")

// How much two sentences of one matter differ to a reader. Fitted to the
// differences that careful readers found most telling, of which it puts twice as
// many among the first three as their nearness did, in folders left out of the fit.
const (
	apartBase    = 0.79
	apartEach    = 0.15 // for each one of the sum below
	apartVouched = 0.58 // for each word of doubt, denial or saying that one alone has
	vouchedMost  = 4
	apartWords   = -1.51 // so many words that one alone has
	apartMany    = 40
	apartNear    = -2.05
	apartNumber  = 0.66 // one has a number that the other has not
	apartNumbers = 0.94 // each has
	apartFirst   = 0.58 // one begins its article
	apartFresh   = 1.69 // of what the one tells that has less new
	apartFresher = 0.66 // and the one that has more
	apartDepth   = -0.42
)

// apart is the weight of two sentences that share so many stems.
func (x *sides) apart(m pairing, p, q matterPart, shared int) float64 {
	a, b := vouching(x.a.WordsIn(m.a)), vouching(x.b.WordsIn(m.b))
	vouched := len(a) + len(b) - 2*len(common(a, b))
	numA, numB := x.a.numbersBeside(m.a, x.b, m.b), x.b.numbersBeside(m.b, x.a, m.a)
	depth := max(float64(m.a.Start)/float64(len(x.a.Source)), float64(m.b.Start)/float64(len(x.b.Source)))
	z := apartVouched*float64(min(vouched, vouchedMost)) + apartWords*float64(min(len(p.stems)+len(q.stems)-2*shared, apartMany))/apartMany + apartNear*m.near +
		apartFresh*min(p.share, q.share) + apartFresher*max(p.share, q.share) + apartDepth*depth
	if numA || numB {
		z += apartNumber
	}
	if numA && numB {
		z += apartNumbers
	}
	if first(x.a.Side, m.a) || first(x.b.Side, m.b) {
		z += apartFirst
	}
	return apartBase + apartEach*z
}

var vouchWords = wordList("vouch")

// vouching are the different words of doubt, denial and saying among words.
func vouching(words []text.Word) (list []string) {
	for _, w := range words {
		if (vouchWords[w.Norm] || negating[w.Norm]) && !slices.Contains(list, w.Norm) {
			list = append(list, w.Norm)
		}
	}
	return list
}

// first reports whether a sentence begins the running text.
func first(s Side, at text.Span) bool {
	in, _ := firstSentence(s)
	return in == at
}

const (
	leadSame  = 0.75 // first sentences as near as this tell the same
	leadWorth = 0.45 // and are shown behind what differs
)

// leadAlike reports whether two sentences begin their articles with the same news, and
// neither with a number that the other has not.
func (x *sides) leadAlike(m pairing) bool {
	return m.near >= leadSame && first(x.a.Side, m.a) && first(x.b.Side, m.b) &&
		!x.a.numbersBeside(m.a, x.b, m.b) && !x.b.numbersBeside(m.b, x.a, m.a)
}

// countOtherwise reports whether each of two sentences has a number that the other has
// not: then they need not tell anything else that is new.
func (x *sides) countOtherwise(m pairing) bool {
	return x.a.numbersBeside(m.a, x.b, m.b) && x.b.numbersBeside(m.b, x.a, m.a)
}

// numbersBeside reports whether s has a number that t of y has not.
func (x *account) numbersBeside(s text.Span, y *account, t text.Span) bool {
	there := y.figuresIn(t)
	return slices.ContainsFunc(x.figuresIn(s), func(f Figure) bool {
		return !slices.ContainsFunc(there, func(g Figure) bool { return f.Kind == g.Kind && f.value == g.value && f.day == g.day })
	})
}

// tellMatter reports whether two sentences that share these stems are about more
// than a unit or what joins matters of all kinds.
func tellMatter(stems []string) bool {
	n := 0
	for _, s := range stems {
		if !looseTopics[s] && units[s].sort == "" {
			n++
		}
	}
	return n >= matterStems
}
