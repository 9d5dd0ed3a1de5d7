package pane

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestFindFieldHandsOnWhatDoesNotWrite(t *testing.T) {
	start(t)
	f := NewFindField("Find in both articles")
	var handed []string
	f.OnKey = func(e *fyne.KeyEvent) { handed = append(handed, string(e.Name)) }
	f.OnShortcut = func(s fyne.Shortcut) { handed = append(handed, s.ShortcutName()) }
	windowOf(t, f.Dressed(), 300, 40)
	test.Type(f, "regime")
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape, fyne.KeyF3, fyne.KeyF4, fyne.KeyF7, fyne.KeyPageDown, fyne.KeyBackspace, fyne.KeyLeft, fyne.KeyDelete} {
		press(f, k)
	}
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierControl})
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	if want := []string{"Return", "Escape", "F3", "F4", "F7", "Next", "CustomDesktop:Control+L"}; !slices.Equal(handed, want) {
		t.Errorf("handed on %q, want %q", handed, want)
	}
	if f.Text != "regi" || f.SelectedText() != "regi" {
		t.Errorf("edited to %q with %q selected", f.Text, f.SelectedText())
	}
	test.Type(f, "x")
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text == "x" {
		t.Error("typing cannot be undone")
	}
}

func TestFindFieldLooksLikeTheBar(t *testing.T) {
	app := start(t)
	f := NewFindField("Find")
	field := f.Dressed()
	c := windowOf(t, field, 200, FindFieldHeight)
	for _, scale := range []float32{1, 1.5} {
		app.Settings().SetTheme(&Theme{Appearance: Light, Scale: scale})
		if got := field.MinSize().Height; got > Scaled(FindFieldHeight) {
			t.Errorf("at scale %v the field would be %v high, and scrolls", scale, got)
		}
	}
	app.Settings().SetTheme(&Theme{Appearance: Light})
	golden(t, "findfield/plain.xml", c)
	app.Settings().SetTheme(&Theme{Appearance: Dark})
	c.Focus(f)
	golden(t, "findfield/focused-dark.xml", c)
}

func TestToggle(t *testing.T) {
	start(t)
	var changes []bool
	var handed []fyne.KeyName
	b := NewToggle("Whole words", func(on bool) { changes = append(changes, on) })
	b.OnKey = func(e *fyne.KeyEvent) { handed = append(handed, e.Name) }
	c := windowOf(t, container.NewHBox(b), 160, 40)
	golden(t, "toggle/off.xml", c)
	test.Tap(b)
	golden(t, "toggle/on.xml", c)
	if got := b.AccessibilityLabel(); got != "Whole words, on" {
		t.Errorf("labelled %q", got)
	}
	c.Focus(b)
	golden(t, "toggle/focused.xml", c)
	press(b, fyne.KeySpace)
	press(b, fyne.KeyReturn)
	if !slices.Equal(changes, []bool{true, false}) || !slices.Equal(handed, []fyne.KeyName{fyne.KeyReturn}) {
		t.Errorf("switched %v, handed on %v", changes, handed)
	}
}
