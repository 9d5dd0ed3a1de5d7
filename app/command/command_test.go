package command

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
)

func TestATableStandsAlone(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	open, done := false, ""
	table := &Table{System: "linux", Pair: func() bool { return open }, Commands: []Command{
		{Menu: "Go", Name: "Next", Keys: Only(fyne.KeyF7, 0), Does: func() { done = "next" }, Pair: true},
		{Menu: "Go", Name: "Previous", Keys: Only(fyne.KeyF7, Shift), Does: func() { done = "previous" }, Pair: true},
		{Menu: "File", Name: "Save…", Keys: Only(fyne.KeyS, Ctrl), Does: func() { done = "save" }},
		{Menu: "File", Name: "Drop", Hand: "Drop a file"},
	}}
	if c, ok := table.Typed(fyne.KeyF7, true); !ok || c.Name != "Previous" || table.Can(c) {
		t.Errorf("Shift F7 asks for %+v", c)
	}
	if c, ok := table.Typed(fyne.KeyF7, false); !ok || c.Name != "Next" {
		t.Errorf("F7 asks for %+v", c)
	}
	c, ok := table.Pressed(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
	if !ok || len(table.Shortcuts()) != 1 {
		t.Fatalf("Ctrl S asks for nothing, or Fyne knows of %d", len(table.Shortcuts()))
	}
	if c.Does(); done != "save" {
		t.Errorf("Ctrl S did %q", done)
	}
	next := table.Bar().Items[3].Items[0]
	if !next.Disabled || next.Action != nil {
		t.Error("what needs a pair can be done without one")
	}
	open = true
	if next = table.Bar().Items[3].Items[0]; next.Disabled {
		t.Error("what needs a pair cannot be done with one")
	}
	list := NewKeyList(table)
	kittest.Window(t, list, 800, 200)
	if n := len(table.keys()); n != 2 || list.MinSize().Height < keyGroupHead+2*keyRowHeight {
		t.Errorf("%d menus have keys, the list is %v high", n, list.MinSize().Height)
	}
}
