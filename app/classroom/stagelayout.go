package classroom

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"diptych/app/kit"
)

const stagePad = 16 // from the edge of the window to what stands in a bar

// wordsLeft is where words begin that have a padding of their own, so that they
// stand below what has none.
func wordsLeft() float32 { return stagePad - theme.InnerPadding() }

// stageLayout sets head, legend, pages, what lies below them and foot one under
// another; the pages take what is left. What lies below them has no more than
// its cap.
type stageLayout struct{ cap *capped }

// The places of what may be larger than there is room for.
const (
	pages = 2
	below = 3
)

func (stageLayout) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for i, o := range objects {
		if m := o.MinSize(); o.Visible() && i != below { // what can be rolled takes no more than there is
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
		}
	}
	return size
}

func (l stageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Height
	for i, o := range objects {
		if o.Visible() && i != pages && i != below {
			fitted(o, size.Width)
			left -= o.Size().Height
		}
	}
	l.cap.wide, l.cap.most = size.Width, max(0, left)*mostBelow
	if o := objects[below]; o.Visible() {
		fitted(o, size.Width)
		left -= o.Size().Height
	}
	var y float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		if i == pages {
			o.Resize(fyne.NewSize(size.Width, max(0, left)))
		}
		o.Move(fyne.NewPos(0, y))
		y += o.Size().Height
	}
}

// fitted gives o a width, and the height that it needs then: words that wrap
// know it only once they have a width.
func fitted(o fyne.CanvasObject, wide float32) {
	o.Resize(fyne.NewSize(wide, o.MinSize().Height))
	o.Resize(fyne.NewSize(wide, o.MinSize().Height))
}

// ends sets two objects at the ends of a bar, on one middle line.
type ends struct{}

func (ends) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		m := o.MinSize()
		size = fyne.NewSize(size.Width+m.Width, max(size.Height, m.Height))
	}
	return size.AddWidthHeight(2*stagePad, 12)
}

func (ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		m := o.MinSize()
		x := float32(stagePad)
		if i > 0 {
			x = size.Width - stagePad - m.Width
		}
		o.Resize(m)
		o.Move(fyne.NewPos(x, kit.Whole((size.Height-m.Height)/2)))
	}
}

// beside gives words what is left of a bar beside buttons.
type beside struct{}

// mostButtons is what buttons may have of a bar.
const mostButtons = .62

func (*beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*stagePad+320, max(objects[0].MinSize().Height, objects[1].MinSize().Height)+12)
}

func (*beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	words, buttons := objects[0], objects[1]
	fitted(buttons, size.Width*mostButtons)
	wide := buttons.Size().Width
	if r, ok := buttons.(*fyne.Container).Layout.(*run); ok {
		wide = r.wide
	}
	fitted(words, size.Width-wide-3*stagePad)
	words.Move(fyne.NewPos(wordsLeft(), 6))
	buttons.Move(fyne.NewPos(size.Width-stagePad-buttons.Size().Width, kit.Whole((size.Height-buttons.Size().Height)/2)))
}

// run sets buttons from the right, in as many rows as they need; its height is
// that of the width it was last given.
type run struct{ high, room, wide float32 }

// runGap is the gap between buttons, and between rows of them.
const runGap = 6

func (r *run) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if r.room > 0 {
		r.place(objects, false)
	}
	return fyne.NewSize(0, r.high)
}

func (r *run) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.room = size.Width
	r.place(objects, true)
}

func (r *run) place(objects []fyne.CanvasObject, move bool) {
	var rows [][]fyne.CanvasObject
	x := float32(0)
	for _, o := range objects {
		w := o.MinSize().Width
		if len(rows) == 0 || x+w > r.room {
			rows, x = append(rows, nil), 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], o)
		x += w + runGap
	}
	y := float32(0)
	r.wide = 0
	for _, row := range rows {
		wide := runGap * float32(len(row)-1)
		for _, o := range row {
			wide += o.MinSize().Width
		}
		r.wide = max(r.wide, wide)
		at := r.room - wide
		for _, o := range row {
			if m := o.MinSize(); move {
				o.Resize(m)
				o.Move(fyne.NewPos(at, y))
			}
			at += o.MinSize().Width + runGap
		}
		y += high(row) + runGap
	}
	r.high = max(0, y-runGap)
}

// flow sets objects in as many rows as they need, from the left; its height is
// that of the width it was last given.
type flow struct {
	room, high float32
	words      bool // they are words, and their rows close up as lines do
}

// flowGap is the gap between objects of a row.
const flowGap = 12

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	f.place(objects, false)
	return fyne.NewSize(0, f.high)
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.room = size.Width
	f.place(objects, true)
}

func (f *flow) place(objects []fyne.CanvasObject, move bool) {
	x, y, h, less := float32(0), float32(0), float32(0), float32(0)
	if f.words {
		less = kit.Scaled(closer)
	}
	for _, o := range objects {
		m := o.MinSize()
		if x > 0 && x+m.Width > f.room {
			x, y, h = 0, y+h-less, 0
		}
		if move {
			o.Resize(m)
			o.Move(fyne.NewPos(x, y))
		}
		x, h = x+m.Width+flowGap, max(h, m.Height)
	}
	f.high = y + h
}

// column sets words that wrap one under another, close together unless they are
// to stand apart, or a little so.
type column struct{ apart, loose bool }

func (c *column) closer() float32 {
	switch {
	case c.apart:
		return 0
	case c.loose:
		return kit.Scaled(closer - 4)
	}
	return kit.Scaled(closer)
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h += o.MinSize().Height
	}
	return fyne.NewSize(0, max(0, h-c.closer()*float32(len(objects)-1)))
}

// closer is by how much lines of words that belong together close up.
const closer = 12

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		fitted(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		y += o.Size().Height - c.closer()
	}
}
