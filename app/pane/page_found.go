package pane

import (
	"diptych/app/kit"
	"diptych/app/reading"
)

// drawFound draws a frame around what was found. The hit where the reader is
// is filled as a selection is, and its frame is twice as thick.
func (p *page) drawFound(x0, x1, y, h float32, k reading.Kind) {
	r := p.rect(x0-1, y, x1-x0+2, h, kit.ColorFound)
	r.CornerRadius = fillRadius
	if k == reading.Found {
		kit.Outline(r, kit.ColorFound, 1.5)
		return
	}
	r.FillColor = kit.ColorOf(kit.ColorSelection)
	r.StrokeColor, r.StrokeWidth = kit.ColorOf(kit.ColorAccent), 3
	kit.Place(r, x0-2, y-1, x1-x0+4, h+2)
}
