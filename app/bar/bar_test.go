package bar

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/reading"
)

func TestABarOpensAlone(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	b := New()
	b.OnTip = func(fyne.CanvasObject, kit.Tip) {}
	var flipped []string
	b.OnChip = func(c reading.Chip) { flipped = append(flipped, c.Label) }
	kittest.Window(t, b.Box, 1000, 52)
	chips := []reading.Chip{
		{Label: "Quotations", Kinds: []reading.Kind{reading.Quotation}, Count: 3, On: true},
		{Label: "Names", Kinds: []reading.Kind{reading.Name}, Count: 1},
	}
	b.SetChips(chips)
	first := b.Chips[0]
	test.Tap(b.Chips[0])
	chips[0].On = false
	b.SetChips(chips)
	if len(flipped) != 1 || flipped[0] != "Quotations" || b.Chips[0] != first || first.On() {
		t.Errorf("flipped %v", flipped)
	}
	marks := b.Marks()
	if len(marks) != 2 || marks[0].Label != "Quotations 3" || marks[0].Checked {
		t.Errorf("as a menu: %+v", marks[0])
	}
	if marks[1].Action(); len(flipped) != 2 || flipped[1] != "Names" {
		t.Errorf("an item flips %v", flipped)
	}
}

func TestAStatusLineStandsAlone(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	s := NewStatus()
	kittest.Window(t, s, 800, 28)
	s.Set([]Piece{{Text: "2 marks"}}, "18 px")
	s.Hint("Swap the pages")
	if got := s.line(); len(got) != 1 || got[0].Text != "Swap the pages" {
		t.Errorf("a hint: %v", got)
	}
	s.Set([]Piece{{Text: "3 marks"}}, "18 px") // the pointer is still there
	if got := s.line(); got[0].Text != "Swap the pages" {
		t.Errorf("drawn anew: %v", got)
	}
	if s.Hint(""); s.line()[0].Text != "3 marks" {
		t.Errorf("after the hint: %v", s.line())
	}
	s.Say("Saved.")
	if s.line()[0].Text != "Saved." {
		t.Errorf("in passing: %v", s.line())
	}
	if s.Set([]Piece{{Text: "4 marks"}}, ""); s.line()[0].Text != "4 marks" {
		t.Errorf("what was said in passing stays: %v", s.line())
	}
}

// The headlines have room before the chips; no chip is half on screen.
func TestPickersHaveRoomFirst(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	b := New()
	var chips []reading.Chip
	for _, l := range []string{"Quotations", "Copied", "Voice", "Statements", "Framing", "Only here", "Names"} {
		chips = append(chips, reading.Chip{Label: l, Kinds: []reading.Kind{reading.Quotation}, Count: 12, On: true})
	}
	b.SetChips(chips)
	for _, w := range []float32{820, 1000, 1280, 1600, 2400} {
		b.Row.Resize(fyne.NewSize(w, 52))
		seen := 0
		for _, c := range b.Chips {
			if c.Visible() {
				seen++
				if right := c.Position().X + c.Size().Width; right > b.Search.Position().X {
					t.Errorf("at %v a chip reaches to %v", w, right)
				}
			}
		}
		if got := b.Pickers[0].Size().Width; got < 0.235*w && got < 380 || w >= 1280 && got < 300 {
			t.Errorf("at %v a picker has %v beside %d chips", w, got, seen)
		}
		if w >= 2400 && seen < 7 {
			t.Errorf("at %v there are %d chips", w, seen)
		}
	}
}

// In the least window one chip stands before the others are folded: the pickers
// give way to it, and in a wider one to no more than they have.
func TestAChipStandsInTheLeastWindow(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	b := New()
	b.OnTip = func(fyne.CanvasObject, kit.Tip) {}
	kittest.Window(t, b.Box, 1000, 52)
	b.SetFindings(11)
	b.SetChips([]reading.Chip{
		{Label: "Quotations", Kinds: []reading.Kind{reading.Quotation}, Count: 1}, {Label: "Statements", Kinds: []reading.Kind{reading.Statement}, Count: 2},
		{Label: "Framing", Kinds: []reading.Kind{reading.Naming}, Count: 8}, {Label: "Names", Kinds: []reading.Kind{reading.Name}, Count: 3},
	})
	if !b.Chips[0].Visible() || b.Chips[1].Visible() || !b.More.Visible() {
		t.Error("not one chip stands before the fold")
	}
	first := b.Chips[0]
	if end := b.Pickers[reading.B].Position().X + b.Pickers[reading.B].Size().Width; end > first.Position().X {
		t.Errorf("the picker ends at %v, the chip begins at %v", end, first.Position().X)
	}
	if got := b.Pickers[reading.A].Size().Width; got < 190 {
		t.Errorf("a picker is %v wide", got)
	}
}

// The keyboard goes through the bar as the eye does, from left to right.
func TestTabGoesThroughTheBarFromLeftToRight(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	b := New()
	b.OnTip = func(fyne.CanvasObject, kit.Tip) {}
	c := kittest.Window(t, b.Box, 1280, 52)
	b.SetChips([]reading.Chip{
		{Label: "Quotations", Kinds: []reading.Kind{reading.Quotation}, Count: 1}, {Label: "Statements", Kinds: []reading.Kind{reading.Statement}, Count: 2},
		{Label: "Framing", Kinds: []reading.Kind{reading.Naming}, Count: 8}, {Label: "Names", Kinds: []reading.Kind{reading.Name}, Count: 3},
	})
	b.Row.Resize(fyne.NewSize(1280, 52))
	last, seen := float32(-1), 0
	for c.FocusNext(); seen < len(b.Row.Objects); c.FocusNext() {
		o := c.Focused().(fyne.CanvasObject)
		if o == b.Menu && seen > 0 {
			break
		}
		if x := o.Position().X; x <= last {
			t.Errorf("after %d, at %v, the keyboard goes back to %v", seen, last, x)
		}
		last, seen = o.Position().X, seen+1
	}
	if seen < 11 {
		t.Errorf("the keyboard comes to %d places", seen)
	}
}
