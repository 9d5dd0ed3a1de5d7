package shelf

import (
	"math"
	"runtime/debug"
	"runtime/metrics"
)

// large is from how many articles on a library fills the memory.
const large = 2000

// plenty is how many hundredths of what is no garbage there may be beside it while
// the program starts: nearly all that it makes then stays, and to look for garbage
// in it again and again costs more than it brings. A start ends before the first look.
const plenty = 1600

// Begin is Starting before there is a Folder: the sooner the better.
func Begin() { debug.SetGCPercent(plenty) }

// Starting says whether the program still starts.
func (f *Folder) Starting(still bool) {
	f.starting = still
	f.collect()
}

// modest is how many bytes of memory the reading of a library is content with.
// What draws the window has as much again.
const modest = 180 << 20

// collect keeps the memory near to what a library needs. While it is read there
// may be as much garbage as else, but no more than makes all modest, or than a fifth
// of what is no garbage where that is more; later a quarter of that where the library
// is large. It sets this for the whole program, and nothing else but Begin does.
func (f *Folder) collect() {
	percent, limit := 100, int64(math.MaxInt64)
	switch {
	case f.starting:
		percent = plenty
	case f.updater.Busy():
		limit = max(modest, living()/5*6)
	case len(f.articles) >= large:
		percent = 25
	}
	debug.SetGCPercent(percent)
	debug.SetMemoryLimit(limit)
}

// living is how many bytes were no garbage when it was last collected.
func living() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// release gives back, beside the windows, what the reading of so many articles
// took in passing.
func release(articles int) {
	if articles >= large {
		debug.FreeOSMemory()
	}
}
