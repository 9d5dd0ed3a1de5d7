package pane

import (
	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/reading"
)

// KindColor is the role a kind of mark is drawn in.
func KindColor(k reading.Kind) fyne.ThemeColorName {
	switch k {
	case reading.Quotation, reading.Voice:
		return kit.ColorQuotation
	case reading.Copy:
		return kit.ColorCopy
	case reading.Statement:
		return kit.ColorStatement
	case reading.Naming:
		return kit.ColorNaming
	case reading.Wording, reading.Differing:
		return kit.ColorWording
	case reading.Attribution:
		return kit.ColorAttribution
	case reading.OnlyHere:
		return kit.ColorOnlyHere
	case reading.Found:
		return kit.ColorFound
	case reading.Hit:
		return kit.ColorAccent
	case reading.Noted:
		return kit.ColorSoft
	}
	return kit.ColorName
}
