package align

import (
	"cmp"
	"slices"
)

// index holds, for every term, the statements of one article that have it.
type index struct {
	v       *vocabulary
	entries [][]int32
	sum     []float64 // scratch of candidates, by statement; zero between calls
	touched []int32
	terms   []int32 // scratch
	best    []int32
}

func newIndex(v *vocabulary, s []statement) *index {
	x := &index{v: v, entries: make([][]int32, len(v.terms)), sum: make([]float64, len(s))}
	count, all := make([]int, len(v.terms)), 0
	for i := range s {
		all += len(s[i].terms)
		for _, t := range s[i].terms {
			count[t]++
		}
	}
	room := make([]int32, all)
	for t, n := range count {
		x.entries[t], room = room[:0:n], room[n:]
	}
	for i := range s {
		for _, t := range s[i].terms {
			x.entries[t] = append(x.entries[t], int32(i))
		}
	}
	return x
}

// candidates lists the statements of the index that share the most weight
// with a, best first, keptCandidates at most, until the next call.
func (x *index) candidates(a *statement, indexed []statement) []int32 {
	x.terms = append(x.terms[:0], a.terms...)
	slices.SortStableFunc(x.terms, func(p, q int32) int { return cmp.Compare(len(x.entries[p]), len(x.entries[q])) })
	read := 0
	for _, t := range x.terms {
		if read += len(x.entries[t]); read > entriesRead && len(x.touched) > 0 {
			break
		}
		for _, j := range x.entries[t] {
			if x.sum[j] == 0 {
				x.touched = append(x.touched, j)
			}
			x.sum[j] += x.v.terms[t].weight
		}
	}
	best := x.heaviest(a, indexed)
	for _, j := range x.touched {
		x.sum[j] = 0
	}
	x.touched = x.touched[:0]
	return best
}

// heaviest are the keptCandidates touched statements that share the most with
// a for their weight, best first, the earlier of equals first.
func (x *index) heaviest(a *statement, indexed []statement) []int32 {
	best := x.best[:0]
	for _, j := range x.touched {
		x.sum[j] /= a.mass + indexed[j].mass
		if len(best) == keptCandidates && x.before(best[keptCandidates-1], j) {
			continue
		}
		i, _ := slices.BinarySearchFunc(best, j, func(p, q int32) int {
			if x.before(p, q) {
				return -1
			}
			return 1
		})
		best = slices.Insert(best, i, j)
		best = best[:min(len(best), keptCandidates)]
	}
	x.best = best
	return best
}

func (x *index) before(p, q int32) bool {
	return x.sum[p] > x.sum[q] || x.sum[p] == x.sum[q] && p < q
}
