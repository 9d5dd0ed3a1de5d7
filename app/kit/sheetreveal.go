package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// reveal scrolls the sheet that lies over the window so that the ground of a
// control on it is seen whole.
func reveal(ground fyne.CanvasObject) {
	over := fyne.CurrentApp().Driver().CanvasForObject(ground)
	if over == nil {
		return
	}
	if s, ok := over.Overlays().Top().(*Sheet); ok && s.rolls(ground) {
		s.reveal(ground)
	}
}

// rolls reports whether a ground is none of the buttons that stand still beside
// what scrolls.
func (s *Sheet) rolls(ground fyne.CanvasObject) bool {
	return ground != s.close.Ground.Rect && !slices.ContainsFunc(s.Ways, func(b *TextButton) bool { return b.Ground.Rect == ground })
}

// sheetSight is how much of what stands around a control is seen with it.
const sheetSight = 12

func (s *Sheet) reveal(ground fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(ground).Y - driver.AbsolutePositionForObject(s.roll).Y - sheetSight
	below := top + ground.Size().Height + 2*sheetSight - s.roll.Size().Height
	switch {
	case top < 0:
		s.scroll(top)
	case below > 0:
		s.scroll(min(below, top))
	}
}
