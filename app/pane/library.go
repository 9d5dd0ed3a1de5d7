package pane

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Library lists articles in sections. A row is taken by a click or by Enter;
// the letters in it open the article on their page. Its last row asks for a
// file.
type Library struct {
	rowList

	OnTaken func(place int)                 // an article was taken
	OnPage  func(s reading.Side, place int) // the letter of a page was
	OnFile  func()                          // the last row was
	OnPoint func(on bool)                   // pointer or keyboard came to an article, or left it
	OnAbove func()                          // Up on the first row
	OnRune  func(r rune)                    // a character was typed

	sections []Section
	places   []int // of each row, -1 for what is no article
	pointed  bool
}

// Section is articles below a heading, "" for none.
type Section struct {
	Heading string
	Volumes []Volume
}

// Volume is an article of a library. Below a heading that names the outlet,
// Outlet is empty.
type Volume struct {
	Choice
	Place  int           // what the callbacks name it by
	Open   [2]bool       // on which pages
	Around func() Around // finds what was searched for and stands in its text, nil when nothing does
}

// Around is words of a text that were searched for, with what stands before
// and after them.
type Around struct{ Before, Hit, After string }

var _ fyne.Widget = (*Library)(nil)

// NewLibrary makes an empty list.
func NewLibrary() *Library {
	l := &Library{}
	l.begin(l, l.compose)
	return l
}

// SetSections replaces all rows. It goes back to the first unless stay, which
// is for the same articles as before.
func (l *Library) SetSections(sections []Section, stay bool) {
	l.sections = sections
	if stay {
		l.reset()
	} else {
		l.start()
		l.current = max(0, l.first())
		l.fill()
	}
	l.tell()
}

// Count is how many articles are listed.
func (l *Library) Count() (n int) {
	for _, s := range l.sections {
		n += len(s.Volumes)
	}
	return n
}

// TakeFirst takes the first article, if there is one.
func (l *Library) TakeFirst() {
	if l.Count() > 0 {
		l.current, l.link = l.first(), -1
		l.follow()
	}
}

// first is the first row that does something, -1 when none does.
func (l *Library) first() int {
	for i := range l.rows {
		if l.rows[i].tap != nil {
			return i
		}
	}
	return -1
}

// MouseIn is a MouseMoved.
func (l *Library) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved shades what is under the pointer.
func (l *Library) MouseMoved(e *desktop.MouseEvent) {
	l.rowList.MouseMoved(e)
	l.tell()
}

// MouseOut lets go of it.
func (l *Library) MouseOut() {
	l.rowList.MouseOut()
	l.tell()
}

// FocusGained shows the ring, unless the mouse came.
func (l *Library) FocusGained() {
	l.rowList.FocusGained()
	l.tell()
}

// FocusLost takes it away.
func (l *Library) FocusLost() {
	l.rowList.FocusLost()
	l.tell()
}

// TypedKey goes from row to row, and above the first.
func (l *Library) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyUp && l.current <= l.first() && l.OnAbove != nil {
		l.OnAbove()
		return
	}
	l.rowList.TypedKey(e)
	l.tell()
}

// TypedRune begins another search. A blank takes a row instead, see TypedKey.
func (l *Library) TypedRune(r rune) {
	if r != ' ' && l.OnRune != nil {
		l.OnRune(r)
	}
}

// tell says whether an article is pointed at, once for each change.
func (l *Library) tell() {
	at := l.hovered
	if at < 0 && l.focused && !l.quiet {
		at = l.current
	}
	on := at >= 0 && at < len(l.places) && l.places[at] >= 0
	if on != l.pointed {
		l.pointed = on
		if l.OnPoint != nil {
			l.OnPoint(on)
		}
	}
}

func (l *Library) compose(width float32) (head *slip, rows []slip) {
	l.places = l.places[:0]
	add := func(b slip, place int) {
		rows = append(rows, b)
		l.places = append(l.places, place)
	}
	for _, s := range l.sections {
		if s.Heading != "" {
			add(l.heading(s.Heading, width), -1)
		}
		for i := range s.Volumes {
			add(l.row(&s.Volumes[i], width), s.Volumes[i].Place)
		}
	}
	if len(rows) == 0 {
		none := l.plain("No article has all these words.", width)
		none.rule(width)
		add(none, -1)
	}
	add(l.file(width), -1)
	return nil, rows
}

func (l *Library) heading(s string, width float32) slip {
	b := slip{height: 32, spoken: s}
	b.write(fitFace(l.faces.smallBold, s, width-2*kit.RowPad), l.faces.smallBold, kit.RowPad, 12, smallLead, kit.ColorSoft)
	b.rule(width)
	return b
}

// file is the row that asks for a file.
func (l *Library) file(width float32) slip {
	const say = "Open a file…"
	b := slip{height: 40, spoken: say, tap: func() {
		if l.OnFile != nil {
			l.OnFile()
		}
	}}
	b.write(say, l.faces.text, kit.RowPad, 10, textLead, kit.ColorAccent)
	return b
}

// headlineLines is how many lines of a headline a row has room for.
const headlineLines = 2

// row is an article, to be set when it is seen: of thousands that are listed
// few ever are. Until then its height is what a headline of two lines has.
func (l *Library) row(v *Volume, width float32) slip {
	b := slip{tap: func() {
		if l.OnTaken != nil {
			l.OnTaken(v.Place)
		}
	}}
	b.height = 2*rowTop - 1 + smallLead + 2 + headlineLines*serifLead
	if v.Outlet != "" {
		b.height += 1 + smallLead
	}
	if v.Around != nil {
		b.height += 3 + serifLead
	}
	b.later = func(b *slip) { l.volume(b, *v, width) }
	return b
}

// volume sets the row of an article.
func (l *Library) volume(b *slip, v Volume, width float32) {
	b.spoken = spokenVolume(v)
	room := width - 2*kit.RowPad
	y := rowTop
	left := l.letters(b, v, y, width)
	above, role := v.Outlet, kit.ColorAccent
	if above == "" {
		above, role = v.Detail, kit.ColorSoft
	}
	b.write(fitFace(l.faces.small, above, left-kit.RowPad-8), l.faces.small, kit.RowPad, y, smallLead, role)
	y = b.clamp(v.Headline, l.faces.serif, kit.RowPad, y+smallLead+2, room, serifLead, headlineLines)
	if v.Outlet != "" {
		b.write(fitFace(l.faces.small, v.Detail, room), l.faces.small, kit.RowPad, y+1, smallLead, kit.ColorSoft)
		y += 1 + smallLead
	}
	if v.Around != nil {
		l.around(b, v.Around(), y+3, room)
		y += 3 + serifLead
	}
	b.height = y + rowTop - 1
	b.rule(width)
}

func spokenVolume(v Volume) string {
	s := v.Headline + ", " + v.Detail
	if v.Outlet != "" {
		s = v.Headline + ", " + v.Outlet + ", " + v.Detail
	}
	for i, open := range v.Open {
		if open {
			s += ", open on page " + reading.Side(i).String()
		}
	}
	return s
}

// clamp is wrap with an end: what has no room in so many lines is left out.
func (b *slip) clamp(s string, f *face, x, y, width, lead float32, lines int) float32 {
	n := 0
	f.breakLines(s, width, len(s)+1, func(start, end int) {
		n++
		if n == lines {
			b.write(fitFace(f, s[start:], width), f, x, y, lead, kit.ColorInk)
		} else if n < lines {
			b.write(s[start:end], f, x, y, lead, kit.ColorInk)
		}
		if n <= lines {
			y += lead
		}
	})
	return y
}

// The letters of the pages in a row, in pixels.
const letterWidth, letterHeight, letterGap = float32(18), float32(16), float32(3)

// letters sets the two letters at the right edge, filled where the article is
// open, and gives the x they begin at.
func (l *Library) letters(b *slip, v Volume, y, width float32) float32 {
	x := width - kit.RowPad - 2*letterWidth - letterGap
	begin := x
	for i, open := range v.Open {
		s := reading.Side(i)
		f := figure{x: x, y: y, w: letterWidth, h: letterHeight, role: kit.ColorHairline, radius: 4, hollow: true}
		face, role := l.faces.small, kit.ColorSoft
		if open {
			f.role, f.hollow = kit.ColorAccent, false
			face, role = l.faces.smallBold, kit.ColorPage
		}
		b.shapes = append(b.shapes, f)
		b.write(s.String(), face, x+(letterWidth-face.advance(s.String()))/2, y, letterHeight, role)
		b.spots = append(b.spots, spot{x - 1, y - 2, letterWidth + 2, letterHeight + 4, func() {
			if l.OnPage != nil {
				l.OnPage(s, v.Place)
			}
		}, "Open on page " + s.String() + ": " + v.Headline})
		x += letterWidth + letterGap
	}
	return begin
}

// around sets what was found on one line, the hit in bold and in sight.
func (l *Library) around(b *slip, a Around, y, room float32) {
	plain, strong := l.faces.serif, l.faces.serifBold
	hit := fitFace(strong, a.Hit, room)
	free := room - strong.advance(hit)
	before := lastOf(plain, a.Before, max(free*0.45, free-plain.advance(a.After)))
	x := kit.RowPad
	b.write(before, plain, x, y, serifLead, kit.ColorSoft)
	x += plain.advance(before)
	b.write(hit, strong, x, y, serifLead, kit.ColorInk)
	x += strong.advance(hit)
	if after := fitFace(plain, a.After, kit.RowPad+room-x); plain.advance(after) <= kit.RowPad+room-x {
		b.write(after, plain, x, y, serifLead, kit.ColorSoft)
	}
}

// lastOf is s, or as many of its last words as width holds after an ellipsis.
func lastOf(f *face, s string, width float32) string {
	if f.advance(s) <= width {
		return s
	}
	for {
		_, rest, more := strings.Cut(s, " ")
		if !more {
			return ""
		}
		if s = rest; f.advance("… "+s) <= width {
			return "… " + s
		}
	}
}

// CreateRenderer is for Fyne.
func (l *Library) CreateRenderer() fyne.WidgetRenderer { return l.renderer() }
