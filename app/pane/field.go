package pane

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is a field of one line, or of several that wrap. It keeps the keys that
// write and edit, and hands on all others, so that the window's keys work here
// too. What is shown is Dressed, not the field itself.
type Field struct {
	widget.Entry

	OnKey      func(*fyne.KeyEvent) // keys that write nothing: Esc, the F keys; on one line also Enter, Up, Down and the Page keys
	OnShortcut func(fyne.Shortcut)  // shortcuts that do not edit
	OnFocused  func()               // the keyboard came

	lines int // shown at the least
	icon  *canvas.Image
	bed   *canvas.Rectangle
	ring  surface
}

var (
	_ fyne.Focusable    = (*Field)(nil)
	_ fyne.Tabbable     = (*Field)(nil)
	_ fyne.Shortcutable = (*Field)(nil)
	_ fyne.Accessible   = (*Field)(nil)
)

// NewField makes an empty field of one line. The icon stands before the words,
// nil for none.
func NewField(placeholder string, icon fyne.Resource) *Field {
	f := &Field{lines: 1, bed: &canvas.Rectangle{CornerRadius: fieldRadius}, ring: newSurface(fieldRadius, true)}
	f.PlaceHolder = placeholder
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if icon != nil {
		f.icon = canvas.NewImageFromResource(icon)
	}
	f.ExtendBaseWidget(f)
	return f
}

// SetLines makes it a field that wraps and shows that many lines or more. It
// is called before the field is shown.
func (f *Field) SetLines(n int) {
	f.lines, f.MultiLine, f.Wrapping = n, true, fyne.TextWrapWord
}

// Dressed is what is shown of the field.
func (f *Field) Dressed() *FieldBox {
	b := &FieldBox{Field: f, entry: container.NewThemeOverride(f, fieldTheme{})}
	b.clip = container.NewClip(container.NewWithoutLayout(b.entry))
	b.ExtendBaseWidget(b)
	return b
}

// SelectAll selects what stands in the field, so that typing replaces it.
func (f *Field) SelectAll() { f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// GoToEnd brings the caret behind the last word. The field must have its size
// by then.
func (f *Field) GoToEnd() { f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) }

// FocusGained shows the ring.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	f.ring.focus(true)
	if f.OnFocused != nil {
		f.OnFocused()
	}
}

// FocusLost takes it away.
func (f *Field) FocusLost() {
	f.Entry.FocusLost()
	f.ring.focus(false)
}

// AcceptsTab lets Tab go on to what comes next.
func (f *Field) AcceptsTab() bool { return false }

// TypedKey edits, or hands the key on.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	switch {
	case f.keeps(e.Name):
		f.Entry.TypedKey(e)
	case f.OnKey != nil:
		f.OnKey(e)
	}
}

func (f *Field) keeps(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeySpace:
		return true
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		return f.MultiLine
	}
	return false
}

// TypedShortcut edits, or hands the shortcut on.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if f.OnShortcut != nil && !edits(s) {
		f.OnShortcut(s)
		return
	}
	f.Entry.TypedShortcut(s)
}

// edits reports whether a shortcut means the text of a field.
func edits(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return true // copy, paste, undo and the like
	}
	switch custom.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

// AccessibilityLabel is what an empty field says, and what stands in it.
func (f *Field) AccessibilityLabel() string {
	if f.Text == "" {
		return f.PlaceHolder
	}
	return f.PlaceHolder + ": " + f.Text
}

// AccessibilityRole is that of text: Fyne knows none for a field.
func (f *Field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

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
	entry *container.ThemeOverride
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
	b.entry.MinSize()
	b.Field.MinSize()
}

type fieldRenderer struct{ b *FieldBox }

// Layout has the entry stand out on all sides of what is seen of it: so the
// ring that Fyne draws is not, and the words have more room beside them than
// above, which Fyne knows as one measure.
func (r fieldRenderer) Layout(size fyne.Size) {
	f, pad, line := r.b.Field, Scaled(fieldPad), fieldLine()
	f.bed.Resize(size)
	f.ring.rect.Resize(size)
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
	r.b.entry.Move(fyne.NewPos(words-pad-left, top-pad-fieldRim))
	r.b.entry.Resize(fyne.NewSize(size.Width-words+2*fieldRim, size.Height+2*(pad-top)))
}

// fieldLine is the height of a line in a field.
func fieldLine() float32 {
	size := fyne.CurrentApp().Settings().Theme().Size(theme.SizeNameText)
	return fyne.MeasureText("M", size, fyne.TextStyle{}).Height
}

func (r fieldRenderer) paint() {
	r.b.Field.bed.FillColor = colorOf(ColorPage)
	r.b.Field.ring.paint()
}

func (r fieldRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, Scaled(fieldHeight)+float32(r.b.Field.lines-1)*fieldLine())
}

// Refresh follows a change of theme.
func (r fieldRenderer) Refresh() {
	r.paint()
	if r.b.Field.icon != nil {
		r.b.Field.icon.Refresh()
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r fieldRenderer) Objects() []fyne.CanvasObject {
	f := r.b.Field
	objects := []fyne.CanvasObject{f.bed, r.b.clip, f.ring.rect}
	if f.icon != nil {
		objects = append(objects, f.icon)
	}
	return objects
}

func (r fieldRenderer) Destroy() {}

// fieldTheme is the theme in use, without the box that Fyne draws round an
// entry and without bars to scroll by.
type fieldTheme struct{}

var _ fyne.Theme = fieldTheme{}

func (fieldTheme) inUse() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (t fieldTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameInputBackground, theme.ColorNameInputBorder, theme.ColorNameScrollBar, theme.ColorNameScrollBarBackground, theme.ColorNameShadow:
		return color.Transparent
	}
	return t.inUse().Color(name, v)
}

func (t fieldTheme) Font(s fyne.TextStyle) fyne.Resource { return t.inUse().Font(s) }

func (t fieldTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.inUse().Icon(name) }

func (t fieldTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInputBorder: // also the width of the caret
		return 2
	case theme.SizeNameInnerPadding:
		return Scaled(fieldPad)
	case theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		return 0
	}
	return t.inUse().Size(name)
}
