package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/reading"
)

// Tick stands for a mark in the overview. At is the mark's place in the
// article, 0 at its top and 1 at its end.
type Tick struct {
	At   float32
	Kind reading.Kind
}

// Overview is the strip outside a page: the whole article in miniature.
type Overview struct {
	widget.BaseWidget

	Side reading.Side // decides at which edge its hairline stands

	OnGo func(at float32) // the reader pointed at this place, 0..1, to have it amid the view
}

// NewOverview makes an empty strip.
func NewOverview(side reading.Side) *Overview {
	o := &Overview{Side: side}
	o.ExtendBaseWidget(o)
	return o
}

// SetTicks replaces all ticks.
func (o *Overview) SetTicks(ticks []Tick) {}

// SetThumb says which part of the article is on screen, both 0..1.
func (o *Overview) SetThumb(top, bottom float32) {}

func (o *Overview) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}
