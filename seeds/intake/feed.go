package intake

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func isRSS(in *input) bool {
	root := in.xmlRoot()
	return root == "rss" || root == "RDF" && strings.Contains(in.head(), "purl.org/rss/1.0/")
}

func isAtom(in *input) bool { return in.xmlRoot() == "feed" }

// feed is what the head of a feed says of all its articles.
type feed struct {
	outlet, outletWords, language, author string
}

// readFeed reads RSS of any version, and Atom. A feed is often saved from a
// browser without its declaration, and in another encoding than that says.
func readFeed(in *input) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	head := named(tree, "channel", "feed")
	f := feedOf(head)
	if lang := value(head, "lang"); f.language == "" {
		f.language = lang
	}
	var list []Article
	for _, item := range allIn(tree, func(n *html.Node) bool { return n.Data == "item" || n.Data == "entry" }) {
		d := &draft{language: f.language}
		d.feedItem(item, f)
		if err != nil {
			d.note(brokenNote)
		}
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this is a feed that holds no article"), Cure: seeds.Say("fetch it again, or bring the page of an article"), Err: err}
	}
	return list, nil
}

func feedOf(head *html.Node) feed {
	title := said(at(head, "title"))
	f := feed{language: said(at(head, "language")), author: said(at(head, "author", "name"))}
	f.outlet, f.outletWords = outletOf(title, linkOf(head)), title
	return f
}

var (
	mediumTag   = pattern(`^(?:.+ in )?(.+) on Medium$`)
	mediumPaper = pattern(`^(.+) - Medium$`)
	titleParts  = pattern(`\s+[-–—|>»:·]\s+|\s*[|»]\s*`)
)

// outletOf is the name of the paper in the title of its feed, which may name a
// section too: the part whose letters stand in the host's name.
func outletOf(title, link string) string {
	for _, re := range []*regexp.Regexp{mediumTag(), mediumPaper()} {
		if m := re.FindStringSubmatch(title); m != nil && !strings.HasPrefix(title, "Stories by ") {
			return m[1] + " (Medium)"
		}
	}
	parts := titleParts().Split(title, -1)
	u, err := url.Parse(link)
	if len(parts) < 2 || err != nil {
		return title
	}
	host := letters(strings.TrimPrefix(u.Hostname(), "www."))
	for _, part := range parts {
		label, _, _ := strings.Cut(strings.TrimPrefix(u.Hostname(), "www."), ".")
		name, label := letters(part), letters(label)
		if len(name) > 2 && strings.Contains(host, name) || len(label) > 2 && strings.Contains(name, label) || len(label) > 1 && initials(part) == label {
			return part
		}
	}
	return title
}

// letters are those of s and its digits, small.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// initials are the first letters of the words of s that are names, small:
// “jn” of “Jornal de Notícias”.
func initials(s string) (list string) {
	for _, word := range strings.Fields(s) {
		if r := firstRune(word); strings.ToLower(string(r)) != string(r) {
			list += strings.ToLower(string(r))
		}
	}
	return list
}

// linkOf is the address of a feed, or of an article in one.
func linkOf(n *html.Node) string {
	for _, link := range kids(n, "link") {
		rel, href := value(link, "rel"), value(link, "href")
		if href == "" && said(link) != "" {
			return said(link)
		}
		if href != "" && (rel == "" || rel == "alternate") {
			return href
		}
	}
	return ""
}

func (d *draft) feedItem(item *html.Node, f feed) {
	d.feedTitle(at(item, "title"))
	source := at(item, "source")
	for _, n := range []*html.Node{at(source, "title"), source} {
		if n != nil && isLeaf(n) {
			d.state("outlet", said(n), said(n))
		}
	}
	d.state("outlet", f.outlet, f.outletWords)
	d.writtenBy(authorsOf(item))
	d.writtenBy(authorsOf(source))
	d.writtenBy(f.author)
	d.feedDate(item)
	d.feedAddress(item)
	if lang := said(at(item, "dc:language")); lang != "" {
		d.language = lang
	}
	d.feedText(item)
}

// feedTitle states the title in n, whose marks of HTML are none where it says
// that it is plain text.
func (d *draft) feedTitle(n *html.Node) {
	words := said(n)
	if value(n, "type") == "text" {
		d.state("title", words, words)
		return
	}
	d.state("title", textOfHTML(words), words)
}

// authorsOf are the names of those who wrote an article, or of those whom the
// feed that it was taken from names for it.
func authorsOf(item *html.Node) string {
	var names []string
	for _, n := range kids(item, "dc:creator") {
		names = append(names, said(n))
	}
	for _, n := range kids(item, "author") {
		name := said(n)
		if inner := at(n, "name"); inner != nil {
			name = said(inner)
		}
		if m := mailedName().FindStringSubmatch(name); m != nil {
			name = m[1]
		}
		if len(kids(item, "dc:creator")) == 0 && !strings.Contains(name, "@") {
			names = append(names, name)
		}
	}
	return strings.Join(slices.DeleteFunc(names, func(s string) bool { return s == "" }), ", ")
}

// mailedName is the name behind an address: “nora@example.org (Nora Finch)”.
var mailedName = pattern(`^\S+@\S+ \(([^()]+)\)$`)

func (d *draft) feedDate(item *html.Node) {
	for _, name := range []string{"pubDate", "published", "issued", "dc:date", "dcterms:issued", "created"} {
		d.datedFirst(longYear(said(at(item, name))))
	}
	if words := said(at(item, "updated")); words != "" && d.fields.Date == "" {
		if at(item, "published") == nil {
			d.dated(words)
			d.note(seeds.Say("The feed states only when the article was last changed."))
		}
	}
}

// shortYear is a date as RFC 822 has it, of which RSS takes its own.
var shortYear = pattern(`^((?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} )(\d\d)( \d\d:\d\d)`)

// longYear is such a date with all four digits of its year: from 1950 to 2049 (RFC 5322, 4.3).
func longYear(words string) string {
	m := shortYear().FindStringSubmatchIndex(words)
	if m == nil {
		return words
	}
	century := "20"
	if words[m[4]] >= '5' {
		century = "19"
	}
	return words[:m[4]] + century + words[m[4]:]
}

// feedAddress states the article's own address, without what tells its host
// where the reader came from.
func (d *draft) feedAddress(item *html.Node) {
	words := said(at(item, "feedburner:origLink"))
	if words == "" {
		words = linkOf(item)
	}
	if guid := at(item, "guid"); words == "" && value(guid, "isPermaLink") != "false" {
		words = said(guid)
	}
	if strings.HasPrefix(words, "http") {
		d.state("url", untracked(words), words)
	}
}

// untracked is an address without the parts of its query that only tell where
// a reader came from.
func untracked(address string) string {
	base, query, ok := strings.Cut(address, "?")
	if !ok {
		return address
	}
	query, fragment, _ := strings.Cut(query, "#")
	var keep []string
	for part := range strings.SplitSeq(query, "&") {
		if !tracking().MatchString(part) {
			keep = append(keep, part)
		}
	}
	if len(keep) > 0 {
		base += "?" + strings.Join(keep, "&")
	}
	if fragment != "" {
		base += "#" + fragment
	}
	return base
}

var tracking = pattern(`(?i)^(?:utm_\w+=|fbclid=|gclid=|CMP=|at_medium=|at_campaign=|ns_\w+=|wt_mc=|\w+=(?:public_)?rss\b|rss(?:=|$))`)

// feedText takes the fullest text that an item has; one that is no more than
// the beginning of the article is said to be one.
func (d *draft) feedText(item *html.Node) {
	if nitf := named(at(item, "content"), "nitf"); nitf != nil {
		d.nitf(nitf)
		return
	}
	teaser := true
	var body string
	for _, name := range []string{"content:encoded", "content", "body", "description", "summary", "media:description"} {
		if n := at(item, name); n != nil && strings.TrimSpace(rawText(n)) != "" {
			body, teaser = innerHTML(n), name != "content:encoded" && name != "content" && name != "body"
			break
		}
	}
	more := d.feedHTML(body)
	switch {
	case len(d.paragraphs) == 0:
		d.note(seeds.Say("The feed holds no text of this article."))
	case teaser || more:
		d.note(seeds.Say("The feed holds the beginning or a summary of the article, not the whole of it."))
	}
}

// innerHTML is the HTML in n: escaped in its text, or as elements of its own.
func innerHTML(n *html.Node) string {
	if value(n, "type") == "text" {
		return html.EscapeString(rawText(n))
	}
	if isLeaf(n) {
		return rawText(n)
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		_ = html.Render(&b, c)
	}
	return b.String()
}

// feedHTML takes the paragraphs of an article in a feed: headings and key
// points before the first of them, headings that nothing follows, captions and
// links to other pages are left. It tells whether one leads to the rest.
func (d *draft) feedHTML(s string) (more bool) {
	tree, err := html.Parse(strings.NewReader(s))
	if err != nil {
		d.take(d.paragraphsOfHTML(s, 0))
		return false
	}
	blocks := blocksIn(tree, nil)
	first, last := textRange(blocks)
	paragraphs := setOff(blocks, sourcesIn(tree))
	for i, b := range blocks {
		text := flow(b.text)
		switch why := beside(b, text); {
		case why == "link to the rest":
			more = true
			d.leave(text, why)
		case why != "":
			d.leave(text, why)
		case i < first && isHeading(b):
			d.leave(text, "standfirst")
		case i < first:
			d.leave(text, "key point")
		case i > last:
			d.leave(text, "heading with no text below it")
		default:
			d.paragraph(paragraphs[i])
		}
	}
	return more
}

// textRange are the first and the last paragraph that are neither headings nor
// beside the text; key points count as text where nothing follows them.
func textRange(blocks []block) (first, last int) {
	first, last = -1, -1
	points := -1
	for i, b := range blocks {
		switch {
		case beside(b, flow(b.text)) != "", isHeading(b):
		case first < 0 && b.in.DataAtom == atom.Li:
			if points < 0 {
				points = i
			}
			last = i
		default:
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		first = max(points, 0)
	}
	if last < 0 { // nothing but headings
		last = len(blocks)
		first = 0
	}
	return first, last
}

func isHeading(b block) bool { return elementRank(b.in) > 0 }

// elementRank is the rank of headings that an element holds, 1 the highest; 0 of
// every other element.
func elementRank(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int(n.Data[1] - '0')
	}
	return 0
}

// Paragraphs of feeds that are no part of the text.
var (
	restLink  = pattern(`(?i)^(?:continue reading|read more|read on|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leia mais|leggi tutto|lees meer|les mer|läs mer)\b.{0,80}$`)
	otherLink = pattern(`(?i)^(?:related|see also|read (?:also|more|next)|also read|(?:à )?lire aussi|lesen sie (?:auch|mehr)|mehr zum thema|leer también|lea (?:también|más)|leia também|veja também|leggi anche|lees ook|läs (?:också|mer)|les (?:også|mer)|læs (?:også|mere)|czytaj (?:też|także|również)|читайте (?:также|ещё|еще|також)|lue myös|citește și)[\s\x{a0}]*:`)
	feedFoot  = pattern(`(?i)^(?:the post )?.{1,300}? (?:was originally published in .{1,200} on medium\b|appeared first on ).*$|^(?:comments|kommentare)$`)
)

// beside says what a paragraph is that is no part of the text, "" where it is.
func beside(b block, text string) string {
	switch {
	case isCaption(b.in):
		return "caption"
	case restLink().MatchString(text) && hasLink(b.in):
		return "link to the rest"
	case otherLink().MatchString(text) && hasLink(b.in):
		return "link to another article"
	case feedFoot().MatchString(text):
		return "note of the feed"
	}
	return ""
}

func hasLink(n *html.Node) bool {
	return firstIn(n, ofAtom(atom.A)) != nil
}

// textOfHTML is a title whose marks of HTML were escaped once more. A “<” that
// begins no element stays: “GM <GM>”.
func textOfHTML(s string) string {
	s = titleTag().ReplaceAllString(s, "")
	return flow(html.UnescapeString(s))
}

var titleTag = pattern(`(?i)</?(?:a|b|i|em|strong|span|p|br|sup|sub|u|cite|mark|small|q|font|code)(?:\s[^<>]*)?/?>`)
