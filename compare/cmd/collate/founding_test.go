package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestFoundingPairs holds the text that a person reads of some founding pairs
// to testdata, where a change of any rule of the engine shows in words.
func TestFoundingPairs(t *testing.T) {
	const seeds = "../../../seeds/articles/"
	for name, pair := range map[string][2]string{
		"000-002.txt": {"000-*.md", "002-*.md"},
		"001-003.txt": {"001-*.md", "003-*.md"},
		"000-000.txt": {"000-*.md", "000-*.md"},
	} {
		var paths []string
		for _, p := range pair {
			m, err := filepath.Glob(seeds + p)
			if err != nil || len(m) != 1 {
				t.Fatalf("%s: %v %v", p, m, err)
			}
			paths = append(paths, m[0])
		}
		status, out, errs := collate(t, paths...)
		if status != done || errs != "" {
			t.Fatalf("%s: status %d, said %s", name, status, errs)
		}
		golden := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(golden, []byte(out), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(want, []byte(out)) {
			t.Errorf("%s differs; read the difference after go test ./compare/cmd/collate -update. Got\n%s", golden, out)
		}
	}
}
