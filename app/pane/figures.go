package pane

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Figures is a table of the numbers and dates of both articles, one beside the
// other, those that contradict one another first.
type Figures struct {
	rowList

	// OnPlaces is called with where the figures of a row stand, and what to say
	// of them.
	OnPlaces func(places [2][]text.Span, why string)

	figures []reading.Figure
}

var _ fyne.Widget = (*Figures)(nil)

// NewFigures makes an empty table.
func NewFigures() *Figures {
	f := &Figures{}
	f.begin(f, f.compose)
	return f
}

// SetFigures replaces the rows.
func (f *Figures) SetFigures(figures []reading.Figure) {
	f.figures = figures
	f.start()
}

// Deselect marks no row.
func (f *Figures) Deselect() { f.selectRow(-1) }

// figurePart is rows of the table under a title.
type figurePart struct {
	title string
	holds func(reading.Figure) bool
}

// figureParts are the parts of the table.
func figureParts() []figurePart {
	return []figurePart{
		{lang.L("Told otherwise"), func(r reading.Figure) bool { return r.Otherwise }},
		{lang.L("In both"), func(r reading.Figure) bool { return r.Both() && !r.Otherwise }},
		{lang.L("Only in one"), func(r reading.Figure) bool { return !r.Both() }},
	}
}

func (f *Figures) compose(width float32) (head *slip, rows []slip) {
	for _, part := range figureParts() {
		titled := false
		for _, row := range f.figures {
			if !part.holds(row) {
				continue
			}
			if !titled {
				titled = true
				rows = append(rows, f.title(part.title))
			}
			rows = append(rows, f.row(len(rows), row, width))
		}
	}
	if len(rows) == 0 {
		return nil, append(rows, f.plain(lang.L("No numbers or dates found."), width))
	}
	return f.header(width), rows
}

// figureX is the left edge of a side's column, and its width.
func figureX(width float32, s int) (x, w float32) {
	const gap = 14
	w = float32(int((width - 2*kit.RowPad - gap) / 2))
	return kit.RowPad + float32(s)*(w+gap), w
}

func (f *Figures) header(width float32) *slip {
	b := &slip{height: 30}
	for s := range 2 {
		x, _ := figureX(width, s)
		b.write(reading.Side(s).String(), f.faces.smallBold, x, 8, smallLead, kit.ColorSoft)
	}
	b.rule(width)
	return b
}

func (f *Figures) title(say string) slip {
	b := slip{height: 34, spoken: say}
	b.write(say, f.faces.smallBold, kit.RowPad, 13, smallLead, kit.ColorSoft)
	return b
}

func (f *Figures) row(at int, row reading.Figure, width float32) slip {
	b := slip{spoken: spokenFigure(row), tap: func() {
		f.selectRow(at)
		if f.OnPlaces != nil {
			f.OnPlaces(row.Places, figureWords(row))
		}
	}}
	bottom := float32(0)
	for s, texts := range row.Texts {
		x, w := figureX(width, s)
		end := float32(6)
		for _, say := range texts {
			end = b.wrap(say, f.face(row), x, end, w, serifLead+1, kit.ColorInk)
		}
		if len(texts) == 0 {
			b.write("–", f.faces.text, x, end, serifLead+1, kit.ColorSoft)
			end += serifLead + 1
		}
		bottom = max(bottom, end)
	}
	if row.Otherwise {
		b.shapes = append(b.shapes, figure{x: 4, y: 8, w: 3, h: bottom - 10, role: kit.ColorWording, radius: 1.5})
	}
	b.height = bottom + 7
	b.rule(width)
	return b
}

func (f *Figures) face(row reading.Figure) *face {
	if row.Otherwise {
		return f.faces.serifBold
	}
	return f.faces.serif
}

// figureWords says a row in a few words: “60” in A, “200” in B.
func figureWords(row reading.Figure) string {
	var parts []string
	for s, texts := range row.Texts {
		if len(texts) > 0 {
			parts = append(parts, lang.L("“{{.Words}}” in {{.Page}}", kit.With{"Words": texts[0], "Page": reading.Side(s)}))
		}
	}
	return strings.Join(parts, ", ")
}

func spokenFigure(row reading.Figure) string {
	if row.Otherwise {
		return lang.L("Told otherwise") + ": " + figureWords(row)
	}
	return figureWords(row)
}

// CreateRenderer is for Fyne.
func (f *Figures) CreateRenderer() fyne.WidgetRenderer { return f.renderer() }
