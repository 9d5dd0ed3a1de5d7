package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Ground is the rounded ground of a control: it shows the pointer by its
// fill and the keyboard by a ring of the accent colour.
type Ground struct {
	Rect    *canvas.Rectangle
	outline bool // a hairline when the keyboard is elsewhere
	Hovered bool
	focused bool
}

// NewGround makes a ground with rounded corners, with a hairline around it or
// none.
func NewGround(radius float32, outline bool) Ground {
	s := Ground{Rect: canvas.NewRectangle(color.Transparent), outline: outline}
	s.Rect.CornerRadius = radius
	return s
}

// Hover says whether the pointer is on it.
func (s *Ground) Hover(on bool) {
	s.Hovered = on
	s.Paint()
}

// Focus says whether the keyboard is on it. On a sheet it is scrolled into sight
// then, unless the pointer is on it, which must not lose it.
func (s *Ground) Focus(on bool) {
	s.focused = on
	s.Paint()
	if on && !s.Hovered {
		reveal(s.Rect)
	}
}

// Paint follows the theme.
func (s *Ground) Paint() {
	s.Rect.FillColor, s.Rect.StrokeColor, s.Rect.StrokeWidth = color.Transparent, nil, 0
	switch {
	case s.focused:
		Outline(s.Rect, ColorAccent, 2)
	case s.outline:
		Outline(s.Rect, ColorHairline, 1)
	}
	if s.Hovered {
		s.Rect.FillColor = ColorOf(ColorHover)
	}
	s.Rect.Refresh()
}

// Outline makes r a mere outline. Its fill is the same colour and too thin to
// be seen: the graphics card would take no fill for black and let it show where
// it smooths the edge.
func Outline(r *canvas.Rectangle, role fyne.ThemeColorName, width float32) {
	c := ColorOf(role)
	r.StrokeColor, r.StrokeWidth = c, width
	c.A = 1
	r.FillColor = c
}

// Write sets what a text object shows, in the interface font.
func Write(t *canvas.Text, s string, size float32, role fyne.ThemeColorName) {
	t.Text, t.TextSize, t.Color = Drawn(s), size, ColorOf(role)
	t.FontSource = FontFor(s, t.TextStyle, t.FontSource)
	t.Resize(t.MinSize())
	t.Refresh()
}

// WidthOf is the width of s as t would draw it.
func WidthOf(t *canvas.Text, s string) float32 {
	box, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, t.TextSize, t.TextStyle, FontFor(s, t.TextStyle, t.FontSource))
	return box.Width
}

// BaselineOf is how far below the top of t its letters stand.
func BaselineOf(t *canvas.Text) float32 {
	_, b := fyne.CurrentApp().Driver().RenderedTextSize(t.Text, t.TextSize, t.TextStyle, FontFor(t.Text, t.TextStyle, t.FontSource))
	return b
}

// Fit is s, or as much of its beginning as t can draw in width with an ellipsis.
func Fit(t *canvas.Text, s string, width float32) string {
	return fit(t, s, width, func(r []rune, n int) string { return strings.TrimRight(string(r[:n]), " ") + "…" })
}

// FitEnds is s, or as much of its beginning and its end as t can draw in width with
// an ellipsis between them: of what was saved a reader wants to see the last letters,
// which tell a worksheet from its key.
func FitEnds(t *canvas.Text, s string, width float32) string {
	return fit(t, s, width, func(r []rune, n int) string {
		return strings.TrimRight(string(r[:n-n/2]), " ") + "…" + strings.TrimLeft(string(r[len(r)-n/2:]), " ")
	})
}

// fit is s, or the longest that t can draw in width of what cut leaves of it; cut
// keeps n of its letters.
func fit(t *canvas.Text, s string, width float32, cut func(letters []rune, n int) string) string {
	if WidthOf(t, s) <= width {
		return s
	}
	r := []rune(s)
	low, high := 0, len(r)
	for low < high {
		mid := (low + high + 1) / 2
		if WidthOf(t, cut(r, mid)) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return cut(r, low)
}

// FitParts is as many of the parts of s, from the first on, as t can draw whole in
// width: of "3 May 2016 · 40 words" all, or the day, or nothing.
func FitParts(t *canvas.Text, s string, width float32) string {
	for s != "" && WidthOf(t, s) > width {
		s = s[:max(0, strings.LastIndex(s, partMark))]
	}
	return s
}

// partMark stands between parts of a line.
const partMark = " · "

// Place gives r its place and size.
func Place(r *canvas.Rectangle, x, y, w, h float32) {
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
}
