package intake

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"diptych/seeds"
)

// newspaper is a site for tests on this machine.
func newspaper() http.Handler {
	page := site(`<meta property="og:site_name" content="The Harbour Post"><link rel="canonical" href="https://elsewhere.example/bridge">`, "<p>"+prose("bridge", 5)+"</p>")
	m := http.NewServeMux()
	m.HandleFunc("/bridge", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Cookie") != "" || r.Header.Get("Referer") != "" {
			http.Error(w, "tracked", http.StatusTeapot)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=windows-1252")
		fmt.Fprint(w, page)
	})
	m.HandleFunc("/short", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "who", Value: "you"})
		http.Redirect(w, r, "/bridge#top", http.StatusFound)
	})
	m.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	m.HandleFunc("/mail", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "mailto:a@b.example")
		w.WriteHeader(http.StatusFound)
	})
	m.HandleFunc("/large", func(w http.ResponseWriter, r *http.Request) {
		for range 17 {
			fmt.Fprint(w, strings.Repeat("x", 1<<20))
		}
	})
	m.HandleFunc("/wall", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusForbidden) })
	m.HandleFunc("/latin", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-2")
		fmt.Fprint(w, strings.ReplaceAll(strings.ReplaceAll(page, `<meta charset="utf-8">`, ""), "council", "Rada M\xec\xb9ta"))
	})
	return m
}

func TestFetch(t *testing.T) {
	s := httptest.NewServer(newspaper())
	defer s.Close()
	f, err := Fetch(context.Background(), s.URL+"/short")
	if err != nil {
		t.Fatal(err)
	}
	a := f.Articles[0]
	if a.Fields.Title != "Bridge to reopen in May" || a.Fields.URL != s.URL+"/bridge" || f.Kind != "webpage" || f.Name != "bridge" {
		t.Errorf("%+v %s %s", a.Fields, f.Kind, f.Name)
	}
	if got := strings.Join(seeds.English(a.Notes), " "); got != "The address led on to "+s.URL+"/bridge." {
		t.Error(got)
	}
	if f, err = Fetch(context.Background(), s.URL+"/latin"); err != nil || !strings.Contains(f.Articles[0].Source, "Rada Měšta") {
		t.Error(err, f)
	}
}

func TestFetchRefused(t *testing.T) {
	s := httptest.NewServer(newspaper())
	defer s.Close()
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	for address, want := range map[string]string{
		s.URL + "/loop":        "sends on more than 5 times",
		s.URL + "/mail":        "which is no web page",
		s.URL + "/large":       "more than 16 MB",
		s.URL + "/wall":        "does not give this page to a program (403 Forbidden)",
		s.URL + "/none":        "has no page for this address (404 Not Found)",
		"ftp://a.example/x":    "no address of a web page",
		"file:///etc/passwd":   "no address of a web page",
		"a bridge":             "no address of a web page",
		"http://u:p@a.example": "a name or password stands in this address",
	} {
		_, err := Fetch(context.Background(), address)
		var told *seeds.Error
		if !errors.As(err, &told) || !strings.Contains(told.Problem.String(), want) || told.File != address || told.Cure.String() == "" {
			t.Errorf("%s: %v", address, err)
		}
	}
	if _, err := Fetch(gone, s.URL+"/bridge"); err == nil || !strings.Contains(err.Error(), "not waited for") {
		t.Error(err)
	}
}

// A way from a protected connection to an open one is told.
func TestFetchUnprotected(t *testing.T) {
	open := httptest.NewServer(newspaper())
	defer open.Close()
	safe := httptest.NewTLSServer(http.RedirectHandler(open.URL+"/bridge", http.StatusMovedPermanently))
	defer safe.Close()
	client := safe.Client()
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	g := fetching{client: client}
	u, _ := url.Parse(safe.URL)
	if _, err := g.follow(context.Background(), u); err != nil || len(g.notes) != 1 || !strings.Contains(g.notes[0].String(), "not protected") {
		t.Error(err, g.notes)
	}
}

func TestWebURL(t *testing.T) {
	for typed, want := range map[string]string{
		" post.example/a?b=1#c ": "https://post.example/a?b=1",
		"http://post.example":    "http://post.example",
	} {
		if u, err := webURL(typed); err != nil || u.String() != want {
			t.Errorf("%q: %v %v", typed, u, err)
		}
	}
}

func ExampleFetch() {
	s := httptest.NewServer(newspaper())
	defer s.Close()
	f, err := Fetch(context.Background(), s.URL+"/bridge")
	fmt.Println(f.Articles[0].Fields.Title, err)
	fmt.Println(f.Articles[0].Evidence["outlet"])
	// Output:
	// Bridge to reopen in May <nil>
	// og:site_name: The Harbour Post
}
