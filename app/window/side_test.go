package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/background/byhand"
	"diptych/app/desk"
	"diptych/app/reading"
	"diptych/app/shelf"
)

// sideOpen is a window with the articles open, and what state it writes.
func sideOpen(t *testing.T) (*Window, *byhand.Work) {
	t.Helper()
	w, l := start(t)
	pressCtrl(w, fyne.KeyB)
	if !w.library.Box.Visible() || w.win.Canvas().Focused() != fyne.Focusable(w.library.Filter) {
		t.Fatal("Ctrl B does not open the articles and bring the keyboard there")
	}
	return w, l
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func TestArticlesAreFoldedAtFirst(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, _ := startIn(t, a)
	if w.library.Box.Visible() || w.library.List.Count() != 0 {
		t.Error("the articles are open at the first start")
	}
	test.Tap(w.bar.Library)
	if got := w.State(); !got.Side || got.Panel || got.Articles != 5 {
		t.Errorf("side %v, panel %v, %d articles", got.Side, got.Panel, got.Articles)
	}
	if v, _ := startIn(t, a); !v.library.Box.Visible() || v.library.List.Count() != 5 {
		t.Error("forgotten at the next start")
	}
	pressCtrl(w, fyne.KeyB)
	if w.library.Box.Visible() || w.win.Canvas().Focused() != nil || !w.panel.Box.Visible() {
		t.Error("folded, they keep the keyboard or the room of the findings")
	}
}

func TestTypingNarrowsTheArticles(t *testing.T) {
	w, l := sideOpen(t)
	test.Type(w.library.Filter, "ceasefire")
	if n := w.library.List.Count(); n != 2 {
		t.Fatalf("%d articles", n)
	}
	w.desk.Used = reading.A
	w.library.Filter.TypedKey(key(fyne.KeyDown)) // into the list
	w.win.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	l.Finish()
	if got := names(w); !strings.HasPrefix(got, "000-") || !strings.HasSuffix(got, "003-rein-in.md") {
		t.Errorf("Enter opens %s", got)
	}
	w.shift = func() bool { return true }
	w.win.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	l.Finish()
	if got := w.opener.Pair[reading.B].Name; !strings.HasPrefix(got, "000-") {
		t.Errorf("with Shift page B shows %s", got)
	}
	w.win.Canvas().Focused().TypedKey(key(fyne.KeyEscape))
	if w.library.List.Count() != 5 || w.library.Filter.Text != "" {
		t.Error("Esc does not end the search")
	}
	w.win.Canvas().Focused().TypedKey(key(fyne.KeyEscape))
	if w.win.Canvas().Focused() != fyne.Focusable(w.desk.Articles[reading.A]) {
		t.Error("Esc does not lead back to the page")
	}
}

func TestEnterInTheFieldTakesTheFirst(t *testing.T) {
	w, l := sideOpen(t)
	test.Type(w.library.Filter, "incidents")
	w.library.Filter.TypedKey(key(fyne.KeyReturn))
	l.Finish()
	if got := w.opener.Pair[reading.A].Name; !strings.HasPrefix(got, "002-") {
		t.Errorf("page A shows %s", got)
	}
	test.Type(w.library.Filter, "zeppelin")
	w.library.Filter.TypedKey(key(fyne.KeyReturn))
	if len(l.Begun) != 0 || w.library.List.Count() != 0 {
		t.Error("something is opened where nothing was found")
	}
}

func TestTypingInTheListSearches(t *testing.T) {
	w, _ := sideOpen(t)
	w.library.Filter.TypedKey(key(fyne.KeyDown))
	w.win.Canvas().Focused().TypedRune('z')
	if w.library.Filter.Text != "z" || w.win.Canvas().Focused() != fyne.Focusable(w.library.Filter) {
		t.Errorf("the field has %q", w.library.Filter.Text)
	}
}

func TestWhatIsOpenedIsListed(t *testing.T) {
	w, l := sideOpen(t)
	w.opener.Choose(reading.B, shelf.Wanted{Path: article(t, "a.txt", shipA)})
	l.Finish()
	if n := w.library.List.Count(); n != 6 {
		t.Errorf("%d articles", n)
	}
	w.library.List.OnPage(reading.B, 4) // the fifth that is listed: what was opened stands first
	l.Finish()
	if got := w.opener.Pair[reading.B].Name; got != "003-rein-in.md" {
		t.Errorf("page B shows %s", got)
	}
}

// An article that comes while the list of a picker is open, and stands before
// all of it from then on, makes none of the list another.
func TestWhatIsChosenFromAPickerIsWhatItNames(t *testing.T) {
	w, l := start(t)
	w.opener.Choose(reading.B, shelf.Wanted{Path: article(t, "a.txt", shipA)})
	test.Tap(w.bar.Pickers[reading.A])
	list := w.win.Canvas().Focused()
	l.Finish()
	if w.opener.Shelf.Choices()[0].Headline != w.opener.Pair[reading.B].Headline() {
		t.Fatal("what was opened does not stand first")
	}
	list.TypedKey(key(fyne.KeyDown)) // from the one that is open to the next
	list.TypedKey(key(fyne.KeyReturn))
	l.Finish()
	if got := names(w); got != "002-incidents.md a.txt" {
		t.Errorf("open %s", got)
	}
}

func TestTheOrderIsRemembered(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, _ := startIn(t, a)
	w.ToggleSide()
	w.library.Sort.TypedKey(key(fyne.KeyRight))
	w.library.Sort.TypedKey(key(fyne.KeyRight))
	if v, _ := startIn(t, a); v.library.Order.String() != "by outlet" || v.library.Sort.Chosen() != 2 {
		t.Errorf("order %v", v.library.Order)
	}
	w.library.Sort.TypedKey(key(fyne.KeyLeft))
	w.library.Sort.TypedKey(key(fyne.KeyLeft))
	if w.library.Order.String() != "as you opened them" {
		t.Error("the keys do not lead back")
	}
}

func TestKeysOfTheWindowWorkInTheSearchField(t *testing.T) {
	w, _ := sideOpen(t)
	w.library.Filter.TypedKey(key(fyne.KeyF7))
	if at, _ := w.reading.Place(); at != 1 {
		t.Error("F7 does nothing in the field")
	}
	if w.library.Filter.TypedKey(key(fyne.KeyF4)); !w.panel.Box.Visible() {
		t.Error("F4 does nothing in the field")
	}
	if w.library.Box.Size().Width < shelf.Narrow || w.desk.Box.Size().Width < desk.Least {
		t.Errorf("side %v, desk %v", w.library.Box.Size().Width, w.desk.Box.Size().Width)
	}
	w.win.Resize(fyne.NewSize(1000, 640))
	if w.library.Box.Visible() || w.win.Canvas().Focused() != nil {
		t.Error("no room for both: the articles stay, or keep the keyboard")
	}
	w.ToggleSide()
	if !w.library.Box.Visible() || w.panel.Box.Visible() || w.desk.Articles[reading.A].Size().Width < desk.PageLeast {
		t.Error("asked for last, the articles do not take the place of the findings")
	}
}

func TestDropAmongTheArticles(t *testing.T) {
	w, _ := sideOpen(t)
	w.desk.Used = reading.B
	for x, want := range map[float32]reading.Side{100: reading.B, 300: reading.A, 900: reading.B} {
		if got := w.desk.SideAt(x); got != want {
			t.Errorf("at %v: page %v", x, got)
		}
	}
}

func TestASummaryOfMoreLinesHasRoom(t *testing.T) {
	w, l := ships(t)
	w.win.Resize(fyne.NewSize(1000, 640))
	before := w.summary.Size().Height
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[1]})
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Shelf[3]})
	l.Finish()
	if got := w.summary.Size().Height; got != w.summary.MinSize().Height || got == before {
		t.Errorf("%v high, needs %v, was %v", got, w.summary.MinSize().Height, before)
	}
}
