package pane

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
)

// bands shade the row and the column of the pair that is pointed at.
func (m *Matrix) bands() {
	c := m.pointed()
	if c.row < 0 || c.column >= c.row {
		return
	}
	s, side := m.sheet, m.side()
	x, xSeen := m.columnLeft(c.column)
	y, ySeen := m.rowTop(c.row)
	if xSeen && ySeen {
		s.rect(&s.under, 0, y, x+side, side, kit.ColorHover).CornerRadius = 3
		if own, seen := m.rowTop(c.column); seen {
			s.rect(&s.under, 0, own, m.labels(), side, kit.ColorHover).CornerRadius = 3
		}
		s.rect(&s.under, x, 0, side, y, kit.ColorHover).CornerRadius = 3
	}
}

// pointed is the pair under the pointer, or where the keyboard is.
func (m *Matrix) pointed() cell {
	if m.under.row >= 0 {
		return m.under
	}
	if m.focused && !m.quiet {
		return cell{m.row, m.column}
	}
	return cell{-1, -1}
}

// label names the article of a row.
func (m *Matrix) label(i int, y float32) {
	a, side, b := m.articles[i], m.side(), slip{}
	number := strconv.Itoa(i + 1)
	face := m.faces.small
	if i == m.open[reading.A] || i == m.open[reading.B] {
		face = m.faces.smallBold
	}
	b.write(number, face, 24-face.advance(number), 0, side, kit.ColorSoft)
	x, end := labelLeft, m.labels()-labelEnd
	outlet := fitFace(face, a.Outlet, (end-x)*outletShare)
	b.write(outlet, face, x, 0, side, kit.ColorAccent)
	x += face.advance(outlet) + labelGap
	b.write(fitFace(m.faces.serif, a.Headline, end-x), m.faces.serif, x, 0, side, kit.ColorInk)
	m.sheet.draw(placed{&b, y})
}

func (m *Matrix) number(k int, x, side float32) {
	b := slip{}
	say := strconv.Itoa(k + 1)
	b.write(say, m.faces.small, x+(side-m.faces.small.advance(say))/2, 2, matrixHead-4, kit.ColorSoft)
	m.sheet.draw(placed{&b, 0})
}

// mark draws a pair.
func (m *Matrix) mark(c cell, x, y, side float32) {
	s := m.sheet
	if d, known := m.dot(c); known {
		m.paint(d, x, y, side)
	}
	if c.row == max(m.open[0], m.open[1]) && c.column == min(m.open[0], m.open[1]) {
		r := s.rect(&s.over, x+1, y+1, side-2, side-2, kit.ColorAccent)
		kit.Outline(r, kit.ColorAccent, 1)
		r.CornerRadius = 4
	}
	if m.focused && !m.quiet && c == (cell{m.row, m.column}) {
		r := s.rect(&s.over, x, y, side, side, kit.ColorAccent)
		kit.Outline(r, kit.ColorAccent, 2)
		r.CornerRadius = 4
	}
}

// Shares of the side of a cell that the dot of a pair has, by how many words
// the two share.
var dotSizes = [...]struct {
	to    int
	share float32
	says  string
}{
	{0, .10, "no shared wording"},
	{24, .28, "to 24 words"},
	{99, .42, "to 99"},
	{1 << 30, .60, "100 and more"},
}

func dotSize(words int) float32 {
	for _, d := range dotSizes {
		if words <= d.to {
			return d.share
		}
	}
	return 0
}

// paint draws a dot, and the ring or the line of the relation.
func (m *Matrix) paint(d Dot, x, y, side float32) {
	s := m.sheet
	round := func(p *pool, w float32, role fyne.ThemeColorName) {
		r := s.rect(p, x+(side-w)/2, y+(side-w)/2, w, w, role)
		r.CornerRadius = w / 2 * s.k
	}
	role := kit.ColorCopyTick
	if d.Words == 0 {
		role = kit.ColorFaint
	}
	round(&s.under, max(2, side*dotSize(d.Words)), role)
	if d.Relation == SameStory {
		w := kit.Whole(side * .5)
		s.rect(&s.over, x+(side-w)/2, y+side-3.5, w, 1.5, kit.ColorInk)
	}
	if d.Relation == SameEvent {
		w := side - 5
		r := s.rect(&s.over, x+(side-w)/2, y+(side-w)/2, w, w, kit.ColorInk)
		kit.Outline(r, kit.ColorInk, 1.2)
		r.CornerRadius = w / 2 * s.k
	}
}

// legend says at the foot what a dot and a ring mean.
func (m *Matrix) legend() {
	y := m.laid.Height - matrixLegend + 10
	m.sheet.rect(&m.sheet.under, 0, y-4, m.laid.Width, 1, kit.ColorHairline)
	x := float32(0)
	say := func(words string) {
		b := slip{}
		b.write(words, m.faces.small, x, 0, cellLarge, kit.ColorSoft)
		m.sheet.draw(placed{&b, y})
		x += m.faces.small.advance(words) + legendGap
	}
	say(lang.L("Wording in both:"))
	all := m.scaleFits()
	for i, d := range dotSizes {
		if !all && i > 0 && i < len(dotSizes)-1 {
			continue
		}
		words := d.to
		if i == len(dotSizes)-1 {
			words = 100
		}
		m.paint(Dot{Words: words}, x, y, cellLarge)
		x += cellLarge + 2
		say(lang.L(d.says))
	}
	if w := m.faces.small.advance(m.note); x+w < m.laid.Width {
		x = m.laid.Width - w - 4
		say(m.note)
	}
	x, y = 0, y+cellLarge-2
	for _, r := range []Relation{SameEvent, SameStory, Unrelated} {
		m.paint(Dot{Relation: r}, x, y, cellLarge)
		x += cellLarge + 2
		say([...]string{lang.L("neither"), lang.L("line: same story, not the same event"), lang.L("ring: same event")}[r])
	}
	if m.open[0] >= 0 && m.open[1] >= 0 && x+120 < m.laid.Width {
		r := m.sheet.rect(&m.sheet.over, x+3, y+3, cellLarge-6, cellLarge-6, kit.ColorAccent)
		kit.Outline(r, kit.ColorAccent, 1)
		r.CornerRadius = 4
		x += cellLarge + 2
		say(lang.L("the pair that is open"))
	}
}

// legendGap is between what the legend says and the next dot.
const legendGap = 14

// scaleFits reports whether the legend has room for a dot of every size; else
// the least and the largest tell what a size means.
func (m *Matrix) scaleFits() bool {
	x := m.faces.small.advance(lang.L("Wording in both:"))
	for _, d := range dotSizes {
		x += legendGap + cellLarge + 2 + m.faces.small.advance(lang.L(d.says))
	}
	return x <= m.laid.Width
}

// bars show how much is beyond the edge.
func (m *Matrix) bars() {
	s, view, all := m.sheet, m.view(), float32(len(m.articles))*m.side()
	if all > view.Height+1 && view.Height > 0 {
		size := max(24, view.Height*view.Height/all)
		r := s.rect(&s.over, m.laid.Width-4, matrixHead+(view.Height-size)*m.top/(all-view.Height), 3, size, kit.ColorFaint)
		r.CornerRadius = 1.5
	}
	if all -= m.side(); all > view.Width+1 && view.Width > 0 {
		size := max(24, view.Width*view.Width/all)
		r := s.rect(&s.over, m.labels()+(view.Width-size)*m.left/(all-view.Width), matrixHead+view.Height+1, size, 3, kit.ColorFaint)
		r.CornerRadius = 1.5
	}
}
