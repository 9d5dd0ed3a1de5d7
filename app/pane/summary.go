package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Phrase is a piece of a summary. One with OnTapped is underlined and can be
// tapped and reached by keyboard. Phrases follow each other as they are:
// spaces and stops belong into them.
type Phrase struct {
	Text     string
	Bold     bool
	OnTapped func()
}

// Summary is one or two lines of plain language, with a tag before them.
type Summary struct {
	widget.BaseWidget
}

// NewSummary makes an empty summary.
func NewSummary() *Summary {
	s := &Summary{}
	s.ExtendBaseWidget(s)
	return s
}

// Set replaces tag and phrases; no tag is drawn when it is empty.
func (s *Summary) Set(tag string, phrases []Phrase) {}

func (s *Summary) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}
