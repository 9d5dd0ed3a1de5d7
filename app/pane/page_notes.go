package pane

import (
	"diptych/app/kit"
	"diptych/app/reading"
)

// The leaf is the sign of a note: a small sheet with two lines of writing, in
// the outer margin beside the line where its words begin.
const (
	leafAway = float32(29) // from the column to its far edge
	leafWide = float32(9)
	leafTall = float32(11)
)

// drawNoted embraces the words of a note with brackets, one at either end, and
// sets the leaf beside the first line.
func (p *page) drawNoted(i int, x0, x1 float32, e edges) {
	const thick, foot, away = 1, 4, 2.5
	y, h := p.box(i)
	if e.left {
		p.rect(x0-away, y, thick, h, kit.ColorSoft)
		p.rect(x0-away, y, foot, thick, kit.ColorSoft)
		p.rect(x0-away, y+h-thick, foot, thick, kit.ColorSoft)
		p.drawLeaf(i)
	}
	if e.right {
		p.rect(x1+away-thick, y, thick, h, kit.ColorSoft)
		p.rect(x1+away-foot, y, foot, thick, kit.ColorSoft)
		p.rect(x1+away-foot, y+h-thick, foot, thick, kit.ColorSoft)
	}
}

func (p *page) drawLeaf(i int) {
	x, y := p.leafAt(i)
	r := p.rect(x, y, leafWide, leafTall, kit.ColorSoft)
	kit.Outline(r, kit.ColorSoft, 1)
	r.CornerRadius = 1.5
	p.rect(x+2.5, y+3.5, leafWide-5, 1, kit.ColorSoft)
	p.rect(x+2.5, y+6.5, leafWide-5, 1, kit.ColorSoft)
}

// leafAt is where the leaf of a note that begins on line i stands.
func (p *page) leafAt(i int) (x, y float32) {
	y = float32(p.lines[i].y) + kit.Whole((float32(p.lead(i))-leafTall)/2)
	if p.side == reading.B {
		return p.left + p.column + leafAway - leafWide, y
	}
	return p.left - leafAway, y
}

// onLeaf reports whether a point means the leaf of a note.
func (p *page) onLeaf(px, py float32, m reading.Mark) bool {
	const reach = 3
	x, y := p.leafAt(p.lineOf(m.Start))
	return px > x-reach && px < x+leafWide+reach && py > y-reach && py < y+leafTall+reach
}
