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
	size    int    // bytes of the input that it takes, with its fences
	note    string // what the reader should know about it, often nothing
}

// entry is one fact of the front matter.
type entry struct {
	key, value string // the key in lower case, the value on one line
	line       int    // in the file, from 1
}

// maxFront is how much of a file is searched for front matter. Real ones stay
// under 2 KB, and the YAML decoder takes quadratic time.
const maxFront = 16 << 10

// findFront finds and reads the front matter at the top of input. Rather than
// let it swallow a line of the article it finds none, or fails.
func findFront(input string) (front, *Error) {
	head := input
	if len(head) > maxFront {
		head = head[:strings.LastIndexByte(head[:maxFront], '\n')+1]
	}
	if f, ok := jsonFront(head); ok {
		return f, nil
	}
	b, closed := findBlock(head)
	if b.opens == "" {
		return front{}, nil
	}
	first, last, stray := b.reach()
	switch {
	case known(first) && (stray || !closed):
		return front{}, b.unclosed(last)
	case !closed, stray && first != "":
		return front{}, nil
	}
	return b.front(first, stray)
}

// front is what b says, if it names a known key: anything else may stand
// between two lines of dashes at the top of an article.
func (b block) front(first string, stray bool) (front, *Error) {
	f := front{size: b.size}
	var decoded any
	err := b.decode([]byte(b.text), &decoded)
	facts, isMap := decoded.(map[string]any)
	switch {
	case isBlank(b.text):
		return f, nil
	case stray:
	case err == nil && isMap:
		f.entries = b.merge(lower(facts))
	default:
		var all bool
		if f.entries, all = b.lines(); !all {
			f.note = "the front matter is broken in places, and what could be read of it was."
		}
	}
	switch {
	case slices.ContainsFunc(f.entries, entry.known):
		return f, nil
	case first != "":
		return front{note: "what stands between the " + b.opens + " lines holds no key that is known here, and was kept as text."}, nil
	case err == nil && b.meansData(decoded):
		return front{}, b.notMap()
	}
	return front{}, nil
}

// jsonFront reads front matter that is one JSON object, on one line or many.
func jsonFront(input string) (front, bool) {
	start := len(input) - len(strings.TrimLeftFunc(input, unicode.IsSpace))
	if !strings.HasPrefix(input[start:], "{") {
		return front{}, false
	}
	d := json.NewDecoder(strings.NewReader(input[start:]))
	var facts map[string]any
	if d.Decode(&facts) != nil {
		return front{}, false
	}
	b := block{syntax: syntaxes[len(syntaxes)-1], line: 1 + strings.Count(input[:start], "\n")}
	f := front{size: start + int(d.InputOffset())}
	b.text = input[start:f.size]
	f.entries = b.merge(lower(facts))
	for range 2 { // the end of the line, and one blank line
		line, _, _ := strings.Cut(input[f.size:], "\n")
		if strings.TrimSpace(line) == "" {
			f.size = min(len(input), f.size+len(line)+1)
		}
	}
	return f, slices.ContainsFunc(f.entries, entry.known)
}

func (e entry) known() bool { return known(e.key) }

func known(key string) bool { return key == "basis" || slices.Contains(keys, key) }

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
	case []any, map[string]any:
		return "" // writing out nested aliases could fill the memory
	}
	return fmt.Sprint(fact)
}

func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
