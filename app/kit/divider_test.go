package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestDivider(t *testing.T) {
	start(t)
	at, left, usual := float32(100), 0, 0
	var tapped float32
	d := NewDivider()
	d.At = func() float32 { return at }
	d.OnMoved = func(to float32) { at = min(to, 150) }
	d.OnLeft = func() { left++ }
	d.OnUsual = func() { usual++ }
	windowOf(t, d, 5, 200)
	move := func(by float32) { d.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(by, 0)}) }

	if d.Cursor() != desktop.HResizeCursor || !d.line.Hidden {
		t.Error("it does not say what it is for, or says it unasked")
	}
	d.MouseIn(nil)
	if d.line.Hidden || d.line.Size().Width != 1 {
		t.Error("no line under the pointer")
	}
	move(30)
	move(50) // 30 beyond its bound
	if at != 150 || d.line.Size().Width != 2 {
		t.Errorf("at %v, line of %v", at, d.line.Size().Width)
	}
	d.MouseOut()
	if d.line.Hidden {
		t.Error("a pointer that is ahead of the border lets go of it")
	}
	move(-20)
	if at != 150 {
		t.Errorf("the border is at %v before the pointer is back", at)
	}
	move(-40)
	if at != 120 {
		t.Errorf("the border is at %v, the pointer at 120", at)
	}
	d.DragEnd()
	d.DragEnd()
	if left != 1 || !d.line.Hidden {
		t.Errorf("let go %d times", left)
	}
	tapAt(d, 3, 40) // nothing to hand it on to
	d.OnTapped = func(_, y float32) { tapped = y }
	tapAt(d, 3, 40)
	d.DoubleTapped(nil)
	if tapped != 40 || usual != 1 {
		t.Errorf("a click at %v, %d times two", tapped, usual)
	}
}
