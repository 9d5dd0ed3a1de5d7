package window

import "fyne.io/fyne/v2"

// showBare shows a window, whose content is a container, with its ground alone.
// Fyne paints a window as it shows it, and at the next turn of its loop once
// more, whatever it painted: what is in the window stands beside it until then,
// or it would be painted twice. It is not hidden, as an icon that was would have
// it painted twice all the same.
func showBare(win fyne.Window) {
	content := win.Content().(*fyne.Container)
	set := content.Layout
	content.Layout = beside{set}
	content.Layout.Layout(content.Objects, content.Size())
	title := win.Title()
	win.SetTitle(class)
	win.Show()
	win.SetTitle(title)
	content.Layout = set
	set.Layout(content.Objects, content.Size())
}

// class is the title of a window while it is made, which on X11 is its class from
// then on: by it a desktop knows that the window is that of the entry whose
// StartupWMClass is the same, and shows its icon.
const class = "Diptych"

// beside sets objects as another layout does, but beyond the edge of any window.
type beside struct{ as fyne.Layout }

func (l beside) MinSize(objects []fyne.CanvasObject) fyne.Size { return l.as.MinSize(objects) }

func (l beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const beyond = 1 << 20
	l.as.Layout(objects, size)
	for _, o := range objects {
		o.Move(o.Position().AddXY(beyond, 0))
	}
}
