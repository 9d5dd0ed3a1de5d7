package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// tipDelay is how long the pointer rests before a tip is shown.
const tipDelay = 600 * time.Millisecond

// Tips shows one tip at a time over the window, beside the control that the
// pointer rests on. It is gone as soon as the pointer leaves, the control is
// used or a key is pressed, and never stands over a menu or a sheet.
type Tips struct {
	Layer *fyne.Container
	Card  *TipCard
	after func(time.Duration, func()) // later, on the window's goroutine
	asked int                         // the number of the tip that is wanted
}

// NewTips makes the tips of a window. They wait by after, which does something
// later, on Fyne’s goroutine.
func NewTips(after func(time.Duration, func())) *Tips {
	t := &Tips{Card: NewTipCard(), after: after}
	t.Card.Hide()
	t.Layer = &fyne.Container{Layout: afloat{}, Objects: []fyne.CanvasObject{t.Card}}
	return t
}

// Point says what the pointer is on, or with an empty tip that it left.
func (t *Tips) Point(of fyne.CanvasObject, words Tip) {
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
func (t *Tips) Clear() {
	t.asked++
	t.Card.Hide()
}

func (t *Tips) show(of fyne.CanvasObject, words Tip) {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(of); c == nil || c.Overlays().Top() != nil {
		return
	}
	t.Card.Set(words)
	room, size := t.Layer.Size(), t.Card.Size()
	at := d.AbsolutePositionForObject(of).Subtract(d.AbsolutePositionForObject(t.Layer))
	y := at.Y + of.Size().Height + 6
	if y+size.Height > room.Height {
		y = at.Y - size.Height - 6
	}
	t.Card.Move(fyne.NewPos(max(4, min(at.X, room.Width-size.Width-4)), max(0, y)))
	t.Card.Show()
	t.Layer.Refresh() // the card is on no canvas before it was painted once
}

// afloat leaves objects where they were put and needs no room for them.
type afloat struct{}

func (afloat) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
func (afloat) Layout([]fyne.CanvasObject, fyne.Size) {}
