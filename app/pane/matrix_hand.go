package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/kit"
)

// hit is the cell at a point.
func (m *Matrix) hit(p fyne.Position) cell {
	k := kit.Scale()
	x, y := p.X/k-m.labels(), p.Y/k-matrixHead
	if view := m.view(); x < 0 || y < 0 || y >= view.Height {
		return cell{-1, -1}
	}
	c := cell{int((y + m.top) / m.side()), int((x + m.left) / m.side())}
	if c.row >= len(m.articles) || c.column >= c.row {
		return cell{-1, -1}
	}
	return c
}

// Tapped opens a pair.
func (m *Matrix) Tapped(e *fyne.PointEvent) {
	if c := m.hit(e.Position); c.row >= 0 {
		m.row, m.column = c.row, c.column
		m.take()
	}
}

func (m *Matrix) take() {
	if m.OnPair != nil && m.row > m.column && m.column >= 0 {
		m.OnPair(m.row, m.column)
	}
}

// Scrolled answers the wheel.
func (m *Matrix) Scrolled(e *fyne.ScrollEvent) {
	k := kit.Scale()
	m.scrollTo(m.left-e.Scrolled.DX/k, m.top-e.Scrolled.DY/k)
	m.point(cell{-1, -1}, fyne.Position{})
	m.fill()
}

// MouseDown takes the keyboard, without a ring.
func (m *Matrix) MouseDown(*desktop.MouseEvent) {
	m.quiet = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && !m.focused {
		c.Focus(m)
	}
}

// MouseUp is there because MouseDown is.
func (m *Matrix) MouseUp(*desktop.MouseEvent) {}

// MouseIn is a MouseMoved.
func (m *Matrix) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved tells the pair under the pointer in a sentence.
func (m *Matrix) MouseMoved(e *desktop.MouseEvent) { m.point(m.hit(e.Position), e.AbsolutePosition) }

// MouseOut lets go of it.
func (m *Matrix) MouseOut() { m.point(cell{-1, -1}, fyne.Position{}) }

func (m *Matrix) point(c cell, at fyne.Position) {
	if c != m.under {
		m.under = c
		m.fill()
	}
	m.Point(m, at, kit.Tip{Text: m.Told(c.row, c.column)})
}

// Cursor is a hand over a pair.
func (m *Matrix) Cursor() desktop.Cursor {
	if m.under.row >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows where the keyboard is.
func (m *Matrix) FocusGained() {
	m.focused = true
	m.fill()
}

// FocusLost takes it away.
func (m *Matrix) FocusLost() {
	m.focused, m.quiet = false, false
	m.fill()
}

// TypedKey goes from pair to pair.
func (m *Matrix) TypedKey(e *fyne.KeyEvent) {
	row, column := m.row, m.column
	switch e.Name {
	case fyne.KeyUp:
		row--
	case fyne.KeyDown:
		row++
	case fyne.KeyLeft:
		column--
	case fyne.KeyRight:
		column++
	case fyne.KeyHome:
		row, column = 1, 0
	case fyne.KeyEnd:
		row, column = len(m.articles)-1, len(m.articles)-2
	case fyne.KeyPageDown:
		row += int(m.view().Height / m.side())
	case fyne.KeyPageUp:
		row -= int(m.view().Height / m.side())
	default:
		if kit.Presses(e) {
			m.take()
		} else if m.OnKey != nil {
			m.OnKey(e)
		}
		return
	}
	m.goTo(row, column)
}

// goTo brings the keyboard to a pair, or to the nearest that there is.
func (m *Matrix) goTo(row, column int) {
	m.row = max(min(1, len(m.articles)-1), min(row, len(m.articles)-1))
	m.column = max(0, min(column, m.row-1))
	m.quiet, m.under = false, cell{-1, -1}
	side, view := m.side(), m.view()
	within := func(at float32, n int, room float32) float32 {
		return max(float32(n+1)*side-room, min(at, float32(n)*side))
	}
	m.scrollTo(within(m.left, m.column, view.Width), within(m.top, m.row, view.Height))
	m.fill()
}

// TypedRune has nothing to do.
func (m *Matrix) TypedRune(rune) {}
