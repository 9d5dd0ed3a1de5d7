package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/reading"
)

// Chip switches a family of marks on and off; its swatch is drawn as the mark is.
type Chip struct {
	widget.BaseWidget

	Label     string
	Kind      reading.Kind
	OnChanged func(on bool)

	on    bool
	count int
}

// NewChip makes a chip that is on and counts nothing.
func NewChip(label string, kind reading.Kind, changed func(on bool)) *Chip {
	c := &Chip{Label: label, Kind: kind, OnChanged: changed, on: true}
	c.ExtendBaseWidget(c)
	return c
}

// On reports whether the marks are shown.
func (c *Chip) On() bool { return c.on }

// SetOn switches without calling OnChanged.
func (c *Chip) SetOn(on bool) { c.on = on }

// SetCount sets the number after the label.
func (c *Chip) SetCount(n int) { c.count = n }

func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(c.Label))
}
