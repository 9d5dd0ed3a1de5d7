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
	// A shared run of this many words is never missed: when even it is too
	// frequent, its places are paired in order, around and around on the side
	// that has fewer, so that each is linked with one at least.
	longSeed = 8
)

// run is equal words: a.ids[a:a+n] is b.ids[b:b+n], and in one zone each.
type run struct{ a, b, n int }

// runs lists the maximal runs of at least least equal words (1 to longSeed), in any order and
// with every pair of occurrences, sorted by their place in a, then in b. It is
// exact up to the bounds above, and linear but for the pairs it reports.
func runs(a, b *side, least int) []run {
	f := &finder{a: a, b: b, least: least, short: gramsOf(a, b, least), done: make([]int32, len(a.ids)+len(b.ids)+1)}
	for i, g := range f.short.a {
		if g < 0 {
			continue
		}
		if f.frequent(g) {
			f.seedLong(i)
		} else {
			f.seed(i, f.short.inB.places(g))
		}
	}
	slices.SortFunc(f.found, byPlace)
	return f.found
}

func byPlace(x, y run) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) }

type finder struct {
	a, b        *side
	least       int
	short, long *grams
	done        []int32 // for each diagonal, the end in a of the last run found on it
	found       []run
}

// frequent reports whether a short run stands in too many pairs of places.
func (f *finder) frequent(name int32) bool {
	return len(f.short.inA.places(name))*len(f.short.inB.places(name)) > maxPairs
}

func (f *finder) seed(i int, places []int32) {
	for _, j := range places {
		f.extend(i, int(j))
	}
}

// seedLong links the place i of a through longSeed words.
func (f *finder) seedLong(i int) {
	if f.long == nil {
		f.long = f.short.lengthened(f.a, f.b, longSeed, f.frequent)
	}
	g := f.long.a[i]
	if g < 0 {
		return
	}
	pa, pb := f.long.inA.places(g), f.long.inB.places(g)
	switch r := int(f.long.ranksA[i]); {
	case len(pb) == 0:
	case len(pa)*len(pb) <= maxPairs:
		f.seed(i, pb)
	case len(pa) >= len(pb):
		f.extend(i, int(pb[r%len(pb)]))
	default:
		for ; r < len(pb); r += len(pa) {
			f.extend(i, int(pb[r]))
		}
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
	f.found = append(f.found, run{x, y, n})
}

// joins reports whether the words at i and j are equal and stand in one zone
// with the words after them.
func (f *finder) joins(i, j int) bool {
	return f.a.ids[i] == f.b.ids[j] && f.a.zone[i] == f.a.zone[i+1] && f.b.zone[j] == f.b.zone[j+1]
}
