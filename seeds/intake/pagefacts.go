package intake

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// facts is what a page says of its article: in JSON-LD, in its meta elements,
// and where its head line, byline and date stand.
type facts struct {
	root    *html.Node
	article linked              // the article of the JSON-LD, nil where there is none
	meta    map[string]string   // the first value of a meta element that is not empty, by its name in lower case
	writers map[string][]string // all values of those of metaAuthors, as a page may have one element a writer
	address string              // where the page comes from, as far as it or its container says
	called  string              // the address that it gives itself, see canonical
	saved   string              // when it was saved, as a comment in it says
}

// factsOf gathers the facts of a page that was at address, which may be empty.
func factsOf(root *html.Node, address string) *facts {
	f := &facts{root: root, meta: map[string]string{}, writers: map[string][]string{}, address: address}
	for n := range inside(root) {
		if n.DataAtom == atom.Meta {
			f.metaElement(n)
		}
		if n.Type == html.CommentNode {
			f.savedComment(n.Data)
		}
	}
	f.called = f.canonical()
	f.article = f.own(linkedArticles(root))
	return f
}

// savedFrom and savedOn stand in the comment in which SingleFile and Internet
// Explorer say where a page comes from and when it was saved.
var (
	savedFrom = pattern(`(?:\burl:|saved from url=\(\d+\)) *(https?://\S+)`)
	savedOn   = pattern(`\bsaved date: *([^\n]+)`)
)

func (f *facts) savedComment(s string) {
	from := savedFrom().FindStringSubmatch(s)
	if from == nil {
		return
	}
	if f.address == "" {
		f.address = from[1]
	}
	if on := savedOn().FindStringSubmatch(s); on != nil && f.saved == "" {
		f.saved = flow(on[1])
	}
}

func (f *facts) metaElement(n *html.Node) {
	value := flow(attr(n, "content"))
	for _, key := range []string{attr(n, "property"), attr(n, "name"), attr(n, "itemprop")} {
		for _, key := range strings.Fields(strings.ToLower(key)) {
			if value != "" && f.meta[key] == "" {
				f.meta[key] = value
			}
			if value != "" && slices.Contains(metaAuthors, key) && len(f.writers[key]) < maxCandidates {
				f.writers[key] = append(f.writers[key], value)
			}
		}
	}
}

// own is the article among those described that the page is about: the one
// with its address or its headline, or the only one.
func (f *facts) own(all []linked) linked {
	for _, a := range all {
		for _, key := range []string{"mainEntityOfPage", "url", "@id"} {
			if s := a.text(key); s != "" && f.isHere(s) {
				return a
			}
		}
	}
	title := f.first(metaTitles)
	for _, a := range all {
		if s := a.text("headline"); s != "" && (strings.HasPrefix(title.value, s) || strings.HasPrefix(s, title.value) && title.value != "") {
			return a
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return nil
}

// isHere tells whether an address is that of the page.
func (f *facts) isHere(s string) bool {
	for _, here := range []string{f.address, f.called, f.meta["og:url"]} {
		if here != "" && sameAddress(s, here) {
			return true
		}
	}
	return false
}

// canonical is the address that a page gives itself.
func (f *facts) canonical() string {
	link := firstIn(f.root, func(n *html.Node) bool {
		return n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical")
	})
	if link == nil {
		return ""
	}
	return f.absolute(attr(link, "href"))
}

// absolute is an address of the page with what it leaves out, "" where that is
// not known.
func (f *facts) absolute(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || s == "" {
		return ""
	}
	if base, err := url.Parse(f.address); err == nil && f.address != "" {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// fact is a value and the words it was read from.
type fact struct{ value, words string }

// The names of meta elements that state a field, the surest first. A name that
// may mean the day of a change or of a visit states no date.
var (
	metaTitles   = []string{"og:title", "citation_title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "twitter:title", "headline"}
	metaAuthors  = []string{"author", "article:author", "article:author_name", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl", "dcsext.author"}
	metaOutlets  = []string{"og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name", "publisher"}
	metaDates    = []string{"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "citation_publication_date", "citation_date", "publish-date", "publishdate", "publish_date", "pubdate", "pub_date", "published_at", "publication_date", "article.published", "rnews:datepublished", "bt:pubdate", "cxenseparse:recs:publishtime", "dc.date", "dcterms.date", "date"}
	metaLanguage = []string{"og:locale", "dc.language", "dcterms.language", "inlanguage"}
)

// first is the first of the meta elements of these names that has a value.
func (f *facts) first(names []string) fact {
	for _, name := range names {
		if s := f.meta[name]; s != "" {
			return fact{s, name + ": " + s}
		}
	}
	return fact{}
}

// date is the day of publication, with the words that say it. What a page
// says of its last change is none.
func (f *facts) date() fact {
	linked, first := func() fact { return f.linked("datePublished") }, func() fact { return f.first(metaDates) }
	for _, look := range []func() fact{linked, first, f.timeElement, f.printedDate, f.addressDate} {
		s := look()
		if iso, ok := f.dateIn(s.value); ok && !strings.HasPrefix(iso, "1970-01-01") {
			return fact{iso, s.words}
		}
	}
	return fact{}
}

// dateIn is the day that words of the page state, in the order of its language.
func (f *facts) dateIn(words string) (iso string, ok bool) {
	return dateInOrder(words, orderOf(f.language()))
}

// linked is a property of the article's JSON-LD.
func (f *facts) linked(key string) fact {
	if s := f.article.text(key); s != "" {
		return fact{s, key + ": " + s}
	}
	return fact{}
}

var (
	published = pattern(`(?i)publi|entry-date|post-date|\bdate\b|dateline|pubdate|posted|created|timestamp`)
	changed   = pattern(`(?i)updat|modif|edited|comment|relat|promo|teaser|sidebar|footer`)
)

// maxCandidates is how many elements of a page are looked at for one field.
const maxCandidates = 100

// timeElement is the day that the page's <time> elements, or what it marks as
// the date of publication, agree on.
func (f *facts) timeElement() fact {
	var marked, named []fact
	looked := 0
	for n := range inside(f.root) {
		prop := attr(n, "itemprop")
		dated := n.DataAtom == atom.Abbr && hasClass(n, "published") // as hAtom has it
		if n.DataAtom != atom.Time && prop != "datePublished" && !dated {
			continue
		}
		if looked++; looked > maxCandidates {
			break
		}
		value := cmp.Or(attr(n, "datetime"), attr(n, "content"))
		if dated {
			value = attr(n, "title")
		}
		s := fact{value, flow(textIn(n))}
		if s.value == "" {
			s.value = s.words
		}
		if s.words == "" {
			s.words = s.value
		}
		switch names := namesAround(n); {
		case strings.Contains(prop, "odified") || changed().MatchString(names):
		case strings.Contains(prop, "datePublished") || hasAttr(n, "pubdate") || dated:
			marked = append(marked, s)
		case published().MatchString(names):
			named = append(named, s)
		}
	}
	if s := f.agreed(marked); s.value != "" {
		return s
	}
	return f.agreed(named)
}

// namesAround are the classes of n and of the two elements around it.
func namesAround(n *html.Node) string {
	var names []string
	for i := 0; i < 3 && n != nil; i++ {
		names = append(names, attr(n, "class"), attr(n, "id"))
		n = n.Parent
	}
	return strings.Join(names, " ")
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// agreed is the first of several dates where all name one day.
func (f *facts) agreed(all []fact) fact {
	day := ""
	for _, s := range all {
		iso, ok := f.dateIn(s.value)
		if !ok || day != "" && iso[:10] != day {
			return fact{}
		}
		day = iso[:10]
	}
	if len(all) == 0 {
		return fact{}
	}
	return all[0]
}

// printed is a line that says when the article was published.
var printed = pattern(`(?i)^(?:first |originally )?(?:published|posted|publi[ée]e? le|veröffentlicht(?: am)?|erschienen am|publicado(?: el| em)?|pubblicato il|gepubliceerd(?: op)?|опубликовано)\b:?(.{0,80})`)

// printedDate is the day in the only such line of the page.
func (f *facts) printedDate() fact {
	var all []fact
	for _, b := range blocksIn(f.root, nil) {
		line := flow(b.text)
		if len(line) > 200 {
			continue
		}
		if m := printed().FindStringSubmatch(line); m != nil {
			value, _, _ := strings.Cut(strings.ToLower(m[1]), "updated")
			if _, ok := f.dateIn(value); ok {
				all = append(all, fact{value, line})
			}
		}
	}
	return f.agreed(all)
}

var datePath = pattern(`/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?:/|$)`)

// addressDate is the day in the path of the page's address.
func (f *facts) addressDate() fact {
	for _, s := range []string{f.address, f.called, f.meta["og:url"]} {
		if m := datePath().FindStringSubmatch(s); m != nil {
			return fact{m[1] + "-" + m[2] + "-" + m[3], s}
		}
	}
	return fact{}
}

// forSubscribers tells a page that says of its article that not everybody may read it.
func (f *facts) forSubscribers() bool {
	switch free := f.article["isAccessibleForFree"].(type) {
	case bool:
		return !free
	case string:
		return strings.EqualFold(free, "false")
	}
	return false
}

// outlet is the paper or site that the page says it belongs to.
func (f *facts) outlet() fact {
	for _, s := range []fact{f.first([]string{"og:site_name"}), f.linked("publisher"), f.first(metaOutlets)} {
		if s.value != "" && !isAddress(s.value) && !strings.HasPrefix(s.value, "@") {
			return s
		}
	}
	return fact{}
}

// url is the address of the article.
func (f *facts) url() fact {
	for _, s := range []string{f.called, f.absolute(f.meta["og:url"]), f.absolute(f.article.text("url")), f.address} {
		if s == "" {
			continue
		}
		if u, err := url.Parse(s); err == nil && (strings.Trim(u.Path, "/") != "" || u.RawQuery != "") {
			return fact{s, s}
		}
	}
	return fact{}
}

// language is what the page says it is written in.
func (f *facts) language() string {
	s := f.article.text("inLanguage")
	if e := firstIn(f.root, ofAtom(atom.Html)); s == "" && e != nil {
		s = attr(e, "lang")
	}
	if s == "" {
		s = f.first(metaLanguage).value
	}
	if s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-"); !tag().MatchString(s) {
		return ""
	}
	return s
}

var tag = pattern(`^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$`)
