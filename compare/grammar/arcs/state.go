package arcs

// node is what is known of a token while its sentence is parsed. Children are
// kept from both sides: l1 is the leftmost, l2 the last one added before it.
type node struct {
	head           int32
	l1, l2, r1, r2 int32 // -1 for none
	label          Label // unlabelled while there is no head
	nl, nr         uint8
	lset, rset     uint32 // labels of the children at either side
}

// sentence is the words and tags of a sentence; the root stands behind them.
type sentence struct {
	ws []word
	ts []Tag

	// What the moves ask of each token, at one more than its place. The root stands behind
	// the last; before the first and behind the root stand some that are no tokens.
	classes, kinds []uint32
}

// reach is how far behind the root a token is asked for, see front and nextTo.
const reach = 3

// settle fills in classes and kinds when all tags are known.
func (s *sentence) settle() {
	s.classes = append(s.classes[:0], 3)
	s.kinds = append(s.kinds[:0], 63)
	for i := range s.ws {
		s.classes = append(s.classes, s.ws[i].class)
		s.kinds = append(s.kinds, uint32(s.ts[i]))
	}
	s.classes = append(s.classes, 5)
	s.kinds = append(s.kinds, uint32(rootTag))
	for range reach {
		s.classes = append(s.classes, 3)
		s.kinds = append(s.kinds, 63)
	}
}

// state is a configuration of the arc-eager system (Nivre 2003) with the root
// at the end, so that every word finds a head.
type state struct {
	*sentence
	nodes []node  // at one more than the place of the token; first the one that is none
	stack []int32 // from bottom on; what lies under it is -1
	b     int     // first token of the buffer
}

// bottom is how far under the top of the stack a token is asked for, see top.
const bottom = 3

// height is how many tokens are on the stack.
func (s *state) height() int { return len(s.stack) - bottom }

func (s *state) start(snt *sentence) {
	snt.settle()
	s.sentence = snt
	s.nodes = s.nodes[:0]
	for range len(snt.ws) + 2 {
		s.nodes = append(s.nodes, node{head: -1, l1: -1, l2: -1, r1: -1, r2: -1, label: unlabelled})
	}
	s.stack = append(s.stack[:0], -1, -1, -1)
	s.b = 0
}

func (s *state) copyFrom(o *state) {
	s.sentence = o.sentence
	s.nodes = append(s.nodes[:0], o.nodes...)
	s.stack = append(s.stack[:0], o.stack...)
	s.b = o.b
}

// The moves.
const (
	shift = iota
	reduce
	left  // the top of the stack hangs under the front of the buffer
	right // and the other way round
	moves
)

func (s *state) done() bool { return s.b == len(s.ws) && s.height() == 0 }

// allowed is the moves that can be made, as bits.
func (s *state) allowed() (ok uint8) {
	if s.b < len(s.ws) {
		ok = 1 << shift
	}
	if s.height() > 0 {
		if s.node(s.top(0)).head >= 0 {
			ok |= 1 << reduce
		} else {
			ok |= 1 << left
		}
		if s.b < len(s.ws) {
			ok |= 1 << right
		}
	}
	return ok
}

// arc is the head and the dependent that move m makes.
func (s *state) arc(m int) (h, d int) {
	top := s.top(0)
	if m == left {
		return s.b, top
	}
	return top, s.b
}

func (s *state) make(m int, l Label) {
	switch m {
	case shift:
		s.stack = append(s.stack, int32(s.b))
		s.b++
	case reduce:
		s.stack = s.stack[:len(s.stack)-1]
	case left:
		h, d := s.arc(left)
		s.hang(h, d, l)
		s.stack = s.stack[:len(s.stack)-1]
	case right:
		h, d := s.arc(right)
		s.hang(h, d, l)
		s.stack = append(s.stack, int32(d))
		s.b++
	}
}

func (s *state) hang(h, d int, l Label) {
	s.node(d).head, s.node(d).label = int32(h), l
	n := s.node(h)
	bit := uint32(1) << (l & 31)
	if l >= 32 {
		bit = bit*2 + 1
	}
	if d < h {
		n.l2, n.l1 = n.l1, int32(d)
		n.nl = min(n.nl+1, 9)
		n.lset |= bit
	} else {
		n.r2, n.r1 = n.r1, int32(d)
		n.nr = min(n.nr+1, 9)
		n.rset |= bit
	}
}

// What follows answers for places outside the sentence too: -1 is none.

const unlabelled = 63

func (s *state) top(k int) int { return int(s.stack[len(s.stack)-1-k]) }

func (s *state) front(k int) int { return s.b + k }

func (s *state) before(i int) int { return i - 1 }

func (s *state) nextTo(i int) int { return i + 1 }

// after is the token behind i unless it is the front of the buffer.
func (s *state) after(i int) int {
	if i < 0 || i+1 >= s.b {
		return -1
	}
	return i + 1
}

func (s *state) node(i int) *node { return &s.nodes[i+1] }

func (s *state) w(i int) uint32 { return s.classes[i+1] }

func (s *state) t(i int) uint32 { return s.kinds[i+1] }

func (s *state) l(i int) uint32 { return uint32(s.node(i).label) }

func (s *state) suffix(i int) uint32 {
	if i < 0 || i >= len(s.ws) {
		return 3
	}
	return s.ws[i].suffix[2]
}
