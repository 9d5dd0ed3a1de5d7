package grammar

import (
	"os"
	"strings"
	"testing"

	"diptych/compare/text"
)

// What is a verb, and whatever else but "as", is known before the tree.
func TestTagged(t *testing.T) {
	raw, err := os.ReadFile("testdata/parses.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSuffix(line, "\n"); line == "" || strings.ContainsRune("#\t", rune(line[0])) {
			continue
		}
		s, d := text.Span{End: len(line)}, text.Parse(line)
		list, tree := Of(d).Tagged(s), Of(d).Parse(s, nil)
		if len(list) != len(tree.Tokens) {
			t.Fatalf("%s: %d tokens, and %d in the tree", line, len(list), len(tree.Tokens))
		}
		for i, k := range tree.Tokens {
			part, _, _ := strings.Cut(list[i].Tag, ".")
			want, _, _ := strings.Cut(k.Tag, ".")
			if list[i].Span != k.Span || part != want && !tree.Is(i, "as") {
				t.Errorf("%s: %s is %s and in the tree %s", line, tree.Text(i), list[i].Tag, k.Tag)
			}
		}
	}
}
