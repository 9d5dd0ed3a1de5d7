package pane

import (
	"fyne.io/fyne/v2"

	"diptych/app/kit"
)

// Refusal is a file that cannot be read: why, and the way out.
type Refusal struct{ File, Problem, Cure string }

// Refusals lists files that cannot be read.
type Refusals struct {
	rowList

	list []Refusal
}

// NewRefusals lists refusals.
func NewRefusals(list []Refusal) *Refusals {
	r := &Refusals{list: list}
	r.begin(r, r.compose)
	return r
}

func (r *Refusals) compose(width float32) (head *slip, rows []slip) {
	for _, x := range r.list {
		b := slip{spoken: x.File + ". " + x.Problem + " " + x.Cure}
		room := width - 2*tickInset
		b.write(fitFace(r.faces.bold, x.File, room), r.faces.bold, tickInset, rowTop, textLead, kit.ColorInk)
		y := b.wrap(x.Problem, r.faces.text, tickInset, rowTop+textLead+1, room, textLead, kit.ColorInk)
		b.height = b.wrap(x.Cure, r.faces.text, tickInset, y, room, textLead, kit.ColorSoft) + rowTop
		b.rule(width)
		rows = append(rows, b)
	}
	return nil, rows
}

// CreateRenderer is for Fyne.
func (r *Refusals) CreateRenderer() fyne.WidgetRenderer { return r.renderer() }
