package pane

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
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
