package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Field is a field of one line, or of several that wrap. It keeps the keys that
// write and edit, and hands on all others, so that the window's keys work here
// too. What is shown is Dressed, not the field itself.
type Field struct {
	widget.Entry

	OnEnter    func()               // on one line; nil where Enter is a key like others
	OnKey      func(*fyne.KeyEvent) // keys that write nothing: Esc, the F keys; on one line also Enter, Up, Down and the Page keys
	OnShortcut func(fyne.Shortcut)  // shortcuts that do not edit
	OnFocused  func()               // the keyboard came

	caret caret
	lines int // shown at the least
	icon  *canvas.Image
	bed   *canvas.Rectangle
	ring  Ground
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
	f := &Field{lines: 1, bed: &canvas.Rectangle{CornerRadius: fieldRadius}, ring: NewGround(fieldRadius, true)}
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
	b := &FieldBox{Field: f}
	b.clip = container.NewClip(container.NewWithoutLayout(f))
	b.ExtendBaseWidget(b)
	return b
}

// SelectAll selects what stands in the field, so that typing replaces it.
func (f *Field) SelectAll() { f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// Put is SetText for words that nobody typed: OnChanged is not told of them.
func (f *Field) Put(words string) {
	f.Text = words // SetText tells of what differs
	f.SetText(words)
}

// GoToEnd brings the caret behind the last word. The field must have its size
// by then.
func (f *Field) GoToEnd() {
	f.press(fyne.KeyPageDown)()
	if f.MultiLine {
		f.place(len([]rune(f.Text)))
	}
}

// FocusGained shows the ring.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	f.ring.Focus(true)
	if f.OnFocused != nil {
		f.OnFocused()
	}
}

// FocusLost takes it away.
func (f *Field) FocusLost() {
	f.Entry.FocusLost()
	f.ring.Focus(false)
}

// AcceptsTab lets Tab go on to what comes next.
func (f *Field) AcceptsTab() bool { return false }

// TypedKey edits, or hands the key on.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	switch {
	case f.keeps(e.Name) && f.MultiLine:
		f.rewrite(e.Name)
	case f.keeps(e.Name):
		f.Entry.TypedKey(e)
	case f.OnEnter != nil && !f.MultiLine && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		f.OnEnter()
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
	if redoes(s) {
		s = &fyne.ShortcutRedo{}
	}
	if f.OnShortcut != nil && !edits(s) {
		f.OnShortcut(s)
		return
	}
	if f.MultiLine {
		f.edit(s)
		return
	}
	f.Entry.TypedShortcut(s)
}

// redoes reports whether a shortcut is undo with Shift, which Fyne does not know
// and Macs and most Linux desktops have for redo.
func redoes(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	return ok && custom.KeyName == fyne.KeyZ && custom.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift
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
