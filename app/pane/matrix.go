package pane

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Matrix is all pairs of some articles: a row and a column for each, and where
// they cross a dot. Its size is how much wording the two share, a ring around it
// says that they are about one event. With the keyboard the arrows go from pair
// to pair, and Enter opens one.
type Matrix struct {
	widget.BaseWidget
	kit.Pointing

	OnPair   func(i, k int) // the pair of two articles was taken, k the earlier in the list
	OnKey    func(*fyne.KeyEvent)
	MostHigh float32 // it is no higher than that, in pixels of the window; 0 for no bound

	faces    typefaces
	articles []Choice
	dots     [][]Dot // of each article with those before it; the last may be missing
	open     [2]int  // the articles that are open, -1 for none
	note     string

	row, column int  // where the keyboard is
	under       cell // the pointer
	focused     bool
	quiet       bool // the mouse brought the keyboard
	left, top   float32
	named       float32   // the width of the longest name, at the usual size of the interface
	laid        fyne.Size // so too
	sheet       *sheet
}

// Dot is what two articles have in common.
type Dot struct {
	Words    int // of shared wording
	Relation Relation
}

// Relation is what two articles are to one another.
type Relation int

const (
	Unrelated Relation = iota
	SameStory          // but not the same event
	SameEvent
)

// cell is a place of the matrix, row -1 for none.
type cell struct{ row, column int }

var (
	_ fyne.Tappable      = (*Matrix)(nil)
	_ fyne.Scrollable    = (*Matrix)(nil)
	_ fyne.Focusable     = (*Matrix)(nil)
	_ fyne.Accessible    = (*Matrix)(nil)
	_ desktop.Hoverable  = (*Matrix)(nil)
	_ desktop.Mouseable  = (*Matrix)(nil)
	_ desktop.Cursorable = (*Matrix)(nil)
)

// The measures of a matrix, at the usual size.
const (
	matrixHead   = float32(24) // the numbers above the columns
	matrixLegend = float32(64)
	matrixLarge  = 20           // to so many articles the cells are large
	leastWide    = float32(720) // of a matrix with its legend
	cellLarge    = float32(26)
	cellSmall    = float32(19)
	labelShare   = float32(0.3) // of the width, at least
	labelLeast   = float32(180)
	labelLeft    = float32(32) // before the name, where its number stands
	labelGap     = float32(7)  // between outlet and headline
	labelEnd     = float32(10) // behind it
	outletShare  = float32(0.4)
)

// NewMatrix makes a matrix of no articles.
func NewMatrix() *Matrix {
	m := &Matrix{faces: newTypefaces(), under: cell{-1, -1}, open: [2]int{-1, -1}, row: 1, sheet: newSheet()}
	m.ExtendBaseWidget(m)
	return m
}

// Set replaces the articles; open are those of the two pages, -1 for none.
func (m *Matrix) Set(articles []Choice, open [2]int) {
	m.articles, m.dots, m.open = articles, nil, open
	m.row, m.column, m.left, m.top = min(1, len(articles)-1), 0, 0, 0
	m.Refresh()
}

// SetDots replaces the dots that are known by now: dots[i][k] is that of the
// articles i and k < i.
func (m *Matrix) SetDots(dots [][]Dot) {
	m.dots = dots
	m.fill()
}

// Wide is the width that it needs for all names, all cells and its legend.
func (m *Matrix) Wide() float32 {
	return max(leastWide, m.named+float32(len(m.articles))*m.side()+8)
}

// SetNote says something beside the legend, "" for nothing.
func (m *Matrix) SetNote(note string) {
	m.note = note
	m.fill()
}

// side is the width and the height of a cell.
func (m *Matrix) side() float32 {
	if len(m.articles) <= matrixLarge {
		return cellLarge
	}
	return cellSmall
}

// labels is the width of the names beside the rows: what they need of all that
// the cells leave, so that the dots are not far from short names.
func (m *Matrix) labels() float32 {
	w := m.laid.Width
	return max(labelLeast, w*labelShare, min(m.named, w-float32(len(m.articles))*m.side()-8))
}

// widest is the width of the longest name beside a row, uncut.
func (m *Matrix) widest() (wide float32) {
	for _, a := range m.articles {
		outlet, headline := m.faces.smallBold.advance(a.Outlet), m.faces.serif.advance(a.Headline)
		wide = max(wide, outlet/outletShare, outlet+labelGap+headline)
	}
	return labelLeft + wide + labelEnd
}

// view is the room for cells.
func (m *Matrix) view() fyne.Size {
	return fyne.NewSize(m.laid.Width-m.labels(), m.laid.Height-matrixHead-matrixLegend)
}

func (m *Matrix) scrollTo(left, top float32) {
	side, view := m.side(), m.view()
	clamp := func(at float32, n int, room float32) float32 {
		return kit.Whole(max(0, min(at, float32(n)*side-room)))
	}
	m.left, m.top = clamp(left, len(m.articles)-1, view.Width), clamp(top, len(m.articles), view.Height)
}

// dot is the pair of a cell, false where it is none or not known yet.
func (m *Matrix) dot(c cell) (Dot, bool) {
	if c.row < 0 || c.column < 0 || c.row >= len(m.dots) || c.column >= len(m.dots[c.row]) {
		return Dot{}, false
	}
	return m.dots[c.row][c.column], true
}

// fill draws what is on screen.
func (m *Matrix) fill() {
	if m.laid.Width <= 0 {
		return
	}
	s := m.sheet
	s.begin()
	m.bands()
	side := m.side()
	for i := range m.articles {
		if y, seen := m.rowTop(i); seen {
			m.label(i, y)
			for k := range i {
				if x, seen := m.columnLeft(k); seen {
					m.mark(cell{i, k}, x, y, side)
				}
			}
		}
		if x, seen := m.columnLeft(i); seen && i < len(m.articles)-1 {
			m.number(i, x, side)
		}
	}
	m.legend()
	m.bars()
	s.end()
}

// rowTop is where a row begins, and whether all of it is on screen.
func (m *Matrix) rowTop(i int) (y float32, seen bool) {
	y = matrixHead + float32(i)*m.side() - m.top
	return y, y >= matrixHead-1 && y+m.side() <= matrixHead+m.view().Height+1
}

func (m *Matrix) columnLeft(k int) (x float32, seen bool) {
	x = m.labels() + float32(k)*m.side() - m.left
	return x, x >= m.labels()-1 && x+m.side() <= m.laid.Width+1
}

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

// hit is the cell at a point.
func (m *Matrix) hit(p fyne.Position) cell {
	k := kit.Scale()
	x, y := p.X/k-m.labels(), p.Y/k-matrixHead
	if view := m.view(); x < 0 || y < 0 || y >= view.Height {
		return cell{-1, -1}
	}
	c := cell{int((y + m.top) / m.side()), int((x + m.left) / m.side())}
	if c.row >= len(m.articles) || c.column >= c.row {
		return cell{-1, -1}
	}
	return c
}

// Tapped opens a pair.
func (m *Matrix) Tapped(e *fyne.PointEvent) {
	if c := m.hit(e.Position); c.row >= 0 {
		m.row, m.column = c.row, c.column
		m.take()
	}
}

func (m *Matrix) take() {
	if m.OnPair != nil && m.row > m.column && m.column >= 0 {
		m.OnPair(m.row, m.column)
	}
}

// Scrolled answers the wheel.
func (m *Matrix) Scrolled(e *fyne.ScrollEvent) {
	k := kit.Scale()
	m.scrollTo(m.left-e.Scrolled.DX/k, m.top-e.Scrolled.DY/k)
	m.point(cell{-1, -1}, fyne.Position{})
	m.fill()
}

// MouseDown takes the keyboard, without a ring.
func (m *Matrix) MouseDown(*desktop.MouseEvent) {
	m.quiet = true
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil && !m.focused {
		c.Focus(m)
	}
}

// MouseUp is there because MouseDown is.
func (m *Matrix) MouseUp(*desktop.MouseEvent) {}

// MouseIn is a MouseMoved.
func (m *Matrix) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved tells the pair under the pointer in a sentence.
func (m *Matrix) MouseMoved(e *desktop.MouseEvent) { m.point(m.hit(e.Position), e.AbsolutePosition) }

// MouseOut lets go of it.
func (m *Matrix) MouseOut() { m.point(cell{-1, -1}, fyne.Position{}) }

func (m *Matrix) point(c cell, at fyne.Position) {
	if c != m.under {
		m.under = c
		m.fill()
	}
	m.Point(m, at, kit.Tip{Text: m.Told(c.row, c.column)})
}

// Cursor is a hand over a pair.
func (m *Matrix) Cursor() desktop.Cursor {
	if m.under.row >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Told is the pair of two articles in a sentence, "" where there is none.
func (m *Matrix) Told(i, k int) string {
	if i < 0 || k < 0 || i >= len(m.articles) || k >= i {
		return ""
	}
	of := func(a Choice) string { return fmt.Sprintf("“%s” (%s, %s)", a.Headline, a.Outlet, a.Detail) }
	pair := kit.With{"A": of(m.articles[k]), "B": of(m.articles[i])}
	d, known := m.dot(cell{i, k})
	if !known {
		return lang.L("{{.A}} and {{.B}} are still to be compared.", pair)
	}
	return d.told(pair)
}

// told is a sentence about a pair, A and B.
func (d Dot) told(pair kit.With) string {
	shared := lang.L("{{.A}} and {{.B}} share no wording", pair)
	if d.Words > 0 {
		shared = kit.N(d.Words, "{{.A}} and {{.B}} share one word", "{{.A}} and {{.B}} share {{.N}} words of wording", pair)
	}
	return shared + "; " + [...]string{lang.L("they are about different matters."), lang.L("they belong to one story, and are not about the same event."), lang.L("they are about the same event.")}[d.Relation]
}

// FocusGained shows where the keyboard is.
func (m *Matrix) FocusGained() {
	m.focused = true
	m.fill()
}

// FocusLost takes it away.
func (m *Matrix) FocusLost() {
	m.focused, m.quiet = false, false
	m.fill()
}

// TypedKey goes from pair to pair.
func (m *Matrix) TypedKey(e *fyne.KeyEvent) {
	row, column := m.row, m.column
	switch e.Name {
	case fyne.KeyUp:
		row--
	case fyne.KeyDown:
		row++
	case fyne.KeyLeft:
		column--
	case fyne.KeyRight:
		column++
	case fyne.KeyHome:
		row, column = 1, 0
	case fyne.KeyEnd:
		row, column = len(m.articles)-1, len(m.articles)-2
	case fyne.KeyPageDown:
		row += int(m.view().Height / m.side())
	case fyne.KeyPageUp:
		row -= int(m.view().Height / m.side())
	default:
		if kit.Presses(e) {
			m.take()
		} else if m.OnKey != nil {
			m.OnKey(e)
		}
		return
	}
	m.goTo(row, column)
}

// goTo brings the keyboard to a pair, or to the nearest that there is.
func (m *Matrix) goTo(row, column int) {
	m.row = max(min(1, len(m.articles)-1), min(row, len(m.articles)-1))
	m.column = max(0, min(column, m.row-1))
	m.quiet, m.under = false, cell{-1, -1}
	side, view := m.side(), m.view()
	within := func(at float32, n int, room float32) float32 {
		return max(float32(n+1)*side-room, min(at, float32(n)*side))
	}
	m.scrollTo(within(m.left, m.column, view.Width), within(m.top, m.row, view.Height))
	m.fill()
}

// TypedRune has nothing to do.
func (m *Matrix) TypedRune(rune) {}

// AccessibilityLabel is the pair that the keyboard is on, in a sentence.
func (m *Matrix) AccessibilityLabel() string {
	if len(m.articles) < 2 {
		return lang.L("No pairs")
	}
	return m.Told(m.row, m.column)
}

// AccessibilityRole says that this is text to read.
func (m *Matrix) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (m *Matrix) CreateRenderer() fyne.WidgetRenderer { return matrixRenderer{m} }

type matrixRenderer struct{ m *Matrix }

func (r matrixRenderer) Layout(size fyne.Size) {
	r.m.laid = larger(size, 1/kit.Scale())
	r.m.faces.follow()
	r.m.named = r.m.widest()
	r.m.sheet.Resize(size)
	r.m.scrollTo(r.m.left, r.m.top)
	r.m.fill()
}

// MinSize has room for all rows, as far as that is allowed.
func (r matrixRenderer) MinSize() fyne.Size {
	m := r.m
	high := kit.Scaled(matrixHead + matrixLegend + max(4, float32(len(m.articles)))*m.side())
	if m.MostHigh > 0 {
		high = min(high, m.MostHigh)
	}
	return fyne.NewSize(300, high)
}

// Refresh follows a change of theme.
func (r matrixRenderer) Refresh() { r.Layout(r.m.Size()) }

func (r matrixRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.m.sheet} }

func (r matrixRenderer) Destroy() {}
