package pane

import (
	"math"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// The measures of a page, in pixels at the reading size of 18.
const (
	outerMargin  = float32(30) // at least, with room for the only-here bar
	innerMargin  = float32(24) // at least, with room for the statement bar
	topMargin    = 26
	minColumn    = float32(120)
	minPage      = minColumn + outerMargin + innerMargin
	captionInset = float32(12)
	quoteInset   = float32(18)
)

// role is how a block is set.
type role uint8

const (
	roleHeadline role = iota
	roleLongHeadline
	roleMeta // outlet, agency, byline and date: the program's words, not the source's
	roleBody
	roleQuotation // set off by the article, without marks
	roleSubhead
	roleCaption
	roleCredit
	roleFold // "3 lines of page furniture - show": the program's words too
	roleDebris
	roleCell
	roleCellHead
	roles
)

// running reports whether r is running text.
func (r role) running() bool { return r == roleBody || r == roleQuotation }

// setting is the typography of a role.
type setting struct {
	face  *face
	lead  int     // from line to line
	rise  float32 // from the top of a line to the top of its text
	above int     // the gap before a block
	color fyne.ThemeColorName
	inset float32
}

// settings are the roles as t has them. Small type and the gaps between
// paragraphs open up with the lines of the running text.
func settings(t Type) [roles]setting {
	size := t.Size
	k := size / kit.SizeReading
	em := func(x float32) int { return int(math.Round(float64(x * size))) }
	led := func(x float32) int { return em(x * t.Lead / Usual.Lead) }
	sans := func(px float32) *face { return newFace(px*k, fyne.TextStyle{}, nil) }
	body := newFace(size, fyne.TextStyle{}, kit.Serif)
	small := sans(kit.SizeText)
	s := [roles]setting{
		roleHeadline:     {newFace(kit.SizeHeadline*k, fyne.TextStyle{}, kit.SerifBold), em(1.6), 0, em(1.2), kit.ColorInk, 0},
		roleLongHeadline: {newFace(kit.SizeLongHeadline*k, fyne.TextStyle{}, kit.SerifBold), em(1.4), 0, em(1.2), kit.ColorInk, 0},
		roleMeta:         {sans(12), em(1.1), 0, em(.33), kit.ColorSoft, 0},
		roleBody:         {body, em(t.Lead), 0, led(.75), kit.ColorInk, 0},
		roleQuotation:    {body, em(t.Lead), 0, led(.75), kit.ColorInk, quoteInset * k},
		roleSubhead:      {newFace(size, fyne.TextStyle{}, kit.SerifBold), em(t.Lead), 0, led(1), kit.ColorInk, 0},
		roleCaption:      {small, led(1.12), 0, led(.9), kit.ColorSoft, captionInset * k},
		roleCredit:       {small, led(1.06), 0, led(.75), kit.ColorSoft, 0},
		roleFold:         {sans(12), em(1.2), 0, em(.9), kit.ColorSoft, 0},
		roleDebris:       {small, led(1.06), 0, led(.5), kit.ColorSoft, captionInset * k},
		roleCell:         {small, led(1.12), 0, led(.9), kit.ColorInk, 0},
		roleCellHead:     {newFace(kit.SizeText*k, fyne.TextStyle{Bold: true}, nil), led(1.12), 0, led(.9), kit.ColorInk, 0},
	}
	for i := range s {
		s[i].rise = kit.Whole((float32(s[i].lead) - s[i].face.height) / 2)
	}
	return s
}

// block is a paragraph, or a line of the program's own, as it is set.
type block struct {
	shown
	role        role
	span        text.Span // of the source; of a line of the program's own, where it stands
	fold        int       // of debris and its line: which group, counted from 0
	mark        int       // of an item of a list: the bytes of its sign, beyond which its lines hang
	depth       int       // of an item of a list: how many lists stand around its own
	table       int       // of a cell: the paragraph that its table begins with, counted from 1; 0 of any other block
	column      int       // of a cell: counted from 0
	first, last int       // its lines, half open
	leftward    bool      // it is set from right to left
}

// goesLeft reports whether a block is to be set from right to left: items of lists,
// cells and the program's own lines are not.
func (b *block) goesLeft() bool {
	return b.mark == 0 && b.table == 0 && b.role != roleFold && kit.Leftward(b.text)
}

// foreign holds for words that are not in the source.
func (b *block) foreign() bool { return b.role == roleMeta || b.role == roleFold || b.span.Empty() }

// line is one line of a block.
type line struct {
	block      int32
	start, end int32 // in the block's shown text
	y          int32 // of its top, on the page
	x          int32 // from the left edge of the column
}

// tier is a line, or the lines of all cells that stand beside each other.
type tier struct {
	first       int32 // of its lines
	top, bottom int32 // on the page
}

// layout is where everything stands on a page of a given width. It holds no
// canvas objects.
type layout struct {
	set    [roles]setting
	chars  int // of the running text, the most on a line
	blocks []block
	lines  []line  // in the order of the source
	rows   []tier  // in the order of the page
	width  float32 // of the page
	left   float32 // of the column
	column float32 // its width
	bottom int32   // of the last line
}

// flow breaks all blocks into lines for a page of the given width. The pages
// mirror each other: side tells on which the inner margin is.
func (l *layout) flow(width float32, side reading.Side) {
	body := l.set[roleBody].face
	k := body.size / kit.SizeReading
	ideal := body.average() * float32(l.chars-spareChars)
	room := max(minColumn, width-(outerMargin+innerMargin))
	l.column = min(kit.Whole(ideal), room)
	l.width = width
	l.left = outerMargin
	if side == reading.B {
		l.left = innerMargin
	}
	l.left += float32(math.Floor(float64(room-l.column) / 2))
	l.lines, l.rows = l.lines[:0], l.rows[:0]
	l.bottom = int32(float32(topMargin) * min(k, 2))
	for i := 0; i < len(l.blocks); {
		if i > 0 {
			l.bottom += int32(l.gap(i))
		}
		if l.blocks[i].table > 0 {
			i = l.flowTable(i)
			continue
		}
		l.flowBlock(i)
		i++
	}
}

// flowBlock breaks block i, which is no cell, into lines below what stands.
func (l *layout) flowBlock(i int) {
	b := &l.blocks[i]
	s := &l.set[b.role]
	left := s.inset + kit.Whole(float32(b.depth)*nestedIn*s.face.size)
	hang := kit.Whole(s.face.advance(b.text[:b.mark]))
	measure := l.column - left - hang
	if b.role <= roleLongHeadline {
		measure = s.face.balance(b.text, measure)
	}
	b.first, b.leftward = len(l.lines), b.goesLeft()
	if b.role == roleMeta && i > 0 {
		b.leftward = l.blocks[i-1].leftward // it stands under its headline, whatever it is written in
	}
	s.face.breakLines(b.text[b.mark:], measure, l.limit(b.role), func(start, end int) {
		x := left + hang
		if start += b.mark; len(l.lines) == b.first {
			start, x = 0, left
		}
		l.rows = append(l.rows, tier{int32(len(l.lines)), l.bottom, l.bottom + int32(s.lead)})
		l.lines = append(l.lines, line{int32(i), int32(start), int32(end + b.mark), l.bottom, int32(x)})
		l.bottom += int32(s.lead)
	})
	b.last = len(l.lines)
}

// nestedIn is how far a list stands in another, in sizes of its type.
const nestedIn = 1.2

// limit is the most characters a line of a role may have: small type is set
// to the same column and so has more.
func (l *layout) limit(r role) int {
	return int(float32(l.chars) * l.set[roleBody].face.size / l.set[r].face.size)
}

// gap is the space above block i: its own, but lines of a kind close up, and
// the article begins well below its head.
func (l *layout) gap(i int) int {
	r, before := l.blocks[i].role, l.blocks[i-1].role
	em := l.set[roleBody].above
	switch {
	case l.blocks[i].mark > 0 && l.blocks[i-1].mark > 0:
		return em / 3
	case before == roleMeta && r == roleCredit:
		return em / 6
	case r == before && !r.running() && r != roleSubhead:
		return em / 6
	case before == roleMeta:
		return em + em/3
	case before == roleSubhead && r.running():
		return em / 3
	}
	return l.set[r].above
}

// empty reports that nothing can be shown.
func (l *layout) empty() bool { return len(l.lines) == 0 }

// rowAt is the row at y, the nearest above it in a gap, the first or last
// beyond the ends.
func (l *layout) rowAt(y float32) int {
	i := sort.Search(len(l.rows), func(i int) bool { return float32(l.rows[i].top) > y })
	return max(0, i-1)
}

// lineAt is the first line of the row at y.
func (l *layout) lineAt(y float32) int { return int(l.rows[l.rowAt(y)].first) }

// rowEnd is where the lines of row i end.
func (l *layout) rowEnd(i int) int {
	if i+1 < len(l.rows) {
		return int(l.rows[i+1].first)
	}
	return len(l.lines)
}

// rowOf is the row of a line.
func (l *layout) rowOf(line int) *tier { return &l.rows[l.rowNumber(line)] }

func (l *layout) rowNumber(line int) int {
	return sort.Search(len(l.rows), func(i int) bool { return int(l.rows[i].first) > line }) - 1
}

// lineOf is the line that shows the byte at pos, or stands nearest after it.
func (l *layout) lineOf(pos int) int {
	i := sort.Search(len(l.blocks), func(i int) bool { return l.blocks[i].span.End > pos })
	for i < len(l.blocks) && l.blocks[i].first == l.blocks[i].last {
		i++
	}
	if i == len(l.blocks) {
		return len(l.lines) - 1
	}
	b := &l.blocks[i]
	if b.foreign() {
		return b.first
	}
	at := int32(b.place(max(pos, b.span.Start)))
	n := sort.Search(b.last-b.first, func(i int) bool { return l.lines[b.first+i].start > at })
	return b.first + max(0, n-1)
}

// band is the height that the lines of s take up.
func (l *layout) band(s text.Span) (top, bottom float32) {
	if l.empty() {
		return 0, 0
	}
	first := l.lineOf(s.Start)
	last := first
	if s.End > s.Start {
		last = l.lineFrom(first, s.End-1)
	}
	return float32(l.rowOf(first).top), float32(l.rowOf(last).bottom)
}

// lineFrom is lineOf for a byte that is not before the given line: most often
// it is on that line or the next.
func (l *layout) lineFrom(line, pos int) int {
	b := &l.blocks[l.lines[line].block]
	if b.foreign() || pos >= b.span.End {
		return max(line, l.lineOf(pos))
	}
	at := int32(b.place(pos))
	for n := line + 1; n < min(line+3, b.last); n++ {
		if l.lines[n].start > at {
			return n - 1
		}
	}
	return max(line, l.lineOf(pos))
}

func (l *layout) lead(line int) int { return l.of(line).lead }

func (l *layout) of(line int) *setting { return &l.set[l.blocks[l.lines[line].block].role] }

// text is what line i shows.
func (l *layout) text(i int) string {
	n := l.lines[i]
	return l.blocks[n.block].text[n.start:n.end]
}

// span is the source that line i shows; nothing for a line of the program's own.
func (l *layout) span(i int) text.Span {
	n := l.lines[i]
	b := &l.blocks[n.block]
	if b.foreign() {
		return text.Span{Start: b.span.Start, End: b.span.Start}
	}
	return text.Span{Start: b.source(int(n.start), false), End: b.source(int(n.end), true)}
}

// extent is the part of line i that shows bytes of s, from left to right on
// the page; false when it shows none.
func (l *layout) extent(i int, s text.Span) (x0, x1 float32, ok bool) {
	n := l.lines[i]
	b := &l.blocks[n.block]
	if b.foreign() {
		return 0, 0, false
	}
	from := max(int32(b.place(s.Start)), n.start)
	to := min(int32(b.place(s.End)), n.end)
	if from >= to {
		return 0, 0, false
	}
	x0, x1 = l.across(i, from, to)
	return x0, x1, true
}

// across is where the bytes from..to of what is shown stand on line i, from left
// to right on the page. In a line that is set from right to left that holds of
// whole words.
func (l *layout) across(i int, from, to int32) (x0, x1 float32) {
	n := l.lines[i]
	b := &l.blocks[n.block]
	face := l.set[b.role].face
	before, wide := face.advance(b.text[n.start:from]), face.advance(b.text[from:to])
	if b.leftward {
		x1 = l.left + l.column - float32(n.x) - before
		return x1 - wide, x1
	}
	x0 = l.left + float32(n.x) + before
	return x0, x0 + wide
}

// lineLeft is where line i begins on its left, which is drawn as words. Those that
// are read from right to left are not always as wide as they are one by one.
func (l *layout) lineLeft(i int, words *canvas.Text) float32 {
	n := l.lines[i]
	if l.blocks[n.block].leftward {
		return l.left + l.column - float32(n.x) - words.MinSize().Width
	}
	return l.left + float32(n.x)
}

// drawn is a part of line i as it has to be given to a canvas.
func (l *layout) drawn(i int, part string) string {
	if l.blocks[l.lines[i].block].leftward {
		return kit.DrawnLeftward(part)
	}
	return part
}

// posAt is the byte of the source that a point means, by caret or under, and
// whether the point lies on words.
func (l *layout) posAt(x, y, share float32) (pos int, on bool) {
	if l.empty() {
		return 0, false
	}
	i := l.lineNear(x, y)
	n := l.lines[i]
	b := &l.blocks[n.block]
	set := &l.set[b.role]
	if x -= l.left + float32(n.x); b.leftward {
		x = l.column - 2*float32(n.x) - x
	}
	at := int(n.start) + set.face.hit(l.text(i), x, share)
	inside := x >= 0 && x <= set.face.advance(l.text(i)) && y >= float32(n.y) && y < float32(int(n.y)+set.lead)
	if b.foreign() {
		return b.span.Start, false
	}
	return b.source(at, at == int(n.end)), inside
}
