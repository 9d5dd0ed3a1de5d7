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
	moves    [parts]memo[[moves]int32]
	ends     memo[[nLabels]int32]
	under    memo[[nLabels]int32]
	labels   memo[labelled]
}

// moveScores adds up the scores of the moves of s.
func (p *Parser) moveScores(s *state) (sum [moves]int32) {
	v := sceneOf(s)
	for n := range parts {
		part, known := p.memos.moves[n].find(v.at(n), p.memos.sentence)
		if !known {
			p.f.reset()
			p.f.part(n, &v)
			p.m.moveScores(p.f.list, part)
		}
		for m := range sum {
			sum[m] += part[m]
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
