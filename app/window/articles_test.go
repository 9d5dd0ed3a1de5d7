package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"diptych/app/background/byhand"
	"diptych/app/notebook"
	"diptych/app/pane"
	"diptych/app/reading"
)

func TestDetailsAreWrittenIntoTheFile(t *testing.T) {
	path := article(t, "a.txt", "---\ntags: [x]\noutlet: Old Paper\n---\n"+shipA)
	w, l := start(t, path, article(t, "b.txt", shipB))
	articles{w}.details(reading.A)
	s := topSheet(w)
	if s == nil || s.Title() != "Details of article A" {
		t.Fatal("no sheet")
	}
	in := s.Body.(*pane.Intake)
	if in.Value("title") != "Ship leaves" || in.Value("outlet") != "Old Paper" {
		t.Errorf("the sheet shows %q, %q", in.Value("title"), in.Value("outlet"))
	}
	test.Type(in.First(), "Late: ")
	test.Tap(s.Ways[0])
	l.Finish()
	got, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(got), "---\ntags: [x]\noutlet: Old Paper\ntitle: \"Late: Ship leaves\"\n") || !strings.HasSuffix(string(got), "---\n"+shipA) {
		t.Errorf("the file holds %q, %v", got, err)
	}
	if b := w.opener.Pair[reading.A]; b.Headline() != "Late: Ship leaves" || topSheet(w) != nil || !strings.Contains(w.win.Title(), "Late: Ship leaves") {
		t.Errorf("the page shows %q, the title is %q", b.Headline(), w.win.Title())
	}
}

func TestDetailsThatCannotBeWrittenAreKept(t *testing.T) {
	w, _ := start(t)
	if (articles{w}).details(reading.A); topSheet(w) != nil || !strings.Contains(w.notice.Text(), "came with the program") {
		t.Errorf("notice %q", w.notice.Text())
	}
	path := article(t, "a.md", "+++\ntitle = \"Old\"\n+++\n"+shipA)
	w, l := start(t, path)
	articles{w}.details(reading.A)
	in := topSheet(w).Body.(*pane.Intake)
	test.Type(in.First(), "New ")
	test.Tap(topSheet(w).Ways[0])
	l.Finish()
	if got := w.notice.Text(); topSheet(w) != nil || !strings.Contains(got, "text editor") {
		t.Fatalf("notice %q", got)
	}
	test.Tap(w.notice.Out)
	if s := topSheet(w); s == nil || s.Body.(*pane.Intake).Value("title") != "New Old" {
		t.Error("what was typed is lost")
	}
}

// pasteInto pastes an article on page A of a new window.
func pasteInto(t *testing.T) (*Window, *byhand.Work) {
	t.Helper()
	w, l := start(t)
	w.pasted = filepath.Join(t.TempDir(), "articles")
	w.app.Clipboard().SetContent(shipPasted)
	w.Paste()
	l.Finish()
	test.Tap(topSheet(w).Ways[1])
	l.Finish()
	return w, l
}

func TestAPastedArticleIsRemovedAndComesBack(t *testing.T) {
	w, l := pasteInto(t)
	path := w.opener.Pair[reading.A].Path
	items := articles{w}.items(reading.A)
	if len(items) != 3 || items[2].Label != "Move A to the trash folder" || items[2].Disabled {
		t.Fatalf("items %v", items)
	}
	selectWords(t, w, 0, "crowd")
	pressCtrl(w, "M")
	test.Type(w.win.Canvas().Focused(), "who came?")
	l.Finish()
	items[2].Action()
	l.Finish()
	if _, err := os.Stat(notebook.Beside(path)); err == nil {
		t.Error("the notes on it stay")
	}
	gone := filepath.Join(w.pasted, "trash", filepath.Base(path))
	if _, err := os.Stat(gone); err != nil || w.opener.Pair[reading.A].Path != "" || w.opener.Shelf.Place(path) >= 0 || len(w.set.Opened()) > 0 {
		t.Fatalf("%v, open is %s, remembered %v", err, names(w), w.set.Opened())
	}
	if !strings.Contains(w.notice.Text(), "trash folder") {
		t.Errorf("notice %q", w.notice.Text())
	}
	test.Tap(w.notice.Out)
	l.Finish()
	if data, _ := os.ReadFile(notebook.Beside(path)); !strings.Contains(string(data), "who came?") || w.reading.NotesPlaced() != 1 {
		t.Errorf("the notes on it are %q", data)
	}
	if b := w.opener.Pair[reading.A]; b.Path != path || b.Source != shipPasted || w.notice.Text() != "" {
		t.Errorf("back is %s, notice %q", b.Path, w.notice.Text())
	}
}

// An article that stays where it is was opened well: it says what was not done.
func TestAPastedArticleThatCannotBeRemoved(t *testing.T) {
	w, l := pasteInto(t)
	path := w.opener.Pair[reading.A].Path
	inTheWay := filepath.Join(w.pasted, "trash")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	articles{w}.items(reading.A)[2].Action()
	l.Finish()
	if got := w.notice.Text(); !strings.HasPrefix(got, inTheWay+" could not be written: ") || w.opener.Pair[reading.A].Path != path {
		t.Errorf("it says %q, open is %s", got, names(w))
	}
}

func TestAFileTakenOffTheListStaysWhereItIs(t *testing.T) {
	path := article(t, "a.txt", shipA)
	w, l := start(t, path, path)
	items := articles{w}.items(reading.B)
	if items[2].Label != "Take B off the list" {
		t.Fatalf("it says %q", items[2].Label)
	}
	items[2].Action()
	l.Finish()
	if _, err := os.Stat(path); err != nil || names(w) != "001-kerry-to-lavrov.md 003-rein-in.md" || w.opener.Shelf.Place(path) >= 0 {
		t.Errorf("%v, open %s", err, names(w))
	}
	for _, item := range (articles{w}).items(reading.A)[1:] {
		if !item.Disabled {
			t.Errorf("a founding article offers %q", item.Label)
		}
	}
	test.Tap(w.notice.Out)
	l.Finish()
	if names(w) != "001-kerry-to-lavrov.md a.txt" {
		t.Errorf("after Undo %s", names(w))
	}
}
