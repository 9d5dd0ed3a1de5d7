package intake

import (
	"slices"
	"strings"

	"diptych/seeds"
)

// table is rows of articles with named columns.
type table struct {
	names  []string // of the columns, as they stand
	rows   [][]string
	broken seeds.Said        // on where the file breaks off, nothing where it does not
	chosen map[string]string // columns that a person has named, by field
}

// tableOf is a file as a table, whatever its columns; one without columns
// where it is none.
func tableOf(in *input) table {
	if list, whole := in.records(); len(list) > 0 {
		return recordTable(list, whole)
	}
	return in.sheet()
}

// column is the place of the best column that states field, -1 where none does.
func (t table) column(field string) int {
	if list := t.columns(field); len(list) > 0 {
		return list[0]
	}
	return -1
}

// columns are the places of those that state field, the better ones first.
func (t table) columns(field string) (list []int) {
	if name, ok := t.chosen[field]; ok {
		if i := slices.Index(t.names, name); i >= 0 {
			return []int{i}
		}
		return nil
	}
	for _, name := range columns[field] {
		if i := slices.IndexFunc(t.names, func(s string) bool { return letters(s) == name }); i >= 0 {
			list = append(list, i)
		}
	}
	return list
}

// known counts the fields that have a column.
func (t table) known() (n int) {
	for field := range columns {
		if t.column(field) >= 0 {
			n++
		}
	}
	return n
}

// articles are those of the rows, each with the text of its row.
func (t table) articles(in *input) ([]Article, *seeds.Error) {
	if t.column("text") < 0 {
		return nil, &seeds.Error{
			Problem: seeds.Say("no column can be told to hold the text of the articles ({{.Columns}})", seeds.With{"Columns": t.list()}),
			Cure:    seeds.Say("call the column of the text “text”, and others “title”, “outlet”, “date”, “url”, “author”"),
			Err:     ErrColumns,
		}
	}
	places := map[string][]int{}
	for field := range columns {
		places[field] = t.columns(field)
	}
	orders := map[int]dateOrder{}
	for _, i := range places["date"] {
		orders[i] = t.dateOrder(i)
	}
	var list []Article
	empty := 0
	for i, row := range t.rows {
		if i == maxArticles {
			t.broken = onlyFirst
			break
		}
		if slices.ContainsFunc(row, func(s string) bool { return len(s) > seeds.MaxBytes }) {
			return nil, seeds.TooLarge(seeds.MaxBytes)
		}
		d := &draft{}
		d.row(row, places, orders)
		if len(d.paragraphs) == 0 {
			empty++
			continue
		}
		list = append(list, d.article(in))
	}
	switch {
	case len(list) == 0:
		return nil, &seeds.Error{Problem: seeds.Say("the column “{{.Column}}” holds no text", seeds.With{"Column": t.names[t.column("text")]}), Cure: seeds.Say("export the articles with their text")}
	case empty > 0:
		list[0].Notes = append(list[0].Notes, seeds.Say("Rows of the table that hold no text and were left out: {{.N}}.", seeds.With{"N": empty}))
	}
	if t.broken.String() != "" {
		last := &list[len(list)-1]
		last.Notes = append(last.Notes, t.broken)
	}
	return list, nil
}

// row takes an article from a row of a table, its fields from places, its date in the
// order of its column.
func (d *draft) row(row []string, places map[string][]int, orders map[int]dateOrder) {
	for _, field := range []string{"title", "url", "outlet", "agency", "dateline", "byline", "date", "language", "text"} {
		for _, i := range places[field] {
			if i >= len(row) || strings.TrimSpace(row[i]) == "" {
				continue
			}
			if field == "date" {
				d.datedBy(strings.TrimSpace(row[i]), orders[i])
				break
			}
			if d.cell(field, strings.TrimSpace(row[i])) {
				break
			}
		}
	}
}

// cell takes what a cell states of a field, false where it cannot be that.
func (d *draft) cell(field, s string) bool {
	isLink := strings.Contains(s, "://")
	switch field {
	case "url":
		if isLink {
			d.state(field, s, s)
		}
		return isLink
	case "outlet":
		if !isLink {
			d.state(field, s, s)
		} else if d.fields.URL == "" && isPageAddress(s) {
			d.state("url", s, s)
		}
		return !isLink
	case "byline":
		d.writtenBy(listed(s))
	case "language":
		d.language = s
	case "text":
		d.take(d.markedText(s))
	default:
		d.state(field, textOfHTML(s), s)
	}
	return true
}

// isPageAddress tells the address of a page, and not of the site that it is on.
func isPageAddress(s string) bool {
	_, where, _ := strings.Cut(s, "://")
	_, page, _ := strings.Cut(where, "/")
	return page != "" && !strings.ContainsAny(s, " \n")
}

// listed are names that a program wrote as a list: “['Nora Finch', 'Ole Berg']”.
func listed(s string) string {
	if !strings.HasPrefix(s, "[") || !strings.HasSuffix(s, "]") {
		return s
	}
	inner := s[1 : len(s)-1]
	var names []string
	for name := range strings.SplitSeq(inner, ",") {
		if name = strings.Trim(name, " '\""); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// list is the names of the columns for the reader to see.
func (t table) list() string {
	const shown = 20
	names := make([]string, 0, shown)
	for _, name := range t.names[:min(len(t.names), shown)] {
		names = append(names, "“"+flow(name[:min(len(name), 60)])+"”")
	}
	if len(t.names) > shown {
		names = append(names, "...")
	}
	return "columns: " + strings.ToValidUTF8(strings.Join(names, ", "), "")
}

// field is what row says of a field in its best column, "" where nothing.
func (t table) field(row []string, field string) string {
	if i := t.column(field); i >= 0 && i < len(row) {
		return strings.TrimSpace(row[i])
	}
	return ""
}
