package intake

import (
	"slices"
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// vocabulary is a language of XML for whole texts: the elements of it that are
// blocks, by what of HTML each is like, and those that hold no part of the text.
type vocabulary struct {
	name   string
	blocks map[string]atom.Atom
	beside map[string]string     // why the words of an element are left: "caption"
	notes  []string              // elements that hold a note where its number would stand
	unread func(*html.Node) bool // tells what shows nothing, or repeats other words
}

// text takes the paragraphs in n, headings and quotations set off; notes, and
// words that are struck out, are left.
func (v *vocabulary) text(d *draft, n *html.Node) {
	notes := takenOut(n, ofName(v.notes...))
	struck := takenOut(n, isStruckOut)
	setBlocks(n, v.blocks)
	blocks := blocksIn(n, v.unread)
	for i, words := range setOff(blocks, sources{}) {
		if why := asideOf(blocks[i].in, n, v.beside); why != "" {
			d.leave(blocks[i].text, why)
		} else if v.isHeading(blocks[i].in, n) {
			d.paragraph("## " + words)
		} else {
			d.paragraph(words)
		}
	}
	for _, note := range notes {
		d.leave(note, "footnote")
	}
	for _, words := range struck {
		d.leave(words, "struck out")
	}
}

// takenOut removes the wanted elements from n and returns their words.
func takenOut(n *html.Node, wanted func(*html.Node) bool) (words []string) {
	for _, part := range allIn(n, wanted) {
		words = append(words, said(part))
		remove(part)
	}
	return words
}

// isHeading tells the block of a heading of top.
func (v *vocabulary) isHeading(n, top *html.Node) bool {
	return around(n, func(n *html.Node) bool { return n == top || v.blocks[n.Data] == atom.H2 }) != top
}

// read makes articles of the elements of a file of v by state, which says what
// each states and takes its text.
func (v *vocabulary) read(in *input, articles func(root *html.Node) []*html.Node, state func(*draft, *html.Node)) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	var list []Article
	for _, n := range articles(tree) {
		d := &draft{language: value(n, "lang")}
		if state(d, n); len(d.paragraphs) == 0 {
			continue
		}
		if err != nil {
			d.note(brokenNote)
		}
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, xmlRefusal(v.name, err)
	}
	return list, nil
}

// isStruckOut tells words with a line through them, by the name of their element, or
// by what DocBook and TEI say of its kind: “strikethrough”, “line-through”.
func isStruckOut(n *html.Node) bool {
	switch n.Data {
	case "strikethrough", "strike", "del":
		return true
	}
	kind := value(n, "role") + " " + value(n, "rend") + " " + value(n, "rendition")
	return strings.Contains(kind, "strikethrough") || strings.Contains(kind, "line-through") || strings.Contains(kind, "strikeout")
}

// dayOf is the day in the elements <year>, <month> and <day> of n, "" where one
// of them is missing.
func dayOf(n *html.Node) string {
	parts := []string{said(at(n, "year")), said(at(n, "month")), said(at(n, "day"))}
	if slices.Contains(parts, "") {
		return ""
	}
	return strings.Join(parts, "-")
}
