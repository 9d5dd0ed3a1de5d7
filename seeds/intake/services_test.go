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
