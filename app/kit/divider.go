package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// DividerWidth is the strip that takes hold of a border, in pixels.
const DividerWidth float32 = 5

// Divider is the strip over the border of two parts of the window by which the
// pointer moves it. It shows a line while the pointer is on it, and nothing
// else; where the border stands, others decide. Two clicks ask for the usual
// place.
type Divider struct {
	widget.BaseWidget

	At       func() float32     // where the border stands, in pixels from anywhere
	OnMoved  func(to float32)   // it is wanted there, counted as At counts
	OnLeft   func()             // the pointer let go of it
	OnUsual  func()             // two clicks
	OnTapped func(x, y float32) // one click, in pixels from the strip's corner; nil for nothing

	line             *canvas.Rectangle
	hovered, dragged bool
	from, by         float32 // At when it was taken, and how far it was drawn since
}

var (
	_ fyne.Draggable      = (*Divider)(nil)
	_ fyne.Tappable       = (*Divider)(nil)
	_ fyne.DoubleTappable = (*Divider)(nil)
	_ desktop.Hoverable   = (*Divider)(nil)
	_ desktop.Cursorable  = (*Divider)(nil)
)

// NewDivider makes a divider whose functions are still to be set.
func NewDivider() *Divider {
	d := &Divider{line: &canvas.Rectangle{}}
	d.ExtendBaseWidget(d)
	return d
}

// Dragged moves the border. A border that stops at its bounds comes along
// again when the pointer is back at it, not before.
func (d *Divider) Dragged(e *fyne.DragEvent) {
	if !d.dragged {
		d.dragged, d.from, d.by = true, d.At(), 0
		d.Refresh()
	}
	d.by += e.Dragged.DX
	d.OnMoved(d.from + d.by)
}

// DragEnd lets go of the border.
func (d *Divider) DragEnd() {
	if !d.dragged {
		return
	}
	d.dragged = false
	d.Refresh()
	d.OnLeft()
}

// Tapped hands on the click to what lies below.
func (d *Divider) Tapped(e *fyne.PointEvent) {
	if d.OnTapped != nil {
		d.OnTapped(e.Position.X, e.Position.Y)
	}
}

// DoubleTapped asks for the usual place.
func (d *Divider) DoubleTapped(*fyne.PointEvent) { d.OnUsual() }

// MouseIn shows the line.
func (d *Divider) MouseIn(*desktop.MouseEvent) { d.hover(true) }

// MouseMoved changes nothing.
func (d *Divider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the line away.
func (d *Divider) MouseOut() { d.hover(false) }

func (d *Divider) hover(on bool) {
	d.hovered = on
	d.Refresh()
}

// Cursor is the one for widths.
func (d *Divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer is for Fyne.
func (d *Divider) CreateRenderer() fyne.WidgetRenderer {
	r := dividerRenderer{d}
	r.paint()
	return r
}

type dividerRenderer struct{ d *Divider }

func (r dividerRenderer) Layout(size fyne.Size) {
	wide := float32(1)
	if r.d.dragged {
		wide = 2
	}
	Place(r.d.line, float32(int(size.Width/2)), 0, wide, size.Height)
}

func (r dividerRenderer) paint() {
	r.d.line.FillColor = ColorOf(ColorAccent)
	r.d.line.Hidden = !r.d.hovered && !r.d.dragged
}

func (r dividerRenderer) MinSize() fyne.Size { return fyne.NewSize(DividerWidth, 1) }

// Refresh follows the pointer, and a change of theme.
func (r dividerRenderer) Refresh() {
	r.paint()
	r.Layout(r.d.Size())
	canvas.Refresh(r.d)
}

func (r dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.d.line} }
func (r dividerRenderer) Destroy()                     {}
