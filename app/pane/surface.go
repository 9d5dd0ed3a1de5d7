package pane

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// surface is the rounded ground of a control: it shows the pointer by its
// fill and the keyboard by a ring of the accent colour.
type surface struct {
	rect    *canvas.Rectangle
	outline bool // a hairline when the keyboard is elsewhere
	hovered bool
	focused bool
}

func newSurface(radius float32, outline bool) surface {
	s := surface{rect: canvas.NewRectangle(color.Transparent), outline: outline}
	s.rect.CornerRadius = radius
	return s
}

func (s *surface) hover(on bool) {
	s.hovered = on
	s.paint()
}

func (s *surface) focus(on bool) {
	s.focused = on
	s.paint()
}

func (s *surface) paint() {
	s.rect.FillColor, s.rect.StrokeColor, s.rect.StrokeWidth = color.Transparent, nil, 0
	switch {
	case s.focused:
		outline(s.rect, ColorAccent, 2)
	case s.outline:
		outline(s.rect, ColorHairline, 1)
	}
	if s.hovered {
		s.rect.FillColor = colorOf(ColorHover)
	}
	s.rect.Refresh()
}

// outline makes r a mere outline. Its fill is the same colour and too thin to
// be seen: the graphics card would take no fill for black and let it show where
// it smooths the edge.
func outline(r *canvas.Rectangle, role fyne.ThemeColorName, width float32) {
	c := colorOf(role)
	r.StrokeColor, r.StrokeWidth = c, width
	c.A = 1
	r.FillColor = c
}

// write sets what a text object shows, in the interface font.
func write(t *canvas.Text, s string, size float32, role fyne.ThemeColorName) {
	t.Text, t.TextSize, t.Color = s, size, colorOf(role)
	t.Resize(t.MinSize())
	t.Refresh()
}

// widthOf is the width of s as t would draw it.
func widthOf(t *canvas.Text, s string) float32 {
	box, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, t.TextSize, t.TextStyle, t.FontSource)
	return box.Width
}

// fit is s, or as much of its beginning as t can draw in width with an ellipsis.
func fit(t *canvas.Text, s string, width float32) string {
	if widthOf(t, s) <= width {
		return s
	}
	r := []rune(s)
	low, high := 0, len(r)
	for low < high {
		mid := (low + high + 1) / 2
		if widthOf(t, string(r[:mid])+"…") <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	for low > 0 && r[low-1] == ' ' {
		low--
	}
	return string(r[:low]) + "…"
}

// place gives r its place and size.
func place(r *canvas.Rectangle, x, y, w, h float32) {
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
}
