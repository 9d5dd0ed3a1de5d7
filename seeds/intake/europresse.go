package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

var (
	europresseEnd    = pattern(`(?i)^(?:©|\(c\) ?\d{4}|copyright\b|numéro de document|document number|numero de documento|news·)`)
	europresseNotice = pattern(`^(?:Cet article est paru dans|This article appeared in)\b`)
	signature        = pattern(`^(?:\p{Lu}[\p{L}.'’-]*|de|du|des|d'|la|le|von|van|der|den|et|and|y|e|avec|à|par|Par|correspondante?|envoyée?|spéciale?|service|-|&|@\w+)$`)
)

// isEuropresse tells a page saved from Europresse, old or new, by the class of
// the outlet's name.
func isEuropresse(in *input) bool {
	if !isMarkup(in) {
		return false
	}
	page := in.decoded()
	return strings.Contains(page, "DocPublicationName") && (strings.Contains(page, "DocHeader") || strings.Contains(strings.ToLower(page), "titrearticle"))
}

func readEuropresse(in *input) ([]Article, *seeds.Error) {
	page, err := htmlTree(in.decoded())
	if err != nil {
		return nil, err
	}
	var out []Article
	seen := map[*html.Node]bool{}
	for _, name := range allIn(page, ofClass("DocPublicationName")) {
		box := europresseBox(name)
		if inOneOf(box, seen) {
			continue
		}
		seen[box] = true
		d := &draft{}
		d.europresse(box)
		if d.fields.Title != "" || len(d.paragraphs) > 0 {
			out = append(out, d.article(in))
		}
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this Europresse page holds no article with a text"), Cure: seeds.Say("save the documents again, with their full text")}
	}
	return out, nil
}

// ofClass wants elements of a class, in whatever case it is written.
func ofClass(class string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		for _, c := range strings.Fields(attr(n, "class")) {
			if strings.EqualFold(c, class) {
				return true
			}
		}
		return false
	}
}

// inOneOf tells whether n or an element around it is one of seen.
func inOneOf(n *html.Node, seen map[*html.Node]bool) bool {
	return around(n, func(n *html.Node) bool { return seen[n] }) != nil
}

// europresseBox is the element that holds the document: <article> in the new
// layout, a cell of a table in the old one.
func europresseBox(name *html.Node) *html.Node {
	cell := name.Parent
	for n := name.Parent; n != nil; n = n.Parent {
		switch {
		case n.DataAtom == atom.Article:
			return n
		case n.DataAtom == atom.Td && cell == name.Parent:
			cell = n
		}
	}
	return cell
}

// europresse reads a document.
func (d *draft) europresse(box *html.Node) {
	title := firstIn(box, ofClass("titreArticleVisu"))
	if title == nil {
		title = firstIn(box, ofClass("titreArticle"))
	}
	if title != nil {
		d.state("title", textIn(title), textIn(title))
	}
	if n := firstIn(box, ofClass("DocPublicationName")); n != nil {
		d.state("outlet", textIn(n), textIn(n))
		d.state("agency", agencyNamed(textIn(n)), textIn(n))
	}
	d.dated(europresseDay(box))
	if n := firstIn(box, ofClass("docAuthors")); n != nil {
		d.signed(textIn(n))
	}
	body := firstIn(box, ofClass("docOcurrContainer"))
	if body == nil || rawText(body) == "" {
		body = firstIn(box, ofClass("DocText"))
	}
	if body != nil {
		d.europresseNew(box, body, title)
	} else {
		d.europresseOld(box, title)
	}
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The file gives no text of this article."))
	}
}

// europresseDay is the line of section, day and page; where it names no day,
// what stands beside the name of a supplement does.
func europresseDay(box *html.Node) string {
	var head []string
	for _, n := range allIn(box, ofClass("DocHeader")) {
		head = append(head, textIn(n))
	}
	words := strings.Join(head, " ")
	if n := firstIn(box, ofClass("DocTitreSousSection")); n != nil && !isDateOf(words) {
		for s := n.NextSibling; s != nil; s = s.NextSibling {
			if s.DataAtom == atom.Span {
				words += " " + textIn(s)
			}
		}
	}
	return words
}

// signed states a byline, or the agency that stands in its place.
func (d *draft) signed(words string) {
	if a := agencyNamed(words); a != "" {
		d.state("agency", a, words)
		return
	}
	d.state("byline", byless(words), words)
}

// isSignature tells a few words that can be names, and no sentence.
func isSignature(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;/()", r) })
	for _, w := range words {
		if !signature().MatchString(w) {
			return false
		}
	}
	return len(words) > 0 && len(words) <= 12 && !terminal().MatchString(s)
}

// europresseNew reads the layout of <article>: head, text and foot are
// elements of their own.
func (d *draft) europresseNew(box, body, title *html.Node) {
	isAside := func(n *html.Node) bool {
		return n.DataAtom == atom.Aside || n.DataAtom == atom.Footer || hasClass(n, "apd-wrapper")
	}
	around := func(n *html.Node) bool {
		return n == body || n == title || ofClass("DocPublicationName")(n) || ofClass("DocHeader")(n) || ofClass("docAuthors")(n)
	}
	rest := blocksIn(box, around)
	for _, b := range rest {
		words := flow(b.text)
		switch {
		case d.fields.Byline == "" && follows(b.in, title) && !strings.Contains(attr(b.in, "class"), "subtitle") && isSignature(words):
			d.signed(words)
		case before(b.in, body):
			d.leave(words, "standfirst")
		}
	}
	for _, b := range blocksIn(body, isAside) {
		if europresseNotice().MatchString(b.text) {
			d.leave(b.text, "notice")
			continue
		}
		d.paragraph(b.text)
	}
	for _, b := range rest {
		if !before(b.in, body) {
			d.leave(b.text, europresseFoot(b.text))
		}
	}
	for _, n := range allIn(body, isAside) {
		d.leave(textIn(n), "notice")
	}
}

func europresseFoot(s string) string {
	if copyrighted().MatchString(s) {
		return "copyright"
	}
	return "notice"
}

// follows tells whether n is the next element after title, or after the box
// that headline and standfirst share.
func follows(n, title *html.Node) bool {
	for t := title; t != nil && t.DataAtom != atom.Article; t = t.Parent {
		if t != title && !ofClass("titreArticle")(t) {
			continue
		}
		next := t.NextSibling
		for next != nil && next.Type != html.ElementNode {
			next = next.NextSibling
		}
		if next != nil && (next == n || next == n.Parent) {
			return true
		}
	}
	return false
}

// before tells whether n stands before the element mark in the page, and not
// around it.
func before(n, mark *html.Node) bool {
	path := map[*html.Node]*html.Node{} // ancestors of mark, each with the child that leads there
	for c, p := mark, mark.Parent; p != nil; c, p = p, p.Parent {
		path[p] = c
	}
	for c, p := n, n.Parent; p != nil; c, p = p, p.Parent {
		if to, ok := path[p]; ok {
			for s := c.NextSibling; s != nil; s = s.NextSibling {
				if s == to {
					return true
				}
			}
			return false
		}
	}
	return false
}

// europresseOld reads the layout that is a cell: lines between <br>, of which
// the headline alone is marked.
func (d *draft) europresseOld(box, title *html.Node) {
	inHead := func(n *html.Node) bool { return ofClass("DocPublicationName")(n) || ofClass("DocHeader")(n) }
	atTitle, ended := title == nil, false
	for _, b := range blocksIn(box, inHead) {
		if !atTitle {
			atTitle = d.europresseTop(b)
			continue
		}
		words := flow(b.text)
		switch {
		case ended, europresseEnd().MatchString(words):
			ended = true
			d.leave(words, europresseFoot(words))
		case len(d.paragraphs) == 0 && d.fields.Byline == "" && isSignature(words):
			d.signed(words)
		default:
			for line := range strings.SplitSeq(b.text, "\n") {
				d.paragraph(line)
			}
		}
	}
}

// europresseTop reads lines up to the headline: a standfirst may stand above
// it, a name under it.
func (d *draft) europresseTop(b block) (titled bool) {
	for line := range strings.SplitSeq(b.text, "\n") {
		line = flow(line)
		switch {
		case line == d.fields.Title:
			titled = true
		case titled && isSignature(line):
			d.signed(line)
		case titled:
			d.paragraph(line)
		case strings.Trim(line, " ,;") != "":
			d.leave(line, "standfirst")
		}
	}
	return titled
}
