package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestThemeFollowsOrForces(t *testing.T) {
	light, dark := palette[ColorPage][0], palette[ColorPage][1]
	for _, c := range []struct {
		appearance Appearance
		desktop    fyne.ThemeVariant
		want       color.NRGBA
	}{
		{System, theme.VariantLight, light}, {System, theme.VariantDark, dark},
		{Light, theme.VariantDark, light}, {Dark, theme.VariantLight, dark},
	} {
		if got := (&Theme{Appearance: c.appearance}).Color(ColorPage, c.desktop); got != c.want {
			t.Errorf("%v on a desktop of %v: %v, want %v", c.appearance, c.desktop, got, c.want)
		}
	}
}
