package align

import "slices"

// index holds, for every term, the statements of one article that have it.
type index struct {
	v       *vocabulary
	entries []int32 // those of one term behind one another
	from    []int32 // entries[from[t]:from[t+1]] are those of term t
	shares  []share // by statement
	touched []int32
	rarest  []uint64 // scratch: the terms that are looked for, each behind how many statements have it
	best    []int32
}

// share is what a statement of the index has in common with the one that is
// looked for. They are asked for all over a long text, and lie close together.
type share struct {
	weight float64 // zero between calls
	mass   float64 // of the statement
}

func newIndex(v *vocabulary, s []statement) *index {
	x := &index{v: v, from: make([]int32, len(v.terms)+2), shares: make([]share, len(s))}
	next := x.from[1:] // where the entry of a term that comes next goes
	for i := range s {
		x.shares[i].mass = s[i].mass
		for _, t := range s[i].terms {
			next[t+1]++
		}
	}
	for t := range v.terms {
		next[t+1] += next[t]
	}
	x.entries = make([]int32, next[len(v.terms)])
	for i := range s {
		for _, t := range s[i].terms {
			x.entries[next[t]] = int32(i)
			next[t]++
		}
	}
	return x
}

// of are the statements that have a term.
func (x *index) of(t int32) []int32 { return x.entries[x.from[t]:x.from[t+1]] }

// candidates lists the statements of the index that share the most weight
// with a, best first, keptCandidates at most, until the next call.
func (x *index) candidates(a *statement) []int32 {
	x.rarest = x.rarest[:0]
	for _, t := range a.terms {
		x.rarest = append(x.rarest, uint64(len(x.of(t)))<<32|uint64(t))
	}
	slices.Sort(x.rarest)
	read := 0
	for _, r := range x.rarest {
		t := int32(r)
		found := x.of(t)
		if read += len(found); read > entriesRead && len(x.touched) > 0 {
			break
		}
		weight := x.v.terms[t].weight
		for _, j := range found {
			s := &x.shares[j]
			if s.weight == 0 {
				x.touched = append(x.touched, j)
			}
			s.weight += weight
		}
	}
	best := x.heaviest(a)
	for _, j := range x.touched {
		x.shares[j].weight = 0
	}
	x.touched = x.touched[:0]
	return best
}

// heaviest are the keptCandidates touched statements that share the most with
// a for their weight, best first, the earlier of equals first.
func (x *index) heaviest(a *statement) []int32 {
	best := x.best[:0]
	for _, j := range x.touched {
		x.shares[j].weight /= a.mass + x.shares[j].mass
		n := len(best)
		switch {
		case n < keptCandidates:
			best = append(best, j)
		case x.before(best[n-1], j):
			continue
		default:
			n--
		}
		for ; n > 0 && x.before(j, best[n-1]); n-- {
			best[n] = best[n-1]
		}
		best[n] = j
	}
	x.best = best
	return best
}

func (x *index) before(p, q int32) bool {
	v, w := x.shares[p].weight, x.shares[q].weight
	return v > w || v == w && p < q
}
