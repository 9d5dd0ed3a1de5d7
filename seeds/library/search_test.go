package library

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"diptych/compare/text"
	"diptych/seeds"
)

func found(l *Library, words string) []string {
	hits, _ := l.Search(Query{Words: words, Limit: 10})
	var names []string
	for _, h := range hits {
		names = append(names, h.Article.Name)
	}
	return names
}

func TestSearch(t *testing.T) {
	dir := folder(t)
	put(t, dir, "cafe.md", "---\ntitle: “Café” in the old granary\n---\nThe BRIDGE is near. Don’t ask for tea, said Müller, the owner: «Kaffee».\n")
	l, _ := open(t, dir)
	for words, want := range map[string][]string{
		"bridge":                  {"a.md", "cafe.md", "old/d.md"}, // with it in the title first, then by name
		"cafe":                    {"cafe.md"},
		"CAFÉ":                    {"cafe.md"},
		"ridg":                    {"a.md", "cafe.md", "old/d.md"},
		"\"forty thousand\" wee":  {"a.md", "b.txt", "old/d.md"},
		"thousand forty":          {"a.md", "b.txt", "old/d.md"},
		"\"thousand forty\"":      nil,
		"don't":                   {"cafe.md"},
		"muller \"kaffee\"":       {"cafe.md"},
		"ferries summer midnight": {"old/c.md"},
		"granary bridge":          {"cafe.md"},
		"zeppelin":                nil,
		"   ":                     nil,
		"\"":                      nil,
	} {
		if got := found(l, words); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestSnippets(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a.md", "---\ntitle: Die Brücke\n---\n"+strings.Repeat("Nothing here. ", 20)+"At last the “Königs\u00adbrücke” was named by Mr. Høyer.\n\nAnother paragraph.\n")
	l, _ := open(t, dir)
	for words, want := range map[string][]string{ // the words as marked in the snippet
		"konigsbrucke": {"Königsbrücke"},
		"hoyer named":  {"named", "Høyer"},
		"bruck":        {"brück"},
		`"konigs`:      {"Königs"},
	} {
		hits, n := l.Search(Query{Words: words, Limit: 5})
		if n != 1 {
			t.Errorf("%q: %d hits", words, n)
			continue
		}
		h := hits[0]
		var got []string
		for _, s := range h.Marks {
			got = append(got, h.Snippet[s.Start:s.End])
		}
		if !slices.Equal(got, want) || strings.Contains(h.Snippet, "Another") || len(h.Snippet) > 250 {
			t.Errorf("%q: marked %q in %q, want %q", words, got, h.Snippet, want)
		}
	}
	hits, _ := l.Search(Query{Words: "die bruck", Limit: 1})
	if len(hits) != 1 || !hits[0].InTitle || len(hits[0].Title) != 2 {
		t.Errorf("in the title: %+v", hits)
	}
}

func TestSearchIsLimited(t *testing.T) {
	l, _ := open(t, folder(t))
	if hits, total := l.Search(Query{Words: "e", Limit: 2}); len(hits) != 2 || total != 4 {
		t.Errorf("%d listed of %d", len(hits), total)
	}
	if hits, total := l.Search(Query{Words: "e", Limit: 2, Only: func(a Article) bool { return a.Fields.Outlet != "" }}); len(hits) != 1 || total != 1 {
		t.Errorf("of one outlet %d of %d", len(hits), total)
	}
}

// TestTitlesAreSearchedAtOnce opens a library that was read before.
func TestTitlesAreSearchedAtOnce(t *testing.T) {
	dir := folder(t)
	open(t, dir)
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := found(l, "bridge to close"); !slices.Equal(got, []string{"a.md"}) {
		t.Errorf("before the first Update: %q", got)
	}
	l.Update(nil)
	if got := found(l, "north bank"); !slices.Equal(got, []string{"b.txt"}) {
		t.Errorf("after it: %q", got)
	}
}

func FuzzFolded(f *testing.F) {
	for _, s := range []string{"", "Title\n\nOne “two” don’t ÉÉ Ǆ İ ﬁ e\u0301\u0323x.", "ß\u00AD\n\n\xff\xfe Ünïcode", "ABC\u200B\u0301 def"} {
		f.Add(s, uint8(3), uint8(9))
	}
	f.Add("\u009f\u00ad\n\n\xff\xfe Ü", uint8(3), uint8(7))
	f.Add("ab\u00ad cd", uint8(2), uint8(3))
	f.Add("\u00adab cd", uint8(0), uint8(3))
	f.Add("\u00ad ab \u00ad\n cd", uint8(2), uint8(9))
	f.Fuzz(func(t *testing.T, source string, i, n uint8) {
		a, err := seeds.Parse("x.txt", []byte(source))
		if err != nil {
			return
		}
		d := a.Document()
		x := foldedOf(d)
		whole, at := x.original(0, len(x.text))
		var want strings.Builder
		for k, p := range append([]string{d.Title()}, paragraphs(d)...) {
			if k > 0 {
				want.WriteByte(' ')
			}
			want.WriteString(p)
		}
		if got := strings.Join(strings.Fields(whole), " "); got != strings.Join(strings.Fields(want.String()), " ") {
			t.Fatalf("%q came back as %q", want.String(), got)
		}
		starts := func(at int) bool { return at == len(x.text) || utf8.RuneStart(x.text[at]) } // no word begins or ends within a letter
		if from, to := min(int(i), len(x.text)), min(int(i)+int(n), len(x.text)); from <= to && starts(from) && starts(to) {
			part, inPart := x.original(from, to)
			s := at(from)
			if from == 0 {
				s = 0 // what stands before the first letter
			}
			if !strings.HasPrefix(whole[s:], part) && part != "" {
				t.Fatalf("bytes %d to %d are %q, of the whole %q", from, to, part, whole[s:])
			}
			if e := inPart(to); e != len(part) {
				t.Fatalf("the end of %q is at %d", part, e)
			}
		}
	})
}

func paragraphs(d *text.Document) []string {
	d = d.Unmarked()
	var out []string
	title := d.Title()
	for _, p := range d.Paragraphs {
		if s := d.Text(p.Span); p.Kind != text.Headline || strings.TrimSpace(s) != title {
			out = append(out, s)
		}
	}
	return out
}

func TestIndexIsThatOfStrings(t *testing.T) {
	for _, c := range [][2]string{{"", "a"}, {"a", "a"}, {"abc", "bc"}, {"ababac", "bac"}, {"zzz", "zzzz"}, {"harbou harbour", "harbour"}, {"a “b” c", "b”"}, {"xq", "q"}, {"qx", "xq"}} {
		if got, want := index(c[0], c[1], rarest(c[1])), strings.Index(c[0], c[1]); got != want {
			t.Errorf("%q in %q: at %d, want %d", c[1], c[0], got, want)
		}
	}
}

// A window asks for articles while a search reads the library beside it.
func TestAnArticleDoesNotWaitForASearch(t *testing.T) {
	l, _ := open(t, folder(t))
	l.Articles()
	got := make(chan bool, 10)
	l.Search(Query{Words: "bridge", Limit: 1, Only: func(Article) bool {
		go func() {
			_, ok := l.Article("a.md")
			got <- ok
		}()
		return <-got // for ever, where the one waits for the other
	}})
}
