package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
)

// slip is one row of a list, set for a width: its words, rules and bars, and
// what can be tapped in it. Places are from its upper left corner.
type slip struct {
	height float32
	texts  []label
	shapes []figure
	spots  []spot
	hints  []hint
	tap    func() // what a tap beside the spots does, nil for nothing
	spoken string // for screen readers

	later func(*slip) // sets the rest when the row is first seen; until then height is a guess. nil for what is set
}

// label is words on one line.
type label struct {
	text string
	face *face
	x, y float32
	role fyne.ThemeColorName
}

type figure struct {
	x, y, w, h float32
	role       fyne.ThemeColorName
	radius     float32
	hollow     bool
}

// spot is a place in a row that does something of its own.
type spot struct {
	x, y, w, h float32
	tap        func()
	spoken     string
}

func (s spot) holds(p fyne.Position) bool {
	return p.X >= s.x && p.X < s.x+s.w && p.Y >= s.y && p.Y < s.y+s.h
}

// hint is a place in a row that says what stands there.
type hint struct {
	x, y, w, h float32
	words      string
}

// hint says at places of a row what stands there.
func (b *slip) hint(x, y, w, h float32, words string) {
	if words != "" {
		b.hints = append(b.hints, hint{x, y, w, h, words})
	}
}

// hinted is what is said at a place of the row, "" for nothing.
func (b *slip) hinted(p fyne.Position) string {
	for _, h := range b.hints {
		if p.X >= h.x && p.X < h.x+h.w && p.Y >= h.y && p.Y < h.y+h.h {
			return h.words
		}
	}
	return ""
}

// typefaces are the sizes that rows are set in, to be drawn k times as large.
type typefaces struct {
	k                                              float32
	text, bold, small, smallBold, serif, serifBold *face
}

// sizeEvidence is the size of an article's words in a row.
const sizeEvidence = float32(13)

func newTypefaces() typefaces {
	k, bold := kit.Scale(), fyne.TextStyle{Bold: true}
	return typefaces{
		k:    k,
		text: newFaceAt(k, kit.SizeText, fyne.TextStyle{}, nil), bold: newFaceAt(k, kit.SizeText, bold, nil),
		small: newFaceAt(k, kit.SizeSmall, fyne.TextStyle{}, nil), smallBold: newFaceAt(k, kit.SizeSmall, bold, nil),
		serif: newFaceAt(k, sizeEvidence, fyne.TextStyle{}, kit.Serif), serifBold: newFaceAt(k, sizeEvidence, fyne.TextStyle{}, kit.SerifBold),
	}
}

// follow measures anew when the theme has another size.
func (t *typefaces) follow() {
	if t.k != kit.Scale() {
		*t = newTypefaces()
	}
}

// write adds words on one line that is lead high.
func (b *slip) write(s string, f *face, x, y, lead float32, role fyne.ThemeColorName) {
	y += kit.Whole((lead - f.height) / 2)
	b.texts = append(b.texts, label{s, f, x, y, role})
}

// wrap adds words on as many lines as they need and gives the y below them.
func (b *slip) wrap(s string, f *face, x, y, width, lead float32, role fyne.ThemeColorName) float32 {
	f.breakLines(s, width, len(s)+1, func(start, end int) {
		b.write(s[start:end], f, x, y, lead, role)
		y += lead
	})
	return y
}

// token is a word, or a part of one, in one face.
type token struct {
	text   string
	strong bool
	apart  bool // a blank stands before it
}

// tokens cuts runs at blanks.
func tokens(runs []reading.Run) (list []token) {
	apart := false
	for _, r := range runs {
		start := 0
		for i := 0; i <= len(r.Text); i++ {
			if i < len(r.Text) && r.Text[i] != ' ' {
				continue
			}
			if i > start {
				list = append(list, token{r.Text[start:i], r.Differs, apart})
				apart = false
			}
			apart = apart || i < len(r.Text)
			start = i + 1
		}
	}
	return list
}

// fitted is tokens of which none is wider than a line.
func fitted(list []token, plain, strong *face, width float32) (fit []token) {
	for _, t := range list {
		for f := faceOf(t, plain, strong); f.piece(t.text) > width; {
			n := f.cut(t.text, width, len(t.text))
			if n == len(t.text) {
				break
			}
			fit = append(fit, token{t.text[:n], t.strong, t.apart})
			t.text, t.apart = t.text[n:], false
		}
		fit = append(fit, t)
	}
	return fit
}

// wrapRuns is wrap for runs of which some stand out.
func (b *slip) wrapRuns(runs []reading.Run, plain, strong *face, x, y, width, lead float32) float32 {
	at := x
	list := fitted(tokens(runs), plain, strong, width)
	blank := plain.word(" ")
	for i := 0; i < len(list); {
		to, w := i, float32(0)
		for to < len(list) && (to == i || !list[to].apart) {
			w += faceOf(list[to], plain, strong).piece(list[to].text)
			to++
		}
		if at > x && at+blank+w > x+width {
			at, y = x, y+lead
		} else if at > x && list[i].apart {
			at += blank
		}
		for ; i < to; i++ {
			f, role := faceOf(list[i], plain, strong), kit.ColorInk
			if list[i].strong {
				role = kit.ColorWording
			}
			w := f.piece(list[i].text)
			if at > x && at+w > x+width {
				at, y = x, y+lead
			}
			b.join(list[i], f, at, y, lead, role)
			at += w
		}
	}
	if len(list) == 0 {
		return y
	}
	return y + lead
}

// join adds a token to the words before it on its line where they look alike,
// so that a line is one object or a few.
func (b *slip) join(t token, f *face, x, y, lead float32, role fyne.ThemeColorName) {
	b.write(t.text, f, x, y, lead, role)
	n := len(b.texts)
	if n < 2 {
		return
	}
	last, now := &b.texts[n-2], b.texts[n-1]
	end := last.x + f.advance(last.text)
	if last.face != f || last.role != role || last.y != now.y || now.x < last.x || now.x > end+2*f.word(" ") {
		return
	}
	if t.apart {
		last.text += " "
	}
	last.text += t.text
	b.texts = b.texts[:n-1]
}

func faceOf(t token, plain, strong *face) *face {
	if t.strong {
		return strong
	}
	return plain
}

// placed is a slip at a height of the sheet.
type placed struct {
	*slip
	y float32
}

// sheet draws slips from pools of canvas objects that are used again and
// again. Its measures are those of the usual size, however large the theme has
// the interface: only what is drawn is enlarged, by k.
type sheet struct {
	widget.BaseWidget

	k           float32
	under, over pool
	words       []*canvas.Text
	used        int
	objects     []fyne.CanvasObject
	grown       bool
}

func newSheet() *sheet {
	s := &sheet{}
	s.ExtendBaseWidget(s)
	return s
}

// begin starts a new drawing; end shows it.
func (s *sheet) begin() { s.k, s.under.used, s.over.used, s.used = kit.Scale(), 0, 0, 0 }

func (s *sheet) end() {
	s.under.rest()
	s.over.rest()
	for _, t := range s.words[s.used:] {
		t.Hidden = true
	}
	if s.grown {
		s.collect()
	}
	canvas.Refresh(s)
}

// rect takes a rectangle of a pool.
func (s *sheet) rect(p *pool, x, y, w, h float32, role fyne.ThemeColorName) *canvas.Rectangle {
	r, isNew := p.take()
	s.grown = s.grown || isNew
	r.FillColor = kit.ColorOf(role)
	kit.Place(r, x*s.k, y*s.k, w*s.k, h*s.k)
	return r
}

func (s *sheet) draw(p placed) {
	for _, d := range p.shapes {
		r := s.rect(&s.under, d.x, p.y+d.y, d.w, d.h, d.role)
		if d.hollow {
			kit.Outline(r, d.role, 1)
		}
		r.CornerRadius = d.radius
	}
	top := kit.Whole(p.y * s.k)
	for _, l := range p.texts {
		if s.used == len(s.words) {
			s.words = append(s.words, &canvas.Text{})
			s.grown = true
		}
		t := s.words[s.used]
		s.used++
		t.Text, t.TextSize, t.TextStyle, t.FontSource = kit.Drawn(l.text), l.face.size*s.k, l.face.style, l.face.sourceOf(l.text)
		t.Color, t.Hidden = kit.ColorOf(l.role), false
		t.Move(fyne.NewPos(kit.Whole(l.x*s.k), top+kit.Whole(l.y*s.k)))
		t.Resize(fyne.NewSize(l.face.advance(l.text)*s.k, l.face.height*s.k))
	}
}

func (s *sheet) collect() {
	s.grown = false
	s.objects = layered(s.objects[:0], s.under, s.words, s.over)
}

func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return sheetRenderer{s} }

type sheetRenderer struct{ s *sheet }

func (r sheetRenderer) Objects() []fyne.CanvasObject { return r.s.objects }
func (r sheetRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r sheetRenderer) Layout(fyne.Size)             {}
func (r sheetRenderer) Refresh()                     { canvas.Refresh(r.s) }
func (r sheetRenderer) Destroy()                     {}
