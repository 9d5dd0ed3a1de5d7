package shelf

import "time"

// ticker says when it is time to tell a reader how far something is.
type ticker struct{ last time.Time }

// due reports whether a tenth of a second has gone by since it last did.
func (t *ticker) due() bool {
	if now := time.Now(); now.Sub(t.last) > 100*time.Millisecond {
		t.last = now
		return true
	}
	return false
}
