package intake

import (
	"encoding/xml"
	"net/url"
	"path"
	"strings"

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
	rank     int               // of the headline of the last article, 1 the highest; 0 where it has no heading
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
			if len(d.paragraphs) == 0 {
				b.rank = 0 // the name of a section, under which articles follow
			}
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
		page, err := html.Parse(strings.NewReader(openedAndClosed(s)))
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
var selfClosed = pattern(`<(a|div|i|b|em|p|script|span|style|title|td|th|li|iframe|textarea|noscript)(\s[^<>]*)?/>`)

// openedAndClosed is XHTML with those elements as HTML has them.
func openedAndClosed(s string) string { return selfClosed().ReplaceAllString(s, "<$1$2></$1>") }
