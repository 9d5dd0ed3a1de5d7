package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// IconButton is a quiet square button of the bar.
type IconButton struct {
	widget.BaseWidget

	Hint     string // what it does, for the status line and for screen readers: "Swap the pages (Ctrl+D)"
	OnTapped func()
	OnHint   func(hint string) // the pointer or the keyboard came (Hint) or left ("")

	icon fyne.Resource
}

// NewIconButton makes a button of 30 x 30.
func NewIconButton(icon fyne.Resource, hint string, tapped func()) *IconButton {
	b := &IconButton{Hint: hint, OnTapped: tapped, icon: icon}
	b.ExtendBaseWidget(b)
	return b
}

// SetIcon changes the picture.
func (b *IconButton) SetIcon(icon fyne.Resource) { b.icon = icon }

func (b *IconButton) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewIcon(b.icon))
}
