package seeds

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/BurntSushi/toml"
	"github.com/adrg/frontmatter"
	"github.com/goccy/go-yaml"
)

// front is the front matter of an input; its size is 0 when there is none.
type front struct {
	entries []entry
	size    int    // bytes of the input that it takes, with its fences
	note    string // why what looks like front matter is none
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
	if f, ok := jsonObject(head); ok {
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
	case !closed:
		return front{}, nil
	}
	entries, decoded := b.entries()
	switch {
	case isBlank(b.text), slices.ContainsFunc(entries, func(e entry) bool { return known(e.key) }):
		return front{entries: entries, size: b.size}, nil
	case b.isList(decoded):
		return front{}, &Error{
			Line: b.line, Problem: "the front matter is not made of \"key: value\" lines",
			Cure: "write lines such as title: ..., or take the " + b.opens + " lines away if this is text",
		}
	}
	if first == "" {
		return front{}, nil
	}
	return front{note: "what stands between the " + b.opens + " lines holds no key that is known here, so it was kept as text."}, nil
}

// syntax is one way of writing front matter.
type syntax struct {
	opens, shuts string
	separator    byte
	decode       frontmatter.UnmarshalFunc
}

var syntaxes = []syntax{
	{"---", "---", ':', yaml.Unmarshal},
	{"---yaml", "---", ':', yaml.Unmarshal},
	{"+++", "+++", '=', toml.Unmarshal},
	{"---toml", "---", '=', toml.Unmarshal},
	{";;;", ";;;", ':', json.Unmarshal},
	{"---json", "---", ':', json.Unmarshal},
	{"{", "}", ':', json.Unmarshal},
}

// block is the text between two fences, or below one that no other closes.
type block struct {
	syntax
	text string
	line int // of the file, at which text begins
	size int // bytes of the input, fences included
}

// indented matches what package frontmatter would take for a fence although it
// belongs to a value of several lines.
var indented = regexp.MustCompile(`(?m)^([\t\v\f\r\x{85}\pZ]+)[-+;]`)

// findBlock finds the fences at the top of input. Package frontmatter looks for
// them, but is given nothing to decode: it loses the article when that fails.
func findBlock(input string) (b block, closed bool) {
	start := len(input) - len(strings.TrimLeftFunc(input, unicode.IsSpace))
	opening, _, more := strings.Cut(input[start:], "\n")
	i := slices.IndexFunc(syntaxes, func(s syntax) bool { return s.opens == strings.TrimSpace(opening) })
	if i < 0 || !more {
		return block{}, false
	}
	b.syntax = syntaxes[i]
	if b.opens != "{" {
		start += len(opening) + 1
	}
	b.line = 1 + strings.Count(input[:start], "\n")
	b.text = input[start:]
	masked := indented.ReplaceAllString(input, "${1}_")
	rest, err := frontmatter.Parse(strings.NewReader(masked), nil, &frontmatter.Format{
		Start: b.opens, End: b.shuts, UnmarshalDelims: b.opens == "{", RequiresNewLine: b.opens == "{",
		Unmarshal: func(data []byte, _ any) error {
			b.text, closed = input[start:start+len(data)], true
			return nil
		},
	})
	b.size = len(input) - len(rest)
	return b, closed && err == nil
}

// reach says how far down the block is front matter: its first key, its last
// line that can be front matter, and whether a stray line follows that cannot.
func (b block) reach() (first string, last int, stray bool) {
	n, gap, long := b.line-1, false, false // long: the value may go on over blank lines
	last = n
	for line := range strings.Lines(b.text) {
		n++
		if strings.TrimSpace(line) == "" {
			gap = true
			continue
		}
		key, value, ok := b.keyValue(line)
		switch {
		case ok:
			long = value == "" || strings.ContainsAny(value[:1], "|>")
			if first == "" {
				first = key
			}
		case b.shuts != "---" || b.opens == "---json" || b.opens == "---toml": // their values may look like anything
		case line[0] == '#', strings.HasPrefix(line, "- "), strings.ContainsAny(line[:1], "{}"):
		case strings.ContainsAny(line[:1], " \t") && (long || !gap):
		default:
			return first, last, true
		}
		last, gap = n, false
	}
	return first, last, false
}

func (b block) unclosed(last int) *Error {
	return &Error{
		Line: b.line - 1, Problem: "the front matter is not closed",
		Cure: fmt.Sprintf("add a line %s after line %d", b.shuts, last),
	}
}

// entries are the facts in b. What the decoder understands comes from it; a
// broken block, numbers and the like are read line by line as they stand, so
// that "title: Kerry to Lavrov: Russia must stop" is a title and 1.10 not 1.1.
func (b block) entries() (list []entry, decoded any) {
	if err := b.decode([]byte(b.text), &decoded); err != nil {
		decoded = nil
	}
	facts, _ := decoded.(map[string]any)
	facts = lower(facts)
	n := b.line - 1
	for line := range strings.Lines(b.text) {
		n++
		key, value, ok := b.keyValue(line)
		if !ok && facts == nil {
			key, value, ok = b.keyValue(strings.TrimLeft(line, " \t"))
		}
		if !ok || slices.ContainsFunc(list, func(e entry) bool { return e.key == key }) {
			continue
		}
		fact, isFact := facts[key]
		if facts != nil && !isFact {
			continue // it is part of a longer value
		}
		if s, ok := plain(fact); ok {
			value = s
		}
		list = append(list, entry{key, oneLine(value), n})
		delete(facts, key)
	}
	return append(list, sorted(facts, b.line)...), decoded
}

// isList reports whether b was meant as front matter but is a list, or a mere
// word or two; prose between two rules is neither.
func (b block) isList(decoded any) bool {
	switch decoded.(type) {
	case []any:
		return true
	case nil, map[string]any:
		return false
	}
	s := strings.TrimRight(b.text, "\r\n")
	return !strings.Contains(s, "\n") && !strings.ContainsAny(s, ".!?")
}

var keyLine = regexp.MustCompile(`^["']?([A-Za-z][\w-]*)["']?[ \t]*([:=])(.*)`)

// keyValue reads "key: value" (or "key = value", or "key": "value",) off a line.
func (b block) keyValue(line string) (key, value string, ok bool) {
	if b.shuts != "---" || b.opens == "---json" {
		line = strings.TrimSpace(line)
	}
	m := keyLine.FindStringSubmatch(strings.TrimRight(line, "\r\n"))
	if m == nil || m[2][0] != b.separator {
		return "", "", false
	}
	key, value = strings.ToLower(m[1]), strings.TrimSpace(m[3])
	if value != "" && !known(key) && !strings.ContainsAny(m[3][:1], " \t") && b.separator == ':' {
		return "", "", false
	}
	return key, unquote(value), true
}

func unquote(s string) string {
	bare := strings.TrimSuffix(s, ",")
	for _, q := range []string{`"`, `'`} {
		if len(bare) > 1 && strings.HasPrefix(bare, q) && strings.HasSuffix(bare, q) {
			return bare[1 : len(bare)-1]
		}
	}
	return s
}

// jsonObject reads front matter that is one JSON object, on one line or many.
func jsonObject(input string) (front, bool) {
	start := len(input) - len(strings.TrimLeftFunc(input, unicode.IsSpace))
	if !strings.HasPrefix(input[start:], "{") {
		return front{}, false
	}
	d := json.NewDecoder(strings.NewReader(input[start:]))
	var facts map[string]any
	if d.UseNumber(); d.Decode(&facts) != nil {
		return front{}, false
	}
	f := front{entries: sorted(lower(facts), 1+strings.Count(input[:start], "\n")), size: start + int(d.InputOffset())}
	for range 2 { // the end of the line, and one blank line
		line, _, _ := strings.Cut(input[f.size:], "\n")
		if strings.TrimSpace(line) == "" {
			f.size = min(len(input), f.size+len(line)+1)
		}
	}
	return f, slices.ContainsFunc(f.entries, func(e entry) bool { return known(e.key) })
}

func known(key string) bool { return key == "basis" || slices.Contains(keys, key) }

// lower is facts with their keys in lower case.
func lower(facts map[string]any) map[string]any {
	if facts == nil {
		return nil
	}
	low := map[string]any{}
	for _, key := range slices.Sorted(maps.Keys(facts)) {
		low[strings.ToLower(key)] = facts[key]
	}
	return low
}

// sorted is facts as entries, by key, all of one line.
func sorted(facts map[string]any, line int) (list []entry) {
	for _, key := range slices.Sorted(maps.Keys(facts)) {
		s, ok := plain(facts[key])
		if _, deep := facts[key].(map[string]any); !ok && !deep && facts[key] != nil {
			s = fmt.Sprint(facts[key])
		}
		list = append(list, entry{oneLine(key), oneLine(s), line})
	}
	return list
}

// plain writes a decoded value as a reader would: a list with commas. False
// for what is better read as it stands in the file.
func plain(fact any) (string, bool) {
	switch v := fact.(type) {
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
	}
	return "", false
}

func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
