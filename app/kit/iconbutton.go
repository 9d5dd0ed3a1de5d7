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
	caption *canvas.Text // beside the picture, mostly none
}

var (
	_ fyne.Tappable     = (*IconButton)(nil)
	_ fyne.Focusable    = (*IconButton)(nil)
	_ fyne.Accessible   = (*IconButton)(nil)
	_ desktop.Hoverable = (*IconButton)(nil)
)

// NewIconButton makes a button of 30 x 30.
func NewIconButton(icon fyne.Resource, hint string, tapped func()) *IconButton {
	b := &IconButton{Hint: hint, OnTapped: tapped, Control: Control{Ground: NewGround(7, false)}, picture: canvas.NewImageFromResource(icon), caption: canvas.NewText("", nil)}
	b.caption.TextStyle.Bold = true
	b.ExtendBaseWidget(b)
	return b
}

// SetIcon changes the picture.
func (b *IconButton) SetIcon(icon fyne.Resource) {
	b.picture.Resource = icon
	b.picture.Refresh()
}

// SetCaption puts words beside the picture, "" for none; the button is as wide
// as they need, with a line around it.
func (b *IconButton) SetCaption(words string) {
	if words != b.caption.Text {
		b.caption.Text, b.Ground.outline = words, words != ""
		b.Refresh()
	}
}

// Caption is the words beside the picture.
func (b *IconButton) Caption() string { return b.caption.Text }

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
	b.paint()
	return iconButtonRenderer{b}
}

func (b *IconButton) paint() {
	Write(b.caption, b.caption.Text, ControlText, ColorAccent)
	b.Ground.Paint()
}

type iconButtonRenderer struct{ b *IconButton }

func (r iconButtonRenderer) Layout(size fyne.Size) {
	box := r.MinSize()
	at := fyne.NewPos((size.Width-box.Width)/2, (size.Height-box.Height)/2)
	r.b.Ground.Rect.Move(at)
	r.b.Ground.Rect.Resize(box)
	r.b.caption.Move(at.AddXY(iconButtonSize-1, (box.Height-r.b.caption.MinSize().Height)/2))
	r.b.picture.Move(at.AddXY((iconButtonSize-iconSize)/2, (iconButtonSize-iconSize)/2))
	r.b.picture.Resize(fyne.NewSquareSize(iconSize))
}

func (r iconButtonRenderer) MinSize() fyne.Size {
	size := fyne.NewSquareSize(iconButtonSize)
	if r.b.caption.Text != "" {
		size.Width += Whole(r.b.caption.MinSize().Width) + 9
	}
	return size
}

// Refresh follows a change of theme.
func (r iconButtonRenderer) Refresh() {
	r.b.paint()
	r.b.picture.Refresh()
	r.Layout(r.b.Size())
}

func (r iconButtonRenderer) Objects() []fyne.CanvasObject {
	if r.b.caption.Text == "" {
		return []fyne.CanvasObject{r.b.Ground.Rect, r.b.picture}
	}
	return []fyne.CanvasObject{r.b.Ground.Rect, r.b.picture, r.b.caption}
}

func (r iconButtonRenderer) Destroy() {}
