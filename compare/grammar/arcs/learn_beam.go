package arcs

// path is the moves and labels that lead to a tree.
type path struct {
	moves  []uint8
	labels []Label
}

// gold is a path to the tree of e, false when there is none: its arcs cross.
func (s *state) gold(snt *sentence, e *Example) (g path, ok bool) {
	s.start(snt)
	for !s.done() {
		free := s.cheapest(e, s.allowed())
		m := shift
		for _, k := range [...]int{left, right, reduce} {
			if free>>k&1 != 0 {
				m = k
				break
			}
		}
		if s.cost(e, m) > 0 {
			return g, false
		}
		var l Label
		if m >= left {
			h, d := s.arc(m)
			if l = e.Labels[d]; e.Heads[d] != h {
				return g, false
			}
		}
		g.moves, g.labels = append(g.moves, uint8(m)), append(g.labels, l)
		s.make(m, l)
	}
	return g, true
}

// link is a step of a state in the beam, and the step before it.
type link struct {
	move  uint8
	label Label
	from  int32 // in the links of the search, -1 for the first step
}

// beamStep is what one mistake of the beam is worth.
const beamStep = averageScale / 2

// learnBeam teaches whole paths: where the best path of the beam most exceeds
// the right one (Huang, Fayong and Guo 2012), the one is lowered and the other
// raised. It begins with the greedy averages.
func (l *Learner) learnBeam(examples []Example, guessed [][]Tag, c Course) {
	clear(l.move.u)
	clear(l.label.u)
	p := Parser{m: l, patient: true}
	note := func(round, wrong, all int) { c.Note("beam round %d: %d of %d sentences wrong", round, wrong, all) }
	l.rounds(c.BeamRounds, &p, examples, guessed, note, func(e *Example, _ int) (wrong, all int) {
		if len(e.Words) > longest {
			return 0, 0
		}
		g, ok := p.state.gold(&p.snt, e)
		if !ok {
			return 0, 0
		}
		l.now++
		if l.learnPath(&p, g, c.Width) {
			wrong = 1
		}
		return wrong, 1
	})
	settle(l.move, l.now)
	settle(l.label, l.now)
}

// settle puts the averages over time into w.w, in the units of w.w.
func settle(w weights, now int64) {
	for i := range w.w {
		w.w[i] = int32(int64(w.w[i]) - w.u[i]/now)
	}
}

// learnPath searches, and learns if the right path is not the best.
func (l *Learner) learnPath(p *Parser, g path, width int) bool {
	b := &p.beam
	for len(b.now) < width {
		b.now = append(b.now, item{})
		b.next = append(b.next, item{})
	}
	b.now[0].state.start(&p.snt)
	b.now[0].score = 0
	kept := 1
	right := item{}
	right.state.start(&p.snt)
	var links []link
	at := []int32{-1}
	worst, worstAt, worstLink := int64(-1), -1, int32(-1)
	in := 0 // the place of the right path in the beam, -1 when it fell out
	for t := range g.moves {
		p.step(kept, width)
		right.score += l.scoreOf(p, &right.state, int(g.moves[t]), g.labels[t])
		right.state.make(int(g.moves[t]), g.labels[t])
		nextAt := make([]int32, len(b.options))
		nowIn := -1
		for k, o := range b.options {
			links = append(links, link{o.move, o.label, at[o.from]})
			nextAt[k] = int32(len(links) - 1)
			if in >= 0 && int(o.from) == in && o.move == g.moves[t] && o.label == g.labels[t] {
				nowIn = k
			}
		}
		in, at = nowIn, nextAt
		kept = b.advance()
		if in != 0 {
			if v := b.now[0].score - right.score; v > worst {
				worst, worstAt, worstLink = v, t, at[0]
			}
		}
		if in < 0 && t > worstAt+20 {
			break
		}
	}
	if worstAt < 0 || in == 0 {
		return false
	}
	wrong := make([]link, worstAt+1)
	for k := worstAt; k >= 0; k-- {
		wrong[k] = links[worstLink]
		worstLink = wrong[k].from
	}
	same := 0
	for same <= worstAt && wrong[same].move == g.moves[same] && wrong[same].label == g.labels[same] {
		same++
	}
	l.walk(p, same, worstAt+1, beamStep, func(t int) (int, Label) { return int(g.moves[t]), g.labels[t] })
	l.walk(p, same, worstAt+1, -beamStep, func(t int) (int, Label) { return int(wrong[t].move), wrong[t].label })
	return true
}

func (l *Learner) scoreOf(p *Parser, s *state, m int, lab Label) int64 {
	p.f.moving(s)
	sum := int64(l.moveSum(p.f.list)[m])
	if m < left {
		return sum
	}
	h, d := s.arc(m)
	if h == len(s.ws) {
		return sum
	}
	p.f.labelling(s, h, d)
	l.labelScores(p.f.list, []uint8{uint8(lab)}, p.out[:])
	return sum + int64(p.out[0])
}

// walk makes the steps of a path up to end and adds v to the weights of those
// from on.
func (l *Learner) walk(p *Parser, from, end int, v int32, step func(t int) (int, Label)) {
	s := &p.state
	s.start(&p.snt)
	for t := range end {
		m, lab := step(t)
		if t >= from {
			p.f.moving(s)
			for _, h := range p.f.list {
				l.move.add(h>>(32-moveBits)*moves+uint32(m), v, l.now)
			}
			if m >= left {
				if h, d := s.arc(m); h < len(s.ws) {
					p.f.labelling(s, h, d)
					for _, f := range p.f.list {
						l.label.add(spread(f, uint8(lab))>>(32-labelBits), v, l.now)
					}
				}
			}
		}
		s.make(m, lab)
	}
}
