package reuse

import (
	"cmp"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// maxInsertion is how many words a bracketed insertion holds at most; what is
// longer is text of its own, and matched as such.
const maxInsertion = 6

// insertions says of every word of d whether it stands in a bracketed
// insertion: [brackets] that open and close in one line.
func insertions(d *text.Document) []bool {
	out := make([]bool, len(d.Words))
	open := -1
	from := 0
	for i, w := range d.Words {
		for ; from < w.Start; from++ {
			switch d.Source[from] {
			case '[':
				open = i
			case '\n':
				open = -1
			case ']':
				if open >= 0 && i-open <= maxInsertion {
					for k := open; k < i; k++ {
						out[k] = true
					}
				}
				open = -1
			}
		}
		from = w.End
	}
	return out
}

// bracketSeeds are the runs of equal words that only bracketed insertions
// interrupt, each with its islands; without brackets there are none.
func bracketSeeds(a, b *side) [][]run {
	if a.gap(0, len(a.ids)) == len(a.ids) && b.gap(0, len(b.ids)) == len(b.ids) {
		return nil
	}
	bareA, placesA := a.bare()
	bareB, placesB := b.bare()
	if a.Side == b.Side {
		bareB.Side = bareA.Side
	}
	var out [][]run
	newFinder(bareA, bareB, seedWords).find(func(r run) {
		a, b := placesA[r.a:r.a+r.n], placesB[r.b:r.b+r.n]
		if interrupted(a) || interrupted(b) {
			out = append(out, islandsAt(a, b))
		}
	})
	stable.Sort(out, func(x, y []run) int { return cmp.Or(cmp.Compare(x[0].a, y[0].a), cmp.Compare(x[0].b, y[0].b)) })
	return out
}

// interrupted reports whether places, in rising order, do not all follow one another.
func interrupted(places []int32) bool {
	return int(places[len(places)-1]-places[0]) >= len(places)
}

// islandsAt is the pairs of equal words at the places a and b, in order, as runs.
func islandsAt(a, b []int32) []run {
	var c chain
	for k := range a {
		c.append(int(a[k]), int(b[k]))
	}
	return c.islands
}

// bare is the side without its bracketed insertions, for finding runs in, and
// the place of each of its words in s.
func (s *side) bare() (*side, []int32) {
	n := s.gap(0, len(s.ids))
	out := &side{Side: &Side{doc: s.doc, zone: make([]int32, 0, n)}, ids: make([]int32, 0, n), later: s.later}
	places := make([]int32, 0, n)
	for i := range s.ids {
		if s.solid[i+1] > s.solid[i] {
			out.ids, out.zone = append(out.ids, s.ids[i]), append(out.zone, s.zone[i])
			places = append(places, int32(i))
		}
	}
	return out, places
}
