package app

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"diptych/app/background"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/text"
	"diptych/seeds"
)

// wanted is an article to be opened: one of the shelf, or a file to be read.
type wanted struct {
	book *book
	path string
}

func (x wanted) name() string {
	if x.book != nil {
		return x.book.headline()
	}
	return x.path
}

// opened is a pair that was read; the comparison follows.
type opened struct {
	books      [2]*book
	documents  [2]*text.Document
	articles   [2]*compare.Article // of documents, nil until they were compared
	comparison *compare.Comparison
}

// unread is why the article of one page could not be read.
type unread struct {
	side reading.Side
	error
}

func (e *unread) Unwrap() error { return e.error }

// read loads and parses a pair. Like compared it runs beside the window and
// touches nothing that the window sees. A file that is wanted on both pages is
// one article, as the disk has it now.
func read(pair [2]wanted) (o opened, err error) {
	for s, x := range pair {
		b := x.book
		if b == nil {
			if b, err = loadBook(x.path); err != nil {
				return o, &unread{reading.Side(s), err}
			}
		}
		if s := reading.Side(s); s == reading.B && b.id() == o.books[reading.A].id() {
			if x.book != nil {
				b = o.books[reading.A]
			}
			o.books[reading.A] = b
		}
		o.books[s] = b
	}
	for s, b := range o.books {
		o.documents[s] = b.doc
		if b.doc == nil && s > 0 && b == o.books[0] {
			o.documents[s] = o.documents[0]
		} else if b.doc == nil {
			o.documents[s] = b.Document()
		}
		if x := b.learned; x != nil && x.Document == o.documents[s] {
			o.articles[s] = x
		}
	}
	return o, nil
}

func (o opened) compared() (opened, error) {
	for s, d := range o.documents {
		switch {
		case o.articles[s] != nil:
		case s > 0 && d == o.documents[0]:
			o.articles[s] = o.articles[0]
		default:
			o.articles[s] = compare.Read(d)
		}
	}
	o.comparison = compare.Pair(o.articles[reading.A], o.articles[reading.B])
	return o, nil
}

// open reads a pair, compares it and shows it by show. What is on screen stays
// until then, and for good when the pair cannot be read; then fail is called.
// Where nothing is on screen yet, the bare texts come first.
func (w *Window) open(pair [2]wanted, show func(opened), fail func(error)) {
	w.coming = pair
	w.notice.Clear()
	w.work.Late = func() {
		w.notice.Wait(fmt.Sprintf("Comparing “%s” with “%s” …", pair[reading.A].name(), pair[reading.B].name()), w.cancel)
	}
	background.Do(w.work, func() (opened, error) { return read(pair) }, func(o opened, err error) {
		if err != nil {
			w.notice.Clear()
			fail(err)
			return
		}
		for s, b := range o.books {
			b.doc = o.documents[s]
			w.shelf.put(b)
		}
		if w.reading == nil {
			w.preview(o)
		}
		background.Do(w.work, o.compared, func(o opened, err error) {
			w.notice.Clear()
			if err != nil {
				fail(err)
				return
			}
			for s, b := range o.books {
				b.learned = o.articles[s]
			}
			show(o)
		})
	})
}

func (w *Window) cancel() {
	w.work.Abandon()
	w.notice.Clear()
}

// Start shows the files named, each on its page; where one is not named or
// cannot be read, the founding article of that page. Without a name it is what
// was open last.
func (w *Window) Start(files ...string) {
	w.tellState()
	first := [2]wanted{{book: w.shelf[firstA]}, {book: w.shelf[firstB]}}
	pair := first
	if len(files) == 0 {
		pair = w.remembered(first)
	}
	for s := range min(len(files), 2) {
		pair[s] = wanted{path: files[s]}
	}
	w.begin(pair, first, nil)
}

// begin opens the first pair. Where an article cannot be read the one of first
// takes its place, and the reader is told why.
func (w *Window) begin(pair, first [2]wanted, why error) {
	w.open(pair, func(o opened) {
		w.show(o)
		w.recall()
		if why != nil {
			w.refuse(why, reading.A)
		}
	}, func(err error) {
		if pair == first {
			w.refuse(err, reading.A)
			return
		}
		var u *unread
		if errors.As(err, &u) && pair[u.side] != first[u.side] {
			pair[u.side] = first[u.side]
		} else {
			pair = first
		}
		w.begin(pair, first, cmp.Or(why, err))
	})
}

// remembered is what the settings name, or else first.
func (w *Window) remembered(first [2]wanted) [2]wanted {
	pair := first
	for s := range pair {
		id := w.set.Article(reading.Side(s))
		if i := w.shelf.place(id); i >= 0 {
			pair[s] = wanted{book: w.shelf[i]}
		} else if id != "" {
			pair[s] = wanted{path: id}
		}
	}
	return pair
}

// choose puts an article on one page, beside what is on the other or is on its
// way there.
func (w *Window) choose(s reading.Side, x wanted) {
	pair := w.current()
	if w.work.Busy() {
		pair = w.coming
	}
	pair[s] = x
	w.open(pair, w.show, func(err error) { w.refuse(err, s) })
}

// current is the pair that is open. The first one may have been given up: then
// it is the founding pair.
func (w *Window) current() [2]wanted {
	pair := [2]wanted{{book: w.shelf[firstA]}, {book: w.shelf[firstB]}}
	for s, b := range w.pair {
		if b != nil {
			pair[s].book = b
		}
	}
	return pair
}

// Swap sets page A on the right and page B on the left, as they stand. A pair
// that is on its way comes swapped.
func (w *Window) Swap() {
	if w.reading == nil {
		return
	}
	refuse := func(err error) { w.refuse(err, reading.A) }
	if w.work.Busy() {
		if pair := swapped(w.coming); pair == w.current() {
			w.cancel() // the second swap takes back the first
		} else {
			w.open(pair, w.show, refuse)
		}
		return
	}
	old, tops := w.reading, w.desk.Tops()
	w.open(swapped(w.current()), func(o opened) {
		r := reading.New(o.comparison)
		r.Resume(old, true)
		w.present(o, r, [2]float32{tops[reading.B], tops[reading.A]})
	}, refuse)
}

func swapped(pair [2]wanted) [2]wanted { return [2]wanted{pair[reading.B], pair[reading.A]} }

// refuse says why an article could not be shown, and offers another for its
// page, s where the error does not say which it is.
func (w *Window) refuse(err error, s reading.Side) {
	if u := (*unread)(nil); errors.As(err, &u) {
		s = u.side
	}
	way, out := "Open another…", func() { w.askFor(s) }
	if !errors.As(err, new(*seeds.Error)) {
		fyne.LogError("opening a pair", err) // with the place in the program, which is not for the reader
		way, out = "Details", w.ShowLog
	}
	w.notice.Say(sentence(err), way, out)
}

// sentence is an error as a reader wants it: what, why, and what to do. The
// details of a mistake in the program are not for this place.
func sentence(err error) string {
	var e *seeds.Error
	if !errors.As(err, &e) {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return upper(first) + ". What was open is still here."
	}
	place := e.File
	if e.Line > 0 {
		place += fmt.Sprintf(", line %d", e.Line)
	}
	return fmt.Sprintf("%s could not be opened: %s. %s.", place, e.Problem, upper(e.Cure))
}

func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// AskForFile lets the reader choose a file for the page that was used last.
func (w *Window) AskForFile() { w.askFor(w.desk.Used) }

func (w *Window) askFor(s reading.Side) {
	ask := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.refuse(err, s)
		case file != nil:
			path := file.URI().Path()
			_ = file.Close() // only its name is wanted: it is read beside the window
			w.choose(s, wanted{path: path})
		}
	}, w.win)
	ask.SetFilter(storage.NewExtensionFileFilter([]string{".md", ".markdown", ".txt", ".text"}))
	ask.SetTitleText(fmt.Sprintf("Open an article on page %s", s))
	w.showFiles(ask)
}

// dropped opens files that were dropped on the window: one on the page below
// the pointer, two as a pair.
func (w *Window) dropped(at fyne.Position, files []fyne.URI) {
	switch s := w.desk.SideAt(at.X); {
	case len(files) == 0:
	case len(files) == 1:
		w.choose(s, wanted{path: files[0].Path()})
	default:
		pair := [2]wanted{{path: files[0].Path()}, {path: files[1].Path()}}
		w.open(pair, func(o opened) {
			w.show(o)
			if more := len(files) - 2; more > 0 {
				w.notice.Say(fmt.Sprintf("Of the %d files dropped the first two are shown.", len(files)), "Close", w.notice.Clear)
			}
		}, func(err error) { w.refuse(err, s) })
	}
}
