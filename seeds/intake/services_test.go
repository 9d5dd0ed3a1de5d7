package intake

import "testing"

// TestWordPressRecords has posts as WordPress gives them out, with HTML one level deeper.
func TestWordPressRecords(t *testing.T) {
	wantGist(t, "posts.json", `[{"id": 1, "date": "2026-05-04T18:00:00", "link": "https://post.example/quay", "title": {"rendered": "Quay &#038; pier sold"}, "content": {"rendered": "<p>The quay is sold.</p>\n<p>So is the pier.</p>"}, "excerpt": {"rendered": "<p>The quay</p>"}}]`, `
corpus-json 1
title: Quay & pier sold
date: 2026-05-04T18:00
url: https://post.example/quay
| The quay is sold.
| So is the pier.
`)
}

// TestListInAnObject has a list of articles two levels deep, and an object of a list's
// name that holds none.
func TestListInAnObject(t *testing.T) {
	const want = `
corpus-json 1
title: Quay sold
| The quay is sold.
`
	wantGist(t, "a.json", `{"articles": {"count": 1, "results": [{"title": "Quay sold", "body": "The quay is sold."}]}}`, want)
	wantGist(t, "a.json", `{"posts": [{"title": "Quay sold", "content": "The quay is sold."}]}`, want)
	wantGist(t, "a.json", `{"data": {"title": "Quay sold", "text": "The quay is sold."}}`, want)
}

// TestFeedOfShortYears has dates as RFC 822 has them.
func TestFeedOfShortYears(t *testing.T) {
	for words, want := range map[string]string{
		"4 May 26 18:00 GMT":           "4 May 2026 18:00 GMT",
		"Mon, 04 May 98 18:00:00 GMT":  "Mon, 04 May 1998 18:00:00 GMT",
		"Mon, 4 May 2026 18:00:00 GMT": "Mon, 4 May 2026 18:00:00 GMT",
		"26-05-04":                     "26-05-04",
	} {
		if got := longYear(words); got != want {
			t.Errorf("%q: %q", words, got)
		}
	}
	wantGist(t, "a.xml", `<rss version="2.0"><channel><title>Quay Post</title><item><title>Quay sold</title><pubDate>4 May 26 18:00 GMT</pubDate><description>A summary.</description><body xmlns="http://www.w3.org/1999/xhtml"><p>The quay is sold.</p><p>So is the pier.</p></body></item></channel></rss>`, `
rss 1
title: Quay sold
outlet: Quay Post
date: 2026-05-04T18:00
| The quay is sold.
| So is the pier.
`)
}

// TestFractionsOfNITF has figures whose parts are elements.
func TestFractionsOfNITF(t *testing.T) {
	wantGist(t, "a.xml", `<nitf><body><body.head><hedline><hl1>Quay sold</hl1></hedline></body.head><body.content><p>It rose <num><frac><frac-num>1</frac-num><frac-sep/><frac-den>2</frac-den></frac></num> point to 2<frac><frac-num>3</frac-num><frac-den>4</frac-den></frac>.</p></body.content></body></nitf>`, `
nitf 1
title: Quay sold
| It rose 1/2 point to 2 3/4.
`)
}

// TestReaderServices has what readers of feeds and blogs export, in the shapes that they give it.
func TestReaderServices(t *testing.T) {
	for name, s := range map[string]string{
		"Inoreader": `{"id": "user/-/state/com.google/starred", "title": "Starred", "items": [{"crawlTimeMsec": "1777981600000", "title": "Quay sold", "published": 1777795200, "canonical": [{"href": "https://post.example/quay"}], "alternate": [{"href": "https://feeds.example/1"}], "summary": {"content": "<p>The quay is sold.</p>"}, "author": "Nora Finch", "origin": {"streamId": "feed/1", "title": "Quay Post"}}]}`,
		"Feedly":    `{"items": [{"title": "Quay sold", "published": 1777795200000, "crawled": 1777981600000, "author": "Nora Finch", "alternate": [{"href": "https://post.example/quay"}], "content": {"content": "<p>The quay is sold.</p>"}, "summary": {"content": "Quay."}, "origin": {"title": "Quay Post"}}]}`,
		"Miniflux":  `{"total": 1, "entries": [{"title": "Quay sold", "url": "https://post.example/quay", "author": "Nora Finch", "content": "<p>The quay is sold.</p>", "published_at": "2026-05-03T08:00:00Z", "created_at": "2026-05-05T08:00:00Z", "feed": {"id": 4, "title": "Quay Post"}}]}`,
		"Readwise":  `{"count": 1, "results": [{"url": "https://read.example/1", "title": "Quay sold", "author": "Nora Finch", "source": "Reader RSS", "site_name": "Quay Post", "content": null, "html_content": "<p>The quay is sold.</p>", "published_date": 1777795200000, "source_url": "https://post.example/quay", "saved_at": "2026-05-09T08:00:00Z"}]}`,
		"newspaper": `{"url": "https://post.example/quay", "title": "Quay sold", "text": "The quay is sold.", "authors": ["Nora Finch"], "publish_date": "2026-05-03T08:00:00+00:00", "meta_site_name": "Quay Post"}`,
	} {
		t.Run(name, func(t *testing.T) {
			wantGist(t, "a.json", s, `
corpus-json 1
title: Quay sold
outlet: Quay Post
byline: Nora Finch
date: 2026-05-03T08:00
url: https://post.example/quay
| The quay is sold.
`)
		})
	}
}

// TestNumberedAuthors has authors that are numbers of accounts, with and without names.
func TestNumberedAuthors(t *testing.T) {
	post := func(beside string) string {
		return `[{"title": {"rendered": "Quay sold"}, "content": {"rendered": "<p>The quay is sold.</p>"}, "author": 3` + beside + `}]`
	}
	const want = "\ncorpus-json 1\ntitle: Quay sold\n"
	wantGist(t, "a.json", post(""), want+"| The quay is sold.\n")
	wantGist(t, "a.json", post(`, "_embedded": {"author": [{"name": "Nora Finch"}, {"name": "Ole Berg"}]}`), want+"byline: Nora Finch, Ole Berg\n| The quay is sold.\n")
	wantGist(t, "a.json", `[{"title": "Quay sold", "text": "The quay is sold.", "author": 17}]`, want+"| The quay is sold.\n")
}

func TestGhost(t *testing.T) {
	wantGist(t, "a.json", `{"db": [{"meta": {"version": "5.82.0"}, "data": {
"posts": [{"id": "1", "title": "Quay sold", "html": "<p>The quay is sold.</p>", "plaintext": "The quay", "published_at": "2026-05-03T08:00:00.000Z", "created_at": "2026-05-01T08:00:00.000Z"},
{"id": "2", "title": "No text", "html": null, "plaintext": null, "published_at": null}],
"posts_authors": [{"post_id": "1", "author_id": "8"}, {"post_id": "1", "author_id": "9"}],
"users": [{"id": "8", "name": "Nora Finch"}, {"id": "9", "name": "Ole Berg"}],
"settings": [{"key": "title", "value": "Quay Post"}]}}]}`, `
corpus-json 1
title: Quay sold
outlet: Quay Post
byline: Nora Finch, Ole Berg
date: 2026-05-03T08:00
| The quay is sold.
! Rows of the table that hold no text and were left out: 1.
`)
}

func TestMoment(t *testing.T) {
	for words, want := range map[string]string{
		"1777795200": "2026-05-03T08:00", "1777795200000": "2026-05-03T08:00", " 1777795200 ": "2026-05-03T08:00",
		"20260503": "", "-177779520": "", "+177779520": "", "0177779520": "", "2026050312": "", "3": "", "177779520": "", "1777795200.5": "", "177779520000": "",
	} {
		if got, _ := moment(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}
