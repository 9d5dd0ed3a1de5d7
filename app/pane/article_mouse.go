package pane

import (
	"math"
	"sort"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/reading"
	"diptych/compare/text"
)

// doubleTap is the longest time between two taps on one place that are one
// double tap. Fyne's own would hold back every single tap that long.
const doubleTap = 350 * time.Millisecond

// mouse is what the pointer did last.
type mouse struct {
	hover    int // byte under it, -1 beside the words
	pointing bool
	anchor   int // where a selection began
	tapped   time.Time
	at       fyne.Position
}

// MouseDown takes the keyboard and drops the selection.
func (a *Article) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	a.keys.quiet = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(a); c != nil {
		c.Focus(a)
	}
	a.keys.quiet = false
	pos, _ := a.page.posAt(e.Position.X, e.Position.Y+a.offset, caret)
	if e.Modifier&fyne.KeyModifierShift != 0 && !a.page.selection.Empty() {
		a.selectTo(pos)
		return
	}
	a.mouse.anchor, a.keys.caret = pos, pos
}

// MouseUp is there because MouseDown is.
func (a *Article) MouseUp(*desktop.MouseEvent) {}

// Tapped unfolds, focuses or, the second time, takes a word.
func (a *Article) Tapped(e *fyne.PointEvent) {
	if a.tapFold(e.Position.Y + a.offset) {
		return
	}
	pos, on := a.pointed(e.Position)
	now := time.Now()
	again := now.Sub(a.mouse.tapped) < doubleTap && near(e.Position, a.mouse.at)
	a.mouse.tapped, a.mouse.at = now, e.Position
	if again && on {
		a.mouse.tapped = time.Time{}
		a.tapWord(pos)
		return
	}
	if !a.keys.shift {
		a.Select(text.Span{})
	}
	if a.OnTapped != nil {
		a.OnTapped(pos, on)
	}
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
	w := a.doc.Words
	i := sort.Search(len(w), func(i int) bool { return w[i].End > pos })
	if i == len(w) || w[i].Start > pos {
		return
	}
	a.mouse.anchor, a.keys.caret = w[i].Start, w[i].End
	a.Select(w[i].Span)
	if a.OnDoubleTapped != nil {
		a.OnDoubleTapped(w[i])
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

// Dragged selects from where the button went down; beyond the edges it scrolls.
func (a *Article) Dragged(e *fyne.DragEvent) {
	switch y := e.Position.Y; {
	case y < 0:
		a.ScrollTo(a.offset+y, false)
	case y > a.Height():
		a.ScrollTo(a.offset+y-a.Height(), false)
	}
	pos, _ := a.page.posAt(e.Position.X, e.Position.Y+a.offset, caret)
	a.selectTo(pos)
}

// DragEnd is there because Dragged is.
func (a *Article) DragEnd() {}

// selectTo selects from the anchor to pos.
func (a *Article) selectTo(pos int) {
	a.keys.caret = pos
	a.Select(text.Span{Start: min(a.mouse.anchor, pos), End: max(a.mouse.anchor, pos)})
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
