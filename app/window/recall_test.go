package window

import (
	"os"
	"strings"
	"testing"
	"time"

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

	v, m := in(a)
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
	w, l := in(a)
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

// long is an article of many lines.
func long(head string) string {
	return head + "\n\n" + strings.Repeat("The captain of the old ship said on Monday that she would leave the harbour with all her passengers at noon.\n\n", 80)
}

func TestTabAndPlaceAreRemembered(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	one, two := article(t, "one.txt", long("Ship leaves")), article(t, "two.txt", long("Late ship"))
	w, _ := startIn(t, a, one, two)
	w.panel.Tabs.Choose(w.panel.Tabs.Named("Voices"))
	w.desk.GoTo([2]int{5000, 3000})
	tops := w.desk.Tops()
	if tops[0] < 1000 || tops[1] < 600 {
		t.Fatalf("scrolled to %v", tops)
	}
	Keep([]*Window{w})
	w.Close()
	v, l := startIn(t, a)
	if got := v.desk.Tops(); abs(got[0]-tops[0]) > 1 || abs(got[1]-tops[1]) > 1 || v.panel.Tabs.Label() != "Voices" {
		t.Errorf("back at %v on %s, was at %v", got, v.panel.Tabs.Label(), tops)
	}
	v.opener.Choose(reading.A, shelf.Wanted{Book: v.opener.Shelf[2]})
	l.Finish()
	if got := v.desk.Tops(); got[0] != 0 {
		t.Errorf("another article is shown at %v", got)
	}
}

func TestAFileThatWasChangedIsOfferedAgain(t *testing.T) {
	one, two := article(t, "one.txt", long("Ship leaves")), article(t, "two.txt", shipB)
	w, l := start(t, one, two)
	look := func() string {
		w.Look()
		l.Finish()
		return w.notice.Text()
	}
	write := func(path, text string, later int) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		at := time.Now().Add(time.Duration(later) * time.Second)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	if said := look(); said != "" {
		t.Errorf("nothing was changed: %q", said)
	}
	if write(two, shipB, 5); look() != "" {
		t.Errorf("a file that was only touched: %q", w.notice.Text())
	}
	w.desk.GoTo([2]int{5000, 0})
	top := w.desk.Tops()[0]
	if write(one, long("Ship leaves late"), 10); !strings.Contains(look(), "“Ship leaves” was changed") {
		t.Fatalf("the notice says %q", w.notice.Text())
	}
	test.Tap(w.notice.Out)
	l.Finish()
	if b := w.opener.Pair[0]; b.Headline() != "Ship leaves late" || abs(w.desk.Tops()[0]-top) > 1 || w.notice.Text() != "" {
		t.Errorf("%q at %v, notice %q", b.Headline(), w.desk.Tops(), w.notice.Text())
	}
	write(one, long("Ship stays"), 20)
	write(two, shipB+"\nMore.\n", 20)
	if !strings.Contains(look(), "Both articles were changed") {
		t.Errorf("the notice says %q", w.notice.Text())
	}
	w.notice.Close()
	if said := look(); said != "" {
		t.Errorf("what was told is told again: %q", said)
	}
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Pair[0]})
	l.Finish()
	if got := w.opener.Pair[1].Headline(); got != "Ship stays" {
		t.Errorf("chosen from the shelf it is still %q", got)
	}
}
