package pane

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"diptych/app/kit"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Heat is words that so many readers marked: the more of all, the darker the
// fill under them, with their number above the first.
type Heat struct {
	text.Span         // of the source
	Share     float32 // of all readers, 0 to 1
	Tally     string
}

// HeatSteps is how many fills there are, so that each can be told from the next
// without colour.
const HeatSteps = 4

// HeatColor is the fill for a share.
func HeatColor(share float32) color.NRGBA {
	const least, most = .14, .56
	step := min(HeatSteps-1, max(0, int(share*HeatSteps-.001)))
	c := color.NRGBAModel.Convert(kit.ColorOf(kit.ColorAccent)).(color.NRGBA)
	c.A = uint8(255 * (least + (most-least)*float32(step)/(HeatSteps-1)))
	return c
}

// SetHeat replaces what is hot, which does not overlap.
func (a *Article) SetHeat(list []Heat) {
	a.page.heat = slices.Clone(list)
	stable.Sort(a.page.heat, func(x, y Heat) int { return x.Start - y.Start })
	a.page.redraw()
}

// HotAt is what is hot at the byte at pos, false where nothing is.
func (a *Article) HotAt(pos int) (Heat, bool) {
	for _, h := range a.page.heat {
		if h.Start <= pos && pos < h.End {
			return h, true
		}
	}
	return Heat{}, false
}

func (p *page) drawHeat() {
	p.eachHot(func(i int, h Heat, x0, x1 float32) {
		y, high := p.box(i)
		p.rect(x0, y, x1-x0, high, kit.ColorAccent).FillColor = HeatColor(h.Share)
	})
}

// eachHot yields the parts of lines that are hot.
func (p *page) eachHot(yield func(i int, h Heat, x0, x1 float32)) {
	for _, h := range p.heat {
		for i := max(p.from, p.lineOf(h.Start)); i < p.to && p.span(i).Start < h.End; i++ {
			if x0, x1, ok := p.extent(i, h.Span); ok {
				yield(i, h, x0, x1)
			}
		}
	}
}

// drawTallies writes above the first word of what is hot how many marked it.
func (p *page) drawTallies() {
	const small = .58 // of the running text
	used := 0
	p.eachHot(func(i int, h Heat, x0, _ float32) {
		if h.Tally == "" || p.span(i).Start > h.Start {
			return
		}
		if used == len(p.tallies) {
			p.tallies = append(p.tallies, &canvas.Text{})
			p.grown = true
		}
		t := p.tallies[used]
		used++
		y, _ := p.box(i)
		kit.Write(t, h.Tally, p.set[roleBody].face.size*small, kit.ColorInk)
		t.TextStyle.Bold, t.Hidden = true, false
		m := t.MinSize()
		t.Move(fyne.NewPos(x0, y-kit.Whole(m.Height*.72)))
		t.Resize(m)
	})
	for _, t := range p.tallies[used:] {
		t.Text, t.Hidden = "", true
	}
}
