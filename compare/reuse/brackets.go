package reuse

import "diptych/compare/text"

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
	var out [][]run
	for _, r := range runs(bareA, bareB, seedWords) {
		var islands []run
		for k := range r.n {
			i, j := placesA[r.a+k], placesB[r.b+k]
			if n := len(islands); n > 0 && islands[n-1].a+islands[n-1].n == i && islands[n-1].b+islands[n-1].n == j {
				islands[n-1].n++
			} else {
				islands = append(islands, run{i, j, 1})
			}
		}
		if len(islands) > 1 {
			out = append(out, islands)
		}
	}
	return out
}

// bare is the side without its bracketed insertions, for finding runs in, and
// the place of each of its words in s.
func (s *side) bare() (*side, []int) {
	out := &side{Side: &Side{doc: s.doc}, later: s.later}
	var places []int
	for i := range s.ids {
		if s.solid[i+1] > s.solid[i] {
			out.ids, out.zone = append(out.ids, s.ids[i]), append(out.zone, s.zone[i])
			places = append(places, i)
		}
	}
	return out, places
}
