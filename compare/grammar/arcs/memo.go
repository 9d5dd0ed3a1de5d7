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
	ends     memo[[nLabels]int32]
	under    memo[[nLabels]int32]
	labels   memo[labelled]
}

// sight is where the sums of the parts of a state are among those of its
// sentence: together they are the scores of its moves.
type sight [parts]int32

// look finds the sums of s. Of those that are not known yet it lists the
// features, and sumUp adds them up, those of all states of a step at once: the
// parser waits for memory most of its time, and then waits for all together.
func (p *Parser) look(s *state) (of sight) {
	v := sceneOf(s)
	for n := range parts {
		sum, known := p.memos.moves[n].find(v.at(n), p.memos.sentence)
		if !known {
			*sum = int32(len(p.memos.sums))
			p.memos.sums = append(p.memos.sums, [moves]int32{})
			from := len(p.f.list)
			p.f.part(n, &v)
			p.counts = append(p.counts, len(p.f.list)-from)
		}
		of[n] = *sum
	}
	return of
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
func (p *Parser) moveScores(of *sight) (sum [moves]int32) {
	for _, part := range of {
		for m, v := range p.memos.sums[part] {
			sum[m] += v
		}
	}
	return sum
}

// labelOf is the best of the labels in set for a, and its score.
func (p *Parser) labelOf(a *arc, set []uint8) (Label, int32) {
	got, known := p.memos.labels.find(a.whole(), p.memos.sentence)
	if known {
		return got.label, got.score
	}
	ends, known := p.memos.ends.find(place{a: four16(a.h, a.d, 0, 0)}, p.memos.sentence)
	if !known {
		p.f.reset()
		p.f.ends(a)
		p.m.labelScores(p.f.list, set, ends[:])
	}
	under, known := p.memos.under.find(a.lower(), p.memos.sentence)
	if !known {
		p.f.reset()
		p.f.under(a)
		p.m.labelScores(p.f.list, set, under[:])
	}
	p.f.reset()
	p.f.beside(a)
	p.m.labelScores(p.f.list, set, p.out[:])
	for k := range set {
		p.out[k] += ends[k] + under[k]
	}
	k := best(p.out[:len(set)])
	*got = labelled{Label(set[k]), p.out[k]}
	return got.label, got.score
}
