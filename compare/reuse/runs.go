package reuse

import (
	"cmp"
	"slices"
)

// The bounds that keep repetitive texts from costing the product of their
// lengths. Articles stay far below them.
const (
	// A seed that stands in more pairs of places than this is looked at with
	// the words that follow it, longSeed in all.
	maxPairs = 1024
	// The same for two texts of more words than articleWords together, books rather than
	// articles: chance alone makes a hundred thousand seeds of their common words.
	maxBookPairs = 64
	articleWords = 20_000
	// So many pairs of places for each word of the two texts are looked at in all; where there are
	// more, the seeds that stand in most pairs are left to their longer forms.
	pairsPerWord = 16
	// A shared run of this many words is never missed: when even it is too
	// frequent, its places are paired in order, around and around on the side
	// that has fewer, so that each is linked with one at least.
	longSeed     = 8
	maxLongPairs = 1024
)

// run is equal words: a.ids[a:a+n] is b.ids[b:b+n], and in one zone each.
type run struct{ a, b, n int }

// seed is a run in half the room: two books have millions.
type seed struct{ a, b, n int32 }

func (s seed) run() run { return run{int(s.a), int(s.b), int(s.n)} }

// seeds are runs, sorted by their place in a, then in b.
type seeds struct {
	list []seed
	from []int32 // list[from[i]:from[i+1]] are those that begin with the word i of a
}

// seedsOf lists the maximal runs of at least least equal words (1 to longSeed), in any order and
// with every pair of occurrences. It is exact up to the bounds above, and linear but for the pairs it reports.
func seedsOf(a, b *side, least int) seeds {
	var found []seed
	newFinder(a, b, least).find(func(r run) { found = append(found, seed{int32(r.a), int32(r.b), int32(r.n)}) })
	s := seeds{make([]seed, len(found)), make([]int32, len(a.ids)+1)}
	for _, r := range found {
		s.from[r.a+1]++
	}
	for i := range a.ids {
		s.from[i+1] += s.from[i]
	}
	next := slices.Clone(s.from)
	for _, r := range found {
		s.list[next[r.a]] = r
		next[r.a]++
	}
	for i := range a.ids {
		slices.SortStableFunc(s.beginning(i), func(x, y seed) int { return cmp.Compare(x.b, y.b) })
	}
	return s
}

// beginning are those that begin with the word i of a.
func (s *seeds) beginning(i int) []seed { return s.list[s.from[i]:s.from[i+1]] }

// number is the place in the list of the seed that begins where r does, false for none.
func (s *seeds) number(r run) (int, bool) {
	k, ok := slices.BinarySearchFunc(s.beginning(r.a), int32(r.b), func(x seed, b int32) int { return cmp.Compare(x.b, b) })
	return int(s.from[r.a]) + k, ok
}

// newFinder finds maximal runs of at least least equal words.
func newFinder(a, b *side, least int) *finder {
	f := &finder{a: a, b: b, least: least, short: gramsOf(a, b, least), most: maxPairs, done: make([]int32, len(a.ids)+len(b.ids)+1)}
	if len(a.ids)+len(b.ids) > articleWords {
		f.most = maxBookPairs
	}
	f.most = min(f.most, f.short.within(pairsPerWord*(len(a.ids)+len(b.ids))))
	return f
}

// find visits every run, each once, in no order.
func (f *finder) find(visit func(run)) {
	f.visit = visit
	for i, g := range f.short.a {
		switch {
		case g < 0:
		case f.short.pairs(g) <= f.most:
			f.each(i, f.short.inB.places(g))
		default:
			f.seedLong(i)
		}
	}
}

type finder struct {
	a, b        *side
	least       int
	short, long *grams
	turns       []int32 // for each long run, how many of its places in a have had their turn
	most        int     // pairs of places that a short seed may stand in
	done        []int32 // for each diagonal, the end in a of the last run found on it
	visit       func(run)
}

// each links the place i of a with all of these of b.
func (f *finder) each(i int, places []int32) {
	for _, j := range places {
		f.extend(i, int(j))
	}
}

// seedLong links the place i of a through longSeed words.
func (f *finder) seedLong(i int) {
	if f.long == nil {
		f.long = f.short.lengthened(f.a, f.b, longSeed, f.most)
		f.turns = make([]int32, len(f.long.inA.first))
	}
	g := f.long.a[i]
	if g < 0 {
		return
	}
	if f.long.pairs(g) <= maxLongPairs {
		f.each(i, f.long.inB.places(g))
		return
	}
	f.inTurn(i, int(f.turns[g]), f.long.inA.places(g), f.long.inB.places(g))
	f.turns[g]++
}

// inTurn links the place i, pa[rank], with those of pb that fall to it.
func (f *finder) inTurn(i, rank int, pa, pb []int32) {
	if len(pa) >= len(pb) {
		f.extend(i, int(pb[rank%len(pb)]))
		return
	}
	for ; rank < len(pb); rank += len(pa) {
		f.extend(i, int(pb[rank]))
	}
}

// extend reports the maximal run through the pair of places (i, j), once.
func (f *finder) extend(i, j int) {
	diagonal := i - j + len(f.b.ids)
	if f.b.later && j <= i {
		return
	}
	if int(f.done[diagonal]) > i {
		return
	}
	x, y := i, j
	for x > 0 && y > 0 && f.joins(x-1, y-1) {
		x, y = x-1, y-1
	}
	n := i - x + f.least
	for x+n < len(f.a.ids) && y+n < len(f.b.ids) && f.joins(x+n-1, y+n-1) && f.a.ids[x+n] == f.b.ids[y+n] {
		n++
	}
	f.done[diagonal] = int32(x + n)
	f.visit(run{x, y, n})
}

// joins reports whether the words at i and j are equal and stand in one zone
// with the words after them.
func (f *finder) joins(i, j int) bool {
	return f.a.ids[i] == f.b.ids[j] && f.a.zone[i] == f.a.zone[i+1] && f.b.zone[j] == f.b.zone[j+1]
}
