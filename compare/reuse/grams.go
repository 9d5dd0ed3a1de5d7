package reuse

// grams names the runs of n words that begin at each word of two sides: equal
// runs have equal names, from 0; -1 where n words do not stand in one zone.
// There are no collisions: a name is made from the names of two shorter runs
// (Karp, Miller and Rosenberg 1972). Linear in the texts for a fixed n.
type grams struct {
	n      int
	a, b   []int32
	inA    posting
	inB    posting
	ranksA []int32 // the how-maniest of its name each place of a is
}

// posting lists the places of each name, in order.
type posting struct {
	first []int32 // places[first[g]:first[g+1]] are those of the name g
	at    []int32
}

func (p posting) places(name int32) []int32 { return p.at[p.first[name]:p.first[name+1]] }

// gramsOf names all runs of n words, n at least 1.
func gramsOf(a, b *side, n int) *grams {
	na, nb := nameRuns(a, b, n)
	return newGrams(n, na, nb)
}

// lengthened names the runs of n words that begin with a run of g that is wanted.
func (g *grams) lengthened(a, b *side, n int, wanted func(name int32) bool) *grams {
	la, lb := begin(a, g.a, n, wanted), begin(b, g.b, n, wanted)
	for done := g.n; done < n; {
		done = min(done+g.n, n)
		t := newPairTable(min(len(la)+len(lb), 1<<16))
		prolong(la, g.a, done-g.n, t)
		prolong(lb, g.b, done-g.n, t)
	}
	return newGrams(n, la, lb)
}

// begin is the names that are wanted and may be prolonged to n words, -1 elsewhere.
func begin(s *side, names []int32, n int, wanted func(name int32) bool) []int32 {
	out := make([]int32, len(names))
	for i, g := range names {
		if out[i] = -1; g >= 0 && i+n <= len(names) && s.zone[i] == s.zone[i+n-1] && wanted(g) {
			out[i] = g
		}
	}
	return out
}

// prolong names each run anew, with the short run that begins at its place plus at.
func prolong(names, short []int32, at int, t *pairTable) {
	for i, g := range names {
		if g >= 0 {
			names[i] = t.name(g, short[i+at])
		}
	}
}

func newGrams(n int, na, nb []int32) *grams {
	names := int32(0)
	for _, s := range [][]int32{na, nb} {
		for _, g := range s {
			names = max(names, g+1)
		}
	}
	g := &grams{n: n, a: na, b: nb, inA: newPosting(na, names), inB: newPosting(nb, names)}
	g.ranksA = make([]int32, len(na))
	for name := range names {
		for r, i := range g.inA.places(name) {
			g.ranksA[i] = int32(r)
		}
	}
	return g
}

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
	next := append([]int32(nil), p.first[:count]...)
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
	t := newPairTable(len(ha) + len(hb))
	return namePairs(a, ha, n, half, t), namePairs(b, hb, n, half, t)
}

func namePairs(s *side, halves []int32, n, half int, t *pairTable) []int32 {
	out := make([]int32, len(halves))
	for i := range out {
		out[i] = -1
		if last := i + n - 1; last < len(out) && s.zone[i] == s.zone[last] {
			out[i] = t.name(halves[i], halves[i+n-half])
		}
	}
	return out
}

// pairTable numbers pairs of names as they come. It is an open hash table:
// Go's map takes three times as long, and this is the matcher's hot loop.
type pairTable struct {
	keys  []uint64 // the pair plus one, 0 for an empty slot
	names []int32
	count int32
	shift uint
}

// newPairTable has room for expected pairs before it grows.
func newPairTable(expected int) *pairTable {
	bits := uint(4)
	for 1<<bits < 2*expected {
		bits++
	}
	return &pairTable{keys: make([]uint64, 1<<bits), names: make([]int32, 1<<bits), shift: 64 - bits}
}

func (t *pairTable) name(x, y int32) int32 {
	key := uint64(uint32(x))<<32 | uint64(uint32(y)) + 1
	mask := uint64(len(t.keys) - 1)
	for i := key * 0x9E3779B97F4A7C15 >> t.shift; ; i = (i + 1) & mask {
		switch t.keys[i] {
		case key:
			return t.names[i]
		case 0:
			t.keys[i], t.names[i] = key, t.count
			t.count++
			if 2*int(t.count) > len(t.keys) {
				t.grow()
			}
			return t.count - 1
		}
	}
}

// grow doubles the table.
func (t *pairTable) grow() {
	bigger := newPairTable(len(t.keys))
	bigger.count = t.count
	mask := uint64(len(bigger.keys) - 1)
	for k, key := range t.keys {
		if key == 0 {
			continue
		}
		i := key * 0x9E3779B97F4A7C15 >> bigger.shift
		for bigger.keys[i] != 0 {
			i = (i + 1) & mask
		}
		bigger.keys[i], bigger.names[i] = key, t.names[k]
	}
	*t = *bigger
}
