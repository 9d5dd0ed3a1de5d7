package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page makes an article of a page; nil of one that is none: a list of others,
// or hardly any words, unless it goes on with the page before.
func (b *book) page(name string, goesOn bool) (*draft, *seeds.Error) {
	root, err := b.tree(name)
	if err != nil || root == nil {
		return nil, err
	}
	body := firstIn(root, func(n *html.Node) bool { return n.Data == "body" })
	if body == nil {
		return nil, nil
	}
	d := &draft{}
	bars := navBarsIn(root)
	d.downloaded(body, bars)
	blocks := blocksIn(body, isNoteMark)
	p := b.look(name, body, blocks)
	p.bars = bars
	if p.list {
		return nil, nil
	}
	heading := p.headline(blocks)
	label := b.labels[name]
	switch rank := rankAt(blocks, heading); {
	case goesOn && label == "" && b.rank > 0 && rank > b.rank:
		heading = -1 // it heads a part of the article
	case heading >= 0 || !goesOn:
		b.rank = rank
	}
	words := 0
	for _, bl := range blocks {
		if p.beside(bl) == "" {
			words += len(strings.Fields(bl.text))
		}
	}
	if !goesOn && (words == 0 || heading < 0 && words < fewWords && label == "") {
		return nil, nil
	}
	signs := signs(blocks, sourcesIn(body))
	for i, bl := range blocks {
		d.pageBlock(p, bl, signs[i], i, heading)
	}
	if heading < 0 && !goesOn {
		d.labelled(label)
	}
	return d, nil
}

// labelled takes the label of a page in the list of contents for its title,
// unless it is that of a part further down the page.
func (d *draft) labelled(label string) {
	at := slices.IndexFunc(d.paragraphs, func(s string) bool { return strings.EqualFold(s, label) })
	if label == "" || len(d.paragraphs) == 0 || at > 0 {
		return
	}
	d.state("title", label, label)
	if at == 0 && len(d.paragraphs) > 1 {
		d.paragraphs = d.paragraphs[1:]
	}
}

// headline is the first heading, where no running text stands before it; -1
// where there is none.
func (p *bookPage) headline(blocks []block) int {
	for i, bl := range blocks {
		if p.beside(bl) != "" {
			continue
		}
		if rankAt(blocks, i) > 0 || hasClassOf(bl.in, "headline") || hasClassOf(bl.in, "title") {
			return i
		}
		if len(strings.Fields(bl.text)) > fewWords {
			return -1
		}
	}
	return -1
}

// rankAt is the rank of the heading at block i, 1 the highest; 0 where it is none of
// the first three, which articles begin with.
func rankAt(blocks []block, i int) int {
	if i < 0 {
		return 0
	}
	if rank := elementRank(blocks[i].in); rank <= 3 {
		return rank
	}
	return 0
}

// pageBlock takes a paragraph of a page, which sign sets off from the others.
func (d *draft) pageBlock(p *bookPage, bl block, sign string, i, heading int) {
	words := flow(bl.text)
	part := p.part(bl)
	above := len(d.paragraphs) == 0 // the text
	why := p.beside(bl)
	switch {
	case why != "":
		d.leave(strings.Trim(words, "↩\ufe0e\ufe0f "), why)
	case i == heading:
		d.state("title", words, words)
	case above && d.fields.Byline != "" && part == "byline" && len(strings.Fields(words)) <= fewWords/2:
		d.fields.Byline += ", " + byNames(words)
	case d.fields.Byline == "" && len(strings.Fields(words)) <= fewWords/2 && (part == "byline" && !strings.HasSuffix(words, ":") || above && i > heading && heading >= 0 && pdfByline().MatchString(words)):
		d.state("byline", byNames(words), words)
	case above && i > heading && heading >= 0 && d.fields.Date == "" && utf8.RuneCountInString(words) < 50 && isDateLine(words):
		d.dated(words)
	case part == "date":
		if d.dated(words); d.fields.Date == "" {
			d.leave(words, "date")
		}
	case part == "caption", part == "standfirst":
		d.leave(words, part)
	case p.menuRow(bl):
		d.leave(words, "navigation bar")
	case i < heading:
		d.leave(words, "line above the headline")
	case isHeading(bl):
		d.paragraph("## " + words)
	default:
		for _, s := range (&para{text: bl.text}).pieces() {
			d.paragraph(behindSign(sign, s))
		}
	}
}

// sameClass is how many blocks of a page have a class that says what they are. Of
// more, and of a third of its blocks, it says nothing, as calibre gives the class of
// one to all that look like it.
const sameClass = 4

// part is what the class of a block says that it is to its article.
func (p *bookPage) part(bl block) string {
	class := classPart(bl.in)
	if n := p.classes[class]; n > sameClass && n*3 > p.blocks {
		return ""
	}
	return styled[class]
}

// classPart is the first class of n, or of an element of one block around it,
// that says what it is to an article.
func classPart(n *html.Node) string {
	for up := 0; n != nil && up < 3 && n.DataAtom != atom.Body; up++ {
		for class := range strings.FieldsSeq(strings.ToLower(attr(n, "class"))) {
			if class = strings.TrimRight(class, "0123456789"); styled[class] != "" && styled[class] != "title" {
				return class
			}
		}
		n = n.Parent
	}
	return ""
}

// besideText is what an element is taken for, or one around it, that is no
// part of the text of its page; "" of the text.
func besideText(n *html.Node, bars navBars) string {
	for ; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		switch kind := bookType(n); {
		case bars[n], n.DataAtom == atom.Nav:
			return "navigation bar"
		case n.DataAtom == atom.Figcaption, n.DataAtom == atom.Caption:
			return "caption"
		case strings.Contains(kind, "footnote"), strings.Contains(kind, "endnote"), hasClassOf(n, "footnotes"):
			return "footnote"
		case strings.Contains(kind, "pullquote"):
			return "pull quote"
		}
	}
	return ""
}

// isNoteMark tells the number of a note or of a printed page in a sentence,
// and the source of a formula.
func isNoteMark(n *html.Node) bool {
	kind := bookType(n)
	return strings.Contains(kind, "noteref") || strings.Contains(kind, "pagebreak") || strings.HasPrefix(n.Data, "annotation") && n.Type == html.ElementNode
}

// bookType is what an element of an e-book says that it is.
func bookType(n *html.Node) string {
	if t := attr(n, "epub:type"); t != "" {
		return t
	}
	return attr(n, "x:type")
}

// hasClassOf tells whether a class of n is class, or class and a number, as
// calibre renumbers them.
func hasClassOf(n *html.Node, class string) bool {
	for c := range strings.FieldsSeq(attr(n, "class")) {
		if strings.TrimRight(c, "0123456789") == class {
			return true
		}
	}
	return false
}

var downloadedFrom = pattern(`(?i)\bcalibre\b`)

// downloaded states the address that calibre says it had the page from.
func (d *draft) downloaded(body *html.Node, bars navBars) {
	tries := 20 // of the links in navigation bars
	for n := range inside(body) {
		link := attr(n, "href")
		if n.DataAtom != atom.A || !strings.HasPrefix(link, "http") || attr(n, "rel") == "" && !bars.hold(n) {
			continue
		}
		if tries--; tries < 0 {
			return
		}
		if attr(n, "rel") == "calibre-downloaded-from" || flow(rawText(n)) == link && bars.hold(n) && downloadedFrom().MatchString(rawText(n.Parent)) {
			d.state("url", link, rawText(n.Parent))
			return
		}
	}
}

// navBars are the bars of links of a page. They are found once, as each of its
// links and blocks is asked about.
type navBars map[*html.Node]bool

func navBarsIn(root *html.Node) navBars {
	bars := navBars{}
	for n := range inside(root) {
		if isBar(n) {
			bars[n] = true
		}
	}
	return bars
}

// hold tells whether n stands in one of bars.
func (bars navBars) hold(n *html.Node) bool {
	return around(n, func(n *html.Node) bool { return bars[n] }) != nil
}

// isBar tells a bar of links that calibre puts above or below an article. An
// article that looks like one has its class too.
func isBar(n *html.Node) bool {
	const most = 120 // letters of no link
	if !hasClassOf(n, "calibre_navbar") {
		return false
	}
	letters := 0
	for c := range inside(n) {
		if c.Type == html.TextNode && around(c, ofAtom(atom.A)) == nil {
			if letters += letterCount(c.Data); letters > most {
				return false
			}
		}
	}
	return true
}

// bookPage is what the blocks of a page ask of it.
type bookPage struct {
	links   map[*html.Node]*pageLinks // by the element with a block of its own that they stand in
	bars    navBars
	why     map[*html.Node]string // see besideText
	classes map[string]int        // how many blocks have a class that says what they are
	blocks  int                   // their number
	list    bool                  // it only lists other pages
}

// pageLinks are the links of a block.
type pageLinks struct {
	letters int  // of their words
	leads   bool // to other pages of the book
}

// look finds the links of a page, and whether it only lists others: by the
// class of a list that leads to them, or because most of its blocks do.
func (b *book) look(name string, body *html.Node, blocks []block) *bookPage {
	p := &bookPage{links: map[*html.Node]*pageLinks{}, why: map[*html.Node]string{}, classes: map[string]int{}, blocks: len(blocks)}
	for _, bl := range blocks {
		p.classes[classPart(bl.in)]++
	}
	others := map[string]bool{}
	for n := range inside(body) {
		if n.DataAtom != atom.A || attr(n, "href") == "" {
			continue
		}
		in := n.Parent
		for in != body && !isBlock(in) {
			in = in.Parent
		}
		if p.links[in] == nil {
			p.links[in] = &pageLinks{}
		}
		p.links[in].letters += letterCount(rawText(n))
		if to := within(name, attr(n, "href")); to != "" && to != name && b.pack.has(to) {
			others[to], p.links[in].leads = true, true
			p.list = p.list || around(n, isFeedList) != nil
		}
	}
	leading := 0
	for _, bl := range blocks {
		if l := p.links[bl.in]; l != nil && l.leads {
			leading++
		}
	}
	p.list = p.list || len(others) >= 3 && leading*5 >= len(blocks)*2
	return p
}

// isFeedList tells the list of articles, or of feeds, of a newspaper by calibre.
func isFeedList(n *html.Node) bool {
	return hasClassOf(n, "calibre_feed_list") || hasClassOf(n, "calibre_article_list")
}

// menuRow tells a row of links with strokes between them.
func (p *bookPage) menuRow(bl block) bool {
	l := p.links[bl.in]
	return l != nil && strings.Contains(bl.text, "|") && len(bl.text) <= 200 && l.letters*10 >= letterCount(bl.text)*9
}

// beside is what a block is taken for that is no part of the text, "" of the text.
func (p *bookPage) beside(bl block) string {
	why, ok := p.why[bl.in]
	if !ok {
		why = besideText(bl.in, p.bars)
		p.why[bl.in] = why
	}
	return why
}

func letterCount(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
