package arcs

import (
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
		p.memos.sentence--
		p.read(strings.Fields(s))
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
	got := p.moveScores(s)
	p.f.moving(s)
	var want [moves]int32
	if p.m.moveScores(p.f.list, &want); got != want {
		t.Fatalf("moves at %d are worth %v, not %v", s.b, got, want)
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
