package pane

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Findings lists rows with the words of either page beside one another.
type Findings struct {
	rowList
	heldShift

	OnRow      func(item int)                     // a row was taken
	OnMenu     func(item int, at fyne.Position)   // a row asks for its menu, at a place of the window
	OnCopy     func(item int)                     // a row is to be copied
	OnShortcut func(fyne.Shortcut)                // that the list has no use for
	Whole      func(item int) [2]reading.Evidence // all the words that a row shows some of

	empty  string // said where there are no rows
	groups []reading.Group
	full   map[string]bool // groups that are shown to their end, by noun
	open   map[int]bool    // items whose rule is unfolded
	whole  map[int]bool    // items of which all words are shown
	items  []int           // of each row, reading.None for what is no row
}

var (
	_ fyne.Widget     = (*Findings)(nil)
	_ desktop.Keyable = (*Findings)(nil)
)

// NewFindings makes a list that says empty where it has no rows.
func NewFindings(empty string) *Findings {
	f := &Findings{empty: empty, full: map[string]bool{}, open: map[int]bool{}, whole: map[int]bool{}}
	f.begin(f, f.compose)
	return f
}

// SetGroups replaces all rows.
func (f *Findings) SetGroups(groups []reading.Group) {
	f.groups = groups
	clear(f.full)
	clear(f.open)
	clear(f.whole)
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
		if rest := len(g.Rows) - len(shown); rest > 0 || g.Fold != "" {
			rows = append(rows, f.more(g, rest, width))
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

// ask is a row that offers something to do.
func (l *rowList) ask(say string, do func()) slip {
	b := slip{height: 40, spoken: say, tap: do}
	b.write(say, l.faces.text, kit.RowPad, 10, textLead, kit.ColorAccent)
	return b
}

// more is the row that unfolds the rest of a group. Where all of it is folded, it
// folds it too.
func (f *Findings) more(g reading.Group, rest int, width float32) slip {
	say := g.More(rest)
	switch {
	case g.Fold != "" && rest > 0:
		say = lang.L("{{.What}}: show", kit.With{"What": g.Fold})
	case g.Fold != "":
		say = lang.L("{{.What}}: hide", kit.With{"What": g.Fold})
	}
	b := f.ask(say, func() {
		f.full[g.Noun] = rest > 0
		f.reset()
	})
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
	why += f.dots(&b, r, y, width-kit.RowPad-why-10) + 10
	label := fitFace(f.faces.smallBold, strings.ToUpper(r.Label), room-why-12)
	b.write(label, f.faces.smallBold, kit.RowPad, y, smallLead, kit.ColorSoft)
	b.hint(kit.RowPad, y, f.faces.smallBold.advance(label), smallLead, r.About)
	y += smallLead + 3
	if r.Lead != "" {
		y = b.wrap(r.Lead, f.faces.text, kit.RowPad, y, room, textLead, kit.ColorInk) + 4
	}
	if r.Held != "" {
		y = b.wrap(r.Held, f.faces.small, kit.RowPad, y-2, room, smallLead, kit.ColorAccent) + 4
	}
	words := r.Evidence
	if f.whole[r.Item] && f.Whole != nil {
		words = f.Whole(r.Item)
	}
	y = f.faces.evidence(&b, words, y, room, func() {
		f.whole[r.Item] = true
		f.reset()
	})
	if f.open[r.Item] {
		y = f.rules(&b, r.Why, y+2, room)
	}
	b.height = y + rowTop
	b.rule(width)
	return b
}

// why is the link that unfolds the rule.
func (f *Findings) why(b *slip, r reading.Row, y, width float32) float32 {
	say := lang.L("why this?")
	if f.open[r.Item] {
		say = lang.L("hide why")
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

// dots is the link that drops the menu of a row.
func (f *Findings) dots(b *slip, r reading.Row, y, right float32) float32 {
	const say = "···"
	w := f.faces.bold.advance(say)
	x := right - w
	b.write(say, f.faces.bold, x, y, smallLead, kit.ColorAccent)
	b.spots = append(b.spots, spot{x - 5, y - 2, w + 10, smallLead + 4, func() { f.menu(r.Item) }, lang.L("what can be done with: {{.Claim}}", kit.With{"Claim": r.Claim})})
	b.hint(x-5, y-2, w+10, smallLead+4, lang.L("Copy this with its sources, put it aside as wrong, or confirm it."))
	return w
}

// evidence sets the words of both pages in two columns, or those of one page
// across both. What is left out is a link where there is a way to see it all.
func (t *typefaces) evidence(b *slip, words [2]reading.Evidence, y, room float32, all func()) float32 {
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
		end := t.column(b, reading.Side(s), e, x, y, w, all)
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

func (t *typefaces) column(b *slip, s reading.Side, e reading.Evidence, x, y, w float32, all func()) float32 {
	b.shapes = append(b.shapes, figure{x: x, y: y, w: 2, role: kit.ColorHairline})
	x, w = x+9, w-9
	who := ""
	for i, sn := range e.Snippets {
		if i > 0 {
			y += 4
		}
		if sn.Who != who || i == 0 {
			who = sn.Who
			y = b.wrap(s.String()+" · "+who, t.small, x, y, w, smallLead, kit.ColorSoft)
		}
		y = b.wrapRuns(sn.Runs, t.serif, t.serifBold, x, y, w, serifLead)
	}
	if e.More > 0 {
		t.rest(b, e.More, x, y, all)
		y += smallLead
	}
	return y
}

// rest says how many places are not shown, or shows them.
func (t *typefaces) rest(b *slip, more int, x, y float32, all func()) {
	say, role := kit.N(more, "and {{.N}} more", "and {{.N}} more"), kit.ColorSoft
	if all != nil {
		role = kit.ColorAccent
		b.spots = append(b.spots, spot{x - 3, y - 1, t.small.advance(say) + 6, smallLead + 2, all, kit.N(more, "and {{.N}} more place: show it", "and {{.N}} more places: show them")})
	}
	b.write(say, t.small, x, y, smallLead, role)
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

// menu asks for the menu of a row, below its label.
func (f *Findings) menu(item int) {
	i := slices.Index(f.items, item)
	if i < 0 || item == reading.None || f.OnMenu == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f)
	y := f.headHeight() + f.tops[i] - f.offset + rowTop + smallLead
	f.OnMenu(item, at.AddXY((f.laid.Width-kit.RowPad)*f.k/2, max(0, y)*f.k))
}

// on is the item of the row that the keyboard is on.
func (f *Findings) on() int {
	if f.current >= len(f.items) {
		return reading.None
	}
	return f.items[f.current]
}

// TappedSecondary drops the menu of a row.
func (f *Findings) TappedSecondary(e *fyne.PointEvent) {
	if row, _ := f.hit(e.Position); row >= 0 && f.items[row] != reading.None && f.OnMenu != nil {
		f.current, f.link = row, -1
		f.OnMenu(f.items[row], e.AbsolutePosition)
	}
}

// FocusLost takes the ring away, and forgets Shift: it is let go of elsewhere.
func (f *Findings) FocusLost() {
	f.shift = false
	f.rowList.FocusLost()
}

// TypedKey drops the menu of the row that the keyboard is on, or does what any
// list does.
func (f *Findings) TypedKey(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyMenu || e.Name == fyne.KeyF10 && f.shift {
		f.menu(f.on())
		return
	}
	f.rowList.TypedKey(e)
}

// TypedShortcut copies the row that the keyboard is on.
func (f *Findings) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutCopy); ok && f.on() != reading.None && f.OnCopy != nil {
		f.OnCopy(f.on())
		return
	}
	if f.OnShortcut != nil {
		f.OnShortcut(s)
	}
}

// CreateRenderer is for Fyne.
func (f *Findings) CreateRenderer() fyne.WidgetRenderer { return f.renderer() }
