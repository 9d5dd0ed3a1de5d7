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
	at    fyne.Position               // of the pointer in the window, where told
	told  Tip                         // of the thing that the pointer is on, shown or not
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
	t.told = Tip{}
	t.wait(words, func() {
		if t.card(of, words) {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(of)
			t.show(at.X, at.Y, at.Y+of.Size().Height)
		}
	})
}

// PointAt says what the pointer is on where one object holds many things; it
// is told of each movement. The tip stands at the pointer, and what was cleared
// does not come back before the pointer was on something else.
func (t *Tips) PointAt(of fyne.CanvasObject, at fyne.Position, words Tip) {
	t.at = at
	if words == t.told {
		return
	}
	t.told = words
	t.wait(words, func() {
		if t.card(of, words) {
			t.show(t.at.X, t.at.Y-pointerAbove, t.at.Y+pointerBelow)
		}
	})
}

// How far a tip stays from the point of the pointer, above it and below.
const pointerAbove, pointerBelow = 4, 14

// wait lets show follow in a while, unless something else is pointed at.
func (t *Tips) wait(words Tip, show func()) {
	t.Clear()
	if words.Empty() {
		return
	}
	this := t.asked
	t.after(tipDelay, func() {
		if t.asked == this {
			show()
		}
	})
}

// Clear takes the tip away, and the one that was to come.
func (t *Tips) Clear() {
	t.asked++
	t.Card.Hide()
}

// card writes the words, and reports whether they may be shown now.
func (t *Tips) card(of fyne.CanvasObject, words Tip) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(of)
	if c == nil || c.Overlays().Top() != nil {
		return false
	}
	t.Card.Set(words)
	return true
}

// show lets the card stand below bottom or, where it has no room there, above
// top, all of them measured in the window.
func (t *Tips) show(x, top, bottom float32) {
	const away = 6
	room, size := t.Layer.Size(), t.Card.Size()
	layer := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.Layer)
	x, top, y := x-layer.X, top-layer.Y, bottom-layer.Y+away
	if y+size.Height > room.Height {
		y = top - size.Height - away
	}
	t.Card.Move(fyne.NewPos(max(4, min(x, room.Width-size.Width-4)), max(0, y)))
	t.Card.Show()
	t.Layer.Refresh() // the card is on no canvas before it was painted once
}

// afloat leaves objects where they were put and needs no room for them.
type afloat struct{}

func (afloat) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
func (afloat) Layout([]fyne.CanvasObject, fyne.Size) {}
