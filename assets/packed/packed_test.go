package packed

import (
	"io/fs"
	"testing"
	"testing/fstest"
)

func TestPack(t *testing.T) {
	files := fstest.MapFS{"a.txt": {Data: []byte("boats")}, "in/b.txt": {Data: []byte("late")}}
	names := []string{"a.txt", "in/b.txt"}
	archive, err := Pack(files, names)
	if err != nil {
		t.Fatal(err)
	}
	open := Open(archive)
	if got, err := fs.ReadFile(open(), "in/b.txt"); err != nil || string(got) != "late" {
		t.Errorf("%q, %v", got, err)
	}
	if err := Check(open(), files, names); err != nil {
		t.Error(err)
	}
	if err := Check(open(), files, names[:1]); err == nil {
		t.Error("one file beside those named")
	}
	files["a.txt"].Data = []byte("ships")
	if err := Check(open(), files, names); err == nil {
		t.Error("another a.txt")
	}
	if _, err := Pack(files, []string{"c.txt"}); err == nil {
		t.Error("packs a file that is not there")
	}
}
