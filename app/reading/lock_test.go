package reading

import (
	"math/rand/v2"
	"testing"
)

func TestChainIsTheHeaviestThatRises(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		anchors := make([]Anchor, r.IntN(10))
		for i := range anchors {
			anchors[i] = Anchor{float32(r.IntN(8)), float32(r.IntN(8)), float32(1 + r.IntN(5))}
		}
		got := chain(anchors)
		for i := 1; i < len(got); i++ {
			if got[i].A <= got[i-1].A || got[i].B <= got[i-1].B {
				t.Fatalf("seed %d: %v does not rise", seed, got)
			}
		}
		if g, w := total(got), heaviest(anchors); g != w {
			t.Fatalf("seed %d: %v weighs %v, the best %v", seed, got, g, w)
		}
	}
}

func total(anchors []Anchor) (w float32) {
	for _, p := range anchors {
		w += p.Weight
	}
	return w
}

// heaviest tries every subset.
func heaviest(anchors []Anchor) (best float32) {
	for set := range 1 << len(anchors) {
		var w float32
		ok := true
		for i, p := range anchors {
			if set>>i&1 == 0 {
				continue
			}
			w += p.Weight
			for j, q := range anchors {
				if set>>j&1 == 1 && i != j && (p.A < q.A) != (p.B < q.B) || set>>j&1 == 1 && i != j && (p.A == q.A || p.B == q.B) {
					ok = false
				}
			}
		}
		if ok {
			best = max(best, w)
		}
	}
	return best
}

func locked() *Lock {
	page := Extent{Content: 3000, View: 500}
	return NewLock([]Anchor{
		{A: 650, B: 1150, Weight: 5},
		{A: 1650, B: 1650, Weight: 5},
		{A: 2000, B: 400, Weight: 3}, // told in another order
	}, page, page)
}

func TestFollowPassesThroughTheAnchors(t *testing.T) {
	l := locked()
	for _, c := range []struct{ a, b float32 }{{0, 0}, {250, 500}, {500, 1000}, {1000, 1250}, {1500, 1500}, {2500, 2500}} {
		if got := l.Follow(A, 0, c.a, 0); got != c.b {
			t.Errorf("A at %v: B at %v, want %v", c.a, got, c.b)
		}
	}
	l = locked()
	for _, c := range []struct{ a, b float32 }{{0, 0}, {500, 1000}, {1000, 1250}, {2500, 2500}} {
		if got := l.Follow(B, 0, c.b, 0); got != c.a {
			t.Errorf("B at %v: A at %v, want %v", c.b, got, c.a)
		}
	}
}

// Whoever leads, and wherever the pages were set, no step of the one makes the
// other jump.
func TestFollowNeverJumps(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 2))
		l := locked()
		tops := [2]float32{}
		for range 400 {
			switch r.IntN(40) {
			case 0:
				tops = [2]float32{r.Float32() * 2500, r.Float32() * 2500}
				l.Pin(tops[A], tops[B])
			case 1:
				l.Fix(tops[A], tops[B])
			}
			s := Side(r.IntN(2))
			now := min(max(0, tops[s]+float32(r.IntN(41)-20)), 2500)
			got := l.Follow(s, tops[s], now, tops[s.Other()])
			step := abs(got - tops[s.Other()])
			if step > 20*45 { // the steepest stretch an anchorApart allows on these pages
				t.Fatalf("seed %d: a step of %v moves the other page by %v", seed, now-tops[s], step)
			}
			if abs(now-tops[s]) < 1 && step > 50 {
				t.Fatalf("seed %d: no step, yet the other page moves by %v", seed, step)
			}
			tops[s], tops[s.Other()] = now, got
		}
	}
}

func TestPinHoldsAndWearsOff(t *testing.T) {
	l := locked()
	l.Pin(500, 700) // the map says 1000
	if got := l.Follow(A, 500, 500, 700); got != 700 {
		t.Errorf("at the pin B is at %v, want 700", got)
	}
	if got := l.Follow(A, 500, 510, 700); abs(got-700) > 20 {
		t.Errorf("just past the pin B is at %v", got)
	}
	if got := l.Follow(A, 500, 1500, 700); got != 1500 {
		t.Errorf("far from the pin B is at %v, want 1500 as the map says", got)
	}
}

func TestFixStays(t *testing.T) {
	l := locked()
	l.Fix(700, 400)
	l.Follow(A, 700, 2400, 400)
	l.Follow(B, 2500, 2400, 2400) // the other page leads for a while
	l.Follow(A, 2400, 2300, 2400)
	if got := l.Follow(A, 2300, 700, 2300); abs(got-400) > 1 {
		t.Errorf("back at the fixed point B is at %v, want 400", got)
	}
	if got := l.Follow(A, 700, 0, 400); got != 0 {
		t.Errorf("at the top of A, B is at %v", got)
	}
}

func TestLockOfPagesThatFit(t *testing.T) {
	l := NewLock([]Anchor{{A: 100, B: 100, Weight: 1}}, Extent{Content: 300, View: 500}, Extent{Content: 3000, View: 500})
	if got := l.Follow(B, 0, 900, 0); got != 0 {
		t.Errorf("a page that fits scrolled to %v", got)
	}
	if got := l.Follow(A, 0, 0, 700); got != 700 {
		t.Errorf("a page that cannot scroll moved the other to %v", got)
	}
}

func TestLevel(t *testing.T) {
	page := Extent{Content: 3000, View: 500}
	for _, c := range []struct {
		name    string
		clicked Side
		tops    [2]float32
		bands   [2]Band
		want    [2]float32
	}{
		{"the clicked page stays", A, [2]float32{400, 0}, [2]Band{{500, 540}, {1200, 1240}}, [2]float32{400, 1100}},
		{"so does B", B, [2]float32{0, 1100}, [2]Band{{500, 540}, {1200, 1240}}, [2]float32{400, 1100}},
		{"off screen: both to the eyeline", A, [2]float32{0, 0}, [2]Band{{900, 940}, {1200, 1240}}, [2]float32{750, 1050}},
		{"the other page cannot go so high", A, [2]float32{400, 900}, [2]Band{{700, 740}, {60, 80}}, [2]float32{640, 0}},
		{"nor so low", A, [2]float32{400, 900}, [2]Band{{500, 540}, {2990, 2999}}, [2]float32{10, 2500}},
		{"taller than the window: from its top", A, [2]float32{0, 0}, [2]Band{{900, 1900}, {1200, 2200}}, [2]float32{876, 1176}},
	} {
		if got := Level(c.clicked, c.tops, c.bands, [2]Extent{page, page}); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestBring(t *testing.T) {
	page := Extent{Content: 3000, View: 500}
	for _, c := range []struct {
		name string
		top  float32
		band Band
		want float32
	}{
		{"on screen", 100, Band{300, 340}, 100},
		{"below", 0, Band{900, 940}, 750},
		{"above", 2000, Band{900, 940}, 750},
		{"near the top", 2000, Band{40, 60}, 0},
		{"taller than the window", 0, Band{900, 1900}, 876},
	} {
		if got := Bring(c.top, c.band, page); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func BenchmarkNewLock(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	anchors := make([]Anchor, 5000)
	for i := range anchors {
		anchors[i] = Anchor{r.Float32() * 1e6, r.Float32() * 1e6, 5}
	}
	page := Extent{Content: 1e6, View: 800}
	for b.Loop() {
		NewLock(anchors, page, page)
	}
}
