package pane

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Findings lists rows with the words of either page beside one another.
type Findings struct {
	rowList

	// OnRow is called with the item of a row that was taken.
	OnRow func(item int)

	empty  string // said where there are no rows
	groups []reading.Group
	full   map[string]bool // groups that are shown to their end, by noun
	open   map[int]bool    // items whose rule is unfolded
	items  []int           // of each row, reading.None for what is no row
}

var _ fyne.Widget = (*Findings)(nil)

// NewFindings makes a list that says empty where it has no rows.
func NewFindings(empty string) *Findings {
	f := &Findings{empty: empty, full: map[string]bool{}, open: map[int]bool{}}
	f.begin(f, f.compose)
	return f
}

// SetGroups replaces all rows.
func (f *Findings) SetGroups(groups []reading.Group) {
	f.groups = groups
	clear(f.full)
	clear(f.open)
	f.start()
}

// Regroup replaces all rows but stays where it is: most of them are as before.
func (f *Findings) Regroup(groups []reading.Group) {
	f.groups = groups
	f.reset()
}

// Has reports whether a row stands for an item.
func (f *Findings) Has(item int) bool {
	_, ok := f.group(item)
	return ok
}

// group is the group that holds the row of an item.
func (f *Findings) group(item int) (g reading.Group, ok bool) {
	i := slices.IndexFunc(f.groups, func(g reading.Group) bool { return position(g, item) >= 0 })
	if i < 0 {
		return g, false
	}
	return f.groups[i], true
}

func position(g reading.Group, item int) int {
	return slices.IndexFunc(g.Rows, func(r reading.Row) bool { return r.Item == item })
}

// Select marks the row of an item and brings it on screen, the rest of its
// group if need be; reading.None marks no row.
func (f *Findings) Select(item int) {
	if g, ok := f.group(item); ok && position(g, item) >= g.First && !f.full[g.Noun] {
		f.full[g.Noun] = true
		f.reset()
	}
	if item == reading.None {
		f.selectRow(-1)
		return
	}
	f.selectRow(slices.Index(f.items, item))
}

func (f *Findings) compose(width float32) (head *slip, rows []slip) {
	f.items = f.items[:0]
	for _, g := range f.groups {
		shown := g.Rows
		if !f.full[g.Noun] && len(shown) > g.First {
			shown = shown[:g.First]
		}
		if len(shown) == 0 && g.Note != "" {
			rows = append(rows, f.plain(g.Note, width))
			rows[len(rows)-1].rule(width)
			f.items = append(f.items, reading.None)
		}
		for _, r := range shown {
			rows = append(rows, f.row(r, width))
			f.items = append(f.items, r.Item)
		}
		if rest := len(g.Rows) - len(shown); rest > 0 {
			rows = append(rows, f.more(g.Noun, rest, width))
			f.items = append(f.items, reading.None)
		}
	}
	if len(rows) == 0 {
		rows = append(rows, f.plain(f.empty, width))
		f.items = append(f.items, reading.None)
	}
	return nil, rows
}

// plain is a row of words only.
func (l *rowList) plain(s string, width float32) slip {
	b := slip{spoken: s}
	b.height = b.wrap(s, l.faces.text, kit.RowPad, rowTop, width-2*kit.RowPad, textLead, kit.ColorSoft) + rowTop
	return b
}

// more is the row that shows the rest of a group.
func (f *Findings) more(noun string, rest int, width float32) slip {
	say := fmt.Sprintf("Show %d more %s", rest, noun)
	b := slip{height: 40, spoken: say, tap: func() {
		f.full[noun] = true
		f.reset()
	}}
	b.write(say, f.faces.text, kit.RowPad, 10, textLead, kit.ColorAccent)
	b.rule(width)
	return b
}

// rule is the hairline that ends a row.
func (b *slip) rule(width float32) {
	b.shapes = append(b.shapes, figure{0, b.height - 1, width, 1, kit.ColorHairline, 0, false})
}

// row sets one finding: what it is, one sentence, and the words of either page.
func (f *Findings) row(r reading.Row, width float32) slip {
	b := slip{spoken: r.Label + ". " + r.Claim, tap: func() {
		if f.OnRow != nil {
			f.OnRow(r.Item)
		}
	}}
	room := width - 2*kit.RowPad
	y := rowTop
	why := f.why(&b, r, y, width)
	label := fitFace(f.faces.smallBold, strings.ToUpper(r.Label), room-why-12)
	b.write(label, f.faces.smallBold, kit.RowPad, y, smallLead, kit.ColorSoft)
	b.hint(kit.RowPad, y, f.faces.smallBold.advance(label), smallLead, r.About)
	y = b.wrap(r.Claim, f.faces.text, kit.RowPad, y+smallLead+3, room, textLead, kit.ColorInk) + 4
	y = f.faces.evidence(&b, r.Evidence, y, room)
	if f.open[r.Item] {
		y = f.rules(&b, r.Why, y+2, room)
	}
	b.height = y + rowTop
	b.rule(width)
	return b
}

// why is the link that unfolds the rule.
func (f *Findings) why(b *slip, r reading.Row, y, width float32) float32 {
	say := "why this?"
	if f.open[r.Item] {
		say = "hide this"
	}
	w := f.faces.small.advance(say)
	x := width - kit.RowPad - w
	b.write(say, f.faces.small, x, y, smallLead, kit.ColorAccent)
	b.spots = append(b.spots, spot{x - 5, y - 2, w + 10, smallLead + 4, func() {
		f.open[r.Item] = !f.open[r.Item]
		f.reset()
		f.reveal(f.current)
		f.fill()
	}, say + " " + r.Claim})
	return w
}

// evidence sets the words of both pages in two columns, or those of one page
// across both.
func (t *typefaces) evidence(b *slip, words [2]reading.Evidence, y, room float32) float32 {
	const gap = 10
	wide := float32(int((room - gap) / 2))
	bottom := y
	x := kit.RowPad
	for s, e := range words {
		if len(e.Snippets) == 0 {
			continue
		}
		w := wide
		if len(words[1-s].Snippets) == 0 {
			w = room
		}
		end := t.column(b, reading.Side(s), e, x, y, w)
		bottom = max(bottom, end)
		x += wide + gap
	}
	for i := range b.shapes {
		if b.shapes[i].h == 0 { // the columns are equally high
			b.shapes[i].h = bottom - y
		}
	}
	return bottom
}

func (t *typefaces) column(b *slip, s reading.Side, e reading.Evidence, x, y, w float32) float32 {
	b.shapes = append(b.shapes, figure{x: x, y: y, w: 2, role: kit.ColorHairline})
	x, w = x+9, w-9
	who := ""
	for i, sn := range e.Snippets {
		if i > 0 {
			y += 4
		}
		if sn.Who != who || i == 0 {
			who = sn.Who
			b.write(t.source(s, who, w), t.small, x, y, smallLead, kit.ColorSoft)
			y += smallLead
		}
		y = b.wrapRuns(sn.Runs, t.serif, t.serifBold, x, y, w, serifLead)
	}
	if e.More > 0 {
		b.write(fmt.Sprintf("and %d more", e.More), t.small, x, y, smallLead, kit.ColorSoft)
		y += smallLead
	}
	return y
}

// source says whose words stand below: by surname where the whole name has no room.
func (t *typefaces) source(s reading.Side, who string, w float32) string {
	say := s.String() + " · " + who
	if name, voice, ok := strings.Cut(who, ", "); ok && t.small.advance(say) > w {
		say = s.String() + " · " + name[strings.LastIndex(name, " ")+1:] + ", " + voice
	}
	return fitFace(t.small, say, w)
}

// rules sets the unfolded paragraphs.
func (f *Findings) rules(b *slip, paragraphs []string, y, room float32) float32 {
	b.shapes = append(b.shapes, figure{kit.RowPad, y + 3, room, 1, kit.ColorHairline, 0, false})
	y += 10
	for _, p := range paragraphs {
		y = b.wrap(strings.Join(strings.Fields(p), " "), f.faces.small, kit.RowPad, y, room, smallLead, kit.ColorSoft) + 4
	}
	return y
}

// fitFace is s, or as much of it as width holds with an ellipsis.
func fitFace(f *face, s string, width float32) string {
	if f.advance(s) <= width {
		return s
	}
	runes := []rune(s)
	for n := len(runes) - 1; n > 0; n-- {
		if t := strings.TrimRight(string(runes[:n]), " ,") + "…"; f.advance(t) <= width {
			return t
		}
	}
	return "…"
}

// CreateRenderer is for Fyne.
func (f *Findings) CreateRenderer() fyne.WidgetRenderer { return f.renderer() }
