package shelf

import (
	"os"
	"time"

	"fyne.io/fyne/v2"

	"diptych/app/background"
)

// stamp tells one state of a file from another.
type stamp struct {
	size int64
	at   time.Time
}

// stampOf is the state of the file of an address, nothing where there is none.
func stampOf(address string) stamp {
	path, _ := parted(address)
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime()}
}

// anew is b as the disk has it now, or b itself where that is the same or
// cannot be read. It takes as long as the disk does.
func (b *Book) anew() *Book {
	if now := stampOf(b.Path); b.Path == "" || now == (stamp{}) || now == b.stamp {
		return b
	}
	if again, err := load(b.Path); err == nil {
		return again
	}
	return b
}

// same reports whether two readings of a file have the same text and facts.
func (b *Book) same(x *Book) bool { return b.Front == x.Front && b.Source == x.Source }

// LookForChanges finds out, beside the window, whether the open articles are
// others on the disk than were read, and tells each change once by OnChanged.
func (o *Opener) LookForChanges() {
	if o.looking || o.Busy() || o.closed {
		return
	}
	pair := o.Pair
	o.looking = true
	background.Do(o.worker.Beside(), func() (now [2]*Book, err error) {
		for s, b := range pair {
			if b != nil {
				now[s] = b.anew()
			}
		}
		return now, nil
	}, func(now [2]*Book, err error) {
		o.looking = false
		if err != nil {
			fyne.LogError("looking for changes", err)
		}
		if o.closed || o.Busy() || pair != o.Pair {
			return
		}
		var changed []*Book
		for s, b := range pair {
			if b == nil || now[s] == nil || now[s] == b || now[s].stamp == b.told || s > 0 && b == pair[0] {
				continue
			}
			b.told = now[s].stamp
			if !b.same(now[s]) {
				changed = append(changed, b)
			}
		}
		if len(changed) > 0 {
			o.OnChanged(changed)
		}
	})
}

// ReadAgain opens the pair as the disk has it now.
func (o *Opener) ReadAgain() {
	pair := o.current()
	for s := range pair {
		pair[s].fresh = true
	}
	o.open(pair, o.OnShow, func(err error) { o.refuse(err, 0) })
}
