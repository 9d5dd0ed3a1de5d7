package languages

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"diptych/assets/packed"
)

var pack = flag.Bool("pack", false, "pack languages.zip anew")

// The archive holds the files as they stand here.
func TestPacked(t *testing.T) {
	names, err := filepath.Glob("*.json")
	if err != nil || len(names) < 2 {
		t.Fatal(names, err)
	}
	if *pack {
		data, err := packed.Pack(os.DirFS("."), names)
		if err == nil {
			err = os.WriteFile("languages.zip", data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Skip("packed: test again")
	}
	if err := packed.Check(Files(), os.DirFS("."), names); err != nil {
		t.Errorf("languages.zip: %v: go test ./assets/languages -run Packed -pack", err)
	}
}
