package intake

import (
	"encoding/csv"
	"io"
	"path"
	"slices"
	"strings"

	"diptych/seeds"
)

// separators are what parts the columns of a table.
var separators = []rune{',', ';', '\t', '|'}

// sheet is the file as a table whose first line names the columns; nothing
// where it has no more than one. It is read once.
func (in *input) sheet() table {
	if in.grid == nil {
		t := sheetOf(in.decoded())
		in.grid = &t
	}
	return *in.grid
}

func sheetOf(s string) (t table) {
	if line, rest, ok := strings.Cut(s, "\n"); ok && strings.HasPrefix(line, "sep=") { // for Excel
		s = rest
	}
	first, _, more := strings.Cut(strings.TrimLeft(s, "\n"), "\n")
	if !more || len(first) > 4096 {
		return table{}
	}
	comma := slices.MaxFunc(separators, func(a, b rune) int {
		return strings.Count(first, string(a)) - strings.Count(first, string(b))
	})
	if crowded(s, string(comma)) {
		return table{}
	}
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	var rows [][]string
	for len(rows) < maxArticles+2 { // the names, and one more than is read
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.broken = seeds.Say("The table cannot be read beyond its row {{.Row}}.", seeds.With{"Row": len(rows)})
			break
		}
		rows = append(rows, row)
	}
	if len(rows) < 2 || len(rows[0]) < 2 {
		return table{}
	}
	for i := range rows[0] {
		rows[0][i] = flow(rows[0][i])
	}
	t.names, t.rows = rows[0], rows[1:]
	return t
}

// isNamedSheet tells a file that its name announces as a table.
func isNamedSheet(in *input) bool {
	switch strings.ToLower(path.Ext(in.name)) {
	case ".csv", ".tsv", ".tab":
		return true
	}
	return false
}

// looksLikeSheet tells a first line that names columns from one of prose: all
// its cells are names.
func looksLikeSheet(in *input) bool {
	first, _, more := strings.Cut(in.head(), "\n")
	if !more || strings.ContainsAny(first, ".!?“”") {
		return false
	}
	for _, comma := range separators {
		cells := strings.Split(first, string(comma))
		t := table{names: cells}
		if len(cells) > 2 && (t.known() > 2 || t.column("title") >= 0 && t.column("url") >= 0) {
			return !slices.ContainsFunc(cells, func(s string) bool { return len(s) > 30 })
		}
	}
	return false
}

func isSheet(in *input) bool {
	if start := strings.TrimSpace(in.head()); start == "" || strings.ContainsAny(start[:1], "{[<%") || strings.HasPrefix(start, "---\n") || strings.HasPrefix(start, "+++\n") {
		return false
	}
	if !isNamedSheet(in) && !looksLikeSheet(in) {
		return false
	}
	t := in.sheet()
	return len(t.names) > 1 && (isNamedSheet(in) || t.column("text") >= 0 && len(t.rows[0]) == len(t.names))
}

// readSheet reads a table of articles in CSV or its like.
func readSheet(in *input) ([]Article, *seeds.Error) { return in.sheet().articles(in) }
