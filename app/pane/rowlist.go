package pane

import (
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

// rowList is rows of any height one below another; only those on screen are
// drawn. With the keyboard, Up and Down go from row to row, Right and Left to
// the links in one, and Enter follows.
type rowList struct {
	widget.BaseWidget
	kit.Pointing

	OnKey func(*fyne.KeyEvent) // keys the list has no use for

	// set composes all rows for a width, and a head that stays on top, nil for none.
	set func(width float32) (head *slip, rows []slip)

	me       focusable // the widget that this list is
	faces    typefaces
	head     *slip
	rows     []slip
	tops     []float32 // of each row, and the end of the last
	laid     fyne.Size // at the usual size of the interface, as all measures here
	k        float32   // by how much what is drawn is larger
	offset   float32
	glide    glide
	selected int // the row of what is in focus, -1 none
	current  int // the row that the keyboard is on
	link     int // the spot of it, -1 the row itself
	hovered  int
	over     int // the spot under the pointer
	focused  bool
	quiet    bool // the mouse brought the keyboard: no ring until a key is used

	sheet, top *sheet
	clip       *container.Clip
}

var (
	_ fyne.Tappable      = (*rowList)(nil)
	_ fyne.Scrollable    = (*rowList)(nil)
	_ fyne.Focusable     = (*rowList)(nil)
	_ fyne.Accessible    = (*rowList)(nil)
	_ desktop.Mouseable  = (*rowList)(nil)
	_ desktop.Hoverable  = (*rowList)(nil)
	_ desktop.Cursorable = (*rowList)(nil)
)

// Measures of a row, in pixels.
const (
	rowTop    = float32(10)
	textLead  = float32(19)
	smallLead = float32(16)
	serifLead = float32(18)
)

// focusable is a widget that takes the keyboard.
type focusable interface {
	fyne.Widget
	fyne.Focusable
}

// begin readies the list inside w, the widget that it is.
func (l *rowList) begin(w focusable, set func(float32) (*slip, []slip)) {
	l.me, l.set, l.faces, l.k = w, set, newTypefaces(), 1
	l.selected, l.hovered, l.over, l.link = -1, -1, -1, -1
	l.sheet, l.top = newSheet(), newSheet()
	l.clip = container.NewClip(l.sheet)
	l.ExtendBaseWidget(w)
}

// reset composes the rows anew and stays where it is.
func (l *rowList) reset() {
	if l.laid.Width <= 2*kit.RowPad {
		return
	}
	l.head, l.rows = l.set(l.laid.Width)
	l.tops = append(l.tops[:0], 0)
	for i := range l.rows {
		l.tops = append(l.tops, l.tops[i]+l.rows[i].height)
	}
	l.current = max(0, min(l.current, len(l.rows)-1))
	l.settle(l.current)
	if len(l.rows) == 0 || l.link >= len(l.rows[l.current].spots) {
		l.link = -1
	}
	l.offset = l.clamp(l.offset)
	l.arrange()
	l.fill()
}

// arrange sets the rows below the head.
func (l *rowList) arrange() {
	head := l.headHeight()
	rest := fyne.NewSize(l.laid.Width, l.view())
	l.clip.Move(fyne.NewPos(0, head*l.k))
	l.clip.Resize(larger(rest, l.k))
	l.sheet.Resize(larger(rest, l.k))
	l.top.Resize(larger(fyne.NewSize(l.laid.Width, head), l.k))
}

func larger(s fyne.Size, k float32) fyne.Size { return fyne.NewSize(s.Width*k, s.Height*k) }

// start goes back to the first row, with nothing selected.
func (l *rowList) start() {
	l.glide.stop()
	l.offset, l.selected, l.current, l.link = 0, -1, 0, -1
	l.hovered, l.over = -1, -1
	l.reset()
}

func (l *rowList) headHeight() float32 {
	if l.head == nil {
		return 0
	}
	return l.head.height
}

func (l *rowList) view() float32 { return max(0, l.laid.Height-l.headHeight()) }

func (l *rowList) content() float32 {
	if len(l.tops) == 0 {
		return 0
	}
	return l.tops[len(l.tops)-1]
}

func (l *rowList) clamp(y float32) float32 {
	return max(0, min(kit.Whole(y), l.content()-l.view()))
}

// rowAt is the row at a height of the content, -1 beyond the last.
func (l *rowList) rowAt(y float32) int {
	if y < 0 || y >= l.content() {
		return -1
	}
	return sort.Search(len(l.rows), func(i int) bool { return l.tops[i+1] > y })
}

// settle sets a row that was left for later. What is on screen stays where it
// is when the guess at its height was wrong.
func (l *rowList) settle(i int) {
	if i >= len(l.rows) || l.rows[i].later == nil {
		return
	}
	b := &l.rows[i]
	set, guess := b.later, b.height
	b.later = nil
	set(b)
	if by := b.height - guess; by != 0 {
		for j := i + 1; j < len(l.tops); j++ {
			l.tops[j] += by
		}
		if l.tops[i] < l.offset {
			l.offset = max(0, l.offset+by)
		}
	}
}

// settleSeen sets the rows that are on screen, also those that come there when
// others turn out less high.
func (l *rowList) settleSeen() {
	for at := float32(-1); at != l.offset; {
		at = l.offset
		for i := max(0, l.rowAt(l.offset)); i < len(l.rows) && l.tops[i] < l.offset+l.view(); i++ {
			l.settle(i)
		}
		l.offset = l.clamp(l.offset)
	}
}

// fill draws the rows that are on screen.
func (l *rowList) fill() {
	l.settleSeen()
	s := l.sheet
	s.begin()
	for i := max(0, l.rowAt(l.offset)); i < len(l.rows) && l.tops[i] < l.offset+l.view(); i++ {
		l.ground(i, l.tops[i]-l.offset)
		s.draw(placed{&l.rows[i], l.tops[i] - l.offset})
	}
	if l.focused && !l.quiet && len(l.rows) > 0 {
		l.ring()
	}
	if view, all := l.view(), l.content(); all > view+1 && view > 0 {
		size := max(24, view*view/all)
		at := (view - size) * l.offset / (all - view)
		r := s.rect(&s.over, l.laid.Width-5, at+1, 3, size-2, kit.ColorFaint)
		r.CornerRadius = 1.5
	}
	s.end()
	l.top.begin()
	if l.head != nil {
		l.top.draw(placed{l.head, 0})
	}
	l.top.end()
}

// ground is what lies under a row: paper and a bar when it is what is in
// focus, a shade under the pointer.
func (l *rowList) ground(i int, y float32) {
	b, s := &l.rows[i], l.sheet
	if i == l.selected {
		s.rect(&s.under, 0, y, l.laid.Width, b.height-1, kit.ColorPage)
		s.rect(&s.under, 0, y, 3, b.height-1, kit.ColorAccent)
	}
	if i != l.hovered {
		return
	}
	if l.over >= 0 && l.over < len(b.spots) {
		p := b.spots[l.over]
		s.rect(&s.under, p.x, y+p.y, p.w, p.h, kit.ColorHover).CornerRadius = 4
	} else if b.tap != nil {
		s.rect(&s.under, 0, y, l.laid.Width, b.height-1, kit.ColorHover)
	}
}

// ring shows where the keyboard is.
func (l *rowList) ring() {
	b, y := &l.rows[l.current], l.tops[l.current]-l.offset
	x, w, h := float32(1), l.laid.Width-2, b.height-2
	if l.link >= 0 {
		p := b.spots[l.link]
		x, y, w, h = p.x, y+p.y-1, p.w, p.h+2
	}
	r := l.sheet.rect(&l.sheet.over, x, y+1, w, h-1, kit.ColorAccent)
	kit.Outline(r, kit.ColorAccent, 2)
	r.CornerRadius = 3
}

// selectRow marks the row of what is in focus and brings it on screen; -1
// marks none.
func (l *rowList) selectRow(i int) {
	l.selected = i
	if i >= 0 && i < len(l.rows) {
		l.current, l.link = i, -1
		l.reveal(i)
	}
	l.fill()
}

// reveal scrolls as little as shows a row, its beginning when it is too high.
func (l *rowList) reveal(i int) {
	l.glide.stop()
	l.settle(i)
	top, bottom := l.tops[i], l.tops[i+1]
	switch {
	case top < l.offset:
		l.offset = l.clamp(top)
	case bottom > l.offset+l.view():
		l.offset = l.clamp(min(top, bottom-l.view()))
	}
}

// AccessibilityLabel is the row that the keyboard is on, or what of it, and
// which of how many it is.
func (l *rowList) AccessibilityLabel() string {
	if len(l.rows) == 0 {
		return lang.L("An empty list")
	}
	l.settle(l.current)
	b := &l.rows[l.current]
	if l.link >= 0 {
		return b.spots[l.link].spoken
	}
	return lang.L("{{.Row}} Row {{.At}} of {{.All}}.", kit.With{"Row": sentence(b.spoken), "At": l.current + 1, "All": len(l.rows)})
}

// sentence gives s a full stop, if it has no end.
func sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}

// AccessibilityRole says that this is text to read.
func (l *rowList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (l *rowList) renderer() fyne.WidgetRenderer { return rowListRenderer{l} }

type rowListRenderer struct{ l *rowList }

// Layout does nothing twice: see summaryRenderer.
func (r rowListRenderer) Layout(size fyne.Size) {
	k := kit.Scale()
	size = larger(size, 1/k)
	if size == r.l.laid && k == r.l.k {
		return
	}
	r.l.laid, r.l.k = size, k
	r.l.faces.follow()
	r.l.reset()
}

func (r rowListRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 60) }

// Refresh follows a change of theme.
func (r rowListRenderer) Refresh() {
	r.Layout(r.l.Size())
	r.l.fill()
}

func (r rowListRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.clip, r.l.top}
}

func (r rowListRenderer) Destroy() {}
