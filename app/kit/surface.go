package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Edge says on which side of a surface its hairline stands.
type Edge int

// The edges.
const (
	NoEdge Edge = iota
	AtTop
	AtBottom
	AtLeft     // a bar of the accent colour
	AtLeftHair // a hairline
	AtRightHair
)

// Surface is a plain ground in a colour of the theme, with a hairline at one
// edge; other things lie upon it. ColorGround is what a window is cleared in
// before it is drawn: of a surface in that colour the hairline alone is drawn,
// as filling a window once more is half of what a frame costs where there is no
// graphics card.
type Surface struct {
	widget.BaseWidget
	fill fyne.ThemeColorName
	edge Edge
}

// NewSurface makes a ground in a colour of the theme.
func NewSurface(fill fyne.ThemeColorName, e Edge) *Surface {
	s := &Surface{fill: fill, edge: e}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for Fyne.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{s: s, ground: &canvas.Rectangle{}, line: &canvas.Rectangle{}}
	r.paint()
	return r
}

type surfaceRenderer struct {
	s            *Surface
	ground, line *canvas.Rectangle
}

func (r *surfaceRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.line.Resize(fyne.NewSize(size.Width, 1))
	switch r.s.edge {
	case NoEdge:
		r.line.Resize(fyne.Size{})
	case AtBottom:
		r.line.Move(fyne.NewPos(0, size.Height-1))
	case AtLeft:
		r.line.Resize(fyne.NewSize(3, size.Height))
	case AtLeftHair, AtRightHair:
		r.line.Resize(fyne.NewSize(1, size.Height))
		if r.s.edge == AtRightHair {
			r.line.Move(fyne.NewPos(size.Width-1, 0))
		}
	}
}

func (r *surfaceRenderer) paint() {
	r.ground.FillColor = color.Transparent
	if r.s.fill != ColorGround {
		r.ground.FillColor = ColorOf(r.s.fill)
	}
	r.line.FillColor = ColorOf(ColorHairline)
	if r.s.edge == AtLeft {
		r.line.FillColor = ColorOf(ColorAccent)
	}
}

func (r *surfaceRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ground, r.line} }
func (r *surfaceRenderer) Destroy()                     {}
func (r *surfaceRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
