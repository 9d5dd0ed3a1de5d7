package shelf

import (
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/background"
	"diptych/app/reading"
)

// Wanted is an article to be opened: one of the shelf, or a file to be read.
type Wanted struct {
	Book  *Book
	Path  string
	fresh bool // where the file of Book has changed it is read again
}

// name is what it is called where its pair is compared.
func (x Wanted) name() string {
	if x.Book != nil {
		return x.Book.Headline()
	}
	return filepath.Base(x.Path)
}

// Opener brings articles from the shelf and from files to the two pages: it
// reads and compares them beside the window. What is open stays until a pair
// is compared, and for good when it cannot be read.
type Opener struct {
	Shelf Shelf
	Pair  [2]*Book // that is open, nil before the first was read

	OnBegin   func()                          // a pair is to be read
	OnLate    func(a, b string)               // it takes longer than a reader waits patiently
	OnRead    func(Opened)                    // it is being compared; not told where that is done before the window has time to look
	OnEnd     func()                          // it was compared, given up, or could not be read
	OnShow    func(Opened)                    // it is to be shown
	OnRefuse  func(err error, s reading.Side) // the article of a page could not be read
	OnMany    func(Haul)                      // files that were named at the start are to be asked about, or cannot be read; it has no books
	OnReading func(done, all int)             // so many of the files that were brought are read
	OnShelf   func()                          // there are others on the shelf
	OnChanged func(books []*Book)             // open articles are others on the disk than were read

	opening [2]*Book // the pair of the first start, which is there whatever is taken off the shelf
	worker  *background.Worker
	bringer *background.Worker // of many files, nil before the first
	coming  [2]Wanted          // what is read or compared while the worker is busy
	looking bool               // for changes
	filled  bool               // what was opened before is on the shelf
	sharing []*Opener          // which wait for that
	closed  bool
}

// NewOpener makes an opener with a shelf and nothing open.
func NewOpener(worker *background.Worker, s Shelf) *Opener {
	return &Opener{worker: worker, Shelf: s, opening: [2]*Book{s[firstA], s[firstB]}}
}

// open reads a pair, compares it and shows it by show.
func (o *Opener) open(pair [2]Wanted, show func(Opened), fail func(error)) {
	o.coming = pair
	for s := range o.coming {
		o.coming[s].fresh = false
	}
	o.OnBegin()
	o.worker.Late = func() { o.OnLate(pair[reading.A].name(), pair[reading.B].name()) }
	read := func() (Opened, error) { return read(pair) }
	compare := func(x Opened, stop func() bool) (Opened, error) { return x.compared(o.worker, stop) }
	background.InHalves(o.worker, read, compare, func(x Opened) {
		o.put(x)
		o.OnRead(x)
	}, func(x Opened, err error) {
		o.OnEnd()
		if err != nil {
			fail(err)
			return
		}
		o.put(x)
		for s, b := range x.Books {
			b.learned = x.articles[s]
		}
		show(x)
	})
}

// put sets the books of a pair before all others of the shelf, A before B, with
// what was read of them.
func (o *Opener) put(x Opened) {
	for s, b := range slices.Backward(x.Books[:]) {
		b.doc = x.Documents[s]
		o.Shelf.Put(b)
	}
}

// Busy reports whether a pair is on its way.
func (o *Opener) Busy() bool { return o.worker.Busy() }

// Cancel gives up what is on its way.
func (o *Opener) Cancel() {
	o.worker.Abandon()
	o.OnEnd()
}

// Again begins anew what was given up.
func (o *Opener) Again() {
	o.open(o.coming, o.OnShow, func(err error) { o.refuse(err, reading.A) })
}

// Close gives up what is on its way, and lets nothing come any more.
func (o *Opener) Close() {
	o.worker.Abandon()
	o.StopBringing()
	o.closed = true
}

// Start opens the files named, the first two on the pages; where one is not
// named or cannot be read, the founding article of that page. Without a name it
// is what was open last, by their IDs. Then it puts on the shelf the other
// files, and what was opened before.
func (o *Opener) Start(files []string, last [2]string, before []string) {
	first := o.first()
	pair := first
	if len(files) == 0 {
		pair = o.remembered(first, last)
	}
	onPages := min(len(files), len(pair))
	for s, path := range files[:onPages] {
		pair[s] = Wanted{Path: path}
	}
	o.begin(pair, files[onPages:], before, Haul{})
}

// first is the pair that is open at the first start.
func (o *Opener) first() [2]Wanted {
	return [2]Wanted{{Book: o.opening[reading.A]}, {Book: o.opening[reading.B]}}
}

// begin opens the first pair, and then puts the other files on the shelf. Where
// an article cannot be opened the founding one takes its place, and the reader
// is told why when all files were read.
func (o *Opener) begin(pair [2]Wanted, others, before []string, why Haul) {
	first := o.first()
	o.open(pair, func(x Opened) {
		o.OnShow(x)
		o.Add(others, before, why)
	}, func(err error) {
		if pair == first {
			o.refuse(err, reading.A)
			return
		}
		var u *unread
		if errors.As(err, &u) && pair[u.side] != first[u.side] {
			pair[u.side] = first[u.side]
		} else {
			pair = first
		}
		why.unread(err)
		o.begin(pair, others, before, why)
	})
}

// remembered is the articles with the IDs of the last pair, or else first.
func (o *Opener) remembered(first [2]Wanted, last [2]string) [2]Wanted {
	pair := first
	for s, id := range last {
		if i := o.Shelf.Place(id); i >= 0 {
			pair[s] = Wanted{Book: o.Shelf[i]}
		} else if id != "" {
			pair[s] = Wanted{Path: id}
		}
	}
	return pair
}

// Add puts files on the shelf that a reader named, and then what was opened
// before and can still be read, the latest first. It is read beside the window.
// Where a file that was named cannot be opened the reader is told, with what
// could not be before.
func (o *Opener) Add(named, before []string, why Haul) {
	var paths []string
	for i, path := range slices.Concat(named, before) {
		if i < len(named) {
			path = whole(path)
		}
		if o.Shelf.Place(path) < 0 && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		o.fill(nil)
		o.tell(why)
		return
	}
	background.Do(o.worker.Beside(), func() (Haul, error) { return readable(paths, len(named)), nil }, func(h Haul, err error) {
		if err != nil {
			fyne.LogError("what was opened before", err)
		}
		o.fill(h.Books)
		why.Held, why.Failed = append(why.Held, h.Held...), append(why.Failed, h.Failed...)
		o.tell(why)
	})
}

// tell says what of the files that were named at the start is not open.
func (o *Opener) tell(why Haul) {
	switch {
	case o.closed:
	case len(why.Held) == 0 && len(why.Failed) == 1:
		o.refuse(why.Failed[0], reading.A)
	case len(why.Held)+len(why.Failed) > 0:
		o.OnMany(why)
	}
}

// fill puts on the shelf what was opened before, here and where it is shared.
func (o *Opener) fill(books []*Book) {
	o.filled = true
	for _, x := range o.sharing {
		x.fill(Shelf(books).Copied())
	}
	o.sharing = nil
	if o.closed || len(books) == 0 {
		return
	}
	for _, b := range books {
		if o.Shelf.Place(b.ID()) < 0 { // it may have been opened meanwhile
			o.Shelf = append(o.Shelf, b) // older than all that is there
		}
	}
	o.OnShelf()
}

// Share puts on the shelf of another opener what was opened before, once it was
// read for this one.
func (o *Opener) Share(with *Opener) {
	if o.filled {
		with.fill(o.Shelf.Copied())
		return
	}
	o.sharing = append(o.sharing, with)
}

// Choose puts an article on one page, beside what is on the other or is on its
// way there.
func (o *Opener) Choose(s reading.Side, x Wanted) {
	pair := o.next()
	x.fresh = true
	pair[s] = x
	o.open(pair, o.OnShow, func(err error) { o.refuse(err, s) })
}

// ChooseBoth opens two articles.
func (o *Opener) ChooseBoth(pair [2]Wanted) {
	for s := range pair {
		pair[s].fresh = true
	}
	o.open(pair, o.OnShow, func(err error) { o.refuse(err, reading.A) })
}

// Remove takes an article off the shelf. Where it is open a founding one takes
// its place; then runs once that is shown.
func (o *Opener) Remove(b *Book, then func()) {
	o.Shelf = slices.DeleteFunc(slices.Clone(o.Shelf), func(x *Book) bool { return x.ID() == b.ID() })
	pair, first := o.current(), o.first()
	for s, x := range pair {
		if other := pair[1-s].Book; x.Book.ID() == b.ID() {
			pair[s] = first[s]
			if other.ID() == pair[s].Book.ID() {
				pair[s] = first[1-s]
			}
		}
	}
	o.open(pair, func(x Opened) {
		o.OnShow(x)
		then()
	}, func(err error) { o.refuse(err, 0) })
}

// current is the pair that is open. The first one may have been given up: then
// it is the founding pair.
func (o *Opener) current() [2]Wanted {
	pair := o.first()
	for s, b := range o.Pair {
		if b != nil {
			pair[s].Book = b
		}
	}
	return pair
}

// next is the pair that is on its way, or else the one that is open.
func (o *Opener) next() [2]Wanted {
	if o.Busy() {
		return o.coming
	}
	return o.current()
}

// Swap sets page A on the right and page B on the left, shown by show. A pair
// that is on its way comes swapped.
func (o *Opener) Swap(show func(Opened)) {
	refuse := func(err error) { o.refuse(err, reading.A) }
	if !o.Busy() {
		o.open(swapped(o.current()), show, refuse)
		return
	}
	if pair := swapped(o.coming); pair == o.current() {
		o.Cancel() // the second swap takes back the first
	} else {
		o.open(pair, o.OnShow, refuse)
	}
}

func swapped(pair [2]Wanted) [2]Wanted { return [2]Wanted{pair[reading.B], pair[reading.A]} }

// refuse says why an article could not be read: that of s where the error does
// not say which it is.
func (o *Opener) refuse(err error, s reading.Side) {
	if u := (*unread)(nil); errors.As(err, &u) {
		s = u.side
	}
	o.OnRefuse(err, s)
}
