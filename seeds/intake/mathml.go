package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// isFormula tells an element of MathML, which html.Parse puts in a namespace of
// its own.
func isFormula(n *html.Node) bool { return n.Namespace == "math" }

// formula reads an element of a formula as its figures are read: half is 1/2
// and not 12, and ten to the sixth is 10⁶. What annotates a formula is the
// same in another notation, which no browser shows.
func (w *blockWalk) formula(n *html.Node, depth int) {
	switch {
	case strings.HasPrefix(n.Data, "annotation"):
	case n.Data == "mfrac":
		if unicode.IsDigit(lastRune(w.run.String())) {
			w.run.WriteByte(' ')
		}
		for i, part := range elementsOf(n) {
			if i > 0 {
				w.run.WriteByte('/')
			}
			w.node(part, depth+1)
		}
	case n.Data == "msup":
		raised := w.raised
		for i, part := range elementsOf(n) {
			w.raised = raised || i > 0
			w.node(part, depth+1)
		}
		w.raised = raised
	default:
		w.children(n, depth)
	}
}

// elementsOf are the elements right in n.
func elementsOf(n *html.Node) []*html.Node {
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			out = append(out, c)
		}
	}
	return out
}
