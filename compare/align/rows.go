package align

import (
	"cmp"
	"slices"
)

// rows are pairs by the statements of one side, best first. Of two books there are
// millions: they are held by their numbers.
type rows struct {
	all  []pair
	at   []int32 // numbers in all
	from []int32 // at[from[i]:from[i+1]] are the pairs of statement i
}

// of is the numbers in r.all of the pairs of statement i.
func (r *rows) of(i int) []int32 { return r.at[r.from[i]:r.from[i+1]] }

// best is the best pair of statement i, nil where it has none.
func (r *rows) best(i int) *pair {
	if row := r.of(i); len(row) > 0 {
		return &r.all[row[0]]
	}
	return nil
}

// size is how many statements the side has.
func (r *rows) size() int { return len(r.from) - 1 }

// rows sorts all by the n statements of one side, best first.
func (p *pairs) rows(n int, all []pair, own func(*pair) int32) rows {
	r := rows{all, make([]int32, len(all)), make([]int32, n+1)}
	for k := range all {
		r.from[own(&all[k])+1]++
	}
	for i := range n {
		r.from[i+1] += r.from[i]
	}
	next := slices.Clone(r.from)
	for k := range all {
		i := own(&all[k])
		r.at[next[i]] = int32(k)
		next[i]++
	}
	for i := range n {
		slices.SortStableFunc(r.of(i), func(x, y int32) int { return p.byScore(&all[x], &all[y]) })
	}
	return r
}

// byScore puts the better pair first; of equals, the one whose sentences
// stand more alike in their articles.
func (p *pairs) byScore(x, y *pair) int {
	if x.score != y.score {
		return cmp.Compare(y.score, x.score)
	}
	return cmp.Compare(p.shift(x), p.shift(y))
}

// shift is how far apart the two sentences stand, in units that the number of
// sentences of both sides makes whole.
func (p *pairs) shift(q *pair) int {
	return max(int(q.a)*len(p.b)-int(q.b)*len(p.a), int(q.b)*len(p.a)-int(q.a)*len(p.b))
}
