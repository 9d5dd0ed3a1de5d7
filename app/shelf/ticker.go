package shelf

import "time"

// tick is how often a reader is told how far something is.
const tick = 100 * time.Millisecond

var now = time.Now

// ticker says when it is time to tell a reader how far something is.
type ticker struct {
	every time.Duration // 0 is a tick
	last  time.Time
}

// due reports whether so long has gone by since it last did.
func (t *ticker) due() bool {
	if now := now(); now.Sub(t.last) > max(tick, t.every) {
		t.last = now
		return true
	}
	return false
}
