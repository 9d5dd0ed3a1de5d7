package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// setOff are the paragraphs of an article as they are set: what stands in a
// <blockquote> gets Markdown's sign of a quotation, as it is somebody else's
// words though no marks say so, and the line that says whose they are begins
// with a dash. Where half of the article stands in such elements they set it in
// from the margin, and quote nobody.
func setOff(blocks []block) []string {
	plain, set := make([]string, len(blocks)), make([]string, len(blocks))
	words, quoted := 0, 0
	for i, b := range blocks {
		n := wordCount(b.text)
		words += n
		plain[i], set[i] = flow(b.text), flow(b.text)
		switch {
		case isHeading(b):
		case isSource(b):
			set[i] = "— " + strings.TrimLeft(plain[i], "-–—―~ ")
		case around(b.in, ofAtom(atom.Blockquote)) != nil:
			set[i] = "> " + plain[i]
			quoted += n
		}
	}
	if 2*quoted > words {
		return plain
	}
	return set
}

// isSource tells the line of a quotation that says whose words it is: what
// stands in its footer, in the caption of its figure, or wholly in a <cite>.
func isSource(b block) bool {
	if around(b.in, namesSource) != nil {
		return true
	}
	cite := around(b.in, ofAtom(atom.Cite))
	if cite == nil {
		cite = firstIn(b.in, ofAtom(atom.Cite))
	}
	return cite != nil && around(cite, ofAtom(atom.Blockquote)) != nil && flow(strings.Map(unnumbered, rawText(cite))) == flow(b.text)
}

// namesSource tells the footer of a quotation, and the caption of a figure that
// holds a quotation and no picture (HTML, 4.4.4).
func namesSource(n *html.Node) bool {
	switch {
	case n.Parent == nil:
		return false
	case n.DataAtom == atom.Figcaption:
		return n.Parent.DataAtom == atom.Figure && firstIn(n.Parent, ofAtom(atom.Blockquote)) != nil && firstIn(n.Parent, isPicture) == nil
	}
	return n.DataAtom == atom.Footer && n.Parent.DataAtom == atom.Blockquote
}

func isPicture(n *html.Node) bool {
	return n.DataAtom == atom.Img || n.DataAtom == atom.Picture || n.DataAtom == atom.Video || n.DataAtom == atom.Svg
}
