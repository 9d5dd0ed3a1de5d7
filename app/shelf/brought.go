package shelf

import (
	"errors"
	"hash/fnv"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// Brought is a file that is not opened as it is: there are many articles in
// it, what was read of it is to be looked at first, or nothing says what the
// columns of its table hold. As the error of opening it, it is no fault.
type Brought struct {
	Path  string
	File  intake.File
	Table []byte // whose columns are to be named; File is empty then
}

func (b *Brought) Error() string {
	name := filepath.Base(b.Path)
	switch n := len(b.File.Articles); {
	case b.Table != nil:
		return lang.L("the columns of {{.File}} are to be named", kit.With{"File": name})
	case n == 1:
		return lang.L("what was read of {{.File}} is to be looked at", kit.With{"File": name})
	default:
		return kit.N(n, "there is {{.N}} article in {{.File}}", "there are {{.N}} articles in {{.File}}", kit.With{"File": name})
	}
}

// load reads the article at an address: the path of a file, or that with #3 for
// the third article of it. It takes as long as the disk does. An error is one
// of seeds, or a *Brought.
func load(address string) (*Book, error) {
	address = whole(address)
	path, part := parted(address)
	now := stampOf(path)
	data, err := seeds.Contents(path, intake.MaxBytes)
	if err != nil {
		return nil, err
	}
	f, err := intake.Read(path, data)
	switch {
	case errors.Is(err, intake.ErrColumns):
		return nil, &Brought{Path: path, Table: data}
	case err != nil:
		return nil, err
	case part > len(f.Articles):
		return nil, &seeds.Error{File: path, Problem: seeds.Say("there is no article {{.Part}} in it; it holds {{.N}}", seeds.With{"Part": part, "N": len(f.Articles)}), Cure: seeds.Say("choose another article"), Err: fs.ErrNotExist}
	case part > 0:
		f.Articles = f.Articles[part-1 : part]
	case !f.Clear():
		return nil, &Brought{Path: path, File: f}
	}
	a := f.Articles[0]
	b := &Book{Article: a.Article, Path: address, stamp: now}
	if !f.Plain() {
		b.Taken = &f
	}
	return b, nil
}

// Haul is what came of the files that a reader brought.
type Haul struct {
	Books  []*Book    // that can be opened, in the order of their files
	Held   []*Brought // that the reader is to be asked about
	Failed []error    // why others cannot be read
	Files  int        // how many there were
}

// add reads one more file.
func (h *Haul) add(path string) {
	h.Files++
	b, err := load(path)
	if err != nil {
		h.unread(err)
		return
	}
	b.title = titled(b.Article, b.Document())
	h.Books = append(h.Books, b)
}

// unread adds the error of opening a file.
func (h *Haul) unread(err error) {
	var held *Brought
	if errors.As(err, &held) {
		h.Held = append(h.Held, held)
	} else {
		h.Failed = append(h.Failed, err)
	}
}

// Bring reads many files beside the window, tells by OnReading how far it is,
// and hands over what came of them. StopBringing gives it up.
func (o *Opener) Bring(paths []string, then func(Haul)) {
	if o.bringer == nil {
		o.bringer = o.worker.Beside()
	}
	bringer, begun := o.bringer, false
	tell := func(done int) { // on the window's goroutine
		if begun && bringer.Busy() && !o.closed {
			o.OnReading(done, len(paths))
		}
	}
	bringer.Late = func() {
		begun = true
		tell(0)
	}
	background.Until(bringer, func(stop func() bool) (h Haul, err error) {
		var clock ticker
		for i, path := range paths {
			if stop() {
				return h, errGivenUp
			}
			h.add(path)
			if clock.due() && !stop() {
				bringer.Back(func() { tell(i + 1) })
			}
		}
		return h, nil
	}, func(h Haul, err error) {
		switch {
		case o.closed:
		case err != nil:
			o.OnRefuse(err, reading.A)
		default:
			then(h)
		}
	})
}

// StopBringing gives up the files that are being read.
func (o *Opener) StopBringing() {
	if o.bringer != nil {
		o.bringer.Abandon()
	}
}

// OpenHaul shows the first books of a haul, one on page s or two as a pair,
// and puts the others on the shelf. then runs once they are there.
func (o *Opener) OpenHaul(books []*Book, s reading.Side, then func()) {
	rest := books[min(2, len(books)):]
	show := func(x Opened) {
		o.OnShow(x)
		o.putNew(rest)
		then()
	}
	refuse := func(err error) { o.refuse(err, s) }
	switch len(books) {
	case 0:
		then()
	case 1:
		pair := o.next()
		pair[s] = Wanted{Book: books[0]}
		o.open(pair, show, refuse)
	default:
		o.open([2]Wanted{{Book: books[0]}, {Book: books[1]}}, show, refuse)
	}
}

// PutSaved puts articles on the shelf that were just saved under these paths;
// what cannot be read back is left out.
func (o *Opener) PutSaved(paths []string, then func([]*Book)) {
	o.Bring(paths, func(h Haul) {
		o.putNew(h.Books)
		then(h.Books)
	})
}

// putNew puts on the shelf what is not there.
func (o *Opener) putNew(books []*Book) {
	n := len(o.Shelf)
	for _, b := range slices.Backward(books) { // they stay in their order
		if o.Shelf.Place(b.ID()) < 0 {
			o.Shelf.Put(b)
		}
	}
	if len(o.Shelf) > n {
		o.OnShelf()
	}
}

// Holding is what finds the articles of a shelf: the one with the same text as
// a, whatever its blanks, or else one with the same headline; nil where there is
// none.
type Holding func(a seeds.Article) (b *Book, sameText bool)

// Holding looks for articles on the shelf as it is now.
func (s Shelf) Holding() Holding {
	texts, titles := map[uint64]*Book{}, map[string]*Book{}
	for _, b := range slices.Backward(s) {
		if b.print == 0 {
			b.print = printOf(b.Source)
		}
		texts[b.print], titles[strings.ToLower(b.Headline())] = b, b
	}
	return func(a seeds.Article) (*Book, bool) {
		if b := texts[printOf(a.Source)]; b != nil {
			return b, true
		}
		if a.Fields.Title == "" {
			return nil, false
		}
		return titles[strings.ToLower(titled(a, nil))], false
	}
}

// printOf tells texts apart, whatever their blanks; never 0.
func printOf(source string) uint64 {
	h := fnv.New64a()
	for w := range strings.FieldsSeq(source) {
		h.Write([]byte(w))
	}
	return h.Sum64() | 1
}
