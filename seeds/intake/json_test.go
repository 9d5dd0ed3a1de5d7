package intake

import (
	"strings"
	"testing"
)

const ninjsSample = `{"uri": "https://news.example/i/1", "type": "text", "versionCreated": "2024-03-05T10:37:00Z", "language": "en", "located": "Elsewhere", "by": "Nora Finch",
"headlines": [{"role": "alt", "value": "Short"}, {"role": "main", "value": "Ferry &amp; crew stop"}],
"bodies": [{"role": "main", "contentType": "text/plain", "value": "PORT ISLE (AP) -- The ferry stops. Boats rest."},
{"role": "rich", "contentType": "application/xhtml+xml", "value": "<p>PORT ISLE (AP) -- The ferry stops.</p> <p>Boats rest.</p>"}],
"associations": [{"type": "picture", "uri": "https://news.example/p/1", "headlines": [{"value": "A boat"}], "by": "Camera"}]}`

func TestNinjs(t *testing.T) {
	wantGist(t, "x.json", ninjsSample, `
ninjs 1
title: Ferry & crew stop
agency: AP
byline: Nora Finch
dateline: PORT ISLE
date: 2024-03-05T10:37
url: https://news.example/i/1
language: en
| PORT ISLE (AP) -- The ferry stops.
| Boats rest.
`)
	wantGist(t, "x.json", `{"data": {"meta": {}, "item": {"uri": "urn:x:1", "type": "text", "headline": "Boats rest", "versioncreated": "2024-03-05T10:37:00Z", "provider": "AP", "byline": "By NORA FINCH", "body_nitf": "<body.content><p>Boats <em>rest</em>.</p><hl2>Why</hl2></body.content>"}}}`, `
ninjs 1
title: Boats rest
agency: AP
byline: NORA FINCH
date: 2024-03-05T10:37
| Boats rest.
| Why
`)
	wantGist(t, "x.json", `{"item": [{"uri": "urn:x:1", "type": "text", "headline": "Boats rest", "pubstatus": "usable", "provider": "Harbour Radio", "body_text": "Boats rest.\n\nNo crew.", "associations": {"photo": {"uri": "urn:x:2", "type": "picture", "headline": "A boat"}}},
{"uri": "urn:x:3", "type": "picture", "headline": "A pier"}]}`, `
ninjs 1
title: Boats rest
outlet: Harbour Radio
| Boats rest.
| No crew.
`)
	wantGist(t, "x.json", `{"uri": "urn:x:3", "type": "picture", "headline": "A pier"}`,
		"\nrefused: the items of this file are pictures or the like, none is a text; bring the items of the articles\n")
}

func TestNewsAPI(t *testing.T) {
	wantGist(t, "x.json", `{"status": "ok", "totalResults": 2, "articles": [
{"source": {"id": "h", "name": "Harbour News"}, "author": "https://www.facebook.com/harbour", "title": "Boats rest - Harbour News", "description": "They rest.", "url": "https://h.example/1", "urlToImage": null, "publishedAt": "2024-03-05T12:07:01Z", "content": "By Nora FinchHarbour News\r\nimage copyrightCamera… [+6746 chars]"},
{"source": {"id": null, "name": "Courier"}, "author": "Ole Berg", "title": "No crew", "description": null, "url": "https://c.example/1", "urlToImage": null, "publishedAt": "2024-03-05T12:07:01Z", "content": "There is no crew."}]}`, `
newsapi 1
title: Boats rest
outlet: Harbour News
date: 2024-03-05T12:07
url: https://h.example/1
(summary) They rest.
(beginning of the article, cut) By Nora FinchHarbour News image copyrightCamera… [+6746 chars]
! The author is given as an address, “https://www.facebook.com/harbour”, which names nobody.
! The service gives the beginning of the article only, with captions glued into it, and it was not taken for the text; bring the page itself.
newsapi 2
title: No crew
outlet: Courier
byline: Ole Berg
date: 2024-03-05T12:07
url: https://c.example/1
| There is no crew.
`)
}

func TestSaved(t *testing.T) {
	const link = "! The list holds the title and the address of this article, not its text; bring the page itself.\n"
	wantGist(t, "wallabag.json", `[{"id": 1, "title": "Boats rest", "url": "https://h.example/1", "is_archived": 0, "created_at": "2024-03-09T11:00:00+0100", "published_at": "2024-03-05T08:00:00+0100", "published_by": ["Nora Finch", "Ole Berg"], "domain_name": "h.example", "language": "en_GB", "content": "<p>Boats rest.</p><ul><li>No crew</li></ul>"}]`, `
readlater-json 1
title: Boats rest
outlet: h.example
byline: Nora Finch, Ole Berg
date: 2024-03-05T08:00
url: https://h.example/1
language: en-GB
| Boats rest.
| No crew
`)
	wantGist(t, "omnivore.json", `[{"id": "a", "slug": "boats", "title": "Boats rest", "description": "They rest.", "author": "Hafenblatt mit AFP", "url": "https://h.example/1", "savedAt": "2024-03-09T16:30:11.000Z", "publishedAt": "2024-03-09T16:30:11.000Z"}]`, `
readlater-json 1
title: Boats rest
agency: AFP
byline: Hafenblatt mit AFP
url: https://h.example/1
(summary) They rest.
! The time 2024-03-09T16:30:11.000Z is given as published and is that of saving; it was not taken for the date of the article.
`+link)
	wantGist(t, "readability.json", `{"bookmarks": [{"article__excerpt": "They rest.", "favorite": false, "article__url": "https://h.example/1", "article__title": "Boats rest", "date_added": "2024-03-09T16:30:11"}], "recommendations": []}`, `
readlater-json 1
title: Boats rest
url: https://h.example/1
(summary) They rest.
`+link)
	wantGist(t, "pocket.csv", "title,url,time_added,tags,status\n\"Boats rest at the pier of the island because there is no crew for them as i\n\nt\",https://h.example/1,1600322788,,unread\nhttps://h.example/2,https://h.example/2,1600322788,a|b,archive\n", `
readlater-csv 1
title: Boats rest at the pier of the island because there is no crew for them as i t
url: https://h.example/1
! Pocket cuts titles, and this one may be longer.
`+link+`readlater-csv 2
url: https://h.example/2
`+link)
	wantGist(t, "instapaper.csv", "URL,Title,Selection,Folder,Timestamp\nhttps://h.example/1,Boats rest,They \"rest\",Unread,1600322788\n", `
readlater-csv 1
title: Boats rest
url: https://h.example/1
(note of the reader who saved it) They "rest"
`+link)
	wantGist(t, "bookmarks.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><DL><p>\n<DT><A HREF=\"https://h.example/1\" ADD_DATE=\"1600322788\" PRIVATE=\"0\">Boats &amp; crews</A>\n<DD>They rest.\n<DT><A HREF=\"/?own\">Note</A>\n</DL>", `
bookmarks-html 1
title: Boats & crews
url: https://h.example/1
(comment of the reader who saved it) They rest.
`+link)
	wantGist(t, "ril_export.html", "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href=\"https://h.example/1\" time_added=\"1600322788\" tags=\"\">Boats rest</a></li></ul></body></html>", `
bookmarks-html 1
title: Boats rest
url: https://h.example/1
`+link)
	wantGist(t, "instapaper-export.html", "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\" />\n<title>Instapaper: Export</title>\n</head>\n<body>\n<h1>Unread</h1>\n<ol>\n<li><a href=\"https://h.example/1\">Boats rest</a></li></ol></body></html>", `
bookmarks-html 1
title: Boats rest
url: https://h.example/1
`+link)
}

func TestTables(t *testing.T) {
	const row = `
corpus-csv 1
title: Boats rest
outlet: Harbour News
byline: Nora Finch, Ole Berg
date: 2024-03-05
url: https://h.example/1
| Boats rest, they said.
| No crew.
`
	wantGist(t, "corpus.csv", "\ufeffid,Headline,Publication,Author,Date,URL,Content\n1,Boats rest,Harbour News,\"['Nora Finch', 'Ole Berg']\",2024-03-05,https://h.example/1,\"Boats rest, they said.\nNo crew.\"\n", row)
	wantGist(t, "corpus.txt", "title;source;author;published_date;link;full_text\r\nBoats rest;Harbour News;Nora Finch, Ole Berg;2024-03-05;https://h.example/1;<p>Boats rest, they said.</p><p>No crew.</p>\r\n", row)
	wantGist(t, "corpus.tsv", "title\ttext\tpublisher\tsource\nA\t\tX\thttps://x.example\nBoats rest\tThey rest.\t\tCourier\n", `
corpus-csv 1
title: Boats rest
outlet: Courier
| They rest.
! Rows of the table that hold no text and were left out: 1.
`)
	wantGist(t, "stories.csv", "media_name,publish_date,title,url\nCourier,2024-03-05,Boats rest,https://c.example/1\n",
		"\nrefused: no column can be told to hold the text of the articles (columns: “media_name”, “publish_date”, “title”, “url”); call the column of the text “text”, and others “title”, “outlet”, “date”, “url”, “author”\n")
	wantText(t, "x.txt", "Ferry, boats, crews\n\nAll of them rest, the board said, and the pier is closed.\n")
	wantText(t, "x.txt", "Title, source, date, text\n\nThat is what a card of the archive holds.\n")
}

func TestRecords(t *testing.T) {
	wantGist(t, "page.json", `[{"title": "Boats rest", "hostname": "h.example", "source": "https://h.example/1", "source-hostname": "Harbour News", "text": "Boats rest, they said."}]`, `
corpus-json 1
title: Boats rest
outlet: Harbour News
url: https://h.example/1
| Boats rest, they said.
`)
	wantGist(t, "corpus.jsonl", `{"title": "Boats rest", "text": "Boats rest.\nNo crew.", "source": {"id": 1, "name": "Courier"}, "authors": ["Nora Finch"], "publish_date": "March 5, 2024", "date_crawled": "2024-03-09"}
{"title": "No crew", "text": "None.", "source": "https://c.example", "sitename": "Courier"}
{"title": "Cut`, `
corpus-json 1
title: Boats rest
outlet: Courier
byline: Nora Finch
date: 2024-03-05
| Boats rest.
| No crew.
corpus-json 2
title: No crew
outlet: Courier
| None.
! The file cannot be read beyond its record 2.
`)
	wantGist(t, "corpus.json", `{"count": 1, "results": [{"headline": "Boats rest", "body": ["Boats rest.", "No crew."], "date": "03/04/2024"}]}`, `
corpus-json 1
title: Boats rest
| Boats rest.
| No crew.
! The date “03/04/2024” is not understood and was left out.
`)
	wantGist(t, "guardian.json", `{"response": {"status": "ok", "results": [{"id": "a/1", "type": "article", "webTitle": "Boats rest", "webPublicationDate": "2024-03-05T10:37:00Z", "webUrl": "https://h.example/1", "fields": {"headline": "Boats rest now", "byline": "Nora Finch", "body": "<p>Boats rest.</p><p>No crew.</p>", "bodyText": "Boats rest. No crew."}}]}}`, `
corpus-json 1
title: Boats rest now
byline: Nora Finch
date: 2024-03-05T10:37
url: https://h.example/1
| Boats rest.
| No crew.
`)
	wantGist(t, "corpus.jsonl", `{"category": "X", "headline": "Boats rest", "link": "https://c.example/1"}
{"category": "X", "headline": "No crew", "link": "https://c.example/2"}
`, "\nrefused: no column can be told to hold the text of the articles (columns: “category”, “headline”, “link”); call the column of the text “text”, and others “title”, “outlet”, “date”, “url”, “author”\n")
	wantText(t, "x.md", "{\"title\": \"Boats rest\", \"date\": \"2024-03-05\"}\n\nBoats rest, the board said.\n")
	wantText(t, "x.txt", "{This stands in brackets.}\n\nAnd this is a text.\n")
}

func TestReadColumns(t *testing.T) {
	data := []byte("Überschrift,Story so far,When\nBoats rest,They rest.,2024-03-05\n")
	if got := strings.Join(TableOf("a/x.csv", data).Names, "|"); got != "Überschrift|Story so far|When" {
		t.Errorf("columns %s", got)
	}
	f, err := ReadColumns("a/x.csv", data, map[string]string{"text": "Story so far", "date": "When"})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := gist(f), "corpus 1\ntitle: Boats rest\ndate: 2024-03-05\n| They rest.\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	_, err = ReadColumns("a/x.csv", data, map[string]string{"text": "Missing"})
	if want := "a/x.csv: no column can be told to hold the text of the articles (columns: “Überschrift”, “Story so far”, “When”); call the column of the text “text”, and others “title”, “outlet”, “date”, “url”, “author”."; err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
	f, err = ReadColumns("x.jsonl", []byte(`{"Story": "Boats rest."}
{"Story": "No crew."}
{"Sto`), map[string]string{"text": "Story"})
	if got, want := gist(f), "corpus 1\n| Boats rest.\ncorpus 2\n| No crew.\n! The file cannot be read beyond its record 2.\n"; err != nil || got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if c := TableOf("x.txt", []byte("Boats rest.\n")).Names; c != nil {
		t.Errorf("columns %v", c)
	}
}

func FuzzNinjs(f *testing.F) { fuzzWire(f, "x", ninjsSample) }
func FuzzTable(f *testing.F) {
	fuzzWire(f, "x.csv", "title,text,date\nBoats rest,\"They\nrest\",2024-03-05\n")
}
func FuzzRecords(f *testing.F) {
	fuzzWire(f, "x.jsonl", "{\"title\": \"Boats rest\", \"text\": [\"a\", {\"text\": \"b\"}]}\n{\"title\": \"No crew\"}\n")
}
