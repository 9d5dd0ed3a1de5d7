package pane

import (
	"fyne.io/fyne/v2"

	"diptych/app/kit"
)

// Remark is a sentence on what was read, and a way out, "" for none.
type Remark struct {
	Words, Way string
	Out        func()
}

// Remarks lists remarks, each beside a bar.
type Remarks struct {
	rowList

	list []Remark
}

// NewRemarks lists remarks. Of none nothing is shown, and Tab passes it by.
func NewRemarks(list []Remark) *Remarks {
	r := &Remarks{list: list}
	r.begin(r, r.compose)
	r.Hidden = len(list) == 0
	return r
}

// Words are the sentences.
func (r *Remarks) Words() (list []string) {
	for _, m := range r.list {
		list = append(list, m.Words)
	}
	return list
}

// HighAt is how high all of them are, for a width, in pixels.
func (r *Remarks) HighAt(width float32) float32 {
	if len(r.list) == 0 {
		return 0
	}
	r.Resize(fyne.NewSize(width, 10))
	rowListRenderer{&r.rowList}.Layout(r.Size())
	for i := range r.rows {
		r.settle(i)
	}
	return r.content() * kit.Scale()
}

func (r *Remarks) compose(width float32) (head *slip, rows []slip) {
	for i, m := range r.list {
		b := slip{spoken: m.Words}
		room := width - 14
		if m.Way != "" {
			w := r.faces.small.advance(m.Way)
			room -= w + 16
			b.write(m.Way, r.faces.small, width-w-2, 3, smallLead, kit.ColorAccent)
			b.tap, b.spoken = m.Out, m.Words+" "+m.Way
		}
		end := b.wrap(m.Words, r.faces.small, 12, 3, room, smallLead, kit.ColorInk)
		b.shapes = append(b.shapes, figure{0, 4, 3, end - 5, kit.ColorOutline, 1.5, false})
		b.height = end + 4
		if i == len(r.list)-1 {
			b.height += 4
		}
		rows = append(rows, b)
	}
	return nil, rows
}

// CreateRenderer is for Fyne.
func (r *Remarks) CreateRenderer() fyne.WidgetRenderer { return r.renderer() }
