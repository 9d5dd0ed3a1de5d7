package intake

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// headed are the fields read from a page with this head and body.
func headed(t *testing.T, head, body string) Article {
	t.Helper()
	return readOne(t, "page.html", site(head, body+"<p>"+prose("bridge", 5)+"</p>"))
}

func ld(s string) string { return `<script type="application/ld+json">` + s + `</script>` }

func TestPageDate(t *testing.T) {
	for in, want := range map[string]string{
		ld(`{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2016-04-15T09:30:00Z","dateModified":"2016-05-02"}`): "2016-04-15T09:30",
		ld(`{"@graph":[{"@type":"WebSite","name":"Post"},{"@type":["Article","NewsArticle"],"datePublished":"2016-04-15"}]}`):            "2016-04-15",
		ld("<!--\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2016-04-15\",\"description\":\"a\nb\"}\n-->"):                           "2016-04-15",
		`<meta name="parsely-pub-date" content="2016-04-15">`:                                                                            "2016-04-15",
		`<meta name="dc.date.issued" content="2016-04-15">`:                                                                              "2016-04-15",
		`<meta name="date" content="2016-04-15T09:30:00+02:00">`:                                                                         "2016-04-15T09:30",
		`<meta name="last-modified" content="2016-04-15">`:                                                                               "",
		`<meta name="citation_publication_date" content="2016/04/15">`:                                                                   "2016-04-15",
		`<link rel=canonical href="https://post.example/2016/04/15/x">`:                                                                  "2016-04-15",
		ld(`{"@type":"NewsArticle","dateModified":"2016-05-02"}`):                                                                        "",
		`<meta property="article:modified_time" content="2016-05-02">`:                                                                   "",
		`<meta property="og:updated_time" content="2016-05-02">`:                                                                         "",
		`<meta http-equiv="last-modified" content="2016-05-02">`:                                                                         "",
		`<meta property="article:published_time" content="1970-01-01">`:                                                                  "",
		`<meta property="article:published_time" content="03/04/2016">`:                                                                  "",
		ld(`{"@type":"NewsArticle","inLanguage":"pt-BR","datePublished":"03/04/2016 08h30"}`):                                            "2016-04-03T08:30",
		ld(`{"@type":"NewsArticle","inLanguage":"de_DE","datePublished":"03.04.2016"}`):                                                  "2016-04-03",
		ld(`{"@type":"NewsArticle","inLanguage":"en-GB","datePublished":"03/04/2016"}`):                                                  "",
		ld(`{"@type":"NewsArticle","inLanguage":"fr-CA","datePublished":"03/04/2016"}`):                                                  "",
		ld(`{"@type":"Event","startDate":"2016-05-02","datePublished":""}`):                                                              "",
		ld(`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2011-01-01"}]}`):                              "",
		ld(`[{"@type":"NewsArticle","headline":"Another","datePublished":"2011-01-01"},{"@type":"NewsArticle","headline":"Bridge to reopen","datePublished":"2016-04-15"}]`) + `<meta property="og:title" content="Bridge to reopen in May">`: "2016-04-15",
	} {
		if a := headed(t, in, ""); a.Fields.Date != want {
			t.Errorf("%s: %q", in, a.Fields.Date)
		} else if want != "" && a.Evidence["date"] == "" {
			t.Errorf("%s: no evidence", in)
		}
	}
	for in, want := range map[string]string{
		`<div class="article-head"><time class="published" datetime="2016-04-15T09:30">15 April</time> <time class="updated" datetime="2016-05-02">2 May</time></div>`: "2016-04-15T09:30",
		`<time itemprop="datePublished" datetime="2016-04-15">Friday</time>`:                                                                                           "2016-04-15",
		`<p class="x">First published: Friday, April 15, 2016 9:30 am | Updated: May 2, 2016</p>`:                                                                      "2016-04-15T09:30",
		`<p class="x">Veröffentlicht am 15. April 2016</p>`:                                                                                                            "2016-04-15",
		`<time class="entry-date" datetime="2016-04-15">x</time><time class="entry-date" datetime="2016-04-18">x</time>`:                                               "",
		`<div class="hentry"><abbr class="published" title="2016-04-15T09:30:00+01:00">April 15</abbr></div>`:                                                          "2016-04-15T09:30",
		`<abbr title="2016-05-02">May 2</abbr>`:                                                                                                                        "",
		`<time datetime="2016-05-02">2 May</time>`:                                                                                                                     "",
		`<p class="x">Updated: May 2, 2016</p>`:                                                                                                                        "",
		`<div class="comment"><time class="date" datetime="2016-05-02">2 May</time></div>`:                                                                             "",
	} {
		if a := headed(t, "", in); a.Fields.Date != want {
			t.Errorf("%s: %q", in, a.Fields.Date)
		}
	}
}

func TestPageByline(t *testing.T) {
	for in, want := range map[string]string{
		`<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Quay, Lee Weir">` + ld(`{"@type":"Article","author":{"name":"Ada Quay"},"contributor":{"name":"Lee Weir"}}`): "Ada Quay, Lee Weir",
		`<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="webmaster">` + ld(`{"@type":"Article","author":{"name":"Ada Quay"}}`):                                            "Ada Quay",
		`<meta name="twitter:label1" content="Filed under"><meta name="twitter:data1" content="Ada Quay, Harbour">` + ld(`{"@type":"Article","author":{"name":"Ada Quay"}}`):                                   "Ada Quay",
		ld(`{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada Quay"}}`):                                                                                                                            "Ada Quay",
		ld(`{"@type":"NewsArticle","author":[{"name":"Ada Quay"},{"name":"Lev Weir"},{"name":"Ada Quay"}]}`):                                                                                                   "Ada Quay, Lev Weir",
		ld(`{"@type":"NewsArticle","author":{"@type":"Person","givenName":"Ada","familyName":"Quay"}}`):                                                                                                        "Ada Quay",
		ld(`{"@type":"NewsArticle","author":["Ada O&amp;#39;Quay"]}`):                                                                                                                                          "Ada O'Quay",
		ld(`{"@type":"NewsArticle","author":{"@id":"https://post.example/#ada"}}`):                                                                                                                             "",
		ld(`{"@graph":[{"@type":"NewsArticle","author":[{"@id":"#ada"},{"name":"Lev Weir"}]},{"@type":"Person","@id":"#ada","name":"Ada Quay"}]}`):                                                             "Ada Quay, Lev Weir",
		ld(`{"@type":"Person","@id":"#ada","name":"Ada Quay"}`) + ld(`{"@type":"NewsArticle","author":{"@id":"#ada"}}`):                                                                                        "Ada Quay",
		ld(`{"@graph":[{"@type":"NewsArticle","author":{"@id":"#ada"}},{"@type":"Person","@id":"#lev","name":"Lev Weir"}]}`):                                                                                   "",
		`<meta name="author" content="Von Ada Quay">`:                                                                                                                                                          "Ada Quay",
		`<meta property="article:author" content="https://social.example/ada"><meta name="dc.creator" content="Ada Quay">`:                                                                                     "Ada Quay",
		`<meta name="author" content="Ada Quay"><meta name="author" content="Lev Weir"><meta name="author" content="Ada Quay">`:                                                                                "Ada Quay, Lev Weir",
		`<meta property="article:author" content="https://social.example/ada"><meta property="article:author" content="Ada Quay">`:                                                                             "Ada Quay",
		`<meta name="author" content="@ada">`:  "",
		`<meta name="author" content="adaq1">`: "",
		`<meta name="author" content="The Harbour Post"><meta property="og:site_name" content="The Harbour Post">`: "",
	} {
		if a := headed(t, in, ""); a.Fields.Byline != want {
			t.Errorf("%s: %q", in, a.Fields.Byline)
		}
	}
	for in, want := range map[string]string{
		`<p class="byline">By Ada Quay<br>15 April 2016</p>`:                                                                                                            "Ada Quay",
		`<a rel="author" href="/ada">Ada Quay</a> and <a rel="author" href="/lev">Lev Weir</a>`:                                                                         "Ada Quay, Lev Weir",
		`<p class="byline">By <a rel="author">Ada Quay</a> und <a rel="author">Lev Weir</a></p>`:                                                                        "Ada Quay und Lev Weir",
		`<span itemprop="author" itemscope><span itemprop="name">Ada Quay</span></span> <span itemprop="author" itemscope><span itemprop="name">Lev Weir</span></span>`: "Ada Quay, Lev Weir",
		`<a rel="author" href="/ada">Ada Quay</a> answers <a rel="author" href="/lev">Lev Weir</a>`:                                                                     "",
		`<p><a rel="author" href="/ada">Ada Quay</a></p><p><a rel="author" href="/lev">Lev Weir</a></p>`:                                                                "",
		`<div class="related"><p class="byline">By Lev Weir</p></div>`:                                                                                                  "",
		`<div class="wp-block-post-author-name"><a href="/ada">Ada Quay</a></div>`:                                                                                      "Ada Quay",
		`<div class="h-entry"><footer>By <a class="p-author h-card" href="/ada">Ada Quay</a></footer></div>`:                                                            "Ada Quay",
		`<div class="h-entry"><div class="p-comment h-cite"><a class="p-author h-card" href="/lev">Lev Weir</a></div></div>`:                                            "",
		`<div class="hentry"><span class="author vcard"><a class="url fn" href="/ada">Ada Quay</a></span></div>`:                                                        "Ada Quay",
		`<div class="hentry"><li class="comment"><span class="author vcard"><cite class="fn">Lev Weir</cite></span></li></div>`:                                         "",
		`<footer><a class="p-author h-card" href="/lev">Lev Weir</a></footer>`:                                                                                          "",
	} {
		if a := headed(t, "", in); a.Fields.Byline != want {
			t.Errorf("%s: %q", in, a.Fields.Byline)
		}
	}
}

// A title has no name of the site on it, and no part of it is taken for one.
func TestPageTitle(t *testing.T) {
	page := func(head, h1 string) string {
		return `<html><head>` + head + `</head><body><article>` + h1 + `<p>` + prose("bridge", 5) + `</p></article></body></html>`
	}
	const name = `<meta property="og:site_name" content="The Harbour Post">`
	for in, want := range map[string]string{
		page(`<title>Bridge to reopen in May | The Harbour Post</title>`+name, ""):                                                           "Bridge to reopen in May",
		page(`<title>The Harbour Post - Bridge to reopen in May</title>`+name, ""):                                                           "Bridge to reopen in May",
		page(`<title>Bridge to reopen - in May</title>`+name, ""):                                                                            "Bridge to reopen - in May",
		page(`<title>Bridge opens - Harbour Post</title><link rel=canonical href="https://www.harbourpost.example/a">`, ""):                  "Bridge opens",
		page(`<title>Bridge opens</title><meta property="og:title" content="Bridge opens &amp; stays open">`, ""):                            "Bridge opens & stays open",
		page(`<title>Bridge to reopen in May | The Harbour Post</title>`+name, "<h1>The Harbour Post</h1>"):                                  "Bridge to reopen in May",
		page(`<title>Bridge to reopen in May | News</title>`, "<h1>Bridge to reopen <em>in May</em></h1>"):                                   "Bridge to reopen in May",
		page(`<title>Bridge to reopen in May - Quay Sentinel</title>`, "<h2>Bridge to reopen in May</h2>"):                                   "Bridge to reopen in May",
		page(`<title>Bridge to reopen in May - Quay Sentinel</title>`, "<h2>Quay Sentinel</h2>"):                                             "Bridge to reopen in May - Quay Sentinel",
		page("", "<h1>Bridge to reopen</h1>"):                                                                                                "Bridge to reopen",
		page("", "<h1>Bridge opens</h1><h1>Ferry sold</h1>"):                                                                                 "",
		page(`<title>Bridge reopens</title>`+ld(`{"@type":"NewsArticle","headline":"Bridge to reopen"}`), "<h1>Weather and other news</h1>"): "Bridge to reopen",
	} {
		a := readOne(t, "page.html", in)
		if a.Fields.Title != want {
			t.Errorf("%s: %q", in, a.Fields.Title)
		}
		if strings.Contains(a.Source, "reopen") {
			t.Errorf("%s: the headline is in the text: %q", in, a.Source)
		}
	}
}

func TestPageOutlet(t *testing.T) {
	for in, want := range map[string]string{
		`<meta property="og:site_name" content="The Harbour Post">`:                                                                           "The Harbour Post",
		ld(`{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Harbour Post","logo":{"@type":"ImageObject","url":"x"}}}`): "The Harbour Post",
		`<meta property="article:publisher" content="https://social.example/post">`:                                                           "",
		`<meta property="og:site_name" content="@harbourpost">`:                                                                               "",
		`<meta name="twitter:site" content="@harbourpost">`:                                                                                   "",
	} {
		if a := headed(t, in, ""); a.Fields.Outlet != want {
			t.Errorf("%s: %q", in, a.Fields.Outlet)
		}
	}
}

// A text that only the data for search engines hold in full is taken from
// them, with a note; one that the page shows is not.
func TestPageArticleBody(t *testing.T) {
	one, two := prose("ferry", 9), prose("harbour", 9)
	data := ld(`{"@type":"NewsArticle","articleBody":"` + one + `\n\n` + two + `"}`)
	a := readOne(t, "page.html", site(data, "<p>"+prose("bridge", 1)+"</p>"))
	if diff := cmp.Diff([]string{one, two}, paragraphsOf(a)); diff != "" || len(a.Notes) != 1 {
		t.Error(diff, a.Notes)
	}
	if a := headed(t, data, "<p>"+prose("bridge", 5)+"</p>"); strings.Contains(a.Source, "ferry") || len(a.Notes) != 0 {
		t.Error(a.Source, a.Notes)
	}
}

// A line that says when the page was published is none of the text, in whatever
// language; a sentence that begins like one is.
func TestPagePrintedDate(t *testing.T) {
	read := func(language, line string) Article {
		f, err := Read("x.html", []byte(`<html lang="`+language+`"><head><title>Bridge</title></head><body><article><h1>Bridge</h1>`+line+`<p>`+prose("bridge", 5)+`</p></article></body></html>`))
		if err != nil || len(f.Articles) != 1 {
			t.Fatal(err)
		}
		return f.Articles[0]
	}
	if a := read("pt-BR", `<p>Publicado em 03/04/2016 às 08h30. Atualizado em 05/04/2016</p>`); a.Fields.Date != "2016-04-03T08:30" || strings.Contains(a.Source, "Publicado") {
		t.Errorf("%s\n%s", a.Fields.Date, a.Source)
	}
	if a := read("en", `<p>Published works by the poet were read on the pier, and the board of the harbour came to hear all of them.</p>`); !strings.Contains(a.Source, "Published works") {
		t.Errorf("%s", a.Source)
	}
}
