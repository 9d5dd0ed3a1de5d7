package pane

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/compare/text"
)

// Piece is a piece of a file that an article was read from: a paragraph of its
// text, words beside that a field was read from, or what was left out.
type Piece struct {
	Text  string // on one line
	Lit   []Lit
	Head  bool   // it stands outside the text, and fields were read from it
	Why   string // what it was left out for: "caption"; "" where it was not
	Taken bool   // it was left out, and the reader wants it in the text
}

// Lit is where a field was read in a piece.
type Lit struct {
	text.Span
	Key, Label string // "date", "Date"
}

// RawText is what a file holds, in its order: each field is lit where it was
// read, and what was left out is grey until a click takes it into the text.
type RawText struct {
	rowList

	OnTurned func() // a piece was taken into the text, or left out again

	pieces []Piece
	at     []int // the row of each piece
	lit    string
	serif  *face
}

var _ fyne.Widget = (*RawText)(nil)

// The measures of a raw text, at the usual size.
const (
	rawSize = float32(14)
	rawLead = float32(21)
	rawWide = float32(600) // of a line, at most
)

// NewRawText shows pieces.
func NewRawText(pieces []Piece) *RawText {
	r := &RawText{pieces: slices.Clone(pieces)}
	r.begin(r, r.compose)
	return r
}

// Pieces are the pieces as the reader left them.
func (r *RawText) Pieces() []Piece { return r.pieces }

// Turn takes a piece that was left out into the text, or leaves it out again.
func (r *RawText) Turn(i int) {
	r.pieces[i].Taken = !r.pieces[i].Taken
	r.reset()
	if r.OnTurned != nil {
		r.OnTurned()
	}
}

// Light makes the places of a field stand out, and brings the first on screen;
// "" lights none.
func (r *RawText) Light(key string) {
	r.lit = key
	r.reset()
	i := slices.IndexFunc(r.pieces, func(p Piece) bool {
		return slices.ContainsFunc(p.Lit, func(l Lit) bool { return l.Key == key })
	})
	if key == "" || i < 0 || i >= len(r.at) {
		return
	}
	r.reveal(r.at[i])
	r.fill()
}

// Says is the words of the place that is lit, "" where none is.
func (r *RawText) Says() string {
	for _, p := range r.pieces {
		for _, l := range p.Lit {
			if l.Key == r.lit {
				return p.Text[l.Start:l.End]
			}
		}
	}
	return ""
}

func (r *RawText) compose(width float32) (head *slip, rows []slip) {
	if r.serif == nil || r.serif.k != kit.Scale() {
		r.serif = newFaceAt(kit.Scale(), rawSize, fyne.TextStyle{}, kit.Serif)
	}
	r.at = r.at[:0]
	for i, p := range r.pieces {
		first := i == 0 || !r.pieces[i-1].Head
		last := i+1 == len(r.pieces) || !r.pieces[i+1].Head
		r.at = append(r.at, len(rows))
		switch {
		case p.Head:
			rows = append(rows, r.heading(p, width, first, last))
		case p.Why != "":
			rows = append(rows, r.aside(i, width))
		default:
			rows = append(rows, r.paragraph(p, width))
		}
	}
	return nil, rows
}

// heading sets words beside the text that fields were read from.
func (r *RawText) heading(p Piece, width float32, first, last bool) slip {
	b := slip{spoken: labelsOf(p) + ": " + p.Text}
	y := float32(3)
	if first {
		y = rowTop
		b.write(lang.L("READ BESIDE THE TEXT"), r.faces.smallBold, kit.RowPad, y, smallLead, kit.ColorSoft)
		y += smallLead + 4
	}
	const column = float32(72)
	b.write(fitFace(r.faces.small, labelsOf(p), column-8), r.faces.small, kit.RowPad, y, rawLead, kit.ColorSoft)
	b.height = r.words(&b, p, kit.RowPad+column, y, min(rawWide, width-2*kit.RowPad)-column, kit.ColorInk) + 1
	if last {
		b.height += rowTop
		b.rule(width)
	}
	return b
}

// labelsOf are the names of the fields that were read from a piece.
func labelsOf(p Piece) string {
	var list []string
	for _, l := range p.Lit {
		list = append(list, l.Label)
	}
	return strings.Join(list, ", ")
}

func (r *RawText) paragraph(p Piece, width float32) slip {
	b := slip{spoken: p.Text}
	b.height = r.words(&b, p, kit.RowPad, 5, min(rawWide, width-2*kit.RowPad), kit.ColorInk) + 5
	return b
}

// aside sets what was left out: grey, with why and the way back.
func (r *RawText) aside(i int, width float32) slip {
	p := r.pieces[i]
	say, way, role := lang.L("{{.Why}} · left out", kit.With{"Why": p.Why}), lang.L("take it in"), kit.ColorSoft
	if p.Taken {
		say, way, role = lang.L("{{.Why}} · taken into the text", kit.With{"Why": p.Why}), lang.L("leave it out"), kit.ColorInk
	}
	b := slip{spoken: say + ": " + p.Text + ". " + way, tap: func() { r.Turn(i) }}
	x := kit.RowPad + 12
	room := min(rawWide, width-2*kit.RowPad) - 12
	w := r.faces.small.advance(way)
	b.write(fitFace(r.faces.small, say, room-w-16), r.faces.small, x, 6, smallLead, kit.ColorSoft)
	b.write(way, r.faces.small, x+room-w, 6, smallLead, kit.ColorAccent)
	end := r.words(&b, p, x, 6+smallLead+1, room, role)
	b.shapes = append(b.shapes, figure{kit.RowPad, 8, 2, end - 10, kit.ColorHairline, 1, false})
	b.height = end + 7
	return b
}

// words sets a piece, its fields on a ground of their own.
func (r *RawText) words(b *slip, p Piece, x, y, width float32, role fyne.ThemeColorName) float32 {
	f := r.serif
	f.breakLines(p.Text, width, len(p.Text)+1, func(start, end int) {
		for _, l := range p.Lit {
			from, to := max(start, l.Start), min(end, l.End)
			if from >= to {
				continue
			}
			left, wide := x+f.advance(p.Text[start:from]), f.advance(p.Text[from:to])
			r.ground(b, l, left-2, y, wide+4)
		}
		b.write(p.Text[start:end], f, x, y, rawLead, role)
		y += rawLead
	})
	return y
}

// ground is what lies under a field: a fill, and a line too while it is lit.
func (r *RawText) ground(b *slip, l Lit, x, y, w float32) {
	role := kit.ColorName
	if l.Key == r.lit {
		role = kit.ColorQuotation
		b.shapes = append(b.shapes, figure{x, y + rawLead - 2, w, 2, kit.ColorOutline, 0, false})
	}
	b.shapes = append(b.shapes, figure{x, y + 1, w, rawLead - 3, role, 3, false})
	b.hint(x, y, w, rawLead, l.Label)
}

// CreateRenderer is for Fyne.
func (r *RawText) CreateRenderer() fyne.WidgetRenderer { return r.renderer() }
