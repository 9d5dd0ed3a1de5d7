package align

import (
	"cmp"
	"math"
	"slices"

	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// pair is a statement of A and one of B, by their numbers.
type pair struct {
	a, b  int32
	own   float64 // what the two sentences show by themselves; before that is told, how near they are in their words
	score float64 // with what stands around them; before that is told, how well that matches
}

func (q pair) place() place { return placeOf(int(q.a), int(q.b)) }

// pairs is every pair that was looked at.
type pairs struct {
	v                 *vocabulary
	a, b              []statement
	passages          []reuse.Passage
	held              []held // by the pairs, in their order
	one               bool   // a and b are one article
	self              bool   // and no statement is a pair with itself
	stop              func() bool
	heardA, heardB    heard
	beside            [3]spread // neighbours in A, scratch of dice
	met               overlap   // scratch of proof
	forward, backward rows      // by statement of A and of B
}

func (p *pairs) stopped() bool { return p.stop != nil && p.stop() }

// selfPairs are the pairs of a with itself, each statement but itself.
func selfPairs(a []statement, v *vocabulary) *pairs {
	p := &pairs{v: v, a: a, b: a, one: true, self: true}
	p.score(p.sought())
	return p
}

// sought are the pairs worth a look, in the order of A, then of B, measured but
// not rated.
func (p *pairs) sought() []pair {
	all := p.looked()
	p.measure(all) // the places that they were made of are gone
	return all
}

// looked are the pairs worth a look, in order, not measured.
func (p *pairs) looked() []pair {
	p.heardA, p.heardB = hear(p.a), hear(p.b)
	places := append(p.candidates(), p.voiced()...)
	p.equal(func(i, j int) { places = append(places, placeOf(i, j)) })
	slices.Sort(places)
	places = slices.Compact(places)
	if p.self {
		places = slices.DeleteFunc(places, func(at place) bool { return at.a() == at.b() })
	}
	all := make([]pair, len(places))
	for k, at := range places {
		all[k] = pair{a: at.a(), b: at.b()}
	}
	return all
}

// held is a shown passage in a pair whose sentences both hold it.
type held struct {
	by place
	n  int32 // its number in Input.Passages
}

// holds are the passages that both sentences of q hold, in the order of their numbers.
func (p *pairs) holds(q *pair) []held {
	at := q.place()
	from, _ := slices.BinarySearchFunc(p.held, at, func(h held, at place) int { return cmp.Compare(h.by, at) })
	upto := from
	for upto < len(p.held) && p.held[upto].by == at {
		upto++
	}
	return p.held[from:upto]
}

// withHolders is all, in order, with those that hold a shown passage among them;
// it notes what each holds.
func (p *pairs) withHolders(all []pair) []pair {
	var more []pair
	p.holding(func(n, i, j int) {
		at := placeOf(i, j)
		if _, known := find(all, at); !known {
			more = append(more, pair{a: int32(i), b: int32(j)})
		}
		if !p.vouching(n, &p.a[i], &p.b[j]) {
			p.held = append(p.held, held{at, int32(n)})
		}
	})
	stable.Sort(p.held, func(x, y held) int { return cmp.Or(cmp.Compare(x.by, y.by), cmp.Compare(x.n, y.n)) })
	if len(more) > 0 {
		byPlace := func(q, r pair) int { return cmp.Compare(q.place(), r.place()) }
		slices.SortStableFunc(more, byPlace)
		more = slices.CompactFunc(more, func(q, r pair) bool { return q.place() == r.place() })
		p.measure(more)
		all = append(all, more...)
		slices.SortStableFunc(all, byPlace)
	}
	return all
}

// find is where the pair at a place is among all, which are in order.
func find(all []pair, at place) (int, bool) {
	return slices.BinarySearchFunc(all, at, func(q pair, at place) int { return cmp.Compare(q.place(), at) })
}

// measure finds how near the two of each pair are in their words and in what
// stands around them. All are in order; in one article a pair is as near as its
// mirror image.
func (p *pairs) measure(all []pair) {
	kindred := p.kindred(all)
	mirrors := p.mirrors(all)
	for k := range all {
		if p.stopped() {
			return
		}
		q := &all[k]
		if p.one && q.a > q.b {
			if m := mirrors.of(q); m != nil {
				q.own, q.score = m.own, m.score
				continue
			}
		}
		if a, b := &p.a[q.a], &p.b[q.b]; a.text() != b.text() {
			if kindred.of != a {
				kindred.lay(all[k:])
			}
			q.own, q.score = kindred.soft(b), p.around(int(q.a), int(q.b))
		}
	}
}

// mirrors finds the mirror images of pairs of one article, that are asked for in
// order: then those of each row are, too.
type mirrors struct {
	all  []pair
	next []int // by statement of A, where in all to look on in its row
}

func (p *pairs) mirrors(all []pair) mirrors {
	m := mirrors{all: all}
	if p.one {
		m.next = make([]int, len(p.a))
		for k := len(all) - 1; k >= 0; k-- {
			m.next[all[k].a] = k
		}
	}
	return m
}

// of is the mirror image of q, which stands before q among all, nil for none.
func (m *mirrors) of(q *pair) *pair {
	k := &m.next[q.b]
	for m.all[*k].place() < q.place().turned() {
		*k++
	}
	if found := &m.all[*k]; found.place() == q.place().turned() {
		return found
	}
	return nil
}

// place is the numbers of two statements in one, so that it sorts fast.
type place uint64

func placeOf(i, j int) place { return place(i)<<32 | place(j) }

func (at place) a() int32 { return int32(at >> 32) }
func (at place) b() int32 { return int32(at) }

// turned is at with the sides exchanged.
func (at place) turned() place { return at<<32 | at>>32 }

// candidates are those of either side's index, and what stands right before
// and after the best ones; some more than once.
func (p *pairs) candidates() []place {
	out := p.toward(p.a, p.b)
	back := out
	if !p.one {
		back = p.toward(p.b, p.a)
	}
	out = slices.Grow(out, len(back))
	for _, at := range back {
		out = append(out, at.turned())
	}
	return out
}

// toward are the candidates of each statement of own among other.
func (p *pairs) toward(own, other []statement) []place {
	var out []place
	add := func(i, j int) {
		if i >= 0 && j >= 0 && i < len(own) && j < len(other) {
			out = append(out, placeOf(i, j))
		}
	}
	in := newIndex(p.v, other)
	for i := range own {
		if p.stopped() {
			return nil
		}
		for n, j := range in.candidates(&own[i]) {
			add(i, int(j))
			if n < 2 {
				add(i-1, int(j)-1)
				add(i+1, int(j)+1)
			}
		}
	}
	return out
}

// equal adds the pairs of the same text, the first with the first, the second
// with the second; they may have no word that weighs anything.
func (p *pairs) equal(add func(i, j int)) {
	where := map[string][]int{}
	for j := range p.b {
		t := p.b[j].text()
		where[t] = append(where[t], j)
	}
	for i := range p.a {
		t := p.a[i].text()
		if at := where[t]; len(at) > 0 {
			add(i, at[0])
			where[t] = at[1:]
		}
	}
}

func (s *statement) text() string { return s.doc.Text(s.Span) }

// holding visits the pairs that hold a shown passage, with its number.
func (p *pairs) holding(visit func(n, i, j int)) {
	for n, g := range p.passages {
		if !g.Class.Shown() {
			continue
		}
		from := first(p.b, g.B)
		for i := first(p.a, g.A); i < len(p.a) && p.a[i].Start < g.A.End; i++ {
			for ; from < len(p.b) && !reaches(p.b[from].Span, g.B, p.a[i].Span, g.A); from++ {
			}
			for j := from; j < len(p.b) && p.b[j].Start < g.B.End && reaches(p.a[i].Span, g.A, p.b[j].Span, g.B); j++ {
				if common(p.a[i].Span, g.A, p.b[j].Span, g.B) > 0 {
					visit(n, i, j)
				}
			}
		}
	}
}

// first is the number of the first statement that ends after the start of s.
func first(all []statement, s text.Span) int {
	i, _ := slices.BinarySearchFunc(all, s.Start+1, func(st statement, at int) int { return cmp.Compare(st.End, at) })
	return i
}

// common is the share of a passage that stands in both sentences, when what
// is a third into the passage on one side is a third into it on the other.
func common(a, inA, b, inB text.Span) float64 {
	a0, a1 := within(a, inA)
	b0, b1 := within(b, inB)
	return min(a1, b1) - max(a0, b0)
}

// reaches reports whether a goes on in its passage after where b begins in its own.
func reaches(a, inA, b, inB text.Span) bool {
	_, end := within(a, inA)
	start, _ := within(b, inB)
	return end > start
}

// within is where s begins and ends in of, as shares of it.
func within(s, of text.Span) (start, end float64) {
	n := float64(max(1, of.Len()))
	return float64(max(s.Start, of.Start)-of.Start) / n, float64(min(s.End, of.End)-of.Start) / n
}

// score rates all, and fills forward and backward with them.
func (p *pairs) score(all []pair) {
	rest := p.held // in the order of all
	for k := range all {
		if p.stopped() {
			return
		}
		q := &all[k]
		for len(rest) > 0 && rest[0].by < q.place() {
			rest = rest[1:]
		}
		p.rate(q, rest)
	}
	p.forward = p.rows(len(p.a), all, func(q *pair) int32 { return q.a })
	p.backward = p.rows(len(p.b), all, func(q *pair) int32 { return q.b })
}

// rate says how good a pair is that was measured; list begins with what it holds.
func (p *pairs) rate(q *pair, list []held) {
	a, b := &p.a[q.a], &p.b[q.b]
	if a.text() == b.text() {
		q.own, q.score = 1, 1
		return
	}
	around := q.score
	q.own += float64(passageShare * p.coveredBy(list, q))
	lede := float64(ledeShare * math.Exp(-float64(q.a+q.b)/ledeReach))
	q.score = squeezed(q.own + float64(q.own*lede) + float64(neighbourShare*around) + float64(firstShare*p.first(q)) + float64(voiceShare*p.oneVoice(q)))
	q.own = squeezed(q.own)
}

// first is how near either sentence stands to the beginning of its article,
// which tells what all the rest goes on about: of counterparts that are hardly
// near it is the likeliest. A headline stands first only for another one.
func (p *pairs) first(q *pair) float64 {
	if p.self || p.a[q.a].head != p.b[q.b].head {
		return 0
	}
	return math.Exp(-float64(q.a)) + math.Exp(-float64(q.b))
}

// rounded is x on the scale of scores, three decimals.
func rounded(x float64) float64 { return math.Round(1000*x) / 1000 }

// squeezed brings sums of shares onto the scale of scores, in their order: up
// to a half as they are, then ever closer to 1, which is for equal sentences.
func squeezed(x float64) float64 {
	if x > .5 {
		x = 1 - .25/x
	}
	return rounded(min(x, .999))
}

// covered is the share of the shorter sentence that stands in passages of both.
func (p *pairs) covered(q *pair) float64 { return p.coveredBy(p.holds(q), q) }

// coveredBy is covered by what q holds, with which list begins.
func (p *pairs) coveredBy(list []held, q *pair) float64 {
	a, b := &p.a[q.a], &p.b[q.b]
	words := 0.0
	for _, h := range list {
		if h.by != q.place() {
			break
		}
		g := &p.passages[h.n]
		words += float64(common(a.Span, g.A, b.Span, g.B) * float64(g.Words))
	}
	return min(1, words/float64(max(1, min(a.words, b.words))))
}

// around is how well the sentences before and after match, 0 to 2.
func (p *pairs) around(i, j int) float64 {
	side := func(d int) float64 {
		return max(p.dice(i+d, j+d), .5*p.dice(i+d, j), .5*p.dice(i, j+d))
	}
	return side(-1) + side(1)
}

func (p *pairs) dice(i, j int) float64 {
	if i < 0 || j < 0 || i >= len(p.a) || j >= len(p.b) || p.self && i == j {
		return 0
	}
	s := &p.beside[i%3]
	if s.of != &p.a[i] {
		p.v.lay(&p.a[i], s)
	}
	return s.diceOf(int32(j), &p.b[j])
}
