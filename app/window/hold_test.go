package window

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/compare"
	"diptych/compare/text"
	"diptych/seeds/intake"
)

// masked are the words that nothing may show while the masks of a lesson are on.
func masked(c *compare.Comparison) (list []string) {
	e, _ := lesson.Build(c, lesson.Options{})
	for _, a := range []lesson.Article{e.A, e.B} {
		for _, m := range a.Masks {
			list = append(list, strings.Join(strings.Fields(a.Source[m.Start:m.End]), " "))
		}
		list = append(list, a.Outlet, a.Agency, a.Byline, a.URL)
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(s string) bool { return len([]rune(s)) < 2 })
}

// told is all that a window tells: the words on it, its title, its tip, and what
// a screen reader is told.
func told(w *Window) string {
	list := []string{w.win.Title(), tip(w.tips.Card)}
	roots := append([]fyne.CanvasObject{w.win.Content()}, w.win.Canvas().Overlays().List()...)
	for _, root := range roots {
		for _, o := range test.LaidOutObjects(root) {
			if x, ok := o.(*canvas.Text); ok && x.Visible() {
				list = append(list, x.Text)
			}
			if x, ok := o.(fyne.Accessible); ok {
				list = append(list, x.AccessibilityLabel())
			}
		}
	}
	return strings.Join(list, "\n") + "\n" + strings.Join(list, " ")
}

// leaks are those of some words that are told, as words of their own.
func leaks(told string, words []string) (list []string) {
	for _, x := range words {
		if regexp.MustCompile(`(^|[^\pL\pN])` + regexp.QuoteMeta(x) + `($|[^\pL\pN])`).MatchString(told) {
			list = append(list, x)
		}
	}
	return list
}

// A window with the pair of founding articles of these numbers.
func founding(t *testing.T, a, b int) *Window {
	t.Helper()
	w, l := start(t)
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[a]})
	l.Finish()
	w.opener.Choose(reading.B, shelf.Wanted{Book: w.opener.Shelf[b]})
	l.Finish()
	return w
}

// hold puts the lesson before the class.
func hold(t *testing.T, w *Window) {
	t.Helper()
	press(w, fyne.KeyF5)
	w.chores.Finish()
	if w.held == nil {
		t.Fatal("the lesson is not held")
	}
}

func TestNothingOnTheStageTellsWhatIsCovered(t *testing.T) {
	for _, pair := range [][2]int{{0, 2}, {1, 3}, {1, 4}} {
		w := founding(t, pair[0], pair[1])
		secret := masked(w.reading.Comparison)
		if len(leaks(told(w), secret)) == 0 {
			t.Fatalf("%v: the window names nobody before", pair)
		}
		hold(t, w)
		if !strings.Contains(told(w), "Task 1 of") {
			t.Fatal("the stage is not shown")
		}
		walkThrough(t, w, secret)
		for range 8 {
			press(w, fyne.KeySpace)
		}
		walkThrough(t, w, secret)
		for i := range w.held.Reading.Items {
			w.held.Join(i)
			if got := leaks(told(w), secret); got != nil {
				t.Errorf("%v: in focus %d tells %q", pair, i, got)
			}
		}
		w.held.Join(reading.None)
		for _, a := range w.held.desk.Articles {
			a.ScrollTo(0, false)
		}
		press(w, fyne.KeyU)
		if len(leaks(told(w), secret)) == 0 {
			t.Errorf("%v: the covers stay on", pair)
		}
		press(w, fyne.KeyU)
		if got := leaks(told(w), secret); got != nil {
			t.Errorf("%v: covered again it tells %q", pair, got)
		}
	}
}

// walkThrough looks at all of both pages, unfolded, and copies them.
func walkThrough(t *testing.T, w *Window, secret []string) {
	t.Helper()
	for s, a := range w.held.desk.Articles {
		doc := w.held.Reading.Document(reading.Side(s))
		for _, p := range doc.Paragraphs {
			a.Unfold(p.Span)
		}
		for y := float32(0); y < a.ContentHeight(); y += a.Height() {
			a.ScrollTo(y, false)
			if got := leaks(told(w), secret); got != nil {
				t.Errorf("page %s at %g tells %q", reading.Side(s), y, got)
			}
		}
		a.ScrollTo(0, false)
		a.Select(text.Span{End: len(doc.Source)})
		clip := test.NewClipboard()
		w.held.desk.Copy(clip)
		if got := leaks(clip.Content(), secret); got != nil || len(clip.Content()) < 500 {
			t.Errorf("page %s is copied with %q", reading.Side(s), got)
		}
		a.Select(text.Span{})
	}
}

func TestKindsAreRevealedOneByOne(t *testing.T) {
	w := founding(t, 1, 3)
	hold(t, w)
	lit := func() (n int) {
		for _, c := range w.held.Reading.Chips() {
			if c.On && c.Label != "Names" && c.Label != "Site text" {
				n++
			}
		}
		return n
	}
	if lit() != 0 || len(w.held.Reading.Marks(reading.A)) != 0 {
		t.Errorf("%d kinds are lit at first", lit())
	}
	press(w, fyne.KeySpace)
	press(w, fyne.KeyRight)
	if got := told(w); lit() != 2 || !strings.Contains(got, "2 of 4 kinds of marks") {
		t.Errorf("%d kinds are lit after two keys, told %q", lit(), got)
	}
	press(w, fyne.KeyLeft)
	if lit() != 1 {
		t.Errorf("%d kinds are lit after one is taken back", lit())
	}
}

func TestTheWindowComesBackAsItWas(t *testing.T) {
	w := founding(t, 1, 3)
	title, content, typ := w.win.Title(), w.win.Content(), w.desk.Type()
	hold(t, w)
	if w.win.Title() == title || w.before == nil {
		t.Error("the window is not made for a room")
	}
	press(w, fyne.KeyEscape)
	if w.held != nil || w.before != nil || w.win.Title() != title || w.win.Content() != content || w.desk.Type() != typ {
		t.Errorf("after leaving: title %q, type %v", w.win.Title(), w.desk.Type())
	}
	if w.reading == nil || !w.reading.Shown(reading.Quotation) {
		t.Error("the marks of the window were switched off with those of the stage")
	}
}

func TestWhileALessonIsHeldNothingElseOpens(t *testing.T) {
	w := founding(t, 1, 3)
	hold(t, w)
	secret := masked(w.reading.Comparison)
	for _, key := range []fyne.KeyName{fyne.KeyF, fyne.KeyP, fyne.KeyB, fyne.KeyO, fyne.KeyV} {
		pressCtrl(w, key)
	}
	for _, key := range []fyne.KeyName{fyne.KeyF1, fyne.KeyF4, fyne.KeyF7, fyne.KeyF10, fyne.KeyF11, fyne.KeyTab} {
		press(w, key)
	}
	w.door.dropped(fyne.NewPos(300, 300), []fyne.URI{})
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("something lies over the stage")
	}
	if got := leaks(told(w), secret); got != nil {
		t.Errorf("the window tells %q", got)
	}
}

func TestAPupilsStageHasNoKeysThatReveal(t *testing.T) {
	w := founding(t, 1, 3)
	lessons{w}.hold(true)
	w.chores.Finish()
	if w.held == nil || !w.win.FullScreen() {
		t.Fatal("the window is not given to the pupil, or does not fill the screen")
	}
	secret := masked(w.reading.Comparison)
	for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyRight, fyne.KeyU, fyne.KeyK, fyne.KeyQ, fyne.KeyN, fyne.KeyEscape} {
		press(w, key)
	}
	for s, spans := range [2][]text.Span{{{Start: 0, End: 1}}, {{Start: 0, End: 1}}} {
		w.held.Tapped(reading.Side(s), spans[0].Start, true)
	}
	if w.held == nil || len(w.held.Reading.Marks(reading.A)) > 0 {
		t.Error("a pupil’s key reveals marks or leaves")
	}
	if got := leaks(told(w), secret); got != nil {
		t.Errorf("the window tells %q", got)
	}
	answer := func(words string) {
		for _, o := range objects(w.win.Canvas().Overlays().Top()) {
			if b, ok := o.(*kit.TextButton); ok && b.Text() == words {
				b.Tapped(nil)
			}
		}
	}
	w.held.OnLeave()
	if answer("Go on reading"); w.held == nil || w.win.Canvas().Overlays().Top() != nil {
		t.Error("a pupil who goes on reading gives back")
	}
	w.held.OnLeave()
	if w.held == nil {
		t.Fatal("a pupil gives back unasked")
	}
	if answer("Give back"); w.held != nil || w.win.FullScreen() || w.win.Canvas().Overlays().Top() != nil {
		t.Error("a pupil cannot give back")
	}
}

// What was asked for before the lesson and is there only then, such as all pairs
// of a story that had to be found, waits for its end.
func TestWhatComesWhileALessonIsHeldWaits(t *testing.T) {
	w := founding(t, 1, 3)
	secret := masked(w.reading.Comparison)
	hold(t, w)
	silent := func(what string) {
		t.Helper()
		if top := w.win.Canvas().Overlays().Top(); top != nil {
			t.Errorf("%s lies over the lesson", what)
		}
		if got := leaks(told(w), secret); got != nil {
			t.Errorf("%s tells %q", what, got)
		}
	}
	library{w}.crossOpen()
	silent("the table of all pairs")
	outlet := w.opener.Pair[reading.A].Choice().Outlet
	w.door.ask(shelf.Haul{Failed: []error{errors.New(outlet), errors.New(outlet)}, Held: []*shelf.Brought{{Path: "two.md", File: intake.File{Articles: make([]intake.Article, 2)}}}}, reading.A)
	silent("what is to be asked about files")
	press(w, fyne.KeyEscape)
	if w.held != nil {
		t.Fatal("the lesson goes on")
	}
	if n := len(w.win.Canvas().Overlays().List()); n != 2 {
		t.Errorf("%d of 2 sheets are shown afterwards", n)
	}
	if w.notice.Text() == "" {
		t.Error("what could not be read is not told afterwards")
	}
}

// A window that is closed with a lesson in it lets its clock stand still.
func TestTheClockEndsWithTheWindow(t *testing.T) {
	w, l := start(t)
	w.opener.ChooseBoth([2]shelf.Wanted{{Book: w.opener.Shelf[1]}, {Book: w.opener.Shelf[3]}})
	l.Finish()
	hold(t, w)
	press(w, fyne.KeyT)
	l.Late = l.Late[len(l.Late)-1:] // its next second
	if l.Rest(); len(l.Late) != 1 {
		t.Fatal("the clock does not run")
	}
	w.End()
	if l.Rest(); len(l.Late) != 0 {
		t.Error("the clock goes on")
	}
}
