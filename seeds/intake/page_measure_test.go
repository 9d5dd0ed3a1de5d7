//go:build measured

package intake

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
	"golang.org/x/net/html"
)

// TestMeasuredPages is a measurement, not a test, and so has a tag of its own:
// it asserts nothing. It sets the article of pages against what persons took
// from them, for each reading alone and for both, and -v shows the figures.
// DIPTYCH_PAGES names a folder with NAME.html.gz and a truth.json of
// {NAME: {"articleBody": TEXT}}; the pages are others' and no part of the project.
func TestMeasuredPages(t *testing.T) {
	dir := os.Getenv("DIPTYCH_PAGES")
	data, err := os.ReadFile(filepath.Join(dir, "truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var truth map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatal(err)
	}
	figures := map[string][]score{}
	for _, name := range slices.Sorted(maps.Keys(truth)) {
		for reading, s := range readingsOf(t, filepath.Join(dir, name+".html.gz"), truth[name].ArticleBody) {
			figures[reading] = append(figures[reading], s)
			if reading == "both" {
				t.Logf("page %s %.5f %.5f", name[:8], s.p, s.r)
			}
		}
	}
	for _, reading := range slices.Sorted(maps.Keys(figures)) {
		t.Log(total(reading, figures[reading]))
	}
}

// readingsOf are the scores of one page by the name of what was kept of it.
func readingsOf(t *testing.T, file, want string) map[string]score {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(decode(raw, "")))
	if err != nil {
		t.Fatal(err)
	}
	p := newPage(root)
	out := map[string]score{}
	for reading, keep := range map[string][]bool{"readability": p.readable(), "survey": surveyed(p).takes(), "both": p.judge().keep} {
		var texts []string
		for i, l := range p.leaves {
			if keep[i] {
				texts = append(texts, l.text)
			}
		}
		s := scored(want, kept(texts))
		s.gone = scored(want, strings.Join(texts, "\n\n")).lost
		out[reading] = s
	}
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

// score is how a text agrees with another, by runs of four words, and how many
// paragraphs of it are missing: lost with what the text model takes for
// furniture, gone without.
type score struct {
	p, r             float64
	lost, gone, want int
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
		t.p, t.r, t.lost, t.gone, t.want = t.p+s.p/float64(len(all)), t.r+s.r/float64(len(all)), t.lost+s.lost, t.gone+s.gone, t.want+s.want
	}
	return fmt.Sprintf("%-16s P %.4f R %.4f F1 %.4f lost whole %d (%d with furniture) of %d", name, t.p, t.r, 2*t.p*t.r/(t.p+t.r), t.gone, t.lost, t.want)
}
