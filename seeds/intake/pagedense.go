package intake

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// survey is the second opinion on a page, beside readability's: where its
// prose stands thickest, and which of its elements say by their names that
// they are furniture.
type survey struct {
	page   *page
	prose  map[*html.Node]int    // words of running text in an element
	signs  map[*html.Node]string // what an element or one around it is named for, "" for the article's
	inside map[*html.Node]bool   // the containers of the article and all in them
}

// surveyed looks at all of p.
func surveyed(p *page) *survey {
	s := &survey{page: p, prose: map[*html.Node]int{}, signs: map[*html.Node]string{}, inside: map[*html.Node]bool{}}
	s.weigh(func(l leaf) int { return l.prose() })
	s.sign(p.root, "")
	s.weigh(func(l leaf) int {
		if s.signs[l.in] != "" {
			return 0
		}
		return l.prose()
	})
	for _, n := range s.densest() {
		s.inside[n] = true
		for d := range inside(n) {
			s.inside[d] = true
		}
	}
	return s
}

// prose are the words of a leaf that reads like running text.
func (l leaf) prose() int {
	if l.words < 8 || 5*l.linked >= 2*l.words {
		return 0
	}
	return l.words - l.linked
}

// weigh sums the prose of every element.
func (s *survey) weigh(prose func(leaf) int) {
	clear(s.prose)
	for _, l := range s.page.leaves {
		s.prose[l.in] += prose(l)
	}
	var up func(*html.Node) int
	up = func(n *html.Node) int {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode {
				s.prose[n] += up(c)
			}
		}
		return s.prose[n]
	}
	up(s.page.root)
}

// sign notes for every element what it or one around it is named for. A name
// is believed only of what holds less than two fifths of the page's prose.
func (s *survey) sign(n *html.Node, around string) {
	if isEmbedded(n) {
		around = ""
	}
	if around == "" && n.Type == html.ElementNode && (s.prose[n] == 0 || 5*s.prose[n] < 2*s.prose[s.page.root]) {
		around = furnitureName(n)
	}
	s.signs[n] = around
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			s.sign(c, around)
		}
	}
}

// isEmbedded tells the words of another site that an article shows, whatever
// frame it puts around them.
func isEmbedded(n *html.Node) bool {
	return n.DataAtom == atom.Blockquote && (hasClass(n, "twitter-tweet") || hasClass(n, "twitter-video") || hasClass(n, "instagram-media") || hasClass(n, "bluesky-embed"))
}

// headOfArticle is why a line between the headline and the text is left.
const headOfArticle = "head of the article"

// furniture are names of parts of a page that are not the article, as class and
// id have them, and what programs name them by, with what they stand for.
var furniture = []struct {
	why  string
	name func() *regexp.Regexp
}{
	{"comments", pattern(`comment|disqus|respond\b`)},
	{"caption", pattern(`caption|credit\b|\bgallery-?(?:count|slide)`)},
	{"links to other articles", pattern(`related|recommend|popular|trending|read-?more|more-?(?:stories|from|news|on)\b|teaser|most-?(?:read|viewed)|outbrain|taboola|(?:digest|embedded)-post|links-?block`)},
	{"links for sharing", pattern(`share|sharing|social|\btools?\b|toolbar|print-?only|button-?wrapper`)},
	{"an offer", pattern(`promo|newsletter|subscribe\b|subscription|sign-?up|advert|\bads?\b|sponsor|widget`)},
	{headOfArticle, pattern(`byline|author|\bbio\b|meta\b|metadata|timestamp|dateline|\bdate\b|post-?info|post-views|rating`)},
	{"notice", pattern(`cookie|consent|gdpr|copyright|disclaimer|disclosure|syndigate`)},
	{"navigation", pattern(`sidebar|breadcrumb|menu|\bnav\b|navbar|footer|footnote|\bfoot\b|masthead|banner|\btags\b|taglist|post-tag|pagination|pager|log-?in\b|\bregister\b|registration|sign-?in\b|skip-?link`)},
	{"something not shown", pattern(`modal|popup|overlay|screen-?reader|sr-only|visually-?hidden|\bhide\b|hidden\b|player|playlist`)},
	{"a quotation lifted out of the text", pattern(`pull-?quote`)},
}

// furnitureName is what an element is named for, "" where its names say
// nothing against it.
func furnitureName(n *html.Node) string {
	if namesSource(n) {
		return ""
	}
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Table, atom.Tbody, atom.Tr, atom.Td:
		return ""
	case atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Dialog, atom.Fieldset, atom.Textarea:
		return "navigation"
	case atom.Figcaption, atom.Caption:
		return "caption"
	}
	switch n.Data {
	case "amp-ad", "amp-auto-ads", "amp-sticky-ad", "amp-fx-flying-carpet", "amp-embed":
		return "an offer"
	case "amp-sidebar", "amp-consent", "amp-user-notification":
		return "navigation"
	}
	switch attr(n, "role") {
	case "navigation", "complementary", "contentinfo", "menu", "menubar", "banner", "dialog", "alert", "search":
		return "navigation"
	}
	if strings.Contains(attr(n, "itemprop"), "articleBody") {
		return ""
	}
	names := attr(n, "id") + " " + attr(n, "class") + " " + attr(n, "data-component") + " " + attr(n, "data-testid")
	if len(names) == len("   ") {
		return ""
	}
	names = inner().ReplaceAllString(names, "$1-$2")
	names = strings.ToLower(strings.ReplaceAll(names, "_", "-"))
	names = strings.ReplaceAll(names, "elementor-widget", "") // what a page builder calls every piece of a page
	for _, f := range furniture {
		if f.name().MatchString(names) {
			return f.why
		}
	}
	return ""
}

// inner is the border of two words in a name like "relatedStories".
var inner = pattern(`([a-z])([A-Z])`)

// densest are the containers of the article: from the root, or what is marked
// as the article's text, down as long as one element holds four fifths of the
// prose and is not a paragraph itself.
func (s *survey) densest() []*html.Node {
	scope := allIn(s.page.root, func(n *html.Node) bool { return strings.Contains(attr(n, "itemprop"), "articleBody") })
	marked := 0
	for _, n := range scope {
		marked += s.prose[n]
	}
	if len(scope) > 1 && 5*marked >= 2*s.prose[s.page.root] {
		return scope
	}
	n := s.page.root
	if len(scope) == 1 && 5*marked >= 2*s.prose[n] {
		n = scope[0]
	}
	for {
		next := s.heaviest(n)
		if next == nil || s.heaviest(next) == nil || 5*s.prose[next] < 4*s.prose[n] {
			return []*html.Node{n}
		}
		n = next
	}
}

// heaviest is the child of n that holds the most prose, nil where none holds any.
func (s *survey) heaviest(n *html.Node) (best *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s.prose[c] > 0 && (best == nil || s.prose[c] > s.prose[best]) {
			best = c
		}
	}
	return best
}

// takes are the leaves that the survey takes for the article's.
func (s *survey) takes() []bool {
	out := make([]bool, len(s.page.leaves))
	for i, l := range s.page.leaves {
		out[i] = s.inside[l.in] && s.signs[l.in] == "" && (2*l.linked < l.words || l.words-l.linked >= 4)
	}
	return out
}

// wordCount counts what blanks part, and half of the characters of scripts that
// set none.
func wordCount(s string) int {
	n := 0
	for _, r := range s {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar) {
			n++
		}
	}
	return len(strings.Fields(s)) + n/2
}

// kindred are leaves of running text that were not read though they stand in
// elements of the class that holds most of what was: a second container of the
// article.
func (s *survey) kindred(read []bool) []bool {
	words := map[string]int{}
	most := ""
	for i, l := range s.page.leaves {
		if class := classAround(l.in); read[i] && class != "" && s.inside[l.in] {
			if words[class] += l.prose(); words[class] > words[most] {
				most = class
			}
		}
	}
	out := make([]bool, len(s.page.leaves))
	for i, l := range s.page.leaves {
		out[i] = words[most] > 0 && !read[i] && l.prose() >= 20 && classAround(l.in) == most
	}
	return out
}

// classAround is the class of the element that a paragraph stands in.
func classAround(n *html.Node) string {
	if n.Parent == nil {
		return ""
	}
	return attr(n.Parent, "class")
}
