// Package byhand lets a test say when background work begins, and when its
// results come back.
package byhand

import (
	"time"

	"diptych/app/background"
)

// Work is what a worker was asked for and has not done.
type Work struct {
	Begun []func() // spawned, not begun
	Late  []func() // to be called when patience is at its end
	Ready []func() // on the way back to the window
}

// Install makes b wait for l.
func (l *Work) Install(b *background.Worker) {
	b.Spawn = func(f func()) { l.Begun = append(l.Begun, f) }
	b.Back = func(f func()) { l.Ready = append(l.Ready, f) }
	b.After = func(_ time.Duration, f func()) { l.Late = append(l.Late, f) }
}

// Run does what is on a list, which is empty before the first begins.
func Run(list *[]func()) {
	fs := *list
	*list = nil
	for _, f := range fs {
		f()
	}
}

// Finish does all that waits, and what that makes wait.
func (l *Work) Finish() {
	for len(l.Begun)+len(l.Ready) > 0 {
		Run(&l.Begun)
		Run(&l.Ready)
	}
}

// Rest is a while in which nothing happens: what was to be done later is done.
func (l *Work) Rest() {
	Run(&l.Late)
	Run(&l.Ready)
}
