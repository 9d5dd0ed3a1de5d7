package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Control is what all that can be pressed or chosen has in common: a ground
// that shows the pointer and the keyboard, and keys that are handed on.
type Control struct {
	OnKey func(*fyne.KeyEvent) // keys the control has no use for

	Ground Ground
}

// MouseIn shows the pointer.
func (c *Control) MouseIn(*desktop.MouseEvent) { c.Ground.Hover(true) }

// MouseMoved changes nothing.
func (c *Control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows that it left.
func (c *Control) MouseOut() { c.Ground.Hover(false) }

// FocusGained shows the ring.
func (c *Control) FocusGained() { c.Ground.Focus(true) }

// FocusLost takes it away.
func (c *Control) FocusLost() { c.Ground.Focus(false) }

// TypedRune has nothing to do.
func (c *Control) TypedRune(rune) {}

// AccessibilityRole is that of a button.
func (c *Control) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// pass hands on a key.
func (c *Control) pass(e *fyne.KeyEvent) {
	if c.OnKey != nil {
		c.OnKey(e)
	}
}

// orElse hands keys on to does, where nobody has asked for them.
func (c *Control) orElse(does func(*fyne.KeyEvent)) {
	if c.OnKey == nil {
		c.OnKey = does
	}
}

// Press does what a tap does if the key is one that presses, or hands it on.
func (c *Control) Press(e *fyne.KeyEvent, tapped func(*fyne.PointEvent)) {
	if Presses(e) {
		tapped(nil)
		return
	}
	c.pass(e)
}

// Presses reports whether a key presses the control that has the keyboard.
func Presses(e *fyne.KeyEvent) bool {
	return e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
}

// Hinting is a control that says what it does while the pointer or the
// keyboard is on it.
type Hinting struct {
	OnHint func(hint string) // "" when it left
}

// SayHint says it, "" when pointer and keyboard left.
func (h *Hinting) SayHint(s string) {
	if h.OnHint != nil {
		h.OnHint(s)
	}
}
