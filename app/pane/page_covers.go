package pane

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"diptych/app/kit"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// CoverText stands for covered words where a page is heard or copied.
const CoverText = "█████"

// SetCovers lays covers over words, which stay what they are and where they
// are: nothing that the page draws, tells a screen reader or copies holds them.
// Lines of the program's own, under the headline, are not covered: what they
// say is to be given to SetFields without what is not to be seen. nil covers
// nothing.
func (a *Article) SetCovers(spans []text.Span) {
	p := a.page
	p.covers = slices.DeleteFunc(slices.Clone(spans), text.Span.Empty)
	stable.Sort(p.covers, func(x, y text.Span) int { return x.Start - y.Start })
	p.redraw()
}

// Covered is the place of the cover over the byte at pos, false where there is none.
func (a *Article) Covered(pos int) (text.Span, bool) {
	for _, c := range a.page.covers {
		if c.Start <= pos && pos < c.End {
			return c, true
		}
	}
	return text.Span{}, false
}

// SetFields says otherwise what stands under the headline; the line at the top stays.
func (a *Article) SetFields(f text.Fields) {
	a.fields = f
	a.compose()
	a.reflow()
}

// uncovered is the text at s as a reader sees it, with CoverText for what is covered.
func uncovered(s text.Span, covers []text.Span, read func(text.Span) string) string {
	var b strings.Builder
	for _, c := range covers {
		if !c.Overlaps(s) {
			continue
		}
		if c.Start > s.Start {
			b.WriteString(read(text.Span{Start: s.Start, End: c.Start}))
		}
		b.WriteString(CoverText)
		s.Start = min(c.End, s.End)
	}
	if !s.Empty() {
		b.WriteString(read(s))
	}
	return b.String()
}

// drawn is a stretch of a line's words, and where it begins on the page.
type drawn struct {
	text string
	x    float32
}

// parts are the stretches of line i that are not covered; its covers are drawn.
func (p *page) parts(i int) (list []drawn) {
	n := p.lines[i]
	b := &p.blocks[n.block]
	piece := func(start, end int32) {
		x, _ := p.across(i, start, end)
		list = append(list, drawn{p.drawn(i, b.text[start:end]), x})
	}
	seen := p.span(i)
	from := n.start
	for _, c := range p.covers {
		if b.foreign() || !c.Overlaps(seen) {
			continue
		}
		start, end := max(int32(b.place(c.Start)), from), min(int32(b.place(c.End)), n.end)
		if start >= end {
			continue
		}
		x0, x1 := p.across(i, start, end)
		p.cover(i, x0, x1-x0)
		if start > from {
			piece(from, start)
		}
		from = end
	}
	if from < n.end || len(list) == 0 && from == n.start {
		piece(from, n.end)
	}
	return list
}

// cover draws a block as high as letters are, over what else is drawn there.
func (p *page) cover(i int, x, w float32) {
	const trim = .16 // of the height, above and below
	y, h := p.box(i)
	r := p.over(x, y+kit.Whole(h*trim), w, kit.Whole(h*(1-2*trim)), kit.ColorSoft)
	r.CornerRadius = 2
}

// drawCovered draws the lines that have covers, each in as many pieces as it
// needs, with the line's own object for the first.
func (p *page) drawCovered() {
	used := 0
	for i := p.from; i < p.to && len(p.covers) > 0; i++ {
		if !slices.ContainsFunc(p.covers, p.span(i).Overlaps) {
			continue
		}
		t := p.words[i%len(p.words)]
		t.Text = ""
		for _, part := range p.parts(i) {
			if used == len(p.pieces) {
				p.pieces = append(p.pieces, &canvas.Text{})
				p.grown = true
			}
			o := p.pieces[used]
			used++
			o.Text, o.TextSize, o.TextStyle, o.FontSource, o.Color, o.Hidden = part.text, t.TextSize, t.TextStyle, t.FontSource, t.Color, false
			o.Move(fyne.NewPos(part.x, t.Position().Y))
			o.Resize(t.Size())
		}
	}
	for _, o := range p.pieces[used:] {
		o.Text, o.Hidden = "", true
	}
}
