package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

// block is a paragraph of a page as it is shown: a run of words that no block
// element, and no two line breaks, part. A single <br> in it is a "\n", the
// border of two cells a "\t"; see flow.
type block struct {
	text string
	in   *html.Node // the innermost element with a block of its own that holds it
}

// blocksIn are the paragraphs in n, in their order. What a browser does not
// show, what is struck out (<s>, <del>) and the elements that skip tells are
// left away; skip may be nil. An element that is not known to be a block is
// part of its sentence, whatever its name.
func blocksIn(n *html.Node, skip func(*html.Node) bool) []block {
	w := &blockWalk{skip: skip, in: n}
	w.node(n, 0)
	w.end()
	return w.out
}

// textIn are the words in n as one line.
func textIn(n *html.Node) string {
	var parts []string
	for _, b := range blocksIn(n, nil) {
		parts = append(parts, b.text)
	}
	return flow(strings.Join(parts, "\n"))
}

// blockWalk gathers blocks; run is the one that is being read.
type blockWalk struct {
	skip   func(*html.Node) bool
	out    []block
	run    strings.Builder
	in     *html.Node
	quote  int  // <q> elements around
	pre    bool // line ends of the file are shown
	row    bool // a short cell is read, which is a part of its row
	raised bool // inside <sup>
}

// maxDepth is how deep a page is followed; html.Parse makes none deeper.
const maxDepth = 1000

func (w *blockWalk) node(n *html.Node, depth int) {
	switch {
	case depth > maxDepth:
	case n.Type == html.TextNode:
		w.words(n.Data)
	case n.Type != html.ElementNode:
		w.children(n, depth)
	case isUnseen(n), w.skip != nil && w.skip(n), isRaisedNote(n):
	case isFormula(n):
		w.formula(n, depth)
	case n.DataAtom == atom.Sup && !w.raised:
		w.raised = true
		w.children(n, depth)
		w.raised = false
	case n.DataAtom == atom.Br:
		w.run.WriteByte('\n')
	case n.DataAtom == atom.Hr:
		w.end()
	case n.DataAtom == atom.Q:
		w.quoted(n, depth)
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		w.cell(n, depth)
	case isBlock(n) && !w.row:
		w.block(n, depth)
	default:
		w.children(n, depth)
	}
}

func (w *blockWalk) children(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, depth+1)
	}
}

func (w *blockWalk) block(n *html.Node, depth int) {
	w.end()
	in, pre := w.in, w.pre
	w.in, w.pre = n, pre || n.DataAtom == atom.Pre || n.DataAtom == atom.Textarea
	w.children(n, depth)
	w.end()
	w.in, w.pre = in, pre
}

// longCell is the length, in bytes, from which the text of a cell is no entry
// of a table but text that a table lays out.
const longCell = 100

// cell reads a cell: a part of its row where it is short and of one piece,
// else paragraphs of its own.
func (w *blockWalk) cell(n *html.Node, depth int) {
	blocks, length := 0, 0
	for d := range inside(n) {
		switch {
		case d.Type == html.TextNode:
			length += len(strings.TrimSpace(d.Data))
		case d.DataAtom == atom.Br, d.DataAtom == atom.Table:
			blocks += 2
		case isBlock(d):
			blocks++
		}
		if blocks > 1 || length > longCell {
			w.block(n, depth)
			return
		}
	}
	w.row = true
	w.children(n, depth)
	w.row = false
	w.run.WriteByte('\t')
}

// quoted gives <q> the marks that a browser shows, unless the page has set
// them itself.
func (w *blockWalk) quoted(n *html.Node, depth int) {
	opening, closing := "“", "”"
	if w.quote%2 == 1 {
		opening, closing = "‘", "’"
	}
	if inner := firstShown(n); inner == 0 || isMark(lastRune(w.run.String())) || isMark(inner) {
		opening, closing = "", ""
	}
	w.run.WriteString(opening)
	w.quote++
	w.children(n, depth)
	w.quote--
	w.run.WriteString(closing)
}

// words adds what a text node shows.
func (w *blockWalk) words(s string) {
	s = raisedIf(w.raised, s)
	if w.pre {
		w.run.WriteString(s)
		return
	}
	fields := strings.FieldsFunc(s, isBreak)
	if len(fields) == 0 {
		if s != "" {
			w.run.WriteByte(' ')
		}
		return
	}
	if isBreak(firstRune(s)) {
		w.run.WriteByte(' ')
	}
	w.run.WriteString(strings.Join(fields, " "))
	if isBreak(lastRune(s)) {
		w.run.WriteByte(' ')
	}
}

var blanks = pattern(`  +`)

// wideBlank is the blank as wide as a sign with which a paragraph begins in the
// languages of East Asia.
const wideBlank = "\u3000"

// end closes the paragraph that is being read; two line breaks with nothing
// between them part it, and one before a line that is set in.
func (w *blockWalk) end() {
	s := w.run.String()
	w.run.Reset()
	var lines []string
	flush := func() {
		if len(lines) > 0 {
			w.out = append(w.out, block{strings.Join(lines, "\n"), w.in})
		}
		lines = nil
	}
	for line := range strings.SplitSeq(s, "\n") {
		isNew := strings.HasPrefix(line, wideBlank)
		if line = strings.TrimFunc(line, unicode.IsSpace); line == "" || isNew {
			flush()
		}
		if line == "" {
			continue
		}
		lines = append(lines, blanks().ReplaceAllString(line, " "))
	}
	flush()
}

// htmlTree is the tree of an export, which html.Parse refuses where it is nested
// too deep.
func htmlTree(s string) (*html.Node, *seeds.Error) {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return nil, &seeds.Error{Problem: seeds.Say("the page is nested too deep to be read"), Cure: seeds.Say("open it in a browser and save or copy its text"), Err: err}
	}
	return root, nil
}

// partedBy is what of s stands before the first match of mark, and what stands
// behind each match, up to the next.
func partedBy(mark *regexp.Regexp, s string) (front string, behind []string) {
	at := mark.FindAllStringIndex(s, -1)
	ends := append(at, []int{len(s)})
	for i := range at {
		behind = append(behind, s[at[i][1]:ends[i+1][0]])
	}
	return s[:ends[0][0]], behind
}

// isUnseen tells what a browser shows nothing of, or shows struck out.
func isUnseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Title, atom.Iframe, atom.Object, atom.Svg,
		atom.Select, atom.Datalist, atom.Audio, atom.Video, atom.Canvas, atom.Noframes:
		return true
	}
	if isStruck(n) {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" && a.Val != "until-found" || a.Key == "style" && hasStyle(a.Val, "display:none") {
			return true
		}
	}
	return false
}

// isBlock tells an element that begins and ends a paragraph.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Html, atom.Legend, atom.Li, atom.Main,
		atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Textarea,
		atom.Tfoot, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return n.Type == html.ElementNode && hasStyle(attr(n, "style"), "display:block")
}

// hasStyle tells whether a style attribute declares what want says, which is
// in lower case and without blanks.
func hasStyle(style, want string) bool {
	for s := range strings.SplitSeq(strings.ToLower(style), ";") {
		if strings.Join(strings.Fields(strings.TrimSuffix(strings.TrimSpace(s), "!important")), "") == want {
			return true
		}
	}
	return false
}

// attr is the value of an attribute of n, "" where it has none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// hasClass tells whether class is one of the classes of n.
func hasClass(n *html.Node, class string) bool {
	for _, c := range strings.Fields(attr(n, "class")) {
		if c == class {
			return true
		}
	}
	return false
}

// inside are the nodes in n in the order of the page. Descendants of the
// package html yields each through all elements around it, which is slow where
// a page is deep.
func inside(n *html.Node) func(func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for d := n.FirstChild; d != nil; {
			if !yield(d) {
				return
			}
			if d.FirstChild != nil {
				d = d.FirstChild
				continue
			}
			for d.NextSibling == nil {
				if d = d.Parent; d == n {
					return
				}
			}
			d = d.NextSibling
		}
	}
}

// firstIn is the first node in n, n among them, that is wanted; nil where
// there is none.
func firstIn(n *html.Node, wanted func(*html.Node) bool) *html.Node {
	if wanted(n) {
		return n
	}
	for d := range inside(n) {
		if wanted(d) {
			return d
		}
	}
	return nil
}

// allIn are the nodes in n that are wanted, without those inside another one.
func allIn(n *html.Node, wanted func(*html.Node) bool) []*html.Node {
	if n == nil {
		return nil
	}
	if wanted(n) {
		return []*html.Node{n}
	}
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out = append(out, allIn(c, wanted)...)
	}
	return out
}

// around is the first of n and the elements around it that is wanted; nil where
// there is none.
func around(n *html.Node, wanted func(*html.Node) bool) *html.Node {
	for n != nil && !wanted(n) {
		n = n.Parent
	}
	return n
}

// ofAtom wants elements of a kind.
func ofAtom(a atom.Atom) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.DataAtom == a }
}

// rawText is the text in n as it stands in the file, unseen parts too.
func rawText(n *html.Node) string {
	var b strings.Builder
	for d := range inside(n) {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// firstShown is the first character of the text in n that is no blank, 0 where
// there is none.
func firstShown(n *html.Node) rune {
	for d := range inside(n) {
		if d.Type != html.TextNode {
			continue
		}
		if s := strings.TrimSpace(d.Data); s != "" {
			return firstRune(s)
		}
	}
	return 0
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func isMark(r rune) bool { return strings.ContainsRune("\"“”„«»‹›‘‚", r) }
