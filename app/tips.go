package app

import (
	"time"

	"fyne.io/fyne/v2"

	"diptych/app/pane"
)

// tipDelay is how long the pointer rests before a tip is shown.
const tipDelay = 600 * time.Millisecond

// tips shows one tip at a time over the window, beside the control that the
// pointer rests on. It is gone as soon as the pointer leaves, the control is
// used or a key is pressed, and never stands over a menu or a sheet.
type tips struct {
	layer *fyne.Container
	card  *pane.TipCard
	after func(time.Duration, func()) // later, on the window's goroutine
	asked int                         // the number of the tip that is wanted
}

func newTips(after func(time.Duration, func())) *tips {
	t := &tips{card: pane.NewTipCard(), after: after}
	t.card.Hide()
	t.layer = &fyne.Container{Layout: afloat{}, Objects: []fyne.CanvasObject{t.card}}
	return t
}

// Point says what the pointer is on, or with an empty tip that it left.
func (t *tips) Point(of fyne.CanvasObject, words pane.Tip) {
	t.Clear()
	if words.Empty() {
		return
	}
	this := t.asked
	t.after(tipDelay, func() {
		if t.asked == this {
			t.show(of, words)
		}
	})
}

// Clear takes the tip away, and the one that was to come.
func (t *tips) Clear() {
	t.asked++
	t.card.Hide()
}

func (t *tips) show(of fyne.CanvasObject, words pane.Tip) {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(of); c == nil || c.Overlays().Top() != nil {
		return
	}
	t.card.Set(words)
	room, size := t.layer.Size(), t.card.Size()
	at := d.AbsolutePositionForObject(of).Subtract(d.AbsolutePositionForObject(t.layer))
	y := at.Y + of.Size().Height + 6
	if y+size.Height > room.Height {
		y = at.Y - size.Height - 6
	}
	t.card.Move(fyne.NewPos(max(4, min(at.X, room.Width-size.Width-4)), max(0, y)))
	t.card.Show()
	t.layer.Refresh() // the card is on no canvas before it was painted once
}

// afloat leaves objects where they were put and needs no room for them.
type afloat struct{}

func (afloat) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
func (afloat) Layout([]fyne.CanvasObject, fyne.Size) {}
