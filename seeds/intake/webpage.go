package intake

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/seeds"
	"golang.org/x/net/html"
)

// webPage is a page as it was taken out of its container.
type webPage struct {
	html    string
	address string // where it was, "" where the container does not say
}

func isWebPage(in *input) bool {
	return startsHTML(in.head()) || (isPageName(in.name) && pieceStart().MatchString(in.head()))
}

// isPageName tells the name of a file that is called a page.
func isPageName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".htm", ".html", ".xhtml":
		return true
	}
	return false
}

// pieceStart is how the text of a page begins that was exported without the page
// around it, as blogs do; what opens it is closed further on.
var pieceStart = pattern(`(?i)^[\x{feff}\s]*<(?:p|div|section|figure|blockquote|h[1-6]|ul|ol|table|a|b|i|em|strong|span)(?:\s[^<>]*)?>`)

// startsHTML tells the beginning of a page: its doctype, or an element that
// only stands in HTML, after comments or the declaration of XML.
func startsHTML(head string) bool {
	s := strings.TrimLeft(head, "\ufeff \t\n")
	for {
		rest, ok := "", false
		switch {
		case pageType().MatchString(s):
			return true
		case strings.HasPrefix(s, "<!--"):
			_, rest, ok = strings.Cut(s, "-->")
		case strings.HasPrefix(s, "<?xml "):
			_, rest, ok = strings.Cut(s, ">")
		}
		if !ok {
			break
		}
		s = strings.TrimLeft(rest, " \t\n")
	}
	return pageStart().MatchString(s)
}

var (
	pageType  = pattern(`(?i)^<!doctype html[\s>]`)
	pageStart = pattern(`(?i)^<(?:html|head|meta|title|body|base|link|script|style|article|main)[\s>]`)
)

func readWebPage(in *input) ([]Article, *seeds.Error) {
	a, err := in.page(webPage{html: in.decoded(), address: in.address})
	if err != nil {
		return nil, err
	}
	return []Article{a}, nil
}

// page reads the one article of a web page, or all of a document that was
// saved as one.
func (in *input) page(w webPage) (Article, *seeds.Error) {
	root, err := parsePage(w.html)
	if err != nil {
		return Article{}, err
	}
	d := &draft{}
	if w.address != "" {
		address, _, _ := strings.Cut(w.address, "#")
		d.state("url", address, w.address)
	}
	f := factsOf(root, w.address)
	d.language = f.language()
	if isFragment(w.html) || isPiece(w.html) || isDocument(root) {
		d.document(root)
	} else if err := d.fromPage(f); err != nil {
		return Article{}, err
	}
	if len(d.paragraphs) == 0 {
		return Article{}, noArticle()
	}
	return d.article(in), nil
}

func noArticle() *seeds.Error {
	return &seeds.Error{Problem: seeds.Say("no article was found in this web page"), Cure: seeds.Say("open one article in the browser and save that, or copy its text into a text file")}
}

// maxPage is the size of a page that is read, in bytes and without what is
// embedded in it.
const maxPage = 16 << 20

// parsePage is the tree of a page.
func parsePage(s string) (*html.Node, *seeds.Error) {
	s = withoutData(s)
	if len(s) > maxPage {
		return nil, &seeds.Error{Problem: seeds.Say("this web page has {{.MB}} MB without its pictures, more than an article can have", seeds.With{"MB": len(s) >> 20}), Cure: seeds.Say("copy the article from it into a text file")}
	}
	if isXHTML().MatchString(s[:min(len(s), 4096)]) {
		s = openedAndClosed(s)
	}
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		root, err = html.Parse(strings.NewReader(styling().ReplaceAllString(s, "")))
	}
	if err != nil {
		return nil, &seeds.Error{Problem: seeds.Say("the elements of this web page are nested too deeply to be read"), Cure: seeds.Say("copy the article from it into a text file"), Err: err}
	}
	return root, nil
}

// isXHTML is how the first element of a page says that the page is XML.
var isXHTML = pattern(`<html\s[^>]*xmlns=["']http://www\.w3\.org/1999/xhtml["']`)

// styling are the tags that pages of old open and never close, each of them
// deeper than the last.
var styling = pattern(`(?i)</?(?:font|span|b|i|u|big|small|strong|em|tt|center)(?:\s[^<>]*)?>`)

// withoutData is a page without the pictures, fonts and sounds that stand in
// it as data: addresses.
func withoutData(s string) string {
	const mark = ";base64,"
	var b strings.Builder
	for {
		at := strings.Index(s, mark)
		if at < 0 {
			break
		}
		at += len(mark)
		end := at
		for end < len(s) && isBase64(s[end]) {
			end++
		}
		b.WriteString(s[:at])
		if end-at < 256 {
			b.WriteString(s[at:end])
		}
		s = s[end:]
	}
	b.WriteString(s)
	return b.String()
}

func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%'
}

// fromPage takes the article out of a page of a site.
func (d *draft) fromPage(f *facts) *seeds.Error {
	d.facts(f)
	p := newPage(f.root)
	v := p.judge()
	d.choose(p, v)
	if body := f.article.paragraphs("articleBody"); 3*wordCount(strings.Join(d.paragraphs, " ")) < wordCount(strings.Join(body, " ")) {
		d.paragraphs, d.left = body, nil
		d.note(seeds.Say("The text is that of the data for search engines in the page; what the page shows is less than a third of it."))
		return nil
	}
	if p.proseIn(v.keep, v.keep) == 0 && (f.article == nil && f.meta["og:type"] != "article" || v.words == 0) {
		return noArticle()
	}
	if f.saved != "" && d.fields.Date == "" {
		d.note(pageSaved(f.saved))
	}
	if f.forSubscribers() && v.words < fewerThanAnArticle {
		d.note(seeds.Say("The page says that this article is for subscribers; perhaps only its beginning stands here."))
	}
	switch {
	case v.alone.String() != "":
		d.note(v.alone)
	case 3*v.beside > v.words:
		d.note(seeds.Say("Two readings of the page differ: {{.N}} words that only one of them takes for the article's were left out.", seeds.With{"N": v.beside}))
	}
	return nil
}

// fewerThanAnArticle is how many words a text has that may be the beginning of one.
const fewerThanAnArticle = 300

// facts states what the page says of its article.
func (d *draft) facts(f *facts) {
	for key, s := range map[string]fact{"title": f.title(), "outlet": f.outlet(), "byline": f.byline(), "dateline": f.linked("dateline"), "date": f.date(), "url": f.url()} {
		d.state(key, s.value, s.words)
	}
}

// choose makes the text of the leaves that are kept. The headline is none of
// its paragraphs.
func (d *draft) choose(p *page, v verdict) {
	const most = 500
	title := letters(d.fields.Title)
	isText := func(i int) bool {
		words := p.leaves[i].text
		return v.keep[i] && !p.leaves[i].promotes() && !isEmoji(words) && (title == "" || letters(words) != title)
	}
	var kept []block
	for i, l := range p.leaves {
		if isText(i) {
			kept = append(kept, l.block)
		}
	}
	paragraphs := setOff(kept, p.sources)
	for i, l := range p.leaves {
		switch {
		case isText(i):
			if why := d.headLine(l.text); why != "" {
				d.leave(l.text, why)
			} else {
				d.paragraph(paragraphs[0])
			}
			paragraphs = paragraphs[1:]
		case v.keep[i] && l.promotes():
			d.leave(l.text, "link to another article")
		case v.keep[i]: // the headline
		case v.left[i] != "" && letters(l.text) != "" && len(d.left) < most:
			if v.left[i] == headOfArticle {
				d.headLine(l.text)
			}
			d.leave(l.text, v.left[i])
		}
	}
	for _, s := range p.struck {
		d.leave(s, "struck out")
	}
	if len(p.struck) > 0 {
		d.note(seeds.Say("Words that are struck out on the page were left out."))
	}
}

// headLine is what a line above the text only repeats of the fields, or states where
// nothing else does: the day or who wrote it; "" of any other and of a line below.
func (d *draft) headLine(s string) string {
	if len(d.paragraphs) > 0 || utf8.RuneCountInString(s) > 80 {
		return ""
	}
	switch {
	case d.fields.Date == "" && isBareDate(s):
		d.dated(s)
	case d.fields.Byline == "" && pdfByline().MatchString(s) && utf8.RuneCountInString(s) < 60:
		d.state("byline", byNames(s), s)
	}
	day, _, _ := strings.Cut(d.fields.Date, "T")
	stated, _ := dateIn(s)
	switch {
	case day != "" && (isDateLine(s) || isBareDate(s)) && strings.HasPrefix(stated, day), day != "" && s == d.evidence["date"] && printed().MatchString(s):
		return "date"
	case d.fields.Byline != "" && letters(byNames(s)) == letters(d.fields.Byline):
		return "byline"
	}
	return ""
}

// isEmoji tells a text of nothing but pictures that are written as signs.
func isEmoji(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.In(r, unicode.So, unicode.Sk, unicode.Mn, unicode.Me, unicode.Cf) })
}

// paragraphs is a long text of JSON-LD, by its lines.
func (a linked) paragraphs(key string) (out []string) {
	s, _ := a[key].(string)
	for line := range strings.SplitSeq(html.UnescapeString(s), "\n") {
		if line = flow(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// isFragment tells a piece of a page as browsers copy it: after the
// declaration of its charset it has no parts of a page around it.
func isFragment(s string) bool {
	return copied().MatchString(s) && !pagePart().MatchString(s)
}

// isPiece tells the text of a page that has nothing around it: no part of a page, and
// no element in which pages set what stands beside their articles.
func isPiece(s string) bool {
	return pieceStart().MatchString(s) && !pagePart().MatchString(s) && !besidePart().MatchString(s)
}

var (
	besidePart = pattern(`(?i)<(?:nav|header|footer|aside|form|article|main)[\s>]`)
	copied     = pattern(`(?i)^\s*<meta (?:http-equiv="content-type"|charset=)[^>]*>`)
	pagePart   = pattern(`(?i)<(?:html|head|body|title|link|script)[\s>]`)
)
