package intake

import (
	"fmt"
	"strings"
	"testing"

	"diptych/seeds"
	"github.com/google/go-cmp/cmp"
)

// prose is a paragraph of n sentences about subject, as a newspaper has it.
func prose(subject string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "The %s was discussed by the council of the town for %d hours, and nobody left before the end. ", subject, i+2)
	}
	return strings.TrimSpace(b.String())
}

// site is a page of a newspaper with body as the inside of its article.
func site(head, body string) string {
	return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Bridge to reopen in May | The Harbour Post</title>` + head + `</head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/n">News</a><li><a href="/s">Sport</a></ul></nav>
<main><article><h1>Bridge to reopen in May</h1>` + body + `</article>
<aside class="related-stories"><h3>Read more</h3><p><a href="/1">The ferry that nobody wanted is back for another summer season</a></p></aside></main>
<footer><p>Copyright The Harbour Post. All rights reserved by the publisher of this newspaper.</p></footer></body></html>`
}

func readOne(t *testing.T, name, data string) Article {
	t.Helper()
	f, err := Read(name, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Articles) != 1 {
		t.Fatalf("%d articles", len(f.Articles))
	}
	return f.Articles[0]
}

func paragraphsOf(a Article) []string {
	return strings.Split(strings.TrimSuffix(a.Source, "\n"), "\n\n")
}

func TestWebPage(t *testing.T) {
	one, two := prose("bridge", 3), prose("ferry", 3)
	a := readOne(t, "page.html", site(`<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="By Ada Quay">
<meta property="article:published_time" content="2016-04-15T09:30:00+01:00"><meta property="article:modified_time" content="2016-05-02T09:30:00+01:00">
<link rel="canonical" href="https://post.example/2016/bridge">`,
		`<div class="byline">By Ada Quay</div><p>`+one+`</p><figure><img src=x><figcaption>The bridge in March. Photo: L. Weir</figcaption></figure><p>`+two+`</p>`))
	if diff := cmp.Diff([]string{one, two}, paragraphsOf(a)); diff != "" {
		t.Error(diff)
	}
	got := []string{a.Fields.Title, a.Fields.Outlet, a.Fields.Byline, a.Fields.Date, a.Fields.URL, a.Language}
	want := []string{"Bridge to reopen in May", "The Harbour Post", "Ada Quay", "2016-04-15T09:30", "https://post.example/2016/bridge", "en-GB"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if a.Evidence["date"] != "article:published_time: 2016-04-15T09:30:00+01:00" {
		t.Error(a.Evidence)
	}
	if len(a.Left) == 0 || !strings.Contains(fmt.Sprint(a.Left), "The bridge in March") {
		t.Error(a.Left)
	}
}

// A flash of one line is an article where the page says that it is one.
func TestWebPageFlash(t *testing.T) {
	const flash = `<body><nav><a href=/>Home</a></nav><article><h1>Bridge closed</h1><p>The bridge is closed.</p></article><footer>Copyright Post</footer></body></html>`
	a := readOne(t, "page.html", `<html><head><meta property="og:type" content="article"></head>`+flash)
	if a.Source != "The bridge is closed.\n" || a.Fields.Title != "Bridge closed" {
		t.Errorf("%q %+v", a.Source, a.Fields)
	}
	if _, err := Read("page.html", []byte(`<html><head></head>`+flash)); err == nil {
		t.Error("a page without running text was read")
	}
	if _, err := Read("page.html", []byte("<html><body><article><h1>"+prose("bridge", 1))); err == nil {
		t.Error("a headline alone was read")
	}
}

// What a browser shows inside a sentence is part of it.
func TestWebPageSentences(t *testing.T) {
	for in, want := range map[string]string{
		`On <time datetime=2016-04-15>15 April</time> the bridge opens.`:             `On 15 April the bridge opens.`,
		`The super<wbr>structure is old.`:                                            `The superstructure is old.`,
		`The <hl-mark data-x=1>harbour master</hl-mark> agreed.`:                     `The harbour master agreed.`,
		`The <label>mayor</label> said <svg><title>icon</title></svg>no.`:            `The mayor said no.`,
		`The mayor said: <q>We are <q>not amused</q> here.</q>`:                      `The mayor said: “We are ‘not amused’ here.”`,
		`The cost is <s>two</s> <del>three</del> four million.`:                      `The cost is four million.`,
		`She <template shadowmode="open"><b>never</b></template> paid.`:              `She never paid.`,
		`She <template>never</template> paid.`:                                       `She paid.`,
		`It was seen.<span hidden>secret</span><span style="display: none">x</span>`: `It was seen.`,
	} {
		a := readOne(t, "page.html", site("", "<p>"+prose("bridge", 3)+"</p><p>"+in+"</p><p>"+prose("ferry", 3)+"</p>"))
		if got := paragraphsOf(a); len(got) != 3 || got[1] != want {
			t.Errorf("%s: %q", in, got)
		}
	}
}

// All containers of one class are the article's, and two line breaks part
// paragraphs.
func TestWebPageContainers(t *testing.T) {
	a, b, c := prose("bridge", 3), prose("ferry", 4), prose("harbour", 3)
	builder := func(s string) string {
		return `<div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>` + s + `</p></div></div>`
	}
	if diff := cmp.Diff([]string{a, b, c}, paragraphsOf(readOne(t, "page.html", site("", builder(a)+builder(b)+builder(c))))); diff != "" {
		t.Error(diff)
	}
	members := `<div class="subscriber-only"><p>` + b + `</p></div><div class="subscribe-box"><p>Subscribe to the newspaper today and read as much of it as you like.</p></div>`
	if diff := cmp.Diff([]string{a, b, c}, paragraphsOf(readOne(t, "page.html", site("", "<p>"+a+"</p>"+members+"<p>"+c+"</p>")))); diff != "" {
		t.Error(diff)
	}
	got := paragraphsOf(readOne(t, "page.html", site("", `<div class="text">`+a+`<br><br>`+b+`</div><div class="ad">Advertisement</div><div class="text"><p>`+c+`</p></div>`)))
	if diff := cmp.Diff([]string{a, b, c}, got); diff != "" {
		t.Error(diff)
	}
}

// What an article quotes from other sites is its own, whatever it is put in;
// what a site offers beside it is not.
func TestWebPageEmbedded(t *testing.T) {
	body := "<p>" + prose("bridge", 4) + `</p><div class="post-widget"><blockquote class="twitter-tweet"><p>The harbour is open, at last. Thank you all!</p></blockquote></div>` +
		`<div class="post-widget"><p>Read what the ferry has to offer you this summer, with the whole family.</p></div><p>` + prose("ferry", 4) + "</p>"
	if got := paragraphsOf(readOne(t, "page.html", site("", body))); len(got) != 3 || got[1] != "> The harbour is open, at last. Thank you all!" {
		t.Errorf("%q", got)
	}
}

// TestPageHeadLines has lines above the text that repeat the day and the name of its
// fields, and others that do not or stand below; and words beside the text in elements
// that only their names tell.
func TestPageHeadLines(t *testing.T) {
	one, two := prose("bridge", 3), prose("ferry", 4)
	head := `<meta name="author" content="Ada Quay"><meta property="article:published_time" content="2016-04-15T09:30:00+01:00">`
	for body, want := range map[string][]string{
		`<p class="x">By Ada Quay</p><time>15 April 2016</time><p>` + one + `</p><p>` + two + `</p>`:                                           {one, two},
		`<p class="x">14 April 2016</p><p>` + one + `</p><p>` + two + `</p><p>15 April 2016</p>`:                                               {"14 April 2016", one, two, "15 April 2016"},
		`<p>` + one + `</p><div>🌊️</div><p>` + two + `</p><p>* * *</p><p>` + two + one + `</p>`:                                                {one, two, "* * *", two + one},
		`<p>` + one + `</p><amp-ad><div placeholder>Advertisement</div></amp-ad><amp-accordion><p>` + two + `</p></amp-accordion>`:             {one, two},
		`<p>` + one + `</p><div class="digest-post-embed"><div>The harbour, explained</div><div>Read full story</div></div><p>` + two + `</p>`: {one, two},
	} {
		if diff := cmp.Diff(want, paragraphsOf(readOne(t, "page.html", site(head, body)))); diff != "" {
			t.Errorf("%s: %s", body, diff)
		}
	}
}

// Who is quoted stands in a footer of the quotation.
func TestPageQuotationWithItsSpeaker(t *testing.T) {
	page := func(after string) string {
		return "<title>Bridge</title><article><h1>Bridge</h1><p>" + prose("bridge", 4) + "</p>" + after + "<p>" + prose("ferry", 4) + "</p></article>"
	}
	for _, quotation := range []string{
		"<blockquote><p>We left the harbour by night.</p><footer>Ann Lund, its captain</footer></blockquote>",
		"<blockquote><p>We left the harbour by night.</p><cite>— Ann Lund, its captain</cite></blockquote>",
		"<blockquote><p>We left the harbour by night.</p><p><cite>Ann Lund, its captain</cite></p></blockquote>",
		"<figure><blockquote><p>We left the harbour by night.</p></blockquote><figcaption>Ann Lund, its captain</figcaption></figure>",
	} {
		if got := shown(readOne(t, "a.html", page(quotation))); !strings.Contains(got, "\n\n> We left the harbour by night.\n\n— Ann Lund, its captain\n\n") {
			t.Errorf("the speaker is gone: %s", got)
		}
	}
	if got := shown(readOne(t, "a.html", "<title>Bridge</title><article><h1>Bridge</h1><blockquote><p>"+prose("bridge", 6)+"</p><p>"+prose("pier", 6)+"</p></blockquote><p>"+prose("ferry", 4)+"</p></article>")); strings.Contains(got, "> ") {
		t.Errorf("an article that is set in from the margin is a quotation: %s", got)
	}
	picture := `<figure><img src="pier.jpg"><blockquote><p>We left the harbour by night.</p></blockquote><figcaption>The pier</figcaption></figure>`
	if got := shown(readOne(t, "a.html", page(picture))); !strings.Contains(got, "left (caption): The pier") {
		t.Errorf("the caption of a picture is text: %s", got)
	}
	if got := shown(readOne(t, "a.html", page("<footer>All rights reserved</footer>"))); strings.Contains(strings.Split(got, "left (")[0], "rights") {
		t.Errorf("a footer of the page is text: %s", got)
	}
}

func TestWebPageEncoding(t *testing.T) {
	body := "<p>" + prose("bridge", 3) + " O\xe2\x80\x99Neill paid.</p>"
	for name, page := range map[string]string{
		"declared as something else": site(`<meta charset="iso-8859-1">`, body),
		"windows-1252":               strings.ReplaceAll(strings.ReplaceAll(site("", body), "\xe2\x80\x99", "\x92"), `<meta charset="utf-8">`, ""),
	} {
		if got := readOne(t, "page.html", page).Source; !strings.Contains(got, "O’Neill paid.") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// What is no page of one article, or hostile, is refused with the way out.
func TestWebPageRefused(t *testing.T) {
	for name, page := range map[string]string{
		"no article": site("", "")[:200] + strings.Repeat(`<li><a href="/x">The ferry that nobody wanted is back for another season</a></li>`, 50),
		"deep":       "<html><body>" + strings.Repeat("<div>", 20_000) + prose("bridge", 9),
		"large":      "<html><body>" + strings.Repeat("<p>"+prose("bridge", 100)+"</p>", 6000),
	} {
		if _, err := Read("page.html", []byte(page)); err == nil {
			t.Errorf("%s: no error", name)
		} else {
			t.Log(name, err)
		}
	}
	if a := readOne(t, "page.html", strings.Replace(site("", "<p>"+prose("bridge", 5)+"</p>"), "<main>", strings.Repeat("<font size=2><b>x</b><i>", 600)+"<main>", 1)); !strings.HasPrefix(a.Source, "The bridge was") {
		t.Errorf("%.200q", a.Source)
	}
	links := site("", "<p>"+prose("bridge", 5)+"</p>") + strings.Repeat(`<tr><td><a href="/x">A link to some other page of this site</a></td></tr>`, 60_000)
	if a := readOne(t, "page.html", links); !strings.HasPrefix(a.Source, "The bridge was") || len(a.Notes) == 0 {
		t.Errorf("%.200q %q", a.Source, a.Notes)
	}
}

// Text is no page because it speaks of HTML.
func TestNoWebPage(t *testing.T) {
	for _, s := range []string{"The tag <html> opens a page.", "<p>A paragraph.</p>", "# A headline\n\n<div>\n", `<?xml version="1.0"?><nitf></nitf>`, ""} {
		if startsHTML(s) {
			t.Errorf("%q", s)
		}
	}
}

// TestPageForSubscribers has a page that says that not everybody may read all of it.
func TestPageForSubscribers(t *testing.T) {
	const note = "for subscribers"
	notes := func(free string, n int) string {
		head := ld(`{"@type":"NewsArticle","headline":"Bridge to reopen","isAccessibleForFree":` + free + `}`)
		return strings.Join(seeds.English(readOne(t, "page.html", site(head, "<p>"+prose("bridge", n)+"</p>")).Notes), " ")
	}
	for _, free := range []string{`false`, `"False"`} {
		if got := notes(free, 3); !strings.Contains(got, note) {
			t.Errorf("%s: %q", free, got)
		}
	}
	for free, n := range map[string]int{`true`: 3, `"True"`: 3, `null`: 3, `false`: 60} {
		if got := notes(free, n); strings.Contains(got, note) {
			t.Errorf("%s: %q", free, got)
		}
	}
}

// TestPageOfXHTML has elements that XML closes where they open.
func TestPageOfXHTML(t *testing.T) {
	body := `<body><div id="top"/><div><h1>Bridge to reopen</h1><p>` + prose("bridge", 5) + `</p></div></body></html>`
	head := `<head><title>Bridge to reopen</title><script type="text/javascript" src="x.js"/></head>`
	a := readOne(t, "page.xhtml", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html xmlns="http://www.w3.org/1999/xhtml">`+head+body)
	if a.Fields.Title != "Bridge to reopen" || a.Source != prose("bridge", 5)+"\n" {
		t.Errorf("%+v %q", a.Fields, a.Source)
	}
	if _, err := Read("page.html", []byte(`<html>`+head+body)); err == nil {
		t.Error("a script that HTML does not close was closed")
	}
}

// TestPageSetInLines has paragraphs that a wide blank begins, as papers of Japan set them.
func TestPageSetInLines(t *testing.T) {
	for in, want := range map[string][]string{
		"\u3000橋は四月に開く。<br>\u3000市長は「遅れた」と述べた。": {"橋は四月に開く。", "市長は「遅れた」と述べた。"},
		"橋は四月に<br>開く。": {"橋は四月に 開く。"},
	} {
		a := readOne(t, "page.html", `<meta charset="utf-8"><p>`+in+`</p>`)
		if diff := cmp.Diff(want, paragraphsOf(a)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestPageDateLine has a line above the text that is a date, and lines that hold one.
func TestPageDateLine(t *testing.T) {
	text := "<p>" + prose("bridge", 4) + "</p><p>" + prose("ferry", 4) + "</p>"
	for line, want := range map[string]string{
		`<p>4 May 2026</p>`:                                      "2026-05-04",
		`<p>Monday, May 4, 2026 at 6:30 pm</p>`:                  "2026-05-04T18:30",
		`<p>4. Mai 2026, 18:30 Uhr</p>`:                          "2026-05-04T18:30",
		`<p>4 مايو 2026</p>`:                                     "2026-05-04",
		`<p>2026년 5월 4일</p>`:                                     "2026-05-04",
		`<p class="date">2026年5月4日</p>`:                          "2026-05-04",
		`<p>Updated 4 May 2026</p>`:                              "",
		`<p>4 May 2026 was a day of wind.</p>`:                   "",
		`<p>04/05/2026</p>`:                                      "",
		`<div class="related"><p class="d">4 May 2026</p></div>`: "",
	} {
		a := readOne(t, "page.html", `<html><head><meta charset="utf-8"><title>Bridge</title></head><body><article><h1>Bridge</h1>`+line+text+`</article></body></html>`)
		if a.Fields.Date != want {
			t.Errorf("%s: %q", line, a.Fields.Date)
		}
		if want != "" && len(paragraphsOf(a)) != 2 {
			t.Errorf("%s: %q", line, a.Source)
		}
	}
}

// TestPageBylineLine has a line above the text that says who wrote it, and lines that
// begin as one does.
func TestPageBylineLine(t *testing.T) {
	text := "<p>" + prose("bridge", 4) + "</p><p>" + prose("ferry", 4) + "</p>"
	for line, want := range map[string]string{
		`<p>By Ada Quay</p>`:                       "Ada Quay",
		`<p class="autor">Von Ada Quay</p>`:        "Ada Quay",
		`<p>Par Ada Quay</p>`:                      "Ada Quay",
		`<p>By night the quay is empty.</p>`:       "",
		`<p>By then Ada Quay had left it all.</p>`: "",
	} {
		a := readOne(t, "page.html", `<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>`+line+text+`</article></body></html>`)
		if a.Fields.Byline != want || (len(paragraphsOf(a)) == 2) != (want != "") {
			t.Errorf("%s: %q %q", line, a.Fields.Byline, a.Source)
		}
	}
}

// TestPageLinksToOthers has paragraphs that lead to other articles, and one that only
// begins as they do.
func TestPageLinksToOthers(t *testing.T) {
	one, two := prose("bridge", 4), prose("ferry", 4)
	for line, want := range map[string]int{
		`<p><b>Read more:</b> <a href="/f">The ferry gets a ramp</a></p>`:      2,
		`<p>Lesen Sie auch: <a href="/f">Die Fähre bekommt eine Rampe</a></p>`: 2,
		`<p>À lire aussi : <a href="/f">Le bac</a></p>`:                        2,
		`<p>Читайте также: <a href="/f">Паром</a></p>`:                         2,
		`<p>Read more: the report of the board is <a href="/r">here</a>.</p>`:  3,
		`<p>Read more: nobody in the town did so, it found.</p>`:               3,
	} {
		a := readOne(t, "page.html", site("", "<p>"+one+"</p>"+line+"<p>"+two+"</p>"))
		if got := paragraphsOf(a); len(got) != want {
			t.Errorf("%s: %q", line, got)
		}
	}
}

// Pages that programs build name their parts in attributes of their own; a part that
// holds the article is kept, whatever its name.
func TestPagePartsNamedByPrograms(t *testing.T) {
	page := `<html><head><title>Bridge</title></head><body><main data-testid="share-page"><div data-component="headline-block"><h1>Bridge</h1></div>` +
		`<div data-component="byline-block"><span>Two days ago</span></div><div data-component="text-block"><p>` + prose("bridge", 5) + `</p></div>` +
		`<div data-component="links-block"><p>More of this</p><p>The ferry gets a ramp</p></div></main></body></html>`
	f, err := Read("x.html", []byte(page))
	if err != nil || len(f.Articles) != 1 || strings.TrimSpace(f.Articles[0].Source) != strings.TrimSpace(prose("bridge", 5)) {
		t.Errorf("%v %+v", err, f.Articles)
	}
}
