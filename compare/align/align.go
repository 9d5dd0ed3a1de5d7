// Package align sets the statements of two articles side by side.
//
// A sentence is compared as a set of weighted stems. The weight of a stem is
// what it tells: much when the word is rare in English and rare in these two
// articles, nothing for "the". Two sentences are as near as the weight of
// what both have, where words near in meaning count in part (a soft Dice
// coefficient); sentences that match around them, a shared passage, and a
// place at the head of both articles raise it. Candidates come from an index
// of the stems, rarest first, so the cost does not grow with the product of
// the articles' lengths.
//
// Two sentences that are each other's best are a link, if what they share
// tells of one thing: not only names, a phrase of the trade, or who vouches
// for it. Another speaker,
// another day or another number keeps it from being called the same.
package align

import "diptych/compare/reuse"

// Alignment is everything this package finds in a pair.
type Alignment struct {
	Relation     Relation
	Links        []Link // in the order of A
	NearA, NearB []Near // for every sentence of a side, in its order
}

// Input is the two articles, and the wording that they share.
type Input struct {
	A, B     *Article
	Passages []reuse.Passage
	Stop     func() bool // asked at every pair of sentences: what is found after it says so is of no use; may be nil
}

// Align sets the two articles of in side by side. It cannot fail, and gives
// the same answer with the sides exchanged when its input is exchanged.
func Align(in Input) Alignment { return Seek(in.A, in.B, in.Stop).Align(in.Passages) }

// Prospect is the pairs of statements of two articles that are worth a look, and
// how near the two of each are, before anything is known of shared wording.
type Prospect struct {
	in    Input
	pairs *pairs
	all   []pair
}

// Seek finds what there is to align in a and b; stop is that of an [Input]. It
// is most of the work of [Align].
func Seek(a, b *Article, stop func() bool) *Prospect {
	v := newVocabulary(a, b)
	p := &pairs{v: v, a: v.statements(0), one: a == b, stop: stop}
	if p.b = p.a; !p.one {
		p.b = v.statements(1)
	}
	return &Prospect{in: Input{A: a, B: b, Stop: stop}, pairs: p, all: p.sought()}
}

// Align is [Align] of the two articles, once it is known what wording they share.
func (s *Prospect) Align(passages []reuse.Passage) Alignment {
	in, p := s.in, s.pairs
	in.Passages, p.passages = passages, passages
	p.score(p.withHolders(s.all))
	if p.stopped() {
		return Alignment{}
	}
	rel := relate(in, p)
	links := p.links(rel.Kind)
	if rel.Kind == Different && (in.A.OtherScript() || in.B.OtherScript()) {
		rel.Kind = Unknown // words that are not known share little, whatever they tell
	}
	a, b := p.sides(links, rel.Kind)
	return Alignment{Relation: rel, Links: links, NearA: a.nearest(&b), NearB: b.nearest(&a)}
}

// Self links the statements that one article makes twice, each with its later
// rendering: a remark quoted in two translations, a lede said again below.
func Self(x *Article) []Link {
	v := newVocabulary(x)
	return selfPairs(v.statements(0), v).twice()
}
