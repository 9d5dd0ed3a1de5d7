package pane

import (
	"image/color"
	"math"
	"slices"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"diptych/app/reading"
	"diptych/compare/text"
)

// The measures of marks, in pixels.
const (
	fillRadius     = float32(3)
	endWidth       = float32(2)
	barWidth       = float32(3)
	statementAway  = float32(12) // from the column to the inner bar
	onlyHereAway   = float32(16) // from the column to the outer bar
	underlineBelow = float32(3)  // from the baseline, at the reading size
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
	selection text.Span

	from, to int // the lines that are drawn

	fills   pool // under the words
	veils   pool // over them
	words   []*canvas.Text
	objects []fyne.CanvasObject
	grown   bool // a pool has grown: objects is to be laid out anew
}

func newPage() *page {
	p := &page{}
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
	slices.SortStableFunc(p.marks, func(a, b reading.Mark) int { return a.Start - b.Start })
	p.reach = p.reach[:0]
	end := 0
	for _, m := range p.marks {
		end = max(end, m.End)
		p.reach = append(p.reach, end)
	}
}

func (p *page) setFocus(spans []text.Span) {
	p.focus = slices.Clone(spans)
	slices.SortFunc(p.focus, func(a, b text.Span) int { return a.Start - b.Start })
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
		from, to = p.lineAt(top), p.lineAt(bottom)+1
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
		p.drawMarks()
		p.drawSelection()
		p.drawVeil()
	}
	p.fills.rest()
	p.veils.rest()
	p.drawWords()
	if p.grown {
		p.collect()
	}
	canvas.Refresh(p)
}

// rect draws a rectangle under the words.
func (p *page) rect(x, y, w, h float32, role fyne.ThemeColorName) *canvas.Rectangle {
	r, isNew := p.fills.take()
	p.grown = p.grown || isNew
	r.FillColor = colorOf(role)
	place(r, x, y, w, h)
	return r
}

func place(r *canvas.Rectangle, x, y, w, h float32) {
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
}

// drawRules draws the hairline beside captions and unfolded debris, and the
// line under the word that folds them.
func (p *page) drawRules() {
	for i := p.from; i < p.to; {
		b := &p.blocks[p.lines[i].block]
		last := min(b.last, p.to) - 1
		s := &p.set[b.role]
		y := float32(p.lines[i].y)
		switch {
		case s.inset > 0:
			p.rect(p.left, y, 2, float32(int(p.lines[last].y)+s.lead)-y, ColorHairline)
		case b.role == roleFold:
			verb := strings.LastIndex(b.text, " ") + 1
			p.rect(p.left+s.face.advance(b.text[:verb]), y+s.rise+s.face.baseline+2, s.face.advance(b.text[verb:]), 1, ColorFaint)
		}
		i = last + 1
	}
}

// visible is the source between the first and the last drawn line.
func (p *page) visible() text.Span {
	s := p.span(p.from)
	for i := p.from; i < p.to; i++ {
		s.End = max(s.End, p.span(i).End)
		b := &p.blocks[p.lines[i].block]
		s.End = max(s.End, b.span.Start)
	}
	return s
}

// layers is the order in which kinds are drawn.
var layers = [...]reading.Kind{
	reading.Furniture, reading.Stock, reading.Name, reading.Copy, reading.Voice, reading.Quotation,
	reading.OnlyHere, reading.Statement, reading.Attribution, reading.Wording, reading.Naming, reading.Differing, reading.Found,
}

func (p *page) drawMarks() {
	var byKind [256][]reading.Mark
	p.marksIn(p.visible(), func(m reading.Mark) { byKind[m.Kind] = append(byKind[m.Kind], m) })
	for _, k := range layers {
		for _, m := range byKind[k] {
			p.drawMark(m)
		}
	}
}

func (p *page) drawMark(m reading.Mark) {
	switch m.Kind {
	case reading.Statement, reading.OnlyHere:
		p.drawBar(m)
		return
	}
	for i := max(p.from, p.lineOf(m.Start)); i < p.to && p.lines[i].y <= p.lines[p.to-1].y; i++ {
		if p.span(i).Start >= m.End {
			return
		}
		x0, x1, ok := p.extent(i, m.Span)
		if !ok {
			continue
		}
		s := p.span(i)
		ends := edges{m.Start >= s.Start, m.End <= s.End}
		switch m.Kind {
		case reading.Naming, reading.Wording, reading.Attribution, reading.Differing:
			p.drawUnderline(i, x0, x1, m.Kind)
		default:
			p.drawFill(i, x0, x1, m.Kind, ends)
		}
	}
}

// edges tells which ends of a mark lie on a line: those are rounded.
type edges struct{ left, right bool }

func (p *page) drawFill(i int, x0, x1 float32, k reading.Kind, e edges) {
	y, h := p.box(i)
	x0, x1 = x0-1, x1+1
	if k == reading.Found {
		r := p.rect(x0-1, y, x1-x0+2, h, ColorFound)
		outline(r, ColorFound, 1.5)
		r.CornerRadius = fillRadius
		return
	}
	r := p.rect(x0, y, x1-x0, h, KindColor(k))
	if k == reading.Copy {
		p.drawEnds(x0, x1, y, h, e)
		return
	}
	if e.left {
		r.TopLeftCornerRadius, r.BottomLeftCornerRadius = fillRadius, fillRadius
	}
	if e.right {
		r.TopRightCornerRadius, r.BottomRightCornerRadius = fillRadius, fillRadius
	}
	if k == reading.Voice {
		r.StrokeColor, r.StrokeWidth = colorOf(ColorOutline), 1
	}
}

// drawEnds draws upright bars at the ends of copied words: by them, and by its
// square corners, a copy differs from a quotation without colour too.
func (p *page) drawEnds(x0, x1, y, h float32, e edges) {
	if e.left {
		p.rect(x0-1, y, endWidth, h, ColorCopyTick)
	}
	if e.right {
		p.rect(x1-1, y, endWidth, h, ColorCopyTick)
	}
}

// box is where the text of line i stands: whole pixels, a little less than
// the line, so that fills on neighbouring lines do not touch.
func (p *page) box(i int) (y, h float32) {
	s := p.of(i)
	h = min(float32(math.Round(float64(s.face.height))), float32(s.lead)-1)
	return float32(p.lines[i].y) + float32(math.Floor(float64((float32(s.lead)-h)/2))), h
}

func (p *page) drawUnderline(i int, x0, x1 float32, k reading.Kind) {
	s := p.of(i)
	y := float32(math.Round(float64(float32(p.lines[i].y) + s.rise + s.face.baseline + underlineBelow*s.face.size/SizeReading)))
	color := KindColor(k)
	switch k {
	case reading.Naming:
		p.dashes(x0, y, x1-x0, 2, 2, color)
	case reading.Wording:
		p.dashes(x0, y, x1-x0, 6, 3, color)
	case reading.Attribution:
		p.rect(x0, y, x1-x0, 1.5, color)
	default:
		p.rect(x0, y, x1-x0, 2, color)
	}
}

// dashes draws a broken underline of 2 pixels.
func (p *page) dashes(x, y, w, on, off float32, color fyne.ThemeColorName) {
	for at := float32(0); at < w-1; at += on + off {
		p.rect(x+at, y, min(on, w-at), 2, color)
	}
}

// barAt is the mark whose bar stands at a point of a margin.
func (p *page) barAt(x, y float32) (m reading.Mark, ok bool) {
	const reach = 5
	if p.empty() {
		return m, false
	}
	p.marksIn(p.span(p.lineAt(y)), func(n reading.Mark) {
		if n.Kind != reading.Statement && n.Kind != reading.OnlyHere {
			return
		}
		first, last := p.lineOf(n.Start), p.lineOf(max(n.Start, n.End-1))
		top, bottom := p.barEnds(n, first, last)
		left := p.barLeft(n.Kind)
		if x > left-reach && x < left+barWidth+reach && y >= top && y < bottom {
			m, ok = n, true
		}
	})
	return m, ok
}

// barLeft is the left edge of the bars of a kind: statements stand in the
// inner margin, what is only here in the outer one.
func (p *page) barLeft(k reading.Kind) float32 {
	if k == reading.OnlyHere {
		return p.margin(p.side == reading.B, onlyHereAway)
	}
	return p.margin(p.side == reading.A, statementAway)
}

// drawBar draws a bar beside the lines of m. Where two statements share a
// line each has a part of its height.
func (p *page) drawBar(m reading.Mark) {
	first, last := p.lineOf(m.Start), p.lineOf(max(m.Start, m.End-1))
	if last < p.from || first >= p.to {
		return
	}
	top, bottom := p.barEnds(m, first, last)
	seenTop := max(top, float32(p.lines[max(first, p.from)].y))
	end := min(last, p.to-1)
	seenBottom := min(bottom, float32(int(p.lines[end].y)+p.lead(end)))
	if m.Kind == reading.OnlyHere {
		p.dashedBar(p.barLeft(m.Kind), top, seenTop, seenBottom)
		return
	}
	r := p.rect(p.barLeft(m.Kind), seenTop, barWidth, seenBottom-seenTop, KindColor(m.Kind))
	r.CornerRadius = barWidth / 2
}

func (p *page) barEnds(m reading.Mark, first, last int) (top, bottom float32) {
	top, bottom = float32(p.lines[first].y)+4, float32(int(p.lines[last].y)+p.lead(last))-4
	if first == last {
		return top, bottom
	}
	if p.shares(first, m.Start-1) {
		top = float32(int(p.lines[first].y)+p.lead(first)/2) + 2
	}
	if p.shares(last, m.End+1) {
		bottom = float32(int(p.lines[last].y)+p.lead(last)/2) - 2
	}
	return top, bottom
}

// shares reports whether line i also shows the byte at pos.
func (p *page) shares(i int, pos int) bool {
	s := p.span(i)
	return s.Start <= pos && pos < s.End
}

// margin is the left edge of a bar that stands away from the column, on its
// right or left.
func (p *page) margin(right bool, away float32) float32 {
	if right {
		return p.left + p.column + away - barWidth
	}
	return p.left - away
}

// dashedBar draws the part of a bar that is seen; its dashes stay where they
// are while the page scrolls.
func (p *page) dashedBar(x, top, from, to float32) {
	const on, off = 4, 3
	skipped := float32(math.Floor(float64((from-top)/(on+off)))) * (on + off)
	for y := top + skipped; y < to; y += on + off {
		p.rect(x, y, barWidth, min(on, to-y), ColorOnlyHere)
	}
}

func (p *page) drawSelection() {
	if p.selection.Empty() {
		return
	}
	for i := p.from; i < p.to; i++ {
		if x0, x1, ok := p.extent(i, p.selection); ok {
			p.rect(x0, float32(p.lines[i].y), x1-x0, float32(p.lead(i)), ColorSelection)
		}
	}
}

// drawVeil lays the page's own colour, translucent, over all that is not in
// focus. Lines without any focus are covered by one rectangle together.
func (p *page) drawVeil() {
	if p.focus == nil {
		return
	}
	seen := p.visible()
	focus := slices.DeleteFunc(slices.Clone(p.focus), func(s text.Span) bool { return !s.Overlaps(seen) })
	run := -1 // the first of the lines to be covered together
	for i := p.from; i <= p.to; i++ {
		lit := i < p.to && p.lit(i, focus)
		if (lit || i == p.to) && run >= 0 {
			y := float32(p.lines[run].y)
			p.veil(0, y, p.width, float32(int(p.lines[i-1].y)+p.lead(i-1))-y)
			run = -1
		}
		if !lit && run < 0 {
			run = i
		}
		if lit {
			p.veilLine(i, focus)
		}
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

// veilLine covers what stands on line i before, between and after the focus.
func (p *page) veilLine(i int, focus []text.Span) {
	y, h := float32(p.lines[i].y), float32(p.lead(i))
	x := p.left - 4
	for _, f := range focus {
		if x0, x1, ok := p.extent(i, f); ok && x1 > x {
			p.veil(x, y, x0-1-x, h)
			x = x1 + 1
		}
	}
	p.veil(x, y, p.left+p.column+4-x, h)
}

func (p *page) veil(x, y, w, h float32) {
	if w <= 0 {
		return
	}
	r, isNew := p.veils.take()
	p.grown = p.grown || isNew
	r.FillColor = colorOf(ColorVeil)
	place(r, x, y, w, h)
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
		t.Text, t.TextSize, t.TextStyle, t.FontSource = p.text(i), s.face.size, s.face.style, s.face.source
		t.Color = colorOf(s.color)
		t.Hidden = false
		t.Move(fyne.NewPos(p.left+s.inset, float32(p.lines[i].y)+s.rise))
		t.Resize(fyne.NewSize(p.column, s.face.height))
	}
}

// collect lists all objects in the order they are painted.
func (p *page) collect() {
	p.grown = false
	p.objects = p.objects[:0]
	for _, r := range p.fills.rects {
		p.objects = append(p.objects, r)
	}
	for _, t := range p.words {
		p.objects = append(p.objects, t)
	}
	for _, r := range p.veils.rects {
		p.objects = append(p.objects, r)
	}
}

func (p *page) CreateRenderer() fyne.WidgetRenderer { return pageRenderer{p} }

type pageRenderer struct{ p *page }

func (r pageRenderer) Objects() []fyne.CanvasObject { return r.p.objects }
func (r pageRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r pageRenderer) Layout(fyne.Size)             {}
func (r pageRenderer) Refresh()                     { canvas.Refresh(r.p) }
func (r pageRenderer) Destroy()                     {}
