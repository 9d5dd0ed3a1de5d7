package arcs

import (
	"math"
	"math/bits"
)

// beam is the states that are kept, the best first.
type beam struct {
	now, next []item
	options   []option
}

type item struct {
	state state
	score int64
	last  int // the last option of it, see advance
}

// option is a move of one of the states kept.
type option struct {
	score int64
	from  int32
	move  uint8
	label Label
}

// What falls behind the best by more than this is given up: an option behind the
// best option of its step, a move behind the best move of its state, which is
// told before its label is looked for. Wider margins found no better trees in
// either treebank, and take twice the time. They are in the units of a Table.
const (
	optionMargin = 30_000
	moveMargin   = 30_000
)

// search finds the tree of the best score that a beam of width states meets.
// All states of one step have made the same number of moves: a word takes
// two, one onto the stack and one off it.
func (p *Parser) search(width int) {
	b := &p.beam
	for len(b.now) < width {
		b.now = append(b.now, item{})
		b.next = append(b.next, item{})
	}
	b.now[0].state.start(&p.snt)
	b.now[0].score = 0
	kept := 1
	for range 2 * len(p.snt.ws) {
		p.step(kept, width)
		kept = b.advance()
	}
	p.state, b.now[0].state = b.now[0].state, p.state
}

// step lists the best width options of the first kept states.
func (p *Parser) step(kept, width int) {
	b := &p.beam
	b.options = b.options[:0]
	behind, below := int64(optionMargin), int32(moveMargin)
	if p.patient {
		behind, below = 1<<40, 1<<30
	}
	if kept == 1 && !p.patient && p.oneWay() {
		return
	}
	p.lookAnew()
	p.looks = p.looks[:0]
	for i := range kept {
		p.looks = append(p.looks, p.look(&b.now[i].state))
	}
	p.sumUp()
	for i := range kept {
		it := &b.now[i]
		scores := p.moveScores(&p.looks[i])
		for ok := worth(&scores, it.state.allowed(), below); ok != 0; ok &= ok - 1 {
			m := bits.TrailingZeros8(ok)
			o := option{it.score + int64(scores[m&(moves-1)]), int32(i), uint8(m), 0}
			if m >= left {
				l, more := p.label(&it.state, m)
				o.label, o.score = l, o.score+int64(more)
			}
			b.offer(o, width)
		}
	}
	for n := len(b.options) - 1; b.options[n].score < b.options[0].score-behind; n-- {
		b.options = b.options[:n]
	}
}

// oneWay lists the move of the one state kept if it has no other, and reports whether
// that is so. What is added to the score of one state sets none before another.
func (p *Parser) oneWay() bool {
	b := &p.beam
	it := &b.now[0]
	ok := it.state.allowed()
	if ok&(ok-1) != 0 {
		return false
	}
	o := option{score: it.score, move: uint8(bits.TrailingZeros8(ok))}
	if o.move >= left {
		o.label, _ = p.label(&it.state, int(o.move))
	}
	b.options = append(b.options, o)
	return true
}

// worth is the moves of ok whose scores are not more than below behind the best of them.
// Which they are cannot be foretold: no branch hangs on it.
func worth(scores *[moves]int32, ok uint8, below int32) uint8 {
	a, b, c, d := scores[0], scores[1], scores[2], scores[3]
	enough := max(orLowest(ok, a), orLowest(ok>>1, b), orLowest(ok>>2, c), orLowest(ok>>3, d)) - below
	return ok & (atLeast(a, enough) | atLeast(b, enough)<<1 | atLeast(c, enough)<<2 | atLeast(d, enough)<<3)
}

// orLowest is the score v, or for a move that is not ok the lowest there is.
func orLowest(ok uint8, v int32) int32 {
	barred := int32(ok&1) - 1 // all bits or none
	return v&^barred | math.MinInt32&barred
}

// atLeast is 1 if v is not below least, else 0.
func atLeast(v, least int32) uint8 {
	return uint8(^uint64(int64(v)-int64(least)) >> 63)
}

// offer keeps o if it is among the best width; of equals the first stays.
func (b *beam) offer(o option, width int) {
	i := len(b.options)
	switch {
	case i < width:
		b.options = append(b.options, o)
	case b.options[i-1].score < o.score:
		i--
	default:
		return
	}
	for i > 0 && b.options[i-1].score < o.score {
		b.options[i] = b.options[i-1]
		i--
	}
	b.options[i] = o
}

// advance makes the options, and returns how many states there are now. Each state
// is copied but for the last option of it, to which it is handed on.
func (b *beam) advance() int {
	for k, o := range b.options {
		b.now[o.from].last = k
	}
	for k, o := range b.options {
		it, from := &b.next[k], &b.now[o.from]
		if k < from.last {
			it.state.copyFrom(&from.state)
		} else {
			it.state, from.state = from.state, it.state
		}
		it.score = o.score
		it.state.make(int(o.move), o.label)
	}
	b.now, b.next = b.next, b.now
	return len(b.options)
}
