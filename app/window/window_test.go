package window

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/compare/text"
)

// in is a window of a in which nothing is open yet, the only one. Whatever it does
// in the background, in its library too, waits for the test: the test driver lets
// what comes back run at once, and so beside the test.
func in(a fyne.App) (*Window, *byhand.Work) {
	l, worker := &byhand.Work{}, background.New()
	l.Install(worker)
	w := New(a, Look(a), worker, os.Getenv("DIPTYCH_STATE"), emptyFolder(worker))
	a.Settings().SetTheme(&kit.Theme{Appearance: Look(a)})
	all := []*Window{w}
	w.OnNew, w.OnQuit, w.OnNotes = func() {}, w.Close, func() {}
	w.OnClosed, w.InMenu = func() bool { return false }, func() bool { return true }
	w.OnLook = func(look kit.Appearance) { Dress(a, look, all) }
	return w, l
}

// emptyFolder is a library without articles; nobody watches it.
func emptyFolder(worker *background.Worker) *shelf.Folder {
	f := shelf.NewFolder(worker)
	f.Unwatched = true
	return f
}

// another is a second window beside w, which shows what w shows.
func another(w *Window) *Window {
	v := New(w.app, w.appearance, w.work.Beside(), "", w.folder)
	v.OnNew, v.OnQuit, v.OnClosed, v.OnLook = w.OnNew, v.Close, w.OnClosed, w.OnLook
	w.OnNotes, v.OnNotes = v.Look, w.Look
	inMenu := w
	w.InMenu = func() bool { was := inMenu; inMenu = w; return was == w }
	v.InMenu = func() bool { was := inMenu; inMenu = v; return was == v }
	v.Like(w)
	return v
}

// ask does what a command does.
func ask(w *Window, name string) {
	for _, c := range w.asked.Commands {
		if c.Name == name {
			c.Does()
		}
	}
}

// startIn makes a window of 1280 x 800 in a, whose background works at once.
func startIn(t testing.TB, a fyne.App, files ...string) (*Window, *byhand.Work) {
	t.Helper()
	t.Setenv("FYNE_THEME", "")
	kittest.SetClock()
	w, l := in(a)
	w.win.Resize(fyne.NewSize(1280, 800))
	w.Start(files...)
	l.Finish()
	return w, l
}

func start(t testing.TB, files ...string) (*Window, *byhand.Work) {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	return startIn(t, a, files...)
}

func article(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func names(w *Window) string {
	return w.opener.Pair[reading.A].Name + " " + w.opener.Pair[reading.B].Name
}

func press(w *Window, key fyne.KeyName) { w.typed(&fyne.KeyEvent{Name: key}) }

func pressCtrl(w *Window, key fyne.KeyName) {
	w.shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
}

const (
	shipA = "Ship leaves\n\nThe captain said “we leave the old stone harbour with eleven frightened passengers tonight” at noon.\n\nThe mayor of the town bought three hundred yellow umbrellas for the ceremony.\n"
	shipB = "Late ship\n\nA crowd came.\n\nThe captain said “we leave the old stone harbour with eleven frightened passengers tonight” to us.\n\nAnd the mayor of the town bought three hundred yellow umbrellas for the ceremony.\n"
)

// ships is a window with a pair that shares a quotation and a sentence.
func ships(t testing.TB) (*Window, *byhand.Work) {
	t.Helper()
	return start(t, article(t, "a.txt", shipA), article(t, "b.txt", shipB))
}

func TestFirstStartShowsTheTellingPair(t *testing.T) {
	w, _ := start(t)
	if got := names(w); got != "001-kerry-to-lavrov.md 003-rein-in.md" {
		t.Errorf("opened %s", got)
	}
	if got := w.win.Title(); !strings.HasPrefix(got, "Diptych: Kerry to Lavrov") {
		t.Errorf("title %q", got)
	}
	if w.notice.Text() != "" {
		t.Errorf("notice %q", w.notice.Text())
	}
}

func TestFilesOfTheCommandLine(t *testing.T) {
	a, b := article(t, "a.txt", shipA), article(t, "b.txt", shipB)
	w, _ := start(t, a, b)
	if got := names(w); got != "a.txt b.txt" {
		t.Errorf("opened %s", got)
	}
	if n := len(w.bar.Pickers[reading.A].Choices); n != 7 {
		t.Errorf("the picker offers %d articles, want the five founding ones and two", n)
	}
	w, _ = start(t, a)
	if got := names(w); got != "a.txt 003-rein-in.md" {
		t.Errorf("with one file opened %s", got)
	}
}

func TestTheTextsAreThereBeforeTheyAreCompared(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, l := in(a)
	w.Start()
	halfway(t, w, l, func() {
		if w.desk.Articles[reading.A].ContentHeight() < 1000 || w.reading != nil {
			t.Error("the pages wait for the comparison")
		}
		press(w, fyne.KeyF7) // nothing to go to yet
		w.desk.OnTapped(reading.A, 100, true)
		w.Swap()
		w.desk.Articles[reading.A].ScrollTo(200, false)
	})
	l.Finish()
	if w.reading == nil || w.desk.Tops()[reading.A] != 200 {
		t.Errorf("the comparison takes the reader from where he reads, to %v", w.desk.Tops())
	}
}

func TestUnreadableFiles(t *testing.T) {
	good := article(t, "good.txt", shipA)
	for _, c := range []struct{ name, path, says string }{
		{"missing", filepath.Join(t.TempDir(), "none.txt"), "no such file"},
		{"folder", t.TempDir(), "folder"},
		{"empty", article(t, "empty.txt", ""), "empty"},
		{"binary", article(t, "x.txt", "\x7fELF\x00\x01\x02"), "not text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, l := start(t, c.path)
			l.Rest()
			l.Finish()
			if got := names(w); got != "001-kerry-to-lavrov.md 003-rein-in.md" {
				t.Errorf("at the start: %s", got)
			}
			if got := over(w.win.Canvas()); c.name == "folder" && !strings.Contains(got, "as your library?") {
				t.Errorf("a folder named at the start is answered by %q", got)
			}
			says := w.notice.Text()
			if c.name != "folder" && (!strings.Contains(says, c.says) || !strings.Contains(says, "could not be opened")) {
				t.Errorf("the notice says %q", says)
			}

			w, l = start(t, good)
			w.door.dropped(fyne.NewPos(900, 300), []fyne.URI{storage.NewFileURI(c.path)})
			l.Finish()
			if got := names(w); got != "good.txt 003-rein-in.md" {
				t.Errorf("what was open is gone: %s", got)
			}
			if c.name == "folder" {
				if got := over(w.win.Canvas()); !strings.Contains(got, "as your library?") {
					t.Errorf("a folder is answered by %q", got)
				}
				return
			}
			if says := w.notice.Text(); !strings.Contains(says, c.says) {
				t.Errorf("the notice says %q", says)
			}
			press(w, fyne.KeyEscape)
			if w.notice.Text() != "" {
				t.Error("Esc does not take the notice away")
			}
		})
	}
}

func TestDrop(t *testing.T) {
	a, b := storage.NewFileURI(article(t, "a.txt", shipA)), storage.NewFileURI(article(t, "b.txt", shipB))
	c := storage.NewFileURI(article(t, "c.txt", shipB))
	w, l := start(t)
	w.door.dropped(fyne.NewPos(900, 300), []fyne.URI{a})
	l.Finish()
	if got := names(w); got != "001-kerry-to-lavrov.md a.txt" {
		t.Errorf("dropped on the right: %s", got)
	}
	w.door.dropped(fyne.NewPos(100, 300), []fyne.URI{b, a, c})
	l.Finish()
	if got := names(w); got != "b.txt a.txt" {
		t.Errorf("dropped two: %s", got)
	}
	if shelved(w) != "c.txt b.txt a.txt" || !strings.Contains(w.status.Text(), "others are among the articles") {
		t.Errorf("of the third file it says %q, on the shelf are %s", w.status.Text(), shelved(w))
	}
	w.door.dropped(fyne.NewPos(100, 300), nil)
}

func TestTapOnAMark(t *testing.T) {
	w, _ := ships(t)
	i := strings.Index(shipA, "stone harbour")
	w.desk.Articles[reading.A].OnTapped(i, true)
	f, ok := w.reading.Focus()
	if !ok || f.Item == reading.None {
		t.Fatalf("focus %+v", f)
	}
	if s := w.status.Text(); !strings.Contains(s, " of ") || !strings.Contains(s, "[Esc]") {
		t.Errorf("status %q", s)
	}
	a, b := w.desk.OnScreen(f.Item, reading.A), w.desk.OnScreen(f.Item, reading.B)
	top := w.desk.Tops()
	if a.Top != b.Top && top[reading.A] != 0 && top[reading.B] != 0 {
		t.Errorf("not level: A at %v, B at %v, pages at %v", a, b, top)
	}
	w.desk.Articles[reading.A].OnTapped(len(shipA)-1, false)
	if _, ok := w.reading.Focus(); ok {
		t.Error("a tap beside the words keeps the focus")
	}
}

func TestKeysGoThroughTheMarks(t *testing.T) {
	w, _ := ships(t)
	shift := false
	w.shift = func() bool { return shift }
	_, of := w.reading.Place()
	if of < 2 {
		t.Fatalf("%d marks", of)
	}
	var walk []int
	for range of + 1 {
		press(w, fyne.KeyF7)
		at, _ := w.reading.Place()
		walk = append(walk, at)
	}
	shift = true
	press(w, fyne.KeyF7)
	at, _ := w.reading.Place()
	walk = append(walk, at)
	want := fmt.Sprint(append(upTo(of), 1, of))
	if got := fmt.Sprint(walk); got != want {
		t.Errorf("F7 went %s, want %s", got, want)
	}
	press(w, fyne.KeyEscape)
	if _, ok := w.reading.Focus(); ok {
		t.Error("Esc keeps the focus")
	}
}

func upTo(n int) (list []int) {
	for i := range n {
		list = append(list, i+1)
	}
	return list
}

// nextOfBoth goes to the next item that has places on both pages.
func nextOfBoth(t *testing.T, w *Window) reading.Focus {
	t.Helper()
	for range w.reading.Items {
		w.Next()
		if f, ok := w.reading.Focus(); ok && w.reading.Items[f.Item].Both() {
			return f
		}
	}
	t.Fatal("no mark of both in the telling pair")
	return reading.Focus{}
}

func TestFocusBringsBothPlacesLevel(t *testing.T) {
	w, _ := start(t)
	w.SetTextSize(40) // so that the pages are long
	for range 3 {
		f := nextOfBoth(t, w)
		a, b := w.desk.OnScreen(f.Item, reading.A), w.desk.OnScreen(f.Item, reading.B)
		if d := abs(a.Top - b.Top); d > 2 {
			t.Errorf("%q: A at %v, B at %v", w.status.Text(), a, b)
		}
		if a.Top < 0 || a.Top > w.desk.Extents()[reading.A].View {
			t.Errorf("%q is off the screen: %v", w.status.Text(), a)
		}
	}
}

func TestDoubleClickFindsTheWord(t *testing.T) {
	w, _ := ships(t)
	d := w.reading.Document(reading.A)
	at := strings.Index(shipA, "umbrellas")
	w.desk.Articles[reading.A].OnDoubleTapped(d.WordsIn(text.Span{Start: at, End: at + 3})[0])
	if s := w.status.Text(); !strings.Contains(s, "This word: once in A, once in B") || !strings.Contains(s, "[Esc]") {
		t.Errorf("status %q", s)
	}
	press(w, fyne.KeyEscape)
	if s := w.status.Text(); strings.Contains(s, "This word") {
		t.Errorf("after Esc %q", s)
	}
}

func TestWhatIsInFocusStaysLevelWhenTheWindowChanges(t *testing.T) {
	w, _ := start(t)
	nextOfBoth(t, w)
	f := nextOfBoth(t, w)
	for _, change := range []func(){
		func() { w.win.Resize(fyne.NewSize(1010, 650)) }, func() { w.SetTextSize(24) }, func() { w.win.Resize(fyne.NewSize(1700, 900)) },
	} {
		change()
		a, b := w.desk.OnScreen(f.Item, reading.A), w.desk.OnScreen(f.Item, reading.B)
		if abs(a.Top-b.Top) > 2 || a.Top < 0 {
			t.Errorf("A at %v, B at %v", a, b)
		}
	}
}

func TestSwap(t *testing.T) {
	w, l := ships(t)
	w.Next()
	before, _ := w.reading.Focus()
	words := w.reading.Document(reading.A).Text(before.Places[reading.A][0])
	pressCtrl(w, fyne.KeyD)
	l.Finish()
	if got := names(w); got != "b.txt a.txt" {
		t.Errorf("after the swap %s", got)
	}
	after, ok := w.reading.Focus()
	if !ok || w.reading.Document(reading.B).Text(after.Places[reading.B][0]) != words {
		t.Errorf("the focus did not come along: %+v", after)
	}
	pressCtrl(w, fyne.KeyD)
	l.Finish()
	if got := names(w); got != "a.txt b.txt" {
		t.Errorf("after two swaps %s", got)
	}
}

func TestChipSwitchesMarks(t *testing.T) {
	w, _ := ships(t)
	c := w.bar.Shown[0]
	_, before := w.reading.Place()
	w.bar.OnChip(c)
	if _, after := w.reading.Place(); after != before-c.Count || w.bar.Chips[0].On() {
		t.Errorf("%d marks, then %d with %s off", before, after, c.Label)
	}
	w.bar.OnChip(w.bar.Shown[0])
	if _, again := w.reading.Place(); again != before {
		t.Errorf("%d marks, want %d again", again, before)
	}
}

func TestSwappingChipsKeepsThemInPlace(t *testing.T) {
	w, _ := ships(t)
	first := w.bar.Chips[0]
	w.Next()
	if w.bar.Chips[0] != first {
		t.Error("the chips were made anew, which takes the keyboard from them")
	}
}

func TestLockedScrolling(t *testing.T) {
	w, _ := start(t)
	w.SetTextSize(28)
	w.desk.Articles[reading.A].ScrollTo(600, false)
	led := w.desk.Tops()[reading.B]
	if led == 0 {
		t.Error("B stays although the pages are locked")
	}
	pressCtrl(w, fyne.KeyL)
	if !strings.Contains(w.status.Text(), "alone") {
		t.Errorf("status %q", w.status.Text())
	}
	w.desk.Articles[reading.A].ScrollTo(900, false)
	if got := w.desk.Tops()[reading.B]; got != led {
		t.Errorf("unlocked, B moved from %v to %v", led, got)
	}
	pressCtrl(w, fyne.KeyL)
	w.desk.Articles[reading.A].ScrollTo(1400, false)
	w.desk.Articles[reading.A].ScrollTo(900, false)
	if got := w.desk.Tops()[reading.B]; abs(got-led) > 2 {
		t.Errorf("the offset of the moment of locking is forgotten: B at %v, was %v", got, led)
	}
}

func TestSizeOfTheText(t *testing.T) {
	w, _ := start(t)
	pressCtrl(w, fyne.KeyPlus)
	pressCtrl(w, fyne.KeyEqual)
	if got := w.desk.Type().Size; got != 22 {
		t.Errorf("two steps up %v", got)
	}
	pressCtrl(w, fyne.KeyMinus)
	if got := w.desk.Type().Size; got != 20 {
		t.Errorf("one step down %v", got)
	}
	for range 20 {
		pressCtrl(w, fyne.KeyMinus)
	}
	if got := w.desk.Type().Size; got != textSizes[0] {
		t.Errorf("as small as can be %v", got)
	}
	pressCtrl(w, fyne.Key0)
	if got := w.desk.Type().Size; got != kit.SizeReading {
		t.Errorf("usual %v", got)
	}
}

func TestForARoom(t *testing.T) {
	w, _ := start(t)
	outside := pane.Type{Size: 20, Chars: 58, Lead: 1.6}
	w.SetType(outside)
	press(w, fyne.KeyF11)
	if w.desk.Type().Size < roomSize || !w.win.FullScreen() || w.bar.Box.Visible() {
		t.Errorf("%v px, full screen %v", w.desk.Type().Size, w.win.FullScreen())
	}
	if s := w.status.Text(); !strings.Contains(s, "[F11]leaves") {
		t.Errorf("status %q", s)
	}
	pressCtrl(w, fyne.KeyPlus)
	if w.desk.Type().Size != 32 || w.set.Type() != outside {
		t.Errorf("a step larger is %v, remembered %v", w.desk.Type().Size, w.set.Type())
	}
	press(w, fyne.KeyF11)
	if w.desk.Type() != outside || w.win.FullScreen() || w.set.Type() != outside || !w.bar.Box.Visible() {
		t.Errorf("back: %v, full screen %v, remembered %v", w.desk.Type(), w.win.FullScreen(), w.set.Type())
	}
}

func TestEscapeLeavesARoomWhenNothingIsInFocus(t *testing.T) {
	w, _ := ships(t)
	press(w, fyne.KeyF11)
	press(w, fyne.KeyF7)
	press(w, fyne.KeyEscape)
	if !w.win.FullScreen() {
		t.Error("Esc leaves the room while something is in focus")
	}
	press(w, fyne.KeyEscape)
	if w.win.FullScreen() || w.desk.Type().Size != kit.SizeReading {
		t.Error("Esc does not leave the room")
	}
}

func TestThePanelOfARoomIsForgotten(t *testing.T) {
	w, _ := ships(t)
	w.table.TogglePanel()
	w.table.TogglePanel() // asked for, in the window
	press(w, fyne.KeyF11)
	if w.panel.Box.Visible() {
		t.Error("1280 pixels of large type have no room for the panel")
	}
	for _, a := range w.desk.Articles {
		if n := a.LineLength(); n < 30 {
			t.Errorf("%d characters a line", n)
		}
	}
	press(w, fyne.KeyF4)
	if !w.panel.Box.Visible() {
		t.Error("the panel does not come when asked for")
	}
	press(w, fyne.KeyF4)
	press(w, fyne.KeyF11)
	if !w.panel.Box.Visible() || w.set.Columns().findings != unfolded {
		t.Errorf("back, panel visible %v, remembered %v", w.panel.Box.Visible(), w.set.Columns().findings)
	}
}

func TestTheWindowIsRemembered(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, l := startIn(t, a)
	w.win.Resize(fyne.NewSize(1400, 900))
	w.SetType(pane.Type{Size: 24, Chars: 74, Lead: 1.6})
	w.SetAppearance(kit.Dark)
	w.ToggleLock()
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Shelf[4]})
	l.Finish()
	w.Close()

	v, _ := startIn(t, a)
	if got := v.set.Size(); got != fyne.NewSize(1400, 900) {
		t.Errorf("size %v", got)
	}
	if v.desk.Type() != (pane.Type{Size: 24, Chars: 74, Lead: 1.6}) || v.appearance != kit.Dark || v.desk.Locked() {
		t.Errorf("text %v, appearance %v, locked %v", v.desk.Type(), v.appearance, v.desk.Locked())
	}
	if got := names(v); got != "001-kerry-to-lavrov.md 004-us-suspends.md" {
		t.Errorf("pair %s", got)
	}
}

func TestWhatIsRememberedMayBeGone(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	p := settings{a.Preferences()}
	p.SetArticle(reading.A, filepath.Join(t.TempDir(), "gone.txt"))
	p.SetType(pane.Type{Size: -3, Chars: 9000, Lead: -1})
	p.SetSize(fyne.NewSize(3, 3))
	p.SetInt("appearance", 77)
	w, _ := startIn(t, a)
	if got := names(w); got != "001-kerry-to-lavrov.md 003-rein-in.md" {
		t.Errorf("pair %s", got)
	}
	if got := w.set.Size(); got != fyne.NewSize(leastWidth, leastHeight) {
		t.Errorf("size %v", got)
	}
	if w.desk.Type() != (pane.Type{Size: textSizes[0], Chars: 74, Lead: 1.3}) || w.appearance != kit.System {
		t.Errorf("text %v, appearance %v", w.desk.Type(), w.appearance)
	}
}

func TestALateResultIsNeverShown(t *testing.T) {
	w, l := start(t)
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[2]}) // the reader changes his mind
	l.Finish()
	if got := names(w); !strings.HasPrefix(got, "002") {
		t.Errorf("shows %s", got)
	}

	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	byhand.Run(&l.Begun)
	w.opener.Cancel() // the result is on its way already
	l.Finish()
	if got := names(w); !strings.HasPrefix(got, "002") {
		t.Errorf("shows %s after it was given up", got)
	}
}

func TestLongWorkSaysSoAndCanBeGivenUp(t *testing.T) {
	w, l := start(t)
	l.Late = nil
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	byhand.Run(&l.Late)
	byhand.Run(&l.Ready)
	if says := w.notice.Text(); !strings.Contains(says, "Comparing") {
		t.Fatalf("the notice says %q", says)
	}
	if got := names(w); !strings.HasPrefix(got, "001") {
		t.Errorf("shows %s meanwhile", got)
	}
	test.Tap(w.notice.Out)
	if w.notice.Text() != "" {
		t.Error("the notice stays")
	}
	l.Finish()
	if got := names(w); !strings.HasPrefix(got, "001") {
		t.Errorf("shows %s after it was given up", got)
	}

	l.Late = nil
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	l.Finish()
	byhand.Run(&l.Late) // too late to be late
	byhand.Run(&l.Ready)
	if says := w.notice.Text(); says != "" {
		t.Errorf("says %q of work that is done", says)
	}
}

func TestAppearances(t *testing.T) {
	w, _ := start(t)
	for _, a := range []kit.Appearance{kit.Dark, kit.Light, kit.System} {
		w.SetAppearance(a)
		if w.set.Appearance() != a {
			t.Errorf("%v is not remembered", a)
		}
	}
}

func TestMenusAndSheetsOpen(t *testing.T) {
	w, _ := start(t)
	for name, open := range map[string]func(){
		"menu": w.ShowMenu, "keys": func() { ask(w, "Keys") }, "sources": func() { ask(w, "About these two articles…") }, "file": func() { w.askFor(w.desk.Used) }, "sizes": w.bar.Size.OnTapped,
	} {
		open()
		top := w.win.Canvas().Overlays().Top()
		if top == nil {
			t.Errorf("%s does not open", name)
			continue
		}
		at, _ := w.reading.Place()
		press(w, fyne.KeyF7)
		if now, _ := w.reading.Place(); now != at {
			t.Errorf("F7 works behind the %s", name)
		}
		press(w, fyne.KeyEscape)
		if w.win.Canvas().Overlays().Top() != nil {
			t.Errorf("Esc does not close the %s", name)
			w.win.Canvas().Overlays().Remove(top)
		}
	}
}

func TestChipsWithoutRoomAreCounted(t *testing.T) {
	w, _ := ships(t)
	for _, width := range []float32{1000, 1100, 1280, 2200} {
		w.win.Resize(fyne.NewSize(width, 640))
		right := w.bar.Size.Position().X
		hidden := 0
		for i, c := range w.bar.Chips {
			if !c.Visible() {
				hidden++
			} else if c.Position().X+c.Size().Width > right {
				t.Errorf("%v wide: chip %d lies under the buttons", width, i)
			}
		}
		m := w.bar.More
		if m.Visible() != (hidden > 0) || hidden > 0 && !strings.HasPrefix(m.AccessibilityLabel(), fmt.Sprint(hidden)) {
			t.Errorf("%v wide: %d chips have no room, the bar says %q (%v)", width, hidden, m.AccessibilityLabel(), m.Visible())
		}
		if m.Visible() && m.Position().X+m.Size().Width > right {
			t.Errorf("%v wide: the count lies under the buttons", width)
		}
	}
	w.win.Resize(fyne.NewSize(1000, 640))
	test.Tap(w.bar.More)
	if len(w.bar.Marks()) != len(w.bar.Chips) || w.win.Canvas().Overlays().Top() == nil {
		t.Error("the count does not list the chips")
	}
}

func TestStateFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	t.Setenv("DIPTYCH_STATE", path)
	w, l := ships(t)
	w.Next()
	byhand.Run(&l.Late)
	l.Finish()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"A": "a.txt"`, `"B": "b.txt"`, `"Item": 1`, `"Locked": true`, `"TextSize": 18`, `"Busy": false`} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s in\n%s", want, data)
		}
	}
	if _, err := os.Stat(path + ".new"); err == nil {
		t.Error("a half-written file lies about")
	}
}

// halfway does something of the window while the pair that is asked for next is
// being compared, and its texts have come back.
func halfway(t *testing.T, w *Window, l *byhand.Work, do func()) {
	t.Helper()
	spawn, came := w.work.Spawn, false
	w.work.Spawn = func(f func()) {
		spawn(f)
		if !came && len(l.Ready) > 0 {
			came = true
			byhand.Run(&l.Ready)
			do()
		}
	}
	byhand.Run(&l.Begun)
	if w.work.Spawn = spawn; !came {
		t.Fatal("nothing came before the comparison")
	}
}

// The first pair stands on the pages as soon as it was read, and nothing is
// said of it before it is compared.
func TestThePagesAreThereBeforeTheFindings(t *testing.T) {
	a := test.NewApp()
	t.Cleanup(a.Quit)
	w, l := in(a)
	w.win.Resize(fyne.NewSize(1280, 800))
	w.Start()
	halfway(t, w, l, func() {
		if got := w.panel.Waits(); !strings.Contains(got, "Comparing") || w.opener.Pair[0] == nil || w.reading != nil {
			t.Errorf("the panel says %q", got)
		}
		if w.opener.Cancel(); !strings.Contains(w.panel.Waits(), "not compared") {
			t.Errorf("given up, the panel says %q", w.panel.Waits())
		}
	})
	l.Finish()
	if w.reading != nil {
		t.Fatal("compared all the same")
	}
	w.opener.Again()
	l.Finish()
	if w.reading == nil || w.panel.Waits() != "" {
		t.Errorf("compared after all, the panel says %q", w.panel.Waits())
	}
}
