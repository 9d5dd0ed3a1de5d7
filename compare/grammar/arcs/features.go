package arcs

import "slices"

// mix folds b into the hash a.
func mix(a, b uint32) uint32 {
	a = (a ^ b) * 0x9E3779B1
	return a ^ a>>15
}

// features gathers the hashes of one decision.
type features struct {
	list []uint32
}

func (f *features) reset() { f.list = f.list[:0] }

// room is where the next n features go. Each is written there as soon as it is known:
// there are more of them than registers.
func (f *features) room(n int) []uint32 {
	from := len(f.list)
	if from+n > cap(f.list) {
		f.list = slices.Grow(f.list, n)
	}
	f.list = f.list[:from+n]
	return f.list[from:]
}

// Each feature has a number of its own, by which the table knows it.
func number(n uint32) uint32 { return 0x51ED270B + n*0x2545F491 }

func one(n, a uint32) uint32         { return mix(number(n), a) }
func two(n, a, b uint32) uint32      { return mix(mix(number(n), a), b) }
func three(n, a, b, c uint32) uint32 { return mix(mix(mix(number(n), a), b), c) }
func four(n, a, b, c, d uint32) uint32 {
	return mix(mix(mix(mix(number(n), a), b), c), d)
}

// tagging lists what the tag of word i is told from.
func (f *features) tagging(ws []word, ts []Tag, i int) {
	f.reset()
	at := func(k int) *word {
		if k < 0 || k >= len(ws) {
			return &border
		}
		return &ws[k]
	}
	tag := func(k int) uint32 {
		if k < 0 {
			return 99
		}
		return uint32(ts[k])
	}
	w, p, n := at(i), at(i-1), at(i+1)
	pp, nn := at(i-2), at(i+2)
	t1, t2 := tag(i-1), tag(i-2)
	l := (*[36]uint32)(f.room(36))
	l[0] = one(1, 1)
	l[1] = one(2, w.low)
	l[2] = one(3, w.exact)
	l[3] = one(4, w.suffix[0])
	l[4] = one(5, w.suffix[1])
	l[5] = one(6, w.suffix[2])
	l[6] = one(7, w.suffix[3])
	l[7] = one(8, w.prefix)
	l[8] = one(9, w.shape)
	l[9] = two(10, w.shape, w.suffix[1])
	l[10] = two(11, w.shape, w.suffix[2])
	l[11] = three(12, w.shape, uint32(n.known), t1)
	l[12] = two(13, w.shape, t1)
	l[13] = one(14, t1)
	l[14] = two(15, t1, t2)
	l[15] = two(16, t1, w.low)
	l[16] = three(17, t1, t2, w.low)
	l[17] = two(18, t1, w.suffix[2])
	l[18] = one(19, p.low)
	l[19] = one(20, pp.low)
	l[20] = one(21, n.low)
	l[21] = one(22, nn.low)
	l[22] = two(23, p.low, w.low)
	l[23] = two(24, w.low, n.low)
	l[24] = one(25, n.suffix[2])
	l[25] = one(26, n.shape)
	l[26] = two(27, uint32(n.known), w.low)
	l[27] = two(28, uint32(n.known), t1)
	l[28] = three(29, uint32(n.known), uint32(w.known), t1)
	l[29] = two(30, uint32(n.known), uint32(nn.known))
	l[30] = two(31, p.low, n.low)
	l[31] = two(32, w.suffix[2], uint32(n.known))
	l[32] = two(33, w.suffix[2], n.low)
	l[33] = two(34, uint32(w.known), p.low)
	l[34] = three(35, uint32(w.known), t1, t2)
	l[35] = three(36, w.low, uint32(n.known), uint32(nn.known))
}

var border = word{low: 7, exact: 7, known: 255}

// scene is what the next move is told from: the top of the stack, the front of
// the buffer, and what stands around them.
type scene struct {
	*state
	s0                  int
	S0, B0              *node
	sw, st, bw, bt, b1t uint32
}

func sceneOf(s *state) scene {
	s0, b1 := s.top(0), s.front(1)
	return scene{s, s0, s.node(s0), s.node(s.b), s.w(s0), s.t(s0), s.w(s.b), s.t(s.b), s.t(b1)}
}

// The features of a move fall into parts that look at different places of the
// state, so that the sum of each can be kept for the states that agree there.
const (
	ahead = iota
	between
	deeper
	above
	topChildren
	frontChildren
	parts
)

// counts is how many features each part has.
var counts = [parts]int{14, 22, 10, 13, 19, 10}

// moving lists what the next move is told from.
func (f *features) moving(s *state) {
	f.reset()
	v := sceneOf(s)
	f.ahead(&v)
	f.between(&v)
	f.deeper(&v)
	f.above(&v)
	f.topChildren(&v)
	f.frontChildren(&v)
}

// What follows is the places that the parts look at: scenes of one sentence that
// have the same place have the same features.

func (v *scene) atAhead() place { return place{a: uint64(v.b)} }

func (v *scene) atBetween() place { return place{a: four16(v.s0, v.b, 0, 0)} }

func (v *scene) atDeeper() place {
	return place{a: four16(v.s0, v.b, v.top(1), v.top(2)), b: uint64(min(v.height(), 4))}
}

func (v *scene) atAbove() place {
	return place{a: four16(v.s0, v.b, 0, 0), b: four16(int(v.S0.head), int(v.S0.label), 0, 0)}
}

func (v *scene) atTopChildren() place {
	n := v.S0
	labels := v.l(int(n.l1))<<8 | v.l(int(n.r1))
	return place{a: four16(int(n.l1), int(n.l2), int(n.r1), int(n.r2)), b: uint64(n.lset)<<32 | uint64(n.rset),
		c: four16(v.s0, v.b, 0, 0) | uint64(labels)<<40 | uint64(n.nl)<<36 | uint64(n.nr)<<32, d: uint64(v.B0.lset)}
}

func (v *scene) atFrontChildren() place {
	n := v.B0
	return place{a: four16(int(v.st), v.b, int(n.l1), int(n.l2)), b: uint64(n.lset)<<32 | uint64(n.nl)<<8 | uint64(v.l(int(n.l1)))}
}

// ahead is of the buffer alone.
func (f *features) ahead(v *scene) {
	bw, bt, b1t := v.bw, v.bt, v.b1t
	b1, b2 := v.front(1), v.front(2)
	b1w, b2w, b2t, b3t := v.w(b1), v.w(b2), v.t(b2), v.t(v.front(3))
	l := (*[14]uint32)(f.room(14))
	l[0] = one(5, bw)
	l[1] = one(6, bt)
	l[2] = two(7, bw, bt)
	l[3] = one(8, b1w)
	l[4] = one(9, b1t)
	l[5] = two(10, b1w, b1t)
	l[6] = one(11, b2w)
	l[7] = one(12, b2t)
	l[8] = two(13, b2w, b2t)
	l[9] = two(21, bt, b1t)
	l[10] = two(22, bw, b1t)
	l[11] = two(23, bt, b1w)
	l[12] = three(24, bt, b1t, b2t)
	l[13] = four(28, bt, b1t, b2t, b3t)
}

// between is of the top of the stack and the front of the buffer.
func (f *features) between(v *scene) {
	sw, st, bw, bt, b1t := v.sw, v.st, v.bw, v.bt, v.b1t
	b1w, b2t := v.w(v.front(1)), v.t(v.front(2))
	d, prev, after := distance(v.s0, v.b), v.before(v.b), v.after(v.s0)
	l := (*[22]uint32)(f.room(22))
	l[0] = one(2, sw)
	l[1] = two(4, sw, st)
	l[2] = four(14, sw, st, bw, bt)
	l[3] = three(15, sw, st, bw)
	l[4] = three(16, sw, bw, bt)
	l[5] = three(17, sw, st, bt)
	l[6] = three(18, st, bw, bt)
	l[7] = two(19, sw, bw)
	l[8] = three(25, st, bt, b1t)
	l[9] = four(26, st, bt, b1t, b2t)
	l[10] = two(37, sw, d)
	l[11] = two(38, st, d)
	l[12] = two(39, bw, d)
	l[13] = two(40, bt, d)
	l[14] = three(41, st, bt, d)
	l[15] = three(42, sw, bw, d)
	l[16] = three(80, bt, v.t(prev), st)
	l[17] = three(81, bw, v.w(prev), st)
	l[18] = three(82, bt, v.w(prev), sw)
	l[19] = three(83, st, v.t(after), bt)
	l[20] = three(84, sw, v.w(after), bt)
	l[21] = three(87, sw, b1w, bt)
}

// deeper is of what lies under the top of the stack.
func (f *features) deeper(v *scene) {
	sw, st, bw, bt, b1t := v.sw, v.st, v.bw, v.bt, v.b1t
	s1, s2 := v.top(1), v.top(2)
	s1w, s1t, s2t := v.w(s1), v.t(s1), v.t(s2)
	l := (*[10]uint32)(f.room(10))
	l[0] = four(27, st, bt, b1t, s1t)
	l[1] = three(29, s1t, st, bt)
	l[2] = four(30, s2t, s1t, st, bt)
	l[3] = three(31, s1w, st, bt)
	l[4] = three(32, s1t, sw, bt)
	l[5] = three(33, s1t, st, bw)
	l[6] = two(34, s1w, bw)
	l[7] = two(35, s1t, bt)
	l[8] = two(36, s1w, s1t)
	l[9] = three(85, uint32(min(v.height(), 4)), bt, b1t)
}

// above is of the head that the top of the stack has, or has not.
func (f *features) above(v *scene) {
	sw, st, bw, bt, b1t := v.sw, v.st, v.bw, v.bt, v.b1t
	b1w, own, head := v.w(v.front(1)), v.l(v.s0), int(v.S0.head)
	hw, ht, has := v.w(head), v.t(head), uint32(0)
	if head >= 0 {
		has = 1
	}
	l := (*[13]uint32)(f.room(13))
	l[0] = one(1, 1+has)
	l[1] = two(3, st, has)
	l[2] = three(20, st, bt, has)
	l[3] = four(86, st, bt, b1w, has)
	l[4] = three(48, st, bt, own)
	l[5] = two(49, own, bt)
	l[6] = two(50, own, bw)
	l[7] = two(51, sw, own)
	l[8] = four(88, st, bt, b1t, own)
	l[9] = three(52, ht, st, bt)
	l[10] = two(53, hw, bw)
	l[11] = three(54, hw, st, bt)
	l[12] = three(55, ht, bw, bt)
}

// topChildren is of what hangs under the top of the stack, and of that together with
// what hangs under the front of the buffer.
func (f *features) topChildren(v *scene) {
	sw, st, bt, n := v.sw, v.st, v.bt, v.S0
	l1, r1 := int(n.l1), int(n.r1)
	lt, rt, ll, rl := v.t(l1), v.t(r1), v.l(l1), v.l(r1)
	nl, nr := uint32(n.nl), uint32(n.nr)
	l := (*[19]uint32)(f.room(19))
	l[0] = three(43, st, bt, lt)
	l[1] = three(44, st, bt, rt)
	l[2] = three(46, st, bt, rl)
	l[3] = one(56, v.w(l1))
	l[4] = two(57, lt, ll)
	l[5] = two(58, v.w(r1), rl)
	l[6] = two(59, rt, rl)
	l[7] = three(63, sw, nr, bt)
	l[8] = three(64, st, nr, bt)
	l[9] = three(65, sw, nl, bt)
	l[10] = three(66, st, nl, bt)
	l[11] = three(69, st, n.rset, bt)
	l[12] = three(70, sw, n.rset, bt)
	l[13] = three(71, st, n.lset, bt)
	l[14] = three(72, sw, n.lset, bt)
	l[15] = four(75, st, n.rset, bt, v.b1t)
	l[16] = four(77, st, bt, rt, v.t(int(n.r2)))
	l[17] = four(78, st, bt, lt, v.t(int(n.l2)))
	l[18] = four(76, st, n.lset, bt, v.B0.lset)
}

// frontChildren is of what hangs under the front of the buffer. Of the top of the stack
// it looks at the tag alone, in which states agree that have different tops.
func (f *features) frontChildren(v *scene) {
	st, bw, bt, n := v.st, v.bw, v.bt, v.B0
	l1 := int(n.l1)
	lw, lt, ll, nl := v.w(l1), v.t(l1), v.l(l1), uint32(n.nl)
	l := (*[10]uint32)(f.room(10))
	l[0] = three(45, st, bt, lt)
	l[1] = three(47, st, bt, ll)
	l[2] = two(60, lw, bt)
	l[3] = two(61, lt, ll)
	l[4] = three(62, lw, st, bt)
	l[5] = two(67, bw, nl)
	l[6] = three(68, st, bt, nl)
	l[7] = three(73, bt, n.lset, st)
	l[8] = two(74, bw, n.lset)
	l[9] = four(79, st, bt, lt, v.t(int(n.l2)))
}

// arc is what the label of d under h is told from.
type arc struct {
	*state
	h, d           int
	H, D           *node
	hw, ht, dw, dt uint32
	dir, ht2, dt2  uint32
}

func arcOf(s *state, h, d int) arc {
	a := arc{state: s, h: h, d: d, H: s.node(h), D: s.node(d), hw: s.w(h), ht: s.t(h), dw: s.w(d), dt: s.t(d)}
	if d > h {
		a.dir = 1
	}
	a.ht2, a.dt2 = a.ht<<1|a.dir, a.dt<<1|a.dir
	return a
}

// labelling lists what the label of d under h is told from.
func (f *features) labelling(s *state, h, d int) {
	f.reset()
	a := arcOf(s, h, d)
	f.ends(&a)
	f.under(&a)
	f.beside(&a)
}

// around is all that the label of d under h is told from.
func (s *state) around(h, d int) place {
	H, D := s.node(h), s.node(d)
	return place{four16(h, d, int(D.l1), int(D.l2)), uint64(H.lset)<<32 | uint64(H.rset), uint64(D.lset) | four16(0, 0, int(H.l1), int(H.r1)),
		four16(int(H.head), int(H.label), int(s.l(int(D.r1))), 0)}
}

// ends is of the two words and their neighbours.
func (f *features) ends(a *arc) {
	hw, dw, dt, dir, ht2, dt2 := a.hw, a.dw, a.dt, a.dir, a.ht2, a.dt2
	before, next, above := a.before(a.d), a.nextTo(a.d), a.before(a.h)
	l := (*[18]uint32)(f.room(18))
	l[0] = one(1, dir)
	l[1] = two(2, hw, dir)
	l[2] = one(3, ht2)
	l[3] = two(4, dw, dir)
	l[4] = one(5, dt2)
	l[5] = two(6, ht2, dt)
	l[6] = two(7, hw, dt2)
	l[7] = two(8, ht2, dw)
	l[8] = three(9, hw, dw, dir)
	l[9] = three(10, ht2, dt, distance(a.h, a.d))
	l[10] = three(29, a.t(before), dt, ht2)
	l[11] = three(30, a.t(next), dt, ht2)
	l[12] = three(31, a.w(next), dt, ht2)
	l[13] = three(32, a.w(before), dt, ht2)
	l[14] = three(34, a.w(a.nextTo(a.h)), dt, ht2)
	l[15] = three(36, a.suffix(a.d), dt, ht2)
	l[16] = three(39, a.t(above), dt, ht2)
	l[17] = four(40, a.w(above), hw, dt, dir)
}

// under is of what hangs under the dependent.
func (f *features) under(a *arc) {
	hw, dt, dir, ht2, dt2, n := a.hw, a.dt, a.dir, a.ht2, a.dt2, a.D
	l1, l2 := int(n.l1), int(n.l2)
	lw, lt := a.w(l1), a.t(l1)
	l := (*[10]uint32)(f.room(10))
	l[0] = two(11, n.lset, dt2)
	l[1] = three(12, n.lset, dt, ht2)
	l[2] = three(13, hw, n.lset, dir)
	l[3] = two(14, lw, dt2)
	l[4] = three(15, lw, dt, ht2)
	l[5] = three(16, lw, hw, dir)
	l[6] = three(17, lt, dt, ht2)
	l[7] = three(18, a.w(l2), dt, ht2)
	l[8] = three(19, a.t(l2), lt, dt2)
	l[9] = three(20, a.l(int(n.r1)), dt, ht2)
}

// beside is of the head's head and what else hangs under it.
func (f *features) beside(a *arc) {
	hw, dw, dt, dir, ht2, dt2, n := a.hw, a.dw, a.dt, a.dir, a.ht2, a.dt2, a.H
	l := (*[12]uint32)(f.room(12))
	l[0] = three(21, n.lset, ht2, dt)
	l[1] = three(22, n.rset, ht2, dt)
	l[2] = three(23, n.lset, hw, dt2)
	l[3] = three(24, n.rset, hw, dt2)
	l[4] = three(25, n.rset, dw, dir)
	l[5] = three(26, n.lset, dw, dir)
	l[6] = four(27, n.lset, a.D.lset, dt, ht2)
	l[7] = four(28, n.rset, a.D.lset, dt, ht2)
	l[8] = three(33, a.l(a.h), dt, ht2)
	l[9] = three(35, a.t(int(n.head)), dt, ht2)
	l[10] = three(37, a.w(int(n.r1)), dt, ht2)
	l[11] = three(38, a.w(int(n.l1)), dt, ht2)
}

func distance(a, b int) uint32 {
	d := b - a
	if d < 0 {
		d = -d
	}
	switch {
	case d < 5:
		return uint32(d)
	case d < 10:
		return 5
	}
	return 6
}
