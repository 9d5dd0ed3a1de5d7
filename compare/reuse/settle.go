package reuse

import (
	"cmp"
	"slices"
)

// settle leaves out chains that are too short or too thin, and those that lie
// within another on both sides.
func settle(cs []chain) []chain {
	out := cs[:0]
	for _, c := range cs {
		c.thicken()
		if c.words >= leastWords {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(x, y chain) int {
		return cmp.Or(cmp.Compare(x.first().a, y.first().a), cmp.Compare(y.words, x.words))
	})
	kept := out[:0]
	for _, c := range out {
		if !slices.ContainsFunc(kept[max(0, len(kept)-64):], c.within) {
			kept = append(kept, c)
		}
	}
	return kept
}

// thicken cuts the thinner end while less than minMatch of the words match.
func (c *chain) thicken() {
	for len(c.islands) > 1 {
		a, b := c.lengths()
		if float64(c.words) >= minMatch*float64(max(a, b)) {
			return
		}
		if c.first().n < c.last().n {
			c.words -= c.first().n
			c.islands = c.islands[1:]
		} else {
			c.words -= c.last().n
			c.islands = c.islands[:len(c.islands)-1]
		}
	}
}

// within reports whether c lies inside k on both sides.
func (c chain) within(k chain) bool {
	f, l, kf, kl := c.first(), c.last(), k.first(), k.last()
	return f.a >= kf.a && f.b >= kf.b && l.a+l.n <= kl.a+kl.n && l.b+l.n <= kl.b+kl.n
}
