package intake

import "testing"

const jsonFeedSample = `{"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "language": "en", "authors": [{"name": "Desk One"}], "items": [
{"id": "1", "url": "https://courier.example/pier?utm_source=rss", "external_url": "https://other.example/", "title": "Pier shuts", "date_published": "2026-05-05T09:00:00+02:00", "date_modified": "2026-05-09T09:00:00Z", "authors": [{"name": "Ann Lee"}, {"name": "Bo Ray"}],
 "content_html": "<p>The report of the engineers puts it so:</p><blockquote><p>It was rust.</p></blockquote><p>They shut it on Monday &amp; left.</p>", "summary": "Rust."},
{"id": "2", "title": "Ferry stops", "language": "fr", "content_text": "It stopped < Monday.\n\nIt had run."},
{"id": "3", "title": "Rain", "summary": "It pours."}]}`

func TestJSONFeed(t *testing.T) {
	wantArticles(t, "json-feed", jsonFeedSample, `
title: Pier shuts
outlet: The Courier
byline: Ann Lee, Bo Ray
date: 2026-05-05T09:00
url: https://courier.example/pier
language: en
|: The report of the engineers puts it so:
|: > It was rust.
|: They shut it on Monday & left.`, `
title: Ferry stops
outlet: The Courier
byline: Desk One
language: fr
|: It stopped < Monday.
|: It had run.`, `
title: Rain
outlet: The Courier
byline: Desk One
language: en
|: It pours.
note: The feed holds the beginning or a summary of the article, not the whole of it.`)
	// Records that only have the same keys are a table.
	wantKind(t, "corpus-json", `{"version": "2", "items": [{"title": "Ferry stops", "content_text": "It stopped.", "url": "https://a.example/"}, {"title": "Rain", "content_text": "It pours.", "url": "https://b.example/"}]}`)
}
