package background

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

// What comes before the window is there is done by who waits for it, in order;
// what comes later is left to Fyne.
func TestEarly(t *testing.T) {
	test.NewTempApp(t)
	b, e := NewEarly()
	got := 0
	Do(b, func() (int, error) { return 7, nil }, func(n int, _ error) { got = n })
	e.Await(func() bool { return !b.Busy() }, time.Minute)
	if got != 7 {
		t.Errorf("the work came to %d", got)
	}
	told := ""
	b.Back(func() { told += "a" })
	b.Back(func() { told += "b" })
	if told != "" {
		t.Error("done before anybody waits")
	}
	e.Hand()
	b.Back(func() { told += "c" })
	if told != "abc" {
		t.Errorf("done: %q", told)
	}
}

// Nobody waits for ever for work that goes on.
func TestEarlyGivesUp(t *testing.T) {
	b, e := NewEarly()
	end := make(chan struct{})
	Do(b, func() (int, error) { <-end; return 0, nil }, func(int, error) {})
	e.Await(func() bool { return !b.Busy() }, time.Millisecond)
	if !b.Busy() {
		t.Error("the work has come")
	}
	close(end)
}
