package app

import (
	"fyne.io/fyne/v2"

	"diptych/app/pane"
)

// The width of the panel: all of it where the pages keep their measure, less
// in a small window, where it is folded until the reader asks for it.
const (
	panelWidth  = 340
	panelLeast  = 280
	panelShare  = 0.27
	panelUnfold = 1180 // the least width of a window whose panel is open unasked
)

// unfolding says whether the panel is open.
type unfolding int

const (
	unasked unfolding = iota // as the width of the window allows
	unfolded
	folded
)

// tableLayout sets the desk and the panel side by side.
type tableLayout struct {
	state   *unfolding
	changed func(open bool)
}

func (l tableLayout) open(width float32) bool {
	return *l.state == unfolded || *l.state == unasked && width >= pane.Scaled(panelUnfold)
}

func (tableLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l tableLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	open := l.open(size.Width)
	var width float32
	if open {
		width = float32(int(max(pane.Scaled(panelLeast), min(pane.Scaled(panelWidth), size.Width*panelShare))))
	}
	objects[0].Resize(fyne.NewSize(size.Width-width, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-width, 0))
	objects[1].Resize(fyne.NewSize(width, size.Height))
	if open == objects[1].Visible() {
		return
	}
	if open {
		objects[1].Show()
	} else {
		objects[1].Hide()
	}
	l.changed(open)
}
