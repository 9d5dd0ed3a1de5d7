package pane

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

const (
	summaryPad   = float32(18)
	summaryLead  = float32(20)
	summaryLines = 8           // more than any summary has, but in a window where there is no room to read
	summaryHigh  = float32(52) // of one line or two
	summaryEdge  = float32(13) // over and under three or more, which as a block need more air
)

// Phrase is a piece of a summary. One with OnTapped is underlined and can be
// tapped and reached by keyboard. Phrases follow each other as they are:
// spaces and stops belong into them.
type Phrase struct {
	Text     string
	Bold     bool
	OnTapped func()
}

// Summary is one or two lines of plain language, more in a narrow window or in large type, with
// a tag before them. Its height follows from its width. With the keyboard, Left and Right go from link to link and Enter follows one.
type Summary struct {
	widget.BaseWidget
	kit.Pointing

	About string               // what the words of the tag mean
	OnKey func(*fyne.KeyEvent) // keys the summary has no use for

	tag     string
	phrases []Phrase
	pieces  []piece
	hovered int // phrase, -1 none
	current int // phrase that Enter follows
	focused bool

	box     *canvas.Rectangle
	label   *canvas.Text
	objects []fyne.CanvasObject
	laid    fyne.Size // what the objects were set for
}

// piece is what one line shows of one phrase.
type piece struct {
	phrase int
	text   string
	x, w   float32
	line   int
}

var (
	_ fyne.Tappable      = (*Summary)(nil)
	_ fyne.Focusable     = (*Summary)(nil)
	_ fyne.Accessible    = (*Summary)(nil)
	_ desktop.Hoverable  = (*Summary)(nil)
	_ desktop.Cursorable = (*Summary)(nil)
)

// NewSummary makes an empty summary.
func NewSummary() *Summary {
	s := &Summary{hovered: -1, current: -1, box: canvas.NewRectangle(color.Transparent), label: canvas.NewText("", nil)}
	s.label.TextStyle.Bold = true
	s.box.CornerRadius = 4
	s.ExtendBaseWidget(s)
	return s
}

// Set replaces tag and phrases; no tag is drawn when it is empty.
func (s *Summary) Set(tag string, phrases []Phrase) {
	s.tag, s.phrases = tag, phrases
	s.hovered, s.current = -1, s.link(-1, 1)
	s.flow()
}

// link is the next phrase that can be tapped, -1 when there is none.
func (s *Summary) link(from, step int) int {
	for i := from + step; i >= 0 && i < len(s.phrases); i += step {
		if s.phrases[i].OnTapped != nil {
			return i
		}
	}
	return from
}

// flow breaks the phrases into lines and draws them.
func (s *Summary) flow() {
	left := kit.Scaled(summaryPad)
	s.objects = s.objects[:0]
	kit.Write(s.label, s.tag, kit.Scaled(kit.SizeSmall), kit.ColorAccent)
	if s.tag != "" {
		size := s.label.MinSize()
		s.objects = append(s.objects, s.box, s.label)
		kit.Outline(s.box, kit.ColorAccent, 1)
		y := (s.Size().Height - kit.Scaled(20)) / 2
		kit.Place(s.box, left, y, size.Width+16, kit.Scaled(20))
		s.label.Move(fyne.NewPos(left+8, y+(kit.Scaled(20)-size.Height)/2))
		left += size.Width + 16 + 14
	}
	s.pieces = s.set(left, s.Size().Width-kit.Scaled(summaryPad))
	s.draw()
	canvas.Refresh(s)
}

// set breaks the phrases into pieces between left and right, at most so many
// lines of them; of what is left over nothing is shown.
func (s *Summary) set(left, right float32) []piece {
	var pieces []piece
	x, line := left, 0
	for i, p := range s.phrases {
		t := p.canvas()
		parts := words(p, t, (right-left)/3)
		for j, word := range parts {
			bare := strings.TrimRight(word, " ")
			w := kit.WidthOf(t, bare)
			if j == len(parts)-1 {
				w += s.behind(i, (right-left)/3)
			}
			glued := j == 0 && s.behind(i-1, (right-left)/3) > 0
			if x+w > right && x > left && !glued {
				if line+1 == summaryLines {
					return cutShort(measured(pieces, s.phrases), right, s.phrases)
				}
				line, x = line+1, left
			}
			if n := len(pieces); n > 0 && pieces[n-1].phrase == i && pieces[n-1].line == line {
				pieces[n-1].text += bare
				if word != bare {
					pieces[n-1].text += " "
				}
			} else if bare != "" || x > left {
				pieces = append(pieces, piece{phrase: i, text: word, x: x, line: line})
			}
			x += kit.WidthOf(t, word)
		}
	}
	return measured(pieces, s.phrases)
}

// behind is how wide the part is that stands right behind a phrase, 0 where a
// space or nothing does: a full stop never begins a line.
func (s *Summary) behind(i int, short float32) float32 {
	if i < 0 || i+1 >= len(s.phrases) || strings.HasSuffix(s.phrases[i].Text, " ") {
		return 0
	}
	t := s.phrases[i+1].canvas()
	return kit.WidthOf(t, strings.TrimRight(words(s.phrases[i+1], t, short)[0], " "))
}

// canvas is text as the phrase is set.
func (p Phrase) canvas() *canvas.Text {
	return &canvas.Text{TextSize: kit.Scaled(kit.SizeText), TextStyle: fyne.TextStyle{Bold: p.Bold}}
}

// words are the parts of a phrase that stay whole. A short link stays whole
// itself: "1 shared quotation" reads badly from line to line.
func words(p Phrase, t *canvas.Text, short float32) []string {
	if p.OnTapped != nil && kit.WidthOf(t, p.Text) <= short {
		return []string{p.Text}
	}
	return strings.SplitAfter(p.Text, " ")
}

func measured(pieces []piece, phrases []Phrase) []piece {
	for i := range pieces {
		p := &pieces[i]
		p.w = kit.WidthOf(phrases[p.phrase].canvas(), strings.TrimRight(p.text, " "))
	}
	return pieces
}

// cutShort ends with the last whole sentence, the first with an ellipsis where
// there is none.
func cutShort(pieces []piece, right float32, phrases []Phrase) []piece {
	for n := len(pieces); n > 0; n-- {
		if strings.HasSuffix(strings.TrimRight(pieces[n-1].text, " "), ".") {
			return pieces[:n]
		}
	}
	if n := len(pieces); n > 0 {
		p := &pieces[n-1]
		t := phrases[p.phrase].canvas()
		p.text = kit.Fit(t, strings.TrimRight(p.text, " .,;:")+"…", right-p.x)
		p.w = kit.WidthOf(t, p.text)
	}
	return pieces
}

// Drawn is the words that are on screen, piece by piece.
func (s *Summary) Drawn() (list []string) {
	for _, p := range s.pieces {
		list = append(list, p.text)
	}
	return list
}

func (s *Summary) draw() {
	top := s.top()
	for _, p := range s.pieces {
		phrase := s.phrases[p.phrase]
		y := top + float32(p.line)*kit.Scaled(summaryLead)
		t := &canvas.Text{TextStyle: fyne.TextStyle{Bold: phrase.Bold}}
		kit.Write(t, p.text, kit.Scaled(kit.SizeText), kit.ColorInk)
		t.Move(fyne.NewPos(p.x, y+(kit.Scaled(summaryLead)-t.Size().Height)/2))
		if phrase.OnTapped != nil {
			s.underline(p, y)
		}
		s.objects = append(s.objects, t)
	}
}

// underline is faint, and in the accent's colour under the pointer; a ring
// shows the keyboard.
func (s *Summary) underline(p piece, y float32) {
	line := canvas.NewRectangle(kit.ColorOf(kit.ColorFaint))
	if p.phrase == s.hovered {
		line.FillColor = kit.ColorOf(kit.ColorAccent)
	}
	kit.Place(line, p.x, y+kit.Scaled(summaryLead)-2, p.w, 1)
	s.objects = append(s.objects, line)
	if s.focused && p.phrase == s.current {
		ring := canvas.NewRectangle(color.Transparent)
		kit.Outline(ring, kit.ColorAccent, 2)
		ring.CornerRadius = 3
		kit.Place(ring, p.x-3, y-1, p.w+6, kit.Scaled(summaryLead)+2)
		s.objects = append(s.objects, ring)
	}
}

// lines is how many lines the pieces take, at least one.
func (s *Summary) lines() float32 {
	if n := len(s.pieces); n > 0 {
		return float32(s.pieces[n-1].line + 1)
	}
	return 1
}

// top is the upper edge of the first line: the lines stand in the middle.
func (s *Summary) top() float32 {
	return float32(int(s.Size().Height-s.lines()*kit.Scaled(summaryLead)) / 2)
}

// hit is the link at a point, -1 when there is none.
func (s *Summary) hit(at fyne.Position) int {
	top := s.top()
	for _, p := range s.pieces {
		y := top + float32(p.line)*kit.Scaled(summaryLead)
		if s.phrases[p.phrase].OnTapped != nil && at.X >= p.x && at.X < p.x+p.w && at.Y >= y && at.Y < y+kit.Scaled(summaryLead) {
			return p.phrase
		}
	}
	return -1
}

// Tapped follows a link.
func (s *Summary) Tapped(e *fyne.PointEvent) {
	if i := s.hit(e.Position); i >= 0 {
		s.phrases[i].OnTapped()
	}
}

// MouseIn is a MouseMoved.
func (s *Summary) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved strengthens the link under the pointer.
func (s *Summary) MouseMoved(e *desktop.MouseEvent) {
	s.point(s.hit(e.Position))
	var tip kit.Tip
	if tag := e.Position.Subtract(s.box.Position()); s.tag != "" && tag.X >= 0 && tag.X < s.box.Size().Width && tag.Y >= 0 && tag.Y < s.box.Size().Height {
		tip.Text = s.About
	}
	s.Point(s, e.AbsolutePosition, tip)
}

// MouseOut lets go of it.
func (s *Summary) MouseOut() {
	s.point(-1)
	s.Point(s, fyne.Position{}, kit.Tip{})
}

func (s *Summary) point(i int) {
	if i != s.hovered {
		s.hovered = i
		s.flow()
	}
}

// Cursor is a pointer over a link.
func (s *Summary) Cursor() desktop.Cursor {
	if s.hovered >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained shows the ring.
func (s *Summary) FocusGained() {
	s.focused = true
	s.flow()
}

// FocusLost takes it away.
func (s *Summary) FocusLost() {
	s.focused = false
	s.flow()
}

// TypedKey goes from link to link and follows one.
func (s *Summary) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyRight:
		s.current = s.link(s.current, 1)
		s.flow()
	case e.Name == fyne.KeyLeft:
		s.current = s.link(s.current, -1)
		s.flow()
	case kit.Presses(e) && s.current >= 0:
		s.phrases[s.current].OnTapped()
	case s.OnKey != nil:
		s.OnKey(e)
	}
}

// TypedRune has nothing to do.
func (s *Summary) TypedRune(rune) {}

// AccessibilityLabel is all of it, as plain words; while it has the keyboard,
// the phrase that Enter follows.
func (s *Summary) AccessibilityLabel() string {
	if s.focused && s.current >= 0 {
		return lang.L("Link: {{.Words}}", kit.With{"Words": strings.TrimSpace(s.phrases[s.current].Text)})
	}
	var b strings.Builder
	if s.tag != "" {
		b.WriteString(s.tag + ". ")
	}
	for _, p := range s.phrases {
		b.WriteString(p.Text)
	}
	return b.String()
}

// AccessibilityRole says that this is text to read.
func (s *Summary) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (s *Summary) CreateRenderer() fyne.WidgetRenderer { return summaryRenderer{s} }

type summaryRenderer struct{ s *Summary }

// Layout does nothing twice: new objects make Fyne lay out once more, and it
// would paint for ever.
func (r summaryRenderer) Layout(size fyne.Size) {
	if size != r.s.laid {
		r.s.laid = size
		r.s.flow()
	}
}

func (r summaryRenderer) MinSize() fyne.Size {
	high := summaryHigh
	if n := r.s.lines(); n > 2 {
		high = n*summaryLead + 2*summaryEdge
	}
	return fyne.NewSize(200, kit.Scaled(high))
}

func (r summaryRenderer) Refresh()                     { r.s.flow() }
func (r summaryRenderer) Objects() []fyne.CanvasObject { return r.s.objects }
func (r summaryRenderer) Destroy()                     {}
