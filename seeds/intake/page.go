package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page is a web page made ready for the search of its article: what a browser
// does not show is gone, and every text node is numbered by a mark in it.
type page struct {
	root    *html.Node
	nodes   []textNode
	leaves  []leaf
	struck  []string // what stands struck out, in its order
	sources sources
}

// leaf is a block of a page with what tells whether it is a paragraph of the
// article.
type leaf struct {
	block
	nodes  []int // its text nodes, as far as they are numbered
	words  int   // separated by blanks
	linked int   // of these, in links
}

// textNode is a numbered text node.
type textNode struct {
	words  int
	linked bool
}

// A mark is a character of the planes for private use that stands after the
// first letter of a text node and so outlives whatever an extractor does to
// the tree. A text is never shown with it.
const (
	firstMark = 0xF0000
	maxMarks  = 0x1FFFE
)

// newPage makes the tree of a page ready. The tree is altered.
func newPage(root *html.Node) *page {
	p := &page{root: root}
	p.strip(root)
	p.mark(root, false)
	p.sources = sourcesIn(root)
	for _, b := range blocksIn(root, nil) {
		p.leaf(b)
	}
	return p
}

// strip takes away what is not shown or struck out, and puts the parts of
// components where they are seen.
func (p *page) strip(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case isShadow(c):
			next = unwrap(c, next)
		case c.DataAtom == atom.Head:
		case c.Type == html.CommentNode, c.DataAtom == atom.Button, c.Type == html.ElementNode && isUnseen(c):
			if isStruck(c) {
				p.struck = append(p.struck, flow(rawText(c)))
			}
			n.RemoveChild(c)
		default:
			p.strip(c)
		}
		c = next
	}
}

// isShadow tells the template that a browser saved the shown part of a
// component in.
func isShadow(n *html.Node) bool {
	return n.DataAtom == atom.Template && (attr(n, "shadowmode") != "" || attr(n, "shadowrootmode") != "")
}

// isStruck tells an element whose words stand struck out, by its name, its style or
// the class that goes by the name of that style.
func isStruck(n *html.Node) bool {
	return n.DataAtom == atom.S || n.DataAtom == atom.Del || n.DataAtom == atom.Strike || strikes(attr(n, "style")) || hasClass(n, "line-through")
}

// strikes tells whether a style attribute puts a line through the words:
// "text-decoration: line-through red".
func strikes(style string) bool {
	for s := range strings.SplitSeq(strings.ToLower(style), ";") {
		name, value, _ := strings.Cut(s, ":")
		if strings.HasPrefix(strings.TrimSpace(name), "text-decoration") && strings.Contains(value, "line-through") {
			return true
		}
	}
	return false
}

// unwrap puts the children of n in its place and returns the first of them,
// or else next.
func unwrap(n, next *html.Node) *html.Node {
	first := n.FirstChild
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
	if first == nil {
		return next
	}
	return first
}

// mark numbers the text nodes in n that hold a word.
func (p *page) mark(n *html.Node, linked bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			at := strings.IndexFunc(c.Data, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
			if at < 0 || len(p.nodes) == maxMarks {
				continue
			}
			_, size := utf8.DecodeRuneInString(c.Data[at:])
			p.nodes = append(p.nodes, textNode{wordCount(c.Data), linked})
			c.Data = c.Data[:at+size] + string(rune(firstMark+len(p.nodes)-1)) + c.Data[at+size:]
		case c.DataAtom != atom.Head:
			p.mark(c, linked || c.DataAtom == atom.A)
		}
	}
}

// isNumber tells the mark of a text node.
func isNumber(r rune) bool { return r >= firstMark && r < firstMark+maxMarks }

// leaf adds a block.
func (p *page) leaf(b block) {
	l := leaf{block: block{in: b.in}}
	l.text = singleBlanks(strings.Map(func(r rune) rune {
		if !isNumber(r) {
			return r
		}
		l.nodes = append(l.nodes, int(r)-firstMark)
		if n := p.nodes[int(r)-firstMark]; n.linked {
			l.linked += n.words
		}
		return -1
	}, b.text))
	l.words = wordCount(l.text)
	l.linked = min(l.linked, l.words)
	p.leaves = append(p.leaves, l)
}

// promotes tells a paragraph that only leads to other articles: linked words behind
// what says so, “Read also:”.
func (l leaf) promotes() bool {
	label := otherLink().FindString(l.text)
	return label != "" && l.linked > 0 && l.words-l.linked <= wordCount(label)
}
