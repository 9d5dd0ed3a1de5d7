package classroom

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/lesson"
)

// fieldsOf are the fields that lie over a window, in order.
func fieldsOf(o fyne.CanvasObject) (list []*kit.Field) {
	switch x := o.(type) {
	case *kit.FieldBox:
		return []*kit.Field{x.Field}
	case *fyne.Container:
		for _, c := range x.Objects {
			list = append(list, fieldsOf(c)...)
		}
	}
	return list
}

func TestATallyIsTyped(t *testing.T) {
	over := overAWindow(t)
	e := lesson.Exercise{Version: 1, ID: "x", Title: "Weather", Tasks: []lesson.Task{{Title: "Weather", Items: []lesson.Item{
		{ID: "1.0", Form: lesson.One, Prompt: "Which?", Options: []lesson.Option{{ID: "1", Text: "snow"}, {ID: "2", Text: "rain"}}},
		ordering(), matching(),
		{ID: "1.3", Form: lesson.Scale, Prompt: "How far?", Top: 3},
	}}}}
	g := &Gatherer{exercise: e}
	saved := ""
	g.OnSave = func(_, name string, data func() ([]byte, error)) {
		made, _ := data()
		saved = name + ": " + string(made)
	}
	g.Show(over)
	ty := newTally(e, nil, func(list []lesson.Tallied) {
		g.tally = list
		g.fill()
	})
	ty.onSave = g.OnSave
	one, pairs := fieldsOf(ty.grid(&e.Tasks[0].Items[0])), fieldsOf(ty.grid(&e.Tasks[0].Items[2]))
	if len(one) != 2 || len(pairs) != 4 {
		t.Fatalf("%d and %d fields", len(one), len(pairs))
	}
	one[0].SetText("12")
	one[1].SetText("many")
	pairs[1].SetText("4")
	if s := said(ty.said); len(s) != 0 {
		t.Errorf("said %q of what is right", s)
	}
	one[1].SetText("3x")
	if s := said(ty.said); len(s) != 1 || !strings.Contains(s[0], "3x") {
		t.Errorf("said %q", s)
	}
	one[1].SetText("3")
	ty.show(over)
	card := over.Overlays().Top().(*kit.Sheet)
	card.Ways[1].Tapped(nil)
	if saved != "Weather - tally.csv: 1.0, 1, 12\n1.0, 2, 3\n1.2, 1=2, 4\n" {
		t.Errorf("saved %q", saved)
	}
	card.Ways[0].Tapped(nil)
	if x := g.pool.Items[0]; x.Answered != 15 || x.Split[0].N != 12 || math.IsNaN(x.Percent) {
		t.Errorf("counted %+v", x)
	}
	if x := g.pool.Items[2]; !math.IsNaN(x.Alpha) || !strings.Contains(agreement(x), "does not say") {
		t.Errorf("pairs of a tally: %q", agreement(x))
	}
	if again := fieldsOf(newTally(e, g.tally, nil).grid(&e.Tasks[0].Items[0])); again[0].Text != "12" {
		t.Errorf("opened again it has %q", again[0].Text)
	}
}

func TestADebriefIsSaved(t *testing.T) {
	over := overAWindow(t)
	b, _ := built(t)
	name, start := "", ""
	g := &Gatherer{exercise: b.exercise(), OnSave: func(_, n string, data func() ([]byte, error)) {
		made, err := data()
		if err != nil {
			t.Fatal(err)
		}
		name, start = n, string(made[:5])
	}}
	g.Show(over)
	over.Overlays().Top().(*kit.Sheet).Ways[0].Tapped(nil)
	if !strings.HasSuffix(name, "debrief.pdf") || start != "%PDF-" {
		t.Errorf("saved %q, which begins %q", name, start)
	}
}

// A measure below nothing has the sign of a minus, and nothing has none.
func TestAMeasureOfAgreementIsWritten(t *testing.T) {
	for f, want := range map[float64]string{-.057: "−0.06", .057: "0.06", 1: "1.00", -.001: "0.00", 0: "0.00"} {
		if got := twoPlaces(f); got != want {
			t.Errorf("%v is written %q, not %q", f, got, want)
		}
	}
}
