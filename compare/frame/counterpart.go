package frame

import (
	"math"
	"slices"

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

	// Of 44 sentences that readers met beside the one that is nearest by meaning 14 told of
	// two matters. Five of the seven did that share no words which tell much and are so much
	// less alike than the same and another one there, and 9 of the other 37.
	outdoneShare = 0.7
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

// shareWord reports whether s and near, a sentence of the other article, have a word in
// some form that is not of grammar, be it a name or a number.
func (l *lonely) shareWord(s, near text.Span) bool {
	forms := l.y.formsIn(near)
	return slices.ContainsFunc(l.x.WordsIn(s), func(w text.Word) bool { return l.x.formIn(forms, w) })
}

// formsIn are the stems of the words of s that are not of grammar, and what their families
// go by.
func (x *account) formsIn(s text.Span) map[string]bool {
	forms := map[string]bool{}
	for _, w := range x.WordsIn(s) {
		if !englishWords[w.Norm] {
			forms[x.stem(w.Norm)], forms[familyOf(w.Norm)] = true, true
		}
	}
	delete(forms, "")
	return forms
}

// formIn reports whether w, a word of x, is among forms of either article in some form.
func (x *account) formIn(forms map[string]bool, w text.Word) bool {
	return forms[x.stem(w.Norm)] || forms[familyOf(w.Norm)]
}

// outdone reports whether the words of s, a sentence of the text, are much less like those
// of near than like those of another sentence of the other article: the two may be set
// beside one another for what both articles tell throughout.
func (l *lonely) outdone(s, near text.Span) bool {
	m, others := l.x.matters, l.y.matters
	at := slices.IndexFunc(m.list, func(in matter) bool { return in.Span == s })
	with := slices.IndexFunc(others.list, func(in matter) bool { return in.Span == near })
	if at < 0 || with < 0 {
		return false
	}
	most := 0.0
	for i := range others.list {
		if l.y.inBody(others.list[i].Span) {
			most = max(most, m.likeness(at, others, i))
		}
	}
	return m.likeness(at, others, with) < outdoneShare*most
}

// likeness is how alike sentence i of m and sentence k of other are in the words that few
// sentences have, for a comparison with other values of k.
func (m *matters) likeness(i int, other *matters, k int) float64 {
	shared, all := 0.0, 0.0
	for _, stem := range other.list[k].stems {
		rare := math.Log(float64(len(m.list)+len(other.list)+1) / float64(len(m.places(stem))+len(other.places(stem))+1))
		all += rare * rare
		if slices.Contains(m.list[i].stems, stem) {
			shared += rare * rare
		}
	}
	if all == 0 {
		return 0
	}
	return shared / math.Sqrt(all)
}
