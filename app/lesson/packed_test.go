package lesson

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"diptych/assets/packed"
)

var pack = flag.Bool("pack", false, "pack lesson.zip anew")

// The archive holds the files as they stand here.
func TestPacked(t *testing.T) {
	names := []string{"code.js", "page.css", "page.html", "page.js", "qti.xml"}
	for _, pattern := range []string{"ready/*.md", "words/*.json"} {
		list, err := filepath.Glob(pattern)
		if err != nil || len(list) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range list {
			names = append(names, filepath.ToSlash(name))
		}
	}
	slices.Sort(names)
	if *pack {
		data, err := packed.Pack(os.DirFS("."), names)
		if err == nil {
			err = os.WriteFile("lesson.zip", data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Skip("packed: test again")
	}
	if err := packed.Check(files(), os.DirFS("."), names); err != nil {
		t.Errorf("lesson.zip: %v: go test ./app/lesson -run Packed -pack", err)
	}
}
