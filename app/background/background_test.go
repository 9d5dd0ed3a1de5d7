package background

import (
	"errors"
	"sync/atomic"
	"testing"
	"time"
)

// An errand on goroutines of its own: one piece at a time, each asking
// answered, the last one waited for.
func TestErrandsGoOneAfterAnother(t *testing.T) {
	ready := make(chan func(), 1000)
	b := &Worker{Spawn: func(f func()) { go f() }, Back: func(f func()) { ready <- f }}
	var at, most atomic.Int32
	var asked, seen int
	e := &Errand[int]{Worker: b}
	e.Work = func() (int, error) {
		most.Store(max(most.Load(), at.Add(1)))
		time.Sleep(time.Millisecond)
		at.Add(-1)
		return 1, nil
	}
	e.Done = func(n int, err error) { seen += n }
	for range 100 {
		e.Run()
		asked++
		select {
		case f := <-ready:
			f()
		default:
		}
	}
	e.Finish()
	was := seen
	if e.hand != nil || seen == 0 || seen > asked {
		t.Errorf("%d pieces for %d askings, one left: %v", seen, asked, e.hand != nil)
	}
	for range 3 {
		select {
		case f := <-ready: // news that came too late
			f()
		case <-time.After(5 * time.Millisecond):
		}
	}
	if seen != was || most.Load() != 1 {
		t.Errorf("%d pieces, then %d; up to %d at a time", was, seen, most.Load())
	}
}

func TestAnErrandThatFails(t *testing.T) {
	at := func(f func()) { f() }
	b := &Worker{Spawn: at, Back: at}
	var errs []error
	e := &Errand[int]{Worker: b}
	e.Work = func() (int, error) {
		if len(errs) == 0 {
			panic("out of range")
		}
		return 0, errors.New("no room")
	}
	e.Done = func(_ int, err error) { errs = append(errs, err) }
	e.Run()
	e.Run()
	if len(errs) != 2 || errs[0] == nil || errs[1] == nil {
		t.Errorf("told %v", errs)
	}
}
