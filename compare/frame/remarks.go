package frame

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// What one person says to one question is often quoted by one article and reported by the
// other, or reported by both, each with a part of it: "has not apologized to the two, as he
// does not know who they are", "I apologize to all". The two sentences are set side by side
// where nothing in either article is nearer to the one than the other.

// Of 64 pairs of sentences of one speaker that are nearest to one another in 187 pairs of
// articles, by hand, 26 were worth a reader's time; of those that share few bits one of
// four. Of those where both quote him 2 of 16 were, and [sides.speakers] has the best.
// Of whom one article has a remark or two, he is heard there by these alone: of 31 such
// pairs, few bits or many, of 230 pairs of articles 18 were worth it, of 18 that are nearer
// or farther 4, and none was false.
const (
	remarkLeast  = 5    // words of a remark
	remarkFew    = 2    // remarks of one person in one article that are all a reader has of him there
	remarkMost   = 12   // remarks of one person in one article: who has more speaks of many questions
	remarkBits   = 4.5  // of the words that two of one question share
	remarkFar    = 0.25 // how near they are, at least: of three that are less near none was worth it, of 18 others nine
	fewFar       = 0.22 // and those of somebody of whom one article has few
	fewNear      = 0.45 // and at most
	remarkAlike  = 0.5  // share of the stems of the shorter one that both have: else it is told twice
	remarkPlain  = 0.72 // weight of a pair
	remarkTopic  = 0.05 // more for each word of both
	remarkTopics = 3    // words of both that count so
	remarkShown  = 2    // pairs
	nearBits     = 10.0 // a nearness of 1 joins two remarks as much as so many shared bits
)

// remark is a sentence with words of a named speaker.
type remark struct {
	matterPart
	of      quote.Attribution
	telling []string // stems of the words themselves, those of grammar left out
	fresh   bool     // something of it stands in no form in the other article
}

// remarks pairs sentences in which one speaker answers one question.
func (x *sides) remarks(taken []Finding) []Finding {
	inA, inB := x.a.remarks(x.b, x.sharedA), x.b.remarks(x.a, x.sharedB)
	if len(inA) == 0 || len(inB) == 0 {
		return nil
	}
	var all []exchange
	for _, family := range slices.Sorted(maps.Keys(inA)) {
		list := inA[family]
		if max(len(list), len(inB[family])) > remarkMost {
			continue
		}
		for i := range list {
			for k := range inB[family] {
				a, b := &list[i], &inB[family][k]
				if sameSpeaker(x.a.Side, a.of, x.b.Side, b.of) && !(a.of.Direct && b.of.Direct) {
					all = append(all, exchange{a, b, x.bitsOf(common(a.telling, b.telling)), x.c.nearness(a.Span, b.Span)})
				}
			}
		}
	}
	stable.Sort(all, func(p, q exchange) int { return cmp.Or(p.a.Start-q.a.Start, p.b.Start-q.b.Start) })
	mostA, mostB := map[int]float64{}, map[int]float64{}
	for _, k := range all {
		mostA[k.a.Start], mostB[k.b.Start] = max(mostA[k.a.Start], k.joins()), max(mostB[k.b.Start], k.joins())
	}
	list := x.fewRemarks(inA, inB, taken)
	for _, k := range all {
		if k.joins() == mostA[k.a.Start] && k.joins() == mostB[k.b.Start] && x.ofOneQuestion(k) {
			list = append(list, x.remarked(k))
		}
	}
	return choose(list, remarkShown, taken)
}

// fewRemarks pairs, of each person of whom one article has few remarks, the two that are
// most joined, unless taken tells of his words.
func (x *sides) fewRemarks(inA, inB map[string][]remark, taken []Finding) (list []pair) {
	for _, family := range slices.Sorted(maps.Keys(inA)) {
		a, b := inA[family], inB[family]
		if min(len(a), len(b)) > remarkFew || slices.ContainsFunc(taken, func(f Finding) bool { return f.family() == family }) {
			continue
		}
		if k := x.mostJoined(a, b); k.a != nil {
			list = append(list, x.remarked(k))
		}
	}
	return list
}

// mostJoined are the two remarks, of a and of b, that are most joined of those in which one
// person says two things of one matter, as far as can be told; none where there are none.
func (x *sides) mostJoined(a, b []remark) (best exchange) {
	for i := range a {
		for j := range b {
			k := exchange{&a[i], &b[j], x.bitsOf(common(a[i].telling, b[j].telling)), x.c.nearness(a[i].Span, b[j].Span)}
			if k.near >= fewFar && k.near < fewNear && (best.a == nil || k.before(best)) && x.ofOnePerson(k) && x.differ(k) {
				best = k
			}
		}
	}
	return best
}

// ofOnePerson reports whether one person, and no outlet or body, is named as the speaker of
// two remarks.
func (x *sides) ofOnePerson(k exchange) bool {
	h, g := x.a.heardAs(k.a.of.Speaker), x.b.heardAs(k.b.of.Speaker)
	return (h == nil || h.isPerson()) && (g == nil || g.isPerson()) && sameSpeaker(x.a.Side, k.a.of, x.b.Side, k.b.of)
}

// exchange is two remarks of one speaker.
type exchange struct {
	a, b       *remark
	bits, near float64
}

// joins is how much joins two remarks.
func (k exchange) joins() float64 { return k.bits + nearBits*k.near }

// before reports whether the remarks of k are more joined than those of l, or stand earlier,
// whichever article is A.
func (k exchange) before(l exchange) bool {
	return cmp.Or(cmp.Compare(l.joins(), k.joins()), k.a.Start+k.b.Start-l.a.Start-l.b.Start, max(k.a.Start, k.b.Start)-max(l.a.Start, l.b.Start)) < 0
}

// ofOneQuestion reports whether two remarks tell of one matter, and not the same.
func (x *sides) ofOneQuestion(k exchange) bool {
	return k.bits >= remarkBits && k.near >= remarkFar && x.differ(k) && !x.otherOccasions(k.a.shown, k.b.shown)
}

// differ reports whether two remarks of one time tell not the same.
func (x *sides) differ(k exchange) bool {
	a, b := k.a, k.b
	if !a.fresh && !b.fresh || float64(len(common(a.stems, b.stems))) > remarkAlike*float64(min(len(a.stems), len(b.stems))) {
		return false
	}
	return !x.linked(a.Span, b.Span) && !x.c.apartInTime(pairing{a: a.Span, b: b.Span})
}

// linked reports whether two sentences stand side by side in a link that says more than
// that they are alike.
func (x *sides) linked(a, b text.Span) bool {
	return slices.ContainsFunc(x.c.Links, func(l align.Link) bool { return l.Kind != align.Parallel && l.A.Overlaps(a) && l.B.Overlaps(b) })
}

// remarked sets two remarks side by side.
func (x *sides) remarked(k exchange) pair {
	a, b := k.a, k.b
	p := pair{a: a.matterPart, b: b.matterPart, topic: familyName(a.of.Speaker), weight: remarkPlain + remarkTopic*float64(min(len(common(a.stems, b.stems)), remarkTopics))}
	p.claim = func() text.Said {
		who := text.With{"Name": fullest(a.of.Speaker, b.of.Speaker)}
		return eachTells(text.Say("Of what {{.Name}} said", who), x.a.sentence(a.shown, x.b, matterWords), x.b.sentence(b.shown, x.a, matterWords))
	}
	return p
}

// remarks are the sentences of the text with words of a named speaker, by his family name,
// most of which y has not word for word.
func (x *account) remarks(y *account, shared []text.Span) map[string][]remark {
	of := map[string][]remark{}
	for _, a := range x.Says {
		if !a.Named || a.Deed || len(strings.Fields(a.Speaker)) > speakerShown || !byName(a.Speaker) {
			continue
		}
		family := familyName(a.Speaker)
		for _, c := range a.Content {
			for _, in := range x.SentencesIn(c) {
				if s := c.Intersect(in.Span); len(of[family]) <= remarkMost && x.inBody(s) && len(x.WordsIn(s)) >= remarkLeast && len(x.WordsIn(in.Span)) <= matterMost && !x.asks(s) && 2*covered(shared, s) <= s.Len() {
					of[family] = append(of[family], x.remark(a, in.Span, s, y))
				}
			}
		}
	}
	return of
}

// remark reads s, what a reports within a sentence.
func (x *account) remark(a quote.Attribution, sentence, s text.Span, y *account) remark {
	p, fresh := x.partOf(sentence, s, y)
	p.shown = sentence
	return remark{matterPart: p, of: a, telling: x.tellingStems([]text.Span{s}), fresh: fresh}
}

// tellingStems are the different stems of the words in spans, without those of grammar and
// of verbs that only hand over what is said.
func (s Side) tellingStems(spans []text.Span) (list []string) {
	for _, at := range spans {
		for _, n := range s.vocables.in(s.Document, s.WordsIn(at)) {
			if stem := s.vocables.each[n].stem; s.tellsMatter[n] && !slices.Contains(list, stem) {
				list = append(list, stem)
			}
		}
	}
	return list
}

// mattersTold reports, by vocable, whether the words of s tell something by their stem, and do
// not only hand over what is said.
func mattersTold(s Side) []bool {
	telling := make([]bool, len(s.vocables.each))
	for n, v := range s.vocables.each {
		telling[n] = len(s.matters.where[v.stemmed]) > 0 && !saying[s.lemmas[n]]
	}
	return telling
}

// nearness is how near two sentences of the text of A and of B are to one another, as far
// as that is known.
func (c *Case) nearness(a, b text.Span) float64 {
	all := c.nearby()
	i := sort.Search(len(all), func(i int) bool {
		return all[i].a.Start > a.Start || all[i].a.Start == a.Start && all[i].b.Start >= b.Start
	})
	if i < len(all) && all[i].a.Start == a.Start && all[i].b.Start == b.Start {
		return all[i].near
	}
	return 0
}

// bitsOf is what stems tell that both articles have, less the more sentences have them.
func (x *sides) bitsOf(stems []string) (bits float64) {
	for _, s := range stems {
		bits += x.c.A.matters.tells(x.c.B.matters, s)
	}
	return math.Round(100*bits) / 100
}

// covered counts the bytes of s that spans, ordered and apart, have.
func covered(spans []text.Span, s text.Span) (n int) {
	for _, t := range spans {
		n += t.Intersect(s).Len()
	}
	return n
}
