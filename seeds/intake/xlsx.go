package intake

import (
	"encoding/xml"
	"math"
	"path"
	"strconv"
	"strings"
	"time"

	"diptych/seeds"
)

// sheet is a page of a workbook of Excel as rows of cells, each as it is shown
// except that a day is written as 2006-01-02, with its time where it has one.
type sheet struct {
	name string
	rows [][]string
}

// maxColumns is how many cells of a row are read.
const maxColumns = 256

// longestCell is how many characters Excel keeps in a cell; the rest is cut.
const longestCell = 32767

func isXLSX(in *input) bool {
	if !in.isPack() {
		return false
	}
	p, err := in.packed()
	if err != nil {
		return false
	}
	main, _ := p.main()
	return p.has(main) && path.Ext(main) == ".xml" && strings.Contains(main, "workbook")
}

// workbook is what the cells of its sheets refer to.
type workbook struct {
	pack    *pack
	strings []string
	dates   []bool // by number of style: whether it shows a day
	since   time.Time
	left    int // bytes that the cells may still hold
}

// sheets are the pages of the workbook that the file is. They are read once.
func (in *input) sheets() ([]sheet, *seeds.Error) {
	if in.pages == nil && in.pagesErr == nil {
		in.pages, in.pagesErr = readWorkbook(in)
	}
	return in.pages, in.pagesErr
}

func readWorkbook(in *input) ([]sheet, *seeds.Error) {
	p, err := in.packed()
	if err != nil {
		return nil, err
	}
	main, err := p.main()
	if err != nil {
		return nil, err
	}
	rels, err := p.related(main)
	if err != nil {
		return nil, err
	}
	w := &workbook{pack: p, since: time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC), left: maxUnpacked}
	for _, r := range inOrder(rels) {
		switch r.kind {
		case "sharedStrings":
			err = w.readStrings(r.target)
		case "styles":
			err = w.readStyles(r.target)
		}
		if err != nil {
			return nil, err
		}
	}
	data, err := p.read(main)
	if err != nil {
		return nil, err
	}
	out := []sheet{}
	var parts []string
	err = walkXML(main, data, func(t xml.Token, _ int) {
		if e, ok := t.(xml.StartElement); ok {
			switch e.Name.Local {
			case "workbookPr":
				if v := attribute(e, "date1904"); v == "1" || v == "true" {
					w.since = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
				}
			case "sheet":
				if rel, ok := rels[relationID(e)]; ok && rel.kind == "worksheet" {
					out = append(out, sheet{name: attribute(e, "name")})
					parts = append(parts, rel.target)
				}
			}
		}
	})
	for i := 0; i < len(out) && err == nil; i++ {
		out[i].rows, err = w.readSheet(parts[i])
	}
	return out, err
}

// relationID is the relation that an element names in an attribute r:id.
func relationID(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && strings.HasSuffix(a.Name.Space, "/relationships") {
			return a.Value
		}
	}
	return ""
}

// readStrings reads the texts that cells share, without the readings that
// Japanese workbooks set above their words.
func (w *workbook) readStrings(part string) *seeds.Error {
	data, err := w.pack.read(part)
	if err != nil {
		return err
	}
	var words strings.Builder
	text, reading := false, false
	return walkXML(part, data, func(t xml.Token, _ int) {
		switch t := t.(type) {
		case xml.StartElement:
			text = t.Name.Local == "t"
			reading = reading || t.Name.Local == "rPh"
		case xml.CharData:
			if text && !reading {
				words.Write(t)
			}
		case xml.EndElement:
			text = false
			switch t.Name.Local {
			case "rPh":
				reading = false
			case "si":
				w.strings = append(w.strings, unescaped(words.String()))
				words.Reset()
			}
		}
	})
}

// unescaped is s without the line ends of Windows, which Excel writes as
// _x000D_ beside a newline.
func unescaped(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "_x000D_\n", "\n"), "_x000D_", "\n")
}

// readStyles finds the styles that show a number as a day.
func (w *workbook) readStyles(part string) *seeds.Error {
	data, err := w.pack.read(part)
	if err != nil {
		return err
	}
	days := map[string]bool{}
	for id := 14; id <= 22; id++ {
		days[strconv.Itoa(id)] = id <= 17 || id == 22
	}
	inCells := false
	return walkXML(part, data, func(t xml.Token, _ int) {
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "numFmt":
				days[attribute(e, "numFmtId")] = showsDay(attribute(e, "formatCode"))
			case "cellXfs":
				inCells = true
			case "xf":
				if inCells {
					w.dates = append(w.dates, days[attribute(e, "numFmtId")])
				}
			}
		case xml.EndElement:
			inCells = inCells && e.Name.Local != "cellXfs"
		}
	})
}

// showsDay tells whether a number format such as "[$-409]dd/mm/yyyy" shows a
// year and with it a day.
func showsDay(format string) bool {
	quoted, bracket := false, false
	for _, r := range strings.ToLower(format) {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '[' || r == ']':
			bracket = r == '['
		case r == 'y' && !quoted && !bracket:
			return true
		}
	}
	return false
}

// cell is a cell while it is read.
type cell struct {
	column int
	kind   string // "s", "inlineStr", "str", "b", "e" or "", as ECMA-376 has it
	style  int
	words  strings.Builder
}

func (w *workbook) readSheet(part string) ([][]string, *seeds.Error) {
	data, err := w.pack.read(part)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	var c *cell
	column, text, reading := 0, false, false
	err = walkXML(part, data, func(t xml.Token, _ int) {
		switch t := t.(type) {
		case xml.StartElement:
			text = t.Name.Local == "v" || t.Name.Local == "t"
			reading = reading || t.Name.Local == "rPh"
			switch t.Name.Local {
			case "row":
				rows, column = append(rows, nil), 0
			case "c":
				c = cellOf(t, column)
				column = c.column + 1
			}
		case xml.CharData:
			if text && !reading && c != nil {
				c.words.Write(t)
			}
		case xml.EndElement:
			text = false
			reading = reading && t.Name.Local != "rPh"
			if t.Name.Local == "c" && c != nil && len(rows) > 0 {
				rows[len(rows)-1] = w.put(rows[len(rows)-1], c)
				c = nil
			}
		}
	})
	if err == nil && w.left < 0 {
		err = &seeds.Error{Problem: seeds.Say("the cells of this file hold more than {{.MB}} MB", seeds.With{"MB": maxUnpacked >> 20}), Cure: seeds.Say("bring its articles in smaller files")}
	}
	return rows, err
}

// cellOf begins a cell; next is its column where it does not say one.
func cellOf(e xml.StartElement, next int) *cell {
	c := &cell{column: next, kind: attribute(e, "t")}
	c.style, _ = strconv.Atoi(attribute(e, "s"))
	n := 0
	for _, r := range attribute(e, "r") {
		if r < 'A' || r > 'Z' || n > maxColumns {
			break
		}
		n = n*26 + int(r-'A') + 1
	}
	if n > 0 {
		c.column = n - 1
	}
	return c
}

// put adds what cell c shows to its row.
func (w *workbook) put(row []string, c *cell) []string {
	s := w.shown(c)
	if w.left -= len(s); c.column >= maxColumns || s == "" || w.left < 0 {
		return row
	}
	for len(row) <= c.column {
		row = append(row, "")
	}
	row[c.column] = s
	return row
}

func (w *workbook) shown(c *cell) string {
	s := c.words.String()
	switch c.kind {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(s)); err == nil && i >= 0 && i < len(w.strings) {
			return w.strings[i]
		}
		return ""
	case "e":
		return ""
	case "inlineStr", "str":
		return unescaped(s)
	}
	if c.style >= 0 && c.style < len(w.dates) && w.dates[c.style] {
		return w.day(s)
	}
	return s
}

// day is the date that a number of days stands for.
func (w *workbook) day(s string) string {
	days, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(days >= 1 && days < 200000) {
		return s
	}
	whole, part := math.Modf(days)
	t := w.since.AddDate(0, 0, int(whole)).Add(time.Duration(math.Round(part*24*60)) * time.Minute)
	if part < 1e-6 {
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02T15:04")
}

// readXLSX makes articles of the rows of a workbook whose columns are named
// plainly.
func readXLSX(in *input) ([]Article, *seeds.Error) {
	sheets, err := in.sheets()
	if err != nil {
		return nil, err
	}
	var out []Article
	var first *seeds.Error
	var passed []string
	for _, s := range sheets {
		if len(s.rows) == 0 {
			continue
		}
		t := s.table()
		articles, err := t.articles(in)
		if err != nil {
			passed = append(passed, "“"+s.name+"”")
			if first == nil {
				first = err
			}
			continue
		}
		for i := range articles {
			articles[i].Notes = append(articles[i].Notes, cutNotes(articles[i].Source)...)
		}
		out = append(out, articles...)
	}
	switch {
	case len(out) == 0 && first != nil:
		return nil, first
	case len(out) == 0:
		return nil, &seeds.Error{Problem: seeds.Say("the sheets of this workbook are empty"), Cure: seeds.Say("bring one with a row for each article")}
	case len(passed) > 0:
		out[0].Notes = append(out[0].Notes, seeds.Say("No articles were found on the sheets {{.Sheets}} of the workbook.", seeds.With{"Sheets": strings.Join(passed, ", ")}))
	}
	return out, nil
}

// table is the sheet with the first of its upper rows that names the column of
// the text, else the first.
func (s *sheet) table() table {
	const upper = 10
	from := 0
	for i := range s.rows[:min(len(s.rows), upper)] {
		t := table{names: s.rows[i]}
		if t.column("text") >= 0 && t.known() > 1 {
			from = i
			break
		}
	}
	names := make([]string, len(s.rows[from]))
	for i, name := range s.rows[from] {
		names[i] = flow(name)
	}
	return table{names: names, rows: s.rows[from+1:]}
}

// cutNotes says of a text that fills a cell that it may have been longer.
func cutNotes(source string) []seeds.Said {
	if len(source) < longestCell-100 || len([]rune(source)) < longestCell-100 {
		return nil
	}
	return []seeds.Said{seeds.Say("A cell of Excel holds no more than 32,767 characters, and this text may have been cut there.")}
}
