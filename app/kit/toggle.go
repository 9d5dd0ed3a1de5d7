package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

const (
	toggleHeight = float32(26)
	togglePad    = float32(8)
	toggleText   = float32(12)
	toggleBox    = float32(12)
	toggleGap    = float32(6) // from box to label
)

// Toggle is a small switch with a box that is ticked while it is on.
type Toggle struct {
	widget.BaseWidget
	Control

	Label     string
	OnChanged func(on bool)

	on    bool
	label *canvas.Text
	box   *canvas.Rectangle
	tick  [2]*canvas.Line
}

var (
	_ fyne.Tappable     = (*Toggle)(nil)
	_ fyne.Focusable    = (*Toggle)(nil)
	_ fyne.Accessible   = (*Toggle)(nil)
	_ desktop.Hoverable = (*Toggle)(nil)
)

// NewToggle makes a toggle that is off.
func NewToggle(label string, changed func(on bool)) *Toggle {
	t := &Toggle{
		Label: label, OnChanged: changed, Control: Control{Ground: NewGround(7, false)}, label: canvas.NewText("", nil),
		box: &canvas.Rectangle{}, tick: [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)},
	}
	t.ExtendBaseWidget(t)
	t.paint()
	return t
}

// On reports whether it is switched on.
func (t *Toggle) On() bool { return t.on }

// SetOn switches without calling OnChanged.
func (t *Toggle) SetOn(on bool) {
	t.on = on
	t.paint()
}

// Tapped switches.
func (t *Toggle) Tapped(*fyne.PointEvent) {
	t.SetOn(!t.on)
	if t.OnChanged != nil {
		t.OnChanged(t.on)
	}
}

// TypedKey switches with Space; Enter has a use for others.
func (t *Toggle) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace {
		t.Tapped(nil)
		return
	}
	t.pass(e)
}

// AccessibilityLabel tells label and state.
func (t *Toggle) AccessibilityLabel() string {
	if t.on {
		return lang.L("{{.Name}}, on", With{"Name": t.Label})
	}
	return lang.L("{{.Name}}, off", With{"Name": t.Label})
}

func (t *Toggle) paint() {
	ink := ColorSoft
	if t.on {
		ink = ColorInk
	}
	Write(t.label, t.Label, Scaled(toggleText), ink)
	t.Ground.Paint()
	t.box.CornerRadius = 3
	Outline(t.box, ColorSoft, 1)
	if t.on {
		t.box.FillColor, t.box.StrokeColor = ColorOf(ColorAccent), ColorOf(ColorAccent)
	}
	t.box.Refresh()
	for _, l := range t.tick {
		l.Hidden = !t.on
		l.StrokeColor, l.StrokeWidth = ColorOf(ColorPage), Scaled(1.5)
		l.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer { return toggleRenderer{t} }

type toggleRenderer struct{ t *Toggle }

func (r toggleRenderer) Layout(size fyne.Size) {
	h := Scaled(toggleHeight)
	y := (size.Height - h) / 2
	Place(r.t.Ground.Rect, 0, y, size.Width, h)
	side := Scaled(toggleBox)
	x, top := Scaled(togglePad), float32(int((size.Height-side)/2))
	Place(r.t.box, x, top, side, side)
	at := func(u, v float32) fyne.Position { return fyne.NewPos(x+u*side, top+v*side) }
	r.t.tick[0].Position1, r.t.tick[0].Position2 = at(.22, .52), at(.43, .73)
	r.t.tick[1].Position1, r.t.tick[1].Position2 = at(.43, .73), at(.8, .28)
	box := r.t.label.MinSize()
	r.t.label.Move(fyne.NewPos(x+side+Scaled(toggleGap), (size.Height-box.Height)/2))
	r.t.label.Resize(box)
}

func (r toggleRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*Scaled(togglePad)+Scaled(toggleBox)+Scaled(toggleGap)+r.t.label.MinSize().Width, Scaled(toggleHeight))
}

// Refresh follows a change of theme.
func (r toggleRenderer) Refresh() {
	r.t.paint()
	r.Layout(r.t.Size())
}

func (r toggleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.Ground.Rect, r.t.box, r.t.tick[0], r.t.tick[1], r.t.label}
}

func (r toggleRenderer) Destroy() {}
