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

// syntax is one way of writing front matter.
type syntax struct {
	opens, shuts string
	separator    byte
	indents      bool // keys may be indented, and only the decoder can tell where a value ends
	decode       frontmatter.UnmarshalFunc
}

var syntaxes = []syntax{
	{"---", "---", ':', false, yaml.Unmarshal},
	{"---yaml", "---", ':', false, yaml.Unmarshal},
	{"+++", "+++", '=', true, toml.Unmarshal},
	{"---toml", "---", '=', true, toml.Unmarshal},
	{";;;", ";;;", ':', true, json.Unmarshal},
	{"---json", "---", ':', true, json.Unmarshal},
	{"{", "}", ':', true, json.Unmarshal},
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
	if start > 0 && input[start-1] != '\n' {
		return block{}, false
	}
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

// reach says how far down the block is front matter: its first key, the last
// line of its values, and whether a stray line follows that cannot belong to it.
func (b block) reach() (first string, last int, stray bool) {
	n, gap, above := b.line-1, false, "" // above: the value that the line may go on with
	last = n
	for line := range strings.Lines(b.text) {
		if n++; strings.TrimSpace(line) == "" {
			gap = true
			continue
		}
		key, value, ok := b.keyValue(line)
		switch {
		case ok:
			above = value
			if first == "" {
				first = key
			}
		case line[0] == '#':
			continue
		case !b.inner(line) || gap && !b.indents && !isFolded(above):
			return first, last, !b.indents || b.decode([]byte(b.text), new(any)) != nil
		}
		last, gap = n, false
	}
	return first, last, false
}

// inner reports whether a line that is no key may go on with a value: it is
// indented, a list item or a bracket.
func (b block) inner(line string) bool {
	if b.indented(line) {
		return true
	}
	line = strings.TrimSpace(line)
	return strings.ContainsAny(line[:1], "#{}[]") || strings.HasPrefix(line, "- ")
}

func (b block) indented(line string) bool {
	return !b.indents && strings.ContainsAny(line[:1], " \t")
}

// isFolded reports whether a value of YAML goes on over blank lines.
func isFolded(value string) bool { return value != "" && strings.ContainsAny(value[:1], "|>") }

// unclosed is the error for front matter whose last line is known.
func (b block) unclosed(last int) *Error {
	if b.opens == "{" {
		return &Error{
			Line: b.line, Problem: "the front matter is broken JSON",
			Cure: "mend it, or write lines such as title: ... between two --- lines",
		}
	}
	return &Error{
		Line: b.line - 1, Problem: "the front matter is not closed",
		Cure: fmt.Sprintf("add a line %s after line %d", b.shuts, last),
	}
}

// meansData reports whether b, decoded, was meant as front matter although it
// is no map: a list, or a mere word or two. Prose between two rules is not.
func (b block) meansData(decoded any) bool {
	switch decoded.(type) {
	case []any:
		return true
	case nil, map[string]any:
		return false
	}
	return !strings.ContainsAny(strings.TrimSpace(b.text), "\n.!?")
}

func (b block) notMap() *Error {
	return &Error{
		Line: b.line, Problem: "the front matter is not made of key: value lines",
		Cure: "write lines such as title: ..., or take the " + b.opens + " lines away if this is text",
	}
}

// merge lists decoded facts in the order of their lines. Numbers and the like
// are read off the line, where 1.10 is not yet 1.1.
func (b block) merge(facts map[string]any) (list []entry) {
	lines, _ := b.lines()
	for _, e := range lines {
		fact, ok := facts[e.key]
		if !ok {
			continue // part of a longer value
		}
		if s, ok := plain(fact); ok {
			e.value = oneLine(s)
		} else if b.separator == ':' {
			e.value, _, _ = strings.Cut(e.value, " #")
		}
		list = append(list, e)
		delete(facts, e.key)
	}
	for _, key := range slices.Sorted(maps.Keys(facts)) {
		list = append(list, entry{key, oneLine(scalar(facts[key])), b.line})
	}
	return list
}

// lines reads b line by line, the first time that a key is named, so that
// "title: Kerry to Lavrov: Russia must stop" is a title; all is false when that
// passes over a line.
func (b block) lines() (list []entry, all bool) {
	n, all, long := b.line-1, true, false
	for line := range strings.Lines(b.text) {
		n++
		key, value, ok := b.keyValue(strings.TrimLeft(line, " \t"))
		nested := long && b.indented(line)
		if !nested {
			long = ok && (value == "" || isFolded(value))
		}
		switch {
		case nested, !ok:
			all = all && (isBlank(line) || b.inner(line) && !b.indented(line))
		case !slices.ContainsFunc(list, func(e entry) bool { return e.key == key }):
			list = append(list, entry{key, oneLine(value), n})
		}
	}
	return list, all
}

var keyLine = regexp.MustCompile(`^["']?([A-Za-z][\w-]*)["']?[ \t]*([:=])(.*)`)

// keyValue reads "key: value" (or "key = value", or "key": "value",) off a line.
func (b block) keyValue(line string) (key, value string, ok bool) {
	if b.indents {
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
