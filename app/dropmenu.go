package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// dropMenu is a menu over the window. It differs from the one that Fyne has in
// its keys: Enter on an item with a menu within opens that, as Right does,
// where Fyne would close all and do nothing.
type dropMenu struct {
	widget.BaseWidget
	menu  *widget.Menu
	at    fyne.Position
	over  fyne.OverlayStack
	leave func(func()) // does what gives the keyboard back
}

var (
	_ fyne.Focusable         = (*dropMenu)(nil)
	_ fyne.Tappable          = (*dropMenu)(nil)
	_ fyne.SecondaryTappable = (*dropMenu)(nil)
)

// dropAt shows a menu at a place of the window, or as near as it fits, and
// brings the keyboard there. leave does what takes it away again, nil for
// nothing special.
func dropAt(m *fyne.Menu, c fyne.Canvas, at fyne.Position, leave func(func())) {
	d := &dropMenu{menu: widget.NewMenu(m), at: at, over: c.Overlays(), leave: leave}
	d.menu.OnDismiss = d.close
	d.ExtendBaseWidget(d)
	d.over.Add(d)
	c.Focus(d)
}

func (d *dropMenu) close() {
	remove := func() { d.over.Remove(d) }
	if d.leave == nil {
		remove()
		return
	}
	d.leave(remove)
}

// Tapped beside the menu takes it away.
func (d *dropMenu) Tapped(*fyne.PointEvent) { d.menu.Dismiss() }

// TappedSecondary does so too.
func (d *dropMenu) TappedSecondary(*fyne.PointEvent) { d.menu.Dismiss() }

// TypedKey goes through the menu.
func (d *dropMenu) TypedKey(e *fyne.KeyEvent) {
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

func (d *dropMenu) TypedRune(rune) {}
func (d *dropMenu) FocusGained()   {}
func (d *dropMenu) FocusLost()     {}

func (d *dropMenu) CreateRenderer() fyne.WidgetRenderer { return &dropMenuRenderer{d} }

type dropMenuRenderer struct{ d *dropMenu }

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
