package guides

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"diptych/assets/packed"
)

var pack = flag.Bool("pack", false, "pack guides.zip anew")

// The archive holds the files as they stand here.
func TestPacked(t *testing.T) {
	names, err := filepath.Glob("*.md")
	if err != nil || len(names) < 6 {
		t.Fatal(names, err)
	}
	if *pack {
		data, err := packed.Pack(os.DirFS("."), names)
		if err == nil {
			err = os.WriteFile("guides.zip", data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Skip("packed: test again")
	}
	if err := packed.Check(files(), os.DirFS("."), names); err != nil {
		t.Errorf("guides.zip: %v: go test ./assets/guides -run Packed -pack", err)
	}
}
