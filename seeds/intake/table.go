package intake

import (
	"encoding/csv"
	"encoding/json"
	"path"
	"slices"
	"strings"

	"diptych/seeds"
)

// columns are the names, small and without what joins their words, under which
// tables of articles state a field; the better ones first. None is a day on
// which an article was saved, found or loaded.
var columns = map[string][]string{
	"title": {"headline", "title", "articletitle", "heading", "head", "hed", "titel", "titre", "titulo", "título", "headlines", "überschrift"},
	"text": {"text", "body", "fulltext", "articletext", "articlebody", "maintext", "bodytext", "content", "articlecontent", "contenttext", "plaintext",
		"cleantext", "cleanedtext", "rawtext", "newstext", "article", "texte", "texto", "testo", "volltext", "inhalt", "paragraphs", "contents", "bodies"},
	"outlet": {"outlet", "outletname", "publication", "newspaper", "publisher", "publishername", "sourcename", "medianame", "source", "site", "sitename", "journal",
		"medium", "media", "zeitung", "quelle", "website", "domainname", "domain"},
	"date": {"date", "published", "datepublished", "publisheddate", "publishdate", "publicationdate", "publishedat", "pubdate", "publishedon", "articledate", "datum",
		"fecha"},
	"url":      {"url", "link", "articleurl", "weburl", "permalink", "canonicalurl", "sourceurl", "address", "href", "givenurl"},
	"byline":   {"byline", "author", "authors", "by", "creator", "writer", "journalist", "reporter", "autor", "auteur"},
	"agency":   {"agency", "newsagency", "wire"},
	"dateline": {"dateline"},
	"language": {"language", "lang", "articlelanguage", "langue", "sprache"},
}

// table is rows of articles with named columns.
type table struct {
	names []string // of the columns, as they stand
	rows  [][]string
}

// column is the place of the column that states field, -1 where none does.
func (t table) column(field string) int {
	for _, name := range columns[field] {
		if i := slices.IndexFunc(t.names, func(s string) bool { return letters(s) == name }); i >= 0 {
			return i
		}
	}
	return -1
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
	text := t.column("text")
	if text < 0 {
		return nil, &seeds.Error{
			Problem: "no column can be told to hold the text of the articles (" + t.list() + ")",
			Cure:    "call the column of the text “text”, and others “title”, “outlet”, “date”, “url”, “author”",
		}
	}
	var list []Article
	empty := 0
	for _, row := range t.rows {
		d := &draft{}
		for _, field := range []string{"title", "outlet", "agency", "dateline", "url"} {
			if s := t.cell(row, field); field != "url" || strings.Contains(s, "://") {
				d.state(field, textOfHTML(s), s)
			}
		}
		d.writtenBy(t.cell(row, "byline"))
		if date := t.cell(row, "date"); date != "" {
			d.dated(date)
		}
		d.language = t.cell(row, "language")
		for _, p := range d.markedText(t.cell(row, "text")) {
			d.paragraph(p)
		}
		if len(d.paragraphs) == 0 {
			empty++
			continue
		}
		list = append(list, d.article(in))
	}
	switch {
	case len(list) == 0:
		return nil, &seeds.Error{Problem: "the column “" + t.names[text] + "” holds no text", Cure: "export the articles with their text"}
	case empty > 0:
		list[0].Notes = append(list[0].Notes, plural(empty, "row of the table holds", "rows of the table hold")+" no text and were left out.")
	}
	return list, nil
}

func (t table) cell(row []string, field string) string {
	if i := t.column(field); i >= 0 && i < len(row) {
		return strings.TrimSpace(row[i])
	}
	return ""
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

// separators are what parts the columns of a table.
var separators = []rune{',', ';', '\t', '|'}

// sheet is the file as a table whose first line names the columns; nothing
// where it has no more than one.
func (in *input) sheet() (t table) {
	s := in.decoded()
	first, _, more := strings.Cut(strings.TrimLeft(s, "\n"), "\n")
	if !more || len(first) > 4096 {
		return table{}
	}
	comma := slices.MaxFunc(separators, func(a, b rune) int {
		return strings.Count(first, string(a)) - strings.Count(first, string(b))
	})
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	rows, err := r.ReadAll()
	if err != nil || len(rows) < 2 || len(rows[0]) < 2 {
		return table{}
	}
	for i := range rows[0] {
		rows[0][i] = flow(rows[0][i])
	}
	return table{rows[0], rows[1:]}
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

// isSavedSheet tells the list of links of Pocket, Instapaper, Raindrop or
// Readwise.
func isSavedSheet(in *input) bool {
	first, _, _ := strings.Cut(in.head(), "\n")
	first = strings.ToLower(strings.ReplaceAll(first, `"`, ""))
	for _, names := range []string{"title,url,time_added", "url,title,selection,folder", "id,title,note,excerpt,url,folder", "title,url,id,document tags,saved date"} {
		if strings.HasPrefix(first, names) {
			return true
		}
	}
	return false
}

// readSavedSheet reads such a list, which may break a title over lines. Pocket
// cuts titles after some 75 characters.
func readSavedSheet(in *input) ([]Article, *seeds.Error) {
	t := in.sheet()
	pocket := slices.Contains(t.names, "time_added")
	var list []Article
	for _, row := range t.rows {
		d := &draft{}
		address, title := t.cell(row, "url"), flow(t.cell(row, "title"))
		if !strings.HasPrefix(address, "http") {
			continue
		}
		if title != address {
			d.state("title", title, title)
		}
		d.state("url", address, address)
		if pocket && len([]rune(title)) >= pocketTitle {
			d.note("Pocket cuts titles, and this one may be longer.")
		}
		for i, name := range t.names {
			switch strings.ToLower(name) {
			case "selection", "excerpt", "note", "highlights":
				if i < len(row) {
					d.leave(row[i], "note of the reader who saved it")
				}
			}
		}
		d.note(onlyLink)
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: "the list of saved articles holds no address", Cure: "export it once more"}
	}
	return list, nil
}

// pocketTitle is the length of titles, in characters, from which Pocket may
// have cut one.
const pocketTitle = 73

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

// records are the objects of a file of JSON, or of JSON lines: the file itself,
// its list, or the one list that it holds under a name.
func (in *input) records() (list []map[string]any) {
	v := in.object()
	if v == nil {
		return in.lineRecords()
	}
	if m, ok := v.(map[string]any); ok {
		for _, key := range []string{"articles", "items", "data", "results", "docs", "documents", "news", "stories", "records", "rows", "entries"} {
			if list := keyed(m[key]); len(list) > 0 {
				return list
			}
		}
	}
	return keyed(v)
}

// lineRecords are those of a file in which every line is an object.
func (in *input) lineRecords() (list []map[string]any) {
	if !strings.HasPrefix(strings.TrimSpace(in.head()), "{") {
		return nil
	}
	d := json.NewDecoder(strings.NewReader(in.decoded()))
	d.UseNumber()
	for {
		var m map[string]any
		if err := d.Decode(&m); err != nil {
			if d.More() { // what comes is no object
				return nil
			}
			return list
		}
		list = append(list, m)
	}
}

// recordTable is records as a table; its columns are those of all of them.
func recordTable(list []map[string]any) (t table) {
	place := map[string]int{}
	for _, m := range list {
		for key := range m {
			if _, ok := place[key]; !ok {
				place[key] = 0
				t.names = append(t.names, key)
			}
		}
	}
	slices.Sort(t.names)
	for _, m := range list {
		row := make([]string, len(t.names))
		for i, name := range t.names {
			if parts, ok := m[name].([]any); ok && i == t.column("text") {
				row[i] = paragraphsIn(parts)
			} else {
				row[i] = textOf(m[name])
			}
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// paragraphsIn is a text that is a list of its paragraphs.
func paragraphsIn(list []any) string {
	var parts []string
	for _, p := range list {
		if s := textOf(p); s != "" {
			parts = append(parts, s)
		} else if m, ok := p.(map[string]any); ok {
			parts = append(parts, under(m, "text", "content"))
		}
	}
	return strings.Join(parts, "\n")
}

func isRecords(in *input) bool {
	list := in.records()
	if len(list) == 0 {
		return false
	}
	t := recordTable(list[:min(len(list), 20)])
	if ext := strings.ToLower(path.Ext(in.name)); ext == ".json" || ext == ".jsonl" || ext == ".ndjson" {
		return true
	}
	return t.column("text") >= 0 && t.known() > 1
}

// readRecords reads a list of articles in JSON, or one in a line.
func readRecords(in *input) ([]Article, *seeds.Error) {
	return recordTable(in.records()).articles(in)
}
