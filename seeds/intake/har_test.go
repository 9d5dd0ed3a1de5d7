package intake

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"

	"diptych/seeds"
)

// harEntry is an answer with text of kind from address, as a browser records it.
func harEntry(address, kind string, status int, text string) string {
	quoted, _ := json.Marshal(text)
	encoding := ""
	if strings.Contains(kind, "windows") {
		encoding = `,"encoding":"base64"`
		quoted, _ = json.Marshal(base64.StdEncoding.EncodeToString([]byte(text)))
	}
	code, _ := json.Marshal(status)
	return `{"startedDateTime":"2026-05-05T08:00:00Z","request":{"method":"GET","url":"` + address + `"},"response":{"status":` + string(code) + `,"content":{"size":9,"mimeType":"` + kind + `","text":` + string(quoted) + encoding + `}}}`
}

func harOf(entries ...string) string {
	return `{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[],"entries":[` + strings.Join(entries, ",") + `]}}`
}

// TestHAR has a record of two articles, of which one came in bytes, with what else a
// browser asks for; one of which the texts were not kept, and one of a search.
func TestHAR(t *testing.T) {
	page := site("", "<p>"+prose("bridge", 5)+"</p>")
	f, err := Read("quay.har", []byte(harOf(
		harEntry("https://post.example/a#top", "text/html; charset=utf-8", 200, page),
		harEntry("https://post.example/a#top", "text/html; charset=utf-8", 200, page),
		harEntry("https://post.example/gone", "text/html", 404, page),
		harEntry("https://post.example/x.js", "text/javascript", 200, page),
		harEntry("https://post.example/list", "text/html", 200, "<html><body><a href=/a>A</a>"),
		harEntry("https://post.example/b", "text/html; charset=windows-1252", 200, site("", "<p>It cost \x80 5. "+prose("ferry", 5)+"</p>")),
	)))
	if err != nil || f.Kind != "har" || len(f.Articles) != 2 {
		t.Fatalf("%v %+v", err, f)
	}
	for i, want := range []struct{ url, start string }{{"https://post.example/a", "The bridge was"}, {"https://post.example/b", "It cost € 5. The ferry was"}} {
		if a := f.Articles[i]; a.Fields.URL != want.url || !strings.HasPrefix(a.Source, want.start) || a.Fields.Date != "" {
			t.Errorf("%+v", a)
		}
	}
	if notes := f.Articles[0].Notes; len(notes) != 1 || !strings.Contains(notes[0].String(), "without an article: 1;") {
		t.Error(notes)
	}
	wantGist(t, "a.har", harOf(`{"request":{"url":"https://post.example/a"},"response":{"status":200,"content":{"size":9,"mimeType":"text/html"}}}`),
		"refused: this record of a browser (HAR) holds no text of a web page; save the article's page from the browser\n")
	wantGist(t, "a.har", harOf(harEntry("https://post.example/", "text/html", 200, "<html><body><a href=/a>A</a>")),
		"refused: no article was found in this web page; open one article in the browser and save that, or copy its text into a text file\n")
	if f, err := Read("a.json", []byte(`{"log":{"version":"1.2","entries":[{"title":"Quay sold","text":"The quay is sold."}]}}`)); err == nil && f.Kind == "har" {
		t.Error("data of another kind")
	}
}

// What stands behind the pages that are read is told of.
func TestHAROfManyPages(t *testing.T) {
	list := []string{harEntry("https://post.example/a", "text/html", 200, site("", "<p>"+prose("bridge", 5)+"</p>"))}
	for range maxPages {
		list = append(list, harEntry("https://post.example/", "text/html", 200, "<p>"))
	}
	for n, want := range map[int]bool{maxPages: false, maxPages + 1: true} {
		f, err := Read("a.har", []byte(harOf(list[:n]...)))
		if err != nil {
			t.Fatal(err)
		}
		if notes := strings.Join(seeds.English(f.Articles[0].Notes), " "); strings.Contains(notes, onlyPages.String()) != want {
			t.Errorf("of %d pages: %s", n, notes)
		}
	}
}

func FuzzHAR(f *testing.F) {
	fuzzReader(f, "har", harOf(harEntry("https://post.example/a", "text/html", 200, "<p>It is so.</p>")), harOf())
}
