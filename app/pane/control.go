package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// control is what all that can be pressed or chosen has in common: a ground
// that shows the pointer and the keyboard, and keys that are handed on.
type control struct {
	OnKey func(*fyne.KeyEvent) // keys the control has no use for

	surface surface
}

// MouseIn shows the pointer.
func (c *control) MouseIn(*desktop.MouseEvent) { c.surface.hover(true) }

// MouseMoved changes nothing.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows that it left.
func (c *control) MouseOut() { c.surface.hover(false) }

// FocusGained shows the ring.
func (c *control) FocusGained() { c.surface.focus(true) }

// FocusLost takes it away.
func (c *control) FocusLost() { c.surface.focus(false) }

// TypedRune has nothing to do.
func (c *control) TypedRune(rune) {}

// AccessibilityRole is that of a button.
func (c *control) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// pass hands on a key.
func (c *control) pass(e *fyne.KeyEvent) {
	if c.OnKey != nil {
		c.OnKey(e)
	}
}

// press does what a tap does if the key is one that presses, or hands it on.
func (c *control) press(e *fyne.KeyEvent, tapped func(*fyne.PointEvent)) {
	if presses(e) {
		tapped(nil)
		return
	}
	c.pass(e)
}

// presses reports whether a key presses the control that has the keyboard.
func presses(e *fyne.KeyEvent) bool {
	return e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
}

// hinting is a control that says what it does while the pointer or the
// keyboard is on it.
type hinting struct {
	OnHint func(hint string) // "" when it left
}

func (h *hinting) hint(s string) {
	if h.OnHint != nil {
		h.OnHint(s)
	}
}
