package pane

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Notes lists notes: the words each is about, what was written on them, its
// tags. A note that was deleted keeps a row with the way back.
type Notes struct {
	rowList

	OnNote   func(id string) // a row was taken
	OnEdit   func(id string)
	OnDelete func(id string)
	OnUndo   func(id string) // of a deletion

	empty  string // said where there are no rows
	groups []reading.NoteGroup
	ids    []string // of each row, "" for what is no note
	chosen string   // the note that is in focus
}

var _ fyne.Widget = (*Notes)(nil)

// NewNotes makes an empty list.
func NewNotes() *Notes {
	n := &Notes{}
	n.begin(n, n.compose)
	return n
}

// SetGroups replaces all rows and stays where it is. Where there are none, it
// says empty.
func (n *Notes) SetGroups(groups []reading.NoteGroup, empty string) {
	n.groups, n.empty = groups, empty
	n.reset()
	n.selected = n.row(n.chosen)
	n.fill()
}

// Select marks the row of a note and brings it on screen; "" marks none.
func (n *Notes) Select(id string) {
	if id == n.chosen && n.selected == n.row(id) {
		return
	}
	n.chosen = id
	n.selectRow(n.row(id))
}

// Point brings the row of a note on screen, for the keyboard to be on it.
func (n *Notes) Point(id string) {
	if i := n.row(id); i >= 0 {
		n.current, n.link = i, -1
		n.reveal(i)
		n.fill()
	}
}

func (n *Notes) row(id string) int {
	if id == "" {
		return -1
	}
	return slices.Index(n.ids, id)
}

func (n *Notes) compose(width float32) (head *slip, rows []slip) {
	n.ids = n.ids[:0]
	for _, g := range n.groups {
		if g.Title != "" {
			rows = append(rows, n.title(g.Title, width))
			n.ids = append(n.ids, "")
		}
		for _, r := range g.Rows {
			if r.Gone {
				rows = append(rows, n.gone(r, width))
			} else {
				rows = append(rows, n.note(r, width))
			}
			n.ids = append(n.ids, r.ID)
		}
	}
	if len(rows) == 0 {
		rows = append(rows, n.plain(n.empty, width))
		n.ids = append(n.ids, "")
	}
	return nil, rows
}

// title stands over notes that are not simply on these two pages.
func (n *Notes) title(s string, width float32) slip {
	b := slip{spoken: s}
	b.height = b.wrap(s, n.faces.bold, kit.RowPad, rowTop+4, width-2*kit.RowPad, textLead, kit.ColorInk) + 6
	b.rule(width)
	return b
}

// note sets the words of the articles, what is written on them, and the tags.
func (n *Notes) note(r reading.NoteRow, width float32) slip {
	b := slip{spoken: strings.TrimSpace(r.Label + ". " + r.Text), tap: func() { call(n.OnNote, r.ID) }}
	room := width - 2*kit.RowPad
	y := rowTop
	x := n.act(&b, lang.L("delete"), lang.L("delete this note"), width-kit.RowPad, y, n.OnDelete, r.ID)
	x = n.act(&b, lang.L("edit"), lang.L("edit this note"), x-10, y, n.OnEdit, r.ID)
	b.write(fitFace(n.faces.smallBold, strings.ToUpper(r.Label), x-kit.RowPad-12), n.faces.smallBold, kit.RowPad, y, smallLead, kit.ColorSoft)
	y = n.faces.evidence(&b, r.Evidence, y+smallLead+4, room, nil) + 6
	for _, a := range r.Away {
		say := lang.L("With {{.Article}}, which is not open: “{{.Words}}”", kit.With{"Article": a.Article, "Words": a.Words})
		y = b.wrap(say, n.faces.small, kit.RowPad, y-2, room, smallLead, kit.ColorSoft) + 6
	}
	for _, line := range strings.Split(strings.TrimRight(r.Text, " \n\t"), "\n") {
		if strings.TrimSpace(line) == "" {
			y += 6
			continue
		}
		y = b.wrap(line, n.faces.text, kit.RowPad, y, room, textLead, kit.ColorInk)
	}
	b.height = n.tags(&b, r.Tags, y+2, room) + rowTop
	b.rule(width)
	return b
}

// act writes a word that does something to a note, ending at right, and
// gives where it begins.
func (n *Notes) act(b *slip, say, spoken string, right, y float32, does func(string), id string) float32 {
	w := n.faces.small.advance(say)
	b.write(say, n.faces.small, right-w, y, smallLead, kit.ColorAccent)
	b.spots = slices.Insert(b.spots, 0, spot{right - w - 5, y - 2, w + 10, smallLead + 4, func() { call(does, id) }, spoken})
	return right - w
}

func call(f func(string), id string) {
	if f != nil {
		f(id)
	}
}

// tags sets each tag in an outline, on as many lines as they need.
func (n *Notes) tags(b *slip, tags []string, y, room float32) float32 {
	const pad, gap, high = 6, 6, 19
	if len(tags) == 0 {
		return y
	}
	y += 4
	x := kit.RowPad
	for _, t := range tags {
		say := fitFace(n.faces.small, "#"+t, room-2*pad)
		w := n.faces.small.advance(say) + 2*pad
		if x > kit.RowPad && x+w > kit.RowPad+room {
			x, y = kit.RowPad, y+high+gap
		}
		b.shapes = append(b.shapes, figure{x, y, w, high, kit.ColorFaint, high / 2, true})
		b.write(say, n.faces.small, x+pad, y+1, high-2, kit.ColorSoft)
		x += w + gap
	}
	return y + high
}

// gone is the row of a note that was deleted.
func (n *Notes) gone(r reading.NoteRow, width float32) slip {
	b := slip{height: 40, spoken: lang.L("Note deleted: {{.Text}}", kit.With{"Text": r.Text})}
	x := n.act(&b, lang.L("Undo"), lang.L("bring back the deleted note"), width-kit.RowPad, 12, n.OnUndo, r.ID)
	say := lang.L("Note deleted: “{{.Text}}”", kit.With{"Text": strings.Join(strings.Fields(r.Text), " ")})
	b.write(fitFace(n.faces.text, say, x-kit.RowPad-12), n.faces.text, kit.RowPad, 10, textLead, kit.ColorSoft)
	b.rule(width)
	return b
}

// CreateRenderer is for Fyne.
func (n *Notes) CreateRenderer() fyne.WidgetRenderer { return n.renderer() }
