package align

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/compare/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestFoundingPairs keeps the relation and the links of two founding pairs as
// a reader would write them down.
func TestFoundingPairs(t *testing.T) {
	for _, pair := range [][2]string{{"001", "003"}, {"000", "002"}} {
		in := inputOf(founding(t, pair[0]), founding(t, pair[1]))
		got := readable(in, Align(in))
		file := filepath.Join("testdata", "founding-"+pair[0]+"-"+pair[1]+".golden")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: links differ; review with -update\n%s", file, got)
		}
	}
}

func readable(in Input, al Alignment) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", al.Relation.Kind)
	for _, e := range al.Relation.Evidence {
		fmt.Fprintf(&b, "- %s\n", e.Said)
	}
	for _, l := range al.Links {
		fmt.Fprintf(&b, "\n%s: %s\nA  %s\nB  %s\n", l.Kind, l.Why, flat(in.A.Document, l.A), flat(in.B.Document, l.B))
		for _, d := range l.Contrast {
			fmt.Fprintf(&b, "   %q / %q\n", flat(in.A.Document, d.A), flat(in.B.Document, d.B))
		}
	}
	return b.String()
}

func flat(d *text.Document, s text.Span) string {
	return strings.Join(strings.Fields(d.Text(s)), " ")
}
