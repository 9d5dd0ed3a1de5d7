package shelf

import (
	"os"
	"path/filepath"
	"testing"

	"diptych/app/background"
	"diptych/seeds/library"
)

// A file that was not text is opened with #1 behind its path from the library,
// and without from a dialog: it is listed as open either way.
func TestAnArticleIsOpenByEitherOfItsAddresses(t *testing.T) {
	dir := t.TempDir()
	page := "<html><head><title>The harbour</title></head><body><article><h1>The harbour</h1><p>The harbour was closed on Monday after the storm.</p><p>It opens again on Friday, the mayor said.</p></article></body></html>"
	path := filepath.Join(dir, "harbour.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	lib, err := library.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	lib.Update(nil)
	f := NewFolder(background.New())
	f.lib, f.dir, f.articles = lib, dir, lib.Articles()
	s := Founding()
	for _, address := range []string{path, path + "#1"} {
		b := &Book{Article: s[0].Article, Path: address}
		l := &Library{folder: f, open: [2]*Book{b, s[3]}, Order: ByDate}
		list := l.request(true).list().sections
		if len(list) != 1 || len(list[0].Volumes) != 1 || list[0].Volumes[0].Open != [2]bool{true, false} {
			t.Errorf("%s: %+v", filepath.Base(address), list)
		}
	}
}
