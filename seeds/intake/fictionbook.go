package intake

import (
	"cmp"
	"slices"
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// fictionBook is FictionBook 2, an e-book in one file of XML.
var fictionBook = &vocabulary{
	name: "FictionBook",
	blocks: map[string]atom.Atom{
		"title": atom.H2, "subtitle": atom.H2, "p": atom.P, "v": atom.P, "stanza": atom.Div, "poem": atom.Div, "cite": atom.Blockquote, "text-author": atom.P, "date": atom.P,
		"epigraph": atom.Blockquote, "annotation": atom.Div, "empty-line": atom.Hr, "section": atom.Section,
	},
	beside: map[string]string{"annotation": "abstract"},
	unread: func(n *html.Node) bool { return n.Data == "a" && value(n, "type") == "note" },
}

func isFictionBook(in *input) bool { return in.xmlRoot() == "FictionBook" }

// readFictionBook reads each section of the text as an article, where there are
// several and each has a title; else all of it as one.
func readFictionBook(in *input) ([]Article, *seeds.Error) {
	return fictionBook.read(in, func(tree *html.Node) []*html.Node {
		body := at(tree, "FictionBook", "body") // those behind it hold notes
		sections := kids(body, "section")
		untitled := func(s *html.Node) bool { return at(s, "title") == nil }
		if body != nil && (len(sections) < 2 || slices.ContainsFunc(sections, untitled)) {
			return []*html.Node{body}
		}
		return sections
	}, (*draft).fictionBook)
}

// fictionBook takes the article in n: a section, or the whole text, whose title and
// authors are those of the book.
func (d *draft) fictionBook(n *html.Node) {
	info := at(around(n, ofName("FictionBook")), "description", "title-info")
	d.language = said(at(info, "lang"))
	if n.Data == "body" {
		title := said(at(info, "book-title"))
		d.state("title", title, title)
		d.writtenBy(bookAuthors(info))
		day := at(info, "date")
		d.datedFirst(cmp.Or(value(day, "value"), said(day)))
		remove(at(n, "section", "title"))
	}
	title := at(n, "title")
	d.state("title", said(title), said(title))
	remove(title)
	fictionBook.text(d, n)
}

func bookAuthors(info *html.Node) string {
	var names []string
	for _, a := range kids(info, "author") {
		name := flow(said(at(a, "first-name")) + " " + said(at(a, "middle-name")) + " " + said(at(a, "last-name")))
		if name == "" {
			name = said(at(a, "nickname"))
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
