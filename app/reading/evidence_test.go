package reading

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// Words stand out among others, and a whole sentence among none.
func TestWhatStandsOut(t *testing.T) {
	d := text.Parse("Harbour closed\n\nThe wall moved again on Thursday night after the storm. It fell.\n")
	w := newWitness(d, nil)
	for _, c := range []struct {
		words string
		want  string
	}{{"moved again", "moved again"}, {"It fell", ""}, {"It fell.", ""}} {
		i, got := strings.Index(d.Source, c.words), ""
		for _, r := range w.snippet(text.Span{Start: i, End: i + len(c.words)}, nil).Runs {
			if r.Differs {
				got += strings.TrimSpace(r.Text)
			}
		}
		if got != c.want {
			t.Errorf("of %q stands out %q, want %q", c.words, got, c.want)
		}
	}
}
