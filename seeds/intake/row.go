package intake

import "strings"

// tableRow is a row of a table while it is read: where each of its cells
// begins among the paragraphs.
type tableRow []int

// tableRows are the rows around what is read, the innermost last.
type tableRows []tableRow

// cell begins a cell of the innermost row with the paragraph at.
func (rows tableRows) cell(at int) {
	if n := len(rows); n > 0 {
		rows[n-1] = append(rows[n-1], at)
	}
}

// pop ends the innermost row; it is nil where there is none.
func (rows *tableRows) pop() (row tableRow) {
	if n := len(*rows); n > 0 {
		row, *rows = (*rows)[n-1], (*rows)[:n-1]
	}
	return row
}

// joined are the paragraphs of a document whose last ones, from the first cell
// on, are those of row: made one where each cell is a short entry, with a tab
// between two, as a row of figures says nothing cell by cell. A cell of running
// text, or of several paragraphs, leaves all as they are.
func (row tableRow) joined(paras []para) []para {
	if len(row) == 0 {
		return paras
	}
	var entries []para
	ends := append(row[1:], len(paras))
	for i, from := range row {
		cell := paras[from:ends[i]]
		if len(cell) > 1 || len(cell) == 1 && !cell[0].isEntry() {
			return paras
		}
		entries = append(entries, cell...)
	}
	if len(entries) < 2 {
		return paras
	}
	return append(paras[:row[0]], oneRow(entries))
}

// isEntry tells a paragraph that may be a cell of a row.
func (p *para) isEntry() bool {
	return len(p.text) <= longCell && p.level == 0 && p.part() == "" && !strings.ContainsAny(p.text, "\n\f")
}

// oneRow is the paragraph that cells make. It has all that hangs at them.
func oneRow(cells []para) para {
	whole := para{bold: true}
	var words []string
	for _, c := range cells {
		words = append(words, c.text)
		whole.marks = append(whole.marks, c.marks...)
		whole.apart = append(whole.apart, c.apart...)
		whole.bold, whole.drawn = whole.bold && c.bold, whole.drawn || c.drawn
		if whole.link == "" {
			whole.link = c.link
		}
	}
	whole.text = strings.Join(words, "\t")
	return whole
}
