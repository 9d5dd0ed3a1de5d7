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
}

func newIndex(v *vocabulary, s []statement) *index {
	x := &index{v: v, entries: make([][]int32, len(v.terms)), sum: make([]float64, len(s))}
	for i := range s {
		for _, t := range s[i].terms {
			x.entries[t] = append(x.entries[t], int32(i))
		}
	}
	return x
}

// candidates lists the statements of the index that share the most weight
// with a, best first, keptCandidates at most.
func (x *index) candidates(a *statement, indexed []statement) []int32 {
	terms := slices.Clone(a.terms)
	slices.SortStableFunc(terms, func(p, q int32) int { return cmp.Compare(len(x.entries[p]), len(x.entries[q])) })
	read := 0
	for _, t := range terms {
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
	for _, j := range x.touched {
		x.sum[j] /= a.mass + indexed[j].mass
	}
	slices.SortFunc(x.touched, func(p, q int32) int {
		return cmp.Or(cmp.Compare(x.sum[q], x.sum[p]), cmp.Compare(p, q))
	})
	best := slices.Clone(x.touched[:min(keptCandidates, len(x.touched))])
	for _, j := range x.touched {
		x.sum[j] = 0
	}
	x.touched = x.touched[:0]
	return best
}
