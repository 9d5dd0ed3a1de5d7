package library

import (
	"slices"
	"strings"
	"testing"

	"diptych/seeds"
)

func TestASieve(t *testing.T) {
	text := strings.Repeat("the harbour was closed on monday after the storm. ", 60)
	s := sieveOf(text)
	if n := 8 * len(s); n < len(text)/8 || n > len(text)/4 {
		t.Errorf("%d bytes for a text of %d", n, len(text))
	}
	for _, c := range []struct {
		term   string
		passes bool
	}{{"harbour", true}, {"r was c", true}, {"m. the", true}, {"zq", true}, {"", true}, {"ceasefire", false}, {"bourbon", false}} {
		if got := s.passes(runsOf(c.term)); got != c.passes {
			t.Errorf("%q passes: %v", c.term, got)
		}
	}
	if none := sieve(nil); !none.passes(runsOf("ceasefire")) {
		t.Error("of a text that is not known yet something is held back")
	}
}

// A search that uses many cores, a sieve and what is rare in a term finds what
// a look at every byte of every text does.
func FuzzSearch(f *testing.F) {
	f.Add("Harbour\n\nIt was closed.", "Bridge\n\nThe harbour stays “open”.", "harbour")
	f.Add("a\n\n\u00e9t\u00e9", "b\n\nETE et", "ete \"ete et\"")
	f.Add("x\n\n\xff\xfe", "", "\xff")
	f.Fuzz(func(t *testing.T, one, two, words string) {
		l := &Library{Spawn: func(f func()) { go f() }}
		for name, source := range map[string]string{"1": one, "2": two} {
			a, err := seeds.Parse(name, []byte(source))
			if err != nil {
				return
			}
			x := held{Article: Article{Name: name}, folded: foldedOf(a.Document())}
			l.files = append(l.files, &file{name: name, articles: []held{x}})
		}
		for range 2 * filesAtOnce {
			l.files = append(l.files, &file{})
		}
		terms := termsOf(words)
		hits, total := l.Search(Query{Words: words, Limit: 9})
		if total != len(hits) {
			t.Fatalf("%d hits of %d", len(hits), total)
		}
		for _, f := range l.files[:2] {
			text := f.articles[0].folded.text
			want := len(terms) > 0 && !slices.ContainsFunc(terms, func(x term) bool { return !strings.Contains(text, x.words) })
			if got := slices.ContainsFunc(hits, func(h Hit) bool { return h.Article.Name == f.name }); got != want {
				t.Fatalf("%q in %q: %v", words, text, got)
			}
		}
	})
}
