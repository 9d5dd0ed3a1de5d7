package app

import (
	"time"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
)

// Measures of the window, in pixels.
const (
	barHeight     = 52
	summaryHeight = 52
	overviewWidth = 14
	pageMinWidth  = 300

	glideTime = 260 * time.Millisecond
)

// rows sets the parts of the window one under another: bar, summary, notice,
// the desk with all the room there is, and the status line.
type rows struct{ desk int } // which of the objects takes what is left

func (l rows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
		}
	}
	return size.Max(fyne.NewSize(leastWidth, lowestHeight))
}

func (l rows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Height
	for i, o := range objects {
		if o.Visible() && i != l.desk {
			// Words that wrap know their height only once they have a width.
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			left -= o.Size().Height
		}
	}
	var y float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		if i == l.desk {
			o.Resize(fyne.NewSize(size.Width, max(0, left)))
		}
		o.Move(fyne.NewPos(0, y))
		y += o.Size().Height
	}
}

// settle gives the summary the height that its words need now. Fyne sees to
// that only in a window that was painted before.
func (w *Window) settle() {
	if o := w.parts.Objects[1]; o.Size().Height != o.MinSize().Height {
		w.parts.Layout.Layout(w.parts.Objects, w.parts.Size())
	}
}

// deskLeast is the least width of both pages and what stands with them.
const deskLeast = 2*(overviewWidth+pageMinWidth) + pane.GutterWidth

// deskLayout sets overview, page, gutter, page, overview side by side, and a
// divider at either end of the gutter.
type deskLayout struct {
	desk    *desk
	columns *columns
}

func (deskLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(deskLeast, 320) }

func (l deskLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.desk.setting(func() { l.set(objects, size) })
}

func (l deskLayout) set(objects []fyne.CanvasObject, size fyne.Size) {
	both := pagesOf(size.Width)
	page := l.columns.page(both)
	var x float32
	for i, w := range []float32{overviewWidth, page, pane.GutterWidth, both - page, overviewWidth} {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(w, size.Height))
		x += w
	}
	for _, o := range objects[5:] {
		o.Resize(fyne.NewSize(kit.DividerWidth, size.Height))
	}
	gutter, middle := objects[2].Position().X, kit.DividerWidth/2
	objects[5].Move(fyne.NewPos(whole(gutter-middle), 0))
	objects[6].Move(fyne.NewPos(whole(gutter+pane.GutterWidth-middle), 0))
}

// pagesOf is the width that both pages have of a desk.
func pagesOf(desk float32) float32 { return desk - 2*overviewWidth - pane.GutterWidth }
