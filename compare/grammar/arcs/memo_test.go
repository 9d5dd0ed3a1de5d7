package arcs

import (
	"reflect"
	"strings"
	"testing"
)

// What the memos give at every state of a beam is what adding all up anew gives.
func TestMemos(t *testing.T) {
	p := NewParser(English())
	for _, s := range []string{
		"The mayor of Ostby told the Gazette on Monday that the bridge , which was built by the army in 1962 , would not be repaired .",
		"Police said 40 of the 60 passengers , among them two nurses and a boy of nine , had been taken to hospital .",
		"Police said 40 of the 60 passengers , among them two nurses and a boy of nine , had been taken to hospital .",
		Unit + " said Mr Marsh , who runs the mill .",
	} {
		p.Parse(strings.Fields(s), 4) // leaves full memos behind
		full := p.memos.sums
		p.memos.sentence--
		p.read(strings.Fields(s))
		p.memos.sums = full
		p.tag()
		p.beam.now[0].state.start(&p.snt)
		kept := 1
		for range 2 * len(p.snt.ws) {
			for i := range kept {
				check(t, p, &p.beam.now[i].state)
			}
			p.step(kept, 4)
			kept = p.beam.advance()
		}
	}
}

func check(t *testing.T, p *Parser, s *state) {
	t.Helper()
	p.lookAnew()
	of := p.look(s)
	p.sumUp()
	got := p.moveScores(&of)
	p.f.moving(s)
	var want [1][moves]int32
	if p.m.moveScores(p.f.list, []int{len(p.f.list)}, want[:]); got != want[0] {
		t.Fatalf("moves at %d are worth %v, not %v", s.b, got, want[0])
	}
	ok := s.allowed()
	for m := left; m < moves; m++ {
		if ok>>m&1 == 0 {
			continue
		}
		l, score := p.label(s, m)
		h, d := s.arc(m)
		if h == len(s.ws) {
			continue
		}
		set := p.list(labelsFor(p.m, s, h, d))
		p.f.labelling(s, h, d)
		p.m.labelScores(p.f.list, set, p.out[:])
		if k := best(p.out[:len(set)]); Label(set[k]) != l || p.out[k] != score {
			t.Fatalf("%s for %s %d, not %s %d", l, p.snt.ts[d], score, Label(set[k]), p.out[k])
		}
	}
}

// A sentence longer than any that is kept in a beam has the tree that it has when nothing is kept of it.
func TestALongSentence(t *testing.T) {
	words := strings.Fields(strings.Repeat("the mayor said that the bridge , which was built in 1962 , ", 400))
	p := NewParser(English())
	got := p.Parse(words, 4)
	if n := len(p.memos.sums); n > 2*mostSums {
		t.Errorf("%d sums are kept", n)
	}
	p.read(words)
	p.tag()
	p.state.start(&p.snt)
	for s := &p.state; !s.done(); {
		p.memos.sentence++
		p.memos.sums = p.memos.sums[:0]
		p.lookAnew()
		of := p.look(s)
		p.sumUp()
		var l Label
		scores := p.moveScores(&of)
		m := bestMove(&scores, s.allowed())
		if m >= left {
			l, _ = p.label(s, m)
		}
		s.make(m, l)
	}
	if want := p.tree(); !reflect.DeepEqual(got, want) {
		t.Error("the tree is another")
	}
}
