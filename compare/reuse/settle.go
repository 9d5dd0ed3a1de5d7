package reuse

import (
	"cmp"
	"slices"
)

// When two chains claim the same words.
const (
	// A chain that has this share of its words on both sides in common with one
	// longer chain is the same passage, aligned worse.
	sameShare = 0.5
	// A chain that lies in a longer one on one side only is another occurrence of a
	// part of it. It is a passage of its own when it is long enough to be shown as copied and
	// at least this share of the other, or stands in quotation marks on both sides.
	partShare = 0.2
)

// settle leaves out chains whose words a longer one holds. What is left is sorted by
// its place in a, then in b. But for the sorting, linear in the words of the chains.
func settle(a, b *side, all []chain) []*chain {
	cs := make([]*chain, len(all))
	for i := range all {
		cs[i] = &all[i]
	}
	slices.SortStableFunc(cs, func(x, y *chain) int { return cmp.Compare(y.words, x.words) })
	o := &owners{a: a, b: b, ofA: make([]int32, len(a.ids)), ofB: make([]int32, len(b.ids))}
	cs = slices.DeleteFunc(cs, func(c *chain) bool { return !o.take(c) })
	slices.SortStableFunc(cs, func(x, y *chain) int {
		return cmp.Or(cmp.Compare(x.first().a, y.first().a), cmp.Compare(x.first().b, y.first().b))
	})
	return cs
}

// owners knows the longest chain at each word of the two sides.
type owners struct {
	a, b     *side
	ofA, ofB []int32 // number of the chain, from 1; 0 where none has been kept
	words    []int   // of each kept chain
	classes  []Class
}

// take keeps c unless longer chains make it needless.
func (o *owners) take(c *chain) bool {
	na, nb := c.lengths()
	sideA, sideB := o.ofA[c.first().a:][:na], o.ofB[c.first().b:][:nb]
	ka, inA := most(sideA)
	kb, inB := most(sideB)
	if ka == kb && ka > 0 && float64(inA) >= sameShare*float64(na) && float64(inB) >= sameShare*float64(nb) {
		return false
	}
	if inA == na && o.part(c, ka) || inB == nb && o.part(c, kb) {
		return false
	}
	o.words, o.classes = append(o.words, c.words), append(o.classes, c.class)
	for _, s := range [][]int32{sideA, sideB} {
		for i := range s {
			if s[i] == 0 {
				s[i] = int32(len(o.words))
			}
		}
	}
	return true
}

// part reports whether c is no more than a part of the chain k. A name is a
// name wherever it stands, but not inside what has been copied whole. What both
// articles quote is not told of as quoted in one of them.
func (o *owners) part(c *chain, k int32) bool {
	if !c.class.Shown() && !o.classes[k-1].Shown() {
		return false
	}
	if c.class == Voice && o.classes[k-1] == Quotation {
		return true
	}
	if c.words >= copiedWords && float64(c.words) >= partShare*float64(o.words[k-1]) {
		return false
	}
	for _, r := range c.islands {
		for i := range r.n {
			if !o.a.voices[r.a+i].spoken() || !o.b.voices[r.b+i].spoken() {
				return true
			}
		}
	}
	return false
}

// most is the chain that has most of the words in a row, and how many; 0
// when none has any.
func most(row []int32) (k int32, n int) {
	for i := 0; i < len(row); {
		from := i
		for i < len(row) && row[i] == row[from] {
			i++
		}
		if row[from] > 0 && i-from > n {
			k, n = row[from], i-from
		}
	}
	return k, n
}
