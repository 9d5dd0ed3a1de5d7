package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// The measures of a row of segments.
const (
	SegmentsHeight = float32(32)
	SegmentText    = float32(12)
	segmentInset   = float32(3) // from the track to the chosen cell
)

// Segments is a choice of a few, side by side in cells of one width. With the
// keyboard, Left and Right choose.
type Segments struct {
	widget.BaseWidget
	Control

	Name     string // what is chosen, for screen readers
	OnChosen func(i int)

	chosen, hovered int
	bed             *canvas.Rectangle // below all cells
	cell, shade     *canvas.Rectangle // of the chosen one, and under the pointer
	labels          []*canvas.Text
}

var (
	_ fyne.Tappable     = (*Segments)(nil)
	_ fyne.Focusable    = (*Segments)(nil)
	_ fyne.Accessible   = (*Segments)(nil)
	_ desktop.Hoverable = (*Segments)(nil)
)

// NewSegments makes a choice of which the first is chosen.
func NewSegments(name string, labels ...string) *Segments {
	s := &Segments{Name: name, hovered: -1, Control: Control{Ground: NewGround(7, true)}, bed: &canvas.Rectangle{}, cell: &canvas.Rectangle{}, shade: &canvas.Rectangle{}}
	for _, l := range labels {
		s.labels = append(s.labels, &canvas.Text{Text: l})
	}
	s.ExtendBaseWidget(s)
	return s
}

// Chosen is the number of the cell that is chosen.
func (s *Segments) Chosen() int { return s.chosen }

// SetChosen chooses without calling OnChosen.
func (s *Segments) SetChosen(i int) {
	s.chosen = i
	s.Refresh()
}

// choose chooses if there is such a cell.
func (s *Segments) choose(i int) {
	if i == s.chosen || i < 0 || i >= len(s.labels) {
		return
	}
	s.SetChosen(i)
	if s.OnChosen != nil {
		s.OnChosen(i)
	}
}

// hit is the cell at x.
func (s *Segments) hit(x float32) int {
	for i, end := range s.borders(s.Size().Width)[1:] {
		if x < end {
			return i
		}
	}
	return len(s.labels) - 1
}

// Tapped chooses.
func (s *Segments) Tapped(e *fyne.PointEvent) { s.choose(s.hit(e.Position.X)) }

// MouseIn is a MouseMoved.
func (s *Segments) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved shades the cell under the pointer.
func (s *Segments) MouseMoved(e *desktop.MouseEvent) { s.point(s.hit(e.Position.X)) }

// MouseOut lets go of it.
func (s *Segments) MouseOut() { s.point(-1) }

func (s *Segments) point(i int) {
	if i != s.hovered {
		s.hovered = i
		s.Refresh()
	}
}

// TypedKey chooses the neighbour.
func (s *Segments) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight:
		s.choose(s.chosen + 1)
	case fyne.KeyLeft:
		s.choose(s.chosen - 1)
	default:
		s.pass(e)
	}
}

// AccessibilityLabel tells what is chosen.
func (s *Segments) AccessibilityLabel() string {
	return lang.L("{{.Name}}: {{.Chosen}}, {{.At}} of {{.All}}", With{"Name": s.Name, "Chosen": s.labels[s.chosen].Text, "At": s.chosen + 1, "All": len(s.labels)})
}

func (s *Segments) paint() {
	s.Ground.Paint()
	s.bed.FillColor, s.bed.CornerRadius = ColorOf(ColorGround), 7
	s.cell.FillColor, s.cell.StrokeColor, s.cell.StrokeWidth, s.cell.CornerRadius = ColorOf(ColorRaised), ColorOf(ColorFaint), 1, 5
	s.shade.FillColor, s.shade.CornerRadius = color.Transparent, 5
	if s.hovered >= 0 && s.hovered != s.chosen {
		s.shade.FillColor = ColorOf(ColorHover)
	}
	for i, l := range s.labels {
		role := ColorSoft
		if i == s.chosen {
			role = ColorInk
		}
		l.TextStyle.Bold = i == s.chosen
		Write(l, l.Text, Scaled(SegmentText), role)
	}
}

// CreateRenderer is for Fyne.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	s.paint()
	return segmentsRenderer{s}
}

type segmentsRenderer struct{ s *Segments }

func (r segmentsRenderer) Layout(size fyne.Size) {
	s := r.s
	s.bed.Resize(size)
	s.Ground.Rect.Resize(size)
	left := s.borders(size.Width)
	over := func(c *canvas.Rectangle, i int) {
		Place(c, left[i]+segmentInset, segmentInset, left[i+1]-left[i]-2*segmentInset, size.Height-2*segmentInset)
	}
	over(s.cell, s.chosen)
	over(s.shade, max(0, s.hovered))
	for i, l := range s.labels {
		box := l.MinSize()
		l.Move(fyne.NewPos(left[i]+float32(int(left[i+1]-left[i]-box.Width)/2), float32(int(size.Height-box.Height)/2)))
	}
}

// borders are where the segments begin in a width, and the last ends: all as
// wide as one another, or where the widest label has no room so, each by its own.
func (s *Segments) borders(width float32) []float32 {
	var widest, all float32
	wide := make([]float32, len(s.labels))
	for i, l := range s.labels {
		wide[i] = boldWidth(l)
		widest, all = max(widest, wide[i]), all+wide[i]
	}
	n := float32(len(wide))
	equal := n*(widest+2*segmentInset) <= width
	x, at := float32(0), make([]float32, 1, len(wide)+1)
	for _, w := range wide {
		if equal {
			w = width / n
		} else {
			w += (width - all) / n
		}
		x += w
		at = append(at, float32(int(x+.01)))
	}
	return at
}

func boldWidth(l *canvas.Text) float32 {
	return WidthOf(&canvas.Text{TextSize: Scaled(SegmentText), TextStyle: fyne.TextStyle{Bold: true}}, l.Text)
}

// MinSize is the room for labels that are all as wide as the widest in bold.
func (r segmentsRenderer) MinSize() fyne.Size {
	var wide float32
	for _, l := range r.s.labels {
		wide = max(wide, boldWidth(l))
	}
	return fyne.NewSize(float32(len(r.s.labels))*(wide+2*Scaled(6)), Scaled(SegmentsHeight))
}

// Refresh follows a change of theme or choice.
func (r segmentsRenderer) Refresh() {
	r.s.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r segmentsRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.s.bed, r.s.Ground.Rect, r.s.cell, r.s.shade}
	for _, l := range r.s.labels {
		objects = append(objects, l)
	}
	return objects
}

func (r segmentsRenderer) Destroy() {}
