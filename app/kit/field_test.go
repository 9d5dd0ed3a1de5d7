package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestFieldHandsOnWhatDoesNotWrite(t *testing.T) {
	start(t)
	f := NewField("Find in both articles", nil)
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
	undone := f.Text
	if f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}); f.Text == undone {
		t.Error("what was undone does not come back with Shift")
	}
}

// Fyne scrolls what does not fit; the words must stay where they are, at every size.
func TestFieldDoesNotScroll(t *testing.T) {
	app := start(t)
	for _, lines := range []int{1, 3} {
		f := NewField("Find", IconSearch)
		if lines > 1 {
			f.SetLines(lines)
		}
		box := f.Dressed()
		windowOf(t, box, 200, box.MinSize().Height)
		for _, scale := range []float32{1, 1.25, 1.5} {
			app.Settings().SetTheme(&Theme{Appearance: Light, Scale: scale})
			box.Resize(box.MinSize())
			if needs, has := f.MinSize().Height, f.Size().Height; lines == 1 && needs > has {
				t.Errorf("at scale %v the words need %v and have %v", scale, needs, has)
			}
			f.SetText("The first of the words that are looked for, and the last")
			f.GoToEnd()
			beyond := box.Field.Position().AddXY(box.Field.Size().Width, box.Field.Size().Height).SubtractXY(box.clip.Size().Width, box.clip.Size().Height)
			if at := box.Field.Position(); max(at.X, at.Y) > -4 || min(beyond.X, beyond.Y) < 4 {
				t.Errorf("at scale %v the ring that Fyne draws is seen: the entry stands out by %v and %v", scale, at, beyond)
			}
		}
	}
}

// The window brings the keyboard to a field at the moment that it shows it.
func TestFieldHasTheKeyboardBeforeItIsPainted(t *testing.T) {
	start(t)
	f := NewField("Find", nil)
	box := f.Dressed()
	box.Hide()
	c := windowOf(t, container.NewVBox(box), 200, 60)
	box.Show()
	if c.Focus(f); c.Focused() != fyne.Focusable(f) {
		t.Errorf("the keyboard comes to %T", c.Focused())
	}
}

func TestFieldTellsOfTheKeyboard(t *testing.T) {
	app := start(t)
	f := NewField("Find", IconSearch)
	told := 0
	f.OnFocused = func() { told++ }
	box := f.Dressed()
	c := windowOf(t, box, 200, 28)
	golden(t, "field/plain.xml", c)
	app.Settings().SetTheme(&Theme{Appearance: Dark})
	test.Tap(box)
	if told != 1 || c.Focused() != fyne.Focusable(f) {
		t.Errorf("a click on the edge brings the keyboard %d times to a %T", told, c.Focused())
	}
	golden(t, "field/focused-dark.xml", c)
	if got := box.AccessibilityLabel(); got != "Find" {
		t.Errorf("it says %q", got)
	}
	test.Type(f, "regime")
	if got := box.AccessibilityLabel(); got != "Find: regime" {
		t.Errorf("it says %q", got)
	}
}

// A field of several lines keeps the keys that go from line to line.
func TestFieldOfSeveralLines(t *testing.T) {
	start(t)
	f := NewField("Your note", nil)
	f.SetLines(2)
	windowOf(t, f.Dressed(), 200, 60)
	var handed []string
	f.OnKey = func(e *fyne.KeyEvent) { handed = append(handed, string(e.Name)) }
	test.Type(f, "one")
	press(f, fyne.KeyReturn)
	test.Type(f, "two")
	press(f, fyne.KeyUp)
	press(f, fyne.KeyEscape)
	press(f, fyne.KeyF7)
	if f.Text != "one\ntwo" || f.CursorRow != 0 || !slices.Equal(handed, []string{"Escape", "F7"}) || f.AcceptsTab() {
		t.Errorf("wrote %q, is in row %d, handed on %q", f.Text, f.CursorRow, handed)
	}
}
