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
