package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// The measures of a button with words.
const (
	TextButtonHeight = float32(28)
	textButtonPad    = float32(10)
)

// TextButton is a quiet button with words: the way out beside a notice or at
// the foot of a sheet.
type TextButton struct {
	widget.BaseWidget
	Control

	OnTapped func()

	words *canvas.Text
	text  string
}

var (
	_ fyne.Tappable     = (*TextButton)(nil)
	_ fyne.Focusable    = (*TextButton)(nil)
	_ fyne.Accessible   = (*TextButton)(nil)
	_ desktop.Hoverable = (*TextButton)(nil)
)

// NewTextButton makes a button as wide as its words.
func NewTextButton(text string, tapped func()) *TextButton {
	b := &TextButton{OnTapped: tapped, text: text, Control: Control{Ground: NewGround(7, true)}, words: canvas.NewText("", nil)}
	b.words.TextStyle.Bold = true
	b.ExtendBaseWidget(b)
	b.paint()
	return b
}

// SetText changes the words.
func (b *TextButton) SetText(text string) {
	b.text = text
	b.Refresh()
}

// Text is what stands on the button.
func (b *TextButton) Text() string { return b.text }

// Tapped is the button's use.
func (b *TextButton) Tapped(*fyne.PointEvent) {
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

// TypedKey presses the button.
func (b *TextButton) TypedKey(e *fyne.KeyEvent) { b.Press(e, b.Tapped) }

// AccessibilityLabel is what stands on the button.
func (b *TextButton) AccessibilityLabel() string { return b.text }

func (b *TextButton) paint() {
	Write(b.words, b.text, Scaled(ControlText), ColorAccent)
	b.Ground.Paint()
}

// CreateRenderer is for Fyne.
func (b *TextButton) CreateRenderer() fyne.WidgetRenderer { return textButtonRenderer{b} }

type textButtonRenderer struct{ b *TextButton }

func (r textButtonRenderer) Layout(size fyne.Size) {
	high := Scaled(TextButtonHeight)
	Place(r.b.Ground.Rect, 0, (size.Height-high)/2, size.Width, high)
	box := r.b.words.MinSize()
	r.b.words.Move(fyne.NewPos((size.Width-box.Width)/2, (size.Height-box.Height)/2))
}

func (r textButtonRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.b.words.MinSize().Width+2*Scaled(textButtonPad), Scaled(TextButtonHeight))
}

// Refresh follows a change of words or theme.
func (r textButtonRenderer) Refresh() {
	r.b.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r textButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.Ground.Rect, r.b.words}
}

func (r textButtonRenderer) Destroy() {}
