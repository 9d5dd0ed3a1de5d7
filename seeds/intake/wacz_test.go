package intake

import (
	"errors"
	"slices"
	"testing"

	"diptych/seeds"
)

// TestWACZ has a page to which a listed one led on and the frame in it, a list that
// names nothing of what was saved, no list, and no page.
func TestWACZ(t *testing.T) {
	const found = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
	page, frame := site("", "<p>"+prose("bridge", 5)+"</p>"), site("", "<p>"+prose("ferry", 5)+"</p>")
	first := packed(record("warcinfo", "", "x")) +
		packed(record("response", "http://post.example/a", "HTTP/1.1 301 Moved\r\nLocation: https://post.example/a#top\r\n\r\n")) +
		packed(record("response", "https://frame.example/f", found+frame))
	second := packed(record("response", "https://post.example/a", found+page))
	const header = `{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}` + "\n"
	for _, c := range []struct {
		name, list string
		want       []string
	}{
		{"led on", header + `{"id": "1", "url": "http://post.example/a", "title": "A", "ts": "2026-05-04T09:00:00Z"}` + "\n", []string{"https://post.example/a"}},
		{"listed", header + `{"id": "1", "url": "https://post.example/a#part", "title": "A"}` + "\n" + `{"id": "2", "url": "https://frame.example/f"}`, []string{"https://frame.example/f", "https://post.example/a"}},
		{"not there", header + `{"id": "1", "url": "https://post.example/gone"}`, []string{"https://frame.example/f", "https://post.example/a"}},
		{"no list", "", []string{"https://frame.example/f", "https://post.example/a"}},
	} {
		f, err := Read("a.wacz", packOf(t, "datapackage.json", "{}", "pages/pages.jsonl", c.list, "archive/data-1.warc.gz", first, "archive/data-2.warc.gz", second, "indexes/index.cdx", ""))
		if err != nil || f.Kind != "wacz" {
			t.Errorf("%s: %s, %v", c.name, f.Kind, err)
			continue
		}
		var got []string
		for _, a := range f.Articles {
			got = append(got, a.Fields.URL)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	for name, parts := range map[string][]string{
		"wacz":    {"datapackage.json", "{}", "archive/data.warc.gz", packed(record("warcinfo", "", "x"))},
		"archive": {"datapackage.json", "{}", "data/table.csv", "a,b\n"},
	} {
		var told *seeds.Error
		if f, err := Read("a.zip", packOf(t, parts...)); !errors.As(err, &told) || told.Cure.String() == "" {
			t.Errorf("%s: %s, %v", name, f.Kind, err)
		}
	}
}
