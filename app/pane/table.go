package pane

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// cells are the cells of the table of n paragraphs that begins with the ith of d.
func cells(d *text.Document, i, n int) (blocks []block) {
	for k := range n {
		role := roleCell
		if k == 0 {
			role = roleCellHead
		}
		for column, cell := range d.Cells(i + k) {
			words := d.Text(cell)
			inner := text.Span{Start: cell.Start + len(words) - len(strings.TrimLeft(words, "| \t"))}
			inner.End = max(inner.Start, cell.Start+len(strings.TrimRight(words, "| \t")))
			blocks = append(blocks, block{shown: newShown(d, inner), role: role, span: cell, table: i + 1, column: column})
		}
	}
	return blocks
}

// The measures of a table, in sizes of its type.
const (
	cellGap  = 1.4 // between columns
	cellRise = .3  // above and below the words of a row, where a line parts it from the next
)

// flowTable sets the table whose first cell is block i in columns, and returns
// the number of the block after it.
func (l *layout) flowTable(i int) int {
	end := i
	for end < len(l.blocks) && l.blocks[end].table == l.blocks[i].table {
		end++
	}
	t := l.tableOf(l.blocks[i:end])
	for i < end {
		next := i + 1
		for next < end && l.blocks[next].column > 0 && !t.stacked {
			next++
		}
		l.flowRow(i, next, t)
		i = next
	}
	return end
}

// flowRow sets the blocks from one to another, a row, beside each other.
// Those of a stacked table are one.
func (l *layout) flowRow(from, to int, t table) {
	r := tier{first: int32(len(l.lines)), top: l.bottom}
	for i := from; i < to; i++ {
		b := &l.blocks[i]
		s := &l.set[b.role]
		left, width := t.place(b.column)
		y := r.top + int32(cellRise*s.face.size)
		b.first = len(l.lines)
		s.face.breakLines(b.text, width, len(b.text), func(start, end int) {
			x := left
			if t.figures[b.column] {
				x += width - s.face.advance(b.text[start:end])
			}
			l.lines = append(l.lines, line{int32(i), int32(start), int32(end), y, int32(x)})
			y += int32(s.lead)
		})
		b.last = len(l.lines)
		l.bottom = max(l.bottom, y)
	}
	l.bottom += int32(cellRise * l.set[roleCell].face.size)
	if r.bottom = l.bottom; len(l.lines) > int(r.first) {
		l.rows = append(l.rows, r)
	}
}

// endsRow reports whether block i, a cell, is the last of its row that shows
// something.
func (l *layout) endsRow(i int) bool {
	for i++; i < len(l.blocks) && l.blocks[i].column > 0; i++ {
		if l.blocks[i].first < l.blocks[i].last {
			return false
		}
	}
	return true
}

// table is how the columns of one are set.
type table struct {
	widths  []float32
	figures []bool  // columns of figures, which stand at the right of theirs
	gap     float32 // between columns
	stacked bool    // the columns have no room beside each other: the cells of a row stand below its first
}

// place is where a column begins, and its width.
func (t *table) place(column int) (left, width float32) {
	if t.stacked {
		return t.gap * float32(min(column, 1)), t.widths[column]
	}
	for _, w := range t.widths[:column] {
		left += w + t.gap
	}
	return left, t.widths[column]
}

// tableOf finds the widths of the columns of cells: as wide as their words where
// there is room.
func (l *layout) tableOf(cells []block) table {
	t := table{gap: cellGap * l.set[roleCell].face.size}
	var least []float32 // of a column, for its longest word
	for i := range cells {
		b := &cells[i]
		for b.column >= len(t.widths) {
			t.widths, least, t.figures = append(t.widths, 0), append(least, 0), append(t.figures, len(t.widths) > 0)
		}
		f := l.set[b.role].face
		t.widths[b.column] = max(t.widths[b.column], float32(int(f.advance(b.text)))+1)
		for word := range strings.FieldsSeq(b.text) {
			least[b.column] = max(least[b.column], float32(int(f.piece(word)))+1)
		}
		if b.role == roleCell && b.text != "" && !isFigure(b.text) {
			t.figures[b.column] = false
		}
	}
	t.share(l.column-t.gap*float32(len(t.widths)-1), least)
	if t.stacked {
		clear(t.figures)
		for i := range t.widths {
			t.widths[i] = l.column - t.gap*float32(min(i, 1))
		}
	}
	return t
}

// share brings the columns into the room there is: each has its longest word.
// What is left goes to the widest, unless half of it is enough for all others.
func (t *table) share(room float32, least []float32) {
	order := make([]int, len(least)) // by what they lack, the most first
	var others float32               // what all but the widest lack
	for i, w := range least {
		order[i] = i
		room -= w
		others += t.widths[i] - w
	}
	lack := func(column int) float32 { return t.widths[column] - least[column] }
	stable.Sort(order, func(a, b int) int { return cmp.Compare(lack(b), lack(a)) })
	t.stacked = room < 0
	if others -= lack(order[0]); others <= room/2 {
		order = append(order[1:], order[0])
	}
	for _, column := range order {
		more := max(0, min(lack(column), room))
		t.widths[column] = least[column] + more
		room -= more
	}
}

// isFigure reports whether the words of a cell are a figure: "4.20", "−3 %", "$12m", "–".
func isFigure(s string) bool {
	s = strings.TrimLeft(s, "+-–−~<>≈±$€£¥ ")
	r, _ := utf8.DecodeRuneInString(s)
	return (s == "" || unicode.IsDigit(r)) && utf8.RuneCountInString(s) <= longestFigure
}

// longestFigure is how many characters a figure has, with its unit.
const longestFigure = 14

// lineNear is the line that a point means: in the row at y, of the cell at x
// the line at y.
func (l *layout) lineNear(x, y float32) int {
	i := l.rowAt(y)
	near := int(l.rows[i].first)
	for n := near + 1; n < l.rowEnd(i); n++ {
		if x >= l.left+float32(l.lines[n].x) && y >= float32(l.lines[n].y) {
			near = n
		}
	}
	return near
}
