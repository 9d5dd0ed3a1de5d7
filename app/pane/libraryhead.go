package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

// LibraryHead is the title of the articles: what they are, how many, and a
// link that says in which order they stand and changes it.
type LibraryHead struct {
	widget.BaseWidget
	kit.Control
	kit.Hinting // of the link

	OnTapped func() // the link

	title, count, link string
	words              [3]*canvas.Text // title, count, link
	line               *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*LibraryHead)(nil)
	_ fyne.Focusable     = (*LibraryHead)(nil)
	_ fyne.Accessible    = (*LibraryHead)(nil)
	_ desktop.Hoverable  = (*LibraryHead)(nil)
	_ desktop.Cursorable = (*LibraryHead)(nil)
)

const libraryHint = "Order of the articles: as you opened them, by outlet, by date"

// NewLibraryHead makes a head with a title.
func NewLibraryHead(title string) *LibraryHead {
	h := &LibraryHead{title: title, Control: kit.Control{Ground: kit.NewGround(5, false)}, line: &canvas.Rectangle{}}
	for i := range h.words {
		h.words[i] = &canvas.Text{}
	}
	h.words[0].TextStyle.Bold = true
	h.ExtendBaseWidget(h)
	return h
}

// Set replaces the count and the words of the link.
func (h *LibraryHead) Set(count, link string) {
	h.count, h.link = count, link
	h.Refresh()
}

// box is where the link stands.
func (h *LibraryHead) box() (x, y, w, height float32) {
	size := h.words[2].MinSize()
	w, height = size.Width+2*kit.Scaled(kit.TabPad), kit.Scaled(24)
	return h.Size().Width - kit.Scaled(kit.RowPad) + kit.Scaled(kit.TabPad) - w, (h.Size().Height - 1 - height) / 2, w, height
}

func (h *LibraryHead) onLink(p fyne.Position) bool {
	x, y, w, height := h.box()
	return p.X >= x && p.X < x+w && p.Y >= y && p.Y < y+height
}

// Tapped follows the link.
func (h *LibraryHead) Tapped(e *fyne.PointEvent) {
	if h.onLink(e.Position) {
		h.follow()
	}
}

func (h *LibraryHead) follow() {
	if h.OnTapped != nil {
		h.OnTapped()
	}
}

// MouseIn is a MouseMoved.
func (h *LibraryHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved shades the link under the pointer.
func (h *LibraryHead) MouseMoved(e *desktop.MouseEvent) { h.point(h.onLink(e.Position)) }

// MouseOut lets go of it.
func (h *LibraryHead) MouseOut() { h.point(false) }

func (h *LibraryHead) point(on bool) {
	if on != h.Ground.Hovered {
		h.Ground.Hover(on)
		h.say(on)
	}
}

func (h *LibraryHead) say(on bool) {
	if on {
		h.SayHint(libraryHint)
	} else {
		h.SayHint("")
	}
}

// Cursor is a hand over the link.
func (h *LibraryHead) Cursor() desktop.Cursor {
	if h.Ground.Hovered {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows the ring.
func (h *LibraryHead) FocusGained() {
	h.Ground.Focus(true)
	h.say(true)
}

// FocusLost takes it away.
func (h *LibraryHead) FocusLost() {
	h.Ground.Focus(false)
	h.say(false)
}

// TypedKey follows the link.
func (h *LibraryHead) TypedKey(e *fyne.KeyEvent) { h.Press(e, func(*fyne.PointEvent) { h.follow() }) }

// AccessibilityLabel is all of it.
func (h *LibraryHead) AccessibilityLabel() string {
	return h.title + ", " + h.count + ", order: " + h.link
}

// CreateRenderer is for Fyne.
func (h *LibraryHead) CreateRenderer() fyne.WidgetRenderer {
	r := libraryHeadRenderer{h}
	r.paint()
	return r
}

type libraryHeadRenderer struct{ h *LibraryHead }

func (r libraryHeadRenderer) Layout(size fyne.Size) {
	h := r.h
	x := kit.Scaled(kit.RowPad)
	for _, t := range h.words[:2] {
		box := t.MinSize()
		t.Move(fyne.NewPos(x, float32(int((size.Height-1-box.Height)/2))))
		t.Resize(box)
		x += box.Width + kit.Scaled(6)
	}
	lx, ly, lw, lh := h.box()
	kit.Place(h.Ground.Rect, lx, ly, lw, lh)
	box := h.words[2].MinSize()
	h.words[2].Move(fyne.NewPos(lx+kit.Scaled(kit.TabPad), float32(int((size.Height-1-box.Height)/2))))
	h.words[2].Resize(box)
	h.words[1].Hidden = x > lx // the count gives way in a narrow window
	kit.Place(h.line, 0, size.Height-1, size.Width, 1)
}

func (r libraryHeadRenderer) paint() {
	h := r.h
	set := func(i int, text string, size float32, role fyne.ThemeColorName) {
		h.words[i].Text, h.words[i].TextSize, h.words[i].Color = text, kit.Scaled(size), kit.ColorOf(role)
	}
	set(0, h.title, kit.TabText, kit.ColorInk)
	set(1, h.count, kit.TabText, kit.ColorSoft)
	set(2, h.link, kit.SizeSmall, kit.ColorAccent)
	h.line.FillColor = kit.ColorOf(kit.ColorHairline)
	h.Ground.Paint()
}

func (r libraryHeadRenderer) MinSize() fyne.Size {
	return fyne.NewSize(160, kit.Scaled(kit.TabsHeight))
}

// Refresh follows a change of theme or words.
func (r libraryHeadRenderer) Refresh() {
	r.paint()
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

func (r libraryHeadRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.line, r.h.Ground.Rect, r.h.words[0], r.h.words[1], r.h.words[2]}
}

func (r libraryHeadRenderer) Destroy() {}
