package intake

import (
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// docBook is DocBook 4 and 5.
var docBook = &vocabulary{
	name: "DocBook",
	blocks: map[string]atom.Atom{
		"para": atom.P, "simpara": atom.P, "title": atom.H2, "subtitle": atom.H2, "section": atom.Section, "sect1": atom.Section, "sect2": atom.Section, "sect3": atom.Section,
		"itemizedlist": atom.Ul, "orderedlist": atom.Ol, "listitem": atom.Li, "blockquote": atom.Blockquote, "attribution": atom.P, "quote": atom.Q, "superscript": atom.Sup,
		"figure": atom.Div, "informalfigure": atom.Div, "mediaobject": atom.Div, "row": atom.Tr, "entry": atom.Td, "literallayout": atom.Pre,
	},
	beside: map[string]string{"figure": "caption", "informalfigure": "caption", "mediaobject": "caption", "abstract": "abstract"},
	notes:  []string{"footnote"},
	unread: func(n *html.Node) bool { return n.Data == "info" || n.Data == "articleinfo" },
}

func isDocBook(in *input) bool {
	return in.xmlRoot() == "article" && (strings.Contains(in.head(), "docbook.org/ns/docbook") || strings.Contains(in.head(), "//OASIS//DTD DocBook"))
}

func readDocBook(in *input) ([]Article, *seeds.Error) {
	return docBook.read(in, func(tree *html.Node) []*html.Node { return kids(tree, "article") }, (*draft).docBook)
}

func (d *draft) docBook(n *html.Node) {
	info := named(n, "info", "articleinfo")
	for _, title := range []*html.Node{at(info, "title"), at(n, "title")} {
		d.state("title", said(title), said(title))
		remove(title)
	}
	var names []string
	for _, a := range allIn(info, ofName("author")) {
		names = append(names, flow(said(named(a, "firstname", "givenname"))+" "+said(named(a, "surname"))))
	}
	d.writtenBy(strings.Join(names, ", "))
	for _, day := range []*html.Node{at(info, "pubdate"), at(info, "date")} {
		d.datedFirst(said(day))
	}
	docBook.text(d, n)
}
