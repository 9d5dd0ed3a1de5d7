package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Signs before a paragraph that is somebody else's words though no marks say
// so, as Markdown has it, and before a line that says whose they are.
const (
	quoteSign  = "> "
	sourceSign = "— "
)

// setOff are the paragraphs of an article as they are set: what signs says is a
// quotation begins with that sign.
func setOff(blocks []block, from sources) []string {
	set := make([]string, len(blocks))
	for i, sign := range signs(blocks, from) {
		set[i] = behindSign(sign, blocks[i].text)
	}
	return set
}

// behindSign is s as one line behind its sign.
func behindSign(sign, s string) string {
	s = flow(s)
	if sign == sourceSign {
		s = strings.TrimLeft(s, "-–—―~ ")
	}
	return sign + s
}

// signs are quoteSign for each of blocks that stands in a <blockquote>, sourceSign
// for the line that says whose words these are, "" for any other. Where half of
// the article stands in such elements they set it in from the margin, and quote
// nobody.
func signs(blocks []block, from sources) []string {
	set := make([]string, len(blocks))
	words, quoted := 0, 0
	for i, b := range blocks {
		n := wordCount(b.text)
		words += n
		switch {
		case isHeading(b):
		case from.say(b):
			set[i] = sourceSign
		case around(b.in, ofAtom(atom.Blockquote)) != nil:
			set[i] = quoteSign
			quoted += n
		}
	}
	if 2*quoted > words {
		return make([]string, len(blocks))
	}
	return set
}

// setsOff tells whether the style of a quotation means one: not where half of a
// document has it.
func setsOff(paras []para) bool {
	words, quoted := 0, 0
	for i := range paras {
		n := wordCount(paras[i].text)
		words += n
		if paras[i].part() == "quotation" {
			quoted += n
		}
	}
	return 2*quoted <= words
}

// sources are what says of quotations whose words they are. They are found once for
// a page, as its paragraphs are asked about one after another.
type sources struct {
	lines map[*html.Node]bool   // elements of which all does
	cites map[*html.Node]string // the words of each <cite>, by itself and, of the first, by the block around it
}

func sourcesIn(root *html.Node) sources {
	s := sources{map[*html.Node]bool{}, map[*html.Node]string{}}
	for _, line := range allIn(root, namesSource) {
		s.lines[line] = true
	}
	for _, cite := range allIn(root, ofAtom(atom.Cite)) {
		if around(cite, ofAtom(atom.Blockquote)) == nil {
			continue
		}
		s.cites[cite] = flow(strings.Map(unnumbered, rawText(cite)))
		if in := around(cite, isBlock); s.cites[in] == "" {
			s.cites[in] = s.cites[cite]
		}
	}
	return s
}

// say tells whether b is the line of a quotation that says whose words it is: what
// stands in its footer, in the caption of its figure, or wholly in a <cite>.
func (s sources) say(b block) bool {
	if around(b.in, func(n *html.Node) bool { return s.lines[n] }) != nil {
		return true
	}
	words := flow(b.text)
	return words != "" && (words == s.cites[b.in] || words == s.cites[around(b.in, ofAtom(atom.Cite))])
}

// namesSource tells the footer of a quotation, and the caption that begins or ends a
// figure that holds a quotation and no picture (HTML, 4.4.4 and 4.4.12).
func namesSource(n *html.Node) bool {
	switch {
	case n.Parent == nil:
		return false
	case n.DataAtom == atom.Footer:
		return n.Parent.DataAtom == atom.Blockquote
	}
	return n.DataAtom == atom.Figcaption && n.Parent.DataAtom == atom.Figure && isOuter(n) &&
		firstIn(n.Parent, ofAtom(atom.Blockquote)) != nil && firstIn(n.Parent, isPicture) == nil
}

// isOuter tells an element with no other before it, or none behind it.
func isOuter(n *html.Node) bool {
	before, behind := n.PrevSibling, n.NextSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	for behind != nil && behind.Type != html.ElementNode {
		behind = behind.NextSibling
	}
	return before == nil || behind == nil
}

func isPicture(n *html.Node) bool {
	return n.DataAtom == atom.Img || n.DataAtom == atom.Picture || n.DataAtom == atom.Video || n.DataAtom == atom.Svg
}
