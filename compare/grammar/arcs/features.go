package arcs

// mix folds b into the hash a.
func mix(a, b uint32) uint32 {
	a = (a ^ b) * 0x9E3779B1
	return a ^ a>>15
}

// features gathers the hashes of one decision.
type features struct {
	list []uint32
	id   uint32
}

func (f *features) reset()               { f.list, f.id = f.list[:0], 0x51ED270B }
func (f *features) add(h uint32)         { f.list = append(f.list, h) }
func (f *features) one(a uint32)         { f.id += 0x2545F491; f.add(mix(f.id, a)) }
func (f *features) two(a, b uint32)      { f.id += 0x2545F491; f.add(mix(mix(f.id, a), b)) }
func (f *features) three(a, b, c uint32) { f.id += 0x2545F491; f.add(mix(mix(mix(f.id, a), b), c)) }
func (f *features) four(a, b, c, d uint32) {
	f.id += 0x2545F491
	f.add(mix(mix(mix(mix(f.id, a), b), c), d))
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
	f.one(1)
	f.one(w.low)
	f.one(w.exact)
	for k := range w.suffix {
		f.one(w.suffix[k])
	}
	f.one(w.prefix)
	f.one(w.shape)
	f.two(w.shape, w.suffix[1])
	f.two(w.shape, w.suffix[2])
	f.three(w.shape, uint32(n.known), t1)
	f.two(w.shape, t1)
	f.one(t1)
	f.two(t1, t2)
	f.two(t1, w.low)
	f.three(t1, t2, w.low)
	f.two(t1, w.suffix[2])
	f.one(p.low)
	f.one(pp.low)
	f.one(n.low)
	f.one(nn.low)
	f.two(p.low, w.low)
	f.two(w.low, n.low)
	f.one(n.suffix[2])
	f.one(n.shape)
	f.two(uint32(n.known), w.low)
	f.two(uint32(n.known), t1)
	f.three(uint32(n.known), uint32(w.known), t1)
	f.two(uint32(n.known), uint32(nn.known))
	f.two(p.low, n.low)
	f.two(w.suffix[2], uint32(n.known))
	f.two(w.suffix[2], n.low)
	f.two(uint32(w.known), p.low)
	f.three(uint32(w.known), t1, t2)
	f.three(w.low, uint32(n.known), uint32(nn.known))
}

var border = word{low: 7, exact: 7, known: 255}

// moving lists what the next move is told from.
func (f *features) moving(s *state) {
	f.reset()
	s0, s1, b0, b1, b2 := s.top(0), s.top(1), s.front(0), s.front(1), s.front(2)
	s2, b3 := s.top(2), s.front(3)
	prev := s.before(s.b)
	S0, B0 := s.node(s0), s.node(b0)
	sw, st := s.w(s0), s.t(s0)
	bw, bt := s.w(b0), s.t(b0)
	b1w, b1t := s.w(b1), s.t(b1)
	b2w, b2t := s.w(b2), s.t(b2)
	b3t := s.t(b3)
	s1w, s1t, s2t := s.w(s1), s.t(s1), s.t(s2)
	sh := int(S0.head)
	var shead uint32 // whether the top of the stack has its head
	if sh >= 0 {
		shead = 1
	}
	f.one(1 + shead)
	f.one(sw)
	f.two(st, shead)
	f.two(sw, st)
	f.one(bw)
	f.one(bt)
	f.two(bw, bt)
	f.one(b1w)
	f.one(b1t)
	f.two(b1w, b1t)
	f.one(b2w)
	f.one(b2t)
	f.two(b2w, b2t)
	f.four(sw, st, bw, bt)
	f.three(sw, st, bw)
	f.three(sw, bw, bt)
	f.three(sw, st, bt)
	f.three(st, bw, bt)
	f.two(sw, bw)
	f.three(st, bt, shead)
	f.two(bt, b1t)
	f.two(bw, b1t)
	f.two(bt, b1w)
	f.three(bt, b1t, b2t)
	f.three(st, bt, b1t)
	f.four(st, bt, b1t, b2t)
	f.four(st, bt, b1t, s1t)
	f.four(bt, b1t, b2t, b3t)
	f.three(s1t, st, bt)
	f.four(s2t, s1t, st, bt)
	f.three(s1w, st, bt)
	f.three(s1t, sw, bt)
	f.three(s1t, st, bw)
	f.two(s1w, bw)
	f.two(s1t, bt)
	f.two(s1w, s1t)
	d := distance(s0, b0)
	f.two(sw, d)
	f.two(st, d)
	f.two(bw, d)
	f.two(bt, d)
	f.three(st, bt, d)
	f.three(sw, bw, d)
	sl, sr, bl := s.child(S0.l1), s.child(S0.r1), s.child(B0.l1)
	slt, srt, blt := s.t(sl), s.t(sr), s.t(bl)
	f.three(st, bt, slt)
	f.three(st, bt, srt)
	f.three(st, bt, blt)
	f.three(st, bt, s.l(sr))
	f.three(st, bt, s.l(bl))
	f.three(st, bt, s.l(s0))
	f.two(s.l(s0), bt)
	f.two(s.l(s0), bw)
	f.two(sw, s.l(s0))
	sht, shw := s.t(sh), s.w(sh)
	f.three(sht, st, bt)
	f.two(shw, bw)
	f.three(shw, st, bt)
	f.three(sht, bw, bt)
	f.one(s.w(sl))
	f.two(slt, s.l(sl))
	f.two(s.w(sr), s.l(sr))
	f.two(srt, s.l(sr))
	f.two(s.w(bl), bt)
	f.two(blt, s.l(bl))
	f.three(s.w(bl), st, bt)
	f.three(sw, uint32(S0.nr), bt)
	f.three(st, uint32(S0.nr), bt)
	f.three(sw, uint32(S0.nl), bt)
	f.three(st, uint32(S0.nl), bt)
	f.two(bw, uint32(B0.nl))
	f.three(st, bt, uint32(B0.nl))
	f.three(st, S0.rset, bt)
	f.three(sw, S0.rset, bt)
	f.three(st, S0.lset, bt)
	f.three(sw, S0.lset, bt)
	f.three(bt, B0.lset, st)
	f.two(bw, B0.lset)
	f.four(st, S0.rset, bt, b1t)
	f.four(st, S0.lset, bt, B0.lset)
	sl2, sr2, bl2 := s.child(S0.l2), s.child(S0.r2), s.child(B0.l2)
	f.four(st, bt, srt, s.t(sr2))
	f.four(st, bt, slt, s.t(sl2))
	f.four(st, bt, blt, s.t(bl2))
	f.three(bt, s.t(prev), st)
	f.three(bw, s.w(prev), st)
	f.three(bt, s.w(prev), sw)
	after := s.after(s0)
	f.three(st, s.t(after), bt)
	f.three(sw, s.w(after), bt)
	f.three(uint32(min(len(s.stack), 4)), bt, b1t)
	f.four(st, bt, b1w, shead)
	f.three(sw, b1w, bt)
	f.four(st, bt, b1t, s.l(s0))
}

// labelling lists what the label of d under h is told from.
func (f *features) labelling(s *state, h, d int) {
	f.reset()
	H, D := s.node(h), s.node(d)
	var dir uint32
	if d > h {
		dir = 1
	}
	hw, ht, dw, dt := s.w(h), s.t(h), s.w(d), s.t(d)
	ht2, dt2 := ht<<1|dir, dt<<1|dir
	dl, dr, dl2 := s.child(D.l1), s.child(D.r1), s.child(D.l2)
	dlw, dlt := s.w(dl), s.t(dl)
	f.one(dir)
	f.two(hw, dir)
	f.one(ht2)
	f.two(dw, dir)
	f.one(dt2)
	f.two(ht2, dt)
	f.two(hw, dt2)
	f.two(ht2, dw)
	f.three(hw, dw, dir)
	f.three(ht2, dt, distance(h, d))
	f.two(D.lset, dt2)
	f.three(D.lset, dt, ht2)
	f.three(hw, D.lset, dir)
	f.two(dlw, dt2)
	f.three(dlw, dt, ht2)
	f.three(dlw, hw, dir)
	f.three(dlt, dt, ht2)
	f.three(s.w(dl2), dt, ht2)
	f.three(s.t(dl2), dlt, dt2)
	f.three(s.l(dr), dt, ht2)
	f.three(H.lset, ht2, dt)
	f.three(H.rset, ht2, dt)
	f.three(H.lset, hw, dt2)
	f.three(H.rset, hw, dt2)
	f.three(H.rset, dw, dir)
	f.three(H.lset, dw, dir)
	f.four(H.lset, D.lset, dt, ht2)
	f.four(H.rset, D.lset, dt, ht2)
	f.three(s.t(s.before(d)), dt, ht2)
	f.three(s.t(s.nextTo(d)), dt, ht2)
	f.three(s.w(s.nextTo(d)), dt, ht2)
	f.three(s.w(s.before(d)), dt, ht2)
	f.three(s.l(h), dt, ht2)
	f.three(s.w(s.nextTo(h)), dt, ht2)
	f.three(s.t(int(H.head)), dt, ht2)
	f.three(s.suffix(d), dt, ht2)
	f.three(s.w(s.child(H.r1)), dt, ht2)
	f.three(s.w(s.child(H.l1)), dt, ht2)
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
