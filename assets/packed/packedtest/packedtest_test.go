package packedtest

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"diptych/assets/packed"
)

func TestArchived(t *testing.T) {
	files := fstest.MapFS{"a.txt": {Data: []byte("boats")}, "in/b.txt": {Data: []byte("late")}}
	names, err := matching(files, []string{"*.txt", "in/*"})
	if err != nil || len(names) != 2 {
		t.Fatal(names, err)
	}
	data, err := archived(files, names)
	if err != nil {
		t.Fatal(err)
	}
	open := packed.Open(data)
	if got, err := fs.ReadFile(open(), "in/b.txt"); err != nil || string(got) != "late" {
		t.Errorf("%q, %v", got, err)
	}
	if err := differ(open(), files, names); err != nil {
		t.Error(err)
	}
	if err := differ(open(), files, names[:1]); err == nil {
		t.Error("one file beside those named")
	}
	files["a.txt"].Data = []byte("ships")
	if err := differ(open(), files, names); err == nil {
		t.Error("another a.txt")
	}
	if _, err := archived(files, []string{"c.txt"}); err == nil {
		t.Error("packs a file that is not there")
	}
	if _, err := matching(files, []string{"*.md"}); err == nil {
		t.Error("a pattern that names nothing")
	}
}
