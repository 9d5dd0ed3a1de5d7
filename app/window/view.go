package window

import (
	"time"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/sheet"
)

// In a room the last row reads too: the least reading size, and by how much
// the rest of the window is larger.
const (
	roomSize  = 28
	roomScale = 1.5
)

// outside is what a reader finds again on leaving a room.
type outside struct {
	typ      pane.Type
	size     fyne.Size
	findings unfolding
	articles bool
}

// SetType sets the pages, and remembers how unless the window is made for a
// room.
func (w *Window) SetType(t pane.Type) {
	w.desk.SetType(t)
	if w.before == nil {
		w.set.SetType(t)
	}
	w.card.Renew(w.win.Canvas(), w.desk.Type(), textSizes, w.appearance)
	w.refreshStatus()
	w.renewMacMenu()
}

// SetTextSize sets the reading size alone.
func (w *Window) SetTextSize(size float32) {
	t := w.desk.Type()
	t.Size = size
	w.SetType(t)
}

// ShowTypography opens the card on which a reader says how the text is set,
// below its button; in a room, which has no bar, in the upper right corner.
func (w *Window) ShowTypography() {
	w.tips.Clear()
	w.card = &sheet.TypeCard{Typography: pane.NewTypography(w.typed)}
	w.card.OnStep = func(by int) { w.SetTextSize(stepSize(w.desk.Type().Size, by)) }
	w.card.OnType, w.card.OnAppearance = w.SetType, w.SetAppearance
	w.card.Fill(w.desk.Type(), textSizes, w.appearance)
	var below fyne.CanvasObject
	if w.bar.Box.Visible() {
		below = w.bar.Size
	}
	w.card.Show(w.win.Canvas(), below)
}

// ToggleRoom fills the screen with large type for a room, without the bar, or
// goes back.
func (w *Window) ToggleRoom() {
	if w.before == nil {
		w.enterRoom()
	} else {
		w.leaveRoom()
	}
}

// enterRoom folds the articles, and the panel where the pages would be too
// narrow beside it; a reader may still ask for both.
func (w *Window) enterRoom() {
	t := w.desk.Type()
	w.before = &outside{t, w.win.Canvas().Size(), w.table.findings, w.table.articles}
	if w.table.findings == unfolded {
		w.table.findings = unasked
	}
	w.table.articles = false
	w.fill(true)
	w.bar.Box.Hide()
	w.OnLook(w.appearance)
	tellFindings(w)
	w.column.Relayout()
	t.Size = max(t.Size, roomSize)
	w.SetType(t)
}

// resized is how long a desktop may take to give a window another size.
const resized = 400 * time.Millisecond

// fill gives the window the whole screen, or takes it back. What it shows is
// painted once more when the desktop has done so: a frame that was painted
// before would stay until the next key.
func (w *Window) fill(screen bool) {
	w.win.SetFullScreen(screen)
	w.work.After(resized, func() { w.work.Back(func() { w.win.Content().Refresh() }) })
}

func (w *Window) leaveRoom() {
	before := w.before
	w.before, w.table.findings, w.table.articles = nil, before.findings, before.articles
	w.fill(false)
	w.bar.Box.Show()
	w.OnLook(w.appearance)
	tellFindings(w)
	w.win.Resize(before.size) // the driver has forgotten it
	w.SetType(before.typ)
}

// SetAppearance makes all windows light, dark or as the desktop is.
func (w *Window) SetAppearance(a kit.Appearance) {
	w.set.SetAppearance(a)
	w.OnLook(a)
	w.card.Renew(w.win.Canvas(), w.desk.Type(), textSizes, w.appearance)
	w.renewMacMenu()
}

// Dress gives windows their colours and the size of their interface, which is
// one for all: large while any of them is made for a room.
func Dress(a fyne.App, appearance kit.Appearance, windows []*Window) {
	look := kit.Theme{Appearance: appearance}
	for _, w := range windows {
		w.appearance = appearance
		if w.before != nil {
			look.Scale = roomScale
		}
	}
	kit.Dress(a, look)
	for _, w := range windows {
		w.column.Box.Refresh()
		w.table.Refresh()
		if w.held != nil {
			w.held.Redress()
		}
	}
}
