package intake

import (
	"strings"
	"testing"
)

// told is what an article says of itself, a line a field, then its paragraphs
// after "| " and what was left out after "- ".
func told(a Article) string {
	var b strings.Builder
	say := func(key, value string) {
		if value != "" {
			b.WriteString(key + ": " + value + "\n")
		}
	}
	f := a.Fields
	say("title", f.Title)
	say("outlet", f.Outlet)
	say("agency", f.Agency)
	say("byline", f.Byline)
	say("dateline", f.Dateline)
	say("date", f.Date)
	say("url", f.URL)
	say("language", a.Language)
	for p := range strings.SplitSeq(strings.TrimSpace(a.Source), "\n\n") {
		say("|", p)
	}
	for _, l := range a.Left {
		say("- "+l.Why, l.Text)
	}
	for _, n := range a.Notes {
		say("note", n.String())
	}
	return b.String()
}

// wantArticles reads text as a file of the kind and compares what its
// articles tell of themselves.
func wantArticles(t *testing.T, kind, text string, want ...string) {
	t.Helper()
	f, err := Read("export", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if f.Kind != kind {
		t.Fatalf("read as %s, want %s", f.Kind, kind)
	}
	if len(f.Articles) != len(want) {
		t.Fatalf("%d articles, want %d: %+v", len(f.Articles), len(want), f.Articles)
	}
	for i, a := range f.Articles {
		if got := strings.TrimSpace(told(a)); got != strings.TrimSpace(want[i]) {
			t.Errorf("article %d:\n%s\nwant:\n%s", i+1, got, strings.TrimSpace(want[i]))
		}
	}
}

// wantKind tells that text is read as kind and as nothing else.
func wantKind(t *testing.T, kind, text string) {
	t.Helper()
	f, err := Read("file", []byte(text))
	if err == nil && f.Kind != kind {
		t.Errorf("read as %s, want %s: %.80q", f.Kind, kind, text)
	}
}

// fuzzReader runs a reader on whatever it says that fits.
func fuzzReader(f *testing.F, kind string, samples ...string) {
	for _, s := range samples {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := &input{name: "file", data: data}
		for _, r := range readers {
			if r.kind != kind || !r.fits(in) {
				continue
			}
			articles, err := r.read(in)
			if err == nil && len(articles) == 0 {
				t.Error("neither an article nor an error")
			}
			for _, a := range articles {
				for _, l := range a.Left {
					if l.Before < 0 || l.Before > strings.Count(a.Source, "\n\n")+1 {
						t.Errorf("left before paragraph %d of %q", l.Before, a.Source)
					}
				}
			}
		}
	})
}
