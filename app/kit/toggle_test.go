package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

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
