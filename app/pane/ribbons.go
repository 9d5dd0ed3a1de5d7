package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/reading"
)

// GutterWidth is the space between the pages that the ribbons cross.
const GutterWidth float32 = 72

// Ribbon joins a band of page A, at the gutter's left edge, to a band of page
// B at its right. The bands are in the gutter's own coordinates and may lie
// partly or wholly outside it.
type Ribbon struct {
	ATop, ABottom, BTop, BBottom float32
	Kind                         reading.Kind
	Item                         int
	Strong                       bool // in focus
}

// Ribbons is the gutter.
type Ribbons struct {
	widget.BaseWidget

	OnTapped func(item int) // -1 beside all ribbons
	OnHover  func(item int) // -1 beside all ribbons
}

// NewRibbons makes an empty gutter.
func NewRibbons() *Ribbons {
	r := &Ribbons{}
	r.ExtendBaseWidget(r)
	return r
}

// Set replaces the ribbons; later ones lie above earlier ones, strong ones above all.
func (r *Ribbons) Set(ribbons []Ribbon) {}

func (r *Ribbons) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}
