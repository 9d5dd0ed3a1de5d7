package seeds

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// front is the front matter of an input; its size is 0 when there is none.
type front struct {
	entries []entry
	size    int  // bytes of the input that it takes, with its fences
	note    Said // what the reader should know about it, often nothing
}

// entry is one fact of the front matter.
type entry struct {
	key, value string // the key in lower case, the value on one line
	fact       any    // the value as it was decoded: a string, a list, a map
	line       int    // in the file, from 1
}

// findFront finds and reads the front matter at the top of input. Rather than
// let it swallow a line of the article it finds none, or fails.
func findFront(input string) (front, *Error) {
	input = lineFeeds(input)
	if f, err := jsonFront(input); f.size > 0 || err != nil {
		return f, err
	}
	b, closed := findBlock(input)
	if b.opens == "" {
		if f := titleBlock(input); f.size > 0 {
			return f, nil
		}
		return headFront(input), nil
	}
	r := b.reach()
	switch {
	case r.known && (r.stray || !closed):
		return front{}, b.unclosed(r.last)
	case !closed, r.stray && r.keys > 0:
		return front{}, nil
	}
	return b.front(r)
}

// lineFeeds is s with the line ends of old Macs written as they are today. No
// byte changes its place.
func lineFeeds(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if c == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			b[i] = '\n'
		}
	}
	return string(b)
}

// front is what b says, if it names a known key: anything else may stand
// between two lines of dashes at the top of an article.
func (b block) front(r reach) (front, *Error) {
	f := front{size: b.size}
	decoded, err := b.decoded()
	facts, isMap := decoded.(map[string]any)
	switch {
	case isBlank(b.text):
		return f, nil
	case r.stray:
	case err == nil && isMap:
		f.entries = b.merge(lower(facts))
	default:
		var all bool
		f.entries, all = b.lines()
		switch {
		case all:
		case err == errNotSimple:
			f.note = Say("the front matter holds more than plain keys and values, and what could be read of it was.")
		default:
			f.note = Say("the front matter is broken in places, and what could be read of it was.")
		}
	}
	switch {
	case slices.ContainsFunc(f.entries, entry.known):
		return f, nil
	case r.keys > 0:
		return front{note: Say("what stands between the {{.Mark}} lines holds no key that is known here, and was kept as text.", With{"Mark": b.opens})}, nil
	case err == errNotSimple && strings.HasPrefix(strings.TrimSpace(b.text), "{"):
		return front{note: Say("what stands between the {{.Mark}} lines is more than plain keys and values, and was kept as text.", With{"Mark": b.opens})}, nil
	case err == nil && b.meansData(decoded):
		return front{}, b.notMap()
	}
	return front{}, nil
}

// jsonFront reads front matter that is one JSON object, on one line or many.
// One that names a known key in its first line and is broken there is an error.
func jsonFront(input string) (front, *Error) {
	start := len(input) - len(strings.TrimLeftFunc(input, unicode.IsSpace))
	if !strings.HasPrefix(input[start:], "{") {
		return front{}, nil
	}
	b := block{syntax: jsonSyntax, line: 1 + strings.Count(input[:start], "\n")}
	d := json.NewDecoder(strings.NewReader(input[start:]))
	var facts map[string]any
	if d.Decode(&facts) != nil {
		if line, _, _ := strings.Cut(input[start:], "\n"); slices.ContainsFunc(objectKeys(line), known) {
			return front{}, b.unclosed(b.line)
		}
		return front{}, nil
	}
	f := front{size: start + int(d.InputOffset())}
	b.text = input[start:f.size]
	f.entries = b.merge(lower(facts))
	if !slices.ContainsFunc(f.entries, entry.known) {
		return front{}, nil
	}
	for range 2 { // the end of the line, and one blank line
		line, _, _ := strings.Cut(input[f.size:], "\n")
		if strings.TrimSpace(line) == "" {
			f.size = min(len(input), f.size+len(line)+1)
		}
	}
	return f, nil
}

// objectKeys are the quoted words before colons in a line of JSON.
func objectKeys(line string) (list []string) {
	for _, m := range objectKey().FindAllStringSubmatch(line, -1) {
		list = append(list, strings.ToLower(m[1]))
	}
	return list
}

func (e entry) known() bool { return known(e.key) }

// lower is facts with their keys in lower case.
func lower(facts map[string]any) map[string]any {
	low := map[string]any{}
	for _, key := range slices.Sorted(maps.Keys(facts)) {
		low[strings.ToLower(oneLine(key))] = facts[key]
	}
	return low
}

// plain writes a decoded value as a reader would: a list with commas, a map as
// "key: value" with semicolons. False for numbers, dates and what is nested
// deeper: they are better read as they stand in the file.
func plain(fact any) (string, bool) {
	switch v := fact.(type) {
	case nil:
		return "", true
	case string:
		return v, true
	case []any:
		var parts []string
		for _, item := range v {
			s, ok := item.(string)
			if !ok {
				return "", false
			}
			parts = append(parts, s)
		}
		return strings.Join(parts, ", "), true
	case map[string]any:
		var parts []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			s, ok := v[key].(string)
			if !ok {
				return "", false
			}
			parts = append(parts, key+": "+s)
		}
		return strings.Join(parts, "; "), true
	}
	return "", false
}

// scalar writes a decoded value that has no line of its own in the file.
func scalar(fact any) string {
	if s, ok := plain(fact); ok {
		return s
	}
	switch fact.(type) {
	case []any, []map[string]any, map[string]any:
		return ""
	}
	return fmt.Sprint(fact)
}

func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
