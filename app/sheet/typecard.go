package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/pane"
)

// TypeCard is the card on which a reader says how the text is set.
type TypeCard struct {
	*pane.Typography
	over fyne.CanvasObject // what it stands on over the window
}

// Fill shows on the card how the text is set, in a size that is one of sizes.
func (t *TypeCard) Fill(now pane.Type, sizes []float32, look kit.Appearance) {
	t.Set(now, now.Size == sizes[0], now.Size == sizes[len(sizes)-1], look)
}

// Show lays the card over a window below a control, nil for its upper right
// corner, and brings the keyboard there.
func (t *TypeCard) Show(over fyne.Canvas, below fyne.CanvasObject) {
	at := fyne.NewPos(over.Size().Width, kit.Scaled(10))
	if below != nil {
		at = fyne.CurrentApp().Driver().AbsolutePositionForObject(below).AddXY(0, below.Size().Height+4)
	}
	at.X = min(at.X, over.Size().Width-t.MinSize().Width-kit.BarInset)
	widget.NewPopUp(t.Typography, over).ShowAtPosition(at)
	t.over = over.Overlays().Top()
	over.Focus(t.First())
}

// IsOpen reports whether the card lies over a window.
func (t *TypeCard) IsOpen(over fyne.Canvas) bool {
	return t != nil && t.over != nil && t.over == over.Overlays().Top()
}

// Renew fills the card if it lies over a window: it follows what was set by
// it, or beside it by keys.
func (t *TypeCard) Renew(over fyne.Canvas, now pane.Type, sizes []float32, look kit.Appearance) {
	if t.IsOpen(over) {
		t.Fill(now, sizes, look)
	}
}
