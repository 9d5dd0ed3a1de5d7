package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/reading"
)

// Choice is an article as the picker shows it.
type Choice struct {
	Outlet   string // "Press TV"; "outlet not named" when it is not
	Detail   string // "27 May 2016 · 405 words"
	Headline string
}

// Picker shows the article of its side and opens the list of all on a tap.
type Picker struct {
	widget.BaseWidget

	Side     reading.Side
	Choices  []Choice    // read when the list opens
	OnChosen func(i int) // an index of Choices
}

// NewPicker makes a picker that shows nothing yet.
func NewPicker(side reading.Side) *Picker {
	p := &Picker{Side: side}
	p.ExtendBaseWidget(p)
	return p
}

// Show sets the article that the picker names. It chooses nothing.
func (p *Picker) SetChoice(c Choice) {}

func (p *Picker) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}
