package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const (
	iconButtonSize = float32(30)
	iconSize       = float32(20)
)

// IconButton is a quiet square button of the bar.
type IconButton struct {
	widget.BaseWidget
	Control
	Tipping
	Hinting // the pointer only where there are no tips

	Hint     string // what it does, for the status line and for screen readers: "Swap the pages (Ctrl+D)"
	OnTapped func()

	picture *canvas.Image
}

var (
	_ fyne.Tappable     = (*IconButton)(nil)
	_ fyne.Focusable    = (*IconButton)(nil)
	_ fyne.Accessible   = (*IconButton)(nil)
	_ desktop.Hoverable = (*IconButton)(nil)
)

// NewIconButton makes a button of 30 x 30.
func NewIconButton(icon fyne.Resource, hint string, tapped func()) *IconButton {
	b := &IconButton{Hint: hint, OnTapped: tapped, Control: Control{Ground: NewGround(7, false)}, picture: canvas.NewImageFromResource(icon)}
	b.ExtendBaseWidget(b)
	return b
}

// SetIcon changes the picture.
func (b *IconButton) SetIcon(icon fyne.Resource) {
	b.picture.Resource = icon
	b.picture.Refresh()
}

// Tapped is the button's use.
func (b *IconButton) Tapped(*fyne.PointEvent) {
	b.Tip(b, Tip{})
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

// MouseIn shows the hint.
func (b *IconButton) MouseIn(*desktop.MouseEvent) {
	b.Ground.Hover(true)
	b.point(Tip{Text: b.Hint})
}

// MouseOut takes the hint away.
func (b *IconButton) MouseOut() {
	b.Ground.Hover(false)
	b.point(Tip{})
}

func (b *IconButton) point(words Tip) {
	if b.OnTip == nil {
		b.SayHint(words.Text)
		return
	}
	b.Tip(b, words)
}

// FocusGained shows ring and hint.
func (b *IconButton) FocusGained() {
	b.Ground.Focus(true)
	b.SayHint(b.Hint)
}

// FocusLost takes both away.
func (b *IconButton) FocusLost() {
	b.Ground.Focus(false)
	b.SayHint("")
}

// TypedKey presses the button.
func (b *IconButton) TypedKey(e *fyne.KeyEvent) { b.Press(e, b.Tapped) }

// AccessibilityLabel is the hint.
func (b *IconButton) AccessibilityLabel() string { return b.Hint }

// CreateRenderer is for Fyne.
func (b *IconButton) CreateRenderer() fyne.WidgetRenderer {
	b.Ground.Paint()
	return iconButtonRenderer{b}
}

type iconButtonRenderer struct{ b *IconButton }

func (r iconButtonRenderer) Layout(size fyne.Size) {
	square := fyne.NewSquareSize(iconButtonSize)
	at := fyne.NewPos((size.Width-iconButtonSize)/2, (size.Height-iconButtonSize)/2)
	r.b.Ground.Rect.Move(at)
	r.b.Ground.Rect.Resize(square)
	r.b.picture.Move(at.AddXY((iconButtonSize-iconSize)/2, (iconButtonSize-iconSize)/2))
	r.b.picture.Resize(fyne.NewSquareSize(iconSize))
}

func (r iconButtonRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(iconButtonSize) }

// Refresh follows a change of theme.
func (r iconButtonRenderer) Refresh() {
	r.b.Ground.Paint()
	r.b.picture.Refresh()
}

func (r iconButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.Ground.Rect, r.b.picture}
}

func (r iconButtonRenderer) Destroy() {}
