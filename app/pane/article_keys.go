package pane

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/compare/text"
)

// keys is what the keyboard did last.
type keys struct {
	shift bool
	caret int  // the end of the selection that moves
	quiet bool // the mouse brought the keyboard here: no ring until a key is used
}

// FocusGained shows the ring, unless the mouse came and the reader sees where.
func (a *Article) FocusGained() {
	if !a.keys.quiet {
		a.ring.Show()
	}
	if a.OnFocused != nil {
		a.OnFocused(true)
	}
}

// FocusLost takes the ring away.
func (a *Article) FocusLost() {
	a.keys.shift = false
	a.ring.Hide()
	if a.OnFocused != nil {
		a.OnFocused(false)
	}
}

// KeyDown remembers Shift.
func (a *Article) KeyDown(e *fyne.KeyEvent) { a.holdShift(e, true) }

// KeyUp forgets it.
func (a *Article) KeyUp(e *fyne.KeyEvent) { a.holdShift(e, false) }

func (a *Article) holdShift(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		a.keys.shift = down
	}
}

// TypedRune has nothing to do: a page is not written on.
func (a *Article) TypedRune(rune) {}

// TypedKey scrolls, and with Shift extends the selection.
func (a *Article) TypedKey(e *fyne.KeyEvent) {
	if a.keys.shift && a.extend(e.Name) {
		return
	}
	line := float32(3 * a.page.set[roleBody].lead)
	leaf := a.Height() - line
	from := a.offset
	if a.glide.running() {
		from = a.glide.target
	}
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
		a.ScrollTo(0, true)
	case fyne.KeyEnd:
		a.ScrollTo(a.ContentHeight(), true)
	default:
		if a.OnKey != nil {
			a.OnKey(e)
		}
	}
}

// extend moves the caret of the selection and brings it into view.
func (a *Article) extend(key fyne.KeyName) bool {
	if a.page.empty() {
		return false
	}
	if a.page.selection.Empty() {
		a.mouse.anchor = a.keys.caret
	}
	pos, ok := a.stepped(key)
	if !ok {
		return false
	}
	a.selectTo(pos)
	a.reveal(pos)
	return true
}

// stepped is where a key takes the caret.
func (a *Article) stepped(key fyne.KeyName) (pos int, ok bool) {
	pos = a.keys.caret
	src := a.doc.Source
	switch key {
	case fyne.KeyLeft:
		_, n := utf8.DecodeLastRuneInString(src[:pos])
		return pos - n, true
	case fyne.KeyRight:
		_, n := utf8.DecodeRuneInString(src[pos:])
		return pos + n, true
	case fyne.KeyUp:
		return a.page.nextLine(pos, -1), true
	case fyne.KeyDown:
		return a.page.nextLine(pos, +1), true
	case fyne.KeyHome:
		return a.page.span(a.page.lineOf(pos)).Start, true
	case fyne.KeyEnd:
		return a.page.span(a.page.lineOf(pos)).End, true
	}
	return 0, false
}

// nextLine is the byte that stands below or above pos, skipping lines of the
// program's own.
func (l *layout) nextLine(pos, step int) int {
	i := l.lineOf(pos)
	x := l.caretX(i, pos)
	for i += step; i >= 0 && i < len(l.lines); i += step {
		if !l.blocks[l.lines[i].block].foreign() {
			at, _ := l.posAt(x, float32(l.lines[i].y), caret)
			return at
		}
	}
	return pos
}

// caretX is where a caret at pos stands on line i.
func (l *layout) caretX(i, pos int) float32 {
	n := l.lines[i]
	b := &l.blocks[n.block]
	at := max(n.start, min(int32(b.place(pos)), n.end))
	s := &l.set[b.role]
	return l.left + s.inset + s.face.advance(b.text[n.start:at])
}

// reveal scrolls as little as shows the line of pos.
func (a *Article) reveal(pos int) {
	top, bottom := a.page.band(text.Span{Start: pos, End: pos})
	switch {
	case top < a.offset:
		a.ScrollTo(top, false)
	case bottom > a.offset+a.Height():
		a.ScrollTo(bottom-a.Height(), false)
	}
}

// TypedShortcut copies the selected source and selects all of it.
func (a *Article) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if sel := a.page.selection; !sel.Empty() {
			s.Clipboard.SetContent(a.doc.Text(sel))
		}
	case *fyne.ShortcutSelectAll:
		a.mouse.anchor, a.keys.caret = 0, len(a.doc.Source)
		a.Select(text.Span{Start: 0, End: len(a.doc.Source)})
	default:
		if a.OnShortcut != nil {
			a.OnShortcut(s)
		}
	}
}
