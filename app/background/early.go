package background

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// Early holds what comes back to a window that is not there yet, so that its
// first frame can show it. What was begun before the window is done meanwhile:
// to make a window takes longer than to compare two articles.
type Early struct {
	lock    sync.Mutex
	waiting []func()
	more    chan struct{} // one in it says that something came
	over    bool
}

// NewEarly is New for a program that starts: until Hand what comes back waits.
func NewEarly() (*Worker, *Early) {
	e := &Early{more: make(chan struct{}, 1)}
	b := New()
	b.Back = e.back
	return b, e
}

func (e *Early) back(f func()) {
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.over {
		fyne.Do(f)
		return
	}
	e.waiting = append(e.waiting, f)
	select {
	case e.more <- struct{}{}:
	default:
	}
}

// Await does what came back, and what still comes until enough says so or that
// long has passed. It is to be called on the window's goroutine.
func (e *Early) Await(enough func() bool, most time.Duration) {
	late := time.After(most)
	for {
		e.do()
		if enough() {
			return
		}
		select {
		case <-e.more:
		case <-late:
			return
		}
	}
}

func (e *Early) do() {
	e.lock.Lock()
	fs := e.waiting
	e.waiting = nil
	e.lock.Unlock()
	for _, f := range fs {
		f()
	}
}

// Hand does what came back, and leaves to Fyne's loop what comes from now on.
func (e *Early) Hand() {
	e.lock.Lock()
	e.over = true
	e.lock.Unlock()
	e.do()
}
