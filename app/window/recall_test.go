package window

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"diptych/app/background/byhand"
	"diptych/app/reading"
	"diptych/app/shelf"
)

// shelved is the names of what was opened, in the order of the shelf.
func shelved(w *Window) string {
	var list []string
	for _, b := range w.opener.Shelf[5:] {
		list = append(list, b.Name)
	}
	return strings.Join(list, " ")
}

func TestWhatWasOpenedIsOnTheShelfAgain(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, l := startIn(t, a)
	paths := map[string]string{}
	for _, name := range []string{"one.txt", "two.txt", "gone.txt", "three.txt"} {
		paths[name] = article(t, name, shipA)
		w.opener.Choose(reading.B, shelf.Wanted{Path: paths[name]})
		l.Finish()
	}
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Shelf[w.opener.Shelf.Place(paths["one.txt"])]}) // once more
	l.Finish()
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Shelf[3]})
	l.Finish()
	w.Close()
	if err := os.Remove(paths["gone.txt"]); err != nil {
		t.Fatal(err)
	}

	v := in(a)
	m := &byhand.Work{}
	m.Install(v.work)
	v.Start()
	for v.reading == nil {
		byhand.Run(&m.Begun)
		byhand.Run(&m.Ready)
	}
	if got := shelved(v); got != "" {
		t.Errorf("the first pair waits for %s", got)
	}
	m.Finish()
	if got := shelved(v); got != "one.txt three.txt two.txt" || v.notice.Text() != "" {
		t.Errorf("on the shelf %s, notice %q", got, v.notice.Text())
	}
	if n := len(v.bar.Pickers[reading.A].Choices); n != 8 {
		t.Errorf("the picker offers %d", n)
	}
	v.opener.Choose(reading.A, shelf.Wanted{Book: v.opener.Shelf[6]})
	m.Finish()
	if got := names(v); !strings.HasPrefix(got, "three.txt") {
		t.Errorf("opened %s", got)
	}
}

func TestAClosedWindowRecallsNothing(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	settings{a.Preferences()}.SetOpened([]string{article(t, "one.txt", shipA)})
	w := in(a)
	l := &byhand.Work{}
	l.Install(w.work)
	w.Start()
	for w.reading == nil {
		byhand.Run(&l.Begun)
		byhand.Run(&l.Ready)
	}
	w.Close()
	l.Finish()
	if got := shelved(w); got != "" {
		t.Errorf("a closed window puts %s on its shelf", got)
	}
}

func TestMoreThanTwoFilesAreOnTheShelf(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	files := []string{article(t, "one.txt", shipA), article(t, "two.txt", shipB), article(t, "three.txt", shipA), article(t, "four.txt", shipB), article(t, "empty.txt", "")}
	w, _ := startIn(t, a, files...)
	if names(w) != "one.txt two.txt" || shelved(w) != "one.txt two.txt three.txt four.txt" {
		t.Errorf("opened %s, on the shelf %s", names(w), shelved(w))
	}
	if !strings.Contains(w.notice.Text(), "empty.txt could not be opened") {
		t.Errorf("notice %q", w.notice.Text())
	}
	w.Close()
	v, _ := startIn(t, a)
	if names(v) != "one.txt two.txt" || shelved(v) != "one.txt two.txt three.txt four.txt" {
		t.Errorf("the next time opened %s, on the shelf %s", names(v), shelved(v))
	}
}
