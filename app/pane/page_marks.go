package pane

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
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

// drawRules draws the hairline beside captions, unfolded debris and quotations
// that are set off, and the line under the word that folds debris.
func (p *page) drawRules() {
	for i := p.from; i < p.to; {
		b := &p.blocks[p.lines[i].block]
		last := min(b.last, p.to) - 1
		s := &p.set[b.role]
		y := float32(p.lines[i].y)
		switch {
		case b.table > 0:
			if p.endsRow(int(p.lines[i].block)) {
				p.drawRowRule(p.rowOf(i), b.role)
			}
		case s.inset > 0:
			bottom := float32(int(p.lines[last].y) + s.lead)
			if n := int(p.lines[i].block); b.role == roleQuotation && n > 0 && p.blocks[n-1].role == roleQuotation {
				y -= float32(p.gap(n)) // one rule for all of it
			}
			p.rect(p.left, y, 2, bottom-y, kit.ColorHairline)
		case b.role == roleFold:
			verb := strings.LastIndex(b.text, " ") + 1
			p.rect(p.left+s.face.advance(b.text[:verb]), y+s.rise+s.face.baseline+2, s.face.advance(b.text[verb:]), 1, kit.ColorFaint)
		}
		i = last + 1
	}
}

// drawRowRule draws the line under a row of a table, a stronger one under its head.
func (p *page) drawRowRule(r *tier, of role) {
	color := kit.ColorHairline
	if of == roleCellHead {
		color = kit.ColorFaint
	}
	p.rect(p.left, float32(r.bottom)-1, p.column, 1, color)
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
	reading.OnlyHere, reading.Statement, reading.Attribution, reading.Wording, reading.Naming, reading.Differing, reading.Noted, reading.Found, reading.Hit,
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
	for i := max(p.from, p.lineOf(m.Start)); i < p.to; i++ {
		s := p.span(i)
		if s.Start >= m.End {
			return
		}
		x0, x1, ok := p.extent(i, m.Span)
		if !ok {
			continue
		}
		switch m.Kind {
		case reading.Naming, reading.Wording, reading.Attribution, reading.Differing:
			p.drawUnderline(i, x0, x1, m, edges{m.Start >= s.Start, m.End <= s.End})
		case reading.Noted:
			p.drawNoted(i, x0, x1, edges{m.Start >= s.Start, m.End <= s.End})
		default:
			p.drawFill(i, x0, x1, m.Kind, edges{m.Start >= s.Start, m.End <= s.End})
		}
	}
}

// edges tells which ends of a mark lie on a line: those are rounded.
type edges struct{ left, right bool }

func (p *page) drawFill(i int, x0, x1 float32, k reading.Kind, e edges) {
	y, h := p.box(i)
	x0, x1 = x0-1, x1+1
	if k == reading.Found || k == reading.Hit {
		p.drawFound(x0, x1, y, h, k)
		return
	}
	switch k {
	case reading.Name: // a low band
		low := kit.Whole(h * .4)
		y, h = y+h-low, low
	case reading.Stock: // two rails
		rail := kit.Whole(h * .2)
		p.rect(x0, y, x1-x0, rail, KindColor(k))
		y, h = y+h-rail, rail
	}
	r := p.rect(x0, y, x1-x0, h, KindColor(k))
	switch {
	case k == reading.Copy:
		p.drawEnds(x0, x1, y, h, e)
		return
	case k == reading.Furniture && e.left:
		p.rect(x0-1, y, endWidth, h, kit.ColorFaint)
	}
	if k > reading.Voice {
		return
	}
	if e.left {
		r.TopLeftCornerRadius, r.BottomLeftCornerRadius = fillRadius, fillRadius
	}
	if e.right {
		r.TopRightCornerRadius, r.BottomRightCornerRadius = fillRadius, fillRadius
	}
	if k == reading.Voice {
		r.StrokeColor, r.StrokeWidth = kit.ColorOf(kit.ColorOutline), 1
	}
}

// drawEnds draws upright bars at the ends of copied words: by them, and by its
// square corners, a copy differs from a quotation without colour too.
func (p *page) drawEnds(x0, x1, y, h float32, e edges) {
	if e.left {
		p.rect(x0-1, y, endWidth, h, kit.ColorCopyTick)
	}
	if e.right {
		p.rect(x1-1, y, endWidth, h, kit.ColorCopyTick)
	}
}

// boxDrop is how far below the middle of a line, in sizes of its type, what is
// laid under its words or framed around them stands: fonts have more room above
// their letters than below.
const boxDrop = .1

// box is where the text of line i stands: whole pixels, a little less than
// the line, so that fills on neighbouring lines do not touch.
func (p *page) box(i int) (y, h float32) {
	s := p.of(i)
	h = min(kit.Whole(s.face.height), float32(s.lead)-1)
	return float32(p.lines[i].y) + float32(math.Floor(float64((float32(s.lead)-h)/2))) + kit.Whole(boxDrop*s.face.size), h
}

// drawUnderline draws the families apart without colour too: names are dotted,
// wording is dashed, a verb that reports has a bracket with its ends turned down.
func (p *page) drawUnderline(i int, x0, x1 float32, m reading.Mark, e edges) {
	s := p.of(i)
	y := kit.Whole(float32(p.lines[i].y) + s.rise + s.face.baseline + underlineBelow*s.face.size/kit.SizeReading)
	color := KindColor(m.Kind)
	switch {
	case m.Kind == reading.Naming:
		p.dashes(x0, y, x1-x0, 2, 2, color)
	case m.Kind == reading.Wording:
		p.dashes(x0, y, x1-x0, 6, 3, color)
	case m.Kind == reading.Attribution:
		p.bracket(x0, y, x1-x0, e, color)
	case p.filled(m):
		p.rect(x0, y, x1-x0, 2, color)
	default:
		p.rect(x0, y, x1-x0, 1, color)
	}
}

// bracket draws a line of 1.5 pixels, turned down where the mark ends: upwards
// it would cross a comma.
func (p *page) bracket(x, y, w float32, e edges, color fyne.ThemeColorName) {
	const thick, down = 1.5, 4
	p.rect(x, y, w, thick, color)
	if e.left {
		p.rect(x, y, thick, down, color)
	}
	if e.right {
		p.rect(x+w-thick, y, thick, down, color)
	}
}

// dashes draws a broken underline of 2 pixels.
func (p *page) dashes(x, y, w, on, off float32, color fyne.ThemeColorName) {
	for at := float32(0); at < w-1; at += on + off {
		p.rect(x+at, y, min(on, w-at), 2, color)
	}
}

// filled reports whether words that differ stand inside a passage. Between
// two statements most words differ: there the underline is a thin one.
func (p *page) filled(m reading.Mark) bool {
	inside := false
	p.marksIn(m.Span, func(n reading.Mark) {
		inside = inside || n.Item == m.Item && n.Kind <= reading.Voice
	})
	return inside
}

// barAt is the mark whose bar stands at a point of a margin.
func (p *page) barAt(x, y float32) (m reading.Mark, ok bool) {
	const reach = 5
	if p.empty() {
		return m, false
	}
	p.marksIn(p.span(p.lineAt(y)), func(n reading.Mark) {
		if n.Kind == reading.Noted && p.onLeaf(x, y, n) {
			m, ok = n, true
		}
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
	seenTop := max(top, float32(p.rowOf(max(first, p.from)).top))
	seenBottom := min(bottom, float32(p.rowOf(min(last, p.to-1)).bottom))
	if m.Kind == reading.OnlyHere {
		p.dashedBar(p.barLeft(m.Kind), top, seenTop, seenBottom)
		return
	}
	r := p.rect(p.barLeft(m.Kind), seenTop, barWidth, seenBottom-seenTop, KindColor(m.Kind))
	r.CornerRadius = barWidth / 2
}

func (p *page) barEnds(m reading.Mark, first, last int) (top, bottom float32) {
	top, bottom = float32(p.rowOf(first).top)+4, float32(p.rowOf(last).bottom)-4
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
		p.rect(x, y, barWidth, min(on, to-y), kit.ColorOnlyHere)
	}
}
