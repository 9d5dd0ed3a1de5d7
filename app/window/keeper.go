package window

import (
	"sync/atomic"
	"time"

	"diptych/app/background"
	"diptych/app/sheet"
)

// keeper has the newest of something written to the disk beside the window, as
// often as it is changed.
type keeper[T any] struct {
	errand background.Errand[struct{}]
	next   atomic.Pointer[T] // to be written, nil where that is done
}

// newKeeper makes one that writes by write, and says in a notice when what is
// called so cannot be written.
func newKeeper[T any](w *Window, called string, write func(T) error) *keeper[T] {
	k := &keeper[T]{}
	k.errand = background.Errand[struct{}]{
		Worker: w.work.Beside(),
		Work: func() (none struct{}, err error) {
			if x := k.next.Swap(nil); x != nil {
				err = write(*x)
			}
			return none, err
		},
		Done: func(_ struct{}, err error) {
			if err != nil {
				w.notice.Say(sheet.Unwritten(called, err), "", nil)
			}
		},
	}
	return k
}

// keep has x written in place of what is not written yet.
func (k *keeper[T]) keep(x T) {
	k.next.Store(&x)
	k.errand.Run()
}

// patienceAtEnd is how long a window that is closed waits for what it keeps.
const patienceAtEnd = 2 * time.Second

// finish waits until the newest is on the disk; k may be nil.
func (k *keeper[T]) finish() {
	if k != nil {
		k.errand.FinishWithin(patienceAtEnd)
	}
}
