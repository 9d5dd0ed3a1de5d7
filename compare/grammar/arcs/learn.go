package arcs

import (
	"slices"
)

// Example is a sentence of a treebank.
type Example struct {
	Words  []string
	Tags   []Tag
	Heads  []int // len(Words) for the root
	Labels []Label
}

// Course says how long and how wide to learn.
type Course struct {
	Folds      int // taggers that tag what they did not learn from, for the parser to learn on
	TagRounds  int
	MoveRounds int // greedy, from the parser's own mistakes
	BeamRounds int
	Width      int
	Seeds      int // how often all is learned, each time in another order; the weights are added up
	Note       func(format string, args ...any)
}

// weights is an averaged perceptron: w now, and u, the sum over time of what
// was ever added times when.
type weights struct {
	w []int32
	u []int64
}

func newWeights(n int) weights { return weights{make([]int32, n), make([]int64, n)} }

func (w *weights) add(i uint32, v int32, now int64) {
	w.w[i] += v
	w.u[i] += int64(v) * now
}

// Learner is the weights while they are learned, and the averages after.
type Learner struct {
	sets   []uint64 // by number; 0 is no set
	words  map[uint32]uint8
	arcs   [nTags * nTags * 2]uint64
	tag    weights
	move   weights
	label  weights
	now    int64
	random uint64
}

func (l *Learner) wordSet(low uint32) uint8 { return l.words[low] }
func (l *Learner) tagSet(n uint8) uint64    { return l.sets[n] }
func (l *Learner) labelSet(h, d Tag, dir int) uint64 {
	return l.arcs[(int(h)*nTags+int(d))*2+dir]
}

func (l *Learner) tagScores(f []uint32, set []uint8, out []int32) {
	scores(l.tag.w, 32-tagBits, f, set, out)
}

func (l *Learner) labelScores(f []uint32, set []uint8, out []int32) {
	scores(l.label.w, 32-labelBits, f, set, out)
}

func scores(w []int32, down int, f []uint32, set []uint8, out []int32) {
	for k, c := range set {
		sum := int32(0)
		for _, h := range f {
			sum += w[spread(h, c)>>down]
		}
		out[k] = sum
	}
}

func (l *Learner) moveScores(f []uint32, counts []int, out [][moves]int32) {
	for k, n := range counts {
		f, out[k] = f[n:], l.moveSum(f[:n])
	}
}

func (l *Learner) moveSum(f []uint32) (sum [moves]int32) {
	for _, h := range f {
		at := int(h>>(32-moveBits)) * moves
		for m := range sum {
			sum[m] += l.move.w[at+m]
		}
	}
	return sum
}

// next is a number below n, the same in every run.
func (l *Learner) next(n int) int {
	l.random ^= l.random << 13
	l.random ^= l.random >> 7
	l.random ^= l.random << 17
	return int(l.random >> 11 % uint64(n))
}

func (l *Learner) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		k := l.next(i + 1)
		order[i], order[k] = order[k], order[i]
	}
}

// Learn makes the table that examples teach.
func Learn(examples []Example, c Course) Table {
	l := &Learner{random: 88172645463325252}
	l.meet(examples)
	guessed := l.guess(examples, c)
	l.meetArcs(examples, guessed)
	var sum [3][]int32
	for range max(1, c.Seeds) {
		l.tag = newWeights(1 << tagBits)
		l.learnTags(examples, upTo(len(examples)), c.TagRounds)
		c.Note("tags learned")
		l.learnMoves(examples, guessed, c)
		if c.BeamRounds > 0 {
			l.learnBeam(examples, guessed, c)
		}
		for k, w := range [...]weights{l.tag, l.move, l.label} {
			sum[k] = plus(sum[k], w.w)
		}
	}
	l.tag.w, l.move.w, l.label.w = sum[0], sum[1], sum[2]
	return l.pack()
}

// plus adds w to the sum.
func plus(sum, w []int32) []int32 {
	if sum == nil {
		return slices.Clone(w)
	}
	for i, v := range w {
		sum[i] += v
	}
	return sum
}

// guess tags each example by a tagger that did not learn from it.
func (l *Learner) guess(examples []Example, c Course) [][]Tag {
	guessed := make([][]Tag, len(examples))
	right, all := 0, 0
	for fold := range c.Folds {
		var in []int
		for i := range examples {
			if i/20%c.Folds != fold {
				in = append(in, i)
			}
		}
		l.tag = newWeights(1 << tagBits)
		l.learnTags(examples, in, max(1, c.TagRounds-1))
		p := Parser{m: l}
		for i, e := range examples {
			if i/20%c.Folds == fold {
				p.read(e.Words)
				p.tag()
				guessed[i] = slices.Clone(p.snt.ts)
				for k, t := range e.Tags {
					all++
					if guessed[i][k] == t {
						right++
					}
				}
			}
		}
	}
	c.Note("tags of other folds right %.4f", float64(right)/float64(max(all, 1)))
	return guessed
}

// learnTags teaches the tagger on the examples numbered in order, and leaves
// the average.
func (l *Learner) learnTags(examples []Example, order []int, rounds int) {
	p := Parser{m: l}
	order = slices.Clone(order)
	l.now = 1
	for range rounds {
		l.shuffle(order)
		for _, n := range order {
			e := &examples[n]
			p.read(e.Words)
			for i, want := range e.Tags {
				l.now++
				p.snt.ts[i] = l.learnTag(&p, i, want)
			}
		}
	}
	average(l.tag, l.now)
}

// learnTag guesses the tag of word i, learns if it is not want, and returns
// the guess.
func (l *Learner) learnTag(p *Parser, i int, want Tag) Tag {
	got := p.tagOf(i)
	if got == want || want == unitTag {
		return got
	}
	p.f.tagging(p.snt.ws, p.snt.ts, i)
	for _, h := range p.f.list {
		l.tag.add(spread(h, uint8(want))>>(32-tagBits), 1, l.now)
		l.tag.add(spread(h, uint8(got))>>(32-tagBits), -1, l.now)
	}
	return got
}

// averageScale is what one step of the perceptron is worth in an average.
const averageScale = 1024

// average puts the averages over time into w.w.
func average(w weights, now int64) {
	for i := range w.w {
		w.w[i] = int32((int64(w.w[i])*now - w.u[i]) * averageScale / now)
	}
}

// learnMoves teaches the parser on guessed tags.
func (l *Learner) learnMoves(examples []Example, guessed [][]Tag, c Course) {
	l.move, l.label = newWeights(moves<<moveBits), newWeights(1<<labelBits)
	p := Parser{m: l}
	note := func(round, wrong, all int) { c.Note("round %d: %d of %d moves wrong", round, wrong, all) }
	l.rounds(c.MoveRounds, &p, examples, guessed, note, func(e *Example, round int) (wrong, all int) {
		return l.learnTree(&p, e, round)
	})
	average(l.move, l.now)
	average(l.label, l.now)
}

// rounds has p read all the examples with their guessed tags, each time in
// another order: learn is called after each, and note after each round.
func (l *Learner) rounds(times int, p *Parser, examples []Example, guessed [][]Tag, note func(round, wrong, all int), learn func(e *Example, round int) (wrong, all int)) {
	order := upTo(len(examples))
	l.now = 1
	for round := range times {
		l.shuffle(order)
		wrong, all := 0, 0
		for _, n := range order {
			e := &examples[n]
			p.read(e.Words)
			copy(p.snt.ts, guessed[n])
			w, a := learn(e, round)
			wrong, all = wrong+w, all+a
		}
		note(round+1, wrong, all)
	}
}

// upTo is the numbers below n.
func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// learnTree parses e, learns from each costly move, and goes on from it.
func (l *Learner) learnTree(p *Parser, e *Example, round int) (wrong, all int) {
	s := &p.state
	s.start(&p.snt)
	for !s.done() {
		l.now++
		all++
		p.f.moving(s)
		scores, ok := l.moveSum(p.f.list), s.allowed()
		m := bestMove(&scores, ok)
		free := s.cheapest(e, ok)
		if free>>m&1 == 0 {
			wrong++
			want := bestMove(&scores, free)
			for _, h := range p.f.list {
				at := h >> (32 - moveBits) * moves
				l.move.add(at+uint32(want), 1, l.now)
				l.move.add(at+uint32(m), -1, l.now)
			}
			if round == 0 || l.next(10) == 0 {
				m = want
			}
		}
		var lab Label
		if m >= left {
			lab = l.learnLabel(p, e, m)
		}
		s.make(m, lab)
	}
	return wrong, all
}

// learnLabel labels the arc of move m, and learns when the arc is right and
// the label is not.
func (l *Learner) learnLabel(p *Parser, e *Example, m int) Label {
	s := &p.state
	p.memos.sentence++ // the weights may have changed
	got, _ := p.label(s, m)
	h, d := s.arc(m)
	want := e.Labels[d]
	if e.Heads[d] != h || got == want || labelsFor(l, s, h, d)>>want&1 == 0 {
		return got
	}
	p.f.labelling(s, h, d)
	for _, f := range p.f.list {
		l.label.add(spread(f, uint8(want))>>(32-labelBits), 1, l.now)
		l.label.add(spread(f, uint8(got))>>(32-labelBits), -1, l.now)
	}
	return got
}

// cheapest is the moves among ok after which the fewest arcs of e are lost.
func (s *state) cheapest(e *Example, ok uint8) (set uint8) {
	least := 1 << 30
	for m := range moves {
		if ok>>m&1 == 0 {
			continue
		}
		switch c := s.cost(e, m); {
		case c < least:
			least, set = c, 1<<m
		case c == least:
			set |= 1 << m
		}
	}
	return set
}

// cost is how many arcs of e can no longer be made after move m.
func (s *state) cost(e *Example, m int) (c int) {
	top, b := s.top(0), s.b
	switch m {
	case shift, right:
		for k, i := range s.stack[bottom:] {
			i := int(i)
			if e.Heads[b] == i && (m == shift || k < s.height()-1) {
				c++
			}
			if e.Heads[i] == b && s.node(i).head < 0 {
				c++
			}
		}
		if m == right && e.Heads[b] > b {
			c++
		}
	case reduce, left:
		for d := b; d < len(s.ws); d++ {
			if e.Heads[d] == top {
				c++
			}
		}
		if m == left && e.Heads[top] > b {
			c++
		}
	}
	return c
}
