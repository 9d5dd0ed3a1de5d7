package pane

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/reading"
	"diptych/compare/text"
)

// row is a row by hand, of the drawing.
func row(item int) reading.Row {
	plain := func(s string) reading.Run { return reading.Run{Text: s} }
	return reading.Row{
		Item: item, Label: "Shared quotation", Claim: "Two spokesmen ask in nearly the same words that “the regime” keep the truce.", Lead: "Two spokesmen ask in nearly the same words that “the regime” keep the truce.",
		Evidence: [2]reading.Evidence{
			{Snippets: []reading.Snippet{{Who: "Mark Toner, quoted", Runs: []reading.Run{plain("to comply "), {Text: "completely", Differs: true}, plain(" with the cessation")}}}, More: 1},
			{Snippets: []reading.Snippet{{Who: "John Kirby, quoted", Runs: []reading.Run{plain("to comply with the cessation")}}}},
		},
		Why: []string{"5 matching words.", "What is shared is shared."},
	}
}

func groups(n int) []reading.Group {
	g := reading.Group{Noun: "differences", First: 12}
	for i := range n {
		g.Rows = append(g.Rows, row(i))
	}
	return []reading.Group{g}
}

func tapAt(o fyne.Tappable, x, y float32) {
	o.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
}

func TestFindings(t *testing.T) {
	start(t)
	var taken []int
	f := NewFindings("Nothing.")
	f.OnRow = func(item int) { taken = append(taken, item) }
	c := windowOf(t, f, 340, 400)
	golden(t, "findings/empty.xml", c)
	f.SetGroups(groups(2))
	f.Select(1)
	golden(t, "findings/selected.xml", c)
	tapAt(f, 300, 20) // why this?
	golden(t, "findings/why.xml", c)
	if len(taken) != 0 {
		t.Errorf("why this? takes the row: %v", taken)
	}
	tapAt(f, 100, 40)
	if fmt.Sprint(taken) != "[0]" {
		t.Errorf("took %v", taken)
	}
}

// A name that has no room on one line goes on on the next, and its surname is never cut off.
func TestSourceOfAColumnIsWhole(t *testing.T) {
	start(t)
	f := newTypefaces()
	for _, who := range []string{"captain of the ferry, quoted", "own voice"} {
		whole := "A · " + who
		for _, w := range []float32{1000, f.small.advance(whole) - 1, 60} {
			b := &slip{}
			e := reading.Evidence{Snippets: []reading.Snippet{{Who: who, Runs: []reading.Run{{Text: "Said."}}}}}
			f.column(b, reading.A, e, 0, 0, w+9, nil)
			var lines []string
			for _, l := range b.texts[:len(b.texts)-1] {
				lines = append(lines, l.text)
				if f.small.advance(l.text) > w {
					t.Errorf("in %v: %q is too wide", w, l.text)
				}
			}
			if got := strings.Join(lines, " "); got != whole {
				t.Errorf("in %v: %q", w, got)
			}
		}
	}
}

func TestFindingsWithTheKeyboard(t *testing.T) {
	start(t)
	var taken []int
	passed := 0
	f := NewFindings("Nothing.")
	f.OnRow = func(item int) { taken = append(taken, item) }
	f.OnKey = func(*fyne.KeyEvent) { passed++ }
	c := windowOf(t, f, 340, 400)
	press(f, fyne.KeyDown) // no rows yet
	f.SetGroups(groups(30))
	c.Focus(f)
	golden(t, "findings/focused.xml", c)
	press(f, fyne.KeyDown)
	press(f, fyne.KeyReturn)
	press(f, fyne.KeyEnd) // “Show 18 more”
	press(f, fyne.KeyReturn)
	press(f, fyne.KeyEnd)
	press(f, fyne.KeyReturn)
	if fmt.Sprint(taken) != "[1 29]" {
		t.Errorf("took %v", taken)
	}
	if f.offset == 0 {
		t.Error("the last row is not on screen")
	}
	press(f, fyne.KeyRight)
	press(f, fyne.KeyReturn)
	if !f.open[29] {
		t.Error("the rule is not unfolded")
	}
	press(f, fyne.KeyLeft)
	press(f, fyne.KeyHome)
	if f.offset != 0 || f.current != 0 {
		t.Errorf("Home leads to row %d at %v", f.current, f.offset)
	}
	press(f, fyne.KeyF7)
	if passed != 1 {
		t.Errorf("%d keys handed on", passed)
	}
}

func TestSelectUnfoldsTheRestOfAGroup(t *testing.T) {
	start(t)
	f := NewFindings("Nothing.")
	windowOf(t, f, 340, 400)
	f.SetGroups(groups(40))
	if len(f.rows) != 13 {
		t.Fatalf("%d rows at first, want a dozen and one for the rest", len(f.rows))
	}
	f.Select(35)
	if len(f.rows) != 40 || f.selected != 35 || f.tops[35] < f.offset || f.tops[36] > f.offset+f.view() {
		t.Errorf("row %d of %d at %v, scrolled to %v", f.selected, len(f.rows), f.tops[f.selected], f.offset)
	}
	f.Select(reading.None)
	if f.selected != -1 || f.Has(40) || !f.Has(39) {
		t.Error("what is not there is selected, or there")
	}
}

// However many rows there are, only those on screen are canvas objects, and
// drawing the same again makes none.
func TestOnlyRowsOnScreenAreObjects(t *testing.T) {
	start(t)
	f := NewFindings("Nothing.")
	windowOf(t, f, 340, 700)
	f.SetGroups([]reading.Group{{First: 5000, Rows: groups(5000)[0].Rows}})
	before := len(f.sheet.objects)
	if before > 200 {
		t.Errorf("%d objects", before)
	}
	for i := range 400 {
		f.scrollTo(float32(i) * 37)
	}
	if after := len(f.sheet.objects); after > before+40 {
		t.Errorf("%d objects after scrolling, %d before", after, before)
	}
	made := len(f.sheet.objects)
	f.Resize(f.Size())
	test.RenderToMarkup(fyne.CurrentApp().Driver().CanvasForObject(f))
	if len(f.sheet.objects) != made {
		t.Error("laying out once more makes objects")
	}
}

func TestVoices(t *testing.T) {
	start(t)
	v := NewVoices()
	var got []string
	v.OnSpeaker = func(s reading.Side, sp reading.Speaker) { got = append(got, s.String()+" "+sp.Name) }
	c := windowOf(t, v, 340, 420)
	v.SetArticles([2]Speaking{
		{Name: "Press TV", Words: 355, Speakers: []reading.Speaker{
			{Name: "own voice", Own: true, Named: true, Words: 138},
			{Name: "Mark Toner", Named: true, Words: 91, Quoted: 75, Verbs: []reading.Counted{{Text: "said", Count: 2}, {Text: "also noted", Count: 1}}},
		}},
		{Name: "AFP", Words: 456, Speakers: []reading.Speaker{{Name: "US officials", Words: 32, Verbs: []reading.Counted{{Text: "have complained", Count: 1}}}}},
	})
	golden(t, "voices/plain.xml", c)
	press(v, fyne.KeyEnd)
	press(v, fyne.KeyReturn)
	tapAt(v, 100, 130)
	if fmt.Sprint(got) != "[B US officials A Mark Toner]" {
		t.Errorf("took %v", got)
	}
	v.SetArticles([2]Speaking{})
	if len(v.rows) != 1 {
		t.Errorf("%d rows of nothing", len(v.rows))
	}
}

// Who of those named a speaker without a name may be stands in a line of its own.
func TestVoicesPerhaps(t *testing.T) {
	start(t)
	v := NewVoices()
	windowOf(t, v, 340, 420)
	less := reading.Speaker{Name: "captain of the ferry", Words: 32}
	row := func(sp reading.Speaker) slip { return v.row(reading.A, sp, 40, 1, 340) }
	plain := row(less)
	less.Maybe = []string{"Ann Lee"}
	if b := row(less); b.height <= plain.height || !strings.Contains(b.spoken, "perhaps Ann Lee") || strings.Contains(plain.spoken, "perhaps") {
		t.Errorf("%v %q, %v %q", b.height, b.spoken, plain.height, plain.spoken)
	}
}

func TestVoicesActs(t *testing.T) {
	start(t)
	v := NewVoices()
	var got []string
	v.OnAct = func(s reading.Side, a reading.Act) { got = append(got, s.String()+" "+a.Name+" "+a.Told) }
	windowOf(t, v, 340, 420)
	acts := make([]reading.Act, actsFirst+2)
	for i := range acts {
		acts[i] = reading.Act{Name: "Ann Lee", Told: fmt.Sprint("wants ", i)}
	}
	speaks := []reading.Speaker{{Name: "own voice", Own: true, Named: true, Words: 138}}
	v.SetArticles([2]Speaking{{Name: "Herald", Words: 200, Speakers: speaks}, {Name: "Post", Words: 200, Speakers: speaks, Acts: acts}})
	if n := 2 + 2 + 1 + actsFirst + 1; len(v.rows) != n {
		t.Fatalf("%d rows, not %d", len(v.rows), n)
	}
	v.rows[5].tap()
	v.rows[len(v.rows)-1].tap()
	if n := 2 + 2 + 1 + len(acts); len(v.rows) != n {
		t.Errorf("%d rows unfolded, not %d", len(v.rows), n)
	}
	if fmt.Sprint(got) != "[B Ann Lee wants 0]" {
		t.Errorf("took %v", got)
	}
}

func TestNaming(t *testing.T) {
	start(t)
	at := func(n ...int) (list []text.Span) {
		for _, i := range n {
			list = append(list, text.Span{Start: i, End: i + 3})
		}
		return list
	}
	n := NewNaming()
	var got []string
	n.OnPlaces = func(places [2][]text.Span, why string) {
		got = append(got, fmt.Sprintf("%s %d %d", why, len(places[0]), len(places[1])))
	}
	c := windowOf(t, n, 340, 300)
	n.SetNames([]reading.Referent{
		{Name: "Syrian government", Cells: [2][3][]text.Span{{nil, at(5, 9), at(20)}, {nil, nil, at(40, 50)}},
			Labels: [2][]reading.Counted{{{Text: "government", Count: 2}, {Text: "regime", Count: 1}}, {{Text: "regime", Count: 2}}}},
		{Name: "Aleppo", Cells: [2][3][]text.Span{{at(70), nil, nil}, {}}},
	})
	golden(t, "naming/plain.xml", c)
	press(n, fyne.KeyReturn)
	golden(t, "naming/unfolded.xml", c)
	press(n, fyne.KeyRight)
	press(n, fyne.KeyReturn)
	want := "[Syrian government 3 2 “Syrian government” in A, reported: 2 2 0]"
	if fmt.Sprint(got) != want {
		t.Errorf("took %v, want %s", got, want)
	}
	n.Select(reading.None)
	if n.selected != -1 {
		t.Error("still selected")
	}
}

func TestAndMoreOpens(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	f := NewFindings("nothing")
	some := func(words ...string) (e reading.Evidence) {
		for _, w := range words {
			e.Snippets = append(e.Snippets, reading.Snippet{Who: "own voice", Runs: []reading.Run{{Text: w}}})
		}
		return e
	}
	short := some("one", "two")
	short.More = 2
	f.Whole = func(int) [2]reading.Evidence { return [2]reading.Evidence{some("one", "two", "three", "four")} }
	f.SetGroups([]reading.Group{
		{Noun: "differences", First: 1, Rows: []reading.Row{{Item: 0, Label: "Naming", Claim: "Much.", Lead: "Much.", Evidence: [2]reading.Evidence{short}}}},
		{Noun: "put aside", Fold: "1 put aside", Rows: []reading.Row{{Item: 1, Label: "Naming", Claim: "Wrong.", Lead: "Wrong.", Held: "Put aside as wrong"}}},
	})
	kittest.Window(t, f, 340, 400)
	shows := func(words string) bool {
		for _, r := range f.rows {
			for _, l := range r.texts {
				if l.text == words {
					return true
				}
			}
		}
		return false
	}
	if shows("four") || !shows("and 2 more") || !shows("1 put aside: show") || shows("Wrong.") {
		t.Error("too much is shown at first, or too little")
	}
	spots := f.rows[0].spots
	spots[len(spots)-1].tap()
	f.rows[1].tap()
	if !shows("four") || shows("and 2 more") || !shows("Wrong.") || !shows("Put aside as wrong") {
		t.Error("it does not open")
	}
	f.rows[len(f.rows)-1].tap()
	if shows("Wrong.") {
		t.Error("what was put aside does not fold")
	}
}

// Shift that is held while the keyboard leaves is let go of elsewhere.
func TestShiftIsForgottenWithTheKeyboard(t *testing.T) {
	f := NewFindings("")
	var passed []fyne.KeyName
	f.OnKey = func(e *fyne.KeyEvent) { passed = append(passed, e.Name) }
	f.FocusGained()
	f.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	f.FocusLost()
	f.FocusGained()
	press(f, fyne.KeyF10)
	if !slices.Equal(passed, []fyne.KeyName{fyne.KeyF10}) {
		t.Errorf("F10 alone is taken for Shift F10: %v handed on", passed)
	}
}
