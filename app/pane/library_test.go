package pane

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

func volumes(n int) []Volume {
	var list []Volume
	for i := range n {
		list = append(list, Volume{
			Choice: Choice{Outlet: "The Moscow Times", Detail: "11 September 2015 · 782 words", Headline: "Lavrov Warns of ‘Incidents’ Between U.S. and Russian Military in Syria, and then of much more than a row has room for"},
			Place:  10 + i, Open: [2]bool{i == 0, false},
		})
	}
	return list
}

func library(t *testing.T, width float32, sections ...Section) (*Library, *[]string) {
	t.Helper()
	start(t)
	l, did := NewLibrary(), &[]string{}
	say := func(format string, of ...any) { *did = append(*did, fmt.Sprintf(format, of...)) }
	l.OnTaken = func(place int) { say("take %d", place) }
	l.OnPage = func(s reading.Side, place int) { say("%v %d", s, place) }
	l.OnFile = func() { say("file") }
	l.OnAbove = func() { say("above") }
	l.OnRune = func(r rune) { say("%c", r) }
	l.OnPoint = func(on bool) { say("point %v", on) }
	windowOf(t, l, width, 400)
	l.SetSections(sections, false)
	return l, did
}

func expect(t *testing.T, did *[]string, want ...string) {
	t.Helper()
	if !slices.Equal(*did, want) {
		t.Errorf("did %q, want %q", *did, want)
	}
	*did = nil
}

func TestLibrary(t *testing.T) {
	l, did := library(t, 260, Section{Heading: "Press TV", Volumes: volumes(1)}, Section{Heading: "AFP", Volumes: volumes(2)})
	if l.Count() != 3 || len(l.rows) != 6 {
		t.Fatalf("%d articles in %d rows", l.Count(), len(l.rows))
	}
	tapAt(l, 50, 10) // a heading
	expect(t, did)
	tapAt(l, 50, l.tops[1]+40)
	expect(t, did, "take 10")
	for i, p := range l.rows[1].spots {
		tapAt(l, p.x+p.w/2, l.tops[1]+p.y+p.h/2)
		expect(t, did, []string{"A 10", "B 10"}[i])
	}
	l.TakeFirst()
	expect(t, did, "take 10")
	if lines := len(l.rows[1].texts); lines != 6 { // outlet, A, B, two of the headline, detail
		t.Errorf("%d pieces of text", lines)
	}
	if !strings.HasSuffix(l.rows[1].texts[4].text, "…") {
		t.Errorf("the headline is cut off as %q", l.rows[1].texts[4].text)
	}
}

func TestLibraryWithTheKeyboard(t *testing.T) {
	l, did := library(t, 260, Section{Volumes: volumes(2)})
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			l.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	l.FocusGained()
	press(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	expect(t, did, "point true", "take 10", "take 11", "B 11")
	press(fyne.KeyDown, fyne.KeyReturn)
	expect(t, did, "point false", "file")
	press(fyne.KeyHome, fyne.KeyUp)
	expect(t, did, "point true", "above")
	l.TypedRune(' ')
	l.TypedRune('x')
	expect(t, did, "x")
	l.SetSections(nil, false)
	press(fyne.KeyUp)
	expect(t, did, "point false", "above")
	if l.rows[0].texts[0].text != "No article has all these words." {
		t.Errorf("empty, it says %q", l.rows[0].texts[0].text)
	}
}

func TestLibraryUnderThePointer(t *testing.T) {
	l, did := library(t, 260, Section{Volumes: volumes(1)})
	at := func(y float32) {
		l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(50, y)}})
	}
	at(20)
	at(30)
	at(l.tops[1] + 5)
	l.MouseOut()
	expect(t, did, "point true", "point false")
}

func TestTheHitStaysInSight(t *testing.T) {
	for _, a := range []Around{
		{Before: "and a long way before it there stood “", Hit: "harbour", After: "” on the sign above the road that leads there"},
		{Before: "", Hit: "Harbour", After: " closes for the night and for all of the days that follow"},
		{Before: "it is the end of a long sentence, and that is a ", Hit: "harbour", After: "."},
		{Before: "in the old ", Hit: "harbour", After: " the ferries lay beside the harbour wall.", More: []text.Span{{Start: 27, End: 34}}},
		{Before: "before ", Hit: "harbour wall of the old stone city by the sea and more", After: " after"},
	} {
		for _, width := range []float32{199, 259, 419} {
			v := volumes(1)
			v[0].Around = func() Around { return a }
			l, _ := library(t, width, Section{Volumes: v})
			b := l.rows[0]
			var shown string
			for _, w := range b.texts {
				if w.face == l.faces.serifBold && shown == "" {
					shown = w.text
				}
				if end := w.x + w.face.advance(w.text); end > width-kit.RowPad+1 {
					t.Errorf("width %v: %q ends at %v", width, w.text, end)
				}
			}
			if !strings.HasPrefix(strings.ToLower(shown), "harbour") {
				t.Errorf("width %v: %q is lost", width, a.Hit)
			}
		}
	}
}

// What is listed is set when it is seen; what is on screen does not move when
// rows above it turn out less high than was guessed.
func TestRowsAreSetWhenTheyAreSeen(t *testing.T) {
	list := volumes(10_000)
	for i := range list {
		if i%3 > 0 {
			list[i].Headline = fmt.Sprintf("Number %d", i) // one line of the two that are guessed
		}
	}
	l, did := library(t, 260, Section{Volumes: list})
	set := func() (n int) {
		for _, b := range l.rows {
			if len(b.texts) > 0 {
				n++
			}
		}
		return n
	}
	if n := set(); n > 10 {
		t.Errorf("%d rows are set", n)
	}
	l.FocusGained()
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	expect(t, did, "point true", "point false", "point true", "take 10009")
	if end := l.content() - l.view(); l.offset != end {
		t.Errorf("at %v of %v", l.offset, end)
	}
	for range 40 {
		i := l.rowAt(l.offset) // the first on screen
		y := l.tops[i] + l.rows[i].height - l.offset
		l.scrollTo(l.offset - 37)
		if now := l.tops[i] + l.rows[i].height - l.offset; now != y+37 {
			t.Fatalf("row %d ends at %v, then %v", i, y, now)
		}
	}
	if n := set(); n > 60 {
		t.Errorf("%d rows are set", n)
	}
}

// BenchmarkLibrary lists 10,000 articles, each of another headline, and goes to
// the last.
func BenchmarkLibrary(b *testing.B) {
	start(b)
	list := volumes(10_000)
	for i := range list {
		list[i].Headline = fmt.Sprintf("Headline%d of so%dmany words that%d it has room%d for no more on two lines", i, i, i, i)
	}
	l := NewLibrary()
	w := fyne.CurrentApp().NewWindow("")
	defer w.Close()
	w.SetContent(l)
	w.Resize(fyne.NewSize(260, 700))
	for b.Loop() {
		l.SetSections([]Section{{Volumes: list}}, false)
		l.scrollTo(l.content())
	}
}

// Where nothing is listed a row says what can be done, and where something is there is none.
func TestWayOutOfAnEmptyLibrary(t *testing.T) {
	l, did := library(t, 260)
	l.OnFile, l.None, l.Way = nil, "Nothing yet.", "Open a folder…"
	l.OnWay = func() { *did = append(*did, "way") }
	l.SetSections(nil, false)
	if len(l.rows) != 2 {
		t.Fatalf("%d rows", len(l.rows))
	}
	tapAt(l, 50, l.tops[1]+15)
	expect(t, did, "way")
	l.SetSections([]Section{{Volumes: volumes(1)}}, false)
	if len(l.rows) != 1 {
		t.Errorf("%d rows with an article", len(l.rows))
	}
}

// Where outlet and day of a pair's article have no room, the day is told whole.
func TestAPairTellsItsDaysWhole(t *testing.T) {
	c := Couple{Sides: [2]Choice{
		{Outlet: "The Moscow Times", Detail: "11 September 2015 · 782 words", Headline: "A bridge"},
		{Outlet: "Ledger", Detail: "12 May 2025 · 72 words", Headline: "A bridge"},
	}}
	l, _ := library(t, 230, Section{Couples: []Couple{c}})
	var lines []string
	for _, w := range l.couple(&c, 230).texts {
		lines = append(lines, w.text)
	}
	got := strings.Join(lines, "\n")
	if !strings.Contains(got, "… · 11 September 2015\n") || !strings.Contains(got, "Ledger · 12 May 2025\n") {
		t.Errorf("says %q", got)
	}
}
