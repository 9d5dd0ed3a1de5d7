package frame

import (
	"strings"
	"testing"
)

// Every deed has its verb forms, then nouns, then outcomes, in small letters
// and none twice.
func TestDeedList(t *testing.T) {
	lines := 0
	for l := range strings.Lines(deedList) {
		if strings.HasPrefix(l, "#") || strings.TrimSpace(l) == "" {
			continue
		}
		lines++
		parts := strings.Split(l, ":")
		if len(parts) != 3 || len(strings.Fields(parts[0])) < 3 {
			t.Errorf("not three parts, the first with three forms at least: %s", l)
		}
		for _, part := range parts {
			seen := map[string]bool{}
			for w := range strings.FieldsSeq(part) {
				if seen[w] || w != strings.ToLower(w) {
					t.Errorf("%q stands twice or has a capital: %s", w, l)
				}
				seen[w] = true
			}
		}
	}
	if lines < 40 {
		t.Errorf("%d deeds only", lines)
	}
}
