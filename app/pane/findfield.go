package pane

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// FindFieldHeight is the height of a FindField in the usual size.
const FindFieldHeight float32 = 28

// FindField is a field for what is to be found. It keeps the keys that write
// and edit, and hands on all others, so that the window's keys work here too.
type FindField struct {
	widget.Entry

	OnKey      func(*fyne.KeyEvent) // keys that write nothing: Enter, Esc, the F and Page keys
	OnShortcut func(fyne.Shortcut)  // shortcuts that do not edit
}

var (
	_ fyne.Focusable    = (*FindField)(nil)
	_ fyne.Shortcutable = (*FindField)(nil)
	_ fyne.Accessible   = (*FindField)(nil)
)

// NewFindField makes an empty field.
func NewFindField(placeholder string) *FindField {
	f := &FindField{}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.PlaceHolder, f.Icon = placeholder, IconSearch
	f.ExtendBaseWidget(f)
	return f
}

// SelectAll selects what stands in the field, so that typing replaces it.
func (f *FindField) SelectAll() { f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// TypedKey edits, or hands the key on.
func (f *FindField) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeySpace:
		f.Entry.TypedKey(e)
	default:
		if f.OnKey != nil {
			f.OnKey(e)
		}
	}
}

// TypedShortcut edits, or hands the shortcut on.
func (f *FindField) TypedShortcut(s fyne.Shortcut) {
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
func (f *FindField) AccessibilityLabel() string {
	if f.Text == "" {
		return f.PlaceHolder
	}
	return f.PlaceHolder + ": " + f.Text
}

// AccessibilityRole is that of text: Fyne knows none for a field.
func (f *FindField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Dressed is the field without the box that Fyne draws: a ground of its own,
// and a ring when it has the keyboard.
func (f *FindField) Dressed() fyne.CanvasObject {
	return container.NewStack(container.NewThemeOverride(f, fieldTheme{}), NewStandIn(f))
}

// fieldTheme is the theme in use but for the look of a field.
type fieldTheme struct{}

var _ fyne.Theme = fieldTheme{}

func (fieldTheme) inUse() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (t fieldTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameInputBackground:
		name = ColorGround
	case theme.ColorNameInputBorder:
		return color.Transparent
	}
	return t.inUse().Color(name, v)
}

func (t fieldTheme) Font(s fyne.TextStyle) fyne.Resource { return t.inUse().Font(s) }

func (t fieldTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.inUse().Icon(name) }

func (t fieldTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInputBorder: // ring and caret
		return 2
	case theme.SizeNameInnerPadding: // what the words leave: with more the field would scroll
		words := fyne.MeasureText("M", t.inUse().Size(theme.SizeNameText), fyne.TextStyle{})
		return float32(int(Scaled(FindFieldHeight)-words.Height) / 2)
	case theme.SizeNameInputRadius:
		return 6
	}
	return t.inUse().Size(name)
}
