package window

import (
	"fyne.io/fyne/v2"

	"diptych/app/desk"
	"diptych/app/kit"
	"diptych/app/panel"
	"diptych/app/shelf"
)

// Widths of what stands beside the pages, in pixels of the usual size of the
// interface. The pages come first: in a small window the panel is narrower,
// and folded until the reader asks for it.
const (
	panelWidth             = 340
	panelShare             = 0.27
	panelUnfold            = 1180 // the least width of desk and panel where it is open unasked
	panelNarrow, panelWide = panel.Least, 560

	sideWidth, sideWide = 260, 420
)

// unfolding says whether the panel is open.
type unfolding int

const (
	unasked unfolding = iota // as the width of the window allows
	unfolded
	folded
)

// columns is how the reader wants the window divided: the articles on the
// left, the two pages, the findings on the right.
type columns struct {
	articles     bool // are wanted
	findings     unfolding
	articlesLast bool    // they were asked for later than the findings
	sideWidth    float32 // as drawn by the reader, 0 for the usual width
	panelWidth   float32
}

// fit is how wide the articles on the left and the panel on the right are in a window, 0 for what is folded. When
// there is no room for both beside pages of the least width, the one that was
// asked for last is shown; where it is only narrow, the panel gives way first.
func (c columns) fit(width, k float32) (left, right float32) {
	room := width - desk.Least
	if c.articles {
		left = drawn(c.sideWidth, sideWidth, shelf.Narrow, sideWide) * k
	}
	if c.findings == unfolded || c.findings == unasked && width-left >= panelUnfold*k {
		right = max(panel.Least, min(panelWidth, width*panelShare/k)) * k
		if c.panelWidth > 0 {
			right = drawn(c.panelWidth, panelWidth, panelNarrow, panelWide) * k
		}
	}
	if left > 0 && right > 0 && room < (shelf.Narrow+panelNarrow)*k {
		if c.articlesLast {
			right = 0
		} else {
			left = 0
		}
	}
	right = spare(right, left+right-room, panelNarrow*k)
	left = spare(left, left+right-room, shelf.Narrow*k)
	return whole(left), whole(right)
}

// drawn is a width between two bounds, the usual one where none was chosen.
func drawn(width, usual, least, most float32) float32 {
	if width <= 0 {
		return usual
	}
	return max(least, min(width, most))
}

// spare is a width less what is too much, but not below least.
func spare(width, over, least float32) float32 {
	if width == 0 || over <= 0 {
		return width
	}
	return max(least, width-over)
}

func whole(width float32) float32 { return float32(int(width)) }

// usual gives up what the reader has drawn.
func (c *columns) usual() { c.sideWidth, c.panelWidth = 0, 0 }

// table sets the articles, the desk and the findings side by side, with
// dividers on their borders.
type table struct {
	box *fyne.Container
	columns
	OnDrawn  func() // the reader drew other widths
	OnFolded func() // side or panel was opened or folded, by whom ever

	side    *shelf.Library
	desk    *desk.Desk
	panel   *panel.Panel
	borders [2]*kit.Divider // of side and panel
}

func newTable(s *shelf.Library, d *desk.Desk, p *panel.Panel) *table {
	t := &table{side: s, desk: d, panel: p}
	for i := range t.borders {
		t.borders[i] = t.divider()
	}
	t.borders[0].At = func() float32 { return s.Box.Size().Width }
	t.borders[0].OnMoved = t.drawSide
	t.borders[0].OnUsual = func() { t.give(&t.sideWidth, 0) }
	t.borders[1].At = func() float32 { return p.Box.Position().X }
	t.borders[1].OnMoved = t.drawPanel
	t.borders[1].OnUsual = func() { t.give(&t.panelWidth, 0) }
	t.box = &fyne.Container{
		Layout:  tableLayout{t},
		Objects: []fyne.CanvasObject{s.Box, d.Box, p.Box, t.borders[0], t.borders[1]}, // in the order of Tab
	}
	return t
}

func (t *table) divider() *kit.Divider {
	d := kit.NewDivider()
	d.OnLeft = func() { t.OnDrawn() }
	return d
}

// drawSide and drawPanel set a border where the pointer wants it,
// within its bounds and without taking from what stands beyond the pages.
func (t *table) drawSide(x float32) {
	k, free := kit.Scale(), t.box.Size().Width-desk.Least-t.panel.Width()
	t.sideWidth = max(shelf.Narrow, min(x/k, sideWide, free/k))
	t.arrange()
}

func (t *table) drawPanel(x float32) {
	k, free := kit.Scale(), t.box.Size().Width-desk.Least-t.side.Width()
	t.panelWidth = max(panelNarrow, min((t.box.Size().Width-x)/k, panelWide, free/k))
	t.arrange()
}

// give sets one width without the pointer.
func (t *table) give(width *float32, to float32) {
	*width = to
	t.arrange()
	t.OnDrawn()
}

// arrange sets everything in its place again, without drawing it anew.
func (t *table) arrange() {
	t.box.Layout.Layout(t.box.Objects, t.box.Size())
	t.desk.Box.Layout.Layout(t.desk.Box.Objects, t.desk.Box.Size())
}

// Refresh follows another theme, size of the interface or wish of the reader.
func (t *table) Refresh() { t.box.Refresh() }

type tableLayout struct{ t *table }

func (l tableLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.t.desk.Box.MinSize() }

func (l tableLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	t := l.t
	left, right := t.fit(size.Width, kit.Scale())
	t.desk.Box.Move(fyne.NewPos(left, 0))
	t.desk.Box.Resize(fyne.NewSize(size.Width-left-right, size.Height))
	t.side.Box.Resize(fyne.NewSize(left, size.Height))
	t.panel.Box.Move(fyne.NewPos(size.Width-right, 0))
	t.panel.Box.Resize(fyne.NewSize(right, size.Height))
	layDivider(t.borders[0], left-1, size.Height, left > 0)
	layDivider(t.borders[1], size.Width-right, size.Height, right > 0)
	sideTurned, panelTurned := turn(t.side.Box, left > 0), turn(t.panel.Box, right > 0)
	if sideTurned || panelTurned {
		t.OnFolded()
	}
}

// turn shows or hides o, and reports whether it had been otherwise.
func turn(o fyne.CanvasObject, open bool) bool {
	was := o.Visible()
	switch {
	case open && !was:
		o.Show()
	case was && !open:
		o.Hide()
	}
	return was != open
}

// layDivider lays a divider over the line at x.
func layDivider(d *kit.Divider, x, height float32, open bool) {
	d.Move(fyne.NewPos(x-float32(int(kit.DividerWidth)/2), 0))
	d.Resize(fyne.NewSize(kit.DividerWidth, height))
	turn(d, open)
}

// TogglePanel opens the findings, or folds them.
func (t *table) TogglePanel() {
	unfold := !t.panel.Box.Visible()
	t.findings, t.articlesLast = folded, false
	if unfold {
		t.findings = unfolded
	}
	t.Refresh()
	t.OnDrawn()
}

// ToggleSide opens the articles, or folds them, and reports which.
func (t *table) ToggleSide() (open bool) {
	t.articles = !t.side.Box.Visible()
	t.articlesLast = t.articles
	t.Refresh()
	t.OnDrawn()
	return t.articles
}

// UsualWidths gives up the widths that were drawn.
func (t *table) UsualWidths() {
	t.usual()
	t.desk.SetSplit(desk.SplitUsual)
	t.Refresh()
	t.OnDrawn()
}

// remember keeps how the window is divided, unless it is made for a room.
func (w *Window) remember() {
	if w.before == nil {
		w.set.SetColumns(w.table.columns)
		w.set.SetSplit(w.desk.Split())
	}
	w.renewMacMenu()
}

// followFolds fills what was opened, and takes the keyboard out of what was
// folded.
func (w *Window) followFolds() {
	w.library.Follow()
	w.panel.Follow()
	tellFindings(w)
	if c := w.win.Canvas(); !w.library.Box.Visible() && w.library.Holds(c.Focused()) {
		c.Unfocus()
		w.status.Hint("")
	}
	w.renewMacMenu()
}

// ToggleSide opens the articles and brings the keyboard there, or folds them.
func (w *Window) ToggleSide() {
	if w.table.ToggleSide() {
		w.focus(w.library.Filter)
	}
}
