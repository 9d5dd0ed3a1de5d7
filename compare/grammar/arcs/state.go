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

	// What the moves ask of each token, at one more than its place: before the first
	// stands what is asked of no token, and behind the last what is asked of the root.
	classes, kinds []uint32
}

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
}

// state is a configuration of the arc-eager system (Nivre 2003) with the root
// at the end, so that every word finds a head.
type state struct {
	*sentence
	nodes []node
	stack []int32
	b     int // first token of the buffer
}

func (s *state) start(snt *sentence) {
	snt.settle()
	s.sentence = snt
	s.nodes = s.nodes[:0]
	for range len(snt.ws) + 1 {
		s.nodes = append(s.nodes, nowhere)
	}
	s.stack = s.stack[:0]
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

func (s *state) done() bool { return s.b == len(s.ws) && len(s.stack) == 0 }

// allowed is the moves that can be made, as bits.
func (s *state) allowed() (ok uint8) {
	if s.b < len(s.ws) {
		ok = 1 << shift
	}
	if n := len(s.stack); n > 0 {
		if s.nodes[s.stack[n-1]].head >= 0 {
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
	top := int(s.stack[len(s.stack)-1])
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
	s.nodes[d].head, s.nodes[d].label = int32(h), l
	n := &s.nodes[h]
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

var nowhere = node{head: -1, l1: -1, l2: -1, r1: -1, r2: -1, label: unlabelled}

func (s *state) top(k int) int {
	if n := len(s.stack) - 1 - k; n >= 0 {
		return int(s.stack[n])
	}
	return -1
}

func (s *state) front(k int) int {
	if i := s.b + k; i <= len(s.ws) {
		return i
	}
	return -1
}

func (s *state) before(i int) int { return i - 1 }

func (s *state) nextTo(i int) int {
	if i >= len(s.ws) {
		return -1
	}
	return i + 1
}

// after is the token behind i unless it is the front of the buffer.
func (s *state) after(i int) int {
	if i < 0 || i+1 >= s.b {
		return -1
	}
	return i + 1
}

func (s *state) node(i int) *node {
	if i < 0 {
		return &nowhere
	}
	return &s.nodes[i]
}

func (s *state) w(i int) uint32 { return s.classes[i+1] }

func (s *state) t(i int) uint32 { return s.kinds[i+1] }

func (s *state) l(i int) uint32 { return uint32(s.node(i).label) }

func (s *state) suffix(i int) uint32 {
	if i < 0 || i >= len(s.ws) {
		return 3
	}
	return s.ws[i].suffix[2]
}
