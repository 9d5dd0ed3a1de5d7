// Package shelf is the articles that can be opened: the shelf itself, the
// library that lists it beside the pages, and the opener that brings a pair to
// them.
package shelf

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/compare"
	"diptych/compare/text"
	"diptych/seeds"
	"diptych/seeds/intake"
	"diptych/seeds/library"
)

// Book is an article on the shelf. Its document is parsed once, when it is
// first wanted.
type Book struct {
	seeds.Article
	Path    string           // where it was opened, "" for a founding article
	doc     *text.Document   // nil until it was wanted
	learned *compare.Article // of doc, nil until it was compared
	words   int              // how many, 0 until that was asked
	gist    *gist            // nil until the article was searched or sorted
	stamp   stamp            // of the file, before it was read
	told    stamp            // of a change that the reader knows of
	title   string           // as the text has it, "" where that was not looked for
	print   uint64           // of its text, 0 until that was asked
	Taken   *intake.File     // what it was read from, nil where that is text or Markdown, which can be changed in its place
}

// Text is the article parsed, as the pages have it or only for now.
func (b *Book) Text() *text.Document {
	if b.doc != nil {
		return b.doc
	}
	return b.Document()
}

// ID is what the settings remember the article by.
func (b *Book) ID() string {
	if b.Path != "" {
		return b.Path
	}
	return b.Name
}

// Choice is the article as a picker names it.
func (b *Book) Choice() pane.Choice {
	f := b.Fields
	if b.doc != nil {
		f = b.doc.Fields
	}
	detail := day(f.Date)
	if n := b.length(); n > 0 {
		detail += " · " + kit.N(n, "{{.N}} word", "{{.N}} words")
	}
	return pane.Choice{Outlet: outlet(f), Detail: detail, Headline: b.Headline()}
}

// quick is the longest article, in bytes, that is parsed only to say how long it is.
const quick = 1 << 14

// length is how many words the article has, counted as in the library and under
// Voices; 0 while a long one was not parsed.
func (b *Book) length() int {
	switch {
	case b.words > 0:
	case b.doc != nil:
		b.words = library.Length(b.doc)
	case b.gist != nil:
		b.words = b.gist.words
	case len(b.Source) <= quick:
		b.words = library.Length(b.Document())
	}
	return b.words
}

// Headline is what the article is called: by its text, its front matter or its file.
func (b *Book) Headline() string {
	if b.doc == nil && b.title != "" {
		return b.title
	}
	return titled(b.Article, b.doc)
}

// titled is what an article is called, in plain words: as is stated, by its
// headline, or else by its file. d may be nil, which leaves out the headline.
func titled(a seeds.Article, d *text.Document) string {
	if d == nil {
		d = &text.Document{Fields: a.Fields}
	}
	return cmp.Or(d.Title(), a.Name)
}

func outlet(f text.Fields) string {
	switch {
	case f.Outlet != "":
		return text.PlainLine(f.Outlet)
	case f.Agency != "":
		return f.Agency + ", " + lang.L("outlet not named")
	}
	return lang.L("outlet not named")
}

// day is a date as a reader says it: "3 October 2016".
func day(iso string) string {
	date, _, _ := strings.Cut(iso, "T")
	if date == "" {
		return lang.L("no date")
	}
	return pane.Date(date)
}

// Shelf is the articles that can be chosen from: the founding ones, then what
// was opened, the newest first.
type Shelf []*Book

// The pair that is open at the first start, by place among the founding
// articles: two reports of calls between the same two ministers that share a
// quotation, and yet are not about one call.
const firstA, firstB = 1, 3

// Founding is a shelf with the articles that come with the program.
func Founding() Shelf {
	var s Shelf
	for _, a := range seeds.Founding() {
		s = append(s, &Book{Article: a})
	}
	return s
}

// Place is the index of the article with an id, -1 when it is not on the shelf.
func (s Shelf) Place(id string) int {
	return slices.IndexFunc(s, func(b *Book) bool { return b.ID() == id })
}

// Put adds b before all that was opened earlier, or puts it where an article of
// the same id stands; it returns the place.
func (s *Shelf) Put(b *Book) int {
	if i := s.Place(b.ID()); i >= 0 {
		(*s)[i] = b
		return i
	}
	i := len(*s) - len(s.opened())
	*s = slices.Insert(*s, i, b)
	return i
}

// opened is what does not come with the program, the newest first.
func (s Shelf) opened() Shelf {
	i := slices.IndexFunc(s, func(b *Book) bool { return b.Path != "" })
	if i < 0 {
		i = len(s)
	}
	return s[i:]
}

// Newest are the places of its articles as they are listed: what was opened,
// the newest first, then the founding articles.
func (s Shelf) Newest() []int {
	order := make([]int, 0, len(s))
	founding := len(s) - len(s.opened())
	for i := range s {
		order = append(order, (i+founding)%len(s))
	}
	return order
}

// Copied is the shelf for another window.
func (s Shelf) Copied() Shelf {
	list := make(Shelf, len(s))
	for i, b := range s {
		own := *b
		list[i] = &own
	}
	return list
}

// Choices are its articles as pickers name them, in the order of Newest.
func (s Shelf) Choices() []pane.Choice {
	list := make([]pane.Choice, len(s))
	for i, at := range s.Newest() {
		list[i] = s[at].Choice()
	}
	return list
}

// whole is path from the root on.
func whole(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}
