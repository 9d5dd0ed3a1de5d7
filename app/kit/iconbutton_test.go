package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
)

func TestIconButton(t *testing.T) {
	start(t)
	taps := 0
	var hints []string
	b := NewIconButton(IconSwap, "Swap the pages", func() { taps++ })
	b.OnHint = func(s string) { hints = append(hints, s) }
	c := windowOf(t, container.NewHBox(b), 60, 40)
	golden(t, "iconbutton/plain.xml", c)
	test.Tap(b)
	c.Focus(b)
	golden(t, "iconbutton/focused.xml", c)
	press(b, fyne.KeyReturn)
	c.Unfocus()
	if taps != 2 {
		t.Errorf("pressed %d times", taps)
	}
	if d := cmp.Diff([]string{"Swap the pages", ""}, hints); d != "" {
		t.Error(d)
	}
}

func TestIconsTakeTheThemesColour(t *testing.T) {
	app := start(t)
	content := func(a Appearance) string {
		app.Settings().SetTheme(&Theme{Appearance: a})
		return string(IconSwap.Content())
	}
	if light, dark := content(Light), content(Dark); !strings.Contains(light, "#5f5c56") || !strings.Contains(dark, "#bab6ae") {
		t.Errorf("light %s\ndark %s", light, dark)
	}
}
