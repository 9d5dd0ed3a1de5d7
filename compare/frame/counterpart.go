package frame

import (
	"diptych/compare/align"
	"diptych/compare/text"
)

// A sentence of the other article can be nearest of all and of another matter: the one
// that tells the whole story is near to every other. The two are of one matter where
// they share words that tell much, or where each is nearest to the other.

// Of 130 sentences with the nearest one of the other article, by hand: where these hold,
// the two were of one matter in three of four, where they do not in one of five.
const (
	mutualNear  = 0.29 // two that share no such words are as near as this
	mutualShare = 0.85 // and as near as so much of what the other is to its own nearest
	mutualSure  = 0.45 // or than this
	looseBits   = 14.0 // shared by two of which the other has three nearer ones
)

// starts are where a sentence of one article and one of the other begin.
type starts struct{ here, there int }

// knowNear keeps what stands near each sentence of x, and what each shares with the
// sentences of the other article.
func (x *account) knowNear(near []align.Near) {
	x.near = make(map[int]align.Near, len(near))
	for _, n := range near {
		x.near[n.Sentence.Start] = n
	}
}

// ofOneMatter reports whether s of x and m of y, one that is near it, tell of one matter.
func (x *account) ofOneMatter(y *account, s text.Span, m align.Candidate) bool {
	bits := x.bits[starts{s.Start, m.Span.Start}]
	back, best := false, 0.0
	for i, c := range y.near[m.Span.Start].Candidates {
		if back = back || c.Span == s; i == 0 {
			best = c.Score
		}
	}
	if back {
		return bits > 0 || m.Score >= mutualSure || m.Score >= mutualNear && m.Score >= mutualShare*best
	}
	return bits >= looseBits
}

// mayAnswer reports whether c, a sentence of the other article's text that is near
// sentence i of near, tells of its matter.
func (l *lonely) mayAnswer(i int, c align.Candidate) bool {
	return c.Score >= nearestShown && l.y.inBody(c.Span) && l.x.ofOneMatter(l.y, l.near[i].Sentence, c)
}

// counterpart is the sentence of the other article's text that tells of the matter of
// sentence i of near and that no row is set beside yet: the one that most joins to it.
// Empty where there is none.
func (l *lonely) counterpart(i int) (at text.Span) {
	s, most := l.near[i].Sentence, 0.0
	for _, c := range l.near[i].Candidates {
		if l.taken[c.Span.Start] || !l.mayAnswer(i, c) {
			continue
		}
		if k := (pairing{near: c.Score, bits: l.x.bits[starts{s.Start, c.Span.Start}]}).kinship(); k > most {
			at, most = c.Span, k
		}
	}
	return at
}
