package pane

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func sprint(v ...any) string { return fmt.Sprintln(v...) }

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

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= .04045 {
			return f / 12.92
		}
		return math.Pow((f+.055)/1.055, 2.4)
	}
	return .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2016-10-03": "3 October 2016", "2016-10-03T13:04": "3 October 2016, 13:04", "2016-10": "October 2016",
		"": "", "last week": "last week", "2016-13-45": "2016-13-45",
	} {
		if got := Date(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
