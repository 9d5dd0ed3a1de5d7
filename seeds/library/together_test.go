package library

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
)

// A mistake in what is done beside the caller is the caller's: nobody else could
// guard against it, and the program would end.
func TestAMistakeBesideTheCallerIsHis(t *testing.T) {
	begun := make(chan bool)
	said := func() (said string) {
		defer func() { said = fmt.Sprint(recover()) }()
		together(2, func(f func()) { go f() }, func(first bool) {
			if first {
				<-begun
				return
			}
			close(begun)
			panic("no such place")
		})
		return ""
	}()
	if !strings.Contains(said, "no such place") {
		t.Errorf("the caller hears %q", said)
	}
}

// What begins too late does nothing, and is not waited for.
func TestNobodyComesLate(t *testing.T) {
	var later []func()
	var did atomic.Int64
	together(3, func(f func()) { later = append(later, f) }, func(bool) { did.Add(1) })
	for _, f := range later {
		f()
	}
	if did.Load() != 1 || len(later) != 2 {
		t.Errorf("%d did it, %d were to", did.Load(), len(later)+1)
	}
}
