package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Library lists articles in sections, and pairs of them. A row is taken by a
// click or by Enter; the letters in an article's row open it on their page.
type Library struct {
	rowList
	heldShift

	OnTaken func(place int)                   // an article was taken, or a pair
	OnPage  func(s reading.Side, place int)   // the letter of a page was
	OnMenu  func(place int, at fyne.Position) // an article asks for its menu, at a place of the window
	OnTag   func(tag string)                  // a tag was taken
	OnFile  func()                            // the last row, which asks for a file, was; nil for no such row
	OnPoint func(on bool)                     // pointer or keyboard came to an article, or left it
	OnAbove func()                            // Up on the first row
	OnRune  func(r rune)                      // a character was typed
	None    string                            // is said where nothing is listed
	Way     string                            // what can be done then, by OnWay; "" for nothing
	OnWay   func()

	sections []Section
	places   []int // of each row, -1 for what is no article
	pointed  bool
}

// Section is articles and pairs below a heading, "" for none.
type Section struct {
	Heading string
	Detail  string // what else is said of it, below the heading
	Way     string // a link beside that, "" for none
	OnWay   func()
	Volumes []Volume
	Couples []Couple
}

// Volume is an article of a library. Below a heading that names the outlet,
// Outlet is empty.
type Volume struct {
	Choice
	Place   int           // what the callbacks name it by
	Open    [2]bool       // on which pages
	Tags    []string      // as its file has them
	Shares  string        // what it has in common with another, "" for nothing
	Details func() string // writes Detail when the row is seen, nil where that is written
	Around  func() Around // finds what was searched for and stands in its text, nil when nothing does
}

// Couple is two articles that can be opened together.
type Couple struct {
	Sides [2]Choice // A, B
	Place int       // what OnTaken names it by
}

// Around is words of a text that were searched for, with what stands before
// and after them.
type Around struct {
	Before, Hit, After string
	More               []text.Span // of After, what else was searched for, in order
}

var _ fyne.Widget = (*Library)(nil)

// NewLibrary makes an empty list.
func NewLibrary() *Library {
	l := &Library{None: lang.L("No article has all these words.")}
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

// Sections are what is listed.
func (l *Library) Sections() []Section { return l.sections }

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
	l.shift = false
	l.rowList.FocusLost()
	l.tell()
}

// TypedKey goes from row to row, and above the first; the menu key and Shift F10
// drop the menu of an article.
func (l *Library) TypedKey(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyMenu || e.Name == fyne.KeyF10 && l.shift {
		if l.current < len(l.rows) {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
			y := l.tops[l.current] - l.offset + rowTop + smallLead
			l.menu(l.current, at.AddXY(kit.RowPad*l.k, max(0, y)*l.k))
		}
		return
	}
	if e.Name == fyne.KeyUp && l.current <= l.first() && l.OnAbove != nil {
		l.OnAbove()
		return
	}
	l.rowList.TypedKey(e)
	l.tell()
}

// TappedSecondary drops the menu of an article.
func (l *Library) TappedSecondary(e *fyne.PointEvent) {
	if row, _ := l.hit(e.Position); row >= 0 {
		l.menu(row, e.AbsolutePosition)
	}
}

func (l *Library) menu(row int, at fyne.Position) {
	if l.OnMenu != nil && l.places[row] >= 0 {
		l.current, l.link = row, -1
		l.OnMenu(l.places[row], at)
	}
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
	for i := range l.sections {
		s := &l.sections[i]
		if s.Heading != "" {
			add(l.heading(s, width), -1)
		}
		for i := range s.Volumes {
			add(l.row(&s.Volumes[i], width), s.Volumes[i].Place)
		}
		for i := range s.Couples {
			add(l.couple(&s.Couples[i], width), -1)
		}
	}
	if len(rows) == 0 && l.None != "" {
		none := l.plain(l.None, width)
		none.rule(width)
		add(none, -1)
		if l.Way != "" {
			add(l.ask(l.Way, func() { l.OnWay() }), -1)
		}
	}
	if l.OnFile != nil {
		add(l.ask(lang.L("Open a file…"), func() { l.OnFile() }), -1)
	}
	return nil, rows
}

// CreateRenderer is for Fyne.
func (l *Library) CreateRenderer() fyne.WidgetRenderer { return l.renderer() }
