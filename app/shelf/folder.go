package shelf

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/compare/stable"
	"diptych/seeds"
	"diptych/seeds/library"
)

// Folder is the library that is open: the articles of a folder, for all windows
// of the program. Its methods belong on the window's goroutine; whatever takes
// long is done beside it. One without a folder has no articles.
type Folder struct {
	Own       string // the folder of the reader's own library, "" for none
	Unwatched bool   // nobody looks by himself whether the disk has changed: a test does

	lib      *library.Library // nil until it was opened
	dir      string           // that is wanted, "" for none
	articles []library.Article
	issue    int // how often the articles were others
	err      error
	progress progress // of reading them
	stories  grouping
	starting bool // the program is

	opener, updater, watcher, grouper *background.Worker
	stop                              chan struct{} // closed when the watch is to end
	listeners                         []*listener
	waiting                           []func() // for the stories
}

// progress is how far something is; of 0 where nothing is under way.
type progress struct{ done, of int }

// listener is told of the library.
type listener struct{ changed, moved func() }

// NewFolder makes a library without a folder, which works beside the windows by
// the means of worker.
func NewFolder(worker *background.Worker) *Folder {
	return &Folder{opener: worker.Beside(), updater: worker.Beside(), watcher: worker.Beside(), grouper: worker.Beside()}
}

// Listen calls changed when there are other articles or stories, and moved when
// only the work has gone on, until leave is called.
func (f *Folder) Listen(changed, moved func()) (leave func()) {
	l := &listener{changed, moved}
	f.listeners = append(f.listeners, l)
	return func() {
		f.listeners = slices.DeleteFunc(f.listeners, func(x *listener) bool { return x == l })
	}
}

func (f *Folder) tell(changed bool) {
	for _, l := range slices.Clone(f.listeners) {
		if changed {
			l.changed()
		}
		l.moved()
	}
}

// Open opens the folder dir in place of another. Its titles are there at once
// where they were kept; the rest is read beside the windows.
func (f *Folder) Open(dir string) {
	f.Close()
	f.dir, f.lib, f.articles, f.err, f.stories = dir, nil, nil, nil, grouping{}
	f.issue++
	f.tell(true)
	if dir == "" {
		return
	}
	spawn := f.opener.Spawn
	type opened struct {
		lib  *library.Library
		list []library.Article
	}
	background.Do(f.opener, func() (opened, error) {
		l, err := library.Open(dir)
		if err != nil {
			return opened{}, err
		}
		l.Spawn = spawn
		return opened{l, l.Articles()}, nil
	}, func(o opened, err error) {
		if f.err = err; err == nil {
			f.lib = o.lib
			f.take(o.list)
			f.Update()
			f.watch()
			return
		}
		f.tell(true)
	})
}

// Close ends what is under way.
func (f *Folder) Close() {
	for _, w := range f.Workers() {
		w.Abandon()
	}
	if f.stop != nil {
		close(f.stop)
		f.stop = nil
	}
	f.progress, f.waiting = progress{}, nil
	f.collect()
}

func (f *Folder) take(list []library.Article) {
	f.articles = list
	f.issue++
	f.tell(true)
}

// Update reads what is new or changed.
func (f *Folder) Update() {
	lib, updater := f.lib, f.updater
	if lib == nil {
		return
	}
	background.Until(updater, func(stop func() bool) ([]library.Article, error) {
		var clock, slow ticker
		var told atomic.Bool   // and the window has not come to it yet: it is told no more until then
		clock.every = 5 * tick // drawing takes time from reading
		slow.every, slow.last = 30*tick, now().Add(-15*tick)
		lib.Update(func(done, of int) bool {
			if !told.Load() && clock.due() {
				var list []library.Article
				if slow.due() {
					list = lib.Articles()
				}
				told.Store(true)
				updater.Back(func() {
					told.Store(false)
					f.read(lib, progress{done, of}, list)
				})
			}
			return !stop()
		})
		list := lib.Articles()
		release(len(list))
		return list, nil
	}, func(list []library.Article, err error) {
		f.progress, f.err = progress{}, err
		f.take(list)
		f.collect()
		if len(f.waiting) > 0 {
			f.Group()
		}
	})
	f.collect()
}

// read is told how far the reading of a library is, and now and then what is
// known by then.
func (f *Folder) read(lib *library.Library, at progress, list []library.Article) {
	if lib != f.lib || !f.updater.Busy() {
		return
	}
	f.progress = at
	if list != nil {
		f.collect()
		f.take(list)
		return
	}
	f.tell(false)
}

// watch waits beside the windows for what others change in the folder.
func (f *Folder) watch() {
	if f.Unwatched {
		return
	}
	lib, watcher, stop := f.lib, f.watcher, make(chan struct{})
	f.stop = stop
	background.Do(watcher, func() (struct{}, error) {
		w := lib.Watch()
		defer w.Close()
		for w.Wait(stop) {
			changed, err := lib.Refresh()
			watcher.Back(func() {
				if f.stop == stop {
					f.looked(changed, err)
				}
			})
		}
		return struct{}{}, nil
	}, func(_ struct{}, err error) {
		if err != nil {
			fyne.LogError("watching the library", err)
		}
	})
}

// looked follows what was found in the folder.
func (f *Folder) looked(changed bool, err error) {
	was := f.err
	f.err = err
	switch {
	case changed && err == nil:
		f.Update()
	case (was == nil) != (err == nil):
		f.tell(false)
	}
}

// Look finds out at once what others changed in the folder.
func (f *Folder) Look() {
	if lib := f.lib; lib != nil && !f.updater.Busy() {
		background.Do(f.updater, lib.Refresh, f.looked)
	}
}

// Changed follows what this program has changed in the library.
func (f *Folder) Changed() {
	if f.lib != nil && !f.updater.Busy() {
		f.take(f.lib.Articles())
	}
}

// Workers are those that it works by.
func (f *Folder) Workers() []*background.Worker {
	return []*background.Worker{f.opener, f.updater, f.watcher, f.grouper}
}

// Library is the library itself, nil where none is open.
func (f *Folder) Library() *library.Library { return f.lib }

// Dir is its folder, "" for none.
func (f *Folder) Dir() string { return f.dir }

// Name is what the library is called.
func (f *Folder) Name() string {
	if f.dir == f.Own {
		return lang.L("Your library")
	}
	return filepath.Base(f.dir)
}

// Count is how many articles it has.
func (f *Folder) Count() int { return len(f.articles) }

// Reading is how many files are read by now, of how many; 0 of 0 when all are.
func (f *Folder) Reading() (done, of int) { return f.progress.done, f.progress.of }

// Problems are what could not be read.
func (f *Folder) Problems() []error {
	var list []error
	if f.err != nil {
		list = append(list, f.err)
	}
	if f.lib != nil {
		list = append(list, f.lib.Problems()...)
	}
	return list
}

// Address is what an article of the library is opened by: the path of its file,
// with #3 for the third of several. A file that was not text has #1, which is
// the article as it was read.
func (f *Folder) Address(a library.Article) string {
	path := filepath.Join(f.dir, filepath.FromSlash(a.File))
	switch {
	case a.Part > 0:
		return path + "#" + strconv.Itoa(a.Part)
	case a.Kind != "" && a.Kind != "text" && a.Kind != "markdown":
		return path + "#1"
	}
	return path
}

// Of is the article of the library at an address.
func (f *Folder) Of(address string) (library.Article, bool) {
	if f.lib == nil || address == "" {
		return library.Article{}, false
	}
	rel, err := filepath.Rel(f.dir, address)
	if err != nil {
		return library.Article{}, false
	}
	name := filepath.ToSlash(rel)
	a, ok := f.lib.Article(name)
	if whole, one := strings.CutSuffix(name, "#1"); !ok && one {
		a, ok = f.lib.Article(whole)
	}
	return a, ok
}

// Listed is the article of the library at an address as lists name it.
func (f *Folder) Listed(address string) (Listed, bool) {
	a, ok := f.Of(address)
	if !ok {
		return Listed{}, false
	}
	return volumeOf(f, a).listed(), true
}

// listed are articles of the library as lists name them.
func (f *Folder) listed(articles []library.Article) (of []Listed) {
	for _, a := range articles {
		of = append(of, volumeOf(f, a).listed())
	}
	return of
}

// Tag is a tag and how many articles have it.
type Tag struct {
	Name  string
	Count int
}

// mostTags is how many tags are offered.
const mostTags = 15

// Tags are the tags of the library that most articles have, by name.
func (f *Folder) Tags() []Tag {
	counts := map[string]int{}
	for _, a := range f.articles {
		for _, t := range a.Tags {
			counts[t]++
		}
	}
	var list []Tag
	for name, n := range counts {
		list = append(list, Tag{name, n})
	}
	stable.Sort(list, func(x, y Tag) int { return cmp.Or(cmp.Compare(y.Count, x.Count), strings.Compare(x.Name, y.Name)) })
	list = list[:min(len(list), mostTags)]
	stable.Sort(list, func(x, y Tag) int { return strings.Compare(x.Name, y.Name) })
	return list
}

// Holding is the article of the library that has the text of a, or else its
// headline.
func (f *Folder) Holding(a seeds.Article) (x Listed, sameText, found bool) {
	if f.lib == nil {
		return Listed{}, false, false
	}
	held, sameText, found := f.lib.Holding(a)
	if !found {
		return Listed{}, false, false
	}
	return volumeOf(f, held).listed(), sameText, true
}

// sameArticle reports whether two addresses are of one article: that of a file
// may be opened with #1 behind it or without.
func sameArticle(address, other string) bool {
	return strings.TrimSuffix(address, "#1") == strings.TrimSuffix(other, "#1")
}

// parted is the file of an address and which of its articles is meant, 0 where
// it is the address of a whole file.
func parted(address string) (path string, part int) {
	i := strings.LastIndexByte(address, '#')
	if i < 0 {
		return address, 0
	}
	n, err := strconv.Atoi(address[i+1:])
	if err != nil || n < 1 {
		return address, 0
	}
	if _, err := os.Lstat(address); err == nil {
		return address, 0
	}
	return address[:i], n
}
