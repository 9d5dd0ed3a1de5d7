package note

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/compare/text"
)

// TestEditsOfTheFounding marks words all over the founding articles. With
// their sentence taken out they must be lost; with a line put in above and the
// word beside them changed they must be found.
func TestEditsOfTheFounding(t *testing.T) {
	files, _ := filepath.Glob("../articles/*.md")
	if len(files) != 5 {
		t.Fatal("where are they?")
	}
	r := rand.New(rand.NewPCG(1, 2))
	wrong, missed, all := 0, 0, 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := strings.Cut(string(data)[4:], "\n---\n") // its headline stands in the front matter too
		d := text.Parse(body)
		for _, s := range d.Sentences {
			words := d.WordsIn(s.Span)
			for n := 1; n < min(12, len(words)); n++ {
				i := r.IntN(len(words) - n)
				a := Mark(name, d, text.Span{Start: words[i].Start, End: words[i+n-1].End})
				all++
				gone := text.Parse(body[:s.Start] + body[s.End:])
				if got, ok := a.Find(gone); ok {
					wrong++
					t.Logf("%q %q %q was taken out and found in %q", a.Prefix, a.Exact, a.Suffix, gone.Text(text.Span{Start: max(0, got.Start-30), End: min(len(gone.Source), got.End+30)}))
				}
				const above = "A correction stands here.\n\n"
				beside := words[i+n].Span
				now := text.Parse(above + body[:beside.Start] + "otherwise" + body[beside.End:])
				if got, ok := a.Find(now); !ok || got.Start != len(above)+a.Start || now.Text(got) != a.Exact {
					missed++
					t.Logf("%q %q %q is not found, but %q", a.Prefix, a.Exact, a.Suffix, now.Text(got))
				}
			}
		}
	}
	t.Logf("%d anchors: %d found in a wrong place, %d missed", all, wrong, missed)
	if wrong*200 > all || missed*200 > all {
		t.Errorf("of %d anchors %d were found in a wrong place, %d missed", all, wrong, missed)
	}
}
