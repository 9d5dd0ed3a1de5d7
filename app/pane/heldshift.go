package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// heldShift knows whether Shift is held, which a key that is typed does not say.
// What has it forgets Shift when it loses the keyboard.
type heldShift struct{ shift bool }

// KeyDown remembers Shift.
func (h *heldShift) KeyDown(e *fyne.KeyEvent) { h.hold(e, true) }

// KeyUp forgets it.
func (h *heldShift) KeyUp(e *fyne.KeyEvent) { h.hold(e, false) }

func (h *heldShift) hold(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		h.shift = down
	}
}
