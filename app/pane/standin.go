package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// StandIn speaks to screen readers for a widget that lies within another:
// there Fyne does not look for it. It draws nothing, takes no part in anything
// else, and has the size of what it stands for.
type StandIn struct {
	widget.BaseWidget

	For interface {
		fyne.CanvasObject
		fyne.Accessible
	}
}

var _ fyne.Accessible = (*StandIn)(nil)

// NewStandIn makes one for a field.
func NewStandIn(f *FindField) *StandIn {
	s := &StandIn{For: f}
	s.ExtendBaseWidget(s)
	return s
}

// AccessibilityLabel is what the other says.
func (s *StandIn) AccessibilityLabel() string { return s.For.AccessibilityLabel() }

// AccessibilityRole is that of the other.
func (s *StandIn) AccessibilityRole() fyne.AccessibleRole { return s.For.AccessibilityRole() }

// CreateRenderer is for Fyne.
func (s *StandIn) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
