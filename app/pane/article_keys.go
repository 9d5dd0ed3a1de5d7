package pane

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/compare/text"
)

// keys is what the keyboard did last.
type keys struct {
	heldShift
	quiet  bool // the mouse brings the keyboard here: no ring
	ringed bool // the ring was there when the keyboard was
}

// FocusGained shows the ring, unless the mouse came and the reader sees where.
func (a *Article) FocusGained() {
	if !a.keys.quiet {
		a.ring.Show()
	}
	a.keys.ringed = !a.keys.quiet
	if a.OnFocused != nil {
		a.OnFocused(true)
	}
}

// Return does what brings the keyboard back from a menu, with the ring only if
// it was there before.
func (a *Article) Return(do func()) {
	a.keys.quiet = !a.keys.ringed
	do()
	a.keys.quiet = false
}

// FocusLost takes the ring away.
func (a *Article) FocusLost() {
	a.keys.shift = false
	a.ring.Hide()
	a.hideCaret()
	if a.OnFocused != nil {
		a.OnFocused(false)
	}
}

// KeyDown remembers Shift.
func (a *Article) KeyDown(e *fyne.KeyEvent) { a.keys.KeyDown(e) }

// KeyUp forgets it.
func (a *Article) KeyUp(e *fyne.KeyEvent) { a.keys.KeyUp(e) }

// TypedRune has nothing to do: a page is not written on.
func (a *Article) TypedRune(rune) {}

// TypedKey scrolls, and with Shift extends the selection.
func (a *Article) TypedKey(e *fyne.KeyEvent) {
	if a.OnFirst != nil && a.OnFirst(e) {
		return
	}
	if a.keys.shift {
		if step, ok := a.step(e.Name); ok {
			a.extend(step)
			return
		}
	}
	line := float32(3 * a.page.set[roleBody].lead)
	leaf := a.Height() - line
	from := a.glide.rest(a.offset)
	switch e.Name {
	case fyne.KeyUp:
		a.ScrollTo(from-line, true)
	case fyne.KeyDown:
		a.ScrollTo(from+line, true)
	case fyne.KeyPageUp:
		a.ScrollTo(from-leaf, true)
	case fyne.KeyPageDown:
		a.ScrollTo(from+leaf, true)
	case fyne.KeySpace:
		if a.keys.shift {
			leaf = -leaf
		}
		a.ScrollTo(from+leaf, true)
	case fyne.KeyHome:
		a.toEdge(false)
	case fyne.KeyEnd:
		a.toEdge(true)
	default:
		a.typed(e)
	}
}

// toEdge goes to the top or the end of the page.
func (a *Article) toEdge(end bool) {
	switch {
	case a.OnEdge != nil:
		a.OnEdge(end)
	case end:
		a.ScrollTo(a.ContentHeight(), true)
	default:
		a.ScrollTo(0, true)
	}
}

// typed is a key that does not scroll. Esc drops a selection that the keyboard
// made, and only then lets go of more.
func (a *Article) typed(e *fyne.KeyEvent) {
	switch {
	case e.Name == desktop.KeyMenu || e.Name == fyne.KeyF10 && a.keys.shift:
		a.menuAtCaret()
	case e.Name == fyne.KeyEscape && a.page.caret != nowhere:
		a.hideCaret()
		a.choose(text.Span{})
	case a.OnKey != nil:
		a.OnKey(e)
	}
}

// step is where a key, with Shift, takes the caret from a place.
func (a *Article) step(key fyne.KeyName) (to func(pos int) int, ok bool) {
	l := &a.page.layout
	leaf := a.Height() - float32(l.set[roleBody].lead)
	switch key {
	case fyne.KeyUp:
		return func(pos int) int { return a.upright(pos, -1, 0) }, true
	case fyne.KeyDown:
		return func(pos int) int { return a.upright(pos, +1, 0) }, true
	case fyne.KeyPageUp:
		return func(pos int) int { return a.upright(pos, 0, -leaf) }, true
	case fyne.KeyPageDown:
		return func(pos int) int { return a.upright(pos, 0, leaf) }, true
	case fyne.KeyLeft:
		return a.sideways(l.stepLeft), true
	case fyne.KeyRight:
		return a.sideways(l.stepRight), true
	case fyne.KeyHome:
		return a.sideways(func(pos int) int { return l.span(l.lineUnder(pos)).Start }), true
	case fyne.KeyEnd:
		return a.sideways(func(pos int) int { return l.span(l.lineUnder(pos)).End }), true
	}
	return nil, false
}

// leap is step for a key that is pressed with the key for words too.
func (a *Article) leap(key fyne.KeyName) (to func(pos int) int, ok bool) {
	switch key {
	case fyne.KeyLeft:
		return a.sideways(a.prevWord), true
	case fyne.KeyRight:
		return a.sideways(a.nextWord), true
	case fyne.KeyHome:
		return a.sideways(func(int) int { return a.page.edge(true) }), true
	case fyne.KeyEnd:
		return a.sideways(func(int) int { return a.page.edge(false) }), true
	}
	return nil, false
}

// sideways is a step that leaves the column.
func (a *Article) sideways(step func(pos int) int) func(pos int) int {
	return func(pos int) int {
		a.pick.goal = -1
		return step(pos)
	}
}

// wordKey is the key that makes arrows go by words.
var wordKey = map[bool]fyne.KeyModifier{false: fyne.KeyModifierControl, true: fyne.KeyModifierAlt}[runtime.GOOS == "darwin"]

// TypedShortcut copies what is selected, selects all, or selects by words.
func (a *Article) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if a.Copy(s.Clipboard) {
			return
		}
	case *fyne.ShortcutSelectAll:
		a.SelectAll()
		return
	case *desktop.CustomShortcut:
		if s.Modifier == wordKey|fyne.KeyModifierShift {
			if to, ok := a.leap(s.KeyName); ok {
				a.extend(to)
				return
			}
		}
	}
	if a.OnShortcut != nil {
		a.OnShortcut(s)
	}
}

// SelectAll selects the whole article.
func (a *Article) SelectAll() { a.Select(text.Span{End: len(a.doc.Source)}) }
