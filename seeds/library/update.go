package library

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"diptych/compare/story"
)

// Progress is told how far Update is. It answers whether to go on.
type Progress func(done, total int) bool

// Refresh looks which files are new, changed or gone, which takes some ten
// microseconds for each, and says whether any is: Update then reads them. Where
// a file was added meanwhile by this program it looks again the next time.
func (l *Library) Refresh() (changed bool, err error) {
	l.updating.Lock()
	defer l.updating.Unlock()
	l.mu.RLock()
	seen := l.seen
	l.mu.RUnlock()
	found, err := list(l.dir)
	if err != nil {
		return false, folderError(l.dir, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.seen != seen { // the list may be older than what is known
		return true, nil
	}
	return l.compare(found), nil
}

// compare takes over what was found in the folder, and says whether any of it
// is new, changed or gone.
func (l *Library) compare(found []*file) (changed bool) {
	old := l.byName
	left := len(old)
	for i, f := range found {
		was, ok := old[f.name]
		if ok {
			left--
			if was.stamp != f.stamp {
				was.stamp, was.read, was.problem, changed = f.stamp, false, nil, true
			}
			found[i] = was
			continue
		}
		changed = true
	}
	if left > 0 {
		changed = true
	}
	was := l.files
	l.take(found)
	for _, f := range was {
		if l.byName[f.name] == nil {
			l.forget(f)
		}
	}
	return changed
}

// Update reads the articles that are new or were changed, indexes them, and
// keeps the result in the folder for the next Open. What cannot be read
// becomes one of Problems and leaves Articles. Reading costs half a millisecond
// an article of 900 words. What is learned of ten thousand takes 200 MB, and
// passing things as much again where the program lets garbage lie. Where
// progress, which may be nil, answers false, Update ends early with what it has.
func (l *Library) Update(progress Progress) {
	l.updating.Lock()
	defer l.updating.Unlock()
	l.recallRest()
	l.readAll(l.unread(), progress)
	learned, much := l.unkept()
	if !much {
		return
	}
	if err := l.keep(); err != nil {
		l.problem(fmt.Errorf("%s: the index could not be kept (%w); it is made anew each time", l.dir, err))
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.learned -= learned // one article may have come meanwhile
}

// unkept is how many articles were learned that the index in the folder does
// not have, and whether it is to be written for them.
func (l *Library) unkept() (learned int, much bool) {
	all := len(l.Articles())
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.learned, !l.others && l.learned > all/keepFrom
}

// readAll reads files, with all the cores that there are where it may.
func (l *Library) readAll(fresh []*file, progress Progress) {
	var next, done atomic.Int64
	var stopped atomic.Bool
	together(l.workers(len(fresh)/fewFiles), l.Spawn, func(first bool) {
		gists := &story.Reader{}
		for !stopped.Load() {
			n := int(next.Add(1)) - 1
			if n >= len(fresh) {
				return
			}
			if first && progress != nil && !progress(int(done.Load()), len(fresh)) {
				stopped.Store(true)
				return
			}
			l.renew(fresh[n], gists)
			done.Add(1)
		}
	})
}

// workers is how many may work at once where there is enough to do for one and so
// many more.
func (l *Library) workers(more int) int {
	if l.Spawn == nil {
		return 1
	}
	return min(runtime.GOMAXPROCS(0), more+1)
}

// together does work n times at once, by the caller, which is the first, and by
// what spawn runs. It returns when all that began has ended: what has not begun
// when the caller is through never does. Where another panics the caller does,
// who may be guarded against that.
func together(n int, spawn func(func()), work func(first bool)) {
	var others sync.WaitGroup
	var door sync.Mutex // through which the others come in
	closed := false
	var mistake atomic.Pointer[string]
	for range n - 1 {
		spawn(func() {
			door.Lock()
			late := closed
			if !late {
				others.Add(1)
			}
			if door.Unlock(); late {
				return
			}
			defer others.Done()
			defer func() {
				if p := recover(); p != nil {
					trace := fmt.Sprintf("%v\n%s", p, debug.Stack())
					mistake.Store(&trace)
				}
			}()
			work(false)
		})
	}
	defer func() {
		door.Lock()
		closed = true
		door.Unlock()
		others.Wait()
		if trace := mistake.Load(); trace != nil {
			panic(*trace)
		}
	}()
	work(true)
}

// fewFiles are read by one reader alone.
const fewFiles = 20

// keepFrom is the part of a library, one in so many articles, that must be
// new before the index is written again: to read a hundred articles again at
// the next Open is cheaper than to write the index of ten thousand.
const keepFrom = 100

// unread are the files that are not in the index as they are.
func (l *Library) unread() []*file {
	l.mu.RLock()
	defer l.mu.RUnlock()
	var fresh []*file
	for _, f := range l.files {
		if !f.read {
			fresh = append(fresh, f)
		}
	}
	return fresh
}

// renew reads a file. What is gone in the meantime is no problem.
func (l *Library) renew(f *file, gists *story.Reader) {
	read, err := contents(l.path(f.name))
	if err != nil {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.forget(f)
		if f.read = true; !gone(err) {
			f.problem = err
		}
		return
	}
	for from := 0; from == 0 || from < len(read.Articles); from += learnedAtOnce {
		var articles []learned
		for i := from; i < min(from+learnedAtOnce, len(read.Articles)); i++ {
			articles = append(articles, learn(f.name, read, i, gists))
		}
		if !l.admit(f, articles, from) {
			return
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	f.read, f.indexed, f.problem = true, true, nil
}

// learnedAtOnce is how many articles of one file are learned before they are in
// the indexes.
const learnedAtOnce = 200
