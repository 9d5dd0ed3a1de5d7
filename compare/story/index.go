package story

import (
	"cmp"
	"math"
	"slices"

	"diptych/compare/stable"
)

// Index holds the gists of the articles of a library. The zero Index is empty
// and ready for use. It may be read from several goroutines, but not while it
// is changed.
type Index struct {
	ids     []string
	gists   []Gist
	number  map[string]int32   // of an article with this id, by its place in ids
	holders map[uint32][]int32 // the articles that have a stem, in no order that matters
	free    []int32            // places of removed articles
}

// Kin is an article of the library and how near it is to the one asked about.
type Kin struct {
	ID       string
	Kinship  float64 // 0 to 1, from OneEvent on one event
	OneEvent bool    // they tell of one event, and no dates speak against it
}

// Add takes the gist of an article in, in place of the one that had its id.
func (x *Index) Add(id string, g Gist) {
	x.Remove(id)
	if x.number == nil {
		x.number, x.holders = map[string]int32{}, map[uint32][]int32{}
	}
	n := int32(len(x.ids))
	if last := len(x.free) - 1; last >= 0 {
		n, x.free = x.free[last], x.free[:last]
		x.ids[n], x.gists[n] = id, g
	} else {
		x.ids, x.gists = append(x.ids, id), append(x.gists, g)
	}
	x.number[id] = n
	for _, t := range g.terms {
		x.holders[t.stem] = append(x.holders[t.stem], n)
	}
}

// Remove takes an article out; one that the index does not hold is no error.
func (x *Index) Remove(id string) {
	n, ok := x.number[id]
	if !ok {
		return
	}
	for _, t := range x.gists[n].terms {
		list := x.holders[t.stem]
		i, last := slices.Index(list, n), len(list)-1
		list[i] = list[last]
		if x.holders[t.stem] = list[:last]; last == 0 {
			delete(x.holders, t.stem)
		}
	}
	delete(x.number, id)
	x.ids[n], x.gists[n] = "", Gist{}
	x.free = append(x.free, n)
}

// Len is the number of articles in the index.
func (x *Index) Len() int { return len(x.number) }

// Gist is that of an article in the index, the zero Gist for another.
func (x *Index) Gist(id string) Gist {
	if n, ok := x.number[id]; ok {
		return x.gists[n]
	}
	return Gist{}
}

// Near lists the articles that tell what g does, nearest first, at most limit,
// without the one of the id except. It takes a few milliseconds among ten
// thousand.
func (x *Index) Near(g Gist, except string, limit int) []Kin {
	v := x.vector(g)
	sums := make([]float32, len(x.ids))
	var touched []int32
	for _, t := range v.terms {
		if list := x.holders[t.stem]; len(list) <= x.mostHolders() {
			for _, n := range list {
				if sums[n] == 0 {
					touched = append(touched, n)
				}
				sums[n] += t.body + t.head
			}
		}
	}
	var out []Kin
	for _, n := range largest(sums, touched, lookedAt+limit) {
		if x.ids[n] == except {
			continue
		}
		k := rounded(v.kin(x.vector(x.gists[n])) * g.at(x.gists[n]))
		if k > 0 {
			out = append(out, Kin{x.ids[n], k, k >= OneEvent && !g.otherDay(x.gists[n])})
		}
	}
	stable.Sort(out, func(p, q Kin) int {
		return cmp.Or(cmp.Compare(q.Kinship, p.Kinship), cmp.Compare(p.ID, q.ID))
	})
	return out[:min(len(out), limit)]
}

// largest are those of touched with the largest sums, at most most of them, the
// largest first.
func largest(sums []float32, touched []int32, most int) []int32 {
	floor := float32(0)
	if len(touched) > 4*most { // most of these share next to nothing
		top := slices.MaxFunc(touched, func(m, n int32) int { return cmp.Compare(sums[m], sums[n]) })
		for floor = sums[top] / 2; ; floor /= 2 {
			n := 0
			for _, m := range touched {
				if sums[m] >= floor {
					n++
				}
			}
			if n >= most {
				break
			}
		}
	}
	keys := make([]uint64, 0, 4*most)
	for _, n := range touched {
		if sums[n] >= floor {
			keys = append(keys, descending(sums[n], uint32(n)))
		}
	}
	slices.Sort(keys)
	out := make([]int32, min(len(keys), most))
	for i := range out {
		out[i] = int32(uint32(keys[i]))
	}
	return out
}

// lookedAt is how many articles at least Near looks at closely.
const lookedAt = 100

// mostHolders is how many articles may have a stem that names candidates.
func (x *Index) mostHolders() int { return 50 + x.Len()/20 }

// vector is g as this library weighs it.
func (x *Index) vector(g Gist) vector {
	terms := make([]weighed, len(g.terms))
	for i, t := range g.terms {
		r := x.rarity(len(x.holders[t.stem]))
		terms[i] = weighed{t.stem, t.head * r, t.body * r}
	}
	return normed(terms)
}

// rarity is what a stem counts that so many articles have: 1 when no more do
// than may tell of one event. Few articles do not tell which words are common.
func (x *Index) rarity(holders int) float32 {
	n := float64(x.Len() + fewArticles)
	return float32(math.Log(n/max(float64(holders)/accounts, 1)) / math.Log(n))
}

// accounts is how many articles may tell of one event.
const accounts = 10

// fewArticles is a number of articles below which a library's own counts do
// not weigh much.
const fewArticles = 50

// otherDay reports whether both articles are dated, and too far apart to tell
// of one day's news.
func (g Gist) otherDay(h Gist) bool {
	return g.Day != 0 && h.Day != 0 && max(g.Day-h.Day, h.Day-g.Day) > printedAfter
}
