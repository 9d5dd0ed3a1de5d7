package shelf

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"diptych/app/background"
	"diptych/app/background/byhand"
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

// folderOf writes a library of so many articles.
func folderOf(t *testing.T, articles int) (dir string) {
	dir = t.TempDir()
	for i := range articles {
		body := fmt.Sprintf("---\ntitle: Harbour %d\noutlet: Post\ndate: 2019-05-03\n---\nThe harbour was closed on Monday after the storm.\n", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.md", i)), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A window that is slower than the reading of its library is not told more than
// it has come to: what it is told holds a list of all articles.
func TestProgressWaitsForTheWindow(t *testing.T) {
	for _, slow := range []bool{true, false} {
		lib, err := library.Open(folderOf(t, 30))
		if err != nil {
			t.Fatal(err)
		}
		hour := time.Now()
		now = func() time.Time { hour = hour.Add(time.Hour); return hour }
		defer func() { now = time.Now }()
		told := 0
		f := NewFolder(&background.Worker{Spawn: func(f func()) { f() }, After: func(time.Duration, func()) {}, Back: func(f func()) {
			if told++; !slow {
				f()
			}
		}})
		f.lib = lib
		f.Update()
		if slow && told != 2 { // the first progress, and the end
			t.Errorf("a window that does not come to it is told %d times", told)
		}
		if !slow && told != 31 {
			t.Errorf("a window that does is told %d times", told)
		}
	}
}

// While many articles are listed, a library that goes on changing is listed
// once more after that, and no oftener.
func TestOneListAtATime(t *testing.T) {
	worker, work := background.New(), &byhand.Work{}
	work.Install(worker)
	s := libraryAlone(t, worker)
	lib, err := library.Open(folderOf(t, many))
	if err != nil {
		t.Fatal(err)
	}
	s.folder.lib = lib
	s.Order = ByDate
	for range 5 {
		s.folder.take(lib.Articles())
	}
	if len(work.Begun) != 1 {
		t.Errorf("%d lists are made at once", len(work.Begun))
	}
	lib.Update(nil)
	s.folder.take(lib.Articles())
	if work.Finish(); s.List.Count() != many {
		t.Errorf("%d articles are listed", s.List.Count())
	}
	if v := s.List.Sections()[0].Volumes[0]; v.Headline != "Harbour 0" || v.Details() != "3 May 2019 · 9 words" {
		t.Errorf("what changed meanwhile is not listed: %s, %s", v.Headline, v.Details())
	}
}
