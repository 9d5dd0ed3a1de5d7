package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/kit"
)

// Scrolled answers the wheel.
func (l *rowList) Scrolled(e *fyne.ScrollEvent) {
	l.Point(l.me, fyne.Position{}, kit.Tip{})
	to, eased := l.glide.wheel(e, l.offset)
	if eased {
		l.glideTo(to)
		return
	}
	l.glide.stop()
	l.scrollTo(to)
}

func (l *rowList) scrollTo(y float32) {
	if y = l.clamp(y); y != l.offset {
		l.offset = y
		l.fill()
	}
}

func (l *rowList) glideTo(y float32) {
	y = l.clamp(y)
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		l.glide.stop()
		l.scrollTo(y)
		return
	}
	l.glide.start(l.offset, y, l.scrollTo)
}

// hit is the row and the spot of it at a point, -1 where there is none.
func (l *rowList) hit(p fyne.Position) (row, link int) {
	p = fyne.NewPos(p.X/l.k, p.Y/l.k)
	if p.Y < l.headHeight() {
		return -1, -1
	}
	y := p.Y - l.headHeight() + l.offset
	if row = l.rowAt(y); row < 0 {
		return -1, -1
	}
	for i, s := range l.rows[row].spots {
		if s.holds(fyne.NewPos(p.X, y-l.tops[row])) {
			return row, i
		}
	}
	return row, -1
}

// Tapped follows a link or takes a row.
func (l *rowList) Tapped(e *fyne.PointEvent) {
	row, link := l.hit(e.Position)
	if row < 0 {
		return
	}
	l.current, l.link = row, link
	l.follow()
}

// follow is what a tap or Enter does where the keyboard is.
func (l *rowList) follow() {
	b := &l.rows[l.current]
	if l.link >= 0 {
		b.spots[l.link].tap()
	} else if b.tap != nil {
		b.tap()
	}
}

// MouseDown takes the keyboard, without a ring.
func (l *rowList) MouseDown(*desktop.MouseEvent) {
	l.quiet = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.me); c != nil && !l.focused {
		c.Focus(l.me)
	}
	l.fill()
}

// MouseUp is there because MouseDown is.
func (l *rowList) MouseUp(*desktop.MouseEvent) {}

// MouseIn is a MouseMoved.
func (l *rowList) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved shades what is under the pointer.
func (l *rowList) MouseMoved(e *desktop.MouseEvent) {
	l.point(l.hit(e.Position))
	l.Point(l.me, e.AbsolutePosition, kit.Tip{Text: l.hinted(e.Position)})
}

// hinted is what stands at a point, in words.
func (l *rowList) hinted(p fyne.Position) string {
	p = fyne.NewPos(p.X/l.k, p.Y/l.k)
	if l.head != nil && p.Y < l.headHeight() {
		return l.head.hinted(p)
	}
	y := p.Y - l.headHeight() + l.offset
	if row := l.rowAt(y); row >= 0 {
		return l.rows[row].hinted(fyne.NewPos(p.X, y-l.tops[row]))
	}
	return ""
}

// MouseOut lets go of it.
func (l *rowList) MouseOut() {
	l.point(-1, -1)
	l.Point(l.me, fyne.Position{}, kit.Tip{})
}

func (l *rowList) point(row, link int) {
	if row != l.hovered || link != l.over {
		l.hovered, l.over = row, link
		l.fill()
	}
}

// Cursor is a hand over what can be tapped.
func (l *rowList) Cursor() desktop.Cursor {
	if l.hovered >= 0 && l.hovered < len(l.rows) && (l.over >= 0 || l.rows[l.hovered].tap != nil) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows the ring, unless the mouse came.
func (l *rowList) FocusGained() {
	l.focused = true
	l.fill()
}

// FocusLost takes it away.
func (l *rowList) FocusLost() {
	l.focused, l.quiet = false, false
	l.fill()
}

// TypedKey goes from row to row and follows one.
func (l *rowList) TypedKey(e *fyne.KeyEvent) {
	if len(l.rows) == 0 {
		l.pass(e)
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		l.step(l.current, 1)
	case fyne.KeyUp:
		l.step(l.current, -1)
	case fyne.KeyHome:
		l.step(-1, 1)
	case fyne.KeyEnd:
		l.step(len(l.rows), -1)
	case fyne.KeyPageDown:
		l.glideTo(l.offset + l.view() - textLead)
	case fyne.KeyPageUp:
		l.glideTo(l.offset - l.view() + textLead)
	case fyne.KeyRight:
		l.turn(min(l.link+1, len(l.rows[l.current].spots)-1))
	case fyne.KeyLeft:
		l.turn(max(l.link-1, -1))
	default:
		if kit.Presses(e) {
			l.quiet = false
			l.follow()
			return
		}
		l.pass(e)
	}
}

func (l *rowList) pass(e *fyne.KeyEvent) {
	if l.OnKey != nil {
		l.OnKey(e)
	}
}

// step goes to the next row that does something.
func (l *rowList) step(from, by int) {
	for i := from + by; i >= 0 && i < len(l.rows); i += by {
		if l.rows[i].tap != nil || len(l.rows[i].spots) > 0 {
			l.current, l.link = i, -1
			break
		}
	}
	l.turn(l.link)
}

func (l *rowList) turn(link int) {
	l.link, l.quiet = link, false
	l.reveal(l.current)
	l.fill()
}

// TypedRune has nothing to do.
func (l *rowList) TypedRune(rune) {}
