package pane

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

const (
	choiceWidth  = float32(440)
	choiceHeight = float32(48)
)

// choiceList is the open list of a picker: articles set as in a newspaper's
// contents, chosen by tap, by Enter or by Space; Esc closes it.
type choiceList struct {
	widget.List

	choices []Choice
	at      int
	choose  func(i int)
	leave   func()
}

func newChoiceList(choices []Choice, current Choice, choose func(i int), leave func()) *choiceList {
	l := &choiceList{choices: choices, at: -1, choose: choose, leave: leave}
	l.HideSeparators = true
	l.Length = func() int { return len(choices) }
	l.CreateItem = func() fyne.CanvasObject { return newChoiceRow() }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*choiceRow).set(choices[i], choices[i] == current)
	}
	l.OnSelected = func(i widget.ListItemID) { choose(i) }
	l.OnHighlighted = func(i widget.ListItemID) { l.at = i }
	l.ExtendBaseWidget(l)
	return l
}

func (l *choiceList) height() float32 { return float32(len(l.choices)) * (choiceHeight + 4) }

// TypedKey adds Enter and Esc to what lists know.
func (l *choiceList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		l.leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.at >= 0 && l.at < len(l.choices) {
			l.choose(l.at)
		}
	default:
		l.List.TypedKey(e)
	}
}

// choiceRow is one article of the list.
type choiceRow struct {
	widget.BaseWidget

	choice   Choice
	current  bool
	bar      *canvas.Rectangle
	headline *canvas.Text
	detail   *canvas.Text
}

func newChoiceRow() *choiceRow {
	r := &choiceRow{bar: canvas.NewRectangle(color.Transparent), headline: canvas.NewText("", nil), detail: canvas.NewText("", nil)}
	r.headline.FontSource = kit.Serif
	r.headline.TextSize, r.detail.TextSize = 14, kit.SizeSmall
	r.ExtendBaseWidget(r)
	return r
}

func (r *choiceRow) set(c Choice, current bool) {
	r.choice, r.current = c, current
	r.paint()
}

func (r *choiceRow) paint() {
	r.bar.FillColor = color.Transparent
	r.headline.FontSource = kit.Serif
	if r.current {
		r.bar.FillColor = kit.ColorOf(kit.ColorAccent)
		r.headline.FontSource = kit.SerifBold
	}
	room := max(0, r.Size().Width-24)
	kit.Write(r.headline, kit.Fit(r.headline, r.choice.Headline, room), 14, kit.ColorInk)
	about := r.choice.Outlet
	if r.choice.Detail != "" {
		about += " · " + r.choice.Detail
	}
	kit.Write(r.detail, kit.Fit(r.detail, about, room), kit.SizeSmall, kit.ColorSoft)
}

// CreateRenderer is for Fyne.
func (r *choiceRow) CreateRenderer() fyne.WidgetRenderer { return choiceRowRenderer{r} }

type choiceRowRenderer struct{ r *choiceRow }

func (n choiceRowRenderer) Layout(size fyne.Size) {
	kit.Place(n.r.bar, 2, 8, 3, size.Height-16)
	n.r.headline.Move(fyne.NewPos(14, 6))
	n.r.detail.Move(fyne.NewPos(14, 26))
	n.r.paint()
}

func (n choiceRowRenderer) MinSize() fyne.Size { return fyne.NewSize(choiceWidth/2, choiceHeight) }
func (n choiceRowRenderer) Refresh()           { n.r.paint() }

func (n choiceRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{n.r.bar, n.r.headline, n.r.detail}
}

func (n choiceRowRenderer) Destroy() {}
