package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"diptych/app/pane"
)

// edge says on which side of a surface its hairline stands.
type edge int

const (
	noEdge edge = iota
	atTop
	atBottom
	atLeft     // a bar of the accent colour
	atLeftHair // a hairline
	atRightHair
)

// surface is a plain ground in a colour of the theme, with a hairline at one
// edge; other things lie upon it.
type surface struct {
	widget.BaseWidget
	fill fyne.ThemeColorName
	edge edge
}

func newSurface(fill fyne.ThemeColorName, e edge) *surface {
	s := &surface{fill: fill, edge: e}
	s.ExtendBaseWidget(s)
	return s
}

func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{s: s, ground: &canvas.Rectangle{}, line: &canvas.Rectangle{}}
	r.paint()
	return r
}

type surfaceRenderer struct {
	s            *surface
	ground, line *canvas.Rectangle
}

func (r *surfaceRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.line.Resize(fyne.NewSize(size.Width, 1))
	switch r.s.edge {
	case noEdge:
		r.line.Resize(fyne.Size{})
	case atBottom:
		r.line.Move(fyne.NewPos(0, size.Height-1))
	case atLeft:
		r.line.Resize(fyne.NewSize(3, size.Height))
	case atLeftHair, atRightHair:
		r.line.Resize(fyne.NewSize(1, size.Height))
		if r.s.edge == atRightHair {
			r.line.Move(fyne.NewPos(size.Width-1, 0))
		}
	}
}

func (r *surfaceRenderer) paint() {
	r.ground.FillColor = themed(r.s.fill)
	r.line.FillColor = themed(pane.ColorHairline)
	if r.s.edge == atLeft {
		r.line.FillColor = themed(pane.ColorAccent)
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

// themed is a colour of the theme in use.
func themed(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(name, s.ThemeVariant())
}
