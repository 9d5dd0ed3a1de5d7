package main

import "testing"

// TestBound: the bound of memory is that of the text, what is alive and a fourth of it
// where that is more, and never above what the user has set.
func TestBound(t *testing.T) {
	k := &keeper{least: 400, most: 1000}
	for alive, want := range map[int64]int64{0: 400, 300: 400, 320: 400, 400: 500, 800: 1000, 900: 1000} {
		if got := k.bound(alive); got != want {
			t.Errorf("%d alive: %d, want %d", alive, got, want)
		}
	}
}
