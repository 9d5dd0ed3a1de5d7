package intake

import (
	"encoding/json"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"diptych/seeds"
)

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
		if list := ghostPosts(m); len(list) > 0 {
			return list, true
		}
		if list := listIn(m); len(list) > 0 {
			return list, true
		}
	}
	return keyed(v), true
}

// listNames are those under which services give the list of their articles.
var listNames = []string{"articles", "items", "data", "results", "docs", "documents", "news", "stories", "posts", "records", "rows", "entries", "hits"}

// listIn are the objects of the list that m holds under such a name, or that an
// object does which m holds so; of the first that is there.
func listIn(m map[string]any) []map[string]any {
	for _, key := range listNames {
		if inner, ok := m[key].(map[string]any); ok {
			for _, key := range listNames {
				if _, ok := inner[key].([]any); ok {
					return keyed(inner[key])
				}
			}
		}
		if list := keyed(m[key]); len(list) > 0 {
			return list
		}
	}
	return nil
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
		list[i] = servedAs(unfolded(list[i]))
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
			fact := rendered(m[name])
			if parts, ok := fact.([]any); ok && i == text {
				row[i] = paragraphsIn(parts)
			} else {
				row[i] = textOf(fact)
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

// rendered is a fact of a record, of WordPress the HTML that stands one level deeper:
// {"content": {"rendered": "<p>..."}}.
func rendered(fact any) any {
	if inner, ok := fact.(map[string]any); ok && inner["rendered"] != nil {
		return inner["rendered"]
	}
	return fact
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
