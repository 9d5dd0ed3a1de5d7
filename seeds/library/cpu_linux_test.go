package library

import (
	"syscall"
	"testing"
	"time"
)

// cpu reports how long the processor worked for an operation, which other
// programs on a busy machine do not lengthen as they do the time that passes.
func cpu(b *testing.B) func() {
	began := worked()
	return func() { b.ReportMetric(float64((worked()-began)/time.Microsecond)/1000/float64(b.N), "cpu-ms/op") }
}

func worked() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
