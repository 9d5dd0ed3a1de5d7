package pane

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/compare/text"
)

// rawPieces are a field beside the text, a caption, and two paragraphs.
func rawPieces() []Piece {
	return []Piece{
		{Text: "The Paper", Head: true, Lit: []Lit{{text.Span{Start: 0, End: 9}, "outlet", "Outlet"}}},
		{Text: "The mill on Monday.", Why: "caption"},
		{Text: "HARBOUR TOWN - The mill burned on Monday night, the police said.", Lit: []Lit{{text.Span{Start: 0, End: 12}, "dateline", "Dateline"}}},
		{Text: strings.Repeat("Nobody was hurt in the fire. ", 60)},
	}
}

// inks are the roles of the words of a row.
func inks(b slip) (list []fyne.ThemeColorName) {
	for _, t := range b.texts {
		list = append(list, t.role)
	}
	return list
}

func TestWhatIsLeftOutIsGreyUntilItIsTakenIn(t *testing.T) {
	start(t)
	r, turned := NewRawText(rawPieces()), 0
	r.OnTurned = func() { turned++ }
	windowOf(t, r, 500, 300)
	if slices.Contains(inks(r.rows[1]), kit.ColorInk) || !strings.Contains(r.rows[1].spoken, "caption · left out") {
		t.Errorf("left out in %v: %s", inks(r.rows[1]), r.rows[1].spoken)
	}
	tapAt(r, 60, r.tops[1]+20)
	if !r.Pieces()[1].Taken || turned != 1 || !slices.Contains(inks(r.rows[1]), kit.ColorInk) || !strings.Contains(r.rows[1].spoken, "taken into the text") {
		t.Errorf("taken %v in %v: %s", r.Pieces()[1].Taken, inks(r.rows[1]), r.rows[1].spoken)
	}
	tapAt(r, 60, r.tops[2]+10) // a paragraph
	if turned != 1 {
		t.Error("a paragraph can be left out")
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if r.Pieces()[1].Taken {
		t.Error("it is not left out again by Enter")
	}
}

func TestAFieldIsLitWhereItStands(t *testing.T) {
	start(t)
	r := NewRawText(rawPieces())
	windowOf(t, r, 500, 120)
	lit := func(i int) bool {
		return slices.ContainsFunc(r.rows[i].shapes, func(f figure) bool { return f.role == kit.ColorQuotation })
	}
	r.Light("dateline")
	if r.Says() != "HARBOUR TOWN" || lit(0) || !lit(2) {
		t.Errorf("lit is %q", r.Says())
	}
	for _, f := range r.rows[2].shapes {
		if w := r.serif.advance("HARBOUR TOWN"); f.role == kit.ColorQuotation && f.w != w+4 {
			t.Errorf("it is %v wide, its words %v", f.w, w)
		}
	}
	if r.tops[2] < r.offset || r.tops[2]+20 > r.offset+r.view() {
		t.Error("it is not on screen")
	}
	r.Light("")
	if r.Says() != "" || lit(2) {
		t.Error("it stays lit")
	}
}

func TestRemarksAreAsHighAsTheirWords(t *testing.T) {
	start(t)
	none, one := NewRemarks(nil), NewRemarks([]Remark{{Words: strings.Repeat("many words ", 30)}})
	if none.HighAt(400) != 0 || one.HighAt(400) <= one.HighAt(1200) {
		t.Errorf("none %v, narrow %v, wide %v", none.HighAt(400), one.HighAt(400), one.HighAt(1200))
	}
}

func TestThousandsToTick(t *testing.T) {
	start(t)
	l := NewTickList()
	windowOf(t, l, 700, 400)
	list := make([]Offer, 10_000)
	for i := range list {
		list[i].Headline = "Headline"
	}
	list[2].Note = strings.Repeat("something was lost ", 20)
	l.Set([]Offers{{List: list}}, nil, true)
	set := 0
	for _, b := range l.rows {
		if b.later == nil {
			set++
		}
	}
	if len(l.rows) != 10_000 || set > 20 {
		t.Errorf("%d of %d rows are set", set, len(l.rows))
	}
	if l.rows[2].height <= l.rows[1].height {
		t.Error("a remark has no room")
	}
	ticked, details := -1, -1
	l.OnTicked, l.OnDetails = func(i int, on bool) { ticked = i }, func(i int) { details = i }
	tapAt(l, 100, l.tops[1]+20)
	p := l.rows[3].spots[0]
	tapAt(l, p.x+p.w/2, l.tops[3]+p.y+5)
	if ticked != 1 || details != 3 {
		t.Errorf("ticked %d, details of %d", ticked, details)
	}
	l.Set([]Offers{{Heading: "a.csv", List: list[:2]}, {Heading: "b.csv", List: list[:2]}}, func(i int) bool { return i == 3 }, true)
	if len(l.rows) != 2 || l.rows[0].spoken != "b.csv" {
		t.Errorf("%d rows, first %q", len(l.rows), l.rows[0].spoken)
	}
	tapAt(l, 100, l.tops[1]+20)
	if ticked != 3 {
		t.Errorf("ticked %d", ticked)
	}
}
