package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/compare/text"
)

// found is what the window says of a search: its state in one line.
func found(w *Window) string { return w.find.Count.Text }

// pressIn is a key pressed where the keyboard is.
func pressIn(w *Window, key fyne.KeyName) {
	if f := w.win.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: key})
		return
	}
	press(w, key)
}

func looksFor(t testing.TB, w *Window, query string) {
	t.Helper()
	pressCtrl(w, fyne.KeyF)
	if w.win.Canvas().Focused() != fyne.Focusable(w.find.Field) {
		t.Fatal("Ctrl+F does not give the field the keyboard")
	}
	test.Type(w.find.Field, query)
}

func TestFindWalksTheHits(t *testing.T) {
	w, _ := start(t)
	back := false
	w.shift = func() bool { return back }
	closed := w.desk.Box.Size().Height
	looksFor(t, w, "regime")
	if h := w.desk.Box.Size().Height; h != closed-w.find.Box.Size().Height {
		t.Errorf("the pages are %v high beside the bar, %v without it", h, closed)
	}
	var way []string
	for _, key := range []fyne.KeyName{"", fyne.KeyReturn, fyne.KeyF3, fyne.KeyEnter} {
		if key != "" {
			pressIn(w, key)
		}
		way = append(way, found(w))
		s, place, _ := w.reading.Hit()
		if top, bottom := w.desk.Articles[s].Band(place); top < w.desk.Tops()[s] || bottom > w.desk.Tops()[s]+w.desk.Extents()[s].View {
			t.Errorf("the hit %q is not on screen", found(w))
		}
	}
	if got, want := strings.Join(way, ", "), "A 1 of 1 · B 2, A 1 · B 1 of 2, A 1 · B 2 of 2, A 1 of 1 · B 2"; got != want {
		t.Errorf("the way is %s, want %s", got, want)
	}
	if s := w.status.Text(); !strings.HasPrefix(s, "From the top: “regime”, 1 of 3") {
		t.Errorf("the status line says %q", s)
	}
	back = true
	pressIn(w, fyne.KeyReturn)
	if s := w.status.Text(); !strings.HasPrefix(s, "From the end: “regime”, 3 of 3") {
		t.Errorf("back over the first the status line says %q", s)
	}
	if s := w.State(); s.Query != "regime" || s.Found != [2]int{1, 2} || s.Hit != 3 {
		t.Errorf("the state file says %q %v %d", s.Query, s.Found, s.Hit)
	}
	for i, a := range []reading.Side{reading.A, reading.B} {
		if w.reading.Lit(a) != nil {
			t.Errorf("page %d dims", i)
		}
	}
	pressIn(w, fyne.KeyF3)
	top := w.desk.Tops()
	pressIn(w, fyne.KeyEscape)
	b := w.desk.Articles[reading.B]
	switch {
	case w.find.IsOpen() || w.desk.Box.Size().Height != closed:
		t.Error("Esc does not close the bar")
	case w.win.Canvas().Focused() != fyne.Focusable(b):
		t.Error("the keyboard is not on the page of the hit")
	case w.reading.Document(reading.B).Text(b.Selection()) != "regime":
		t.Errorf("the hit is not selected but %v", b.Selection())
	case w.desk.Tops() != top:
		t.Error("closing moves the pages")
	case w.reading.Query().Text != "" || w.State().Found != [2]int{}:
		t.Error("what was found stays marked")
	}
}

func TestFindSaysWhereItIsNot(t *testing.T) {
	w, _ := start(t)
	looksFor(t, w, "xqz")
	if s := w.status.Text(); found(w) != "not found" || s != "“xqz” is in neither article" {
		t.Errorf("says %q and %q", found(w), s)
	}
	pressIn(w, fyne.KeyReturn)
	w.find.Field.SetText(" ")
	if found(w) != "" || w.reading.Query().Text != "" {
		t.Errorf("a blank is %q", found(w))
	}
}

func TestFindTakesTheSelection(t *testing.T) {
	w, _ := ships(t)
	a := w.desk.Articles[reading.A]
	at := strings.Index(shipA, "the town")
	a.Select(text.Span{Start: at, End: at + len("the town")})
	pressCtrl(w, fyne.KeyF)
	if w.find.Field.Text != "the town" || w.find.Field.SelectedText() != "the town" {
		t.Errorf("looks for %q with %q selected", w.find.Field.Text, w.find.Field.SelectedText())
	}
	if _, place, n := w.reading.Hit(); n != 1 || place.Start != at || !a.Selection().Empty() {
		t.Errorf("is at hit %d, %v, with %v selected", n, place, a.Selection())
	}
	test.Type(w.find.Field, "mayor")
	if w.find.Field.Text != "mayor" || found(w) != "A 1 · B 1 of 1" {
		t.Errorf("typing makes it %q, found %q", w.find.Field.Text, found(w))
	}
	w.find.Close()
	a.Select(text.Span{Start: 0, End: len(shipA)})
	w.desk.Articles[reading.B].Select(text.Span{})
	pressCtrl(w, fyne.KeyF)
	if w.find.Field.Text != "mayor" {
		t.Errorf("a long selection is looked for: %q", w.find.Field.Text)
	}
}

func TestFindOptions(t *testing.T) {
	w, _ := ships(t)
	looksFor(t, w, "THE")
	if found(w) != "A 1 of 5 · B 5" {
		t.Errorf("found %q", found(w))
	}
	w.win.Canvas().Unfocus() // as the click does
	test.Tap(w.find.Capitals)
	if found(w) != "not found" {
		t.Errorf("with capitals found %q", found(w))
	}
	test.Tap(w.find.Capitals)
	if w.win.Canvas().Focused() != fyne.Focusable(w.find.Field) {
		t.Error("a click on a switch takes the keyboard away")
	}
	w.find.Field.SetText("cap")
	test.Tap(w.find.Whole)
	if found(w) != "not found" {
		t.Errorf("as a whole word found %q", found(w))
	}
}

func TestAWordClickedTwiceIsLookedFor(t *testing.T) {
	w, _ := ships(t)
	looksFor(t, w, "mayor")
	at := strings.Index(shipB, "umbrellas")
	word := w.reading.Document(reading.B).WordsIn(text.Span{Start: at, End: at + 1})[0]
	w.desk.Articles[reading.B].OnDoubleTapped(word)
	if w.find.Field.Text != "umbrellas" || found(w) != "A 1 · B 1 of 1" {
		t.Errorf("the bar says %q, %q", w.find.Field.Text, found(w))
	}
}

func TestFindGoesOnInAnotherPair(t *testing.T) {
	w, l := start(t)
	looksFor(t, w, "regime")
	pressIn(w, fyne.KeyReturn)
	w.find.Field.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierShortcutDefault})
	l.Finish()
	if s := w.State(); s.Found != [2]int{2, 1} || !strings.HasPrefix(found(w), "A ") {
		t.Errorf("swapped: found %v, %q", s.Found, found(w))
	}
	w.opener.Choose(reading.A, shelf.Wanted{Path: article(t, "a.txt", shipA)})
	l.Finish()
	if s := w.State(); s.Found != [2]int{0, 1} || found(w) != "not in A · B 1 of 1" {
		t.Errorf("with another article: found %v, %q", s.Found, found(w))
	}
	w.find.Close()
	w.opener.Choose(reading.B, shelf.Wanted{Path: article(t, "b.txt", shipB)})
	l.Finish()
	if w.reading.Query().Text != "" {
		t.Error("a closed bar searches")
	}
}

func TestKeysWorkFromTheField(t *testing.T) {
	w, _ := start(t)
	looksFor(t, w, "regime")
	panel, locked := w.panel.Box.Visible(), w.desk.Locked()
	pressIn(w, fyne.KeyF7)
	if at, _ := w.reading.Place(); at == 0 {
		t.Error("F7 walks no marks")
	}
	if !w.find.IsOpen() || found(w) == "" {
		t.Error("F7 ends the search")
	}
	w.win.Canvas().Focus(w.desk.Articles[reading.A])
	pressIn(w, fyne.KeyEscape)
	if !w.reading.Focused() || w.find.IsOpen() {
		t.Error("Esc on a page does not close the bar first")
	}
	pressIn(w, fyne.KeyEscape)
	if w.reading.Focused() {
		t.Error("the second Esc does not let go of the mark")
	}
	pressCtrl(w, fyne.KeyG)
	if !w.find.IsOpen() || w.find.Field.Text != "regime" || found(w) == "" {
		t.Error("Ctrl+G does not go on with what was looked for last")
	}
	pressIn(w, fyne.KeyF4)
	w.find.Field.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierShortcutDefault})
	if w.panel.Box.Visible() == panel || w.desk.Locked() == locked {
		t.Error("F4 or Ctrl+L does not work from the field")
	}
	top := w.desk.Tops()[w.desk.Used]
	pressIn(w, fyne.KeyPageDown)
	if w.desk.Tops()[w.desk.Used] == top {
		t.Error("Page Down does not scroll from the field")
	}
}

func TestTabGoesThroughTheSearch(t *testing.T) {
	w, _ := start(t)
	looksFor(t, w, "regime")
	for i, want := range []fyne.Focusable{w.find.Whole, w.find.Capitals, w.find.Prev, w.find.Next, w.find.Cross, w.desk.Articles[reading.A]} {
		w.win.Canvas().FocusNext()
		if got := w.win.Canvas().Focused(); got != want {
			t.Fatalf("Tab %d leads to %T", i+1, got)
		}
	}
	w.win.Canvas().Focus(w.find.Next)
	pressIn(w, fyne.KeyReturn)
	if found(w) != "A 1 · B 1 of 2" {
		t.Errorf("the button leads to %q", found(w))
	}
	pressIn(w, fyne.KeyEscape)
	if w.find.IsOpen() {
		t.Error("Esc on a button does not close the bar")
	}
}

func TestAHitInFoldedDebrisIsShown(t *testing.T) {
	debris := shipA + "\nShare this on Facebook\n\nTweet\n\nLeave a comment\n"
	w, _ := start(t, article(t, "a.txt", debris), article(t, "b.txt", shipB))
	kind := text.Body
	for _, p := range w.reading.Document(reading.A).Paragraphs {
		if strings.Contains(w.reading.Document(reading.A).Text(p.Span), "Facebook") {
			kind = p.Kind
		}
	}
	if kind != text.Debris {
		t.Fatal("the engine takes it for", kind)
	}
	a := w.desk.Articles[reading.A]
	before := a.ContentHeight()
	looksFor(t, w, "facebook")
	if a.ContentHeight() <= before || found(w) != "A 1 of 1 · not in B" {
		t.Errorf("found %q on a page %v high, before %v", found(w), a.ContentHeight(), before)
	}
}

func TestFindFitsTheLeastWindow(t *testing.T) {
	w, _ := start(t)
	w.win.Resize(fyne.NewSize(leastWidth, leastHeight))
	pressCtrl(w, fyne.KeyF)
	for _, scale := range []float32{1, roomScale} {
		w.app.Settings().SetTheme(&kit.Theme{Scale: scale})
		w.column.Relayout()
		end := float32(0)
		for _, o := range w.find.Box.Objects[1].(*fyne.Container).Objects {
			if o.Position().X < end {
				t.Errorf("at %v, %T begins at %v before %v", scale, o, o.Position().X, end)
			}
			end = o.Position().X + o.Size().Width
		}
		if end > w.win.Canvas().Size().Width {
			t.Errorf("at %v the bar is %v wide", scale, end)
		}
	}
}
