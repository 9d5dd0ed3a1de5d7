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

// A hairline is the edge of a button: it is seen on every ground.
func TestAHairlineIsSeenOnEveryGround(t *testing.T) {
	const least = 1.2 // that of a quiet line
	for look := range 2 {
		for _, ground := range []fyne.ThemeColorName{ColorGround, ColorPage, ColorRaised} {
			if c := contrast(palette[ground][look], palette[ColorHairline][look], palette[ground][look]); c < least {
				t.Errorf("appearance %d: a hairline on %s has a contrast of %.2f", look, ground, c)
			}
		}
	}
}
