package find

import (
	"fyne.io/fyne/v2"

	"diptych/app/kit"
)

// findLayout sets the field, what was found and the switches from left to
// right, and the way out at the right end.
type findLayout struct{}

const (
	findHeight                   = 38
	findFieldLeast, findFieldMax = 116, 340
	findCountWidth               = 150
	findGap                      = 6
)

// The places of the objects of the bar.
const (
	findField = iota
	findCount
	findWhole
	findCapitals
	findPrev
	findNext
	findClose
)

// fixed is the width of all but the field.
func (findLayout) fixed(objects []fyne.CanvasObject) float32 {
	w := kit.Scaled(findCountWidth) + 2*kit.BarInset + 6*findGap
	for _, o := range objects[findWhole:] {
		w += o.MinSize().Width
	}
	return w
}

func (l findLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.fixed(objects)+kit.Scaled(findFieldLeast), kit.Scaled(findHeight))
}

func (l findLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(kit.BarInset)
	middle := func(o fyne.CanvasObject, w, h float32) {
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(x, float32(int(size.Height-1-h)/2)))
	}
	field := max(kit.Scaled(findFieldLeast), min(kit.Scaled(findFieldMax), size.Width-l.fixed(objects)))
	for i, o := range objects {
		m := o.MinSize()
		switch i {
		case findField:
			m.Width = field
		case findCount:
			m.Width = kit.Scaled(findCountWidth)
		case findClose:
			x = max(x, size.Width-kit.BarInset-m.Width)
		}
		middle(o, m.Width, m.Height)
		x += m.Width
		if i != findPrev {
			x += findGap
		}
	}
}
