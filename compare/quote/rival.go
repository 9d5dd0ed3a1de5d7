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
// "Lund’s voice cracked when he", "One of Lund’s songs came when he".
func (c *cast) ownerFirst(s *sentence, i, k int, g byte) bool {
	if k < 0 || len(c.here) == 0 {
		return false
	}
	r := c.here[0]
	from, to := s.tokensOf(r.Span)
	if to <= from || !s.at(to-1).owner || !s.opens(from) || to+1 >= i || r.figure == k || r.figure < 0 || pronounGender(s.at(from).norm) != 0 {
		return false
	}
	f := &c.figures[r.figure]
	return f.isPerson() && f.likely() != other(g)
}

// opens reports whether token i stands in the noun phrase with which the sentence begins,
// behind a title or "of" at most: "Mr. [Lund]’s", "One of [Lund]’s".
func (s *sentence) opens(i int) bool {
	if i <= 1 {
		return true
	}
	return i <= longestLead && s.at(i-1).is(ofWord) && s.phraseStart(i) == 0 || i == 3 && s.at(i-1).is(title) && s.at(i-2).is(ofWord)
}

// owned is the owner of the subject with which the sentence of number at begins, and the figure
// that the pronouns of the next one stand for, though that sentence passes it over.
type owned struct {
	figure, at int
	past       int // one plus that figure, 0 for none
}

// noteOwner takes note of the name n, of figure k, if the sentence begins with what is its
// bearer's: "Lund’s plan was odd."
func (c *cast) noteOwner(s *sentence, n name, k int) {
	if len(c.here) == 1 && s.at(n.to-1).owner && s.at(n.from).quoted == 0 && s.opens(n.from) && c.figures[k].isPerson() {
		c.owned = owned{figure: k, at: c.at}
	}
}

// passedOver reports whether a pronoun of gender g, read as figure k, may rather stand for
// the owner of the subject of the sentence before, which does not name k: "Berg left. Lund’s
// plan was odd. He wants".
func (c *cast) passedOver(k int, g byte) bool {
	if o := &c.owned; k < 0 || o.at == 0 || o.at != c.at-1 || o.figure == k || c.figures[o.figure].likely() == other(g) {
		return false
	} else if c.figures[k].met < o.at {
		o.past = k + 1
	}
	return c.owned.past == k+1
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
