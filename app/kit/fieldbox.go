package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The measures of a field, in pixels at the usual size.
const (
	fieldHeight = float32(28) // with one line
	fieldRadius = float32(6)
	fieldPad    = float32(8) // from the edge to the words, or to the icon
	fieldIcon   = float32(16)
	fieldRim    = float32(3) // of the ring, and a pixel more: no words come here
)

// FieldBox is a Field with ground and ring. It speaks to screen readers for
// the field, as Fyne looks for nothing within a widget.
type FieldBox struct {
	widget.BaseWidget

	Field *Field
	clip  *container.Clip
}

var (
	_ fyne.Tappable      = (*FieldBox)(nil)
	_ fyne.Accessible    = (*FieldBox)(nil)
	_ desktop.Cursorable = (*FieldBox)(nil)
)

// Tapped beside the words brings the keyboard.
func (b *FieldBox) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b.Field)
	}
}

// Cursor is the one for text.
func (b *FieldBox) Cursor() desktop.Cursor { return desktop.TextCursor }

// orElse hands keys that write nothing on to does, where nobody has asked for them.
func (b *FieldBox) orElse(does func(*fyne.KeyEvent)) {
	if b.Field.OnKey == nil {
		b.Field.OnKey = does
	}
}

// AccessibilityLabel is what the field says.
func (b *FieldBox) AccessibilityLabel() string { return b.Field.AccessibilityLabel() }

// AccessibilityRole is that of the field.
func (b *FieldBox) AccessibilityRole() fyne.AccessibleRole { return b.Field.AccessibilityRole() }

// CreateRenderer is for Fyne.
func (b *FieldBox) CreateRenderer() fyne.WidgetRenderer {
	b.ready()
	r := fieldRenderer{b}
	r.paint()
	return r
}

// ready has the keyboard come to the field also before it is first painted:
// Fyne finds only what has a renderer, and asking for the size makes one.
func (b *FieldBox) ready() {
	b.clip.MinSize()
	b.clip.Refresh()
	b.Field.MinSize()
}

type fieldRenderer struct{ b *FieldBox }

// Layout has the entry stand out on all sides of what is seen of it: so the
// ring that Fyne draws is not, and the words have more room beside them than
// above, which Fyne knows as one measure.
func (r fieldRenderer) Layout(size fyne.Size) {
	f, pad, line := r.b.Field, Scaled(fieldPad), fieldLine()
	f.bed.Resize(size)
	f.ring.Rect.Resize(size)
	words, top := pad, float32(int((Scaled(fieldHeight)-line)/2))
	if f.icon != nil {
		side := Scaled(fieldIcon)
		f.icon.Resize(fyne.NewSquareSize(side))
		f.icon.Move(fyne.NewPos(pad, float32(int((Scaled(fieldHeight)-side)/2))))
		words += side + Scaled(6)
	}
	left := words - 2 // the caret stands before the first letter
	r.b.clip.Move(fyne.NewPos(left, fieldRim))
	seen := fyne.NewSize(size.Width-left-pad, size.Height-2*fieldRim)
	r.b.clip.Resize(seen)
	r.b.clip.Content.Resize(seen)
	r.b.Field.Move(fyne.NewPos(words-pad-left, top-pad-fieldRim))
	r.b.Field.Resize(fyne.NewSize(size.Width-words+2*fieldRim, size.Height+2*(pad-top)))
}

// fieldLine is the height of a line in a field.
func fieldLine() float32 {
	size := fyne.CurrentApp().Settings().Theme().Size(theme.SizeNameText)
	return fyne.MeasureText("M", size, fyne.TextStyle{}).Height
}

func (r fieldRenderer) paint() {
	r.b.Field.bed.FillColor = ColorOf(ColorPage)
	r.b.Field.ring.Paint()
}

func (r fieldRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, Scaled(fieldHeight)+float32(r.b.Field.lines-1)*fieldLine())
}

// Refresh follows a change of theme.
func (r fieldRenderer) Refresh() {
	r.paint()
	r.b.Field.Refresh()
	if r.b.Field.icon != nil {
		r.b.Field.icon.Refresh()
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r fieldRenderer) Objects() []fyne.CanvasObject {
	f := r.b.Field
	objects := []fyne.CanvasObject{f.bed, r.b.clip, f.ring.Rect}
	if f.icon != nil {
		objects = append(objects, f.icon)
	}
	return objects
}

func (r fieldRenderer) Destroy() {}
