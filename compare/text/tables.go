package text

import (
	"slices"
	"strings"
)

// A table is written as Markdown has it: its cells parted by strokes, and under
// its head a rule of dashes and strokes. A reader sees cells with a dot between
// them. A line that has strokes and belongs to no rule is none of a table.

// cellMark stands between cells for a reader.
const cellMark = " · "

// tableMarks are the strokes of the tables in src, in order.
func tableMarks(src string) (marks []edit) {
	if !strings.Contains(src, "|") {
		return nil
	}
	for _, row := range tableRows(src) {
		for _, s := range strokes(src, row) {
			with := cellMark
			if s.Start == row.Start || s.End == row.End {
				with = ""
			}
			marks = append(marks, edit{Span: s, with: with})
		}
	}
	return marks
}

// tableRows are the rows of all tables in src that have words, without the
// blanks around them.
func tableRows(src string) (rows []Span) {
	var above Span // the line before, empty where that is blank
	under := false // a rule stands above, and nothing but rows since
	for i := 0; i < len(src); {
		end, next := lineEnd(src, i)
		line := trim(src, Span{i, end})
		i = next
		switch {
		case !hasStroke(src, line):
			under = false
		case !ruleOfTable(src[line.Start:line.End]):
			if under {
				rows = append(rows, line)
			}
		case !under && hasStroke(src, above):
			under = true
			rows = append(rows, above)
		}
		above = line
	}
	return slices.DeleteFunc(rows, func(r Span) bool { return !worded(src[r.Start:r.End]) })
}

func hasStroke(src string, s Span) bool { return strings.Contains(src[s.Start:s.End], "|") }

// ruleOfTable reports whether line is the rule under the head of a table.
func ruleOfTable(line string) bool {
	return strings.Contains(line, "|") && strings.Contains(line, "-") && strings.Trim(line, "|-: \t") == ""
}

// strokes are the strokes between and around the cells of row, each with the
// blanks beside it.
func strokes(src string, row Span) (list []Span) {
	for i := row.Start; i < row.End; i++ {
		if src[i] != '|' || i > row.Start && src[i-1] == '\\' {
			continue
		}
		s := Span{i, i + 1}
		for s.Start > row.Start && isBlank(src[s.Start-1]) {
			s.Start--
		}
		for s.End < row.End && isBlank(src[s.End]) {
			s.End++
		}
		if n := len(list); n > 0 && list[n-1].End > s.Start {
			s.Start = list[n-1].End
		}
		list = append(list, s)
	}
	return list
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// TableAt is how many paragraphs from the ith on are one table, the rule under
// the first among them; 0 where no table begins.
func (d *Document) TableAt(i int) int {
	end := i
	for ; end < len(d.Paragraphs); end++ {
		p := d.Paragraphs[end].Span
		if !hasStroke(d.Source, p) || strings.Contains(d.Text(p), "\n") || (end == i+1) != ruleOfTable(d.Text(p)) ||
			end > i && strings.Count(d.Source[d.Paragraphs[end-1].End:p.Start], "\n") != 1 {
			break
		}
	}
	if end < i+2 {
		return 0
	}
	return end - i
}

// Cells are the parts of paragraph i, a row of a table, each with the strokes
// and blanks around it, so that they follow each other without a gap; none of
// the rule under a head.
func (d *Document) Cells(i int) (cells []Span) {
	row := d.Paragraphs[i].Span
	if ruleOfTable(d.Text(row)) {
		return nil
	}
	from := row.Start
	for _, s := range strokes(d.Source, row) {
		if s.Start == row.Start || s.End == row.End {
			continue
		}
		cells = append(cells, Span{from, s.End})
		from = s.End
	}
	return append(cells, Span{from, row.End})
}
