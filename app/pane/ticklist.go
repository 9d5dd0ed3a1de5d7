package pane

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
)

// Offer is an article that can be ticked.
type Offer struct {
	Choice
	Note string // what is to be said of it, "" for nothing
	On   bool
}

// Offers is articles below a heading, "" for none.
type Offers struct {
	Heading string
	List    []Offer
}

// TickList lists articles to be ticked. A row is ticked by a click, by Enter or
// by Space; its link shows what was read.
type TickList struct {
	rowList

	OnTicked  func(i int, on bool) // i counts through all sections
	OnDetails func(i int)
	OnAbove   func()       // Up on the first row
	OnRune    func(r rune) // a character was typed

	sections []Offers
	show     func(i int) bool // nil for all
}

// NewTickList makes an empty list.
func NewTickList() *TickList {
	l := &TickList{}
	l.begin(l, l.compose)
	return l
}

// Set replaces all rows; those that show refuses are not seen. It stays where
// it is unless from is set.
func (l *TickList) Set(sections []Offers, show func(i int) bool, from bool) {
	l.sections, l.show = sections, show
	if from {
		l.start()
		l.step(-1, 1)
		l.quiet = true
		return
	}
	l.reset()
}

// TypedKey goes from row to row, and above the first.
func (l *TickList) TypedKey(e *fyne.KeyEvent) {
	was := l.current
	l.rowList.TypedKey(e)
	if e.Name == fyne.KeyUp && l.current == was && l.OnAbove != nil {
		l.OnAbove()
	}
}

// TypedRune begins another search. A blank ticks instead.
func (l *TickList) TypedRune(r rune) {
	if r != ' ' && l.OnRune != nil {
		l.OnRune(r)
	}
}

func (l *TickList) compose(width float32) (head *slip, rows []slip) {
	i := 0
	for _, s := range l.sections {
		var own []slip
		for _, t := range s.List {
			if l.show == nil || l.show(i) {
				own = append(own, l.row(t, i, width))
			}
			i++
		}
		if len(own) > 0 && s.Heading != "" {
			h := slip{height: 34, spoken: s.Heading}
			h.write(fitFace(l.faces.smallBold, s.Heading, width-2*tickInset), l.faces.smallBold, tickInset, 13, smallLead, kit.ColorSoft)
			h.rule(width)
			rows = append(rows, h)
		}
		rows = append(rows, own...)
	}
	if len(rows) == 0 {
		b := slip{spoken: lang.L("No article here has all these words.")}
		b.height = b.wrap(b.spoken, l.faces.text, tickInset, rowTop, width-2*tickInset, textLead, kit.ColorSoft) + rowTop
		rows = append(rows, b)
	}
	return nil, rows
}

// The measures of a row to be ticked.
const (
	tickInset = float32(4)
	tickBox   = float32(13)
	tickWords = tickInset + tickBox + 12 // where the words begin
)

// row is set when it is first seen: there may be thousands.
func (l *TickList) row(t Offer, i int, width float32) slip {
	b := slip{height: 9 + textLead + smallLead + 9, tap: func() {
		if l.OnTicked != nil {
			l.OnTicked(i, !t.On)
		}
	}}
	b.later = func(b *slip) { l.write(b, t, i, width) }
	return b
}

func (l *TickList) write(b *slip, t Offer, i int, width float32) {
	b.spoken = tickedWord(t.On) + t.Headline + ". " + t.Outlet + ". " + t.Detail + ". " + t.Note
	l.box(b, t.On)
	way := lang.L("Details…")
	w := l.faces.small.advance(way)
	right := width - tickInset - 8
	b.write(way, l.faces.small, right-w, 9, textLead, kit.ColorAccent)
	b.spots = append(b.spots, spot{right - w - 6, 8, w + 12, textLead + 2, func() {
		if l.OnDetails != nil {
			l.OnDetails(i)
		}
	}, lang.L("details of {{.Headline}}", kit.With{"Headline": t.Headline})})
	role := kit.ColorSoft
	if t.On {
		role = kit.ColorInk
	}
	room := right - w - 20 - tickWords
	b.write(fitFace(l.faces.serifBold, t.Headline, room), l.faces.serifBold, tickWords, 9, textLead, role)
	line := strings.Trim(t.Outlet+" · "+t.Detail, " ·")
	y := float32(9) + textLead
	b.write(fitFace(l.faces.small, line, right-tickWords), l.faces.small, tickWords, y, smallLead, kit.ColorSoft)
	y += smallLead
	if t.Note != "" {
		y = b.wrap(t.Note, l.faces.small, tickWords+10, y+2, right-tickWords-10, smallLead, kit.ColorInk)
		b.shapes = append(b.shapes, figure{tickWords, 9 + textLead + smallLead + 4, 3, y - 9 - textLead - smallLead - 5, kit.ColorOutline, 1.5, false})
	}
	b.height = y + 9
	b.rule(width)
}

func tickedWord(on bool) string {
	if on {
		return lang.L("Ticked:") + " "
	}
	return lang.L("Not ticked:") + " "
}

// box is the one that is ticked.
func (l *TickList) box(b *slip, on bool) {
	y := float32(12)
	if !on {
		b.shapes = append(b.shapes, figure{tickInset, y, tickBox, tickBox, kit.ColorSoft, 3, true})
		return
	}
	b.shapes = append(b.shapes, figure{tickInset, y, tickBox, tickBox, kit.ColorAccent, 3, false})
	b.write("✓", l.faces.smallBold, tickInset+2, y-2, smallLead, kit.ColorPage)
}

// CreateRenderer is for Fyne.
func (l *TickList) CreateRenderer() fyne.WidgetRenderer { return l.renderer() }
