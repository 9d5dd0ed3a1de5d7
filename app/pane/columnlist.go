package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
)

// ColumnField is a field of articles, and the column of a table that it is
// read from.
type ColumnField struct {
	Label  string
	Column string // "" for none
	Sample string // what stands there in a row
	Must   bool   // there has to be one
}

// ColumnList lists fields of articles beside the columns they are read from.
type ColumnList struct {
	rowList

	OnAsk func(i int, at fyne.Position) // another column is wanted for a field; a list of them is to be shown there

	list []ColumnField
}

// NewColumnList makes an empty list.
func NewColumnList() *ColumnList {
	l := &ColumnList{}
	l.begin(l, l.compose)
	return l
}

// Set replaces all rows and stays where it is.
func (l *ColumnList) Set(list []ColumnField) {
	l.list = list
	l.reset()
}

// The measures of a row, at the usual size.
const (
	columnRow   = float32(44)
	columnInset = float32(8)
	columnLabel = float32(84)
)

func (l *ColumnList) compose(width float32) (head *slip, rows []slip) {
	const column = float32(170)
	for i, f := range l.list {
		b := slip{height: columnRow, spoken: f.Label + ": " + f.Column, tap: func() { l.ask(i) }}
		b.write(f.Label, l.faces.text, columnInset, 12, textLead, kit.ColorInk)
		say, role := f.Column, kit.ColorInk
		if say == "" {
			if say, role = lang.X("column.none", "none"), kit.ColorSoft; f.Must {
				say, role = lang.L("choose a column"), kit.ColorAccent
			}
			b.spoken = lang.L("{{.Field}}: no column is chosen", kit.With{"Field": f.Label})
		}
		x := columnInset + columnLabel
		b.shapes = append(b.shapes, figure{x, 8, column, 27, kit.ColorPage, 6, false}, figure{x, 8, column, 27, kit.ColorHairline, 6, true})
		b.write(fitFace(l.faces.text, say, column-34), l.faces.text, x+10, 12, textLead, role)
		b.write("▾", l.faces.text, x+column-20, 12, textLead, kit.ColorSoft)
		x += column + 16
		b.write(fitFace(l.faces.small, f.Sample, width-x-columnInset), l.faces.small, x, 12, textLead, kit.ColorSoft)
		if i < len(l.list)-1 {
			b.rule(width)
		}
		rows = append(rows, b)
	}
	return nil, rows
}

// ask asks for another column, below the one of field i.
func (l *ColumnList) ask(i int) {
	if l.OnAsk == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	l.OnAsk(i, at.AddXY((columnInset+columnLabel)*l.k, (l.headHeight()+l.tops[i]-l.offset+36)*l.k))
}

// CreateRenderer is for Fyne.
func (l *ColumnList) CreateRenderer() fyne.WidgetRenderer { return l.renderer() }
