package text

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestSeeds compares the founding articles, as they are parsed, with
// testdata/seeds, where every border was checked by hand: a line for each
// sentence, a paragraph for each paragraph.
func TestSeeds(t *testing.T) {
	for name, source := range foundingArticles(t) {
		t.Run(name, func(t *testing.T) {
			d := Parse(source)
			check(t, d, source)
			golden := filepath.Join("testdata", "seeds", name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(dump(d)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got := dump(d); got != string(want) {
				t.Errorf("%s", firstDifference(got, string(want)))
			}
		})
	}
}

// foundingArticles reads the bodies of the founding articles by their names.
func foundingArticles(tb testing.TB) map[string]string {
	files, err := filepath.Glob("../../seeds/articles/*.md")
	if err != nil || len(files) != 5 {
		tb.Fatalf("founding articles: %v %v", files, err)
	}
	bodies := map[string]string{}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		_, body, ok := strings.Cut(string(raw[len("---\n"):]), "\n---\n")
		if !ok {
			tb.Fatalf("%s: no front matter", f)
		}
		bodies[strings.TrimSuffix(filepath.Base(f), ".md")] = body
	}
	return bodies
}

// dump writes what was found in d, in the article's own words.
func dump(d *Document) string {
	var out strings.Builder
	f := d.Fields
	for _, field := range [][2]string{{"title", f.Title}, {"outlet", f.Outlet}, {"agency", f.Agency}, {"byline", f.Byline}, {"dateline", f.Dateline}, {"date", f.Date}, {"url", f.URL}} {
		if s, ok := d.Evidence[field[0]]; ok || field[1] != "" {
			fmt.Fprintf(&out, "%s: %q, read in %q\n", field[0], field[1], d.Text(s))
		}
	}
	for i, p := range d.Paragraphs {
		fmt.Fprintf(&out, "\n[%v]\n", p.Kind)
		if !p.Kind.Prose() || p.Kind == Subhead {
			fmt.Fprintf(&out, "%q\n", d.Text(p.Span))
		}
		for _, s := range d.Sentences {
			if s.Paragraph == i && p.Kind != Subhead {
				fmt.Fprintln(&out, strings.ReplaceAll(strings.ReplaceAll(d.Text(s.Span), "\n", "⏎"), "\u00a0", "~"))
			}
		}
	}
	return out.String()
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d:\ngot  %s\nwant %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("got %d lines, want %d", len(g), len(w))
}
