package pane

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

// More stands after the last chip that has room in the bar, says how many have
// none, and opens what lists them all.
type More struct {
	widget.BaseWidget
	kit.Control
	kit.Hinting

	OnTapped func()

	count int
	label *canvas.Text
}

var (
	_ fyne.Tappable     = (*More)(nil)
	_ fyne.Focusable    = (*More)(nil)
	_ fyne.Accessible   = (*More)(nil)
	_ desktop.Hoverable = (*More)(nil)
)

// NewMore makes one that counts nothing.
func NewMore() *More {
	m := &More{Control: kit.Control{Ground: kit.NewGround(chipHeight/2, true)}, label: canvas.NewText("", nil)}
	m.ExtendBaseWidget(m)
	m.paint()
	return m
}

// SetCount says how many chips have no room. It may be called while the bar is
// laid out.
func (m *More) SetCount(n int) {
	if n != m.count {
		m.count = n
		m.Refresh()
	}
}

// Tapped opens the list.
func (m *More) Tapped(*fyne.PointEvent) {
	if m.OnTapped != nil {
		m.OnTapped()
	}
}

// MouseIn shows the hint.
func (m *More) MouseIn(*desktop.MouseEvent) {
	m.Ground.Hover(true)
	m.SayHint(m.AccessibilityLabel())
}

// MouseOut takes the hint away.
func (m *More) MouseOut() {
	m.Ground.Hover(false)
	m.SayHint("")
}

// FocusGained shows ring and hint.
func (m *More) FocusGained() {
	m.Ground.Focus(true)
	m.SayHint(m.AccessibilityLabel())
}

// FocusLost takes both away.
func (m *More) FocusLost() {
	m.Ground.Focus(false)
	m.SayHint("")
}

// TypedKey opens the list.
func (m *More) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyDown {
		m.Tapped(nil)
		return
	}
	m.Press(e, m.Tapped)
}

// AccessibilityLabel says what the number counts.
func (m *More) AccessibilityLabel() string {
	return kit.N(m.count, "{{.N}} more kind of mark", "{{.N}} more kinds of marks")
}

func (m *More) paint() {
	kit.Write(m.label, fmt.Sprintf("+%d", m.count), kit.ControlText, kit.ColorInk)
	m.Ground.Paint()
}

// CreateRenderer is for Fyne.
func (m *More) CreateRenderer() fyne.WidgetRenderer { return moreRenderer{m} }

type moreRenderer struct{ m *More }

func (r moreRenderer) Layout(size fyne.Size) {
	kit.Place(r.m.Ground.Rect, 0, (size.Height-chipHeight)/2, size.Width, chipHeight)
	box := r.m.label.MinSize()
	r.m.label.Move(fyne.NewPos((size.Width-box.Width)/2, (size.Height-box.Height)/2))
	r.m.label.Resize(box)
}

// MinSize is the same for any number of one digit, so that counting moves nothing.
func (r moreRenderer) MinSize() fyne.Size {
	return fyne.NewSize(max(kit.WidthOf(r.m.label, "+8"), r.m.label.MinSize().Width)+2*chipPad, chipHeight)
}

// Refresh follows a change of theme or count.
func (r moreRenderer) Refresh() {
	r.m.paint()
	r.Layout(r.m.Size())
}

func (r moreRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.Ground.Rect, r.m.label}
}

func (r moreRenderer) Destroy() {}
