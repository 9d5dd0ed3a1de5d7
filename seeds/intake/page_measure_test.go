package intake

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"diptych/compare/text"
	"golang.org/x/net/html"
)

// measured is a page with the text that a person took from it.
type measured struct {
	name, want string
	page       *page
	plain      func() *html.Node
	r, take    []bool
	s          *survey
}

func measuredPages(t testing.TB) []*measured {
	dir := os.Getenv("DIPTYCH_PAGES")
	if dir == "" {
		t.Skip("DIPTYCH_PAGES names no folder of pages with a truth.json")
	}
	data, err := os.ReadFile(filepath.Join(dir, "truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var truth map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatal(err)
	}
	var out []*measured
	for name, want := range truth {
		f, err := os.Open(filepath.Join(dir, name+".html.gz"))
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(z)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		s := decode(raw, "")
		parse := func() *html.Node {
			root, err := html.Parse(strings.NewReader(s))
			if err != nil {
				t.Fatal(name, err)
			}
			return root
		}
		out = append(out, &measured{name: name, want: want.ArticleBody, page: newPage(parse()), plain: parse})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].name < out[j].name })
	return out
}

var token = regexp.MustCompile(`[\p{L}\p{N}_]+`)

func shingles(s string) map[string]int {
	w := token.FindAllString(s, -1)
	out := map[string]int{}
	for i := 0; i < len(w) && i < max(1, len(w)-3); i++ {
		out[strings.Join(w[i:min(len(w), i+4)], " ")]++
	}
	return out
}

// kept is what the text model takes for the article's in paragraphs.
func kept(paragraphs []string) string {
	d := text.Parse(strings.Join(paragraphs, "\n\n") + "\n")
	var b strings.Builder
	for _, p := range d.Paragraphs {
		if p.Kind != text.Debris && p.Kind != text.Caption {
			b.WriteString(d.Source[p.Start:p.End] + "\n\n")
		}
	}
	return b.String()
}

type score struct {
	p, r       float64
	lost, want int
}

func scored(want, got string) (s score) {
	g, h := shingles(want), shingles(got)
	both, ng, nh := 0, 0, 0
	for k, n := range h {
		both += min(n, g[k])
		nh += n
	}
	for _, n := range g {
		ng += n
	}
	if nh > 0 {
		s.p = float64(both) / float64(nh)
	}
	s.r = 1
	if ng > 0 {
		s.r = float64(both) / float64(ng)
	}
	left, all := shingles(got), squeezed(got)
	for p := range strings.SplitSeq(want, "\n") {
		if squeezed(p) == "" {
			continue
		}
		has, n := 0, 0
		for k, c := range shingles(p) {
			n += c
			has += min(c, left[k])
		}
		s.want++
		if 2*has < n && !strings.Contains(all, squeezed(p)) {
			s.lost++
		}
	}
	return s
}

func squeezed(s string) string { return strings.Join(token.FindAllString(s, -1), "") }

func total(name string, all []score) string {
	var t score
	for _, s := range all {
		t.p, t.r, t.lost, t.want = t.p+s.p/float64(len(all)), t.r+s.r/float64(len(all)), t.lost+s.lost, t.want+s.want
	}
	return fmt.Sprintf("%-16s P %.4f R %.4f F1 %.4f lost %d of %d", name, t.p, t.r, 2*t.p*t.r/(t.p+t.r), t.lost, t.want)
}
