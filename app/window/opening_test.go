package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
)

func TestOneFileThatCannotBeReadLeavesTheOther(t *testing.T) {
	good, gone := article(t, "good.txt", shipA), filepath.Join(t.TempDir(), "gone.txt")
	for _, c := range []struct {
		files []string
		want  string
		says  string
	}{
		{[]string{gone, good}, "001-kerry-to-lavrov.md good.txt", "gone.txt could not be opened"},
		{[]string{good, gone}, "good.txt 003-rein-in.md", "gone.txt could not be opened"},
		{[]string{gone, gone}, "001-kerry-to-lavrov.md 003-rein-in.md", "2 files could not be read"},
	} {
		w, _ := start(t, c.files...)
		if names(w) != c.want || !strings.Contains(w.notice.Text(), c.says) {
			t.Errorf("opened %s, notice %q", names(w), w.notice.Text())
		}
	}
}

func TestARememberedFileThatIsGoneLeavesTheOther(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	good := article(t, "good.txt", shipA)
	settings{a.Preferences()}.SetArticle(reading.A, filepath.Join(t.TempDir(), "gone.txt"))
	settings{a.Preferences()}.SetArticle(reading.B, good)
	w, _ := startIn(t, a)
	if names(w) != "001-kerry-to-lavrov.md good.txt" {
		t.Errorf("opened %s", names(w))
	}
}

func TestTwoChoicesInARowBothCount(t *testing.T) {
	w, l := start(t)
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Shelf[4]}) // while the first is compared
	l.Finish()
	if got := names(w); !strings.HasPrefix(got, "000") || !strings.Contains(got, " 004") {
		t.Errorf("shows %s", got)
	}
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[2]})
	w.Swap()
	l.Finish()
	if got := names(w); !strings.HasPrefix(got, "004") || !strings.Contains(got, " 002") {
		t.Errorf("a swap while another article comes shows %s", got)
	}
	w.Next()
	w.Swap()
	w.Swap()
	l.Finish()
	if got := names(w); !strings.HasPrefix(got, "004") || !w.reading.Focused() || w.work.Busy() {
		t.Errorf("two swaps in a row show %s, in focus %v", got, w.reading.Focused())
	}
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	w.opener.Cancel()
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Shelf[1]})
	l.Finish()
	if got := names(w); !strings.HasPrefix(got, "004") {
		t.Errorf("what was given up comes back: %s", got)
	}
}

func TestTheSameFileOnBothPages(t *testing.T) {
	path := article(t, "a.txt", shipA)
	w, l := start(t, path, path)
	if w.opener.Pair[reading.A] != w.opener.Pair[reading.B] || len(w.opener.Shelf) != 6 {
		t.Errorf("one file is %d articles", len(w.opener.Shelf)-5)
	}
	press(w, fyne.KeyF7)
	if _, of := w.reading.Place(); of == 0 || !w.reading.Focused() {
		t.Error("an article shares nothing with itself")
	}
	if err := os.WriteFile(path, []byte(shipB), 0o600); err != nil {
		t.Fatal(err)
	}
	w.opener.Choose(reading.B, shelf.Wanted{Path: path}) // it changed since
	l.Finish()
	if w.opener.Pair[reading.A].Source != shipB || w.reading.Document(reading.A).Source != shipB {
		t.Error("page A keeps the words that are no longer in the file")
	}
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	w.Swap()
	l.Finish()
	w.ToggleSide()
	if n := w.library.List.Count(); n != 6 || w.opener.Pair[reading.A].ID() == w.opener.Pair[reading.B].ID() {
		t.Errorf("%d articles, open %v", n, names(w))
	}
}

func TestAnArticleOutlivesItsFile(t *testing.T) {
	a, b := article(t, "a.txt", shipA), article(t, "b.txt", shipB)
	w, l := start(t, a, b)
	for _, path := range []string{a, b} {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	w.Swap()
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[5]})
	l.Finish()
	if names(w) != "a.txt a.txt" || w.notice.Text() != "" {
		t.Errorf("shows %s, notice %q", names(w), w.notice.Text())
	}
}

func TestASwapWithTheSearchOpenKeepsTheFocus(t *testing.T) {
	w, l := ships(t)
	looksFor(t, w, "harbour")
	press(w, fyne.KeyF7)
	words := w.State().Focus
	w.Swap()
	l.Finish()
	if got := w.State().Focus; got[0] != words[1] || got[1] != words[0] || got[0] == "" {
		t.Errorf("in focus %q, was %q", got, words)
	}
	if found(w) == "" || !w.find.IsOpen() {
		t.Error("the search is forgotten")
	}
}

func TestEscapeGoesOutStepByStep(t *testing.T) {
	w, _ := ships(t)
	press(w, fyne.KeyF11)
	press(w, fyne.KeyF7)
	w.notice.Say("Something.", "Close", nil)
	w.Find()
	w.desk.Articles[reading.B].Select(spanOf(t, w, reading.B, "harbour"))
	ask(w, "Keys")
	steps := []func() bool{
		func() bool { return topSheet(w) != nil },
		w.find.IsOpen,
		func() bool { return !w.desk.Articles[reading.B].Selection().Empty() },
		func() bool { return w.notice.Text() != "" },
		func() bool { return w.reading.Focused() },
		func() bool { return w.before != nil },
	}
	for i, still := range steps {
		press(w, fyne.KeyEscape)
		if still() {
			t.Errorf("Esc %d does not do its step", i+1)
		}
		for j, later := range steps[i+1:] {
			if !later() {
				t.Fatalf("Esc %d does step %d too", i+1, i+j+2)
			}
		}
	}
}

func TestNothingIsOpenYet(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, l := in(a)
	w.Start()
	for _, c := range w.asked.Commands {
		if c.Does == nil || c.Always || c.Name == "New window" {
			continue
		}
		c.Does()
		for o := w.win.Canvas().Overlays(); o.Top() != nil; {
			o.Remove(o.Top())
		}
	}
	for _, item := range append(w.asked.Button(), w.pageItems(reading.A, 3)...) {
		for _, x := range append([]*fyne.MenuItem{item}, withinOf(item)...) {
			if x.Disabled && x.Action != nil {
				t.Errorf("%q is disabled, and the keyboard does it", x.Label)
			}
		}
	}
	w.SetAppearance(kit.System)
	l.Finish()
	if w.reading == nil {
		t.Error("no pair came")
	}
}

// withinOf is the items of the menu within an item.
func withinOf(item *fyne.MenuItem) []*fyne.MenuItem {
	if item.ChildMenu == nil {
		return nil
	}
	return item.ChildMenu.Items
}
