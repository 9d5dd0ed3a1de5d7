package intake

import (
	"slices"
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
)

func isNewsMLG2(in *input) bool {
	switch in.xmlRoot() {
	case "newsMessage", "newsItem", "packageItem", "knowledgeItem", "conceptItem", "planningItem":
		return strings.Contains(in.head(), "iptc.org/std/nar") || strings.Contains(in.head(), "NewsML-G2")
	}
	return false
}

// readNewsMLG2 reads NewsML-G2 of the IPTC: every item of news that has text or
// a headline of its own. A package only names others.
func readNewsMLG2(in *input) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	var list []Article
	for _, item := range allIn(tree, ofName("newsItem")) {
		if class := value(at(item, "itemMeta", "itemClass"), "qcode"); class != "" && !strings.HasSuffix(class, "text") && !strings.HasSuffix(class, "composite") {
			continue
		}
		d := &draft{language: value(item, "lang")}
		d.newsItem(item)
		if err != nil {
			d.note(brokenNote)
		}
		list = append(list, d.article(in))
	}
	if len(list) == 0 && named(tree, "packageItem") != nil {
		return nil, &seeds.Error{Problem: seeds.Say("this is a package of NewsML-G2: it names articles and holds none"), Cure: seeds.Say("bring the files of the articles that it names")}
	}
	if len(list) == 0 {
		return nil, xmlRefusal("NewsML-G2", err)
	}
	return list, nil
}

func (d *draft) newsItem(item *html.Node) {
	meta, content := at(item, "itemMeta"), at(item, "contentMeta")
	if tag := value(at(content, "language"), "tag"); tag != "" {
		d.language = tag
	}
	d.g2Headline(content)
	d.writtenBy(said(at(content, "by")))
	d.state("dateline", placeOf(said(at(content, "dateline"))), said(at(content, "dateline")))
	d.g2Date(meta, content)
	d.g2Source(item, meta, content)
	d.withdrawn(value(at(meta, "pubStatus"), "qcode"))
	d.g2Text(at(item, "contentSet"))
}

// g2Headline states the main headline; those of other roles are left.
func (d *draft) g2Headline(content *html.Node) {
	headlines := kids(content, "headline")
	main := slices.IndexFunc(headlines, func(n *html.Node) bool {
		role := strings.ToLower(value(n, "role"))
		return role == "" || strings.HasSuffix(role, "main") || strings.HasSuffix(role, "title")
	})
	for i, n := range headlines {
		if i == max(main, 0) {
			d.state("title", said(n), said(n))
		} else {
			d.leave(said(n), "second headline")
		}
	}
}

// placeOf is a dateline without the agency, the dash and what is no place at
// all but a time that a program wrote.
func placeOf(s string) string {
	if timestamp().MatchString(s) {
		return ""
	}
	return strings.Trim(inBrackets().ReplaceAllString(strings.TrimRight(s, " -–—_"), ""), " ,-–—_")
}

var timestamp = pattern(`^\d{4}-?\d{2}-?\d{2}(?:T|$)`)

// g2Date states when this version was made; where that is said to be before
// the first, when its content was.
func (d *draft) g2Date(meta, content *html.Node) {
	version, first := said(at(meta, "versionCreated")), said(at(meta, "firstCreated"))
	made := said(at(content, "contentCreated"))
	if a, ok := dateIn(version); ok {
		if b, ok := dateIn(first); ok && b[:10] > a[:10] {
			d.note(seeds.Say("The version is dated {{.Version}}, before the first, which is dated {{.First}}; the date of the first was taken.", seeds.With{"Version": version, "First": first}))
			version = first
		}
	}
	d.datedFirst(version, first, made)
}

// g2Source states the agency, or the outlet where no agency is named.
func (d *draft) g2Source(item, meta, content *html.Node) {
	for _, n := range append(append(kids(content, "infoSource"), kids(content, "creator")...), kids(meta, "provider")...) {
		for _, words := range []string{value(n, "literal"), said(n)} {
			d.state("agency", agencyOf(words), words)
		}
	}
	for _, words := range []string{said(at(content, "creditline")), value(at(item, "rightsInfo", "copyrightHolder"), "literal")} {
		d.state("agency", agencyOf(words), words)
	}
	if link := value(at(meta, "link"), "href"); strings.HasPrefix(link, "http") && strings.HasSuffix(value(at(meta, "link"), "rel"), "canonical") {
		d.state("url", link, link)
	}
}

// g2Text takes the text from the first form of the content that has one.
func (d *draft) g2Text(set *html.Node) {
	var list []string
	for _, n := range kids(set, "inlineXML") {
		if len(list) == 0 && named(n, "nitf") != nil {
			d.nitf(named(n, "nitf"))
			return
		} else if len(list) == 0 {
			list = d.xmlParagraphs(n)
		}
	}
	for _, n := range kids(set, "inlineData") {
		kind := value(n, "contenttype")
		if len(list) == 0 && (kind == "" || strings.HasPrefix(kind, "text/") || strings.Contains(kind, "html")) {
			list = d.looseText(rawText(n))
		}
	}
	d.wireText(list)
}

// looseText are the paragraphs of what may be HTML, or the lines of a
// teleprinter with a mark of HTML around them, or plain text.
func (d *draft) looseText(s string) []string {
	bare := edgeTags().ReplaceAllString(s, "")
	switch {
	case !anyTag().MatchString(bare) && isTyped(bare):
		return typedParagraphs(html.UnescapeString(bare))
	case anyTag().MatchString(s):
		return d.paragraphsOfHTML(s, 0)
	}
	return typedParagraphs(html.UnescapeString(s))
}

// edgeTags are the marks of HTML at the ends of a text.
var edgeTags = pattern(`(?s)^\s*(?:<[^<>]*>\s*)*\n|\s*(?:</[^<>]*>\s*)+$`)

func isNewsML1(in *input) bool { return in.xmlRoot() == "NewsML" }

// readNewsML1 reads NewsML 1.0 to 1.2 of the IPTC.
func readNewsML1(in *input) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	var list []Article
	for _, item := range allIn(tree, ofName("NewsItem")) {
		d := &draft{language: value(item, "lang")}
		if !d.newsML1(item) {
			continue
		}
		if err != nil {
			d.note(brokenNote)
		}
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, xmlRefusal("NewsML", err)
	}
	return list, nil
}

// newsML1 takes the article of an item, false where it has neither headline
// nor text.
func (d *draft) newsML1(item *html.Node) bool {
	lines := named(item, "NewsLines")
	d.state("title", said(at(lines, "HeadLine")), said(at(lines, "HeadLine")))
	d.leave(said(at(lines, "SubHeadLine")), "second headline")
	d.writtenBy(said(at(lines, "ByLine")))
	d.state("dateline", placeOf(said(at(lines, "DateLine"))), said(at(lines, "DateLine")))
	d.datedFirst(said(named(item, "DateLineDate")), said(named(item, "ThisRevisionCreated")), said(named(item, "FirstCreated")))
	for _, n := range allIn(item, ofName("Provider", "Source", "Creator")) {
		words := value(at(n, "Party"), "FormalName")
		d.state("agency", agencyOf(words), words)
	}
	words := said(named(item, "ProviderId"))
	d.state("agency", agencyOf(words), words)
	if tag := value(named(item, "Language"), "FormalName"); tag != "" {
		d.language = tag
	}
	text := d.newsML1Text(item)
	if d.fields.Title == "" && !text {
		return false
	}
	return true
}

// newsML1Text takes the text of the first content that holds one.
func (d *draft) newsML1Text(item *html.Node) bool {
	for _, n := range allIn(item, ofName("DataContent")) {
		if nitf := named(n, "nitf"); nitf != nil {
			d.nitf(nitf)
		} else if isLeaf(n) && strings.TrimSpace(rawText(n)) != "" {
			d.wireText(d.looseText(rawText(n)))
		} else if list := d.xmlParagraphs(n); len(list) > 0 {
			d.wireText(list)
		}
		if len(d.paragraphs) > 0 {
			return true
		}
	}
	return false
}

func isRCV1(in *input) bool {
	return in.xmlRoot() == "newsitem" && strings.Contains(in.head(), "itemid=")
}

// readRCV1 reads an article of the Reuters Corpus Volume 1, or a file in which
// many of them stand.
func readRCV1(in *input) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	var list []Article
	for _, item := range allIn(tree, ofName("newsitem")) {
		d := &draft{language: value(item, "lang")}
		for _, n := range []*html.Node{at(item, "headline"), at(item, "title")} {
			d.state("title", said(n), said(n))
		}
		d.writtenBy(said(at(item, "byline")))
		d.state("dateline", placeOf(said(at(item, "dateline"))), said(at(item, "dateline")))
		d.dated(value(item, "date"))
		for _, n := range kids(at(item, "metadata"), "dc") {
			if value(n, "element") == "dc.source" {
				d.state("outlet", value(n, "value"), value(n, "value"))
				d.state("agency", agencyOf(value(n, "value")), value(n, "value"))
			}
		}
		d.wireText(d.xmlParagraphs(at(item, "text")))
		d.leave(said(at(item, "copyright")), "copyright")
		if err != nil {
			d.note(brokenNote)
		}
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, xmlRefusal("RCV1", err)
	}
	return list, nil
}
