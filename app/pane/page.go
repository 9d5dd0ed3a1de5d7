package pane

import (
	"image/color"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// page is the paper: it draws the lines that are on screen, and no others,
// from pools of canvas objects that are used again and again.
type page struct {
	widget.BaseWidget

	layout
	side      reading.Side
	marks     []reading.Mark // by start
	reach     []int          // reach[i] is the furthest end of marks[:i+1]
	focus     []text.Span    // by start; nothing is dimmed when nil
	meant     []text.Span    // words inside focus that stand out
	covers    []text.Span    // by start; words that are not shown
	heat      []Heat         // by start
	selection text.Span
	caret     int // the end of the selection that the keyboard moves; nowhere when it is not shown
	strong    int // the item whose marks are outlined, reading.None for none

	from, to int // the lines that are drawn

	fills   pool // under the words
	veils   pool // over them
	words   []*canvas.Text
	pieces  []*canvas.Text // of lines with covers
	tallies []*canvas.Text // beside what is hot
	objects []fyne.CanvasObject
	grown   bool              // a pool has grown: objects is to be laid out anew
	beam    *canvas.Rectangle // draws the caret
}

func newPage() *page {
	p := &page{caret: nowhere, strong: reading.None, beam: &canvas.Rectangle{}}
	p.beam.Hide()
	p.ExtendBaseWidget(p)
	return p
}

// pool hands out rectangles.
type pool struct {
	rects []*canvas.Rectangle
	used  int
}

func (p *pool) take() (r *canvas.Rectangle, isNew bool) {
	if isNew = p.used == len(p.rects); isNew {
		p.rects = append(p.rects, &canvas.Rectangle{})
	}
	r = p.rects[p.used]
	p.used++
	r.Hidden = false
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = color.Transparent, nil, 0, 0
	r.TopLeftCornerRadius, r.TopRightCornerRadius, r.BottomLeftCornerRadius, r.BottomRightCornerRadius = 0, 0, 0, 0
	return r, isNew
}

// rest hides what was not taken.
func (p *pool) rest() {
	for _, r := range p.rects[p.used:] {
		r.Hidden = true
	}
}

func (p *page) setMarks(marks []reading.Mark) {
	p.marks = slices.Clone(marks)
	stable.Sort(p.marks, func(a, b reading.Mark) int { return a.Start - b.Start })
	p.reach = p.reach[:0]
	end := 0
	for _, m := range p.marks {
		end = max(end, m.End)
		p.reach = append(p.reach, end)
	}
}

func (p *page) setFocus(spans []text.Span) {
	p.focus = slices.Clone(spans)
	stable.Sort(p.focus, func(a, b text.Span) int { return a.Start - b.Start })
}

// marksIn yields the marks that share a byte with s.
func (p *page) marksIn(s text.Span, yield func(reading.Mark)) {
	i := sort.Search(len(p.marks), func(i int) bool { return p.reach[i] > s.Start })
	for ; i < len(p.marks) && p.marks[i].Start < s.End; i++ {
		if p.marks[i].Overlaps(s) {
			yield(p.marks[i])
		}
	}
}

// show draws the lines between two ys. While they stay the same lines nothing
// happens: the page as a whole was moved.
func (p *page) show(top, bottom float32) {
	from, to := 0, 0
	if !p.empty() {
		from, to = p.lineAt(top), p.rowEnd(p.rowAt(bottom))
	}
	if from == p.from && to == p.to {
		return
	}
	p.from, p.to = from, to
	p.fill()
}

// redraw draws the same lines anew after marks, focus or colours changed.
func (p *page) redraw() {
	p.to = min(p.to, len(p.lines))
	p.from = min(p.from, p.to)
	p.fill()
}

// forget makes the next show draw whatever it is asked for.
func (p *page) forget() { p.from, p.to = 0, 0 }

func (p *page) fill() {
	p.fills.used, p.veils.used = 0, 0
	if p.from < p.to {
		p.drawRules()
		p.drawHeat()
		p.drawMarks()
		p.drawMeant()
		p.drawStrong()
		p.drawSelection()
	}
	p.drawWords()
	p.drawCovered()
	p.drawTallies()
	if p.from < p.to {
		p.drawVeil()
	}
	p.fills.rest()
	p.veils.rest()
	p.drawCaret()
	if p.grown {
		p.collect()
	}
	canvas.Refresh(p)
}

// rect draws a rectangle under the words.
func (p *page) rect(x, y, w, h float32, role fyne.ThemeColorName) *canvas.Rectangle {
	return p.place(&p.fills, x, y, w, h, role)
}

// over draws a rectangle over the words.
func (p *page) over(x, y, w, h float32, role fyne.ThemeColorName) *canvas.Rectangle {
	return p.place(&p.veils, x, y, w, h, role)
}

func (p *page) place(of *pool, x, y, w, h float32, role fyne.ThemeColorName) *canvas.Rectangle {
	r, isNew := of.take()
	p.grown = p.grown || isNew
	r.FillColor = kit.ColorOf(role)
	kit.Place(r, x, y, w, h)
	return r
}

func (p *page) drawSelection() {
	if p.selection.Empty() {
		return
	}
	for i := p.from; i < p.to; i++ {
		if x0, x1, ok := p.extent(i, p.selection); ok {
			p.rect(x0, float32(p.lines[i].y), x1-x0, float32(p.lead(i)), kit.ColorSelection)
		}
	}
}

// beamWidth is that of the caret.
const beamWidth = float32(1.5)

// drawCaret draws the end of the selection that the keyboard moves.
func (p *page) drawCaret() {
	p.beam.Hidden = true
	if p.caret == nowhere {
		return
	}
	i, ok := p.caretLine(p.caret)
	if !ok {
		return
	}
	p.beam.Hidden = false
	y, h := p.box(i)
	p.beam.FillColor = kit.ColorOf(kit.ColorAccent)
	kit.Place(p.beam, p.caretX(i, p.caret)-beamWidth/2, y, beamWidth, h)
}

// drawMeant lays a wash under the very words that are meant, with a line in the
// accent's colour below them: the sentence around them is bright too.
func (p *page) drawMeant() {
	const line = 2
	for _, m := range p.meant {
		for i := max(p.from, p.lineOf(m.Start)); i < p.to && p.span(i).Start < m.End; i++ {
			if x0, x1, ok := p.extent(i, m); ok {
				y, h := p.box(i)
				p.rect(x0-1, y, x1-x0+2, h, kit.ColorMeant)
				p.rect(x0-1, y+h-line, x1-x0+2, line, kit.ColorAccent)
			}
		}
	}
}

// drawStrong outlines the marks of the item that is pointed at elsewhere.
func (p *page) drawStrong() {
	if p.strong == reading.None {
		return
	}
	p.marksIn(p.visible(), func(m reading.Mark) {
		switch {
		case m.Item != p.strong || m.Kind == reading.Differing:
		case m.Kind == reading.Statement || m.Kind == reading.OnlyHere:
			p.strongBar(m)
		default:
			p.strongWords(m)
		}
	})
}

func (p *page) strongBar(m reading.Mark) {
	first, last := p.lineOf(m.Start), p.lineOf(max(m.Start, m.End-1))
	top, bottom := p.barEnds(m, first, last)
	r := p.rect(p.barLeft(m.Kind)-2, top-2, barWidth+4, bottom-top+4, kit.ColorInk)
	kit.Outline(r, kit.ColorInk, 1)
	r.CornerRadius = barWidth/2 + 2
}

func (p *page) strongWords(m reading.Mark) {
	for i := max(p.from, p.lineOf(m.Start)); i < p.to && p.span(i).Start < m.End; i++ {
		if x0, x1, ok := p.extent(i, m.Span); ok {
			y, h := p.box(i)
			r := p.rect(x0-2, y, x1-x0+4, h, kit.ColorInk)
			kit.Outline(r, kit.ColorInk, 1)
			r.CornerRadius = fillRadius
		}
	}
}

// drawVeil lays the page's own colour, translucent, over all that is not in
// focus. Rows without any focus are covered by one rectangle together.
func (p *page) drawVeil() {
	if p.focus == nil {
		return
	}
	seen := p.visible()
	focus := slices.DeleteFunc(slices.Clone(p.focus), func(s text.Span) bool { return !s.Overlaps(seen) })
	top, bottom := int32(-1), int32(0) // of the rows to be covered together
	for i := p.rowNumber(p.from); ; i++ {
		end := i == len(p.rows) || int(p.rows[i].first) >= p.to
		lit := !end && p.litRow(i, focus)
		if (lit || end) && top >= 0 {
			p.veil(0, float32(top), p.width, float32(bottom-top))
			top = -1
		}
		switch {
		case end:
			return
		case lit:
			p.veilRow(i, focus)
			continue
		case top < 0:
			top = p.rows[i].top
		}
		bottom = p.rows[i].bottom
	}
}

// litRow reports whether row i shows something in focus.
func (p *page) litRow(i int, focus []text.Span) bool {
	for n := int(p.rows[i].first); n < p.rowEnd(i); n++ {
		if p.lit(n, focus) {
			return true
		}
	}
	return false
}

// veilRow covers what row i shows out of focus: of cells beside each other
// those without any as far as their words reach.
func (p *page) veilRow(i int, focus []text.Span) {
	first, end := int(p.rows[i].first), p.rowEnd(i)
	if end == first+1 {
		p.veilLine(first, p.left-4, p.left+p.column+4, focus)
		return
	}
	for n := first; n < end; n++ {
		x := p.left + float32(p.lines[n].x)
		p.veilLine(n, x-4, x+p.of(n).face.advance(p.layout.text(n))+4, focus)
	}
}

// lit reports whether line i shows something in focus.
func (p *page) lit(i int, focus []text.Span) bool {
	for _, f := range focus {
		if _, _, ok := p.extent(i, f); ok {
			return true
		}
	}
	return false
}

// veilLine covers what stands on line i from x to end before, between and after
// the focus.
func (p *page) veilLine(i int, x, end float32, focus []text.Span) {
	y, h := float32(p.lines[i].y), float32(p.lead(i))
	if p.blocks[p.lines[i].block].leftward {
		focus = slices.Clone(focus)
		slices.Reverse(focus)
	}
	for _, f := range focus {
		if x0, x1, ok := p.extent(i, f); ok && x1 > x {
			p.veil(x, y, x0-1-x, h)
			x = x1 + 1
		}
	}
	p.veil(x, y, end-x, h)
}

func (p *page) veil(x, y, w, h float32) {
	if w <= 0 {
		return
	}
	p.over(x, y, w, h, kit.ColorVeil)
}

// drawWords gives every line a text object. A line keeps its object while it
// stays on screen, so scrolling by a line changes one object.
func (p *page) drawWords() {
	for len(p.words) < p.to-p.from {
		p.words = append(p.words, &canvas.Text{})
		p.grown = true
	}
	for _, t := range p.words {
		t.Hidden = true
	}
	for i := p.from; i < p.to; i++ {
		s := p.of(i)
		t := p.words[i%len(p.words)]
		t.Text, t.TextSize, t.TextStyle, t.FontSource = p.drawn(i, p.text(i)), s.face.size, s.face.style, s.face.sourceOf(p.text(i))
		t.Color = kit.ColorOf(s.color)
		t.Hidden = false
		t.Move(fyne.NewPos(p.lineLeft(i, t), float32(p.lines[i].y)+s.rise))
		t.Resize(fyne.NewSize(p.column, s.face.height))
	}
}

// collect lists all objects in the order they are painted.
func (p *page) collect() {
	p.grown = false
	words := slices.Concat(p.words, p.pieces, p.tallies)
	p.objects = append(layered(p.objects[:0], p.fills, words, p.veils), p.beam)
}

// layered appends words with what is painted under and over them.
func layered(list []fyne.CanvasObject, under pool, words []*canvas.Text, over pool) []fyne.CanvasObject {
	for _, r := range under.rects {
		list = append(list, r)
	}
	for _, t := range words {
		list = append(list, t)
	}
	for _, r := range over.rects {
		list = append(list, r)
	}
	return list
}

func (p *page) CreateRenderer() fyne.WidgetRenderer { return pageRenderer{p} }

type pageRenderer struct{ p *page }

func (r pageRenderer) Objects() []fyne.CanvasObject { return r.p.objects }
func (r pageRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r pageRenderer) Layout(fyne.Size)             {}
func (r pageRenderer) Refresh()                     { canvas.Refresh(r.p) }
func (r pageRenderer) Destroy()                     {}
