package reuse

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"diptych/compare/text"
)

var update = flag.Bool("update", false, "write the found lines of testdata/passages.txt anew")

func TestPassages(t *testing.T) {
	const file = "testdata/passages.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(data), "\n== ")
	for i, c := range cases[1:] {
		given, want, ok := strings.Cut(c, "--- found\n")
		name, articles, ok1 := strings.Cut(given, "\n--- A\n")
		sourceA, sourceB, ok2 := strings.Cut(articles, "--- B\n")
		if !ok || !ok1 || !ok2 {
			t.Fatalf("%s: case %d is not whole", file, i+1)
		}
		a, b := text.Parse(sourceA), text.Parse(sourceB)
		got := describe(a, b, Passages(a, b))
		if strings.TrimSpace(got) != strings.TrimSpace(want) && !*update {
			t.Errorf("%s\ngot\n%swant\n%s", name, got, want)
		}
		cases[i+1] = given + "--- found\n" + got
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(cases, "\n== ")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func describe(a, b *text.Document, ps []Passage) string {
	var out strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&out, "%s %d: %s", p.Class, p.Words, oneLine(a.Text(p.A)))
		if other := oneLine(b.Text(p.B)); other != oneLine(a.Text(p.A)) {
			fmt.Fprintf(&out, " | %s", other)
		}
		fmt.Fprintf(&out, "\n  %s\n", p.Why)
	}
	return out.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
