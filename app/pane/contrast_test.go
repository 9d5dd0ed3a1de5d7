package pane

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"diptych/app/kit"
)

// With more contrast words are 7 to 1 on whatever they stand on (WCAG 2.2,
// 1.4.6), signs 4.5, the edges of controls 3, and dimmed words can still be read.
func TestMoreContrast(t *testing.T) {
	for i, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		of := func(role fyne.ThemeColorName) color.NRGBA {
			return (&kit.Theme{Appearance: kit.MoreContrast}).Color(role, variant).(color.NRGBA)
		}
		apart := func(least float64, ons []fyne.ThemeColorName, roles ...fyne.ThemeColorName) {
			t.Helper()
			for _, role := range roles {
				for _, on := range ons {
					if got := contrast(of(role), of(on)); got < least {
						t.Errorf("%s: %s on %s is %.2f to 1", shades[i], role, on, got)
					}
				}
			}
		}
		apart(7, grounds, kit.ColorInk, kit.ColorSoft, kit.ColorAccent, kit.ColorWording)
		apart(7, fills, kit.ColorInk, kit.ColorSoft)
		apart(4.5, grounds, kit.ColorFaint, kit.ColorNaming, kit.ColorAttribution, kit.ColorStatement, kit.ColorOnlyHere, kit.ColorFound, kit.ColorOutline, kit.ColorTick, kit.ColorCopyTick)
		apart(3, grounds, kit.ColorHairline)
		if got := contrast(over(of(kit.ColorVeil), of(kit.ColorSoft)), of(kit.ColorPage)); got < 4.5 {
			t.Errorf("%s: dimmed captions are %.2f to 1", shades[i], got)
		}
	}
}
