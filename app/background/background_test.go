package background

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// What is begun ahead is done once, by whoever comes first, and a panic of it
// comes to who asks for the result.
func TestAhead(t *testing.T) {
	for _, begun := range []bool{false, true} {
		var later func()
		b := &Worker{Spawn: func(f func()) { later = f }}
		times := 0
		result := Ahead(b, func() int { times++; return times })
		if begun {
			later()
		}
		if got := result(); got != 1 {
			t.Errorf("done %d times", got)
		}
		if later(); times != 1 {
			t.Errorf("done %d times in the end", times)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("no panic came to who asked")
		}
	}()
	Ahead(New(), func() int { panic("a mistake") })()
}

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

// What nobody waits for is told so.
func TestWorkIsToldThatItWasGivenUp(t *testing.T) {
	var begun []func()
	b := &Worker{Spawn: func(f func()) { begun = append(begun, f) }, Back: func(f func()) { f() }, After: func(time.Duration, func()) {}}
	var stopped []bool
	ask := func() {
		Until(b, func(stop func() bool) (int, error) {
			stopped = append(stopped, stop())
			return 0, nil
		}, func(int, error) {})
	}
	ask()
	ask()
	ask()
	b.Abandon()
	ask()
	for _, f := range begun {
		f()
	}
	if want := []bool{true, true, true, false}; !slices.Equal(stopped, want) {
		t.Errorf("stopped %v, want %v", stopped, want)
	}
}

func TestTheEndOfAnErrandIsNotWaitedForForEver(t *testing.T) {
	hold := make(chan struct{})
	b := &Worker{Spawn: func(func()) {}, Back: func(f func()) { f() }}
	var done int
	e := &Errand[int]{Worker: b, Work: func() (int, error) { <-hold; return 1, nil }, Done: func(n int, _ error) { done += n }}
	e.Run()
	if e.FinishWithin(5*time.Millisecond) || done != 0 {
		t.Fatal("ended before its work was done")
	}
	close(hold)
	if !e.FinishWithin(time.Minute) || done != 1 || e.hand != nil {
		t.Errorf("done %d times", done)
	}
}

func TestChoresAreAllDoneInOrder(t *testing.T) {
	var begun, ready []func()
	c := NewChores(&Worker{Spawn: func(f func()) { begun = append(begun, f) }, Back: func(f func()) { ready = append(ready, f) }})
	var done []int
	ask := func(n int) {
		Chore(c, func() (int, error) { return n, nil }, func(n int, _ error) { done = append(done, n) })
	}
	ask(1)
	ask(2)
	if len(begun) != 1 {
		t.Fatalf("%d begun at once", len(begun))
	}
	begun[0]()
	ready[0]()
	if ask(3); !slices.Equal(done, []int{1}) || len(begun) != 2 {
		t.Fatalf("done %v, %d begun", done, len(begun))
	}
	if c.Finish(); !slices.Equal(done, []int{1, 2, 3}) {
		t.Errorf("done %v", done)
	}
}

// The first half is shown while the second is under way, and only then.
func TestHalves(t *testing.T) {
	for _, c := range []struct {
		name  string
		when  string // the window has time to look
		fail  string
		shown string
	}{
		{"it looks between", "between", "", "half 1, whole 2"},
		{"it looks when all is done", "after", "", "whole 2"},
		{"nothing was read", "after", "first", "failed"},
		{"it came to nothing", "between", "second", "half 1, failed"},
	} {
		var begun, ready []func()
		var told []string
		run := func(fs *[]func()) {
			for _, f := range *fs {
				f()
			}
			*fs = nil
		}
		b := &Worker{Spawn: func(f func()) { begun = append(begun, f) }, Back: func(f func()) { ready = append(ready, f) }, After: func(time.Duration, func()) {}}
		problem := func(half string) error {
			if c.fail == half {
				return errors.New("no")
			}
			return nil
		}
		InHalves(b, func() (int, error) { return 1, problem("first") }, func(x int, stop func() bool) (int, error) {
			if c.when == "between" {
				run(&ready)
			}
			return x + 1, problem("second")
		}, func(x int) { told = append(told, fmt.Sprint("half ", x)) }, func(x int, err error) {
			if err != nil {
				told = append(told, "failed")
			} else {
				told = append(told, fmt.Sprint("whole ", x))
			}
		})
		run(&begun)
		run(&ready)
		if got := strings.Join(told, ", "); got != c.shown || b.Busy() {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}
