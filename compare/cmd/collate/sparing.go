package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"

	"diptych/seeds"
)

// book is more bytes than two articles have.
const book = 4 << 20

// sparing keeps garbage few while two books are worked on, of which what is known
// fills memory by itself, and gives what is free back to the system; back ends that.
func sparing(a, b seeds.Article) (back func()) {
	n := len(a.Source) + len(b.Source)
	if n <= book {
		return func() {}
	}
	if a.Source == b.Source {
		n = len(a.Source) // read once
	}
	was, limit := debug.SetGCPercent(50), debug.SetMemoryLimit(-1)
	k := &keeper{least: int64(n) * knownOfByte, most: limit}
	k.keep(0)
	k.wait()
	return func() {
		k.end()
		debug.SetGCPercent(was)
		debug.SetMemoryLimit(limit)
	}
}

// knownOfByte is the bytes that what is known of a byte of text takes at most, where few
// are named in it.
const knownOfByte = 33

// keeper keeps the bound of memory above what is alive: the collector would run without
// end below it.
type keeper struct {
	least, most int64 // bytes

	mu    sync.Mutex
	ended bool
}

// keep sets the bound for so many bytes that are alive.
func (k *keeper) keep(alive int64) { debug.SetMemoryLimit(k.bound(alive)) }

// bound leaves a fourth of what is alive for what is not.
func (k *keeper) bound(alive int64) int64 { return min(k.most, max(k.least, alive+alive/4)) }

// wait keeps the bound again after each collection: that is when the cleanup of what
// nobody holds is run.
func (k *keeper) wait() {
	runtime.AddCleanup(new([16]byte), func(k *keeper) { k.collected() }, k)
}

func (k *keeper) collected() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.ended {
		return
	}
	alive := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(alive)
	k.keep(int64(alive[0].Value.Uint64()))
	k.wait()
}

func (k *keeper) end() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.ended = true
}
