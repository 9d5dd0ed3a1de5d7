package intake

import (
	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// trafilatura is the XML that the program of this name writes of a page, its facts
// in the attributes of the root.
var trafilatura = &vocabulary{
	name: "Trafilatura",
	blocks: map[string]atom.Atom{
		"p": atom.P, "head": atom.H2, "list": atom.Ul, "item": atom.Li, "quote": atom.Blockquote, "row": atom.Tr, "cell": atom.Td, "div": atom.Div, "main": atom.Div,
	},
	unread: func(n *html.Node) bool { return n.Data == "graphic" || n.Data == "del" || n.Data == "comments" },
}

func isTrafilatura(in *input) bool {
	return in.xmlRoot() == "doc" && trafilaturaRoot().MatchString(in.head())
}

var trafilaturaRoot = pattern(`<doc\b[^>]* (?:fingerprint|hostname)="[^>]*>\s*<main\b`)

func readTrafilatura(in *input) ([]Article, *seeds.Error) {
	return trafilatura.read(in, func(tree *html.Node) []*html.Node { return kids(tree, "doc") }, (*draft).trafilatura)
}

func (d *draft) trafilatura(n *html.Node) {
	d.state("title", value(n, "title"), value(n, "title"))
	d.state("outlet", value(n, "sitename"), value(n, "sitename"))
	d.state("url", value(n, "url"), value(n, "url"))
	d.writtenBy(listed(value(n, "author")))
	d.dated(value(n, "date"))
	d.language = value(n, "language")
	body := at(n, "main")
	if heads := kids(body, "head"); len(heads) > 0 && said(heads[0]) == d.fields.Title {
		remove(heads[0])
	}
	likeHTML(body)
	trafilatura.text(d, body)
}
