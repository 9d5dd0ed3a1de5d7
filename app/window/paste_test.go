package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/pane"
	"diptych/app/reading"
)

const shipPasted = "Ship leaves the harbour\n\nBy Ada Lane\n\nHARBOUR TOWN, 3 October 2016 - The captain said “we leave the old stone harbour tonight” at noon.\n\nA crowd came.\n"

func TestPasteIsSavedAndOpened(t *testing.T) {
	w, l := start(t)
	w.pasted = t.TempDir()
	w.app.Clipboard().SetContent(shipPasted)
	w.Paste()
	l.Finish()
	s := topSheet(w)
	if s == nil {
		t.Fatal("no sheet")
	}
	intake := s.Body.(*pane.Intake)
	if got := intake.Value("title"); got != "Ship leaves the harbour" {
		t.Errorf("headline %q", got)
	}
	test.Type(intake.First(), "! ")
	test.Tap(s.Ways[1])
	l.Finish()
	if topSheet(w) != nil {
		t.Error("the sheet is still there")
	}
	b := w.opener.Pair[reading.A]
	if !strings.HasPrefix(b.Path, w.pasted) || b.Source != shipPasted {
		t.Errorf("page A has %s\n%s", b.Path, b.Source)
	}
	if !strings.Contains(b.Fields.Title, "! ") || !strings.Contains(b.Basis, "headline") {
		t.Errorf("title %q, known from %q", b.Fields.Title, b.Basis)
	}
	files, err := os.ReadDir(w.pasted)
	if err != nil || len(files) != 1 || filepath.Ext(files[0].Name()) != ".md" {
		t.Errorf("files %v, %v", files, err)
	}
}

// What was typed is still there when it cannot be saved.
func TestPasteThatCannotBeSavedIsKept(t *testing.T) {
	w, l := start(t)
	inTheWay := article(t, "file.txt", shipA)
	w.pasted = filepath.Join(inTheWay, "articles") // below a file there are no folders
	before := names(w)
	w.app.Clipboard().SetContent(shipPasted)
	w.Paste()
	l.Finish()
	intake := topSheet(w).Body.(*pane.Intake)
	test.Type(intake.First(), "! ")
	test.Tap(topSheet(w).Ways[1])
	l.Finish()
	if got := w.notice.Text(); topSheet(w) != nil || names(w) != before || !strings.Contains(got, "could not be written") || !strings.Contains(got, "articles") {
		t.Fatalf("notice %q, open %s", got, names(w))
	}
	test.Tap(w.notice.Out)
	s := topSheet(w)
	if s == nil || s.Body != fyne.CanvasObject(intake) || !strings.Contains(intake.Value("title"), "! ") || w.notice.Text() != "" {
		t.Fatal("the text is lost")
	}
	if err := os.Remove(inTheWay); err != nil {
		t.Fatal(err)
	}
	test.Tap(s.Ways[1])
	l.Finish()
	if !strings.Contains(w.opener.Pair[reading.A].Fields.Title, "! ") {
		t.Errorf("page A has %q", w.opener.Pair[reading.A].Fields.Title)
	}
}

func TestPasteWithoutText(t *testing.T) {
	w, l := start(t)
	w.app.Clipboard().SetContent(" \n")
	w.Paste()
	l.Finish()
	if topSheet(w) != nil || !strings.Contains(w.notice.Text(), "clipboard") {
		t.Errorf("notice %q", w.notice.Text())
	}
}

func TestPasteOfAPageSaysWhy(t *testing.T) {
	w, l := start(t)
	before := names(w)
	w.app.Clipboard().SetContent("<!DOCTYPE html><html><body><p>Words</p></body></html>")
	w.Paste()
	l.Finish()
	if topSheet(w) != nil || w.notice.Text() == "" || names(w) != before {
		t.Errorf("sheet %v, notice %q", topSheet(w), w.notice.Text())
	}
}

func TestPasteIsLeftByEsc(t *testing.T) {
	w, l := start(t)
	before := names(w)
	w.app.Clipboard().SetContent(shipPasted)
	w.Paste()
	l.Finish()
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	l.Finish()
	if topSheet(w) != nil || names(w) != before {
		t.Error("Esc saved it")
	}
}

func TestAnAddressThatIsPastedIsAskedAbout(t *testing.T) {
	w, l := start(t)
	for pasted, is := range map[string]string{
		"https://paper.example/2016/10/ship.html\n": "A page from the web", " <http://paper.example/a> ": "A page from the web", "www.paper.example/ship": "A page from the web",
		"https://a.example/1\nHTTPS://b.example/2": "", "https://paper.example/ship says the ship left on Monday.": "A pasted article",
		"Ship leaves www.harbour.example": "A pasted article", "www. is a prefix": "A pasted article",
	} {
		w.app.Clipboard().SetContent(pasted)
		w.Paste()
		l.Finish()
		title := ""
		if s := topSheet(w); s != nil {
			title = s.Title()
			s.Close()
		}
		if title != is || is == "" != strings.Contains(w.notice.Text(), "several pages") {
			t.Errorf("%q: card %q, notice %q", pasted, title, w.notice.Text())
		}
		w.notice.Clear()
	}
}
