package grammar

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"diptych/compare/text"
)

var update = flag.Bool("update", false, "write testdata/parses.txt anew")

// TestParses reads the sentences of parses.txt and parses them again: the
// table has not changed, and nothing that makes the parser faster may change a
// tree.
func TestParses(t *testing.T) {
	const file = "testdata/parses.txt"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var p Parser
	var b strings.Builder
	for line := range strings.Lines(string(raw)) {
		switch {
		case line == "\n" || line[0] == '#':
			b.WriteString(line)
		case line[0] != '\t':
			line = strings.TrimSuffix(line, "\n")
			fmt.Fprintln(&b, line)
			s := p.Parse(line, text.Span{End: len(line)}, quoted(line))
			for l := range strings.Lines(drawn(s)) {
				b.WriteString("\t" + l)
			}
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, want := strings.Split(b.String(), "\n"), strings.Split(string(raw), "\n")
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("parses.txt:%d: now\n%s", i+1, got[i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d lines, not %d", len(got), len(want))
	}
}

// quoted is what stands in curly marks in s, with them.
func quoted(s string) (units []text.Span) {
	for from := 0; ; {
		i := strings.Index(s[from:], "“")
		k := strings.Index(s[from:], "”")
		if i < 0 || k < i {
			return units
		}
		units = append(units, text.Span{Start: from + i, End: from + k + len("”")})
		from += k + len("”")
	}
}
