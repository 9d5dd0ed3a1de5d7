package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

const (
	stepperEnd   = float32(72) // the width of either end
	stepperSmall = float32(13)
	stepperLarge = float32(20)
)

// Stepper shows a size of the text between a small and a large letter: one
// makes it smaller, the other larger. With the keyboard, Left, Down and minus
// do the one, Right, Up and plus the other.
type Stepper struct {
	widget.BaseWidget
	Control

	OnStep func(by int)

	hovered       int // -1, +1, or 0
	shade         *canvas.Rectangle
	lines         [2]*canvas.Rectangle
	small, large  *canvas.Text
	value         *canvas.Text
	atEnd, atHead bool // no larger, no smaller size
}

var (
	_ fyne.Tappable     = (*Stepper)(nil)
	_ fyne.Focusable    = (*Stepper)(nil)
	_ fyne.Accessible   = (*Stepper)(nil)
	_ desktop.Hoverable = (*Stepper)(nil)
)

// NewStepper makes a stepper that shows nothing yet.
func NewStepper() *Stepper {
	s := &Stepper{
		Control: Control{Ground: NewGround(7, true)}, shade: &canvas.Rectangle{}, lines: [2]*canvas.Rectangle{{}, {}},
		small: &canvas.Text{Text: "A", FontSource: Serif}, large: &canvas.Text{Text: "A", FontSource: Serif}, value: &canvas.Text{},
	}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a value; the letter of an end that is reached grows faint.
func (s *Stepper) Set(value string, least, most bool) {
	s.value.Text, s.atHead, s.atEnd = value, least, most
	s.Refresh()
}

// end is -1 over the small letter, 1 over the large one, 0 between them.
func (s *Stepper) end(x float32) int {
	switch {
	case x < Scaled(stepperEnd):
		return -1
	case x >= s.Size().Width-Scaled(stepperEnd):
		return 1
	}
	return 0
}

func (s *Stepper) step(by int) {
	if by != 0 && s.OnStep != nil {
		s.OnStep(by)
	}
}

// Tapped makes a step.
func (s *Stepper) Tapped(e *fyne.PointEvent) { s.step(s.end(e.Position.X)) }

// MouseIn is a MouseMoved.
func (s *Stepper) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved shades the end under the pointer.
func (s *Stepper) MouseMoved(e *desktop.MouseEvent) { s.point(s.end(e.Position.X)) }

// MouseOut lets go of it.
func (s *Stepper) MouseOut() { s.point(0) }

func (s *Stepper) point(end int) {
	if end != s.hovered {
		s.hovered = end
		s.Refresh()
	}
}

// TypedKey makes a step.
func (s *Stepper) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyDown:
		s.step(-1)
	case fyne.KeyRight, fyne.KeyUp:
		s.step(1)
	default:
		s.pass(e)
	}
}

// TypedRune makes a step.
func (s *Stepper) TypedRune(r rune) {
	switch r {
	case '-', '−':
		s.step(-1)
	case '+', '=':
		s.step(1)
	}
}

// AccessibilityLabel tells the size.
func (s *Stepper) AccessibilityLabel() string {
	return lang.L("Size of the text: {{.Size}}", With{"Size": s.value.Text})
}

func (s *Stepper) paint() {
	s.Ground.Paint()
	s.shade.FillColor, s.shade.CornerRadius = color.Transparent, 5
	if s.hovered != 0 {
		s.shade.FillColor = ColorOf(ColorHover)
	}
	for _, l := range s.lines {
		l.FillColor = ColorOf(ColorHairline)
	}
	ink := map[bool]fyne.ThemeColorName{false: ColorInk, true: ColorFaint}
	Write(s.small, "A", Scaled(stepperSmall), ink[s.atHead])
	Write(s.large, "A", Scaled(stepperLarge), ink[s.atEnd])
	Write(s.value, s.value.Text, Scaled(SizeText), ColorInk)
}

// CreateRenderer is for Fyne.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	s.paint()
	return stepperRenderer{s}
}

type stepperRenderer struct{ s *Stepper }

// Layout sets both letters on one line with the number.
func (r stepperRenderer) Layout(size fyne.Size) {
	s, end := r.s, Scaled(stepperEnd)
	s.Ground.Rect.Resize(size)
	x := segmentInset
	if s.hovered > 0 {
		x = size.Width - end + segmentInset
	}
	Place(s.shade, x, segmentInset, end-2*segmentInset, size.Height-2*segmentInset)
	for i, at := range []float32{end, size.Width - end} {
		Place(s.lines[i], at, Scaled(8), 1, size.Height-2*Scaled(8))
	}
	line := float32(int((size.Height-s.value.MinSize().Height)/2)) + BaselineOf(s.value)
	for _, p := range []struct {
		t      *canvas.Text
		middle float32
	}{{s.small, end / 2}, {s.value, size.Width / 2}, {s.large, size.Width - end/2}} {
		p.t.Move(fyne.NewPos(float32(int(p.middle-p.t.MinSize().Width/2)), float32(int(line-BaselineOf(p.t)+.5))))
	}
}

func (r stepperRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*Scaled(stepperEnd)+Scaled(72), Scaled(SegmentsHeight))
}

// Refresh follows a change of theme or value.
func (r stepperRenderer) Refresh() {
	r.s.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r stepperRenderer) Objects() []fyne.CanvasObject {
	s := r.s
	return []fyne.CanvasObject{s.Ground.Rect, s.shade, s.lines[0], s.lines[1], s.small, s.value, s.large}
}

func (r stepperRenderer) Destroy() {}
