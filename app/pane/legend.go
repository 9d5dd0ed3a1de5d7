package pane

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Legend says what the marks on the pages are, each by words marked so, in as
// many rows as it needs: a room has no bar with chips.
type Legend struct {
	Box   *fyne.Container
	kinds []reading.Kind
	note  *canvas.Text
}

// NewLegend makes a legend without marks.
func NewLegend() *Legend {
	l := &Legend{note: canvas.NewText("", nil)}
	l.Box = &fyne.Container{Layout: &flow{}}
	return l
}

// SetLeft says how far from the edge the legend begins.
func (l *Legend) SetLeft(x float32) { l.Box.Layout = &flow{left: x} }

// Set shows the kinds that a reader is taught, and a note after them.
func (l *Legend) Set(kinds []reading.Kind, note string) {
	kit.Write(l.note, note, kit.Scaled(kit.SizeText), kit.ColorSoft)
	if !slices.Equal(kinds, l.kinds) || len(l.Box.Objects) == 0 {
		l.kinds = slices.Clone(kinds)
		l.Box.Objects = nil
		for _, s := range Signs() {
			if slices.Contains(kinds, s.Kind) {
				l.Box.Objects = append(l.Box.Objects, NewSample(s.Kind, s.Short))
			}
		}
		l.Box.Objects = append(l.Box.Objects, l.note)
	}
	l.Box.Refresh()
}

// Words are what the legend says, one sign after another.
func (l *Legend) Words() (list []string) {
	for _, o := range l.Box.Objects {
		if s, ok := o.(*Sample); ok {
			list = append(list, s.words.Text)
		}
	}
	return append(list, l.note.Text)
}

// flow sets objects one after another and breaks rows; its height is that of
// the width it was last given.
type flow struct {
	high, wide float32
	left       float32 // of the rows, from the edge; 0 for where a summary begins
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if f.wide > 0 {
		f.high = f.place(objects, f.wide, false)
	}
	return fyne.NewSize(0, f.high)
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.wide = size.Width
	f.high = f.place(objects, size.Width, true)
}

func (f *flow) place(objects []fyne.CanvasObject, wide float32, move bool) float32 {
	left, gap := f.left, kit.Scaled(10)
	if left == 0 {
		left = kit.Scaled(summaryPad)
	}
	x, y, row, base := left, kit.Scaled(6), float32(0), float32(0)
	for _, o := range objects {
		m := o.MinSize()
		row = max(row, m.Height)
		if x > left && x+m.Width > wide-left {
			x, y, base = left, y+row+kit.Scaled(4), 0
		}
		at := y + kit.Whole((row-m.Height)/2)
		switch o := o.(type) {
		case *Sample:
			if x == left {
				x -= o.Edge()
			}
			base = at + o.Baseline()
		case *canvas.Text:
			if base > 0 { // on the line of the words beside it
				at = kit.Whole(base - kit.BaselineOf(o))
			}
		}
		if move {
			o.Resize(m)
			o.Move(fyne.NewPos(x, at))
		}
		x += m.Width + gap
	}
	return y + row + kit.Scaled(8)
}
