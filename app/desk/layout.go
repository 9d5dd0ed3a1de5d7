package desk

import (
	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
)

// PageLeast is the least width of a page, in pixels.
const PageLeast = 300

// leastHeight is the least height of the pages: a few lines, in a low window
// below a long summary and what is looked for.
const leastHeight = 160

// What page A may have of the width of both, and has usually.
const SplitLeast, SplitUsual = 0.35, 0.5

// Least is the least width of both pages and what stands with them.
const Least = 2*(pane.OverviewWidth+PageLeast) + pane.GutterWidth

// deskLayout sets overview, page, gutter, page, overview side by side, and a
// divider at either end of the gutter.
type deskLayout struct{ desk *Desk }

func (deskLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(Least, leastHeight) }

func (l deskLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.desk.setting(func() { l.set(objects, size) })
}

func (l deskLayout) set(objects []fyne.CanvasObject, size fyne.Size) {
	both := pagesOf(size.Width)
	page := l.desk.page(both)
	var x float32
	for i, w := range []float32{pane.OverviewWidth, page, pane.GutterWidth, both - page, pane.OverviewWidth} {
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
func pagesOf(desk float32) float32 { return desk - 2*pane.OverviewWidth - pane.GutterWidth }

// page is how wide page A is where both have a width together.
func (d *Desk) page(both float32) float32 {
	least := min(PageLeast, both/2)
	return whole(max(least, min(both*d.split, both-least)))
}

func whole(width float32) float32 { return float32(int(width)) }
