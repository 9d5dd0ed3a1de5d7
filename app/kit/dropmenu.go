package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// DropMenu is a menu over the window. It differs from the one that Fyne has in
// its keys: Enter on an item with a menu within opens that, as Right does,
// where Fyne would close all and do nothing.
type DropMenu struct {
	widget.BaseWidget
	menu  *widget.Menu
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
	d := &DropMenu{menu: widget.NewMenu(m), at: at, over: c.Overlays(), leave: leave}
	d.menu.OnDismiss = d.close
	d.ExtendBaseWidget(d)
	d.over.Add(d)
	c.Focus(d)
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
func (d *DropMenu) Tapped(*fyne.PointEvent) { d.menu.Dismiss() }

// TappedSecondary does so too.
func (d *DropMenu) TappedSecondary(*fyne.PointEvent) { d.menu.Dismiss() }

// TypedKey goes through the menu.
func (d *DropMenu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		d.menu.ActivateNext()
	case fyne.KeyUp:
		d.menu.ActivatePrevious()
	case fyne.KeyRight:
		d.menu.ActivateLastSubmenu()
	case fyne.KeyLeft:
		d.menu.DeactivateLastSubmenu()
	case fyne.KeyEnter, fyne.KeyReturn, fyne.KeySpace:
		if !d.menu.ActivateLastSubmenu() {
			d.menu.TriggerLast()
		}
	case fyne.KeyEscape:
		d.menu.Dismiss()
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

func (r *dropMenuRenderer) Layout(size fyne.Size) {
	m := r.d.menu
	box := m.MinSize()
	m.Move(fyne.NewPos(max(0, min(r.d.at.X, size.Width-box.Width)), max(0, min(r.d.at.Y, size.Height-box.Height))))
	m.Resize(box)
}

func (r *dropMenuRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *dropMenuRenderer) Refresh()                     { r.d.menu.Refresh() }
func (r *dropMenuRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.d.menu} }
func (r *dropMenuRenderer) Destroy()                     {}
