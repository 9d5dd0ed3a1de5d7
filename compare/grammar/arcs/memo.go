package arcs

// place is the part of a state that some features look at. In one sentence the
// same place gives the same sums: the states of a beam differ in little, and a
// state differs in little from the one before it. It is four numbers with names
// and no array, so that it is handed on in registers.
type place struct{ a, b, c, d uint64 }

// four16 packs four small numbers; -1 is one too.
func four16(a, b, c, d int) uint64 {
	return uint64(uint16(a)) | uint64(uint16(b))<<16 | uint64(uint16(c))<<32 | uint64(uint16(d))<<48
}

// memoBits is how many bits of a hash find a cell of a memo. More cells keep
// one value in a hundred more, and do not stay in the nearest memory.
const memoBits = 6

// memo keeps a value for the last places asked for. A new sentence makes all
// of them void by another number.
type memo[T any] [1 << memoBits]struct {
	place
	sentence uint64
	value    T
}

// find is the cell of the place, and whether it holds its value.
func (m *memo[T]) find(at place, sentence uint64) (*T, bool) {
	h := at.a*0x9E3779B97F4A7C15 ^ at.b*0xC2B2AE3D27D4EB4F ^ at.c*0x165667B19E3779F9 ^ at.d*0xD6E8FEB86659FD93
	c := &m[h>>(64-memoBits)]
	if c.sentence == sentence && c.place == at {
		return &c.value, true
	}
	c.sentence, c.place = sentence, at
	return &c.value, false
}

// labelled is a label and its score.
type labelled struct {
	label Label
	score int32
}

// memos is what was added up in a sentence. It holds for one sentence and one
// set of weights.
type memos struct {
	sentence uint64
	moves    [parts]memo[int32] // where in sums
	sums     [][moves]int32     // all of the sentence
	labels   memo[labelled]
}

// sight is where the sums of the parts of a state are among those of its
// sentence: together they are the scores of its moves.
type sight [parts]int32

// look finds the sums of s. Of those that are not known yet it lists the
// features, and sumUp adds them up, those of all states of a step at once: the
// parser waits for memory most of its time, and then waits for all together.
func (p *Parser) look(s *state) (of sight) {
	v, m := sceneOf(s), &p.memos
	if sum, known := m.moves[ahead].find(v.atAhead(), m.sentence); known {
		of[ahead] = *sum
	} else {
		of[ahead] = p.newSum(sum, ahead)
		p.f.ahead(&v)
	}
	if sum, known := m.moves[between].find(v.atBetween(), m.sentence); known {
		of[between] = *sum
	} else {
		of[between] = p.newSum(sum, between)
		p.f.between(&v)
	}
	if sum, known := m.moves[deeper].find(v.atDeeper(), m.sentence); known {
		of[deeper] = *sum
	} else {
		of[deeper] = p.newSum(sum, deeper)
		p.f.deeper(&v)
	}
	if sum, known := m.moves[above].find(v.atAbove(), m.sentence); known {
		of[above] = *sum
	} else {
		of[above] = p.newSum(sum, above)
		p.f.above(&v)
	}
	if sum, known := m.moves[topChildren].find(v.atTopChildren(), m.sentence); known {
		of[topChildren] = *sum
	} else {
		of[topChildren] = p.newSum(sum, topChildren)
		p.f.topChildren(&v)
	}
	if sum, known := m.moves[frontChildren].find(v.atFrontChildren(), m.sentence); known {
		of[frontChildren] = *sum
	} else {
		of[frontChildren] = p.newSum(sum, frontChildren)
		p.f.frontChildren(&v)
	}
	return of
}

// newSum is the place of a sum of part n that is not added up yet; at keeps it.
func (p *Parser) newSum(at *int32, n int) int32 {
	*at = int32(len(p.memos.sums))
	p.memos.sums = append(p.memos.sums, [moves]int32{})
	p.counts = append(p.counts, counts[n])
	return *at
}

// mostSums is more than a beam keeps for a sentence: one that is longer is
// parsed without, and is forgotten on the way.
const mostSums = 1 << 14

// lookAnew comes before the looks that one sumUp is for.
func (p *Parser) lookAnew() {
	p.f.reset()
	if len(p.memos.sums) > mostSums {
		p.memos.sums = p.memos.sums[:0]
		p.memos.sentence++
	}
}

// sumUp adds up what look listed.
func (p *Parser) sumUp() {
	p.m.moveScores(p.f.list, p.counts, p.memos.sums[len(p.memos.sums)-len(p.counts):])
	p.counts = p.counts[:0]
}

// moveScores is the scores of the moves of a state that was looked at.
func (p *Parser) moveScores(of *sight) [moves]int32 {
	sums := p.memos.sums
	a, b, c := &sums[of[0]], &sums[of[1]], &sums[of[2]]
	d, e, f := &sums[of[3]], &sums[of[4]], &sums[of[5]]
	return [moves]int32{
		a[0] + b[0] + c[0] + d[0] + e[0] + f[0],
		a[1] + b[1] + c[1] + d[1] + e[1] + f[1],
		a[2] + b[2] + c[2] + d[2] + e[2] + f[2],
		a[3] + b[3] + c[3] + d[3] + e[3] + f[3],
	}
}

// labelOf is the best of the labels that the arc from h to d may have, and its score.
func (p *Parser) labelOf(s *state, h, d int) labelled {
	set := p.list(labelsFor(p.m, s, h, d))
	p.f.labelling(s, h, d)
	p.m.labelScores(p.f.list, set, p.out[:])
	k := best(p.out[:len(set)])
	return labelled{Label(set[k]), p.out[k]}
}
