// Package background does what may take long beside the window; its results
// come back on Fyne’s goroutine, once.
package background

import (
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// patience is how long work may go on before the window says so.
const patience = 100 * time.Millisecond

// Worker does the work that may take long beside the window. It holds the
// only go statements of the program. One piece of work is wanted at a time:
// beginning another, or abandoning it, makes the earlier result unwanted, and
// it is then never seen; work that asks is told so, and ends.
type Worker struct {
	Late func() // the work in hand has lasted longer than a reader waits patiently

	Spawn func(func())                // go
	Back  func(func())                // to the window's goroutine
	After func(time.Duration, func()) // both, later

	wanted *piece // the work in hand, nil for none
}

// piece is one piece of work.
type piece struct {
	given atomic.Bool // it is given up: nobody waits for its result any more
	came  atomic.Bool // its result has come, but may not be known to the window yet
}

// New makes a worker of goroutines.
func New() *Worker {
	return &Worker{
		Spawn: func(f func()) { go f() },
		Back:  fyne.Do,
		After: func(d time.Duration, f func()) { time.AfterFunc(d, f) },
	}
}

// Beside is a worker for something else that is wanted at the same time, which works by the same means.
func (b *Worker) Beside() *Worker {
	return &Worker{Spawn: b.Spawn, Back: b.Back, After: b.After}
}

// Do runs work beside the window and then done, on the window's goroutine,
// with what it returned, unless it is no longer wanted then. Work that panics
// returns an error instead.
func Do[T any](b *Worker, work func() (T, error), done func(T, error)) {
	Until(b, func(func() bool) (T, error) { return work() }, done)
}

// Ahead begins work beside the caller, who has a half of his own to do, and
// returns what gives its result: that waits for it, or does it where nobody has
// begun. A panic of the work comes to who asks.
func Ahead[T any](b *Worker, work func() T) (result func() T) {
	result = sync.OnceValue(work)
	b.Spawn(func() {
		defer func() { _ = recover() }()
		result()
	})
	return result
}

// Aside is Ahead for work without a result: wait returns when it is done.
func (b *Worker) Aside(work func()) (wait func()) {
	result := Ahead(b, func() struct{} {
		work()
		return struct{}{}
	})
	return func() { result() }
}

// Until is Do for work that can be stopped half-way: stop says that nobody
// waits for its result any more.
func Until[T any](b *Worker, work func(stop func() bool) (T, error), done func(T, error)) {
	begin(b, func(p *piece) (T, error) { return work(p.given.Load) }, done)
}

// InHalves is Until for work that is of some use half-way: half is run, on the
// window's goroutine, with what first returned, unless second is done by then.
func InHalves[T any](b *Worker, first func() (T, error), second func(x T, stop func() bool) (T, error), half func(T), done func(T, error)) {
	begin(b, func(p *piece) (T, error) {
		x, err := first()
		if err != nil {
			return x, err
		}
		b.Back(func() {
			if b.awaits(p) {
				half(x)
			}
		})
		return second(x, p.given.Load)
	}, done)
}

// begin is Until for work that knows which piece it is.
func begin[T any](b *Worker, work func(p *piece) (T, error), done func(T, error)) {
	var result T
	b.begin(func(p *piece) (err error) {
		result, err = work(p)
		return err
	}, func(err error) { done(result, err) })
}

// begin is of no type of result, so that the program holds it once and not for
// each type.
func (b *Worker) begin(work func(p *piece) error, done func(error)) {
	b.Abandon()
	p := &piece{}
	b.wanted = p
	b.Spawn(func() {
		err := guarded(func() error { return work(p) })
		p.came.Store(true)
		b.Back(func() {
			if b.wanted == p {
				b.wanted = nil
				done(err)
			}
		})
	})
	b.After(patience, func() {
		b.Back(func() {
			if b.awaits(p) && b.Late != nil {
				b.Late()
			}
		})
	})
}

// awaits reports whether the result of p is wanted and has not come yet.
func (b *Worker) awaits(p *piece) bool { return b.wanted == p && !p.came.Load() }

// Abandon makes the work in hand unwanted. It reports whether there was any.
func (b *Worker) Abandon() bool {
	if b.wanted == nil {
		return false
	}
	b.wanted.given.Store(true)
	b.wanted = nil
	return true
}

// Busy reports whether work is in hand.
func (b *Worker) Busy() bool { return b.wanted != nil }

// Errand is work that is done again and again beside the window, one piece at
// a time and in order. None is abandoned: what is asked for while a piece is
// under way is done by one more piece after it.
type Errand[T any] struct {
	*Worker
	Work func() (T, error)
	Done func(T, error) // on the window's goroutine

	hand  func() (T, error) // the piece under way, nil for none; to call it is to wait for its end
	piece int
	asked bool // once more, after it
}

// Run does the work beside the window, at once or when the piece under way is done.
func (e *Errand[T]) Run() {
	e.asked = true
	if e.hand == nil {
		e.begin()
	}
}

// Finish waits for the piece under way, and for the one asked for after it.
func (e *Errand[T]) Finish() {
	for e.hand != nil {
		e.end()
	}
}

// FinishWithin is Finish for one who does not wait longer than that: false when
// the work was not done by then. It goes on.
func (e *Errand[T]) FinishWithin(most time.Duration) bool {
	until := time.Now().Add(most)
	for e.hand != nil {
		ended, hand := make(chan struct{}), e.hand
		go func() {
			_, _ = hand() // end asks for what it returned
			close(ended)
		}()
		select {
		case <-ended:
			e.end()
		case <-time.After(time.Until(until)):
			return false
		}
	}
	return true
}

func (e *Errand[T]) begin() {
	e.asked = false
	e.piece++
	this := e.piece
	hand := sync.OnceValues(func() (result T, err error) {
		err = guarded(func() error {
			result, err = e.Work()
			return err
		})
		return result, err
	})
	e.hand = hand
	e.Spawn(func() {
		_, _ = hand() // end asks for what it returned
		e.Back(func() {
			if e.hand != nil && e.piece == this {
				e.end()
			}
		})
	})
}

func (e *Errand[T]) end() {
	result, err := e.hand()
	e.hand = nil
	e.Done(result, err)
	if e.asked && e.hand == nil {
		e.begin()
	}
}

// guarded turns a panic into an error: a mistake in the engine must not close
// the window with a lesson in it.
func guarded(work func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("a mistake in Diptych itself: %v\n%s", p, debug.Stack())
		}
	}()
	return work()
}
