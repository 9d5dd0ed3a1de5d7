package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
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

func (w *Window) typ() pane.Type { return w.desk.Articles[reading.A].Type() }

func (w *Window) textSize() float32 { return w.typ().Size }

// SetType sets the pages, and remembers how unless the window is made for a
// room.
func (w *Window) SetType(t pane.Type) {
	w.desk.SetType(t)
	if w.before == nil {
		w.set.SetType(t)
	}
	w.renewCard()
	w.refreshStatus()
	w.renewMacMenu()
}

// SetTextSize sets the reading size alone.
func (w *Window) SetTextSize(size float32) {
	t := w.typ()
	t.Size = size
	w.SetType(t)
}

// StepTextSize makes the text larger by steps, smaller when negative.
func (w *Window) StepTextSize(by int) { w.SetTextSize(stepSize(w.textSize(), by)) }

// ResetTextSize sets the size of the first start.
func (w *Window) ResetTextSize() { w.SetTextSize(pane.Usual.Size) }

// ShowTypography opens the card on which a reader says how the text is set,
// below its button; in a room, which has no bar, in the upper right corner.
func (w *Window) ShowTypography() {
	w.tips.Clear()
	c := w.win.Canvas()
	card := pane.NewTypography(w.typed)
	card.OnStep, card.OnType, card.OnAppearance = w.StepTextSize, w.SetType, w.SetAppearance
	w.fill(card)
	at := fyne.NewPos(c.Size().Width, kit.Scaled(10))
	if w.bar.Box.Visible() {
		b := w.bar.Size
		at = w.app.Driver().AbsolutePositionForObject(b).AddXY(0, b.Size().Height+4)
	}
	at.X = min(at.X, c.Size().Width-card.MinSize().Width-kit.BarInset)
	widget.NewPopUp(card, c).ShowAtPosition(at)
	w.card = typeCard{card, c.Overlays().Top()}
	c.Focus(card.First())
}

// typeCard is the card for the type, and what it stands on over the window.
type typeCard struct {
	*pane.Typography
	over fyne.CanvasObject
}

// fill shows on a card how the text is set.
func (w *Window) fill(card *pane.Typography) {
	size := w.textSize()
	card.Set(w.typ(), size == textSizes[0], size == textSizes[len(textSizes)-1], w.appearance)
}

// cardOpen reports whether the card for the type lies over the window.
func (w *Window) cardOpen() bool {
	return w.card.over != nil && w.card.over == w.win.Canvas().Overlays().Top()
}

// renewCard follows what was set by the card, or beside it by keys.
func (w *Window) renewCard() {
	if w.cardOpen() {
		w.fill(w.card.Typography)
	}
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
	t := w.typ()
	w.before = &outside{t, w.win.Canvas().Size(), w.table.findings, w.table.articles}
	if w.table.findings == unfolded {
		w.table.findings = unasked
	}
	w.table.articles = false
	w.win.SetFullScreen(true)
	w.bar.Box.Hide()
	w.dress()
	t.Size = max(t.Size, roomSize)
	w.SetType(t)
}

func (w *Window) leaveRoom() {
	before := w.before
	w.before, w.table.findings, w.table.articles = nil, before.findings, before.articles
	w.win.SetFullScreen(false)
	w.bar.Box.Show()
	w.dress()
	w.win.Resize(before.size) // the driver has forgotten it
	w.SetType(before.typ)
}

// lit reports whether Escape has something on the pages to let go of.
func (w *Window) lit() bool {
	if w.reading == nil {
		return false
	}
	_, _, found := w.reading.Found()
	return found || w.focused()
}

// dress gives the windows their colours and the size of their interface.
func (w *Window) dress() { w.all.dress(w.app, w.appearance) }

// SetAppearance makes all windows light, dark or as the desktop is.
func (w *Window) SetAppearance(a kit.Appearance) {
	w.set.SetAppearance(a)
	w.all.dress(w.app, a)
	w.renewCard()
	w.renewMacMenu()
}
