package story

import (
	"cmp"
	"slices"

	"diptych/compare/stable"
)

// Groups are the stories of the library: articles that are nearer to one
// another, on the average, than strangers are. Stated is the story that an
// article says it belongs to, "" for most: those of one name are one group, and
// never join one of another name. Articles that stand alone are in no group.
// The ids of a group are in order, and so are the groups, larger ones first.
// Progress, which may be nil, is told of every article and answers whether to
// go on; the groups are nil otherwise.
func (x *Index) Groups(stated func(id string) string, progress func(done, total int) bool) [][]string {
	b := newBinder(x, stated)
	for n := range x.ids {
		if progress != nil && n%64 == 0 && !progress(n, len(x.ids)) {
			return nil
		}
		b.meet(int32(n))
	}
	b.bind()
	return b.groups()
}

// binder makes groups of the articles of an index.
type binder struct {
	*Index
	vectors []vector
	stories []string // that the articles state
	most    int      // articles may have a stem that names candidates
	sums    []float32
	touched []int32
	edges   []edge
	near    []map[int32]float64 // summed kinship of a group with others, by the first article of each
	members [][]int32
	of      []int32 // the group of an article
}

type edge struct {
	a, b int32
	k    float64
}

const (
	// Kinship below is taken for none.
	faintest = OneEvent / 2
	// Two groups are one story when their articles are as near as this on the average.
	boundAt = .8 * OneEvent
	// Stems of an article that name candidates, those that weigh most.
	naming = 40
	// Candidates of an article that are looked at closely.
	closely = 60
)

func newBinder(x *Index, stated func(id string) string) *binder {
	b := &binder{Index: x, most: x.mostHolders(), sums: make([]float32, len(x.ids)),
		vectors: make([]vector, len(x.ids)), stories: make([]string, len(x.ids)),
		near: make([]map[int32]float64, len(x.ids)), members: make([][]int32, len(x.ids)), of: make([]int32, len(x.ids))}
	for n, id := range x.ids {
		b.of[n], b.vectors[n] = int32(n), x.vector(x.gists[n])
		if _, alive := x.number[id]; alive {
			b.members[n] = []int32{int32(n)}
			if stated != nil {
				b.stories[n] = stated(id)
			}
		}
	}
	return b
}

// meet finds the articles before n that are near to it.
func (b *binder) meet(n int32) {
	terms := slices.Clone(b.vectors[n].terms)
	stable.Sort(terms, func(s, t weighed) int {
		return cmp.Or(cmp.Compare(t.head+t.body, s.head+s.body), cmp.Compare(s.stem, t.stem))
	})
	for _, t := range terms[:min(len(terms), naming)] {
		list := b.holders[t.stem]
		if len(list) > b.most {
			continue
		}
		for _, m := range list {
			if m >= n {
				continue
			}
			if b.sums[m] == 0 {
				b.touched = append(b.touched, m)
			}
			b.sums[m] += (t.head + t.body) * (t.head + t.body)
		}
	}
	for _, m := range largest(b.sums, b.touched, closely) {
		if k := rounded(b.vectors[n].kin(b.vectors[m]) * b.gists[n].at(b.gists[m])); k >= faintest {
			b.edges = append(b.edges, edge{m, n, k})
		}
	}
	for _, m := range b.touched {
		b.sums[m] = 0
	}
	b.touched = b.touched[:0]
}

// bind joins groups, the nearest articles first.
func (b *binder) bind() {
	for _, e := range b.edges {
		b.link(e.a, e.b, e.k)
		b.link(e.b, e.a, e.k)
	}
	b.bindStated()
	stable.Sort(b.edges, func(e, f edge) int {
		return cmp.Or(cmp.Compare(f.k, e.k), cmp.Compare(e.a, f.a), cmp.Compare(e.b, f.b))
	})
	for _, e := range b.edges {
		if p, q := b.of[e.a], b.of[e.b]; e.k >= OneEvent && p != q && b.agree(p, q) {
			b.join(p, q)
		}
	}
}

func (b *binder) link(m, n int32, k float64) {
	if b.near[m] == nil {
		b.near[m] = map[int32]float64{}
	}
	b.near[m][n] += k
}

// bindStated makes one group of the articles that state one story.
func (b *binder) bindStated() {
	first := map[string]int32{}
	for n, s := range b.stories {
		if s == "" {
			continue
		}
		m, ok := first[s]
		if !ok {
			first[s] = int32(n)
			continue
		}
		b.join(b.of[m], b.of[n])
	}
}

// agree reports whether two groups may be one: their articles are near on the
// average, and do not state two stories.
func (b *binder) agree(p, q int32) bool {
	if s, t := b.stories[p], b.stories[q]; s != "" && t != "" && s != t {
		return false
	}
	return b.near[p][q] >= boundAt*float64(len(b.members[p])*len(b.members[q]))
}

// join puts the smaller of two groups into the larger one.
func (b *binder) join(p, q int32) {
	if len(b.members[p]) < len(b.members[q]) {
		p, q = q, p
	}
	for _, n := range b.members[q] {
		b.of[n] = p
	}
	b.members[p], b.members[q] = append(b.members[p], b.members[q]...), nil
	if b.stories[p] == "" {
		b.stories[p] = b.stories[q]
	}
	for r, k := range b.near[q] {
		delete(b.near[r], q)
		if r != p {
			b.link(p, r, k)
			b.link(r, p, k)
		}
	}
	b.near[q] = nil
}

func (b *binder) groups() [][]string {
	out := [][]string{}
	for _, m := range b.members {
		if len(m) < 2 {
			continue
		}
		ids := make([]string, len(m))
		for i, n := range m {
			ids[i] = b.ids[n]
		}
		slices.Sort(ids)
		out = append(out, ids)
	}
	stable.Sort(out, func(p, q []string) int {
		return cmp.Or(cmp.Compare(len(q), len(p)), cmp.Compare(p[0], q[0]))
	})
	return out
}
