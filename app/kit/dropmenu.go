package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// DropMenu is a menu over the window, and the menus within it that are open.
// Up and Down go from item to item, Right or Enter opens a menu within, Left
// closes it, Enter chooses.
type DropMenu struct {
	widget.BaseWidget
	cards []*menuCard // the menu, and those open within it
	at    fyne.Position
	over  fyne.OverlayStack
	leave func(func()) // does what gives the keyboard back
}

var (
	_ fyne.Focusable         = (*DropMenu)(nil)
	_ fyne.Tappable          = (*DropMenu)(nil)
	_ fyne.SecondaryTappable = (*DropMenu)(nil)
)

// DropAt shows a menu at a place of the window, or as near as it fits, and
// brings the keyboard there. leave does what takes it away again, nil for
// nothing special.
func DropAt(m *fyne.Menu, c fyne.Canvas, at fyne.Position, leave func(func())) {
	d := &DropMenu{at: at, over: c.Overlays(), leave: leave}
	d.cards = []*menuCard{d.card(m.Items, 0)}
	d.ExtendBaseWidget(d)
	d.over.Add(d)
	c.Focus(d)
}

// card is a menu as deep within others.
func (d *DropMenu) card(items []*fyne.MenuItem, depth int) *menuCard {
	m := newMenuCard(items)
	m.onPointed = func(row int) { d.pointed(depth, row) }
	m.onTapped = func(row int) { d.choose(depth, row) }
	return m
}

// pointed follows the pointer. It may leave the item whose menu is open, to
// reach that.
func (d *DropMenu) pointed(depth, row int) {
	m := d.cards[depth]
	if row == m.at || row < 0 && len(d.cards) > depth+1 {
		return
	}
	d.fold(depth)
	m.point(row)
	if row >= 0 {
		d.unfold(depth)
	}
}

// fold closes the menus that are deeper than one.
func (d *DropMenu) fold(depth int) {
	if len(d.cards) > depth+1 {
		d.cards = d.cards[:depth+1]
		d.Refresh()
	}
}

// unfold opens the menu within the item that is reached, and reports whether
// there is one.
func (d *DropMenu) unfold(depth int) bool {
	m := d.cards[depth]
	if m.at < 0 || m.items[m.at].ChildMenu == nil {
		return false
	}
	d.cards = append(d.cards[:depth+1:depth+1], d.card(m.items[m.at].ChildMenu.Items, depth+1))
	d.Refresh()
	return true
}

// choose does what an item is for, or opens the menu within it.
func (d *DropMenu) choose(depth, row int) {
	d.fold(depth)
	d.cards[depth].point(row)
	if d.unfold(depth) {
		return
	}
	does := d.cards[depth].items[row].Action
	d.close()
	does()
}

func (d *DropMenu) close() {
	remove := func() { d.over.Remove(d) }
	if d.leave == nil {
		remove()
		return
	}
	d.leave(remove)
}

// Tapped beside the menu takes it away.
func (d *DropMenu) Tapped(*fyne.PointEvent) { d.close() }

// TappedSecondary does so too.
func (d *DropMenu) TappedSecondary(*fyne.PointEvent) { d.close() }

// TypedKey goes through the menu.
func (d *DropMenu) TypedKey(e *fyne.KeyEvent) {
	depth := len(d.cards) - 1
	m := d.cards[depth]
	switch {
	case e.Name == fyne.KeyDown:
		m.step(1)
	case e.Name == fyne.KeyUp:
		m.step(-1)
	case e.Name == fyne.KeyRight:
		if d.unfold(depth) {
			d.cards[depth+1].step(1)
		}
	case e.Name == fyne.KeyLeft && depth > 0:
		d.fold(depth - 1)
	case Presses(e) && m.at >= 0:
		d.choose(depth, m.at)
		if len(d.cards) > depth+1 {
			d.cards[depth+1].step(1)
		}
	case e.Name == fyne.KeyEscape:
		d.close()
	}
}

// TypedRune has nothing to do.
func (d *DropMenu) TypedRune(rune) {}

// FocusGained has nothing to do: the menu shows its item by itself.
func (d *DropMenu) FocusGained() {}

// FocusLost has nothing to do.
func (d *DropMenu) FocusLost() {}

// CreateRenderer is for Fyne.
func (d *DropMenu) CreateRenderer() fyne.WidgetRenderer { return &dropMenuRenderer{d} }

type dropMenuRenderer struct{ d *DropMenu }

// Layout sets each menu beside the item that it belongs to, on the left where
// there is no room on the right.
func (r *dropMenuRenderer) Layout(size fyne.Size) {
	at := r.d.at
	for i, m := range r.d.cards {
		box := m.MinSize()
		if i > 0 {
			before := r.d.cards[i-1]
			at = before.Position().AddXY(before.Size().Width-2, before.top(before.at)-menuPad)
			if at.X+box.Width > size.Width {
				at.X = before.Position().X - box.Width + 2
			}
		}
		m.Move(fyne.NewPos(max(0, min(at.X, size.Width-box.Width)), max(0, min(at.Y, size.Height-box.Height))))
		m.Resize(box)
	}
}

func (r *dropMenuRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Refresh follows the menus that are open and a change of theme.
func (r *dropMenuRenderer) Refresh() {
	for _, m := range r.d.cards {
		m.Refresh()
	}
	r.Layout(r.d.Size())
}

func (r *dropMenuRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, m := range r.d.cards {
		objects = append(objects, m)
	}
	return objects
}

func (r *dropMenuRenderer) Destroy() {}
