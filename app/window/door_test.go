package window

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"diptych/app/background/byhand"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/seeds/intake"
)

const (
	millWire   = `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20161003T120000Z"/></docdata><pubdata name="The Paper"/></head><body><body.head><hedline><hl1>Mill burns</hl1></hedline></body.head><body.content><p>The mill burned on Monday night, the police said.</p></body.content></body></nitf>`
	threeRows  = "title,source,date,text\nMill burns,The Paper,2016-10-03,The mill burned on Monday night.\nShip leaves,The Post,2016-10-04,The ship left the harbour at noon.\nBridge opens,The Post,2016-10-05,The mayor cut the ribbon.\n"
	ownColumns = "nr,kopf,rumpf,blatt,tag\n1,Mill burns,The mill burned on Monday night.,The Paper,2016-10-03\n2,Ship leaves,The ship left.,The Post,2016-10-04\n"
)

func startSaving(t *testing.T, files ...string) (*Window, *byhand.Work) {
	t.Helper()
	w, l := start(t, files...)
	w.pasted = t.TempDir()
	return w, l
}

func saved(t *testing.T, w *Window) int {
	t.Helper()
	files, err := os.ReadDir(w.pasted)
	if err != nil {
		t.Fatal(err)
	}
	return len(files)
}

func TestAFileOfManyArticlesIsChosenFrom(t *testing.T) {
	w, l := startSaving(t, article(t, "a.csv", threeRows))
	s := topSheet(w)
	if s == nil || s.Title() != "The articles of a.csv" || names(w) != "001-kerry-to-lavrov.md 003-rein-in.md" {
		t.Fatalf("sheet %v, open %s", s, names(w))
	}
	if saved(t, w) != 0 {
		t.Error("something is saved unasked")
	}
	test.Tap(s.Ways[0])
	l.Finish()
	if saved(t, w) != 3 || len(w.opener.Shelf) != 8 || !w.library.Box.Visible() || names(w) != "001-kerry-to-lavrov.md 003-rein-in.md" {
		t.Errorf("%d saved, %d on the shelf, open %s", saved(t, w), len(w.opener.Shelf), names(w))
	}
	b := w.opener.Shelf[6]
	if b.Fields.Title != "Ship leaves" || !strings.HasPrefix(string(mustRead(t, b.Path)), "---\ntitle: \"Ship leaves\"\n") {
		t.Errorf("%+v\n%s", b.Fields, mustRead(t, b.Path))
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestOneOfManyArticlesIsOpened(t *testing.T) {
	w, l := startSaving(t)
	w.door.dropped(fyne.NewPos(900, 300), []fyne.URI{storage.NewFileURI(article(t, "a.csv", threeRows))})
	l.Finish()
	list := topSheet(w)
	list.Typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if l.Finish(); saved(t, w) != 0 || topSheet(w) != nil {
		t.Error("Esc saves")
	}
	w.door.dropped(fyne.NewPos(900, 300), []fyne.URI{storage.NewFileURI(article(t, "a.csv", threeRows[:strings.Index(threeRows, "Bridge")]))})
	l.Finish()
	test.Tap(topSheet(w).Ways[0])
	l.Finish()
	if names(w) != "2016-10-03-mill-burns.md 2016-10-04-ship-leaves.md" {
		t.Errorf("open %s", names(w))
	}
}

func TestADoubtfulFileIsLookedAtFirst(t *testing.T) {
	w, l := startSaving(t)
	w.door.openPath(article(t, "mill.xml", strings.Replace(millWire, "norm=\"20161003T120000Z\"", "", 1)), reading.B)
	l.Finish()
	s := topSheet(w)
	if s == nil || s.Title() != "What was read of mill.xml" {
		t.Fatalf("sheet %v", s)
	}
	test.Tap(s.Ways[0])
	l.Finish()
	if names(w) != "001-kerry-to-lavrov.md mill-burns.md" || saved(t, w) != 1 {
		t.Errorf("open %s", names(w))
	}
	w.door.openPath(article(t, "again.xml", strings.Replace(millWire, "norm=\"20161003T120000Z\"", "", 1)), reading.A)
	l.Finish()
	if got := topSheet(w).Body.(*pane.Intake).Remarks(); !strings.Contains(got[0], "You have this text as “Mill burns”") {
		t.Errorf("says %q", got)
	}
}

func TestAClearFileIsOpenedAsItIs(t *testing.T) {
	path := article(t, "mill.xml", millWire)
	w, l := startSaving(t, path)
	if topSheet(w) != nil || names(w) != "mill.xml 003-rein-in.md" || saved(t, w) != 0 {
		t.Fatalf("sheet %v, open %s", topSheet(w), names(w))
	}
	articles{w}.details(reading.A)
	s := topSheet(w)
	if s == nil || s.Title() != "What was read of mill.xml" {
		t.Fatalf("sheet %v", s)
	}
	test.Type(s.Body.(*pane.Intake).First(), "The ")
	test.Tap(s.Ways[1])
	l.Finish()
	if string(mustRead(t, path)) != millWire || !strings.Contains(names(w), "the-mill-burns.md") {
		t.Errorf("open %s; the file has\n%s", names(w), mustRead(t, path))
	}
}

func TestManyFilesAreDropped(t *testing.T) {
	w, l := startSaving(t)
	var files []fyne.URI
	for _, path := range []string{
		article(t, "a.txt", shipA), article(t, "b.csv", threeRows), article(t, "empty.txt", ""), article(t, "c.txt", shipB), article(t, "d.csv", ownColumns), article(t, "e.docx", "PK\x03\x04"),
	} {
		files = append(files, storage.NewFileURI(path))
	}
	w.door.dropped(fyne.NewPos(100, 300), files)
	l.Rest()
	if !strings.Contains(w.notice.Text(), "Reading 0 of 6 files") {
		t.Errorf("meanwhile it says %q", w.notice.Text())
	}
	l.Finish()
	if names(w) != "a.txt c.txt" {
		t.Errorf("open %s", names(w))
	}
	s := topSheet(w)
	if s == nil || s.Title() != "The columns of d.csv" {
		t.Fatalf("asks %v", s)
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	l.Finish()
	if s = topSheet(w); s == nil || s.Title() != "The articles of b.csv" {
		t.Fatalf("then %v", s)
	}
	if got := w.notice.Text(); got != "2 files could not be read." {
		t.Errorf("says %q", got)
	}
	s.Close()
	w.notice.Out.Tapped(nil)
	if s = topSheet(w); s == nil || s.Title() != "2 files could not be read" {
		t.Errorf("shows %v", s)
	}
}

func TestReadingOfManyFilesIsGivenUp(t *testing.T) {
	w, l := startSaving(t)
	before := names(w)
	w.door.dropped(fyne.NewPos(100, 300), []fyne.URI{storage.NewFileURI(article(t, "a.txt", shipA)), storage.NewFileURI(article(t, "b.txt", shipB))})
	l.Rest()
	w.notice.Out.Tapped(nil)
	if l.Finish(); names(w) != before || w.notice.Text() != "" {
		t.Errorf("open %s, says %q", names(w), w.notice.Text())
	}
}

func TestColumnsAreNamedOnce(t *testing.T) {
	w, l := startSaving(t)
	w.set.SetNamed([]string{"nr", "kopf", "rumpf", "blatt", "tag"}, map[string]string{"text": "rumpf", "title": "kopf", "outlet": "blatt", "date": "tag"})
	w.door.openPath(article(t, "d.csv", ownColumns), reading.A)
	l.Finish()
	if s := topSheet(w); s == nil || s.Title() != "The articles of d.csv" {
		t.Fatalf("asks %v", s)
	}
	test.Tap(topSheet(w).Ways[0])
	if l.Finish(); names(w) != "2016-10-03-mill-burns.md 2016-10-04-ship-leaves.md" {
		t.Errorf("open %s", names(w))
	}
	w.door.openPath(article(t, "other.csv", strings.Replace(ownColumns, "kopf", "haupt", 1)), reading.A)
	l.Finish()
	if s := topSheet(w); s == nil || s.Title() != "The columns of other.csv" {
		t.Errorf("of another table it asks %v", s)
	}
}

func TestAPasteOfAnExport(t *testing.T) {
	w, l := startSaving(t)
	w.app.Clipboard().SetContent(threeRows)
	w.Paste()
	if topSheet(w) != nil {
		t.Error("the window waits for the reading")
	}
	l.Finish()
	if s := topSheet(w); s == nil || s.Title() != "The articles of pasted text" {
		t.Errorf("sheet %v", s)
	}
}

func TestAPageIsFetched(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/short" {
			http.Redirect(out, r, "/mill.xml", http.StatusFound)
			return
		}
		fmt.Fprint(out, millWire)
	}))
	defer site.Close()
	w, l := startSaving(t)
	w.app.Clipboard().SetContent(site.URL + "/short")
	w.Paste()
	s := topSheet(w)
	if s == nil || s.Title() != "A page from the web" {
		t.Fatalf("asks %v", s)
	}
	test.Tap(s.Ways[0])
	l.Finish()
	if s = topSheet(w); s == nil || s.Title() != "What was read of mill.xml" {
		t.Fatalf("then %v", s)
	}
	if got := strings.Join(s.Body.(*pane.Intake).Remarks(), " "); !strings.Contains(got, "led on to "+site.URL+"/mill.xml") {
		t.Errorf("says %q", got)
	}
	test.Tap(s.Ways[1])
	l.Finish()
	if b := w.opener.Pair[reading.A]; b.Fields.URL != site.URL+"/mill.xml" || b.Fields.Title != "Mill burns" {
		t.Errorf("%+v", b.Fields)
	}
}

func TestNothingIsFetchedUnasked(t *testing.T) {
	was := fetch
	defer func() { fetch = was }()
	fetch = func(context.Context, string) (intake.File, error) {
		t.Error("it is fetched")
		return intake.File{}, nil
	}
	w, l := startSaving(t, "https://paper.example/mill")
	l.Rest()
	l.Finish()
	if s := topSheet(w); s == nil || s.Title() != "A page from the web" || names(w) != "001-kerry-to-lavrov.md 003-rein-in.md" {
		t.Errorf("asks %v, open %s", s, names(w))
	}
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	l.Finish()
}

// What is taken in from a folder is kept in another; the next is looked for
// where the first was.
func TestTheNextArticleIsLookedForWhereTheLastWasChosen(t *testing.T) {
	w := founding(t, 0, 1)
	before := places(w)
	if slices.Contains(before, "/home/reader/press") {
		t.Fatal(before)
	}
	w.door.from = "/home/reader/press"
	if now := places(w); len(now) != len(before)+1 || now[0] != "/home/reader/press" {
		t.Errorf("%v, before %v", now, before)
	}
}

// Of two files that are opened one after the other, the second takes the page
// that still shows an article of the program's; when both are the reader's, the
// page used last is meant again.
func TestTwoFilesOneAfterTheOther(t *testing.T) {
	w, l := startSaving(t)
	if got := w.door.free(); got != reading.A {
		t.Errorf("of two articles of the program's page %v is offered first", got)
	}
	for _, step := range []struct {
		file string
		want reading.Side
	}{{"mill.txt", reading.A}, {"fire.txt", reading.B}, {"dock.txt", reading.A}} {
		s := w.door.free()
		if s != step.want {
			t.Errorf("%s is offered page %v, want %v", step.file, s, step.want)
		}
		w.door.openPath(article(t, step.file, "The "+step.file+" burned on Monday night.\n"), s)
		l.Finish()
	}
	if got := names(w); got != "dock.txt fire.txt" {
		t.Errorf("open %s", got)
	}
}

// The folder is that of what was chosen; the address of a page is in none.
func TestAFolderIsRememberedAndNoAddress(t *testing.T) {
	w, l := startSaving(t)
	path := article(t, "mill.txt", "The mill burned on Monday night.\n")
	for _, typed := range []string{path, "https://paper.example/2016/mill"} {
		w.askFor(reading.A)
		l.Finish()
		asks(t, w).SetText(typed)
		l.Finish()
		tapButton(t, w, "Open")
		l.Finish()
		if now := places(w); now[0] != filepath.Dir(path) || slices.ContainsFunc(now, func(dir string) bool { return strings.Contains(dir, "paper.example") }) {
			t.Errorf("after %s: %v", typed, now)
		}
	}
}
