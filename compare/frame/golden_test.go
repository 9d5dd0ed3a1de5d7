package frame

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestFoundingPairs keeps the first dozen findings of every pair of founding
// articles in a golden file for each pair, to be read like prose.
func TestFoundingPairs(t *testing.T) {
	names, docs := founding()
	for i := range docs {
		for k := i + 1; k < len(docs); k++ {
			c := caseOf(docs[i], docs[k])
			all := Findings(c)
			got := readable(c, all[:min(len(all), Dozen)])
			if more := len(all) - Dozen; more > 0 {
				got += fmt.Sprintf("and %d more\n", more)
			}
			file := filepath.Join("testdata", "founding-"+names[i]+"-"+names[k]+".golden")
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
				t.Errorf("%s: findings differ; review with -update\n%s", file, got)
			}
		}
	}
}
