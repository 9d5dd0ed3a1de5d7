package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// column is the parts of the window one under another.
type column struct{ Box *fyne.Container }

// newColumn takes bar, summary, legend, search, notice, table and status.
func newColumn(parts ...fyne.CanvasObject) *column {
	return &column{container.New(rows{desk: 5}, parts...)}
}

// Relayout gives the parts their places.
func (c *column) Relayout() { c.Box.Layout.Layout(c.Box.Objects, c.Box.Size()) }

// Show gives the parts their places and paints them, also one that is new among them.
func (c *column) Show() {
	c.Relayout()
	canvas.Refresh(c.Box)
}

// Settle gives the summary the height that its words need now. Fyne sees to
// that only in a window that was painted before.
func (c *column) Settle() {
	if o := c.Box.Objects[1]; o.Size().Height != o.MinSize().Height {
		c.Relayout()
	}
}

// rows sets the parts of the window one under another, one of them with all the
// room that is left.
type rows struct{ desk int } // which of the objects takes what is left

func (l rows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
		}
	}
	return size.Max(fyne.NewSize(leastWidth, leastHeight))
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
