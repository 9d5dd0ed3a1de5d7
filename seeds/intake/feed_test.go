package intake

import "testing"

const rssSample = `<?xml version="1.0" encoding="utf-8"?>
<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
<channel><title>Harbour News | Top stories</title><link>https://www.harbournews.example/</link><atom:link href="https://x.example/feed" rel="self"/><language>en-gb</language>
<pubDate>Sat, 09 Mar 2024 20:15:15 GMT</pubDate><image><title>Logo</title></image>
<item><title>Ferry &amp;amp; crew stop</title><link>https://www.harbournews.example/ferry?id=7&amp;utm_source=rss</link>
<description>&lt;ul&gt;&lt;li&gt;Boats tied up&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;The ferry stops on Friday.&lt;/p&gt;&lt;p&gt;&lt;span&gt;Related: &lt;/span&gt;&lt;a href="x"&gt;Boats of old&lt;/a&gt;&lt;/p&gt; &lt;a href="y"&gt;Continue reading...&lt;/a&gt;</description>
<pubDate>Tue, 05 Mar 2024
 07:26:05 GMT</pubDate><dc:creator>Associated Press</dc:creator><dc:date>2024-03-05T07:26:05Z</dc:date><media:content><media:credit>A camera</media:credit></media:content></item>
<item><title><![CDATA[Boats <b>rest</b>]]></title><guid isPermaLink="false">abc</guid><author>nora@x.example (Nora Finch)</author>
<content:encoded><![CDATA[<h4>What the board says</h4><figure><img src="a"/><figcaption>A boat</figcaption></figure><p>Boats rest, he said <q>now</q>.</p><h3>Why</h3><p>No crew.</p><h3>Get our letter</h3><hr><p>Boats rest was originally published in Harbour on Medium, where people go on.</p>]]></content:encoded><description>Short.</description></item>
</channel></rss>`

func TestRSS(t *testing.T) {
	wantGist(t, "x.rss", rssSample, `
rss 1
title: Ferry & crew stop
outlet: Harbour News
agency: AP
byline: Associated Press
date: 2024-03-05T07:26
url: https://www.harbournews.example/ferry?id=7
language: en-gb
| The ferry stops on Friday.
(key point) Boats tied up
(link to another article) Related: Boats of old
(link to the rest) Continue reading...
! The feed holds the beginning or a summary of the article, not the whole of it.
rss 2
title: Boats rest
outlet: Harbour News
byline: Nora Finch
language: en-gb
| Boats rest, he said “now”.
| Why
| No crew.
(standfirst) What the board says
(caption) A boat
(heading with no text below it) Get our letter
(note of the feed) Boats rest was originally published in Harbour on Medium, where people go on.
`)
}

func TestFeedQuotation(t *testing.T) {
	wantGist(t, "x.atom", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title><entry><title>Boats rest</title>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The captain wrote to the board about the pier.</p><blockquote><p>It is not safe.</p><cite>Ann Lund, captain</cite></blockquote></div></content></entry></feed>`, `
atom 1
title: Boats rest
outlet: Harbour News
| The captain wrote to the board about the pier.
| > It is not safe.
| — Ann Lund, captain
`)
}

func TestAtomAndRDF(t *testing.T) {
	wantGist(t, "x.atom", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenblatt</title><link href="https://hafen.example/"/><author><name>Nora Finch</name></author><updated>2024-03-09T00:00:00Z</updated>
<entry><title type="html">Fähre &amp;lt;ruht&amp;gt;</title><link rel="self" href="https://x.example"/><link rel="alternate" href="https://hafen.example/1"/><published>2024-03-05T08:00:00+01:00</published><updated>2024-03-06T08:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die Fähre <em>ruht</em>.</p></div></content></entry>
<entry><title>Boot</title><updated>2024-03-06T08:00:00Z</updated><summary type="text">1 &lt; 2</summary></entry>
<entry><title type="text">Das Zeichen &lt;b&gt;</title><published>2024-03-07T08:00:00+01:00</published><source><title>Deichpost</title><author><name>Jan Holt</name></author></source><content type="html">&lt;p&gt;Es steht fett.&lt;/p&gt;</content></entry></feed>`, `
atom 1
title: Fähre <ruht>
outlet: Hafenblatt
byline: Nora Finch
date: 2024-03-05T08:00
url: https://hafen.example/1
language: de
| Die Fähre ruht.
atom 2
title: Boot
outlet: Hafenblatt
byline: Nora Finch
date: 2024-03-06T08:00
language: de
| 1 < 2
! The feed states only when the article was last changed.
! The feed holds the beginning or a summary of the article, not the whole of it.
atom 3
title: Das Zeichen <b>
outlet: Deichpost
byline: Jan Holt
date: 2024-03-07T08:00
language: de
| Es steht fett.
`)
	wantGist(t, "x.rdf", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title></channel>
<item><title>Boats rest</title><link>https://c.example/1</link><description>They rest.</description><dc:date>2024-03-05</dc:date></item></rdf:RDF>`, `
rss 1
title: Boats rest
outlet: Courier
date: 2024-03-05
url: https://c.example/1
| They rest.
! The feed holds the beginning or a summary of the article, not the whole of it.
`)
}

func TestFeedEncodings(t *testing.T) {
	wantGist(t, "x.rss", "<rss version=\"2.0\"><channel><title>Not\xedcias</title><item><title>\xc9 agora&nbsp;</title><pubDate>Seg, 24 Set 2018 19:42:40 -0300</pubDate><description>Fim&#3;</description></item></channel></rss>", `
rss 1
title: É agora
outlet: Notícias
date: 2018-09-24T19:42
| Fim
! The feed holds the beginning or a summary of the article, not the whole of it.
`)
	wantGist(t, "x.rss", "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>\xcf\xe0\xf0\xee\xec</title><item><title>\xcf\xe0\xf0\xee\xec</title><link>https://p.example/1</link><dc:creator>Nora Finch</dc:creator><dc:creator>Ole Berg</dc:creator></item></channel></rss>", `
rss 1
title: Паром
outlet: Паром
byline: Nora Finch, Ole Berg
url: https://p.example/1
! The feed holds no text of this article.
`)
	wantGist(t, "x.rss", "<rss><channel><title>Empty</title></channel></rss>",
		"\nrefused: this is a feed that holds no article; fetch it again, or bring the page of an article\n")
}

func TestOutletOf(t *testing.T) {
	for _, c := range []struct{ title, link, want string }{
		{"Jornal do Porto - Últimas Notícias", "http://www.jp.example", "Jornal do Porto"},
		{"Harbour > World", "https://harbour.example", "Harbour"},
		{"Food in Harbour on Medium", "https://medium.com/harbour", "Harbour (Medium)"},
		{"News - and nothing else", "https://x.example", "News - and nothing else"},
		{"Harbour-Post", "https://harbour.example", "Harbour-Post"},
	} {
		if got := outletOf(c.title, c.link); got != c.want {
			t.Errorf("%s: %s, want %s", c.title, got, c.want)
		}
	}
}

const wordpressSample = `<?xml version="1.0" encoding="UTF-8"?>
<!-- generator="WordPress" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Harbour blog</title><link>https://h.example</link><language>en-US</language>
<wp:author><wp:author_login>nfinch</wp:author_login><wp:author_display_name><![CDATA[Nora Finch]]></wp:author_display_name></wp:author>
<item><title>Boats rest</title><link>https://h.example/boats/</link><pubDate>Mon, 04 Mar 2024 23:43:50 +0000</pubDate><dc:creator>nfinch</dc:creator>
<content:encoded><![CDATA[<strong>[dropcap]B[/dropcap]oats rest [sic] now.</strong>

She said [they] rest.
<h2>Why</h2>
No crew.

[contact-form-7 id="1" title="x"]

[caption id="1"]<img src="a.jpg" /> A boat at rest[/caption]

[gallery]

<figure><figcaption>A pier</figcaption></figure>
The end.]]></content:encoded><excerpt:encoded><![CDATA[They rest.]]></excerpt:encoded>
<wp:post_date>2024-03-05 00:43:50</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>a.jpg</title><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
<item><title>Draft</title><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>`

func TestWordPress(t *testing.T) {
	wantGist(t, "x.xml", wordpressSample, `
wxr 1
title: Boats rest
outlet: Harbour blog
byline: Nora Finch
date: 2024-03-05T00:43
url: https://h.example/boats/
language: en-US
| Boats rest [sic] now.
| She said [they] rest.
| Why
| No crew.
| The end.
(excerpt) They rest.
(caption) A boat at rest
(caption) A pier
! Items of the export that are no published posts (drafts, pages, pictures) and were left out: 2.
`)
}

func FuzzFeed(f *testing.F) { fuzzWire(f, "x.xml", rssSample, wordpressSample) }
