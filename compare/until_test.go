package compare_test

import (
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

// asked counts how often it is asked, and says stop from the at-th time on.
type asked struct{ at, times int }

func (s *asked) stop() bool {
	s.times++
	return s.at > 0 && s.times >= s.at
}

// Whenever work is given up there is nothing, and next to nothing is done after that.
func TestGivenUp(t *testing.T) {
	one, two := pair(800)
	a, b := text.Parse(one), text.Parse(two)
	var read, paired asked
	x, y := compare.Engine{Stop: read.stop}.Read(a), compare.Read(b)
	if (compare.Engine{Stop: paired.stop}).Pair(x, y) == nil {
		t.Fatal("given up, and nobody asked for it")
	}
	const after = 4 // the rooms between the place and the end ask once more
	for at := 1; at <= read.times; at++ {
		s := asked{at: at}
		if (compare.Engine{Stop: s.stop}).Read(a) != nil || s.times > at+after {
			t.Errorf("stopped at %d of %d, went on to %d", at, read.times, s.times)
		}
	}
	for at := 1; at <= paired.times; at += 1 + paired.times/50 {
		s := asked{at: at}
		if (compare.Engine{Stop: s.stop}).Pair(x, y) != nil || s.times > at+after {
			t.Errorf("stopped at %d of %d, went on to %d", at, paired.times, s.times)
		}
	}
}

// The longer the work, the more often it can be given up.
func TestAskedAllTheWay(t *testing.T) {
	asks := func(words int) (read, paired asked) {
		one, two := pair(words)
		x, y := compare.Engine{Stop: read.stop}.Read(text.Parse(one)), compare.Read(text.Parse(two))
		compare.Engine{Stop: paired.stop}.Pair(x, y)
		return read, paired
	}
	r1, p1 := asks(800)
	r2, p2 := asks(3200)
	if r1.times < 20 || r2.times < 3*r1.times {
		t.Errorf("Read asks %d times of 800 words, %d of 3,200", r1.times, r2.times)
	}
	if p1.times < 40 || p2.times < 2*p1.times {
		t.Errorf("Pair asks %d times of 800 words, %d of 3,200", p1.times, p2.times)
	}
}
