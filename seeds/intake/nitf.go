package intake

import (
	"slices"
	"strings"
	"unicode"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// xmlRefusal is the error for a file that announces itself as what and cannot
// be read as such.
func xmlRefusal(what string, err error) *seeds.Error {
	return &seeds.Error{Problem: seeds.Say("the file begins as {{.Format}} and holds no article that can be read", seeds.With{"Format": what}), Cure: seeds.Say("save or export it once more"), Err: err}
}

// brokenNote is said of articles of a file that ends too soon, or that breaks
// off where it is no XML any more.
var brokenNote = seeds.Say("The file is damaged; what stands before the damage was read.")

func isNITF(in *input) bool { return in.xmlRoot() == "nitf" }

// readNITF reads the News Industry Text Format of the IPTC, any version.
func readNITF(in *input) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	root := at(tree, "nitf")
	if at(root, "body") == nil {
		return nil, xmlRefusal("NITF", err)
	}
	d := &draft{}
	d.nitf(root)
	if err != nil {
		d.note(brokenNote)
	}
	return []Article{d.article(in)}, nil
}

// nitf takes the article that an element <nitf> holds, its fields as far as
// they are not stated yet.
func (d *draft) nitf(root *html.Node) {
	head, body := at(root, "head"), at(root, "body")
	bodyHead := at(body, "body.head")
	d.nitfTitle(head, bodyHead)
	var authors []string
	for _, by := range kids(bodyHead, "byline") {
		if strings.HasPrefix(value(by, "class"), "normalized") { // the same names once more, for an index
			continue
		}
		authors = append(authors, nitfByline(by))
	}
	d.writtenBy(strings.Join(authors, ", "))
	d.nitfDateline(at(bodyHead, "dateline"))
	d.nitfDate(head, bodyHead)
	d.nitfSource(head, bodyHead)
	d.withdrawn(value(at(head, "docdata"), "management-status"))
	if lang := value(root, "lang"); lang != "" {
		d.language = lang
	}
	if abstract := said(at(bodyHead, "abstract")); abstract != d.fields.Title {
		d.leave(abstract, "abstract")
	}
	for _, n := range kids(bodyHead, "note") {
		d.leave(said(n), "note to editors")
	}
	d.wireText(d.xmlParagraphs(at(body, "body.content")))
	for _, n := range kids(at(body, "body.end"), "tagline") {
		d.leave(said(n), "tagline")
	}
}

// withdrawn says so of an article that its agency has taken back.
func (d *draft) withdrawn(status string) {
	switch strings.ToLower(status[strings.LastIndexByte(status, ':')+1:]) {
	case "canceled", "cancelled", "withheld", "killed", "embargoed":
		d.note(seeds.Say("The agency gives the status of this article as “{{.Status}}”.", seeds.With{"Status": status}))
	}
}

// nitfTitle states the headline; one above it in <title> is often a slug.
func (d *draft) nitfTitle(head, bodyHead *html.Node) {
	hedline := at(bodyHead, "hedline")
	title := at(head, "title")
	for _, n := range []*html.Node{at(hedline, "hl1"), title} {
		d.state("title", said(n), said(n))
	}
	for _, n := range kids(hedline, "hl2") {
		if s := said(n); s != d.fields.Title {
			d.leave(s, "second headline")
		}
	}
}

// nitfByline is an author with what he is: “By Nora Finch, Island Writer”.
func nitfByline(by *html.Node) string {
	title := said(named(by, "byttl"))
	remove(named(by, "byttl"))
	name := strings.TrimRight(said(by), " ,")
	if title != "" && name != "" && !strings.HasSuffix(name, title) {
		return name + ", " + title
	}
	return name + title
}

// nitfDateline states the place; a day beside it, and an agency, are no part
// of it.
func (d *draft) nitfDateline(n *html.Node) {
	if n == nil {
		return
	}
	remove(named(n, "story.date"))
	place := strings.Trim(beforeComma().ReplaceAllString(said(n), ","), " ,-–—")
	place = strings.Trim(inBrackets().ReplaceAllString(place, ""), " ,-–—")
	d.state("dateline", place, said(n))
}

var (
	beforeComma = pattern(`\s+,`)
	inBrackets  = pattern(`\s*\([^()]*\)\s*[-–—]*\s*$`)
)

// nitfDate states when the text came out: as its publication says, or when it
// was free to be printed, or sent.
func (d *draft) nitfDate(head, bodyHead *html.Node) {
	data := at(head, "docdata")
	d.datedFirst(
		value(at(head, "pubdata"), "date.publication"), value(at(data, "date.release"), "norm"), value(at(data, "date.issue"), "norm"),
		value(named(bodyHead, "story.date"), "norm"),
	)
}

// nitfSource states the agency and the paper.
func (d *draft) nitfSource(head, bodyHead *html.Node) {
	data := at(head, "docdata")
	for _, words := range []string{
		value(at(data, "del-list", "from-src"), "src-name"), said(at(bodyHead, "distributor")), value(at(data, "doc.rights"), "owner"),
		value(at(data, "doc.copyright"), "holder"), value(at(data, "doc.rights"), "agent"),
	} {
		d.state("agency", agencyOf(words), words)
	}
	for _, meta := range kids(head, "meta") {
		if sourceMeta().MatchString(value(meta, "name")) {
			d.state("agency", agencyOf(value(meta, "content")), value(meta, "content"))
		}
	}
	name := value(at(head, "pubdata"), "name")
	if agencyOf(name) == "" {
		d.state("outlet", name, name)
	}
	if ref := value(at(head, "pubdata"), "ex-ref"); strings.HasPrefix(ref, "http") {
		d.state("url", ref, ref)
	}
}

// sourceMeta is the name of what states a source in the head.
var sourceMeta = pattern(`(?i)source|provider|agency|credit|kilde|quelle|distributor`)

// blockNames are elements of wire formats that are blocks, by the HTML element
// that they are like.
var blockNames = map[string]atom.Atom{
	"hl2": atom.H2, "hl1": atom.H2, "bq": atom.Blockquote, "block": atom.Div, "nitf-table": atom.Table, "fn": atom.P,
	"media": atom.Div, "note": atom.Div, "byline": atom.Div, "dateline": atom.Div,
}

// asides are elements beside the text, and what they are.
var asides = map[string]string{
	"media": "caption", "figure": "caption", "figcaption": "caption", "note": "note to editors",
	"byline": "byline", "dateline": "dateline",
}

// xmlParagraphs are those of the text in n, an element of NITF, XHTML or their
// like. What stands beside the text is left.
func (d *draft) xmlParagraphs(n *html.Node) (list []string) {
	if n == nil {
		return nil
	}
	for _, f := range allIn(n, ofName("frac")) {
		setFraction(f)
	}
	setBlocks(n, blockNames)
	if typed := allIn(n, func(c *html.Node) bool { return c.DataAtom == atom.P && isTyped(rawText(c)) }); len(typed) > 0 {
		for _, p := range typed {
			list = append(list, typedParagraphs(rawText(p))...)
		}
		return list
	}
	if isTyped(rawText(n)) && len(allIn(n, func(c *html.Node) bool { return isBlock(c) && c != n })) == 0 {
		return typedParagraphs(rawText(n))
	}
	for _, b := range blocksIn(n, nil) {
		if why := asideOf(b.in, n, asides); why != "" {
			d.asides = append(d.asides, aside{flow(b.text), why, len(list)})
			continue
		}
		list = append(list, d.unescaped(b, len(list))...)
	}
	return list
}

// setFraction writes the fraction in n as text, apart from a number before it:
// 2 1/2.
func setFraction(n *html.Node) {
	words := said(named(n, "frac-num")) + "/" + said(named(n, "frac-den"))
	if before := n.PrevSibling; before != nil && before.Type == html.TextNode && unicode.IsDigit(lastRune(before.Data)) {
		words = " " + words
	}
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: words})
}

// setBlocks makes the elements in n that names has blocks, as the elements of HTML are
// that they are like.
func setBlocks(n *html.Node, names map[string]atom.Atom) {
	for c := range inside(n) {
		if like, ok := names[c.Data]; ok && c.Type == html.ElementNode {
			c.DataAtom = like
		}
	}
}

// asideOf is what an element between n and top holds by asides, "" where that is
// text.
func asideOf(n, top *html.Node, asides map[string]string) string {
	for ; n != nil && n != top; n = n.Parent {
		if why := asides[n.Data]; why != "" {
			return why
		}
	}
	return ""
}

// unescaped are the paragraphs of a block whose text is HTML that was escaped
// twice, or the block itself; as many stand before it.
func (d *draft) unescaped(b block, before int) []string {
	text := flow(b.text)
	switch {
	case escapedTag().MatchString(text) && strings.Contains(text, "<script"):
		n, err := html.Parse(strings.NewReader(text))
		if err == nil {
			d.asides = append(d.asides, aside{textIn(n), "embedded from another site", before})
		}
		return nil
	case escapedTag().MatchString(text):
		return d.paragraphsOfHTML(text, before)
	}
	if escapedSign().MatchString(text) {
		text = html.UnescapeString(text)
	}
	return []string{text}
}

var (
	escapedTag  = pattern(`^<(?:p|div|script|iframe|blockquote|figure|a|span|section|h[1-6])\b[^<]*>`)
	escapedSign = pattern(`&(?:#\d{2,5}|amp|quot|apos|lt|gt|nbsp);`)
)

// paragraphsOfHTML are those of a piece of HTML, which as many stand before;
// captions are set aside, quotations set off.
func (d *draft) paragraphsOfHTML(s string, before int) (list []string) {
	n, err := html.Parse(strings.NewReader(s))
	if err != nil {
		d.note(seeds.Say("The text is HTML in which elements stand too deep in one another; its marks were taken off."))
		return slices.DeleteFunc([]string{flow(html.UnescapeString(anyTag().ReplaceAllString(s, " ")))}, func(p string) bool { return p == "" })
	}
	blocks := blocksIn(n, nil)
	for i, words := range setOff(blocks, sourcesIn(n)) {
		if isCaption(blocks[i].in) {
			d.asides = append(d.asides, aside{words, "caption", before + len(list)})
			continue
		}
		list = append(list, words)
	}
	return list
}

var anyTag = pattern(`<[^<>]*>`)

// isCaption tells the words under a picture.
func isCaption(n *html.Node) bool { return around(n, ofAtom(atom.Figcaption)) != nil }
