package intake

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"diptych/seeds"
)

// columns are the names, small and without what joins their words, under which
// tables of articles state a field; the better ones first. None is a day on
// which an article was saved, found or loaded.
var columns = map[string][]string{
	"title": {"headline", "title", "articletitle", "heading", "head", "hed", "webtitle", "titel", "titre", "titulo", "título", "headlines", "überschrift"},
	"text": {"text", "body", "fulltext", "articletext", "articlebody", "maintext", "bodytext", "content", "articlecontent", "contenttext", "plaintext",
		"cleantext", "cleanedtext", "rawtext", "newstext", "article", "texte", "texto", "testo", "volltext", "inhalt", "paragraphs", "contenthtml", "bodyhtml", "contents", "bodies"},
	"outlet": {"outlet", "outletname", "publication", "newspaper", "publisher", "publishername", "sourcename", "medianame", "source", "site", "sitename", "journal",
		"medium", "media", "zeitung", "quelle", "website", "hostname", "sourcehostname", "domainname", "domain", "sourcedomain"},
	"date": {"date", "published", "datepublished", "publisheddate", "publishdate", "publicationdate", "publishedat", "pubdate", "publishedon", "datepublish", "publishingdate", "webpublicationdate", "articledate", "datum",
		"fecha"},
	"url":      {"url", "link", "articleurl", "weburl", "permalink", "canonicalurl", "sourceurl", "requestedurl", "address", "href", "givenurl"},
	"byline":   {"byline", "author", "authors", "by", "creator", "writer", "journalist", "reporter", "autor", "auteur"},
	"agency":   {"agency", "newsagency", "wire"},
	"dateline": {"dateline"},
	"language": {"language", "lang", "articlelanguage", "langue", "sprache"},
}

// table is rows of articles with named columns.
type table struct {
	names  []string // of the columns, as they stand
	rows   [][]string
	broken seeds.Said        // on where the file breaks off, nothing where it does not
	chosen map[string]string // columns that a person has named, by field
}

// ErrColumns is why a table cannot be read of which nothing says what its
// columns hold: Columns names them, and ReadColumns reads it once a person has
// said so.
var ErrColumns = errors.New("the columns of the table are not known")

// Columns are the names of the columns of a table of articles, in CSV or JSON;
// nil where the file is none.
func Columns(name string, data []byte) []string {
	return tableOf(inputOf(name, data)).names
}

// ReadColumns is Read of a table whose columns a person has named: of the
// fields title, text, outlet, agency, byline, dateline, date, url and language
// those that as holds are read from the column that it names, the others from
// where Read would find them.
func ReadColumns(name string, data []byte, as map[string]string) (File, error) {
	in := inputOf(name, data)
	t := tableOf(in)
	t.chosen = as
	if len(t.names) == 0 {
		return File{}, &seeds.Error{File: name, Problem: seeds.Say("this is no table of articles"), Cure: seeds.Say("bring it as any other file")}
	}
	articles, err := t.articles(in)
	if err != nil {
		err.File = name
		return File{}, err
	}
	return File{in.name, "corpus", articles}, nil
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
		d.row(row, places)
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

// row takes an article from a row of a table, its fields from places.
func (d *draft) row(row []string, places map[string][]int) {
	for _, field := range []string{"title", "outlet", "agency", "dateline", "url", "byline", "date", "language", "text"} {
		for _, i := range places[field] {
			if i >= len(row) || strings.TrimSpace(row[i]) == "" {
				continue
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
		}
		return !isLink
	case "byline":
		d.writtenBy(listed(s))
	case "date":
		d.dated(s)
	case "language":
		d.language = s
	case "text":
		d.take(d.markedText(s))
	default:
		d.state(field, textOfHTML(s), s)
	}
	return true
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

// field is what row says of a field in its best column, "" where nothing.
func (t table) field(row []string, field string) string {
	if i := t.column(field); i >= 0 && i < len(row) {
		return strings.TrimSpace(row[i])
	}
	return ""
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
		address, title := t.field(row, "url"), flow(t.field(row, "title"))
		if !strings.HasPrefix(address, "http") {
			continue
		}
		if title != address {
			d.state("title", title, title)
		}
		d.state("url", address, address)
		if pocket && len([]rune(title)) >= pocketTitle {
			d.note(seeds.Say("Pocket cuts titles, and this one may be longer."))
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
		return nil, &seeds.Error{Problem: seeds.Say("the list of saved articles holds no address"), Cure: seeds.Say("export it once more")}
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
// its list, or the one list that it holds under a name; whole is false where
// the file breaks off after some.
func (in *input) records() (list []map[string]any, whole bool) {
	v := in.object()
	if v == nil {
		return in.lineRecords()
	}
	for _, key := range []string{"response", "hits"} { // of the Guardian, of Elasticsearch
		if m, ok := v.(map[string]any); ok && m[key] != nil {
			v = m[key]
		}
	}
	if m, ok := v.(map[string]any); ok {
		for _, key := range []string{"articles", "items", "data", "results", "docs", "documents", "news", "stories", "records", "rows", "entries", "hits"} {
			if list := keyed(m[key]); len(list) > 0 {
				return list, true
			}
		}
	}
	return keyed(v), true
}

// lineRecords are those of a file in which every line is an object: two at
// least where something else comes after them. They are read once.
func (in *input) lineRecords() (list []map[string]any, whole bool) {
	if in.lines == nil && strings.HasPrefix(strings.TrimSpace(in.head()), "{") && !crowded(in.decoded(), partsJSON) {
		in.lines, in.cut = recordsIn(in.decoded())
	}
	return in.lines, !in.cut
}

func recordsIn(s string) (list []map[string]any, cut bool) {
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	for len(list) <= maxArticles {
		var m map[string]any
		switch err := d.Decode(&m); {
		case err == io.EOF:
			return list, false
		case err != nil && len(list) > 1:
			return list, true
		case err != nil:
			return nil, false
		}
		list = append(list, m)
	}
	return list, false
}

// crowded reports whether the characters of parting part s into more values
// than any collection has that is read.
func crowded(s, parting string) bool {
	n := 0
	for _, r := range parting {
		n += strings.Count(s, string(r))
	}
	return n > maxValues
}

// recordTable is records as a table; its columns are those of all of them.
// Whole is false where the file breaks off after them.
func recordTable(list []map[string]any, whole bool) (t table) {
	if !whole {
		t.broken = seeds.Say("The file cannot be read beyond its record {{.Record}}.", seeds.With{"Record": len(list)})
	}
	list = slices.Clone(list[:min(len(list), maxArticles+1)])
	for i := range list {
		list[i] = unfolded(list[i])
	}
	names := map[string]bool{}
	for _, m := range list {
		for key := range m {
			names[key] = true
		}
	}
	t.names = slices.Sorted(maps.Keys(names))
	text := t.column("text")
	for _, m := range list {
		row := make([]string, len(t.names))
		for i, name := range t.names {
			if parts, ok := m[name].([]any); ok && i == text {
				row[i] = paragraphsIn(parts)
			} else {
				row[i] = textOf(m[name])
			}
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// unfolded is a record with the facts that services put one level deeper.
func unfolded(m map[string]any) map[string]any {
	for _, key := range []string{"_source", "fields", "attributes", "thread"} {
		inner, ok := m[key].(map[string]any)
		if !ok {
			continue
		}
		inner = maps.Clone(inner)
		maps.Copy(inner, m) // the record's own facts win
		delete(inner, key)
		m = inner
	}
	return m
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
	list, _ := in.records()
	if len(list) == 0 {
		return false
	}
	if ext := strings.ToLower(path.Ext(in.name)); ext == ".json" || ext == ".jsonl" || ext == ".ndjson" {
		return true
	}
	t := recordTable(list[:min(len(list), 20)], true)
	return t.column("text") >= 0 && t.known() > 1
}

// readRecords reads a list of articles in JSON, or one in a line.
func readRecords(in *input) ([]Article, *seeds.Error) {
	return recordTable(in.records()).articles(in)
}

// Table is what a table of articles is like, for a person to name its columns.
type Table struct {
	Names []string          // of the columns
	First []string          // the cells of the first row that holds most, on one line each
	Known map[string]string // the column that states a field, where its name tells
	Rows  int
}

// TableOf describes a table of articles in CSV or JSON; without names where
// the file is none.
func TableOf(name string, data []byte) Table {
	t := tableOf(inputOf(name, data))
	d := Table{Names: t.names, Known: map[string]string{}, Rows: len(t.rows)}
	for field := range columns {
		if i := t.column(field); i >= 0 {
			d.Known[field] = t.names[i]
		}
	}
	best := -1
	for _, row := range t.rows[:min(len(t.rows), 20)] {
		if n := len(filled(row)); n > best {
			d.First, best = row, n
		}
	}
	d.First = slices.Clone(d.First)
	for i, s := range d.First {
		d.First[i] = flow(s)
	}
	return d
}
