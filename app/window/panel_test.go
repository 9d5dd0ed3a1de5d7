package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/desk"
	"diptych/app/panel"
	"diptych/app/reading"
)

func TestARowFocusesAndAMarkSelectsItsRow(t *testing.T) {
	w, _ := start(t)
	if !w.panel.Box.Visible() {
		t.Fatal("no findings in a window of 1280")
	}
	framing := reading.None
	for _, g := range w.reading.Rows() {
		if g.Noun == "differences" {
			framing = g.Rows[0].Item
		}
	}
	w.panel.Findings.OnRow(framing)
	f, _ := w.reading.Focus()
	if f.Item != framing || w.reading.Lit(reading.A) == nil {
		t.Errorf("a row leads to %+v", f)
	}
	w.LetGo()
	w.panel.Tabs.Choose(panel.TabAlone)
	w.desk.OnItem(framing)
	if w.panel.Tabs.Chosen() != panel.TabFindings {
		t.Errorf("a difference is on tab %d", w.panel.Tabs.Chosen())
	}
	press(w, fyne.KeyEscape)
	if _, ok := w.reading.Focus(); ok {
		t.Error("Esc does not let go")
	}
}

// Two reports of one vote, each with a matter that the other does not tell.
var (
	councilA = `Council votes to close Elm Road school

Hartwell town council voted on Tuesday night to close Elm Road school next summer and to send its pupils to the new academy.

The vote was nine to four after a debate of three hours in the town hall.

“We cannot heat a building that leaks,” said council leader Ruth Amery.

About 60 parents stood outside the town hall before the vote.

Amery said the academy would take all 240 pupils from September and that nobody would lose a place on the bus.
`
	councilB = `Parents angry as council closes Elm Road school

Hartwell town council voted on Tuesday night to close Elm Road school next summer, by nine votes to four.

About 60 parents stood outside the town hall before the vote.

“We cannot heat a building that leaks,” said council leader Ruth Amery.

Documents seen by this paper show that a builder, Crane Homes, offered £2 million for the land in March because it wants to put flats there.

Neighbours in Elm Road say that traffic from new flats would make the road unsafe for children on bicycles.
`
)

func council(t testing.TB) *Window {
	t.Helper()
	w, _ := start(t, article(t, "a.txt", councilA), article(t, "b.txt", councilB))
	return w
}

func TestWhatIsOnlyHereHasItsTab(t *testing.T) {
	w := council(t)
	alone, link := reading.None, reading.None
	for _, g := range w.reading.Alone() {
		if len(g.Rows) > 0 {
			alone = g.Rows[0].Item
		}
	}
	for i, it := range w.reading.Items {
		if it.Kind == reading.Statement {
			link = i
		}
	}
	if alone == reading.None || link == reading.None {
		t.Fatal("nothing is only here, or nothing in both")
	}
	w.desk.OnItem(alone)
	if w.panel.Tabs.Chosen() != panel.TabAlone || !w.panel.Alone.Visible() || w.panel.Findings.Visible() {
		t.Errorf("what is only here is on tab %d", w.panel.Tabs.Chosen())
	}
	w.desk.OnItem(link)
	if w.panel.Tabs.Chosen() != panel.TabFindings {
		t.Errorf("what is in both is on tab %d", w.panel.Tabs.Chosen())
	}
}

func TestF7WalksAllThatIsMarked(t *testing.T) {
	founding, _ := start(t)
	walksAll(t, founding, reading.Quotation, reading.Statement, reading.Naming)
	walksAll(t, council(t), reading.Quotation, reading.Statement, reading.OnlyHere)
}

func walksAll(t *testing.T, w *Window, marked ...reading.Kind) {
	t.Helper()
	_, of := w.reading.Place()
	kinds := map[reading.Kind]bool{}
	for range of {
		press(w, fyne.KeyF7)
		f, _ := w.reading.Focus()
		kinds[w.reading.Items[f.Item].Kind] = true
		if !w.panel.Findings.Has(f.Item) && !w.panel.Alone.Has(f.Item) {
			t.Errorf("no row for %q", f.Why)
		}
	}
	for _, k := range marked {
		if !kinds[k] {
			t.Errorf("the walk passes by kind %d", k)
		}
	}
}

func TestFoldingTheFindings(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, _ := startIn(t, a)
	before := w.desk.Articles[reading.B].Size().Width
	press(w, fyne.KeyF4)
	if w.panel.Box.Visible() || w.desk.Articles[reading.B].Size().Width <= before {
		t.Error("F4 does not fold the findings")
	}
	if w, _ := startIn(t, a); w.panel.Box.Visible() {
		t.Error("forgotten at the next start")
	}
	w.desk.OnItem(0) // while it is folded
	test.Tap(w.bar.Panel)
	if !w.panel.Box.Visible() {
		t.Error("the button does not open it")
	}
	if w.panel.Tabs.Chosen() != panel.TabFindings && w.panel.Tabs.Chosen() != panel.TabAlone {
		t.Error("it opens elsewhere than at what is in focus")
	}
}

func TestASmallWindowFoldsTheFindingsUnasked(t *testing.T) {
	w, _ := start(t)
	w.win.Resize(fyne.NewSize(1000, 640))
	if w.panel.Box.Visible() {
		t.Error("the pages lose their measure")
	}
	w.win.Resize(fyne.NewSize(1280, 800))
	if !w.panel.Box.Visible() {
		t.Error("does not come back")
	}
	w.win.Resize(fyne.NewSize(1000, 640))
	press(w, fyne.KeyF4)
	if got := w.panel.Box.Size().Width; !w.panel.Box.Visible() || got != panel.Least {
		t.Errorf("asked for, it is %v wide", got)
	}
	if got := w.desk.Articles[reading.A].Size().Width; got < desk.PageLeast {
		t.Errorf("a page of %v", got)
	}
}

func TestADoubleClickShowsTheName(t *testing.T) {
	w, _ := start(t)
	d := w.reading.Document(reading.A)
	for _, word := range d.Words {
		if word.Norm == "syria" {
			w.desk.OnWord(reading.A, word)
			break
		}
	}
	if w.panel.Tabs.Chosen() != panel.TabNaming {
		t.Fatalf("on tab %d", w.panel.Tabs.Chosen())
	}
	if s := w.status.Text(); !strings.Contains(s, "This word: ") {
		t.Errorf("the foot says %q", s)
	}
	names := w.reading.Names()
	w.panel.Naming.OnPlaces(names[0].Places(), names[0].Name)
	if f, _ := w.reading.Focus(); f.Item != reading.None || f.Why != names[0].Name || w.panel.Tabs.Chosen() != panel.TabNaming {
		t.Errorf("a name leads to %+v", f)
	}
	speakers, _ := w.reading.Speakers(reading.B)
	w.panel.Voices.OnSpeaker(reading.B, speakers[1])
	if f, _ := w.reading.Focus(); len(f.Places[reading.B]) == 0 || !strings.HasPrefix(f.Why, "Page B: ") {
		t.Errorf("a speaker leads to %+v", f)
	}
}
