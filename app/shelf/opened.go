package shelf

import (
	"errors"

	"diptych/app/background"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/text"
)

// Opened is a pair that was read; the comparison follows.
type Opened struct {
	Books      [2]*Book
	Documents  [2]*text.Document
	Comparison *compare.Comparison

	articles [2]*compare.Article // of Documents, nil until they were compared
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
func read(pair [2]Wanted) (o Opened, err error) {
	for s, x := range pair {
		b := x.Book
		if b != nil && x.fresh {
			b = b.anew()
		}
		if b == nil {
			if b, err = load(x.Path); err != nil {
				return o, &unread{reading.Side(s), err}
			}
		}
		if s := reading.Side(s); s == reading.B && b.ID() == o.Books[reading.A].ID() {
			if x.Book != nil && !x.fresh {
				b = o.Books[reading.A]
			}
			o.Books[reading.A] = b
		}
		o.Books[s] = b
	}
	o.parse()
	return o, nil
}

// parse takes the documents that the books have, and parses the others.
func (o *Opened) parse() {
	for s, b := range o.Books {
		o.Documents[s] = b.doc
		if b.doc == nil && s > 0 && b == o.Books[0] {
			o.Documents[s] = o.Documents[0]
		} else if b.doc == nil {
			o.Documents[s] = b.Document()
		}
		if x := b.learned; x != nil && x.Document == o.Documents[s] {
			o.articles[s] = x
		}
	}
}

// errGivenUp is what comes of a comparison that nobody waits for; nobody sees it.
var errGivenUp = errors.New("the comparison was given up")

// compared learns what there is to know of each article that was not open
// before, of both at the same time, and compares them.
func (o Opened) compared(w *background.Worker, stop func() bool) (Opened, error) {
	engine := compare.Engine{Stop: stop, Aside: w.Aside}
	learn := func(s reading.Side) *compare.Article {
		if x := o.articles[s]; x != nil {
			return x
		}
		return engine.Read(o.Documents[s])
	}
	b := func() *compare.Article { return learn(reading.B) }
	switch {
	case o.articles[reading.B] != nil:
	case o.Documents[reading.A] == o.Documents[reading.B]:
		b = func() *compare.Article { return o.articles[reading.A] }
	case o.articles[reading.A] == nil:
		b = background.Ahead(w, b)
	}
	if o.articles[reading.A] = learn(reading.A); o.articles[reading.A] != nil {
		o.articles[reading.B] = b()
	}
	if o.articles[reading.B] == nil {
		return o, errGivenUp
	}
	if o.Comparison = engine.Pair(o.articles[reading.A], o.articles[reading.B]); o.Comparison == nil {
		return o, errGivenUp
	}
	return o, nil
}
