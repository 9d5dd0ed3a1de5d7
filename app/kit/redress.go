package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Dress makes the theme in use look like another, and all windows with it. A
// theme of ours is changed in place: each time that Fyne is given a theme it
// reads all faces anew, and what shapes the letters keeps those it had.
func Dress(a fyne.App, look Theme) {
	t, ours := a.Settings().Theme().(*Theme)
	switch {
	case !ours:
		a.Settings().SetTheme(&look)
		return
	case *t == look:
		return
	}
	*t = look
	for _, w := range a.Driver().AllWindows() {
		redress(w.Content())
		for _, o := range w.Canvas().Overlays().List() {
			redress(o)
		}
	}
}

// redress has o and all within it take the colours and sizes of the theme.
func redress(o fyne.CanvasObject) {
	if o == nil {
		return // a window that is empty
	}
	for _, x := range within(o) {
		redress(x)
	}
	if c, ok := o.(*fyne.Container); ok && c.Layout != nil {
		c.Layout.Layout(c.Objects, c.Size())
	}
	o.Refresh()
}

// within is what has to be told one by one. A widget that holds others says so.
func within(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *container.Clip:
		return []fyne.CanvasObject{o.Content}
	case *widget.PopUp:
		return []fyne.CanvasObject{o.Content}
	case interface{ Within() []fyne.CanvasObject }:
		return o.Within()
	}
	return nil
}

// Within is the field.
func (b *FieldBox) Within() []fyne.CanvasObject { return []fyne.CanvasObject{b.Field} }
