package reuse

import (
	"math/bits"
	"slices"
)

// grams names the runs of n words that begin at each word of two sides: equal
// runs have equal names, from 0; -1 where n words do not stand in one zone, or
// are known to stand on one side only. There are no collisions: a name is made from
// the names of two shorter runs (Karp, Miller and Rosenberg 1972). Linear in the
// texts for a fixed n.
type grams struct {
	n        int
	a, b     []int32
	inA, inB posting
}

// posting lists the places of each name, in order.
type posting struct {
	first []int32 // at[first[g]:first[g+1]] are those of the name g
	at    []int32
}

func (p posting) places(name int32) []int32 { return p.at[p.first[name]:p.first[name+1]] }

// pairs is in how many pairs of places a run stands.
func (g *grams) pairs(name int32) int { return len(g.inA.places(name)) * len(g.inB.places(name)) }

// within is how many pairs of places a run may stand in for those of all such runs
// to be most at most: a power of two, less one.
func (g *grams) within(most int) int {
	var sum [64]int // by the bits of the number of pairs
	for name := range int32(len(g.inA.first) - 1) {
		n := g.pairs(name)
		sum[bits.Len(uint(n))] += n
	}
	k, all := 0, 0
	for k < len(sum)-1 && all+sum[k] <= most {
		all += sum[k]
		k++
	}
	return 1<<(k-1) - 1
}

// gramsOf names all runs of n words, n at least 1.
func gramsOf(a, b *side, n int) *grams {
	na, nb := nameRuns(a, b, n)
	return newGrams(n, na, nb)
}

// lengthened names the runs of n words that begin with a run of g that stands in
// more pairs of places than most.
func (g *grams) lengthened(a, b *side, n, most int) *grams {
	la := g.begin(a, g.a, n, most)
	lb := la
	if a.Side != b.Side {
		lb = g.begin(b, g.b, n, most)
	}
	for done := g.n; done < n; {
		done = min(done+g.n, n)
		t := newPairTable(min(len(la), 1<<16))
		prolong(la, g.a, done-g.n, t.name)
		if a.Side != b.Side {
			prolong(lb, g.b, done-g.n, t.find)
		}
	}
	return newGrams(n, la, lb)
}

// begin is the names of one side that are frequent and may be prolonged to n
// words, -1 elsewhere.
func (g *grams) begin(s *side, names []int32, n, most int) []int32 {
	out := make([]int32, len(names))
	for i, name := range names {
		if out[i] = -1; name >= 0 && s.oneZone(i, n) && g.pairs(name) > most {
			out[i] = name
		}
	}
	return out
}

// prolong names each run anew, with the short run that begins at its place plus at.
func prolong(names, short []int32, at int, name func(x, y int32) int32) {
	for i, g := range names {
		if g < 0 {
			continue
		}
		if names[i] = -1; short[i+at] >= 0 {
			names[i] = name(g, short[i+at])
		}
	}
}

func newGrams(n int, na, nb []int32) *grams {
	names := int32(0)
	for _, g := range na {
		names = max(names, g+1)
	}
	for _, g := range nb {
		names = max(names, g+1)
	}
	g := &grams{n: n, a: na, b: nb, inA: newPosting(na, names)}
	if g.inB = g.inA; !oneRow(na, nb) {
		g.inB = newPosting(nb, names)
	}
	return g
}

// oneRow reports whether two rows of names are one and the same, those of a text
// that is matched with itself.
func oneRow(na, nb []int32) bool { return len(na) > 0 && len(na) == len(nb) && &na[0] == &nb[0] }

func newPosting(names []int32, count int32) posting {
	p := posting{first: make([]int32, count+1)}
	for _, g := range names {
		if g >= 0 {
			p.first[g+1]++
		}
	}
	for g := range count {
		p.first[g+1] += p.first[g]
	}
	p.at = make([]int32, p.first[count])
	next := slices.Clone(p.first)
	for i, g := range names {
		if g >= 0 {
			p.at[next[g]] = int32(i)
			next[g]++
		}
	}
	return p
}

// nameRuns names runs of n words from the names of their first n/2 words,
// rounded up, and of their last.
func nameRuns(a, b *side, n int) (na, nb []int32) {
	if n == 1 {
		return a.ids, b.ids
	}
	half := (n + 1) / 2
	ha, hb := nameRuns(a, b, half)
	t := newPairTable(min(len(ha), articleWords+len(ha)/4)) // books have most pairs of words more than once
	na = namePairs(a, ha, n, half, t.name)
	if a.Side == b.Side {
		return na, na
	}
	nb = namePairs(b, hb, n, half, t.find)
	strike(na, nb, t.count)
	return na, nb
}

// strike leaves of na, names below count, those that nb has too.
func strike(na, nb []int32, count int32) {
	shared := make([]bool, count)
	for _, g := range nb {
		if g >= 0 {
			shared[g] = true
		}
	}
	for i, g := range na {
		if g >= 0 && !shared[g] {
			na[i] = -1
		}
	}
}

func namePairs(s *side, halves []int32, n, half int, name func(x, y int32) int32) []int32 {
	out := make([]int32, len(halves))
	for i := range out {
		out[i] = -1
		if s.oneZone(i, n) && halves[i] >= 0 && halves[i+n-half] >= 0 {
			out[i] = name(halves[i], halves[i+n-half])
		}
	}
	return out
}

// pairTable numbers pairs of names as they come. It is an open hash table:
// Go's map takes three times as long, and this is the matcher's hot loop.
type pairTable struct {
	slots []pairSlot
	count int32
	shift uint
}

// pairSlot takes 12 bytes: books need millions.
type pairSlot struct {
	x, y   int32 // the pair
	number int32 // its name plus one, 0 in an empty slot
}

// newPairTable has room for expected pairs before it grows.
func newPairTable(expected int) *pairTable {
	bits := uint(4)
	for 1<<bits < 2*expected {
		bits++
	}
	return &pairTable{slots: make([]pairSlot, 1<<bits), shift: 64 - bits}
}

// slot is where a pair stands, or would.
func (t *pairTable) slot(x, y int32) *pairSlot {
	mask := uint64(len(t.slots) - 1)
	i := pairKey(x, y) * 0x9E3779B97F4A7C15 >> t.shift
	for s := &t.slots[i]; s.number != 0 && (s.x != x || s.y != y); s = &t.slots[i] {
		i = (i + 1) & mask
	}
	return &t.slots[i]
}

func pairKey(x, y int32) uint64 { return uint64(uint32(x))<<32 | uint64(uint32(y)) + 1 }

// find is the name of a pair, -1 when it has none.
func (t *pairTable) find(x, y int32) int32 { return t.slot(x, y).number - 1 }

// name is the name of a pair, a new one when it has none.
func (t *pairTable) name(x, y int32) int32 {
	s := t.slot(x, y)
	if s.number != 0 {
		return s.number - 1
	}
	name := t.count
	*s = pairSlot{x, y, name + 1}
	if t.count++; t.full() {
		t.grow()
	}
	return name
}

// full reports whether half of the table is taken, three quarters of a large one.
func (t *pairTable) full() bool {
	if len(t.slots) > largeTable {
		return 4*int(t.count) > 3*len(t.slots)
	}
	return 2*int(t.count) > len(t.slots)
}

// largeTable is more slots than articles need.
const largeTable = 1 << 18

// grow doubles the table.
func (t *pairTable) grow() {
	bigger := newPairTable(len(t.slots)) // twice as large
	bigger.count = t.count
	for _, s := range t.slots {
		if s.number != 0 {
			*bigger.slot(s.x, s.y) = s
		}
	}
	*t = *bigger
}
