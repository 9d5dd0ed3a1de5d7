package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// TabsHeight is the height of a row of tabs.
const TabsHeight float32 = 37

// The measures of a tab.
const (
	TabPad   = float32(8)   // left and right of a label
	tabLeast = float32(3.5) // where there is less room the labels are smaller
	TabText  = float32(12.5)
)

// tabSets are how labels may be set, in the order in which they are tried. Close
// ones are spaced as they stand, of which only the chosen one is bold.
var tabSets = []tabSet{{TabText, false}, {12, true}, {SizeSmall, true}}

type tabSet struct {
	size  float32
	close bool
}

// Tabs is a row of names of which one is chosen. With the keyboard, Left and
// Right choose.
type Tabs struct {
	widget.BaseWidget

	OnChosen func(i int)
	OnKey    func(*fyne.KeyEvent) // keys the tabs have no use for

	chosen, hovered int
	focused         bool
	quiet           bool // the mouse brought the keyboard: no ring until a key is used
	labels          []*canvas.Text
	shade           *canvas.Rectangle // under the pointer
	mark            *canvas.Rectangle // below the chosen one
	ring            *canvas.Rectangle
	line            *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*Tabs)(nil)
	_ fyne.Focusable     = (*Tabs)(nil)
	_ fyne.Accessible    = (*Tabs)(nil)
	_ desktop.Mouseable  = (*Tabs)(nil)
	_ desktop.Hoverable  = (*Tabs)(nil)
	_ desktop.Cursorable = (*Tabs)(nil)
)

// NewTabs makes tabs of which the first is chosen.
func NewTabs(labels ...string) *Tabs {
	t := &Tabs{hovered: -1, shade: &canvas.Rectangle{}, mark: &canvas.Rectangle{}, ring: &canvas.Rectangle{}, line: &canvas.Rectangle{}}
	t.shade.CornerRadius, t.ring.CornerRadius = 5, 5
	for _, l := range labels {
		t.labels = append(t.labels, &canvas.Text{Text: l, TextSize: TabText})
	}
	t.ExtendBaseWidget(t)
	return t
}

// Chosen is the number of the tab that is chosen.
func (t *Tabs) Chosen() int { return t.chosen }

// Label is the name of the tab that is chosen.
func (t *Tabs) Label() string { return t.labels[t.chosen].Text }

// Named is the number of the tab with a name, -1 for none.
func (t *Tabs) Named(label string) int {
	return slices.IndexFunc(t.labels, func(l *canvas.Text) bool { return l.Text == label })
}

// Choose chooses a tab and calls OnChosen if another was.
func (t *Tabs) Choose(i int) {
	if i == t.chosen || i < 0 || i >= len(t.labels) {
		return
	}
	t.chosen = i
	t.Refresh()
	if t.OnChosen != nil {
		t.OnChosen(i)
	}
}

// measure is how the labels are set, and how much room is on either side of
// each: as much as the width allows. The last ends as far from the edge as the
// first begins, or nearer where they would touch.
func (t *Tabs) measure() (set tabSet, pad float32) {
	gaps := float32(max(1, 2*(len(t.labels)-1)))
	var room float32
	for _, set = range tabSets {
		room = t.Size().Width - 2*Scaled(RowPad)
		for i := range t.labels {
			room -= t.width(i, set)
		}
		if pad = room / gaps; pad >= Scaled(tabLeast) {
			return set, min(Scaled(TabPad), pad)
		}
	}
	return set, max(1, min(Scaled(tabLeast), (room+Scaled(RowPad)-4)/gaps))
}

// width is that of a label, in bold unless they stand close: then choosing one
// moves none.
func (t *Tabs) width(i int, set tabSet) float32 {
	c := canvas.Text{TextSize: Scaled(set.size), TextStyle: fyne.TextStyle{Bold: !set.close || i == t.chosen}}
	return WidthOf(&c, t.labels[i].Text)
}

// extent is where a tab stands.
func (t *Tabs) extent(i int) (x, w float32) {
	set, pad := t.measure()
	x = Scaled(RowPad) - pad
	for k := range t.labels {
		w = t.width(k, set) + 2*pad
		if k == i {
			break
		}
		x += w
	}
	return x, w
}

func (t *Tabs) hit(p fyne.Position) int {
	for i := range t.labels {
		if x, w := t.extent(i); p.X >= x && p.X < x+w {
			return i
		}
	}
	return -1
}

// Tapped chooses.
func (t *Tabs) Tapped(e *fyne.PointEvent) { t.Choose(t.hit(e.Position)) }

// MouseDown takes the keyboard, so that Tab goes on from here.
func (t *Tabs) MouseDown(*desktop.MouseEvent) {
	t.quiet = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
}

// MouseUp is there because MouseDown is.
func (t *Tabs) MouseUp(*desktop.MouseEvent) {}

// MouseIn is a MouseMoved.
func (t *Tabs) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved shades the tab under the pointer.
func (t *Tabs) MouseMoved(e *desktop.MouseEvent) { t.point(t.hit(e.Position)) }

// MouseOut lets go of it.
func (t *Tabs) MouseOut() { t.point(-1) }

func (t *Tabs) point(i int) {
	if i != t.hovered {
		t.hovered = i
		t.Refresh()
	}
}

// Cursor is a hand over a tab.
func (t *Tabs) Cursor() desktop.Cursor {
	if t.hovered >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows the ring.
func (t *Tabs) FocusGained() {
	t.focused = true
	t.Refresh()
}

// FocusLost takes it away.
func (t *Tabs) FocusLost() {
	t.focused, t.quiet = false, false
	t.Refresh()
}

// TypedKey chooses the neighbour.
func (t *Tabs) TypedKey(e *fyne.KeyEvent) {
	if t.quiet {
		t.quiet = false
		t.Refresh()
	}
	switch {
	case e.Name == fyne.KeyRight:
		t.Choose(t.chosen + 1)
	case e.Name == fyne.KeyLeft:
		t.Choose(t.chosen - 1)
	case t.OnKey != nil:
		t.OnKey(e)
	}
}

// TypedRune has nothing to do.
func (t *Tabs) TypedRune(rune) {}

// AccessibilityLabel is the tab that is chosen, and which of how many it is.
func (t *Tabs) AccessibilityLabel() string {
	return lang.L("{{.Name}}, tab {{.At}} of {{.All}}", With{"Name": t.labels[t.chosen].Text, "At": t.chosen + 1, "All": len(t.labels)})
}

// AccessibilityRole is that of a button.
func (t *Tabs) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for Fyne.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	r := tabsRenderer{t}
	r.paint()
	return r
}

type tabsRenderer struct{ t *Tabs }

func (r tabsRenderer) Layout(size fyne.Size) {
	t := r.t
	set, _ := t.measure()
	for i, l := range t.labels {
		x, w := t.extent(i)
		l.TextSize = Scaled(set.size)
		box := l.MinSize()
		l.Move(fyne.NewPos(x+(w-box.Width)/2, float32(int((size.Height-box.Height)/2))))
		l.Resize(box)
		if i == t.chosen {
			Place(t.mark, x, size.Height-2, w, 2)
			Place(t.ring, x, 4, w, size.Height-9)
		}
		if i == t.hovered {
			Place(t.shade, x, 4, w, size.Height-9)
		}
	}
	Place(t.line, 0, size.Height-1, size.Width, 1)
}

func (r tabsRenderer) paint() {
	t := r.t
	t.mark.FillColor, t.line.FillColor, t.shade.FillColor = ColorOf(ColorAccent), ColorOf(ColorHairline), ColorOf(ColorHover)
	Outline(t.ring, ColorAccent, 2)
	t.ring.Hidden, t.shade.Hidden = !t.focused || t.quiet, t.hovered < 0 || t.hovered == t.chosen
	for i, l := range t.labels {
		l.Color, l.TextStyle.Bold = ColorOf(ColorSoft), i == t.chosen
		l.FontSource = FontFor(l.Text, l.TextStyle, l.FontSource)
		if i == t.chosen {
			l.Color = ColorOf(ColorInk)
		}
	}
}

func (r tabsRenderer) MinSize() fyne.Size { return fyne.NewSize(200, Scaled(TabsHeight)) }

// Refresh follows a change of theme or choice.
func (r tabsRenderer) Refresh() {
	r.paint()
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

func (r tabsRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.t.line, r.t.shade}
	for _, l := range r.t.labels {
		objects = append(objects, l)
	}
	return append(objects, r.t.mark, r.t.ring)
}

func (r tabsRenderer) Destroy() {}
