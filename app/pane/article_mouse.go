package pane

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/reading"
	"diptych/compare/text"
)

// doubleTap is the longest time between two taps on one place that are one
// double tap. Fyne's own would hold back every single tap that long.
const doubleTap = 500 * time.Millisecond

// mouse is what the pointer did last.
type mouse struct {
	hover    int // byte under it, -1 beside the words
	pointing bool
	now      func() time.Time
	tapped   time.Time
	at       fyne.Position
	taps     int  // in quick succession, on one place
	extends  bool // pressed with Shift: what follows is no tap
	creep    creep
}

// again reports whether a tap at p follows the last one closely.
func (m *mouse) again(p fyne.Position) bool {
	return m.taps > 0 && m.taps < 3 && m.now().Sub(m.tapped) < doubleTap && near(p, m.at)
}

// tap counts a tap at p: 1, 2 or 3.
func (m *mouse) tap(p fyne.Position) int {
	if !m.again(p) {
		m.taps = 0
	}
	m.taps++
	m.tapped, m.at = m.now(), p
	return m.taps
}

// MouseDown takes the keyboard and begins a selection; with Shift it extends
// the one there is.
func (a *Article) MouseDown(e *desktop.MouseEvent) {
	a.takeKeyboard()
	a.hideCaret()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	a.mouse.extends = e.Modifier&fyne.KeyModifierShift != 0 && a.pick.caret != nowhere
	if a.mouse.extends {
		if a.page.selection.Empty() {
			a.pick = pickedAt(a.pick.caret)
		}
		a.selectTo(a.place(e.Position))
		return
	}
	a.pick.grain = byLetter
	if a.mouse.again(e.Position) {
		a.pick.grain = [...]grain{byWord, byParagraph}[a.mouse.taps-1]
	}
	a.begin(a.place(e.Position))
}

// begin makes pos, or the word or paragraph there, the anchor of a selection.
func (a *Article) begin(pos int) {
	grain := a.pick.grain
	a.pick = pickedAt(pos)
	a.pick.grain = grain
	a.pick.anchor = a.unit(pos)
}

// take selects the word or paragraph at pos.
func (a *Article) take(g grain, pos int) {
	a.pick.grain = g
	a.begin(pos)
	a.pick.caret = a.pick.anchor.End
	a.choose(a.pick.anchor)
}

// takeKeyboard brings the keyboard here, without a ring.
func (a *Article) takeKeyboard() {
	a.keys.quiet = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(a); c != nil {
		c.Focus(a)
	}
	a.keys.quiet = false
	a.keys.ringed = !a.ring.Hidden
}

// place is where a selection reaches that is drawn to p.
func (a *Article) place(p fyne.Position) int {
	share := caret
	if a.pick.grain != byLetter {
		share = under
	}
	pos, _ := a.page.posAt(p.X, p.Y+a.offset, share)
	return pos
}

// MouseUp is there because MouseDown is.
func (a *Article) MouseUp(*desktop.MouseEvent) {}

// Tapped unfolds or focuses; the second time it takes a word, the third time
// the paragraph.
func (a *Article) Tapped(e *fyne.PointEvent) {
	if a.mouse.extends || a.tapFold(e.Position.Y+a.offset) {
		return
	}
	pos, on := a.pointed(e.Position)
	switch n := a.mouse.tap(e.Position); {
	case n == 2 && on:
		a.tapWord(pos)
		return
	case n == 3 && on:
		a.take(byParagraph, pos)
		return
	}
	a.choose(text.Span{})
	if a.OnTapped != nil {
		a.OnTapped(pos, on)
	}
}

// TappedSecondary takes the word under the pointer, unless that is selected,
// and asks for the menu.
func (a *Article) TappedSecondary(e *fyne.PointEvent) {
	pos, on := a.page.posAt(e.Position.X, e.Position.Y+a.offset, under)
	sel := a.page.selection
	if on && (pos < sel.Start || pos >= sel.End) {
		a.take(byWord, pos)
	}
	if !on {
		pos = nowhere
		if p, bar := a.pointed(e.Position); bar {
			pos = p
		}
	}
	a.menu(pos, e.AbsolutePosition)
}

// menu asks for the menu of the words at pos, at a place of the window.
func (a *Article) menu(pos int, at fyne.Position) {
	if a.OnMenu != nil {
		a.OnMenu(pos, at)
	}
}

// menuAtCaret asks for the menu below the caret or, when that is out of sight,
// below the first line on screen.
func (a *Article) menuAtCaret() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(a)
	if a.page.empty() || a.page.ownLine(0, +1) < 0 {
		a.menu(nowhere, at)
		return
	}
	pos := a.pick.caret
	if !a.onScreen(pos) {
		pos = a.firstOnScreen()
	}
	i := a.page.lineUnder(pos)
	x, y := a.page.caretX(i, pos), float32(int(a.page.lines[i].y)+a.page.lead(i))-a.offset
	if sel := a.page.selection; sel.End == pos && !sel.Empty() {
		pos = max(sel.Start, pos-1) // the last of what is selected, not what follows
	}
	a.menu(pos, at.AddXY(x, y))
}

// pointed is the byte of the source that is meant by a point of the view. A
// bar in the margin means the beginning of its words.
func (a *Article) pointed(p fyne.Position) (pos int, on bool) {
	if m, ok := a.page.barAt(p.X, p.Y+a.offset); ok {
		return m.Start, true
	}
	return a.page.posAt(p.X, p.Y+a.offset, under)
}

func near(p, q fyne.Position) bool {
	return math.Abs(float64(p.X-q.X)) < 4 && math.Abs(float64(p.Y-q.Y)) < 4
}

// tapWord selects the word at pos.
func (a *Article) tapWord(pos int) {
	w, ok := a.WordAt(pos)
	if !ok {
		return
	}
	a.take(byWord, pos)
	if a.OnDoubleTapped != nil {
		a.OnDoubleTapped(w)
	}
}

// tapFold opens or closes the group of debris whose line is at y.
func (a *Article) tapFold(y float32) bool {
	i, ok := a.foldAt(y)
	if !ok {
		return false
	}
	a.open[i] = !a.open[i]
	a.compose()
	a.reflow()
	return true
}

func (a *Article) foldAt(y float32) (fold int, ok bool) {
	if a.page.empty() {
		return 0, false
	}
	i := a.page.lineAt(y)
	b := &a.page.blocks[a.page.lines[i].block]
	return b.fold, b.role == roleFold && y < float32(int(a.page.lines[i].y)+a.page.lead(i))
}

// Dragged selects from where the button went down; beyond the edges it scrolls
// for as long as the button is held there.
func (a *Article) Dragged(e *fyne.DragEvent) {
	a.mouse.creep.to = e.Position
	if beyond := a.beyond(e.Position.Y); beyond == 0 {
		a.mouse.creep.stop()
	} else if !a.mouse.creep.running() {
		a.creepOn()
	}
	a.selectTo(a.place(a.within(e.Position)))
}

// DragEnd ends the scrolling of a drag.
func (a *Article) DragEnd() { a.mouse.creep.stop() }

// beyond is how far y lies above the view, negative, or below it.
func (a *Article) beyond(y float32) float32 { return min(y, 0) + max(y-a.Height(), 0) }

// within is the point of the view that is nearest to p in height.
func (a *Article) within(p fyne.Position) fyne.Position {
	return fyne.NewPos(p.X, max(0, min(p.Y, a.Height()-1)))
}

// MouseIn is a MouseMoved.
func (a *Article) MouseIn(e *desktop.MouseEvent) { a.MouseMoved(e) }

// MouseMoved reports the byte under the pointer when it is another one.
func (a *Article) MouseMoved(e *desktop.MouseEvent) {
	_, fold := a.foldAt(e.Position.Y + a.offset)
	pos, on := a.pointed(e.Position)
	if !on {
		pos = -1
	}
	a.mouse.pointing = fold || on && a.marked(pos)
	a.hover(pos)
	if a.OnPointer != nil {
		a.OnPointer(e.AbsolutePosition)
	}
}

// MouseOut reports that nothing is under the pointer.
func (a *Article) MouseOut() {
	a.mouse.pointing = false
	a.hover(-1)
}

func (a *Article) hover(pos int) {
	if pos == a.mouse.hover {
		return
	}
	a.mouse.hover = pos
	if a.OnHover != nil {
		a.OnHover(pos)
	}
}

// marked reports whether something that can be tapped is marked at pos.
func (a *Article) marked(pos int) bool {
	found := false
	a.page.marksIn(text.Span{Start: pos, End: pos + 1}, func(m reading.Mark) { found = found || m.Item >= 0 || m.Kind == reading.Noted })
	return found
}

// Cursor shows what a tap would do.
func (a *Article) Cursor() desktop.Cursor {
	switch {
	case a.mouse.pointing:
		return desktop.PointerCursor
	case a.mouse.hover >= 0:
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}
