package pane

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/reading"
	"diptych/compare/text"
)

func TestFigures(t *testing.T) {
	start(t)
	at := func(i int) []text.Span { return []text.Span{{Start: i, End: i + 3}} }
	f := NewFigures()
	var got []string
	f.OnPlaces = func(places [2][]text.Span, why string) {
		got = append(got, fmt.Sprint(why, " ", len(places[0]), len(places[1])))
	}
	c := windowOf(t, f, 340, 300)
	golden(t, "figures/none.xml", c)
	f.SetFigures([]reading.Figure{
		{Otherwise: true, Texts: [2][]string{{"About 60 campaigners"}, {"More than 200 residents"}}, Places: [2][]text.Span{at(5), at(9)}},
		{Texts: [2][]string{{"£1.2m", "1.2 million pounds"}, {"£1.2m"}}, Places: [2][]text.Span{at(20), at(30)}},
		{Texts: [2][]string{nil, {"34 (Anna Petrovic)"}}, Places: [2][]text.Span{nil, at(40)}},
	})
	golden(t, "figures/plain.xml", c)
	press(f, fyne.KeyDown)
	press(f, fyne.KeyReturn)
	if want := "[“About 60 campaigners” in A, “More than 200 residents” in B 1 1]"; fmt.Sprint(got) != want {
		t.Errorf("took %v, want %s", got, want)
	}
	f.Deselect()
	if f.selected != -1 {
		t.Error("still selected")
	}
}
