package intake

import (
	"encoding/xml"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxBookPage is how many bytes of a page of a book are read.
const maxBookPage = 8 << 20

// fewWords is how many words a page without headline has at most that is a
// cover, a title page or a half-title.
const fewWords = 30

// isEPUB tells an e-book (ISO 23736) by its type or by the file that leads to
// its list of pages.
func isEPUB(in *input) bool {
	if !in.isPack() {
		return false
	}
	p, err := in.packed()
	return err == nil && p.has("META-INF/container.xml") && (p.has("mimetype") || strings.HasSuffix(p.opf(), ".opf"))
}

// opf is the part that lists the pages of a book, "" where none is named.
func (p *pack) opf() (part string) {
	data, err := p.read("META-INF/container.xml")
	if err != nil || data == nil {
		return ""
	}
	_ = walkXML("META-INF/container.xml", data, func(t xml.Token, _ int) {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "rootfile" && part == "" {
			part = attribute(e, "full-path")
		}
	})
	return part
}

// book is an e-book: what it says about itself, and its pages in their order.
type book struct {
	pack     *pack
	language string
	title    string
	authors  []string
	issue    string // day that the book states
	paper    string // the newspaper whose issue calibre has made the book of
	pages    []string
	labels   map[string]string // of pages, in the list of contents
	broken   int               // parts that are too large or too deep to read
	aside    map[string]bool   // pages that are taken already, or that the book calls its contents, cover, title page
}

func readEPUB(in *input) ([]Article, *seeds.Error) {
	b, err := openBook(in)
	if err != nil {
		return nil, err
	}
	drafts, passed, err := b.drafts()
	if err != nil {
		return nil, err
	}
	return b.articles(in, drafts, passed)
}

// drafts are the articles of the pages, and how many of these are none.
func (b *book) drafts() (drafts []*draft, passed int, err *seeds.Error) {
	before := ""
	for _, name := range b.pages {
		base := splitBase(name)
		goesOn := base != "" && base == before && len(drafts) > 0
		d, err := b.page(name, goesOn)
		switch {
		case err != nil:
			return nil, 0, err
		case d == nil:
			passed++
			continue
		case goesOn && d.fields.Title == "":
			drafts[len(drafts)-1].append(d)
		default:
			drafts = append(drafts, d)
		}
		before = base
	}
	return drafts, passed, nil
}

// articles are those of the drafts that hold a text.
func (b *book) articles(in *input, drafts []*draft, passed int) ([]Article, *seeds.Error) {
	var out []Article
	for _, d := range drafts {
		if len(d.paragraphs) == 0 {
			passed++
			continue
		}
		b.imprint(d)
		out = append(out, d.article(in))
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("no page of this e-book holds running text"), Cure: seeds.Say("bring one with text, not with pictures of pages")}
	}
	if passed -= b.broken; passed > 0 {
		out[0].Notes = append(out[0].Notes, seeds.Say("Pages that list others or show hardly any words were left out: {{.N}} of the e-book.", seeds.With{"N": passed}))
	}
	if b.broken > 0 {
		out[0].Notes = append(out[0].Notes, seeds.Say("Pages that are too large or too deep could not be read: {{.N}} of the e-book.", seeds.With{"N": b.broken}))
	}
	return out, nil
}

// append takes in the next page of an article that was split.
func (d *draft) append(next *draft) {
	for _, l := range next.left {
		l.Before += len(d.paragraphs)
		d.left = append(d.left, l)
	}
	d.paragraphs = append(d.paragraphs, next.paragraphs...)
	d.state("url", next.fields.URL, next.evidence["url"])
}

var splitName = pattern(`^(.*_split)_\d{3}\.x?html?$`)

// splitBase is what the names of the pages share into which a program has
// split one, "" of a whole page.
func splitBase(name string) string {
	if m := splitName().FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return ""
}

// imprint states what the book says about all of its articles.
func (b *book) imprint(d *draft) {
	d.language = b.language
	d.state("outlet", b.paper, b.paper)
	if b.title != "" && strings.EqualFold(d.fields.Title, b.title) { // the book is the article
		d.writtenBy(strings.Join(b.authors, ", "))
	}
	if b.issue != "" && b.paper != "" && d.fields.Date == "" {
		d.note(seeds.Say("The day of the issue, {{.Day}}, is not taken for the date of the article.", seeds.With{"Day": b.issue}))
	}
}

// openBook reads what a book says about itself.
func openBook(in *input) (*book, *seeds.Error) {
	p, err := in.packed()
	if err != nil {
		return nil, err
	}
	opf := p.opf()
	data, err := p.read(opf)
	if err != nil {
		return nil, err
	}
	if data == nil {
		return nil, damaged(seeds.Say("the file is damaged: the list of its pages is missing"))
	}
	b := &book{pack: p, labels: map[string]string{}, aside: map[string]bool{}}
	types, contents, err := b.list(opf, data)
	if err != nil {
		return nil, err
	}
	var pages []string
	for _, name := range b.pages {
		if kind := types[name]; p.has(name) && (kind == "" || strings.Contains(kind, "html")) && !b.aside[name] {
			pages, b.aside[name] = append(pages, name), true
		}
	}
	b.pages = pages
	if err := b.unlocked(); err != nil {
		return nil, err
	}
	return b, b.contents(contents)
}

// list reads the list of a book's parts: the types of its pages and the names
// of its lists of contents.
func (b *book) list(opf string, data []byte) (types map[string]string, contents []string, err *seeds.Error) {
	types = map[string]string{}
	names := map[string]string{} // by the ids of the list
	var in string
	err = walkXML(opf, data, func(t xml.Token, _ int) {
		switch t := t.(type) {
		case xml.StartElement:
			in = t.Name.Local
			switch in {
			case "creator":
				if role := attribute(t, "role"); role != "" && role != "aut" {
					in = ""
				}
			case "item":
				name := within(opf, attribute(t, "href"))
				names[attribute(t, "id")], types[name] = name, attribute(t, "media-type")
				if isNav := strings.Contains(" "+attribute(t, "properties")+" ", " nav "); isNav || types[name] == "application/x-dtbncx+xml" {
					contents = append(contents, name)
					b.aside[name] = isNav
				}
			case "itemref":
				if name := names[attribute(t, "idref")]; name != "" && attribute(t, "linear") != "no" {
					b.pages = append(b.pages, name)
				}
			case "reference":
				switch attribute(t, "type") {
				case "toc", "cover", "title-page", "titlepage", "copyright-page":
					b.aside[within(opf, attribute(t, "href"))] = true
				}
			case "meta":
				if attribute(t, "name") == "calibre:publication_type" {
					b.paper = periodical(attribute(t, "content"))
				}
			}
		case xml.EndElement:
			in = ""
		case xml.CharData:
			switch s := flow(string(t)); {
			case in == "language" && b.language == "" && languageCode().MatchString(s) && s != "und" && s != "mul" && s != "zxx":
				b.language = s
			case in == "title" && b.title == "":
				b.title = s
			case in == "creator" && s != "" && !bookMakers[strings.ToLower(s)] && len(b.authors) < 20:
				b.authors = append(b.authors, s)
			case in == "date" && len(s) >= 10 && b.issue == "":
				b.issue = s[:10]
			}
		}
	})
	return types, contents, err
}

// bookMakers are programs that name themselves as who wrote a book.
var bookMakers = set("calibre wallabag dotepub instapaper pocket epubpress unknown", "push to kindle", "fivefilters.org")

var languageCode = pattern(`^[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*$`)

// periodical is the newspaper in "periodical:newspaper:The Courier", as
// calibre writes it.
func periodical(s string) string {
	parts := strings.SplitN(s, ":", 3)
	if len(parts) < 3 || parts[0] != "periodical" {
		return ""
	}
	return flow(parts[2])
}

// within is the part of the archive that a link in another part leads to.
func within(part, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	if href == "" || strings.Contains(href, "://") {
		return ""
	}
	return strings.TrimPrefix(path.Join(path.Dir(part), href), "/")
}

// unlocked refuses a book whose pages are encrypted; fonts often are.
func (b *book) unlocked() *seeds.Error {
	data, err := b.pack.read("META-INF/encryption.xml")
	if err != nil || data == nil {
		return err
	}
	veiled := map[string]bool{}
	err = walkXML("META-INF/encryption.xml", data, func(t xml.Token, _ int) {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "CipherReference" {
			veiled[within("OPF", attribute(e, "URI"))] = true
		}
	})
	for _, name := range b.pages {
		if veiled[name] {
			return locked()
		}
	}
	return err
}

// contents reads the labels of pages in the lists of contents.
func (b *book) contents(lists []string) *seeds.Error {
	for _, list := range lists {
		root, err := b.tree(list)
		if err != nil || root == nil {
			return err
		}
		for n := range inside(root) {
			link, label := attr(n, "href"), ""
			if n.Data == "navPoint" {
				for c := n.FirstChild; c != nil; c = c.NextSibling {
					switch c.Data {
					case "navLabel":
						label = rawText(c)
					case "content":
						link = attr(c, "src")
					}
				}
			}
			name := within(list, link)
			if name == "" || b.labels[name] != "" || len(b.labels) > maxMembers || strings.Contains(link, "#") {
				continue
			}
			if n.DataAtom == atom.A {
				label = rawText(n)
			}
			b.labels[name] = flow(label)
		}
	}
	return nil
}

// tree is a part of the book as a tree of elements; nil of one that is too
// large or too deep.
func (b *book) tree(name string) (*html.Node, *seeds.Error) {
	data, err := b.pack.read(name)
	if err != nil || data == nil {
		return nil, err
	}
	if len(data) > maxBookPage {
		b.broken++
		return nil, nil
	}
	s := decode(data, "")
	root, broken := xmlTree(s)
	if broken != nil {
		page, err := html.Parse(strings.NewReader(selfClosed().ReplaceAllString(s, "<$1$2></$1>")))
		if err != nil {
			b.broken++
			return nil, nil
		}
		root = page
	}
	return root, nil
}

// selfClosed are elements that XHTML may close in their opening tag and HTML
// may not.
var selfClosed = pattern(`<(a|div|i|b|em|p|script|span|style|title|td|th|li)(\s[^<>]*)?/>`)

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
	d.downloaded(body)
	blocks := blocksIn(body, isNoteMark)
	p := b.look(name, body, blocks)
	if p.list {
		return nil, nil
	}
	heading := p.headline(blocks)
	label := b.labels[name]
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
		switch bl.in.DataAtom {
		case atom.H1, atom.H2, atom.H3:
			return i
		}
		if hasClassOf(bl.in, "headline") || hasClassOf(bl.in, "title") {
			return i
		}
		if len(strings.Fields(bl.text)) > fewWords {
			return -1
		}
	}
	return -1
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
	case d.fields.Byline == "" && len(strings.Fields(words)) <= fewWords/2 && (part == "byline" || above && i > heading && heading >= 0 && pdfByline().MatchString(words)):
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

// sameClass is how many blocks of a page have a class that says what they are; of
// more it says nothing, as calibre gives the class of one to all that look like it.
const sameClass = 4

// part is what the class of a block says that it is to its article.
func (p *bookPage) part(bl block) string {
	class := classPart(bl.in)
	if p.classes[class] > sameClass {
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
func besideText(n *html.Node) string {
	for ; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		switch kind := bookType(n); {
		case isBar(n), n.DataAtom == atom.Nav:
			return "navigation bar"
		case n.DataAtom == atom.Figcaption, n.DataAtom == atom.Caption:
			return "caption"
		case strings.Contains(kind, "footnote"), strings.Contains(kind, "endnote"), hasClassOf(n, "footnotes"):
			return "footnote"
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
func (d *draft) downloaded(body *html.Node) {
	tries := 20 // of the links in navigation bars
	for n := range inside(body) {
		link := attr(n, "href")
		if n.DataAtom != atom.A || !strings.HasPrefix(link, "http") || attr(n, "rel") == "" && !hasBar(n) {
			continue
		}
		if tries--; tries < 0 {
			return
		}
		if attr(n, "rel") == "calibre-downloaded-from" || flow(rawText(n)) == link && hasBar(n) && downloadedFrom().MatchString(rawText(n.Parent)) {
			d.state("url", link, rawText(n.Parent))
			return
		}
	}
}

func hasBar(n *html.Node) bool { return around(n, isBar) != nil }

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
	why     map[*html.Node]string     // see besideText
	classes map[string]int            // how many blocks have a class that says what they are
	list    bool                      // it only lists other pages
}

// pageLinks are the links of a block.
type pageLinks struct {
	letters int  // of their words
	leads   bool // to other pages of the book
}

// look finds the links of a page, and whether it only lists others: by the
// class of a list that leads to them, or because most of its blocks do.
func (b *book) look(name string, body *html.Node, blocks []block) *bookPage {
	p := &bookPage{links: map[*html.Node]*pageLinks{}, why: map[*html.Node]string{}, classes: map[string]int{}}
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
		why = besideText(bl.in)
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
