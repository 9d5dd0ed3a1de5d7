package intake

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// jsonValue is what a file holds that is JSON as a whole.
type jsonValue struct {
	value any
	tried bool
	err   error // why it is none, where it begins so
}

// object is what the file holds where it is JSON from its first character to
// its last, nil where it is not: maps, lists, strings, json.Number.
func (in *input) object() any {
	if in.json.tried {
		return in.json.value
	}
	in.json.tried = true
	if start := bytes.TrimLeft(in.data[:min(len(in.data), 512)], "\xef\xbb\xbf \t\r\n"); len(start) == 0 || start[0] != '{' && start[0] != '[' {
		return nil
	}
	if crowded(in.decoded(), partsJSON) {
		return nil
	}
	d := json.NewDecoder(strings.NewReader(in.decoded()))
	d.UseNumber()
	var v any
	if in.json.err = d.Decode(&v); in.json.err == nil && !d.More() {
		in.json.value = v
	}
	return in.json.value
}

// partsJSON are the characters of which JSON has one at least for each value in it.
const partsJSON = ",[{"

// keyed are the maps in v: v itself, or those of a list.
func keyed(v any) (list []map[string]any) {
	switch v := v.(type) {
	case map[string]any:
		return []map[string]any{v}
	case []any:
		for _, item := range v {
			if m, ok := item.(map[string]any); ok {
				list = append(list, m)
			}
		}
	}
	return list
}

// under is the first string among the values of keys, on one line; numbers and
// what is no text are "".
func under(m map[string]any, keys ...string) string {
	for _, key := range keys {
		if s := textOf(m[key]); s != "" {
			return s
		}
	}
	return ""
}

// textOf is the words of a value: of a map, what it gives as its name or
// value, of a list, all of them.
func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case json.Number:
		return v.String()
	case map[string]any:
		return under(v, "name", "value", "title", "literal")
	case []any:
		var parts []string
		for _, item := range v {
			if s := textOf(item); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case nil, bool:
		return ""
	}
	return fmt.Sprint(v)
}

// has counts those of keys that m has.
func has(m map[string]any, keys ...string) (n int) {
	for _, key := range keys {
		if _, ok := m[key]; ok {
			n++
		}
	}
	return n
}
