package pane

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Naming is a grid: who and what the articles name, and how often each does
// so in its own voice, reported and quoted.
type Naming struct {
	rowList

	// OnPlaces is called with the mentions that a row or a cell counts, and
	// what to say of them.
	OnPlaces func(places [2][]text.Span, why string)

	names []reading.Referent
	first int // so many are shown, the rest after a click
	full  bool
}

var _ fyne.Widget = (*Naming)(nil)

const (
	namesFirst = 24
	cellMost   = float32(30) // the width of a cell, less in a narrow panel
	cellLeast  = float32(25)
	sideGap    = float32(8) // between the cells of A and those of B
	cellHeight = float32(24)
)

// NewNaming makes an empty grid.
func NewNaming() *Naming {
	n := &Naming{first: namesFirst}
	n.begin(n, n.compose)
	return n
}

// SetNames replaces the rows.
func (n *Naming) SetNames(names []reading.Referent) {
	n.names, n.full = names, false
	n.start()
}

// Select marks the row of a name, which unfolds, and brings it on screen;
// reading.None marks none.
func (n *Naming) Select(name int) {
	full := n.full || name >= n.first
	if name != n.selected || full != n.full {
		n.selected, n.full = name, full
		n.reset()
	}
	n.selectRow(name)
}

func (n *Naming) compose(width float32) (head *slip, rows []slip) {
	shown := n.names
	if !n.full && len(shown) > n.first {
		shown = shown[:n.first]
	}
	for i, name := range shown {
		rows = append(rows, n.row(i, name, width))
	}
	if rest := len(n.names) - len(shown); rest > 0 {
		say := kit.N(rest, "Show {{.N}} more name", "Show {{.N}} more names")
		rows = append(rows, n.ask(say, func() { n.full = true; n.reset() }))
	}
	if len(rows) == 0 {
		return nil, append(rows, n.plain(lang.L("No names found that both articles could share."), width))
	}
	return n.header(width), rows
}

// cellWidth is the width of a cell in a panel of some width.
func cellWidth(width float32) float32 {
	return max(cellLeast, min(cellMost, float32(int(width/11))))
}

// cellX is the left edge of a cell.
func cellX(width float32, s, voice int) float32 {
	cell := cellWidth(width)
	x := width - kit.RowPad + 4 - 6*cell - sideGap
	return x + float32(s)*(3*cell+sideGap) + float32(voice)*cell
}

func (n *Naming) header(width float32) *slip {
	b := &slip{height: 46}
	cell := cellWidth(width)
	for s := range 2 {
		x := cellX(width, s, 0)
		n.middle(b, reading.Side(s).String(), n.faces.smallBold, x, 7, 3*cell, smallLead, kit.ColorSoft)
		b.shapes = append(b.shapes, figure{x + 4, 24, 3*cell - 8, 1, kit.ColorHairline, 0, false})
		for v, say := range [...]string{lang.L("own"), lang.L("rep."), lang.L("quo.")} {
			n.middle(b, say, n.faces.small, cellX(width, s, v), 26, cell, smallLead, kit.ColorSoft)
			b.hint(cellX(width, s, v), 24, cell, smallLead+4, voicesTold(reading.Side(s))[v])
		}
	}
	b.write(lang.L("Name"), n.faces.small, kit.RowPad, 26, smallLead, kit.ColorSoft)
	b.rule(width)
	return b
}

func (n *Naming) middle(b *slip, s string, f *face, x, y, w, lead float32, role fyne.ThemeColorName) {
	b.write(s, f, x+(w-f.advance(s))/2, y, lead, role)
}

func (n *Naming) row(at int, name reading.Referent, width float32) slip {
	b := slip{spoken: spokenName(name), tap: func() { n.take(at, name.Places(), name.Name) }}
	room := cellX(width, 0, 0) - kit.RowPad - 6
	y := float32(4)
	lines := b.wrap(name.Name, n.faces.text, kit.RowPad, y+2, room, textLead, kit.ColorInk)
	for s, cells := range name.Cells {
		for v, places := range cells {
			n.cell(&b, at, name.Name, s, v, places, cellX(width, s, v), y, cellWidth(width))
		}
	}
	y = max(lines, y+cellHeight) + 4
	if at == n.selected {
		y = n.labels(&b, name, y, width)
	}
	b.height = y + 2
	b.rule(width)
	return b
}

// cell is one count; one that counts anything can be taken.
func (n *Naming) cell(b *slip, at int, name string, s, v int, places []text.Span, x, y, w float32) {
	count := strconv.Itoa(len(places))
	if len(places) == 0 {
		n.middle(b, "0", n.faces.text, x, y, w, cellHeight, kit.ColorSoft)
		return
	}
	n.middle(b, count, n.faces.bold, x, y, w, cellHeight, kit.ColorInk)
	say := lang.L("“{{.Name}}” in {{.Page}}, {{.Voice}}: {{.N}}", kit.With{"Name": name, "Page": reading.Side(s), "Voice": voicesInWords()[v], "N": count})
	b.hint(x+1, y, w-2, cellHeight, say)
	b.spots = append(b.spots, spot{x + 1, y, w - 2, cellHeight, func() {
		var only [2][]text.Span
		only[s] = places
		n.take(at, only, say)
	}, say})
}

// voicesTold says what the columns of a side count.
func voicesTold(s reading.Side) [3]string {
	page := kit.With{"Page": s}
	return [3]string{
		lang.L("Own: how often {{.Page}} uses the name in its own words, as the one who tells.", page),
		lang.L("Rep. for reported: how often {{.Page}} uses the name where it tells in its own words what somebody else said.", page),
		lang.L("Quo. for quoted: how often the name stands between quotation marks in {{.Page}}, in words of somebody else.", page),
	}
}

func voicesInWords() [3]string {
	return [3]string{lang.L("own voice"), lang.L("reported"), lang.L("quoted")}
}

func (n *Naming) take(at int, places [2][]text.Span, why string) {
	link := n.link
	n.Select(at)
	n.link = min(link, len(n.rows[at].spots)-1)
	if n.OnPlaces != nil {
		n.OnPlaces(places, why)
	}
}

// labels are the names by which each article calls it.
func (n *Naming) labels(b *slip, name reading.Referent, y, width float32) float32 {
	const gap = 10
	wide := float32(int((width - 2*kit.RowPad - gap) / 2))
	bottom := y
	for s, list := range name.Labels {
		x := kit.RowPad + float32(s)*(wide+gap)
		b.shapes = append(b.shapes, figure{x: x, y: y, w: 2, role: kit.ColorHairline})
		b.write(lang.L("{{.Page}} says", kit.With{"Page": reading.Side(s)}), n.faces.small, x+9, y, smallLead, kit.ColorSoft)
		end := y + smallLead
		for _, label := range list {
			say := label.Text
			if label.Count > 1 {
				say += fmt.Sprintf(" %d", label.Count)
			}
			end = b.wrap(say, n.faces.serif, x+9, end, wide-9, serifLead, kit.ColorInk)
		}
		if len(list) == 0 {
			b.write(lang.L("nothing by name"), n.faces.small, x+9, end, serifLead, kit.ColorSoft)
			end += serifLead
		}
		bottom = max(bottom, end)
	}
	for i := range b.shapes {
		if b.shapes[i].h == 0 {
			b.shapes[i].h = bottom - y
		}
	}
	return bottom + 6
}

func spokenName(name reading.Referent) string {
	say := name.Name
	for s, cells := range name.Cells {
		say += ", " + reading.Side(s).String()
		for v, places := range cells {
			say += fmt.Sprintf(" %s %d", voicesInWords()[v], len(places))
		}
	}
	return say
}

// CreateRenderer is for Fyne.
func (n *Naming) CreateRenderer() fyne.WidgetRenderer { return n.renderer() }
