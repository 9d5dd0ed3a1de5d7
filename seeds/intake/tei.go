package intake

import (
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tei is the markup of the Text Encoding Initiative (P4, P5), in which libraries
// publish the newspapers of old.
var tei = &vocabulary{
	name: "TEI",
	blocks: map[string]atom.Atom{
		"head": atom.H2, "p": atom.P, "ab": atom.P, "l": atom.P, "lg": atom.Div, "list": atom.Ul, "item": atom.Li, "sp": atom.Div, "speaker": atom.P,
		"byline": atom.P, "dateline": atom.P, "opener": atom.Div, "closer": atom.Div, "signed": atom.P, "salute": atom.P, "trailer": atom.P, "figure": atom.Div,
		"row": atom.Tr, "cell": atom.Td, "floatingText": atom.Div, "epigraph": atom.Blockquote, "argument": atom.Div, "title": atom.Cite, "body": atom.Div,
	},
	beside: map[string]string{"figure": "caption", "byline": "byline", "dateline": "dateline"},
	notes:  []string{"note"},
	unread: func(n *html.Node) bool {
		switch n.Data {
		case "fw", "figDesc", "gap", "graphic", "teiHeader":
			return true
		case "corr", "reg", "expan": // what an editor would set in place of the printed words
			return n.Parent.Data == "choice"
		}
		return false
	},
}

func isTEI(in *input) bool {
	root := in.xmlRoot()
	return root == "TEI" || root == "TEI.2" || root == "teiCorpus"
}

// readTEI reads each text of a file, or each of the articles that a text, an
// issue of a paper, says it has.
func readTEI(in *input) ([]Article, *seeds.Error) {
	return tei.read(in, func(tree *html.Node) (list []*html.Node) {
		for _, text := range allIn(tree, ofName("TEI", "TEI.2")) {
			if parts := allIn(text, isTEIArticle); len(parts) > 1 {
				list = append(list, parts...)
			} else {
				list = append(list, text)
			}
		}
		return list
	}, (*draft).tei)
}

// isTEIArticle tells a division that is an article, and no part of one.
func isTEIArticle(n *html.Node) bool {
	return strings.HasPrefix(n.Data, "div") && strings.EqualFold(value(n, "type"), "article") &&
		around(n.Parent, func(n *html.Node) bool { return strings.EqualFold(value(n, "type"), "article") }) == nil
}

// tei takes the text n, or an article in it. The days of its header on which it was
// made are none of the article's: that is said of its source.
func (d *draft) tei(n *html.Node) {
	whole := around(n, ofName("TEI", "TEI.2"))
	header := at(whole, "teiHeader", "fileDesc")
	body := n
	if n == whole {
		body = named(at(n, "text"), "body")
	}
	if body == nil {
		return
	}
	d.teiTitle(header, body, n == whole)
	d.writtenBy(said(named(body, "byline")))
	if n == whole {
		var names []string
		for _, author := range kids(at(header, "titleStmt"), "author") {
			names = append(names, said(author))
		}
		d.writtenBy(strings.Join(names, ", "))
	}
	for _, day := range allIn(at(header, "sourceDesc"), ofName("date")) {
		if when := value(day, "when"); when != "" {
			d.datedFirst(when)
		}
	}
	for _, paper := range allIn(at(header, "sourceDesc"), ofName("title")) {
		if value(paper, "level") == "j" {
			d.state("outlet", said(paper), said(paper))
		}
	}
	spaceBreaks(body)
	likeHTML(body)
	tei.text(d, body)
}

// teiTitle states the heading that the text begins with, or, of a whole file, the
// title in its header.
func (d *draft) teiTitle(header, body *html.Node, whole bool) {
	if head := named(body, "head"); head != nil && firstIn(body, ofName("p", "ab", "l", "head")) == head {
		d.state("title", said(head), said(head))
		remove(head)
	}
	if whole {
		title := said(at(header, "titleStmt", "title"))
		d.state("title", title, title)
	}
}

// spaceBreaks sets a blank where a line, a column or a page of the print ends, unless
// it ends within a word.
func spaceBreaks(body *html.Node) {
	for _, n := range allIn(body, ofName("lb", "cb", "pb")) {
		if value(n, "break") != "no" {
			n.AppendChild(&html.Node{Type: html.TextNode, Data: " "})
		} else if next := n.NextSibling; next != nil && next.Type == html.TextNode {
			next.Data = strings.TrimLeftFunc(next.Data, isBreak)
		}
	}
}

// likeHTML makes raised letters and quotations of body those of HTML, in which what
// they are is told by their names.
func likeHTML(body *html.Node) {
	for n := range inside(body) {
		switch style := value(n, "rend") + value(n, "rendition"); {
		case n.Data == "hi" && strings.Contains(style, "sup"):
			n.DataAtom = atom.Sup
		case n.Data == "quote" && named(n, "p", "l") != nil:
			n.DataAtom = atom.Blockquote
		case n.Data == "quote":
			n.DataAtom = atom.Q
		}
	}
}
