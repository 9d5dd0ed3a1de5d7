package pane

import (
	"fyne.io/fyne/v2"

	"diptych/app/reading"
)

// KindColor is the role a kind of mark is drawn in.
func KindColor(k reading.Kind) fyne.ThemeColorName {
	switch k {
	case reading.Quotation, reading.Voice:
		return ColorQuotation
	case reading.Copy:
		return ColorCopy
	case reading.Statement:
		return ColorStatement
	case reading.Naming:
		return ColorNaming
	case reading.Wording, reading.Differing:
		return ColorWording
	case reading.Attribution:
		return ColorAttribution
	case reading.OnlyHere:
		return ColorOnlyHere
	case reading.Found:
		return ColorFound
	case reading.Hit:
		return ColorAccent
	case reading.Noted:
		return ColorSoft
	}
	return ColorName
}
