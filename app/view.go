package app

import (
	"diptych/app/pane"
	"diptych/app/reading"
)

// In a room the last row reads too: the least reading size, and by how much
// the rest of the window is larger.
const (
	roomSize  = 28
	roomScale = 1.5
)

func (w *Window) textSize() float32 { return w.desk.articles[reading.A].TextSize() }

// SetTextSize sets the reading size, and remembers it unless the window is
// made for a room.
func (w *Window) SetTextSize(size float32) {
	w.desk.SetTextSize(size)
	if w.before == 0 {
		w.set.SetTextSize(size)
	}
	w.refreshStatus()
	w.write()
}

// StepTextSize makes the text larger by steps, smaller when negative.
func (w *Window) StepTextSize(by int) { w.SetTextSize(stepSize(w.textSize(), by)) }

// ResetTextSize sets the size of the first start.
func (w *Window) ResetTextSize() { w.SetTextSize(pane.SizeReading) }

// ToggleRoom fills the screen with large type for a room, without the bar, or
// goes back.
func (w *Window) ToggleRoom() {
	if w.before == 0 {
		w.before = w.textSize()
		w.win.SetFullScreen(true)
		w.bar.box.Hide()
		w.dress()
		w.SetTextSize(max(w.before, roomSize))
		return
	}
	size := w.before
	w.before = 0
	w.win.SetFullScreen(false)
	w.bar.box.Show()
	w.dress()
	w.SetTextSize(size)
}

// dress gives the window its colours and the size of its interface.
func (w *Window) dress() {
	look := &pane.Theme{Appearance: w.appearance}
	if w.before > 0 {
		look.Scale = roomScale
	}
	w.app.Settings().SetTheme(look)
	w.parts.Refresh()
	w.table.Refresh()
}

// SetAppearance makes the window light, dark or as the desktop is.
func (w *Window) SetAppearance(a pane.Appearance) {
	w.appearance = a
	w.set.SetAppearance(a)
	w.dress()
	w.write()
}
