package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Filter is a field of one line whose words narrow a list. Keys that move in
// the list, and those of the window, it hands on.
type Filter struct {
	widget.Entry

	OnKey      func(*fyne.KeyEvent) // Up, Down, Enter, Esc and the like
	OnShortcut func(fyne.Shortcut)  // those that do not edit
}

var (
	_ desktop.Keyable = (*Filter)(nil)
	_ fyne.Accessible = (*Filter)(nil)
)

// NewFilter makes an empty field that says what it is for.
func NewFilter(says string) *Filter {
	f := &Filter{}
	f.PlaceHolder = says
	f.Icon = IconSearch
	f.Scroll = fyne.ScrollHorizontalOnly
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey edits, or hands on.
func (f *Filter) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeySpace:
		f.Entry.TypedKey(e)
	default:
		if f.OnKey != nil {
			f.OnKey(e)
		}
	}
}

// TypedShortcut edits, or hands on.
func (f *Filter) TypedShortcut(s fyne.Shortcut) {
	f.Entry.TypedShortcut(s)
	if _, own := s.(*desktop.CustomShortcut); own && f.OnShortcut != nil {
		f.OnShortcut(s)
	}
}

// AccessibilityLabel is what it is for, and what stands in it.
func (f *Filter) AccessibilityLabel() string { return f.PlaceHolder + ": " + f.Text }

// AccessibilityRole is that of text: Fyne knows none for a field.
func (f *Filter) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
