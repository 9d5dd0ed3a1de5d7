package quote

import (
	"slices"

	"diptych/compare/text"
)

// alone reports whether figure k is the subject of a clause of this sentence
// before the pronoun at token i, and no other person is named there.
func (c *cast) alone(s *sentence, k, i int) (is bool) {
	for _, r := range c.here {
		from, to := s.tokensOf(r.Span)
		switch {
		case r.Start >= s.at(i).Start || from >= to:
		case r.figure == k:
			is = is || pronounGender(s.at(from).norm) == 0 && s.acts(from, to)
		case r.figure < 0 || c.figures[r.figure].isPerson():
			return false
		}
	}
	return is
}

// rivals reports whether a pronoun of gender g that is read as figure k fits
// another person named in this sentence or the one before.
func (c *cast) rivals(k int, g byte) bool {
	if k < 0 {
		return false
	}
	known := c.figures[k].likely() == g
	for _, m := range slices.Backward(latest(c.mentions)) {
		o := m.member
		f := &c.figures[o]
		if m.quoted || c.owner(m) {
			continue // "Lund rejected Berg's plan. He said"
		}
		if f.met < c.at-1 && (known || f.met < c.at-3) {
			return false
		}
		if f.met < c.at-1 && f.likely() != g {
			continue
		}
		if o != k && f.isPerson() && f.likely() != other(g) {
			return true
		}
	}
	return false
}

// ownerFirst reports whether the sentence begins with another person than k, as
// the owner of its subject, whom a pronoun of gender g at token i fits as well:
// "Lund’s voice cracked when he".
func (c *cast) ownerFirst(s *sentence, i, k int, g byte) bool {
	if k < 0 || len(c.here) == 0 {
		return false
	}
	r := c.here[0]
	from, to := s.tokensOf(r.Span)
	if from > 1 || to <= from || !s.at(to-1).owner || to+1 >= i || r.figure == k || r.figure < 0 || pronounGender(s.at(from).norm) != 0 {
		return false
	}
	f := &c.figures[r.figure]
	return f.isPerson() && f.likely() != other(g)
}

// owner reports whether m is named as one whose something is.
func (c *cast) owner(m mention) bool {
	w := c.src[m.Start:m.End]
	_, is := cutPossessive(w)
	return is && !isPronoun(w)
}

// mayBe reports whether one who was named at place at, in this sentence or one of
// the two before, is a person for whom a pronoun of gender g can stand.
func (c *cast) mayBe(at text.Span, g byte) bool {
	for _, m := range slices.Backward(latest(c.mentions)) {
		if m.End > at.Start && m.Start < at.End {
			f := &c.figures[m.member]
			return f.met >= c.at-2 && (f.isPerson() || f.kind == "") && f.likely() != other(g)
		}
	}
	return false
}
